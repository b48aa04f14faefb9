import { Controller, Delete, Get, HttpCode, Param } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AccountsService } from '../accounts/accounts.service.js';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.decorator.js';
import { Agencies } from '../agencies/agencies.service.js';
import { Refusal } from '../errors.js';
import { Needs, Refuses } from '../http/route.decorator.js';
import { formatInstant, type EpochSeconds } from '../scheduling/service-time.js';
import { devicesRefusals } from './devices.refusals.js';
import { DevicesService } from './devices.service.js';
import { OwnSessionParams, OwnSessionsAnswer } from './own-sessions.requests.js';

/** In this folder because sessions are listed with the names of phones. */
@ApiTags('accounts')
@Needs('driver')
@Controller('v1/sessions')
export class OwnSessionsController {
  constructor(
    private readonly devices: DevicesService,
    private readonly accounts: AccountsService,
    private readonly agencies: Agencies,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The open sessions of one’s own account' })
  @ApiOkResponse({ type: OwnSessionsAnswer })
  async list(@SignedIn() account: SignedInAccount): Promise<OwnSessionsAnswer> {
    const { agencyId, accountId } = account;
    const { agencyTimezone } = await this.agencies.get(agencyId);
    const time = (at: EpochSeconds | null): string | null => (at === null ? null : formatInstant(at, agencyTimezone));
    const own = await this.accounts.openSessions.listOwn(account);
    const phones = new Map((await this.devices.listOf(agencyId, accountId)).map((phone) => [phone.deviceId, phone]));
    return {
      sessions: own.map(({ sessionId, isThis, browser, deviceId, createdAt, usedAt, expiresAt }) => {
        const phone = phones.get(deviceId ?? '');
        // A phone's latest report counts only if it came from this account.
        const deviceSeenAt = phone?.accountId === accountId && phone.seenAt >= createdAt ? phone.seenAt : null;
        return {
          ...{ sessionId, isThis, browser, deviceName: phone?.name ?? null },
          signedInAt: formatInstant(createdAt, agencyTimezone),
          usedAt: time(usedAt ?? deviceSeenAt),
          expiresAt: formatInstant(expiresAt, agencyTimezone),
        };
      }),
    };
  }

  @Delete(':sessionId')
  @HttpCode(204)
  @ApiOperation({ summary: 'End one session of one’s own account' })
  @ApiNoContentResponse({ description: 'the session has ended' })
  @Refuses(devicesRefusals['session-not-found'])
  async end(@SignedIn() account: SignedInAccount, @Param() { sessionId }: OwnSessionParams): Promise<void> {
    if (!(await this.accounts.openSessions.endOwn(account, sessionId))) throw new Refusal(devicesRefusals['session-not-found']);
  }
}
