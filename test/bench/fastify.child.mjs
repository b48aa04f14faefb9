// Bare Fastify that sends the same bytes for the same addresses and does nothing else: the best that a Fastify program can reach.
import Fastify from 'fastify';
import { answer } from './children.mjs';

const bodies = new Map();

answer({
  /** @param answers one for each address, in base64; @param route with a parameter for the stop */
  async listen({ route, headers, answers }) {
    for (const [path, body] of answers) bodies.set(path, Buffer.from(body, 'base64'));
    const fastify = Fastify();
    fastify.get(route, (request, reply) => {
      void reply.headers(headers).send(bodies.get(request.url));
    });
    return { url: await fastify.listen({ host: '127.0.0.1', port: 0 }) };
  },
});
