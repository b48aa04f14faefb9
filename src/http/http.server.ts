import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import { compile } from '@fastify/proxy-addr';
import { Logger, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../clock.js';
import { ServerSettings } from '../config.js';
import { giveWay } from '../turns.io.js';
import { rememberAgency, splitAgency } from '../agencies/requested-agency.js';
import { AllowedMethods } from './allowed-methods.js';
import { ErrorPages } from './page.service.js';
import { requestValidation } from './validation.io.js';
import type { Log } from '../log.io.js';
import { serveDocuments } from './documents.io.js';
import { Metrics } from './metrics.service.js';
import { answerProblem, ProblemFilter } from './problem.filter.js';
import { compressFrom, PublicAnswers } from './public-answers.service.js';
import { brotliOptions, QuickReads } from './quick-reads.service.js';
import { isLong, jsonInPieces } from './json.js';
import { QuickWrites } from './quick-writes.service.js';
import { bodyLimit, readOnlyJson } from './request-bodies.io.js';
import { inTurn } from './unread-answers.io.js';
import { forbidden, refuseRequest, refuseUnreadable } from './unreadable-requests.io.js';

/** Addresses of trusted proxies: this machine and private networks. */
const isNearby = compile(['loopback', 'uniquelocal']);

/**
 * Whether Fastify trusts an address when it derives `request.ip` from `X-Forwarded-For`. It trusts only a nearby peer, so `request.ip` is
 * the last address of the header, which that proxy added itself. Earlier addresses may be made up by the client.
 * @param hop 0: the peer; from 1 on the addresses of the header, the last one first
 */
export const trustProxy = (address: string, hop: number): boolean => hop === 0 && isNearby(address, hop);

/** Limits for the time a connection may take. */
export interface Patience {
  /** While the client neither sends nor reads anything. */
  readonly idleSeconds: number;
  /** To send the headers of a request. */
  readonly headersSeconds: number;
  /** To send a whole request. */
  readonly requestSeconds: number;
}

/** A phone with a bad connection sends a day of events in a few seconds. If it takes longer, it sends them again, which changes nothing. */
const standardPatience: Patience = { idleSeconds: 30, headersSeconds: 20, requestSeconds: 30 };

/** Milliseconds; longer than proxies keep a connection, so that none is closed just as they reuse it. */
const keepAliveTimeout = 72_000;

/** Bytes; compressing this many takes some 4 ms. Longer answers are compressed in threads, which need megabytes each. */
const maxCompressedAtOnce = 256 * 1024;

/** Removes the agency prefix from the address before routing. */
function rewriteUrl(request: IncomingMessage): string {
  const { agencyId, url } = splitAgency(request.url ?? '/');
  if (agencyId !== null) rememberAgency(request, agencyId);
  return url;
}

/** The server: it drops clients that are too slow, and stops reading from those that do not read their answers. */
function serverFor(listener: RequestListener, { idleSeconds, headersSeconds, requestSeconds }: Patience): Server {
  const answer = inTurn((request, response) => {
    const status = forbidden(request);
    if (status === null) listener(request, response);
    else refuseRequest(request, response, status);
  }, idleSeconds * 2000);
  const server = createServer(
    {
      keepAliveTimeout,
      headersTimeout: headersSeconds * 1000,
      requestTimeout: requestSeconds * 1000,
      connectionsCheckingInterval: Math.min(requestSeconds * 100, 1000),
      // `forbidden` checks it instead, because Node's own answer is not a problem document.
      requireHostHeader: false,
    },
    answer,
  );
  // Node reports requests with an unsupported `Expect` separately; here they wait for their turn like others.
  server.on('checkExpectation', answer);
  return server.setTimeout(idleSeconds * 1000);
}

/** The program as an HTTP server, ready to listen. */
export async function createHttpServer(module: DynamicModule, log: Log, patience = standardPatience): Promise<NestFastifyApplication> {
  let front: ((request: IncomingMessage, response: ServerResponse, framework: RequestListener) => void) | null = null;
  let problems: ProblemFilter | null = null;
  const adapter = new FastifyAdapter({
    rewriteUrl,
    trustProxy,
    bodyLimit,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 1000, ignoreTrailingSlash: true },
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      // The framework reads the query after the address, which it could not read here.
      request.query = Object.fromEntries(new URLSearchParams(request.raw.url?.split('?')[1] ?? ''));
      if (problems === null) answerProblem(error, request, reply, new Logger('http'));
      else problems.answer(error, request, reply);
    },
    clientErrorHandler: refuseUnreadable,
    serverFactory: (handler: RequestListener): Server =>
      serverFor((request, response) => {
        if (front === null) handler(request, response);
        else front(request, response, handler);
      }, patience),
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, { logger: log });
  const [answers, clock] = [app.get(PublicAnswers), app.get(Clock)];
  const [quickReads, quickWrites] = [app.get(QuickReads), app.get(QuickWrites)];
  front = (request, response, framework) => {
    if (answers.answer(request, response, clock.now()) || quickWrites.answer(request, response, framework)) return;
    quickReads.answer(request, response, framework);
  };
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  readOnlyJson(app, fastify);
  const allowed = new AllowedMethods();
  // The framework asks clients to close their connections.
  fastify.addHook('preClose', (done) => {
    front = null;
    done();
  });
  fastify.addHook('onRoute', (route) => {
    allowed.add([route.method].flat(), route.url);
    const { bodyLimit } = (route.config ?? {}) as { bodyLimit?: number };
    if (bodyLimit !== undefined) route.bodyLimit = bodyLimit;
  });
  app.useGlobalPipes(requestValidation());
  problems = new ProblemFilter(allowed, app.get(ErrorPages));
  app.useGlobalFilters(problems);
  // Pages of other sites may read, and may send tokens. Without `credentials`, browsers send no cookie for them.
  app.enableCors({ origin: '*', methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'], maxAge: 86_400, strictPreflight: false });
  await app.register(cookie);
  await app.register(compress, {
    threshold: compressFrom,
    syncThreshold: maxCompressedAtOnce,
    encodings: ['br', 'gzip'],
    brotliOptions,
  });
  measure(fastify, app.get(Metrics), log.isDebugEnabled);
  sayTypes(fastify, app.get(ServerSettings).demo);
  writeByTurns(fastify);
  finishInTime(fastify);
  serveDocuments(app, fastify);
  return app;
}

/** Milliseconds for which a client that does not read its answer can delay the shutdown. */
const longestGoodbyeMilliseconds = 10_000;

/** Finishes pending requests and closes each connection after its answer. */
function finishInTime(fastify: FastifyInstance): void {
  const { server } = fastify;
  fastify.addHook('preClose', (done) => {
    const closing = setInterval(() => server.closeIdleConnections(), 50);
    const last = setTimeout(() => server.closeAllConnections(), longestGoodbyeMilliseconds);
    server.once('close', () => {
      clearInterval(closing);
      clearTimeout(last);
    });
    done();
  });
}

/** Keeps browsers from guessing content types; answers that bypass Fastify set the header themselves. */
function sayTypes(fastify: FastifyInstance, demo: string | null): void {
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    void reply.header('x-content-type-options', 'nosniff');
    // So that no phone takes a demonstration for the real server at the same address, or vice versa.
    if (demo !== null) void reply.header('banche-demo', demo);
    done(null, payload);
  });
}

/** Writes long answers, such as a city's day, while they are sent: in pieces, between which other requests are answered. */
function writeByTurns(fastify: FastifyInstance): void {
  fastify.addHook('preSerialization', (_request, reply, answer, done) => {
    // Fastify sends what a serializer returns, also if it is a stream; its type says text only.
    const asStream = (long: unknown): unknown => Readable.from(piecesByTurns(long));
    if (isLong(answer)) void reply.serializer(asStream as () => string);
    done(null, answer);
  });
}

async function* piecesByTurns(answer: unknown): AsyncGenerator<string> {
  for (const piece of jsonInPieces(answer)) {
    yield piece;
    await giveWay();
  }
}

/** Measures every request that Fastify handles, and logs it at level `debug`. */
function measure(fastify: FastifyInstance, metrics: Metrics, tells: boolean): void {
  const log = new Logger('http');
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    metrics.time(request.method, route, reply.statusCode, reply.elapsedTime / 1000);
    if (tells) log.debug(`${request.method} ${request.originalUrl} ${reply.statusCode} ${reply.elapsedTime.toFixed(1)} ms`);
    done();
  });
}
