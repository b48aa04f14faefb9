import { Inject, Injectable } from '@nestjs/common';
import type { Network } from '../network/network.service.js';
import type { PlannedTrip, VersionInForce } from '../timetables/in-force.js';
import { TimetablesService } from '../timetables/timetables.service.js';

/** From where to where, of which route. */
export interface AskedRide {
  readonly routeId: string;
  readonly from: ReadonlySet<string>;
  readonly to: string;
}

/** A published version is never edited, so what was read of it stays true; for towns with many lines the oldest goes. */
const mostCached = 200;

/** How long the trips of a route ride from a stop to its last one, for lines that one could also walk. */
@Injectable()
export class Rides {
  private readonly cached = new Map<string, Promise<ReadonlyMap<string, number>>>();

  constructor(@Inject(TimetablesService) private readonly timetables: TimetablesService) {}

  /** @returns seconds by trip id; a trip that does not go there is not among them */
  find(network: Network, { version }: VersionInForce, asked: AskedRide): Promise<ReadonlyMap<string, number>> {
    const key = JSON.stringify([version.agencyId, version.versionId, asked.routeId, [...asked.from], asked.to]);
    const found = this.cached.get(key);
    if (found !== undefined) return found;
    const [oldest] = this.cached.keys();
    if (oldest !== undefined && this.cached.size >= mostCached) this.cached.delete(oldest);
    const reading = this.timetables.listTripsOfRoute(network, version, asked.routeId).then((trips) => ridesOf(trips, asked));
    this.cached.set(key, reading);
    reading.catch(() => this.cached.delete(key));
    return reading;
  }
}

function ridesOf(trips: readonly PlannedTrip[], { from, to }: AskedRide): Map<string, number> {
  const rides = new Map<string, number>();
  for (const { trip, pattern, stopTimes } of trips) {
    const first = pattern.stops.findIndex(({ stopId, boards }) => boards && from.has(stopId));
    const last = pattern.stops.findLastIndex(({ stopId }) => stopId === to);
    const [leaves, arrives] = [stopTimes[first]?.departureTime, stopTimes[last]?.arrivalTime];
    if (leaves !== undefined && arrives !== undefined && last > first) rides.set(trip.tripId, arrives - leaves);
  }
  return rides;
}
