import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { tokenOf } from '../../accounts/request-headers.js';
import { SessionsService } from '../../accounts/signed-in.decorator.js';
import { Agencies } from '../../agencies/agencies.service.js';
import { ServerSettings } from '../../config.js';
import { Refusal } from '../../errors.js';
import { askedAgency } from '../../http/route.decorator.js';
import { feedAccessRefusals } from './feed-access.refusals.js';
import { tokenIn } from './feed-token.js';
import { FeedTokens } from './feed-tokens.service.js';

/** Lets everybody read the feeds with `PUBLIC_FEEDS=on`, and otherwise whoever has a token of the agency or is one of its managers. */
@Injectable()
export class FeedAccessGuard implements CanActivate {
  constructor(
    private readonly settings: ServerSettings,
    private readonly tokens: FeedTokens,
    private readonly sessions: SessionsService,
    private readonly agencies: Agencies,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.settings.publicFeeds) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const token = tokenIn(request.headers, request.query as Record<string, unknown>);
    if (token !== null && (await this.tokens.isValid(askedAgency(request), token))) return true;
    // A manager who tries an address with a token is told whether the token is right, so the cookie counts only without one.
    if (await this.isManager(request, tokenOf(request.headers, token === null ? request.cookies : {}))) return true;
    throw new Refusal(feedAccessRefusals[token === null ? 'feed-token-missing' : 'feed-token-wrong']);
  }

  private async isManager(request: FastifyRequest, session: string | null): Promise<boolean> {
    if (session === null) return false;
    const { agencyId } = await this.agencies.get(askedAgency(request));
    return (await this.sessions.find(agencyId, session))?.account.role === 'manager';
  }
}
