import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Clock } from '../clock.js';
import { AskedAgency, AskedLanguage, PublicRead, Refuses } from '../http/route.decorator.js';
import type { Language } from '../language.js';
import { getRoute, NetworkService, todayOf, type Network } from '../network/network.service.js';
import { routeName, stopName } from '../network/spoken.js';
import { addDays, formatServiceTime, serviceDate, type ServiceDate } from '../scheduling/service-time.js';
import { ServiceDaysAnswer, ServiceDaysQuery, TimetableAnswer, TimetableQuery, type TimetableTripAnswer } from './timetables.requests.js';
import { byDirection, headsignOf, serviceDayOf, type PlannedTrip } from './in-force.js';
import { TimetablesService } from './timetables.service.js';
import { datesIn } from './date-range.js';
import { timetablesRefusals } from './timetables.refusals.js';
import { networkRefusals } from '../network/network.refusals.js';

const mostServiceDays = 400;
const fewServiceDays = 28;

@ApiTags('timetables')
@PublicRead('none')
@Controller('v1')
export class TimetablesController {
  constructor(
    @Inject(NetworkService) private readonly networks: NetworkService,
    @Inject(TimetablesService) private readonly timetables: TimetablesService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Get('routes/:routeId/timetable')
  @ApiOperation({ summary: 'All trips of a route on a day, by direction, with all stop times' })
  @ApiOkResponse({ type: TimetableAnswer })
  @Refuses(networkRefusals['route-not-found'])
  async timetable(
    @Param('routeId') routeId: string,
    @Query() query: TimetableQuery,
    @AskedAgency() agencyId: string | null,
    @AskedLanguage() language: Language,
  ): Promise<TimetableAnswer> {
    const network = await this.networks.getNetwork(agencyId);
    const route = getRoute(network, routeId);
    const date = query.date === undefined ? this.today(network) : serviceDate(query.date);
    const trips = await this.timetables.listTripsOfDay(network, date, routeId);
    return {
      routeId,
      name: routeName(network, route, language),
      serviceDay: await this.timetables.getServiceDay(network.agency.agencyId, date),
      directions: byDirection(trips).map(({ directionId, trips: ofDirection }) => ({
        directionId,
        trips: ofDirection.map((planned) => tripAnswer(network, planned, language)),
      })),
    };
  }

  @Get('service-days')
  @ApiOperation({ summary: 'Which days run, and why', description: `At most ${mostServiceDays} days.` })
  @ApiOkResponse({ type: ServiceDaysAnswer })
  @Refuses(timetablesRefusals['service-days-range'])
  async serviceDays(@Query() query: ServiceDaysQuery, @AskedAgency() agencyId: string | null): Promise<ServiceDaysAnswer> {
    const network = await this.networks.getNetwork(agencyId);
    const from = query.from === undefined ? this.today(network) : serviceDate(query.from);
    const to = query.to === undefined ? addDays(from, fewServiceDays - 1) : serviceDate(query.to);
    const dates = datesIn({ from, to }, mostServiceDays);
    const versions = await this.timetables.listInForce(network.agency.agencyId);
    return { serviceDays: dates.map((date) => serviceDayOf(versions, date)) };
  }

  private today(network: Network): ServiceDate {
    return todayOf(network, this.clock);
  }
}

const tripAnswer = (network: Network, planned: PlannedTrip, language: Language): TimetableTripAnswer => ({
  tripId: planned.trip.tripId,
  headsign: headsignOf(network, planned, 0, language),
  headwaySeconds: planned.trip.headwaySeconds,
  stopTimes: planned.stopTimes.map((stopTime, position) => ({
    ...stopName(network, planned.pattern.stops[position]?.stopId ?? '', language),
    arrivalTime: formatServiceTime(stopTime.arrivalTime),
    departureTime: formatServiceTime(stopTime.departureTime),
  })),
});
