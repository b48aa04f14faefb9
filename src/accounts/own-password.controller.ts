import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../errors.js';
import { Needs, Refuses } from '../http/route.decorator.js';
import { OwnPasswordRequest } from './accounts.requests.js';
import { AccountsService } from './accounts.service.js';
import { addressOf } from './request-headers.js';
import { samePassword } from './secrets.io.js';
import { SessionsService, type ActiveSession } from './sessions.service.js';
import { CurrentSession } from './signed-in.decorator.js';
import { accountsRefusals } from './accounts.refusals.js';

@ApiTags('accounts')
@Needs('driver')
@Controller('v1/account/password')
export class OwnPasswordController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly accounts: AccountsService,
  ) {}

  @Post()
  @HttpCode(204)
  @ApiOperation({ summary: 'Change one’s own password or PIN; all other sessions of the account end, this one continues' })
  @ApiNoContentResponse({ description: 'the password was changed' })
  @Refuses(
    accountsRefusals['wrong-password'],
    accountsRefusals['password-too-short'],
    accountsRefusals['password-not-new'],
    accountsRefusals['too-many-attempts'],
  )
  async change(
    @CurrentSession() { account, session }: ActiveSession,
    @Body() { password, newPassword }: OwnPasswordRequest,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    const { agencyId, accountId, name } = account;
    const address = addressOf(request);
    const confirmed = await this.sessions.confirm({ agencyId, name, password, address }, 'wrong-password');
    // The name now belongs to another account, and the password is right for that one.
    if (confirmed.accountId !== accountId) throw new Refusal(accountsRefusals['wrong-password']);
    if (confirmed.isPasswordOneTime && samePassword(password, newPassword)) throw new Refusal(accountsRefusals['password-not-new']);
    await this.accounts.changeOwnPassword(confirmed, newPassword, session.tokenHash);
  }
}
