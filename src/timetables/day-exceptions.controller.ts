import { Body, Controller, Delete, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.decorator.js';
import { Agencies } from '../agencies/agencies.service.js';
import { Clock } from '../clock.js';
import { httpRefusals } from '../http/http.refusals.js';
import { malformed } from '../http/problem.js';
import { asRead, Conditional, IfMatch, Needs, type Precondition, Refuses } from '../http/route.decorator.js';
import type { Text } from '../language.js';
import { networkRefusals } from '../network/network.refusals.js';
import { getRoute, NetworkService } from '../network/network.service.js';
import { addDays, formatInstant, instant, localDate, serviceDate } from '../scheduling/service-time.js';
import type { DayDecision } from './day-exception-rows.io.js';
import { datesIn } from './date-range.js';
import {
  DayExceptionAnswer,
  DayExceptionParams,
  DayExceptionRequest,
  DayExceptionsAnswer,
  DayExceptionsQuery,
  DayExceptionsRequest,
  DayWithoutExceptionAnswer,
  RouteDayExceptionAnswer,
  RouteDayExceptionParams,
} from './day-exceptions.requests.js';
import { DayExceptions, type DayExceptionFound } from './day-exceptions.service.js';
import { timetablesRefusals } from './timetables.refusals.js';
import { TimetablesService } from './timetables.service.js';

const maxDays = 1_100;
const standardDays = 366;

/** For managers: decisions that buses run on a date, or do not, which override the calendars. */
@ApiTags('timetables')
@Needs('manager')
@Controller('v1/service-days/exceptions')
export class DayExceptionsController {
  constructor(
    private readonly exceptions: DayExceptions,
    private readonly timetables: TimetablesService,
    private readonly agencies: Agencies,
    private readonly networks: NetworkService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The dates on which managers decided whether buses run', description: `At most ${maxDays} days.` })
  @ApiOkResponse({ type: DayExceptionsAnswer })
  @Refuses(timetablesRefusals['service-days-range'])
  async list(@SignedIn() { agencyId }: SignedInAccount, @Query() query: DayExceptionsQuery): Promise<DayExceptionsAnswer> {
    const { agencyTimezone: zone } = await this.agencies.get(agencyId);
    const from = query.from === undefined ? localDate(instant(this.clock.now()), zone) : serviceDate(query.from);
    const to = query.to === undefined ? addDays(from, standardDays - 1) : serviceDate(query.to);
    datesIn({ from, to }, maxDays);
    return answerOf(await this.exceptions.list(agencyId, { from, to }), zone);
  }

  @Put()
  @ApiOperation({
    summary: 'Decide for several dates whether buses run, or withdraw such decisions',
    description: 'All are recorded or none. Each has its own `revision`, as it was read, and its own entry in the audit log.',
  })
  @ApiOkResponse({ type: DayExceptionsAnswer, description: 'all decisions on the dates from the first to the last of the request' })
  @Refuses(
    timetablesRefusals['nothing-to-run'],
    timetablesRefusals['route-nothing-to-run'],
    networkRefusals['route-not-found'],
    httpRefusals['changed-meanwhile'],
  )
  async recordAll(@SignedIn() manager: SignedInAccount, @Body() { days }: DayExceptionsRequest): Promise<DayExceptionsAnswer> {
    const network = await this.networks.getNetwork(manager.agencyId);
    const faults = days.flatMap(({ runs, reasonZh }, index) =>
      typeof runs === 'boolean' && typeof reasonZh !== 'string' ? [{ field: `days[${index}].reasonZh`, sentence: reasonNeeded }] : [],
    );
    if (faults.length > 0) throw malformed(faults);
    for (const { routeId } of days) if (typeof routeId === 'string') getRoute(network, routeId);
    const decisions = days.map(({ date, routeId = null, runs, reasonZh, reasonEn, revision }, index): DayDecision => {
      const reason = { 'zh-CN': reasonZh ?? '', en: reasonEn ?? reasonZh ?? '' };
      const decision = typeof runs === 'boolean' ? { runs, reason } : null;
      return { date: serviceDate(date), routeId, decision, expected: asRead(revision), field: `days[${index}]` };
    });
    return answerOf(await this.exceptions.recordAll(manager, decisions), network.agency.agencyTimezone);
  }

  @Put(':date')
  @Conditional()
  @ApiOperation({
    summary: 'Decide that buses run on a date, or that they do not',
    description: 'Overrides the calendars. Riders see the reason at once.',
  })
  @ApiOkResponse({ type: DayExceptionAnswer })
  @Refuses(timetablesRefusals['nothing-to-run'])
  async record(
    @SignedIn() manager: SignedInAccount,
    @Param() { date }: DayExceptionParams,
    @Body() request: DayExceptionRequest,
    @IfMatch() expected: Precondition,
  ): Promise<DayExceptionAnswer> {
    const { agencyTimezone: zone } = await this.agencies.get(manager.agencyId);
    const day = { date: serviceDate(date), routeId: null };
    return dayAnswer(await this.exceptions.record(manager, day, decisionOf(request), expected), zone);
  }

  @Put(':date/routes/:routeId')
  @Conditional()
  @ApiOperation({
    summary: 'Decide that one route runs on a date, or that it does not',
    description:
      'Overrides the decision for the whole agency, and the calendars. If the route is to run on a date on which it has no trips, it gets ' +
      'those of the nearest ordinary Wednesday on which it has any.',
  })
  @ApiOkResponse({ type: RouteDayExceptionAnswer })
  @Refuses(timetablesRefusals['route-nothing-to-run'], networkRefusals['route-not-found'])
  async recordOfRoute(
    @SignedIn() manager: SignedInAccount,
    @Param() { date, routeId }: RouteDayExceptionParams,
    @Body() request: DayExceptionRequest,
    @IfMatch() expected: Precondition,
  ): Promise<RouteDayExceptionAnswer> {
    const network = await this.networks.getNetwork(manager.agencyId);
    getRoute(network, routeId);
    const day = { date: serviceDate(date), routeId };
    return routeDayAnswer(await this.exceptions.record(manager, day, decisionOf(request), expected), network.agency.agencyTimezone);
  }

  @Delete(':date')
  @Conditional()
  @ApiOperation({ summary: 'Withdraw the decision on a date, so that the calendars apply again' })
  @ApiOkResponse({ type: DayWithoutExceptionAnswer })
  @Refuses(timetablesRefusals['day-not-excepted'])
  async withdraw(
    @SignedIn() manager: SignedInAccount,
    @Param() { date }: DayExceptionParams,
    @IfMatch() expected: Precondition,
  ): Promise<DayWithoutExceptionAnswer> {
    await this.exceptions.withdraw(manager, { date: serviceDate(date), routeId: null }, expected);
    return { ...(await this.timetables.getServiceDay(manager.agencyId, serviceDate(date))), revision: null };
  }

  @Delete(':date/routes/:routeId')
  @Conditional()
  @ApiOperation({ summary: 'Withdraw the decision on one route and date, so that the route runs like the whole agency' })
  @ApiOkResponse({ type: DayWithoutExceptionAnswer })
  @Refuses(timetablesRefusals['route-day-not-excepted'])
  async withdrawOfRoute(
    @SignedIn() manager: SignedInAccount,
    @Param() { date, routeId }: RouteDayExceptionParams,
    @IfMatch() expected: Precondition,
  ): Promise<DayWithoutExceptionAnswer> {
    await this.exceptions.withdraw(manager, { date: serviceDate(date), routeId }, expected);
    return { ...(await this.timetables.getServiceDay(manager.agencyId, serviceDate(date))), revision: null };
  }
}

const reasonNeeded: Text = { 'zh-CN': '应写原因，乘客会读到', en: 'must say why, as riders read it' };

const answerOf = (found: readonly DayExceptionFound[], zone: string): DayExceptionsAnswer => ({
  exceptions: found.flatMap((one) => (one.routeId === null ? [dayAnswer(one, zone)] : [])),
  routeExceptions: found.flatMap((one) => (one.routeId === null ? [] : [routeDayAnswer(one, zone)])),
});

/** The English reason may be left out; then riders who read English are shown the Chinese one. */
const decisionOf = ({ runs, reasonZh, reasonEn }: DayExceptionRequest): { runs: boolean; reason: Text } => ({
  runs,
  reason: { 'zh-CN': reasonZh, en: reasonEn ?? reasonZh },
});

export const dayAnswer = ({ routeId: _, recordedAt, ...found }: DayExceptionFound, zone: string): DayExceptionAnswer => ({
  ...found,
  recordedAt: formatInstant(recordedAt, zone),
});

export const routeDayAnswer = (found: DayExceptionFound, zone: string): RouteDayExceptionAnswer => ({
  ...dayAnswer(found, zone),
  routeId: found.routeId ?? '',
});
