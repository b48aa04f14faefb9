import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Clock } from '../clock.js';
import { Showing } from '../http/page.service.js';
import { AskedAgency, AskedLanguage, PublicRead, Refuses } from '../http/route.decorator.js';
import type { Language } from '../language.js';
import { dateAt } from '../agencies/versions-of-date.js';
import { getRoute, type Network } from '../network/network.service.js';
import { networkRefusals } from '../network/network.refusals.js';
import { routeName, stopName } from '../network/spoken.js';
import { formatServiceTime, instant, parseInstant, serviceDate } from '../scheduling/service-time.js';
import { arrangementsAt } from '../scheduling/trips.js';
import { DeparturesService } from './departures.service.js';
import { RouteDays, type RouteTrip } from './route-days.service.js';
import { TimetableAnswer, TimetableQuery, type TimetableTripAnswer } from './timetable.requests.js';

/** Public: all trips of a route on a day. */
@ApiTags('timetables')
@PublicRead('any')
@Controller('v1')
export class TimetableController {
  constructor(
    private readonly departures: DeparturesService,
    private readonly days: RouteDays,
    private readonly clock: Clock,
  ) {}

  @Get('routes/:routeId/timetable')
  @ApiOperation({
    summary: 'All trips of a route on a day, by direction, with all stop times and the real-time data of each',
    description:
      'Cancelled, moved and added trips are marked as in the departures from the stop where they begin. Reports are included for ' +
      'yesterday and later dates; for earlier dates the answer is the plain timetable.',
  })
  @ApiOkResponse({ type: TimetableAnswer })
  @Refuses(networkRefusals['route-not-found'])
  async timetable(
    @Param('routeId') routeId: string,
    @Query() query: TimetableQuery,
    @AskedAgency() agencyId: string | null,
    @AskedLanguage() language: Language,
  ): Promise<Showing<TimetableAnswer>> {
    const live = await this.departures.getLive(agencyId);
    const now = this.clock.now();
    const at = (query.at === undefined ? null : parseInstant(query.at)) ?? instant(now - (now % 60));
    const date = query.date === undefined ? dateAt(live.network, at) : serviceDate(query.date);
    const day = await this.days.get({ agencyId, routeId, date, at, language });
    const { network } = day;
    const answer = {
      routeId,
      name: routeName(network, getRoute(network, routeId), language),
      serviceDay: day.serviceDay,
      directions: day.directions.map(({ directionId, trips }) => ({
        directionId,
        trips: trips.map((trip) => tripAnswer(network, trip, language)),
      })),
    };
    return new Showing(answer, { stopIds: day.stopIds });
  }
}

function tripAnswer(
  network: Network,
  { pattern, stopTimes, headwaySeconds, departure }: RouteTrip,
  language: Language,
): TimetableTripAnswer {
  // These fields are left out, because they are the same for all trips of a route and date, or are answered stop by stop.
  const {
    routeId: _route,
    directionId: _direction,
    serviceDate: _date,
    provisional: _may,
    dropOffs: _offs,
    pickupType: _pickup,
    ...departureFields
  } = departure;
  // These change with every minute, or are replaced below.
  const { minutes: _minutes, reportAgeSeconds: _age, headwaySeconds: _headway, ...shownFields } = departureFields;
  return {
    ...shownFields,
    headwaySeconds,
    stopTimes: stopTimes.map((stopTime, position) => ({
      ...stopName(network, pattern.stops[position]?.stopId ?? '', language),
      arrivalTime: formatServiceTime(stopTime.arrivalTime),
      departureTime: formatServiceTime(stopTime.departureTime),
      ...arrangementsAt(pattern, position),
    })),
  };
}
