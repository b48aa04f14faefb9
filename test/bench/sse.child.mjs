// The limit: Node's own HTTP server, which holds the same streams and on request sends the same bytes to all of them.
import { createServer } from 'node:http';
import { answer } from './children.mjs';

const listeners = new Set();

answer({
  async listen({ event }) {
    const bytes = Buffer.from(event);
    const server = createServer((request, response) => {
      if (request.method === 'POST') {
        for (const listener of listeners) listener.write(bytes);
        response.end('{}');
        return;
      }
      response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
      response.write(bytes);
      listeners.add(response);
    });
    const port = await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server.address().port)));
    return { url: `http://127.0.0.1:${port}` };
  },
});
