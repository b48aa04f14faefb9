import { isUtf8 } from 'node:buffer';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '../errors.js';
import { httpRefusals } from './http.refusals.js';
import { isDeeperThan } from './json-depth.js';
import { isReading } from './route.decorator.js';

/** Far deeper than any valid request. */
const deepestBody = 30;

const isJson = (contentType: string): boolean => /^\s*application\/json\s*(;|$)/i.test(contentType);

/**
 * Accepts JSON in UTF-8 only (RFC 8259), because other encodings would be stored as other characters. Under `/v1` any other
 * content type is refused, even on routes without a body: a form on a page of another site can send other types, but not JSON.
 */
export function readOnlyJson(app: NestFastifyApplication, fastify: FastifyInstance): void {
  const read = fastify.getDefaultJsonParser('error', 'error');
  app.useBodyParser(
    'application/json',
    {},
    (request: FastifyRequest, body: Buffer, done: (error: Error | null, value?: unknown) => void) => {
      const text = isUtf8(body) ? body.toString() : null;
      if (text === null || isDeeperThan(text, deepestBody)) done(Object.assign(new Error('not for us'), { statusCode: 400 }));
      else void read(request, text, done);
    },
  );
  fastify.addHook('onRequest', ({ method, routeOptions, headers }, _reply, done) => {
    const type = headers['content-type'];
    const isTaken = type === undefined || isReading(method) || routeOptions.url?.startsWith('/v1/') !== true || isJson(type);
    done(isTaken ? undefined : new Refusal(httpRefusals['unsupported-media-type']));
  });
}
