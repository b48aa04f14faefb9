import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.decorator.js';
import { Clock } from '../clock.js';
import { AskedLanguage, Needs, Refuses } from '../http/route.decorator.js';
import type { Language } from '../language.js';
import { networkRefusals } from '../network/network.refusals.js';
import { NetworkService, todayOf } from '../network/network.service.js';
import { addDays, serviceDate } from '../scheduling/service-time.js';
import { CrewWeeks } from './crew-weeks.service.js';
import { CrewWeekAnswer, CrewWeekQuery } from './crew-week.requests.js';
import { UnassignedAnswer, UnassignedQuery } from './unassigned-trips.requests.js';
import { UnassignedTrips } from './unassigned-trips.service.js';
import { timetablesRefusals } from '../timetables/timetables.refusals.js';

const fewDaysSearched = 7;

/** For managers: trips without a driver or vehicle, and the table of crews of a week. */
@ApiTags('operations')
@Needs('manager')
@Controller('v1/assignments')
export class UnassignedTripsController {
  constructor(
    private readonly unassigned: UnassignedTrips,
    private readonly weeks: CrewWeeks,
    private readonly networks: NetworkService,
    private readonly clock: Clock,
  ) {}

  @Get('unassigned')
  @ApiOperation({ summary: 'The trips of the next days without a driver or a vehicle, by date' })
  @ApiOkResponse({ type: UnassignedAnswer })
  @Refuses(timetablesRefusals['service-days-range'])
  async list(@SignedIn() { agencyId }: SignedInAccount, @Query() query: UnassignedQuery): Promise<UnassignedAnswer> {
    const network = await this.networks.getNetwork(agencyId);
    const from = query.from === undefined ? todayOf(network, this.clock) : serviceDate(query.from);
    const to = query.to === undefined ? addDays(from, fewDaysSearched - 1) : serviceDate(query.to);
    return { days: await this.unassigned.list(network, { from, to }) };
  }

  @Get('week')
  @ApiOperation({
    summary: 'Who drives what with which vehicle on some dates: the assignments, gaps and clashes',
    description: 'Each row is a route, block or trip that is due on at least one of the dates; each cell is one row on one date.',
  })
  @ApiOkResponse({ type: CrewWeekAnswer })
  @Refuses(timetablesRefusals['service-days-range'], networkRefusals['route-not-found'])
  async week(
    @SignedIn() { agencyId }: SignedInAccount,
    @Query() query: CrewWeekQuery,
    @AskedLanguage() language: Language,
  ): Promise<CrewWeekAnswer> {
    const network = await this.networks.getNetwork(agencyId);
    const from = query.from === undefined ? todayOf(network, this.clock) : serviceDate(query.from);
    const to = query.to === undefined ? addDays(from, fewDaysSearched - 1) : serviceDate(query.to);
    return this.weeks.get(network, { from, to }, { by: query.by ?? 'route', routeId: query.routeId ?? null }, language);
  }
}
