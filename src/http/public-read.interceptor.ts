import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { Clock } from '../clock.js';
import { Page } from './page.service.js';
import { answerHeaders, etagOf, jsonHeaders, matches, PublicAnswers } from './public-answers.service.js';

/** The end of the minute that contains an instant. */
const minuteEnd = (now: number): number => (Math.floor(now / 60) + 1) * 60;

const rendered = (value: unknown): { body: string; headers: Readonly<Record<string, string>>; isKept: boolean } =>
  value instanceof Page
    ? { body: value.html, headers: value.headers, isKept: value.isKept }
    : { body: JSON.stringify(value), headers: jsonHeaders, isKept: true };

/** Renders the answer once, gives it an ETag and a short life, answers 304, and keeps it for the rest of the minute. */
@Injectable()
export class PublicReadInterceptor implements NestInterceptor {
  constructor(
    @Inject(PublicAnswers) private readonly answers: PublicAnswers,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const now = this.clock.now();
    const { generation } = this.answers;
    return next.handle().pipe(
      map((value) => {
        const { body, headers, isKept } = rendered(value);
        const etag = etagOf(body);
        const { at } = (request.query ?? {}) as { at?: string };
        if (at === undefined && isKept)
          this.answers.keep(request.originalUrl, request.headers['accept-language'], { body, etag, headers }, minuteEnd(now), generation);
        void reply.headers(answerHeaders(etag, minuteEnd(now) - now, headers));
        if (!matches(request.headers['if-none-match'], etag)) return body;
        void reply.code(304);
        return undefined;
      }),
    );
  }
}
