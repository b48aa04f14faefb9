import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { driverLogRefusals } from '../driver-log/driver-log.refusals.js';
import { Refusal } from '../errors.js';
import { crewOfTrip } from '../fleet/assigned.js';
import { CrewsService, type Crews } from '../fleet/crews.service.js';
import type { Language } from '../language.js';
import { NetworkService, todayOf, walkBetween, type Network } from '../network/network.service.js';
import { stopName } from '../network/spoken.js';
import { LiveTrips } from '../operations/live-trips.service.js';
import { TripsPerformedService } from '../operations/trips-performed.service.js';
import { RidershipDays } from '../ridership/ridership-days.service.js';
import { datesOf } from '../scheduling/month.js';
import { addDays, formatInstant, instant, monthOf, serviceTime, type ServiceDate } from '../scheduling/service-time.js';
import { inForceOn } from '../timetables/in-force.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import { placesOf, type OperatedTrip } from '../trip-log/operated-trip.js';
import { tripNow, type TripNow } from './day-trip.js';
import type { NextDepartureAnswer, OutlookAnswer, UsualRidersAnswer } from './outlook.requests.js';
import { checkReachable } from './desk-days.js';
import { RidersView } from './riders-view.service.js';
import { monthsToLookAt, nextOf, usualRiders } from './outlook.js';

const noRoutes: ReadonlySet<string> = new Set();

/** Gathers what a manager should know before cancelling a trip: usual riders, the alternative, and what riders see now. */
@Injectable()
export class Outlooks {
  constructor(
    private readonly networks: NetworkService,
    private readonly timetables: TimetablesService,
    private readonly performed: TripsPerformedService,
    private readonly live: LiveTrips,
    private readonly crews: CrewsService,
    private readonly ridership: RidershipDays,
    private readonly riders: RidersView,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal `day-out-of-reach`, `trip-not-found` */
  async get(agencyId: string, date: ServiceDate, tripId: string, language: Language): Promise<OutlookAnswer> {
    const network = await this.networks.getNetwork(agencyId);
    checkReachable(date, todayOf(network, this.clock));
    const trips = await this.listTrips(network, date, tripId);
    const target = trips.find(({ trip }) => trip.tripId === tripId);
    if (target === undefined) throw new Refusal(driverLogRefusals['trip-not-found'], { tripId, date });
    const { trip, expected } = target;
    const [first, last] = [trip.stopIds[0], trip.stopIds.at(-1)];
    const { serviceDate, routeId, directionId, patternId } = trip;
    const planned = trip.plan[0]?.departure ?? null;
    const named = { serviceDate, tripId, routeId, directionId, planned, departs: expected.departs, patternId };
    return {
      ...{ serviceDate, tripId },
      usual: await this.usual(network, target),
      next: await this.next(network, target, trips),
      walkSeconds: first === undefined || last === undefined ? null : walkBetween(network, first, last),
      destination: last === undefined ? null : stopName(network, last, language).name,
      riders: await this.riders.see(network, named, expected.hasLeft, language),
    };
  }

  /** The trip and all others of its route; none if it does not exist. */
  private async listTrips(network: Network, date: ServiceDate, tripId: string): Promise<TripNow[]> {
    const { agencyId } = network.agency;
    await this.live.ready(agencyId);
    await this.live.settled(agencyId);
    const trips = await this.derive(network, date, tripId);
    const liveTrips = this.live.find(agencyId);
    const asOf = { now: instant(this.clock.now()), reportingRouteIds: liveTrips?.reportingRouteIds ?? noRoutes };
    return trips.map((trip) => tripNow(trip, liveTrips?.days.get(date)?.find(trip.tripId), asOf));
  }

  private async derive(network: Network, date: ServiceDate, tripId: string): Promise<readonly OperatedTrip[]> {
    const { agencyId } = network.agency;
    const [asked] = (await this.performed.getTrips(network, date, [tripId])).trips;
    if (asked === undefined) return [];
    // Memory holds the reports from yesterday on, so for an earlier day it does not tell which other trips were driven.
    if (date < addDays(todayOf(network, this.clock), -1)) return (await this.performed.getDay(agencyId, date)).trips;
    const { routeId } = asked;
    const ofRoute = await this.performed.plans.listAround(network, date, { from: serviceTime('00:00:00'), to: null, routeId });
    for (const { trip } of this.live.find(agencyId)?.days.get(date)?.listOutside() ?? [])
      if (trip.routeId === routeId) ofRoute.add(trip.tripId);
    return (await this.performed.getTrips(network, date, ofRoute.add(tripId))).trips;
  }

  private async next(network: Network, target: TripNow, trips: readonly TripNow[]): Promise<NextDepartureAnswer | null> {
    const next = nextOf(target, trips);
    if (next === null) return null;
    const { trip, departs, waitSeconds } = next;
    const crews = await this.crews.get(network.agency.agencyId);
    return {
      tripId: trip.trip.tripId,
      departureTime: formatInstant(departs, network.agency.agencyTimezone),
      waitSeconds,
      usual: await this.usual(network, trip),
      places: placesIn(crews, trip),
    };
  }

  /** How many usually ride a departure: from the last month in which it was counted on days with the same services; null: none. */
  private async usual(network: Network, { trip }: TripNow): Promise<UsualRidersAnswer | null> {
    const { agencyId } = network.agency;
    const { routeId, directionId, startTime, serviceDate } = trip;
    const inForce = inForceOn(await this.timetables.listInForce(agencyId), serviceDate);
    const departure = { routeId, directionId, startTime, dayType: inForce?.days.running(serviceDate).dayType(routeId) ?? '' };
    for (const month of monthsToLookAt(monthOf(todayOf(network, this.clock)))) {
      const { byDeparture } = await this.ridership.read(agencyId, [datesOf(month)], () => this.ridership.getMonth(agencyId, month));
      const usual = usualRiders(month, byDeparture, departure);
      if (usual !== null) return usual;
    }
    return null;
  }
}

function placesIn(crews: Crews, { trip }: TripNow): number | null {
  const vehicle = crews.vehicles.get(trip.vehicleId ?? crewOfTrip(crews, trip).vehicleId ?? '');
  return vehicle === undefined ? null : placesOf(vehicle);
}
