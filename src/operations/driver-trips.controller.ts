import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.decorator.js';
import { Clock } from '../clock.js';
import { AskedLanguage, Needs, Refuses } from '../http/route.decorator.js';
import type { Language } from '../language.js';
import { NetworkService, todayOf } from '../network/network.service.js';
import { serviceDate } from '../scheduling/service-time.js';
import { crewOfTrip } from '../fleet/assigned.js';
import { CrewsService } from '../fleet/crews.service.js';
import { DriverTripsAnswer, DriverTripsQuery } from './driver-trips.requests.js';
import { checkDriversDay, isSeen } from './drivers-view.js';
import { driverTripAnswer } from './trip-performed-answers.js';
import { TripsPerformedService } from './trips-performed.service.js';
import { operationsRefusals } from './operations.refusals.js';

/** For drivers: the trips of a day, with what is logged so far. */
@ApiTags('driver log')
@Needs('driver')
@Controller('v1/driver')
export class DriverTripsController {
  constructor(
    private readonly performed: TripsPerformedService,
    private readonly crews: CrewsService,
    private readonly networks: NetworkService,
    private readonly clock: Clock,
  ) {}

  @Get('trips')
  @ApiOperation({
    summary: 'The driver’s day, with what is logged so far',
    description:
      'Trips assigned to the driver or to nobody, and trips on which the driver logged something. A driver may ask for the past week up to tomorrow, a manager for any day.',
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
      return [
        {
          ...driverTripAnswer(network, trip, { logged, driverId: crew.accountId }, language),
          isMine,
          vehicleId: trip.vehicleId ?? crew.vehicleId,
        },
      ];
    });
    return { date, trips: answers };
  }
}
