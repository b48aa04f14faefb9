import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AccountsService } from '../accounts/accounts.service.js';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.decorator.js';
import { Agencies } from '../agencies/agencies.service.js';
import { DevicesService } from '../devices/devices.service.js';
import { AskedLanguage, Needs, Refuses } from '../http/route.decorator.js';
import type { Language, Text } from '../language.js';
import { formatInstant, type EpochSeconds } from '../scheduling/service-time.js';
import type { RefusedRow } from './refused-row.entity.js';
import { refusedRowsRefusals } from './refused-rows.refusals.js';
import { RefusalsAnswer, RefusalsQuery, SettleRefusalsRequest, standardRefusals, type RefusedRowAnswer } from './refused-rows.requests.js';
import { RefusedRows, type Inbox } from './refused-rows.service.js';

/** For managers: what phones sent and the server refused, until it is settled. */
@ApiTags('driver log')
@Needs('manager')
@Controller('v1/driver/refusals')
export class RefusedRowsController {
  constructor(
    private readonly rows: RefusedRows,
    private readonly accounts: AccountsService,
    private readonly devices: DevicesService,
    private readonly agencies: Agencies,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'What phones sent and the server refused, and why; the last sent first',
    description: 'Those of the last 92 days, and at most 500 for each account. A row that was recorded after all is settled automatically.',
  })
  @ApiOkResponse({ type: RefusalsAnswer })
  async list(
    @SignedIn() { agencyId }: SignedInAccount,
    @Query() { settled, limit }: RefusalsQuery,
    @AskedLanguage() language: Language,
  ): Promise<RefusalsAnswer> {
    return this.answer(agencyId, await this.rows.list(agencyId, limit ?? standardRefusals, settled ?? false), language);
  }

  @Post('settle')
  @HttpCode(200)
  @ApiOperation({ summary: 'Mark refused rows as settled: they were entered in another way, or do not matter' })
  @ApiOkResponse({ type: RefusalsAnswer })
  @Refuses(refusedRowsRefusals['refusal-not-found'])
  async settle(
    @SignedIn() manager: SignedInAccount,
    @Body() { refusalIds }: SettleRefusalsRequest,
    @AskedLanguage() language: Language,
  ): Promise<RefusalsAnswer> {
    return this.answer(manager.agencyId, await this.rows.setSettled(manager, refusalIds, true), language);
  }

  @Post('reopen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Mark refused rows as open again; those that were recorded stay settled' })
  @ApiOkResponse({ type: RefusalsAnswer })
  @Refuses(refusedRowsRefusals['refusal-not-found'])
  async reopen(
    @SignedIn() manager: SignedInAccount,
    @Body() { refusalIds }: SettleRefusalsRequest,
    @AskedLanguage() language: Language,
  ): Promise<RefusalsAnswer> {
    return this.answer(manager.agencyId, await this.rows.setSettled(manager, refusalIds, false), language);
  }

  private async answer(agencyId: string, { openCount, rows }: Inbox, language: Language): Promise<RefusalsAnswer> {
    const { agencyTimezone } = await this.agencies.get(agencyId);
    const people = await this.accounts.namesOf(agencyId);
    const phones = new Map((await this.devices.list(agencyId)).devices.map(({ deviceId, name }) => [deviceId, name]));
    return { openCount, refusals: rows.map((row) => rowAnswer(row, { people, phones, zone: agencyTimezone }, language)) };
  }
}

interface Names {
  readonly people: ReadonlyMap<string, string>;
  readonly phones: ReadonlyMap<string, string | null>;
  readonly zone: string;
}

function rowAnswer(row: RefusedRow, { people, phones, zone }: Names, language: Language): RefusedRowAnswer {
  const time = (at: EpochSeconds | null): string | null => (at === null ? null : formatInstant(at, zone));
  const { refusalId, kind, rowId, accountId, deviceId, serviceDate, tripId, code, settledBy } = row;
  return {
    ...{ refusalId, kind, rowId, accountId, by: people.get(accountId) ?? accountId },
    ...{ deviceId, deviceName: phones.get(deviceId ?? '') ?? null, serviceDate, tripId, code },
    detail: (JSON.parse(row.sentence) as Text)[language],
    sendAgainAt: time(row.sendAgainAt),
    content: row.content === null ? null : (JSON.parse(row.content) as unknown),
    ...{ firstAt: formatInstant(row.firstAt, zone), lastAt: formatInstant(row.lastAt, zone), times: row.times },
    settledAt: time(row.settledAt),
    settledBy: settledBy === null ? null : (people.get(settledBy) ?? settledBy),
    isRecorded: row.settledAt !== null && settledBy === null,
  };
}
