import { Injectable } from '@nestjs/common';
import type { Network } from '../network/network.service.js';
import type { ServiceDate, ServiceTime } from '../scheduling/service-time.js';
import type { StopOffsets, StopTime } from '../scheduling/timetable.js';
import { inForceOn, type PlannedTrip, type VersionInForce } from '../timetables/in-force.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import { nearestInTime } from './nearest-in-time.js';

/** The running times of a trip of a timetable. */
interface TripTimes {
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
  /** By version and route. A published version is never edited, so entries stay valid until the versions are loaded again. */
  private readonly cache = new WeakMap<VersionInForce, Map<string, Promise<readonly TripTimes[]>>>();

  constructor(private readonly timetables: TimetablesService) {}

  /**
   * The running times of the trip along a pattern that starts nearest to a time, preferably among trips that run on the date. They come
   * from the timetable in force on the date if that has the pattern, else from the latest version that has it.
   * @returns null: no version has the pattern
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

  private list(network: Network, version: VersionInForce, routeId: string): Promise<readonly TripTimes[]> {
    const routes = this.cache.get(version) ?? new Map<string, Promise<readonly TripTimes[]>>();
    this.cache.set(version, routes);
    const cached = routes.get(routeId);
    if (cached !== undefined) return cached;
    const reading = this.timetables.listTripsOfRoute(network, version.version, routeId).then(shareOffsets);
    routes.set(routeId, reading);
    reading.catch(() => routes.delete(routeId));
    return reading;
  }
}

/** One copy for all trips of a timing: a city's route has a thousand trips and a few dozen timings. */
function shareOffsets(trips: readonly PlannedTrip[]): TripTimes[] {
  const timings = new Map<number, StopOffsets>();
  return trips.map(({ trip: { patternId, serviceId, startTime, timingId }, stopTimes }) => {
    const offsets = timings.get(timingId) ?? offsetsFrom(startTime, stopTimes);
    timings.set(timingId, offsets);
    return { patternId, serviceId, startTime, offsets };
  });
}
