import { isUtf8 } from 'node:buffer';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import compress from '@fastify/compress';
import { Logger, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../clock.js';
import { splitAgency } from '../agencies/agency-prefix.js';
import { AllowedMethods } from './allowed-methods.js';
import { ErrorPages } from './page.service.js';
import { rememberAgency } from './agency-of-request.js';
import { requestValidation } from './validation.io.js';
import { isDeeperThan } from './json-depth.js';
import type { Log } from '../log.io.js';
import { Metrics } from './metrics.service.js';
import { describeRoutes } from './openapi.io.js';
import { answerProblem, ProblemFilter } from './problem.filter.js';
import { compressFrom, PublicAnswers } from './public-answers.service.js';

/** Takes the agency off the address before routing. */
function rewriteUrl(request: IncomingMessage): string {
  const { agencyId, url } = splitAgency(request.url ?? '/');
  if (agencyId !== null) rememberAgency(request, agencyId);
  return url;
}

/** The program as an HTTP server, ready to listen. */
export async function createHttpServer(module: DynamicModule, log: Log): Promise<NestFastifyApplication> {
  let front: ((request: IncomingMessage, response: ServerResponse) => boolean) | null = null;
  const adapter = new FastifyAdapter({
    rewriteUrl,
    bodyLimit: 1024 * 1024,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 1000 },
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      answerProblem(error, request, reply, new Logger('http')),
    serverFactory: (handler: (request: IncomingMessage, response: ServerResponse) => void): Server =>
      createServer({ keepAliveTimeout: 72_000 }, (request, response) => {
        if (front === null || !front(request, response)) handler(request, response);
      }),
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, { logger: log });
  const [answers, clock] = [app.get(PublicAnswers), app.get(Clock)];
  front = (request, response) => answers.answer(request, response, clock.now());
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  readOnlyUtf8(app, fastify);
  const allowed = new AllowedMethods();
  fastify.addHook('onRoute', ({ method, url }) => allowed.add([method].flat(), url));
  app.useGlobalPipes(requestValidation());
  app.useGlobalFilters(new ProblemFilter(allowed, app.get(ErrorPages)));
  // Other sites' pages may read and ask with a token; without `credentials` no cookie ever travels with them.
  app.enableCors({ origin: '*', methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'], maxAge: 86_400, strictPreflight: false });
  await app.register(compress, { threshold: compressFrom, encodings: ['br', 'gzip'], brotliOptions: { params: { 1: 4 } } });
  measure(fastify, app.get(Metrics), log.tellsDetails);
  finishInTime(fastify);
  describeRoutes(app);
  return app;
}

/** JSON is UTF-8 (RFC 8259); what is not would be stored with other characters than were sent. */
function readOnlyUtf8(app: NestFastifyApplication, fastify: FastifyInstance): void {
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
}

/** Far more than any request of ours has. */
const deepestBody = 30;

/** A client that never reads its answer does not keep the program from stopping longer than this. */
const longestGoodbyeMilliseconds = 10_000;

/** What is in flight is finished; each connection is closed as soon as its answer is out. */
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

/** Times every request of the ordinary way, and tells about it when asked to debug. */
function measure(fastify: FastifyInstance, metrics: Metrics, tells: boolean): void {
  const log = new Logger('http');
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    metrics.time(request.method, route, reply.statusCode, reply.elapsedTime / 1000);
    if (tells) log.debug(`${request.method} ${request.originalUrl} ${reply.statusCode} ${reply.elapsedTime.toFixed(1)} ms`);
    done();
  });
}
