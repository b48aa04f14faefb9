import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.decorator.js';
import { Clock } from '../clock.js';
import { Needs, Refuses } from '../http/route.decorator.js';
import { networkRefusals } from '../network/network.refusals.js';
import { NetworkService, todayOf } from '../network/network.service.js';
import { serviceDate, type ServiceDate } from '../scheduling/service-time.js';
import { datesIn } from './date-range.js';
import { dayAnswer, routeDayAnswer } from './day-exceptions.controller.js';
import { DayExceptionParams } from './day-exceptions.requests.js';
import { DayExceptions, type DayExceptionFound } from './day-exceptions.service.js';
import { DayOutlook } from './day-outlook.service.js';
import { inForceOn, serviceDayOf, tripCountsOf, type VersionInForce } from './in-force.js';
import { DayOutlookAnswer, DayOutlookQuery, ServiceYearAnswer, ServiceYearParams, type DayOfYearAnswer } from './service-years.requests.js';
import { TimetablesService } from './timetables.service.js';
import { holidayCalendars, WorkingDaysService } from './working-days.service.js';

const longestYear = 366;

/** A whole year of service days, for managers who plan it. */
@ApiTags('timetables')
@Needs('manager')
@Controller('v1/service-days')
export class ServiceYearsController {
  constructor(
    private readonly networks: NetworkService,
    private readonly timetables: TimetablesService,
    private readonly exceptions: DayExceptions,
    private readonly workingDays: WorkingDaysService,
    private readonly outlook: DayOutlook,
    private readonly clock: Clock,
  ) {}

  @Get('year/:year')
  @ApiOperation({ summary: 'Every day of a year: whether buses run and why, the number of trips, and managers’ decisions' })
  @ApiOkResponse({ type: ServiceYearAnswer })
  async year(@SignedIn() { agencyId }: SignedInAccount, @Param() { year }: ServiceYearParams): Promise<ServiceYearAnswer> {
    const network = await this.networks.getNetwork(agencyId);
    const range = { from: serviceDate(`${year}-01-01`), to: serviceDate(`${year}-12-31`) };
    const byDate = new Map<ServiceDate, DayExceptionFound[]>();
    for (const one of await this.exceptions.list(agencyId, range)) byDate.set(one.date, [...(byDate.get(one.date) ?? []), one]);
    const versions = await this.timetables.listInForce(agencyId);
    const workingDays = await this.workingDays.getWorkingDays(agencyId);
    const zone = network.agency.agencyTimezone;
    const counts = new TripCounts();
    return {
      year: Number(year),
      today: todayOf(network, this.clock),
      days: datesIn(range, longestYear).map((date): DayOfYearAnswer => {
        const inForce = inForceOn(versions, date);
        const { kind, name, provisional } = workingDays(holidayCalendars[0], date);
        const exceptions = byDate.get(date) ?? [];
        const ofAgency = exceptions.find(({ routeId }) => routeId === null);
        return {
          ...serviceDayOf(versions, date),
          calendarDay: { kind, nameZh: name?.['zh-CN'] ?? null, nameEn: name?.en ?? null, provisional },
          tripCount: inForce === null ? 0 : counts.of(inForce, date),
          versionId: inForce?.version.versionId ?? null,
          exception: ofAgency === undefined ? null : dayAnswer(ofAgency, zone),
          routeExceptions: exceptions.filter(({ routeId }) => routeId !== null).map((one) => routeDayAnswer(one, zone)),
        };
      }),
    };
  }

  @Get('exceptions/:date/outlook')
  @ApiOperation({ summary: 'Which trips a date would lose or gain by a manager’s decision' })
  @ApiOkResponse({ type: DayOutlookAnswer })
  @Refuses(networkRefusals['route-not-found'])
  get(
    @SignedIn() { agencyId }: SignedInAccount,
    @Param() { date }: DayExceptionParams,
    @Query() { runs, routeId }: DayOutlookQuery,
  ): Promise<DayOutlookAnswer> {
    return this.outlook.find(agencyId, serviceDate(date), {
      routeId: routeId ?? null,
      runs: runs === 'none' ? null : runs === 'true',
    });
  }
}

/** The number of trips that run on a date. Dates with the same plan have the same number, so each plan is counted once. */
class TripCounts {
  private readonly totals = new Map<string, number>();

  of(inForce: VersionInForce, date: ServiceDate): number {
    const running = inForce.days.running(date);
    const plan = `${inForce.version.versionId}:${running.plan}`;
    const total = this.totals.get(plan) ?? [...tripCountsOf(inForce, running).values()].reduce((sum, count) => sum + count, 0);
    this.totals.set(plan, total);
    return total;
  }
}
