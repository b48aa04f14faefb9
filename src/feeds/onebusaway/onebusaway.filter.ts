import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../../clock.js';
import { isDatabaseAway, toldInLog } from '../../database/database-away.js';
import { Refusal } from '../../errors.js';
import { httpRefusals } from '../../http/http.refusals.js';
import { refusalProblem } from '../../http/problem.js';
import { askedLanguage } from '../../http/route.decorator.js';
import { refused } from './envelope.js';

/** Turns refusals and errors into OneBusAway's envelope, with its codes and texts, and with the HTTP status of the same number. */
@Catch()
export class OneBusAwayFilter implements ExceptionFilter {
  private readonly log = new Logger('onebusaway');

  constructor(private readonly clock: Clock) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const [request, reply] = [http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>()];
    const refusal = refusalOf(error);
    const { status, detail, faults } = refusalProblem(refusal, askedLanguage(request));
    if (status >= 500) this.log.error(`${request.method} ${request.originalUrl.split('?')[0] ?? ''}: ${toldInLog(error)}`);
    if (status === 401) void reply.header('www-authenticate', 'Bearer');
    const body = JSON.stringify(refused(status, this.clock.now(), detail, faults));
    void reply.code(status).headers({ 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }).send(body);
  }
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (isDatabaseAway(error)) return new Refusal(httpRefusals['database-unavailable']);
  const isBad = error instanceof HttpException && error.getStatus() < 500;
  return new Refusal(isBad ? httpRefusals['bad-request'] : httpRefusals.internal);
}
