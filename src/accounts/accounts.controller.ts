import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Agencies } from '../agencies/agencies.service.js';
import { AskedLanguage, Conditional, IfMatch, Needs, type Precondition, Refuses, Revised } from '../http/route.decorator.js';
import type { Language } from '../language.js';
import { formatInstant } from '../scheduling/service-time.js';
import type { Account } from './account.entity.js';
import {
  AccountAnswer,
  AccountRequest,
  AccountsAnswer,
  AccountWithPasswordAnswer,
  AuditLogAnswer,
  AuditLogQuery,
  NewAccountRequest,
  NewPasswordRequest,
  standardEntries,
} from './accounts.requests.js';
import { revisionOfAccount } from './account-changes.service.js';
import { AccountsService, type WithPassword } from './accounts.service.js';
import { AuditLog } from './audit-log.service.js';
import { stateOf } from './managers-changes.service.js';
import { authorOf } from './actor.js';
import { SignedIn, type SignedInAccount } from './signed-in.decorator.js';
import { accountsRefusals } from './accounts.refusals.js';

@ApiTags('accounts')
@Needs('manager')
@Controller('v1')
export class AccountsController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly auditLog: AuditLog,
    private readonly agencies: Agencies,
  ) {}

  @Get('accounts')
  @ApiOperation({ summary: 'All accounts, including disabled ones' })
  @ApiOkResponse({ type: AccountsAnswer })
  async list(@SignedIn() { agencyId }: SignedInAccount): Promise<AccountsAnswer> {
    const accounts = await this.accounts.list(agencyId);
    return { accounts: await Promise.all(accounts.map((account) => this.answer(account))) };
  }

  @Get('accounts/:accountId')
  @Revised()
  @ApiOperation({ summary: 'One account' })
  @ApiOkResponse({ type: AccountAnswer })
  @Refuses(accountsRefusals['account-not-found'])
  async get(@SignedIn() { agencyId }: SignedInAccount, @Param('accountId') accountId: string): Promise<AccountAnswer> {
    return this.answer(await this.accounts.get(agencyId, accountId));
  }

  @Post('accounts')
  @Revised()
  @ApiOperation({ summary: 'Add a driver or a manager' })
  @ApiCreatedResponse({ type: AccountWithPasswordAnswer })
  @Refuses(accountsRefusals['account-name-taken'], accountsRefusals['password-too-short'])
  async create(
    @SignedIn() manager: SignedInAccount,
    @Body() { password = null, ...person }: NewAccountRequest,
  ): Promise<AccountWithPasswordAnswer> {
    return this.answerWithPassword(await this.accounts.add(manager, { ...person, password }));
  }

  @Put('accounts/:accountId')
  @Conditional()
  @ApiOperation({
    summary: 'Change the name, the role, the telephone number or the password of an account',
    description:
      'A new role or password ends all sessions of the account. What the account recorded earlier stays with it and shows the new name.',
  })
  @ApiOkResponse({ type: AccountAnswer })
  @Refuses(
    accountsRefusals['account-not-found'],
    accountsRefusals['account-name-taken'],
    accountsRefusals['last-manager'],
    accountsRefusals['manager-needs-password'],
    accountsRefusals['password-too-short'],
  )
  async save(
    @SignedIn() manager: SignedInAccount,
    @Param('accountId') accountId: string,
    @Body() { name, role, phone = null, password = null }: AccountRequest,
    @IfMatch() expected: Precondition,
  ): Promise<AccountAnswer> {
    return this.answer(await this.accounts.save(manager, accountId, { name, role, phone, password }, expected));
  }

  @Post('accounts/:accountId/disable')
  @Conditional()
  @HttpCode(200)
  @ApiOperation({ summary: 'Disable an account: all its sessions end, nobody can sign in with it, and another account can get its name' })
  @ApiOkResponse({ type: AccountAnswer })
  @Refuses(accountsRefusals['account-not-found'], accountsRefusals['last-manager'])
  async disable(
    @SignedIn() manager: SignedInAccount,
    @Param('accountId') accountId: string,
    @IfMatch() expected: Precondition,
  ): Promise<AccountAnswer> {
    return this.answer(await this.accounts.setDisabled(manager, accountId, true, expected));
  }

  @Post('accounts/:accountId/enable')
  @Conditional()
  @HttpCode(200)
  @ApiOperation({ summary: 'Enable a disabled account, so that its owner can sign in again' })
  @ApiOkResponse({ type: AccountAnswer })
  @Refuses(accountsRefusals['account-not-found'], accountsRefusals['account-name-given-away'])
  async enable(
    @SignedIn() manager: SignedInAccount,
    @Param('accountId') accountId: string,
    @IfMatch() expected: Precondition,
  ): Promise<AccountAnswer> {
    return this.answer(await this.accounts.setDisabled(manager, accountId, false, expected));
  }

  @Post('accounts/:accountId/password')
  @Revised()
  @HttpCode(200)
  @ApiOperation({ summary: 'Set a new password; all sessions of the account end' })
  @ApiOkResponse({ type: AccountWithPasswordAnswer })
  @Refuses(accountsRefusals['account-not-found'], accountsRefusals['password-too-short'])
  async resetPassword(
    @SignedIn() manager: SignedInAccount,
    @Param('accountId') accountId: string,
    @Body() { password = null }: NewPasswordRequest,
  ): Promise<AccountWithPasswordAnswer> {
    return this.answerWithPassword(await this.accounts.resetPassword(manager, accountId, password));
  }

  @Get('audit-log')
  @ApiOperation({ summary: 'What managers changed, the newest first' })
  @ApiOkResponse({ type: AuditLogAnswer })
  async log(
    @SignedIn() { agencyId }: SignedInAccount,
    @Query() { limit }: AuditLogQuery,
    @AskedLanguage() language: Language,
  ): Promise<AuditLogAnswer> {
    const { agencyTimezone } = await this.agencies.get(agencyId);
    const entries = await this.auditLog.list(agencyId, limit ?? standardEntries);
    return {
      entries: entries.map(({ entryId, at, accountId, name, action, subject, before, after }) => ({
        entryId,
        at: formatInstant(at, agencyTimezone),
        accountId,
        name,
        by: authorOf(name, stateOf(after), language),
        action,
        subject,
        before: stateOf(before),
        after: stateOf(after),
      })),
    };
  }

  private async answerWithPassword({ account, madeUpPassword }: WithPassword): Promise<AccountWithPasswordAnswer> {
    return { ...(await this.answer(account)), madeUpPassword };
  }

  private async answer(account: Account): Promise<AccountAnswer> {
    const { agencyId, accountId, name, role, phone, createdAt, disabledAt } = account;
    const { agencyTimezone } = await this.agencies.get(agencyId);
    return {
      ...{ accountId, name, role, phone },
      createdAt: formatInstant(createdAt, agencyTimezone),
      disabledAt: disabledAt === null ? null : formatInstant(disabledAt, agencyTimezone),
      revision: revisionOfAccount(account),
    };
  }
}
