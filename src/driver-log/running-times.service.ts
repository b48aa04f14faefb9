import { Injectable } from '@nestjs/common';
import type { Network } from '../network/network.service.js';
import type { ServiceDate, ServiceTime } from '../scheduling/service-time.js';
import type { StopOffsets, StopTime } from '../scheduling/timetable.js';
import { inForceOn, type PlannedTrip, type VersionInForce } from '../timetables/in-force.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import { nearestInTime } from './nearest-in-time.js';

/** A trip of a timetable, as far as its running times are concerned. */
interface Runs {
  readonly patternId: number;
  readonly serviceId: string;
  readonly startTime: ServiceTime;
  readonly offsets: StopOffsets;
}

export const offsetsFrom = (start: ServiceTime, times: readonly StopTime[]): StopOffsets => ({
  arrivals: times.map(({ arrivalTime }) => arrivalTime - start),
  departures: times.map(({ departureTime }) => departureTime - start),
});

/** How long buses usually take along a pattern, for trips that no timetable has. */
@Injectable()
export class RunningTimes {
  /** By route. A published version is never edited, so what was read of it holds until the versions themselves are read anew. */
  private readonly kept = new WeakMap<VersionInForce, Map<string, Promise<readonly Runs[]>>>();

  constructor(private readonly timetables: TimetablesService) {}

  /**
   * Those of the trip whose start is nearest: of the services of the date before others, by the timetable in force on it, else by the
   * latest one that has the pattern.
   * @returns null where none has it
   */
  async find(network: Network, date: ServiceDate, patternId: number, about: ServiceTime): Promise<StopOffsets | null> {
    const pattern = network.patterns.get(patternId);
    if (pattern === undefined) return null;
    const versions = await this.timetables.listInForce(network.agency.agencyId);
    const inForce = inForceOn(versions, date);
    const others = versions.filter((version) => version !== inForce).reverse();
    for (const version of [...(inForce === null ? [] : [inForce]), ...others]) {
      if (!version.servicesOf.has(patternId)) continue;
      const along = (await this.list(network, version, pattern.routeId)).filter((each) => each.patternId === patternId);
      const running = version.days.running(date);
      const ofDate = along.filter(({ serviceId }) => running.has(serviceId, pattern.routeId));
      const found = nearestInTime(ofDate.length > 0 ? ofDate : along, about);
      if (found !== null) return found.offsets;
    }
    return null;
  }

  private list(network: Network, version: VersionInForce, routeId: string): Promise<readonly Runs[]> {
    const routes = this.kept.get(version) ?? new Map<string, Promise<readonly Runs[]>>();
    this.kept.set(version, routes);
    const known = routes.get(routeId);
    if (known !== undefined) return known;
    const reading = this.timetables.listTripsOfRoute(network, version.version, routeId).then(shareOffsets);
    routes.set(routeId, reading);
    reading.catch(() => routes.delete(routeId));
    return reading;
  }
}

/** One copy for all trips of a timing: a route of a city has a thousand trips, and a few dozen timings. */
function shareOffsets(trips: readonly PlannedTrip[]): Runs[] {
  const timings = new Map<number, StopOffsets>();
  return trips.map(({ trip: { patternId, serviceId, startTime, timingId }, stopTimes }) => {
    const offsets = timings.get(timingId) ?? offsetsFrom(startTime, stopTimes);
    timings.set(timingId, offsets);
    return { patternId, serviceId, startTime, offsets };
  });
}
