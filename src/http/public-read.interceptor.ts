import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';
import { Agencies } from '../agencies/agencies.service.js';
import { agencyOf } from '../agencies/requested-agency.js';
import { Clock } from '../clock.js';
import { Page, Showing } from './page.service.js';
import { isMarked, passOverMarks } from './validation.io.js';
import { lasts, minuteAround, type Stretch } from '../scheduling/service-time.js';
import { answerHeaders, etagOf, jsonHeaders, matches, PublicAnswers, type Answer } from './public-answers.service.js';
import type { DeparturesShown } from './shown.js';

/** Whose departures a read shows: those of any stop, of none, or of the stop in its address. */
export type ReadShows = 'any' | 'none' | 'of-the-stop';
export const showsKey = Symbol('shows');

/** Renders an answer once with an ETag and a short life, answers 304, and caches it for the rest of the minute. */
@Injectable()
export class PublicReadInterceptor implements NestInterceptor {
  constructor(
    private readonly answers: PublicAnswers,
    private readonly agencies: Agencies,
    private readonly reflector: Reflector,
    private readonly clock: Clock,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const [now, begun] = [this.clock.now(), this.answers.now];
    const minute = minuteAround(now);
    passOverMarks(request.query);
    return next.handle().pipe(
      mergeMap(async (value) => {
        const [body, headers] = bytesOf(value);
        const etag = etagOf(body);
        const shows = value instanceof Page || value instanceof Showing ? value.shows : this.showsOf(context, request);
        // An address with unknown names in its query is hardly requested twice.
        if (shows !== null && !isMarked(request.query)) await this.keep(request, { body, etag, headers }, { begun, minute, shows });
        void reply.headers(answerHeaders(etag, minute.until - now, headers));
        if (!matches(request.headers['if-none-match'], etag)) return body;
        void reply.code(304);
        return undefined;
      }),
    );
  }

  /** Caches an answer, unless it is for another time (`at`). */
  private async keep(
    { originalUrl: url, headers, query, raw }: FastifyRequest,
    answer: Answer,
    { shows, ...lifetime }: { begun: number; minute: Stretch; shows: DeparturesShown },
  ): Promise<void> {
    if ((query as { at?: string } | undefined)?.at !== undefined) return;
    // The minute is unknown if the clock was set meanwhile.
    if (!lasts(lifetime.minute, this.clock.now())) return;
    // A page without an agency is answered even without a database.
    const agency = await this.agencies.get(agencyOf(raw)).catch(() => null);
    if (agency === null) return;
    this.answers.keep({ url, acceptLanguage: headers['accept-language'], ...lifetime }, answer, {
      agencyId: agency.agencyId,
      departures: shows,
    });
  }

  private showsOf(context: ExecutionContext, { params }: FastifyRequest): DeparturesShown {
    const shows = this.reflector.getAllAndOverride<ReadShows | undefined>(showsKey, [context.getHandler(), context.getClass()]) ?? 'any';
    return shows === 'of-the-stop' ? { stopIds: [(params as { stopId: string }).stopId] } : shows;
  }
}

export function bytesOf(value: unknown): [body: string, headers: Readonly<Record<string, string>>] {
  if (value instanceof Page) return [value.html, value.headers];
  return [JSON.stringify(value instanceof Showing ? value.answer : value), jsonHeaders];
}
