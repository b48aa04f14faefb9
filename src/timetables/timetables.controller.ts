import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Clock } from '../clock.js';
import { Refusal } from '../errors.js';
import { AskedAgency, AskedLanguage } from '../http/asked.decorator.js';
import { PublicRead } from '../http/public-read.interceptor.js';
import type { Language } from '../language.js';
import { getRoute, NetworkService, todayOf, type Network } from '../network/network.service.js';
import { headsignAt, routeName, stopName } from '../network/spoken.js';
import { addDays, dayNumber, formatServiceTime, serviceDate, type ServiceDate } from '../scheduling/service-time.js';
import {
  ServiceDaysAnswer,
  ServiceDaysQuery,
  TimetableAnswer,
  TimetableQuery,
  type TimetableDirectionAnswer,
  type TimetableTripAnswer,
} from './timetables.requests.js';
import { serviceDayOf, TimetablesService, type PlannedTrip } from './timetables.service.js';

const mostServiceDays = 400;
const fewServiceDays = 28;

@ApiTags('timetables')
@PublicRead()
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
  @ApiNotFoundResponse({ description: 'route-not-found' })
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
      directions: byDirection(network, trips, language),
    };
  }

  @Get('service-days')
  @ApiOperation({ summary: 'Which days run, and why', description: `At most ${mostServiceDays} days.` })
  @ApiOkResponse({ type: ServiceDaysAnswer })
  async serviceDays(@Query() query: ServiceDaysQuery, @AskedAgency() agencyId: string | null): Promise<ServiceDaysAnswer> {
    const network = await this.networks.getNetwork(agencyId);
    const from = query.from === undefined ? this.today(network) : serviceDate(query.from);
    const to = query.to === undefined ? addDays(from, fewServiceDays - 1) : serviceDate(query.to);
    const count = dayNumber(to) - dayNumber(from) + 1;
    if (count < 1 || count > mostServiceDays) throw new Refusal('service-days-range', { from, to, most: mostServiceDays });
    const versions = await this.timetables.listInForce(network.agency.agencyId);
    return { serviceDays: Array.from({ length: count }, (_, index) => serviceDayOf(versions, addDays(from, index))) };
  }

  private today(network: Network): ServiceDate {
    return todayOf(network, this.clock);
  }
}

function byDirection(network: Network, trips: readonly PlannedTrip[], language: Language): TimetableDirectionAnswer[] {
  const directions = new Map<0 | 1 | null, TimetableTripAnswer[]>();
  for (const { trip, pattern, stopTimes } of trips) {
    const answer: TimetableTripAnswer = {
      tripId: trip.tripId,
      headsign: headsignAt(network, pattern, { ...trip, headsign: trip.tripHeadsign }, 0, language),
      headwaySeconds: trip.headwaySeconds,
      stopTimes: stopTimes.map((stopTime, position) => ({
        ...stopName(network, pattern.stops[position]?.stopId ?? '', language),
        arrivalTime: formatServiceTime(stopTime.arrivalTime),
        departureTime: formatServiceTime(stopTime.departureTime),
      })),
    };
    const known = directions.get(pattern.directionId);
    if (known === undefined) directions.set(pattern.directionId, [answer]);
    else known.push(answer);
  }
  return [...directions]
    .sort(([a], [b]) => (a ?? -1) - (b ?? -1))
    .map(([directionId, ofDirection]) => ({ directionId, trips: ofDirection }));
}
