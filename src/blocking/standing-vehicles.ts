import type { ServiceTime } from '../scheduling/service-time.js';
import { emptyLinks, type Links } from './matching.js';
import { at, type TripOrder } from './trip-chains.js';

/**
 * How many vehicles have to stand at a stop when the day begins if none runs empty. The reason: up to one of its departures, this many more
 * vehicles have left than have arrived and are ready again (the deficit function of Gertsbakh and Gurevich, Transportation Science 11(1),
 * 1977).
 */
export interface StandingVehicles {
  readonly stopId: string;
  readonly vehicles: number;
  /**
   * The first departure that needs all these vehicles, with the number that `left` up to and including it, and the number that had
   * `arrived` and were ready again.
   */
  readonly by: ServiceTime;
  readonly left: number;
  readonly arrived: number;
}

/** Lists only stops where vehicles have to stand, ordered by `by`. Their sum is the least number of vehicles. */
export function standingVehicles({ trips, starts, ready, endStops, stopIds, leaving }: TripOrder): StandingVehicles[] {
  const arriving = stopIds.map((): number[] => []);
  trips.forEach((_, trip) => arriving[at(endStops, trip)]?.push(at(ready, trip)));
  const standing = stopIds.flatMap((stopId, stop): StandingVehicles[] => {
    const readyTimes = (arriving[stop] as number[]).sort((a, b) => a - b);
    let most: StandingVehicles | null = null;
    let arrived = 0;
    (leaving[stop] as number[]).forEach((trip, place) => {
      const by = at(starts, trip) as ServiceTime;
      while (arrived < readyTimes.length && (readyTimes[arrived] as number) <= by) arrived += 1;
      const vehicles = place + 1 - arrived;
      if (vehicles > (most?.vehicles ?? 0)) most = { stopId, vehicles, by, left: place + 1, arrived };
    });
    return most === null ? [] : [most];
  });
  return standing.sort((a, b) => a.by - b.by || (a.stopId < b.stopId ? -1 : 1));
}

/**
 * Links the trips if every vehicle continues from the stop where it arrived. The number of vehicles is the same whichever waiting vehicle
 * goes next, so one that arrived on the same route is preferred, then the one that has waited longest.
 */
export function linksWithoutEmptyRunning(order: TripOrder): Links {
  const { trips, starts, ready, endStops, stopIds, leaving } = order;
  const { next, previous } = emptyLinks(trips.length);
  const coming = stopIds.map((): number[] => []);
  trips.forEach((_, trip) => coming[at(endStops, trip)]?.push(trip));
  stopIds.forEach((_, stop) => {
    const waiting = (coming[stop] as number[]).sort((a, b) => at(ready, a) - at(ready, b) || a - b);
    for (const trip of leaving[stop] as number[]) {
      const firstNotReady = waiting.findIndex((other) => at(ready, other) > at(starts, trip));
      const readyCount = firstNotReady < 0 ? waiting.length : firstNotReady;
      if (readyCount === 0) continue;
      const same = waiting.findIndex((other, place) => place < readyCount && trips[other]?.routeId === trips[trip]?.routeId);
      const [before] = waiting.splice(same < 0 ? 0 : same, 1) as [number];
      next[before] = trip;
      previous[trip] = before;
    }
  });
  return { next, previous };
}
