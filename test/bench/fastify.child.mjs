// The bare framework: the same bytes for the same addresses, and nothing else. What any Fastify program can reach at best.
import Fastify from 'fastify';
import { answer } from './children.mjs';

const bodies = new Map();

answer({
  /** @param answers of each stop, in base64; @param route with the place of the stop in it */
  async listen({ route, headers, answers }) {
    for (const [stopId, body] of answers) bodies.set(stopId, Buffer.from(body, 'base64'));
    const fastify = Fastify();
    fastify.get(route, (request, reply) => {
      void reply.headers(headers).send(bodies.get(request.params.stopId));
    });
    return { url: await fastify.listen({ host: '127.0.0.1', port: 0 }) };
  },
});
