import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../database/database.service.js';
import type { Network } from '../network/network.service.js';
import type { ServiceDate, ServiceTime } from '../scheduling/service-time.js';
import type { StopOffsets, StopTime } from '../scheduling/timetable.js';
import type { PlannedTrip } from '../timetables/in-force.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import { plannedCalls, type TripIdentity } from '../trip-log/operated-trip.js';
import { ExtraTrip } from './driver-event.entity.js';

/** Which trips there are on a date, of the timetable or outside it. */
@Injectable()
export class TripIdentities {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TimetablesService) private readonly timetables: TimetablesService,
  ) {}

  /** The trips that the timetable promised. */
  async listPlanned(network: Network, date: ServiceDate): Promise<TripIdentity[]> {
    const planned = await this.timetables.listTripsOfDay(network, date);
    return planned.map((trip) => identityOf(network, date, trip, true));
  }

  /** A trip of the timetable, whichever version knows it, or one that was logged outside of it; null: nobody knows it. */
  async findIdentity(network: Network, date: ServiceDate, tripId: string): Promise<TripIdentity | null> {
    const found = await this.timetables.findTrip(network, date, tripId);
    if (found !== null) return identityOf(network, date, found.planned, found.runs);
    const { agencyId } = network.agency;
    const extra = await this.database.source.manager.findOneBy(ExtraTrip, { agencyId, serviceDate: date, tripId });
    return extra === null ? null : extraIdentity(network, extra);
  }
}

const offsetsFrom = (start: ServiceTime, times: readonly StopTime[]): StopOffsets => ({
  arrivals: times.map(({ arrivalTime }) => arrivalTime - start),
  departures: times.map(({ departureTime }) => departureTime - start),
});

function identityOf(network: Network, serviceDate: ServiceDate, planned: PlannedTrip, isScheduled: boolean): TripIdentity {
  const { trip, pattern, stopTimes } = planned;
  const { stops, routeId, directionId, patternId } = pattern;
  return {
    serviceDate,
    tripId: trip.tripId,
    routeId,
    directionId,
    patternId,
    stopIds: stops.map((stop) => stop.stopId),
    startTime: trip.startTime,
    isScheduled,
    plan: isScheduled ? plannedCalls(serviceDate, network.agency.agencyTimezone, stops, stopTimes) : [],
    offsets: offsetsFrom(trip.startTime, stopTimes),
    headsign: trip.tripHeadsign,
    blockId: trip.blockId,
    modelTripId: trip.modelTripId,
  };
}

/** @returns the identity of a trip that the timetable does not know */
export function extraIdentity(
  network: Network,
  { serviceDate, tripId, routeId, directionId, patternId, startTime }: ExtraTrip,
): TripIdentity {
  const stopIds = (network.patterns.get(patternId)?.stops ?? []).map((stop) => stop.stopId);
  return {
    serviceDate,
    tripId,
    routeId,
    directionId,
    patternId,
    stopIds,
    startTime,
    isScheduled: false,
    plan: [],
    offsets: null,
    headsign: null,
    blockId: null,
    modelTripId: null,
  };
}
