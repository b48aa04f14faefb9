import { Body, Controller, Delete, Get, Inject, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.decorator.js';
import { Agencies } from '../agencies/agencies.service.js';
import { Clock } from '../clock.js';
import { Conditional, IfMatch, Needs, type Precondition, Refuses } from '../http/route.decorator.js';
import { addDays, formatInstant, instant, localDate, serviceDate } from '../scheduling/service-time.js';
import { datesIn } from './date-range.js';
import {
  DayExceptionAnswer,
  DayExceptionParams,
  DayExceptionRequest,
  DayExceptionsAnswer,
  DayExceptionsQuery,
  DayWithoutExceptionAnswer,
} from './day-exceptions.requests.js';
import { DayExceptions, type DayExceptionFound } from './day-exceptions.service.js';
import { timetablesRefusals } from './timetables.refusals.js';
import { TimetablesService } from './timetables.service.js';

const mostDays = 1_100;
const standardDays = 366;

@ApiTags('timetables')
@Needs('manager')
@Controller('v1/service-days/exceptions')
export class DayExceptionsController {
  constructor(
    @Inject(DayExceptions) private readonly exceptions: DayExceptions,
    @Inject(TimetablesService) private readonly timetables: TimetablesService,
    @Inject(Agencies) private readonly agencies: Agencies,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The dates on which managers decided whether buses run', description: `At most ${mostDays} days.` })
  @ApiOkResponse({ type: DayExceptionsAnswer })
  @Refuses(timetablesRefusals['service-days-range'])
  async list(@SignedIn() { agencyId }: SignedInAccount, @Query() query: DayExceptionsQuery): Promise<DayExceptionsAnswer> {
    const { agencyTimezone: zone } = await this.agencies.get(agencyId);
    const from = query.from === undefined ? localDate(instant(this.clock.now()), zone) : serviceDate(query.from);
    const to = query.to === undefined ? addDays(from, standardDays - 1) : serviceDate(query.to);
    datesIn({ from, to }, mostDays);
    return { exceptions: (await this.exceptions.list(agencyId, { from, to })).map((found) => answerOf(found, zone)) };
  }

  @Put(':date')
  @Conditional()
  @ApiOperation({
    summary: 'Decide that buses run on a date, or that they do not',
    description: 'Whatever the calendars say; riders read the reason from the next answer on.',
  })
  @ApiOkResponse({ type: DayExceptionAnswer })
  @Refuses(timetablesRefusals['nothing-to-run'])
  async record(
    @SignedIn() manager: SignedInAccount,
    @Param() { date }: DayExceptionParams,
    @Body() { runs, reasonZh, reasonEn }: DayExceptionRequest,
    @IfMatch() expected: Precondition,
  ): Promise<DayExceptionAnswer> {
    const { agencyTimezone: zone } = await this.agencies.get(manager.agencyId);
    const reason = { 'zh-CN': reasonZh, en: reasonEn ?? reasonZh };
    return answerOf(await this.exceptions.record(manager, serviceDate(date), { runs, reason }, expected), zone);
  }

  @Delete(':date')
  @Conditional()
  @ApiOperation({ summary: 'Go back to what the calendars say of a date' })
  @ApiOkResponse({ type: DayWithoutExceptionAnswer })
  @Refuses(timetablesRefusals['day-not-excepted'])
  async withdraw(
    @SignedIn() manager: SignedInAccount,
    @Param() { date }: DayExceptionParams,
    @IfMatch() expected: Precondition,
  ): Promise<DayWithoutExceptionAnswer> {
    await this.exceptions.withdraw(manager, serviceDate(date), expected);
    return { ...(await this.timetables.getServiceDay(manager.agencyId, serviceDate(date))), revision: null };
  }
}

const answerOf = ({ recordedAt, ...found }: DayExceptionFound, zone: string): DayExceptionAnswer => ({
  ...found,
  recordedAt: formatInstant(recordedAt, zone),
});
