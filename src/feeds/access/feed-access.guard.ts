import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ServerSettings } from '../../config.js';
import { Refusal } from '../../errors.js';
import { askedAgency } from '../../http/route.decorator.js';
import { feedAccessRefusals } from './feed-access.refusals.js';
import { tokenIn } from './feed-token.js';
import { FeedTokens } from './feed-tokens.service.js';

/** Lets everybody read the feeds with `PUBLIC_FEEDS=on`, and otherwise whoever has a token of the agency. */
@Injectable()
export class FeedAccessGuard implements CanActivate {
  constructor(
    private readonly settings: ServerSettings,
    private readonly tokens: FeedTokens,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.settings.publicFeeds) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const token = tokenIn(request.headers, request.query as Record<string, unknown>);
    if (token === null) throw new Refusal(feedAccessRefusals['feed-token-missing']);
    if (!(await this.tokens.isValid(askedAgency(request), token))) throw new Refusal(feedAccessRefusals['feed-token-wrong']);
    return true;
  }
}
