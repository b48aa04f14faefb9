import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AccountsService } from '../accounts/accounts.service.js';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.decorator.js';
import { Agencies } from '../agencies/agencies.service.js';
import { Clock } from '../clock.js';
import { Refusal } from '../errors.js';
import { Needs, Refuses } from '../http/route.decorator.js';
import { formatInstant, instant } from '../scheduling/service-time.js';
import { DeviceParams, DevicesAnswer, DevicesQuery, EndedSessionsAnswer, PutDeviceRequest, standardDevices } from './device.requests.js';
import { groupBy } from '../trip-log/operated-trip.js';
import { devicesRefusals } from './devices.refusals.js';
import { DevicesService } from './devices.service.js';
import { readDevice } from './device-report.js';

@ApiTags('driver log')
@Controller('v1/driver/devices')
export class DevicesController {
  constructor(
    private readonly devices: DevicesService,
    private readonly accounts: AccountsService,
    private readonly agencies: Agencies,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Needs('manager')
  @ApiOperation({ summary: 'The phones on which drivers log, and how many rows wait on them' })
  @ApiOkResponse({ type: DevicesAnswer })
  async list(@SignedIn() { agencyId }: SignedInAccount, @Query() { limit = standardDevices }: DevicesQuery): Promise<DevicesAnswer> {
    const { agencyTimezone: zone } = await this.agencies.get(agencyId);
    const { devices: all, users } = await this.devices.list(agencyId);
    const devices = all.slice(0, limit);
    const names = await this.accounts.namesOf(agencyId);
    const sessions = await this.accounts.openSessions.count(
      agencyId,
      devices.map(({ deviceId }) => deviceId),
    );
    const now = instant(this.clock.now());
    const usersOf = groupBy(users, ({ deviceId }) => deviceId);
    return {
      devices: devices.map(({ deviceId, name, appVersion, unsentCount, oldestUnsentAt, accountId, firstSeenAt, seenAt }) => ({
        ...{ deviceId, name, appVersion, unsentCount, lastAccountId: accountId },
        oldestUnsentAt: oldestUnsentAt === null ? null : formatInstant(oldestUnsentAt, zone),
        oldestUnsentAgeSeconds: oldestUnsentAt === null ? null : Math.max(0, now - oldestUnsentAt),
        firstSeenAt: formatInstant(firstSeenAt, zone),
        seenAt: formatInstant(seenAt, zone),
        sessionCount: sessions.get(deviceId) ?? 0,
        accounts: (usersOf.get(deviceId) ?? []).map((user) => ({
          accountId: user.accountId,
          name: names.get(user.accountId) ?? '',
          firstSeenAt: formatInstant(user.firstSeenAt, zone),
        })),
      })),
    };
  }

  @Put(':deviceId')
  @Needs('driver')
  @HttpCode(204)
  @ApiOperation({ summary: 'Record a phone’s report about itself, for a phone that has nothing else to send' })
  @ApiNoContentResponse({ description: 'the report was recorded' })
  async put(@Param() { deviceId }: DeviceParams, @Body() body: PutDeviceRequest, @SignedIn() driver: SignedInAccount): Promise<void> {
    const device = readDevice({ ...body, deviceId });
    // The fields are validated, so the report can be read.
    if (device !== null) await this.devices.record(driver, device);
  }

  @Delete(':deviceId/sessions')
  @Needs('manager')
  @ApiOperation({
    summary: 'End all sessions on one phone',
    description:
      'For a phone that was lost or given to somebody else. Sessions elsewhere continue, and unsent rows stay on the phone until ' +
      'somebody signs in on it again.',
  })
  @ApiOkResponse({ type: EndedSessionsAnswer })
  @Refuses(devicesRefusals['device-not-found'])
  async endSessions(@SignedIn() manager: SignedInAccount, @Param() { deviceId }: DeviceParams): Promise<EndedSessionsAnswer> {
    const { agencyId } = manager;
    const users = await this.devices.listUsers(agencyId, deviceId);
    const { accountIds, unknownCount } = await this.accounts.openSessions.end(manager, deviceId, [...users]);
    // A phone whose row was removed, because its driver has used many others since, may still have sessions.
    if (accountIds.length === 0 && !(await this.devices.isThere(agencyId, deviceId)))
      throw new Refusal(devicesRefusals['device-not-found'], { deviceId });
    const names = await this.accounts.namesOf(agencyId);
    const signedOut = accountIds.map((accountId) => ({ accountId, name: names.get(accountId) ?? '' }));
    return { deviceId, signedOut, unknownSessionCount: unknownCount };
  }
}
