import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '../errors.js';
import { httpRefusals } from './http.refusals.js';
import { isDeeperThan } from './json.js';
import { isReading } from './allowed-methods.js';

/** Bytes: the most that a body has, unless its route says otherwise (`TakesUpTo`). */
export const bodyLimit = 1024 * 1024;

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

/** What may be refused although it is valid JSON: names by which a program could be harmed, which may also be written by code (`\u005f`). */
const suspect = /__proto__|constructor|\\u/;

/** @returns undefined: the framework has to judge it */
export function readCertainJson(bytes: Buffer): unknown {
  const text = isUtf8(bytes) ? bytes.toString() : null;
  if (text === null || suspect.test(text) || isDeeperThan(text, deepestBody)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Reads a whole body, so that it can still be given back: the request does not end before it is resumed. */
export function readAhead(request: IncomingMessage, length: number, then: (bytes: Buffer) => void): void {
  const chunks: Buffer[] = [];
  let received = 0;
  const take = (chunk: Buffer): void => {
    chunks.push(chunk);
    received += chunk.length;
    if (received < length) return;
    request.off('data', take);
    request.pause();
    then(chunks.length === 1 ? chunk : Buffer.concat(chunks));
  };
  request.on('data', take);
}

/** Makes a request as if nothing had been read of it. @param then is not called if its client is gone */
export function giveBack(request: IncomingMessage, bytes: Buffer, then: () => void): void {
  if (request.destroyed) return;
  request.unshift(bytes);
  then();
}
