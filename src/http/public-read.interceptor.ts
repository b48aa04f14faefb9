import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import { ApiExcludeEndpoint, ApiHeader, ApiNotModifiedResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { Clock } from '../clock.js';
import { Needs } from './needs.decorator.js';
import { Page } from './page.js';
import { answerHeaders, etagOf, jsonHeaders, matches, PublicAnswers } from './public-answers.service.js';

/** The end of the minute that contains an instant. */
const minuteEnd = (now: number): number => (Math.floor(now / 60) + 1) * 60;

const rendered = (value: unknown): { body: string; headers: Readonly<Record<string, string>>; isKept: boolean } =>
  value instanceof Page
    ? { body: value.html, headers: value.headers, isKept: value.isKept }
    : { body: JSON.stringify(value), headers: jsonHeaders, isKept: true };

/** Renders the answer once, gives it an ETag and a short life, answers 304, and keeps it for the rest of the minute. */
@Injectable()
class PublicReadInterceptor implements NestInterceptor {
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

/** A read that anybody may make, without an account: cacheable, with an ETag. */
export const PublicRead = (): MethodDecorator & ClassDecorator =>
  applyDecorators(
    Needs('everybody'),
    UseInterceptors(PublicReadInterceptor),
    ApiProduces('application/json'),
    ApiHeader({ name: 'Accept-Language', required: false, description: 'zh-CN or en, where `lang` is not given' }),
    ApiNotModifiedResponse({ description: 'the answer is still the one whose ETag came in If-None-Match' }),
  );

/** A page that anybody may read: like a public read, but HTML, and no part of the described API. */
export const PublicPage = (): MethodDecorator =>
  applyDecorators(Needs('everybody'), UseInterceptors(PublicReadInterceptor), ApiExcludeEndpoint());
