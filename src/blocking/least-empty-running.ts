import type { Links } from './matching.js';
import { at, type Earliest, firstFrom, never, type TripOrder } from './trip-chains.js';

/**
 * As many links as possible with the least empty running in all: from links without any, each further one by the way of changing others
 * that costs least (successive shortest paths). Changes the links that it is given.
 * @param between empty seconds: stop × number of stops + stop
 */
export function linkWithLeastEmptyRunning(order: TripOrder, earliest: Earliest, between: Int32Array, links: Links): void {
  const places = firstPlaces(order, earliest);
  while (linkCheapest(order, places, between, links));
}

/** For each trip and stop, which trip of those that leave it is the first that can follow. */
function firstPlaces({ trips, starts, stopIds, leaving }: TripOrder, earliest: Earliest): Int32Array {
  const stops = stopIds.length;
  const places = new Int32Array(trips.length * stops);
  for (let trip = 0; trip < trips.length; trip += 1) {
    for (let stop = 0; stop < stops; stop += 1) {
      const from = at(earliest, trip * stops + stop);
      const list = leaving[stop] as readonly number[];
      places[trip * stops + stop] = from === never ? list.length : firstFrom(list, starts, from);
    }
  }
  return places;
}

/** Costs of freeing a trip for another follower, from trips that have none (Bellman and Ford); all followers from a stop cost the same. */
function linkCheapest(order: TripOrder, places: Int32Array, between: Int32Array, { next, previous }: Links): boolean {
  const { trips, endStops, stopIds, leaving } = order;
  const stops = stopIds.length;
  const costs = new Int32Array(trips.length).fill(never);
  const freedBy = new Int32Array(trips.length).fill(-1);
  trips.forEach((_, trip) => {
    if (at(next, trip) < 0) costs[trip] = 0;
  });
  const emptyTo = (trip: number, stop: number): number => at(between, at(endStops, trip) * stops + stop);
  let end = { cost: never, trip: -1, follower: -1 };
  for (let isChanged = true; isChanged;) {
    isChanged = false;
    for (let stop = 0; stop < stops; stop += 1) {
      const list = leaving[stop] as readonly number[];
      const cheapest = new Int32Array(list.length + 1).fill(-1);
      for (let trip = 0; trip < trips.length; trip += 1) {
        if (at(costs, trip) === never) continue;
        const place = at(places, trip * stops + stop);
        const known = at(cheapest, place);
        if (known < 0 || at(costs, trip) + emptyTo(trip, stop) < at(costs, known) + emptyTo(known, stop)) cheapest[place] = trip;
      }
      let best = -1;
      let cost = never;
      list.forEach((follower, place) => {
        const trip = at(cheapest, place);
        if (trip >= 0 && at(costs, trip) + emptyTo(trip, stop) < cost) {
          best = trip;
          cost = at(costs, trip) + emptyTo(trip, stop);
        }
        if (best < 0) return;
        const before = at(previous, follower);
        if (before < 0) {
          if (cost < end.cost) end = { cost, trip: best, follower };
        } else if (cost - emptyTo(before, stop) < at(costs, before)) {
          costs[before] = cost - emptyTo(before, stop);
          freedBy[before] = best;
          isChanged = true;
        }
      });
    }
  }
  if (end.follower < 0) return false;
  for (let { trip, follower } = end; trip >= 0; trip = at(freedBy, trip)) {
    const before = at(next, trip);
    next[trip] = follower;
    previous[follower] = trip;
    follower = before;
  }
  return true;
}
