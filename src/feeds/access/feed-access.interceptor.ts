import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { tap, type Observable } from 'rxjs';
import { ServerSettings } from '../../config.js';
import { privateOnly } from './feed-token.js';

/** Keeps answers that took a token out of shared caches, which would give them to anybody; with `PUBLIC_FEEDS=on` they stay as they are. */
@Injectable()
export class FeedAccessInterceptor implements NestInterceptor {
  constructor(private readonly settings: ServerSettings) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    if (this.settings.publicFeeds) return next.handle();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      tap(() => {
        const written = reply.getHeader('cache-control');
        void reply.header('cache-control', privateOnly(written === undefined ? undefined : String(written)));
      }),
    );
  }
}
