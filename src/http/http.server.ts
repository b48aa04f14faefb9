import { isUtf8 } from 'node:buffer';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import compress from '@fastify/compress';
import { Logger, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../clock.js';
import { splitAgency } from '../agencies/agency-prefix.js';
import { AllowedMethods } from './allowed-methods.js';
import { rememberAgency } from './asked.decorator.js';
import { ErrorPages } from './error-pages.service.js';
import { isDeeperThan } from './json-depth.js';
import type { Log } from './log.io.js';
import { Metrics } from './metrics.service.js';
import { answerProblem, ProblemFilter } from './problem.filter.js';
import { compressFrom, PublicAnswers } from './public-answers.service.js';
import { languageParameter, requestValidation } from './validation.decorator.js';

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
  describe(app);
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

/** `/v1/openapi.json` and the page that shows it, `/docs`. */
function describe(app: NestFastifyApplication): void {
  const head = new DocumentBuilder()
    .setTitle('Banche 班车')
    .setVersion('1')
    .setDescription(
      '社区班车的时刻与下一班。任何地址前都可加 `/a/{agencyId}` 指定运营机构,不加则由默认机构回答;出错时返回 `application/problem+json`,其中 `code` 不变。\n\n' +
        'Timetables and next departures of community shuttle buses. Every path may be prefixed with `/a/{agencyId}`; without it the default agency answers. ' +
        'Errors are `application/problem+json` with a stable `code`.',
    )
    .addBearerAuth()
    .addCookieAuth('banche_session')
    // What most people come for stands first.
    .addTag('departures', '下一班 · the next bus')
    .addTag('timetables', '时刻表与运营日 · the day’s trips, and which days run')
    .addTag('network', '机构、线路、站点 · agency, routes, stops')
    .addTag('driver log', '司机日志 · trips and boardings, exactly once')
    .addTag('ridership', '客流 · boardings, punctuality, frozen months, corrections')
    .addTag('accounts', '登录与账户 · signing in, accounts, the audit log')
    .addTag('operation', '运行状况 · for those who keep the program running')
    .build();
  SwaggerModule.setup('docs', app, () => inEitherLanguage(SwaggerModule.createDocument(app, head)), {
    jsonDocumentUrl: 'v1/openapi.json',
    yamlDocumentUrl: 'v1/openapi.yaml',
    customSiteTitle: 'Banche 班车 API',
  });
}

/** Every answer of `/v1` may be a refusal, which has sentences: all its routes take `?lang=`, and say so. */
function inEitherLanguage(document: OpenAPIObject): OpenAPIObject {
  const paths = Object.entries(document.paths).filter(([path]) => path.startsWith('/v1/'));
  for (const { get, put, post, patch, delete: remove } of paths.map(([, item]) => item))
    for (const operation of [get, put, post, patch, remove]) {
      const parameters = operation?.parameters ?? [];
      const says = parameters.some((parameter) => 'name' in parameter && parameter.name === languageParameter.name);
      if (operation !== undefined && !says) operation.parameters = [...parameters, languageParameter];
    }
  return document;
}
