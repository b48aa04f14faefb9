import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.decorator.js';
import { Clock } from '../clock.js';
import { AskedLanguage, Needs, Refuses } from '../http/route.decorator.js';
import type { Language } from '../language.js';
import { NetworkService, todayOf, type Network } from '../network/network.service.js';
import { headsignAt } from '../network/spoken.js';
import { serviceDate } from '../scheduling/service-time.js';
import { crewOfTrip } from '../fleet/assigned.js';
import { CrewsService } from '../fleet/crews.service.js';
import { DriverTripsAnswer, DriverTripsQuery, type DriverTripAnswer } from './driver-trips.requests.js';
import { checkDriversDay, isSeen } from './drivers-view.js';
import { placedOn } from '../trip-log/event-place.js';
import type { LoggedEvent, OperatedTrip } from '../trip-log/operated-trip.js';
import { hasCount, knownCounts } from '../trip-log/trip-performed.js';
import { eventsInOrder, stopVisitsAnswer, tripEventAnswer, tripFindingsAnswer } from './trip-performed-answers.js';
import { TripsPerformedService } from './trips-performed.service.js';
import { operationsRefusals } from './operations.refusals.js';

@ApiTags('driver log')
@Needs('driver')
@Controller('v1/driver')
export class DriverTripsController {
  constructor(
    @Inject(TripsPerformedService) private readonly performed: TripsPerformedService,
    @Inject(CrewsService) private readonly crews: CrewsService,
    @Inject(NetworkService) private readonly networks: NetworkService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Get('trips')
  @ApiOperation({
    summary: 'The driver’s day, with what is logged so far',
    description:
      'Those assigned to the driver or to nobody, and those the driver logged; a driver asks from a week ago to tomorrow, a manager for any day.',
  })
  @ApiOkResponse({ type: DriverTripsAnswer })
  @Refuses(operationsRefusals['driver-day-out-of-range'])
  async trips(
    @SignedIn() viewer: SignedInAccount,
    @Query() query: DriverTripsQuery,
    @AskedLanguage() language: Language,
  ): Promise<DriverTripsAnswer> {
    const { agencyId, accountId } = viewer;
    const network = await this.networks.getNetwork(agencyId);
    const today = todayOf(network, this.clock);
    const date = query.date === undefined ? today : serviceDate(query.date);
    checkDriversDay(viewer, date, today);
    const { trips, events } = await this.performed.getDay(agencyId, date);
    const crews = await this.crews.get(agencyId);
    const answers = trips.flatMap((trip) => {
      const crew = crewOfTrip(crews, trip);
      const logged = events.get(trip.tripId) ?? [];
      const seen = { driver: crew.accountId, serviceDate: date, loggedBy: logged.map((event) => event.accountId) };
      if (!isSeen(viewer, seen, today, query.all === true)) return [];
      const isMine = crew.accountId === null ? null : crew.accountId === accountId;
      return [{ ...tripAnswer(network, trip, logged, language), isMine, vehicleId: trip.vehicleId ?? crew.vehicleId }];
    });
    return { date, trips: answers };
  }
}

function tripAnswer(network: Network, trip: OperatedTrip, logged: readonly LoggedEvent[], language: Language): DriverTripAnswer {
  const { performed } = trip;
  const isCounted = hasCount(performed);
  const pattern = network.patterns.get(trip.patternId);
  return {
    tripId: trip.tripId,
    serviceDate: trip.serviceDate,
    routeId: trip.routeId,
    directionId: trip.directionId,
    headsign: pattern === undefined ? '' : headsignAt(network, pattern, trip, 0, language),
    isScheduled: trip.isScheduled,
    isAdded: trip.isAdded,
    shiftSeconds: trip.shift,
    reason: trip.reason,
    isMine: null,
    vehicleId: trip.vehicleId,
    state: performed.state,
    isCounted,
    isReconstruction: trip.isReconstruction,
    ...knownCounts(performed, isCounted),
    wasFull: performed.wasFull,
    delaySeconds: performed.delay,
    stops: stopVisitsAnswer(network, trip, language),
    findings: tripFindingsAnswer(trip, language),
    events: eventsInOrder(placedOn(logged, trip.stopIds)).map((each) => tripEventAnswer(each, trip, network.agency.agencyTimezone)),
  };
}
