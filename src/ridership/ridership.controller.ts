import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.decorator.js';
import { AskedLanguage, Needs, Refuses, Revised } from '../http/route.decorator.js';
import type { Language } from '../language.js';
import { getRoute, NetworkService, type Network } from '../network/network.service.js';
import { lineNames } from '../network/spoken.js';
import { serviceDate, type ServiceDate } from '../scheduling/service-time.js';
import { fileTypes, tableFile } from '../tables/table-files.io.js';
import { dayAnswer, daysTable } from './day-answers.js';
import { DaysAnswer } from './figures.requests.js';
import { DaysQuery, TripPath, TripsQuery } from './ridership.requests.js';
import { tripAnswer } from './trip-answers.js';
import { tripsTable } from './trip-columns.js';
import { TripDetails } from './trip-details.service.js';
import { RidershipTripsAnswer, TripDetailAnswer } from './trip.requests.js';
import { RidershipDays } from './ridership-days.service.js';
import { RidershipService } from './ridership.service.js';
import { networkRefusals } from '../network/network.refusals.js';
import { ridershipRefusals } from './ridership.refusals.js';
import { timetablesRefusals } from '../timetables/timetables.refusals.js';

const dateOf = (text: string | undefined): ServiceDate | undefined => (text === undefined ? undefined : serviceDate(text));

/** For managers: days and trips with their figures, down to the events of one trip. */
@ApiTags('ridership')
@Needs('manager')
@Controller('v1/ridership')
export class RidershipController {
  constructor(
    private readonly networks: NetworkService,
    private readonly ridershipDays: RidershipDays,
    private readonly ridership: RidershipService,
    private readonly details: TripDetails,
  ) {}

  @Get('days')
  @ApiOperation({ summary: 'Ridership by day, of all routes or one', description: 'At most 400 days.' })
  @ApiOkResponse({ type: DaysAnswer })
  @ApiProduces('application/json', ...fileTypes)
  @Refuses(timetablesRefusals['service-days-range'], networkRefusals['route-not-found'])
  async days(
    @SignedIn() { agencyId }: SignedInAccount,
    @Query() { from, to, routeId, format }: DaysQuery,
    @AskedLanguage() language: Language,
  ): Promise<DaysAnswer | StreamableFile> {
    const route = routeId === undefined ? undefined : patternsOf(await this.networks.getNetwork(agencyId), routeId);
    const days = await this.ridership.listDays(agencyId, { from: dateOf(from), to: dateOf(to) }, route);
    if (format === undefined || format === 'json') return { days: days.map((day) => dayAnswer(day, language)) };
    const name = [agencyId, 'ridership-days', routeId, days[0]?.date, days.at(-1)?.date].filter((part) => part !== undefined).join('-');
    return tableFile(format, name, daysTable(days));
  }

  @Get('trips')
  @ApiOperation({ summary: 'All trips of a service date, with the outcome of each' })
  @ApiOkResponse({ type: RidershipTripsAnswer })
  @ApiProduces('application/json', ...fileTypes)
  async trips(
    @SignedIn() { agencyId }: SignedInAccount,
    @Query() query: TripsQuery,
    @AskedLanguage() language: Language,
  ): Promise<RidershipTripsAnswer | StreamableFile> {
    const network = await this.networks.getNetwork(agencyId);
    const date = dateOf(query.date) ?? (await this.ridershipDays.today(agencyId));
    const all = await this.ridership.listTrips(agencyId, date);
    const trips = query.routeId === undefined ? all : all.filter(({ routeId }) => routeId === query.routeId);
    if (query.format === undefined || query.format === 'json') return { trips: trips.map((trip) => tripAnswer(network, trip, language)) };
    return tableFile(query.format, `${agencyId}-ridership-trips-${date}`, tripsTable(trips, lineNames(network)));
  }

  @Get('trips/:serviceDate/:tripId')
  @Revised()
  @ApiOperation({ summary: 'One trip, stop by stop, with every event that was logged of it' })
  @ApiOkResponse({ type: TripDetailAnswer })
  @Refuses(ridershipRefusals['trip-not-recorded'])
  async trip(
    @SignedIn() { agencyId }: SignedInAccount,
    @Param() { serviceDate: date, tripId }: TripPath,
    @AskedLanguage() language: Language,
  ): Promise<TripDetailAnswer> {
    return this.details.get(agencyId, serviceDate(date), tripId, language);
  }
}

/** @throws Refusal `route-not-found` */
function patternsOf(network: Network, requestedId: string): { routeId: string; patternIds: ReadonlySet<number> } {
  const { routeId } = getRoute(network, requestedId);
  const own = [...network.patterns.values()].filter((pattern) => pattern.routeId === routeId);
  return { routeId, patternIds: new Set(own.map(({ patternId }) => patternId)) };
}
