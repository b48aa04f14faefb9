import { Body, Controller, Delete, Get, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Agencies } from '../agencies/agencies.service.js';
import { AskedAgency, Needs, Refuses } from '../http/route.decorator.js';
import { formatInstant } from '../scheduling/service-time.js';
import { AccountsService } from './accounts.service.js';
import { NewSessionAnswer, SessionAnswer, SignInRequest } from './accounts.requests.js';
import { addressOf, browserOf, cookieTokenOf, isSecure, sessionCookie, sessionCookieAttributes } from './request-headers.js';
import { longestLife } from './session-life.js';
import { SessionsService, type ActiveSession } from './sessions.service.js';
import { CurrentSession } from './signed-in.decorator.js';
import { accountsRefusals } from './accounts.refusals.js';

/** @param maxAge seconds; 0 removes the cookie */
function setCookie(reply: FastifyReply, { headers }: FastifyRequest, token: string, maxAge: number): void {
  void reply.setCookie(sessionCookie, token, sessionCookieAttributes(maxAge, isSecure(headers)));
}

@ApiTags('accounts')
@Controller('v1/sessions')
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly accounts: AccountsService,
    private readonly agencies: Agencies,
  ) {}

  @Post()
  @Needs('everybody')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'Sign in; the answer also sets a cookie',
    description: 'If the request carries the cookie of an older session, that session ends: the new one replaces it in the browser.',
  })
  @ApiCreatedResponse({ type: NewSessionAnswer })
  @Refuses(accountsRefusals['wrong-name-or-password'], accountsRefusals['too-many-attempts'])
  async signIn(
    @Body() { name, password, device }: SignInRequest,
    @AskedAgency() asked: string | null,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NewSessionAnswer> {
    const { agencyId } = await this.agencies.get(asked);
    const address = addressOf(request);
    const replaced = cookieTokenOf(request.cookies);
    const browser = browserOf(request.headers);
    const { token, ...active } = await this.sessions.signIn({ agencyId, name, password, address, replaced, browser });
    if (device !== undefined) await this.accounts.tellOfSignIn(active.account, device);
    // The server ends a manager's session after 12 idle hours; the cookie may last longer than the session.
    setCookie(reply, request, token, longestLife);
    return { ...(await this.answer(active)), token };
  }

  @Get('current')
  @Needs('driver')
  @ApiOperation({ summary: 'The session of this request and its account' })
  @ApiOkResponse({ type: SessionAnswer })
  current(@CurrentSession() active: ActiveSession): Promise<SessionAnswer> {
    return this.answer(active);
  }

  @Delete('current')
  @Needs('driver')
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out' })
  @ApiNoContentResponse({ description: 'this session has ended' })
  async signOut(
    @CurrentSession() { session }: ActiveSession,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.end(session);
    setCookie(reply, request, '', 0);
  }

  @Delete()
  @Needs('driver')
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out everywhere' })
  @ApiNoContentResponse({ description: 'all sessions of this account have ended' })
  async signOutEverywhere(
    @CurrentSession() { account }: ActiveSession,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.endAll(account);
    setCookie(reply, request, '', 0);
  }

  private async answer({ session, account, passwordIsOneTime }: ActiveSession): Promise<SessionAnswer> {
    const { agencyTimezone } = await this.agencies.get(account.agencyId);
    const { agencyId, accountId, name, role } = account;
    return { agencyId, accountId, name, role, expiresAt: formatInstant(session.expiresAt, agencyTimezone), passwordIsOneTime };
  }
}
