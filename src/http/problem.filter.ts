import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger, NotFoundException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isDatabaseAway, isDiskFull, toldInLog } from '../database/database-away.js';
import { databaseRefusals } from '../database/database.refusals.js';
import { Refusal, type RefusalDefinition } from '../errors.js';
import type { Language } from '../language.js';
import { prefixOf } from '../agencies/requested-agency.js';
import type { AllowedMethods } from './allowed-methods.js';
import { problemHeaders, refusalProblem, type Problem } from './problem.js';
import { askedAgency, askedLanguage } from './route.decorator.js';
import type { ErrorPages } from './page.service.js';
import { httpRefusals } from './http.refusals.js';

/** Refusals of errors by Nest and Fastify, by their status. */
const technical: Readonly<Record<number, RefusalDefinition>> = {
  400: httpRefusals['bad-request'],
  413: httpRefusals['too-large'],
  414: httpRefusals['address-too-long'],
  415: httpRefusals['unsupported-media-type'],
  503: httpRefusals.unavailable,
};

/** @returns the answer to any error, in the requested language; only a fault of the program is a 5xx */
function problemOf(error: unknown, { path, prefix }: { path: string; prefix: string }, language: Language): Problem {
  if (error instanceof Refusal) return refusalProblem(error, language, prefix);
  if (isDiskFull(error)) return refusalProblem(new Refusal(databaseRefusals['database-full']), language);
  if (isDatabaseAway(error)) return refusalProblem(new Refusal(httpRefusals['database-unavailable']), language);
  const given = error instanceof HttpException ? error.getStatus() : (error as { statusCode?: unknown }).statusCode;
  const status = typeof given === 'number' && given >= 400 && given < 600 ? given : 500;
  if (status === 404) return refusalProblem(new Refusal(httpRefusals['not-found'], { path }), language);
  const definition = technical[status] ?? (status < 500 ? httpRefusals['bad-request'] : httpRefusals.internal);
  return { ...refusalProblem(new Refusal(definition), language), status };
}

/** The one place where refusals and errors become HTTP answers. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('http');

  constructor(
    private readonly allowed: AllowedMethods,
    private readonly pages: ErrorPages,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const [request, reply] = [http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>()];
    // Only the router throws Nest's own 404; features have refusals of their own.
    const allow = error instanceof NotFoundException ? this.allowed.of(pathOf(request.url)) : [];
    if (allow.length === 0) return this.answer(error, request, reply);
    void reply.header('allow', allow.join(', '));
    const refusal = new Refusal(httpRefusals['method-not-allowed'], {
      path: pathOf(request.originalUrl),
      method: request.method,
      allow: allow.join(' / '),
    });
    answerProblem(refusal, request, reply, this.log);
  }

  /** Browsers get an error page, programs a problem document. */
  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    if (!this.pages.isWanted(request)) return answerProblem(error, request, reply, this.log);
    const problem = problemFor(error, request, this.log);
    sayWhenToAskAgain(error, problem, reply);
    this.pages.answer(problem, request, reply).catch((failed: unknown) => {
      this.log.error(`the page that says so failed: ${String(failed)}`);
      answerProblem(error, request, reply, this.log);
    });
  }
}

const pathOf = (url: string): string => url.split('?')[0] ?? '';

/** Also used for errors of Fastify before a route is found. */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply, log: Logger): void {
  const problem = problemFor(error, request, log);
  if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
  sayWhenToAskAgain(error, problem, reply);
  void reply.code(problem.status).headers(problemHeaders).send(JSON.stringify(problem));
}

function sayWhenToAskAgain(error: unknown, { status }: Problem, reply: FastifyReply): void {
  if (isCrowded(error)) void reply.header('retry-after', String(error.params['seconds'] ?? 1));
  else if (status === 503) void reply.header('retry-after', secondsUntilBack);
}

/** Seconds; about as long as a restart of the database or the program takes. */
const secondsUntilBack = '5';

/** Whether there are only too many requests: this is no fault, and a later one succeeds. */
const isCrowded = (error: unknown): error is Refusal => error instanceof Refusal && (error.kind === 'too-many' || error.kind === 'full');

/** Whether the program works but cannot answer at the moment; the cause is already in the log. */
const isUnavailable = (error: unknown): error is Refusal => error instanceof Refusal && error.kind === 'unavailable';

/** Whether the client disconnected before its request was complete: this is no fault, and needs no answer. */
const isGone = ({ raw }: FastifyRequest): boolean => raw.destroyed && !raw.complete;

/** The problem of an error; a fault of the program is logged. */
function problemFor(error: unknown, request: FastifyRequest, log: Logger): Problem {
  const path = pathOf(request.originalUrl ?? request.url);
  if (isGone(request)) {
    log.debug(`${request.method} ${path}: whoever sent it went away amid it`);
    return refusalProblem(new Refusal(httpRefusals['bad-request']), askedLanguage(request));
  }
  const prefix = prefixOf(askedAgency(request));
  const problem = problemOf(error, { path, prefix }, askedLanguage(request));
  if (problem.status >= 500 && !isCrowded(error))
    log.error(`${request.method} ${path}: ${isUnavailable(error) ? error.code : toldInLog(error)}`);
  return problem;
}
