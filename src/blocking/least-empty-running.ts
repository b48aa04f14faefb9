import type { Links } from './matching.js';
import { at, type Earliest, firstFrom, never, type TripOrder } from './trip-chains.js';

/**
 * Adds as many links as possible with the least empty running in total. Starts from links without empty running and adds each further one
 * along the augmenting path of least cost (successive shortest paths). Changes `links` in place.
 * @param between empty seconds from stop to stop, at index from × number of stops + to
 */
export function linkWithLeastEmptyRunning(order: TripOrder, earliest: Earliest, between: Int32Array, links: Links): void {
  const places = firstPlaces(order, earliest);
  while (linkCheapest(order, places, between, links));
}

/** For each trip and stop, the index in `leaving[stop]` of the first trip that can follow; the length of that list if none can. */
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

/**
 * One round: finds what it costs to free each trip for another follower, starting from trips without one (Bellman–Ford; all followers from
 * one stop cost the same), and then makes as many of the cheapest changes as possible without changing a trip twice.
 * @returns whether a link was added
 */
function linkCheapest(order: TripOrder, places: Int32Array, between: Int32Array, links: Links): boolean {
  const costs = costsOf(order, places, between, links);
  return costs.least !== never && linkAtCost(order, places, between, links, costs);
}

interface Costs {
  /**
   * In seconds of empty running. `freeing`: the cost of freeing each trip from its follower; `reaching`: the cost of reaching each trip as
   * a follower; `least`: the lowest cost of reaching a trip that follows no other yet.
   */
  readonly freeing: Int32Array;
  readonly reaching: Int32Array;
  readonly least: number;
}

function costsOf(
  { trips, endStops, stopIds, leaving }: TripOrder,
  places: Int32Array,
  between: Int32Array,
  { next, previous }: Links,
): Costs {
  const stops = stopIds.length;
  const freeing = Int32Array.from(trips, (_, trip) => (at(next, trip) < 0 ? 0 : never));
  const reaching = new Int32Array(trips.length).fill(never);
  const emptyTo = (trip: number, stop: number): number => at(between, at(endStops, trip) * stops + stop);
  const queue = [...freeing.keys()].filter((trip) => at(freeing, trip) === 0);
  const waits = Uint8Array.from(freeing, (cost) => (cost === 0 ? 1 : 0));
  for (const trip of queue) {
    waits[trip] = 0;
    for (let stop = 0; stop < stops; stop += 1) {
      const list = leaving[stop] as readonly number[];
      const cost = at(freeing, trip) + emptyTo(trip, stop);
      // A later follower never costs more to reach than an earlier one, so the search stops at the first that is not improved.
      for (let place = at(places, trip * stops + stop); place < list.length && cost < at(reaching, list[place] as number); place += 1) {
        const follower = list[place] as number;
        reaching[follower] = cost;
        const before = at(previous, follower);
        if (before < 0 || cost - emptyTo(before, stop) >= at(freeing, before)) continue;
        freeing[before] = cost - emptyTo(before, stop);
        if (waits[before] === 0) queue.push(before);
        waits[before] = 1;
      }
    }
  }
  const least = trips.reduce((lowest, _, trip) => (at(previous, trip) < 0 ? Math.min(lowest, at(reaching, trip)) : lowest), never);
  return { freeing, reaching, least };
}

function linkAtCost(order: TripOrder, places: Int32Array, between: Int32Array, { next, previous }: Links, costs: Costs): boolean {
  const { trips, endStops, stopIds, leaving } = order;
  const stops = stopIds.length;
  const unseen = leaving.map((list) => Int32Array.from({ length: list.length + 1 }, (_, place) => place));
  const link = (trip: number): boolean => {
    for (let stop = 0; stop < stops; stop += 1) {
      const [list, skip] = [leaving[stop] as readonly number[], unseen[stop] as Int32Array];
      const cost = at(costs.freeing, trip) + at(between, at(endStops, trip) * stops + stop);
      // Followers of equal cost are neighbours in the list.
      let place = firstUnseen(skip, at(places, trip * stops + stop));
      for (; place < list.length && at(costs.reaching, list[place] as number) === cost; place = firstUnseen(skip, place)) {
        const follower = list[place] as number;
        const before = at(previous, follower);
        skip[place] = place + 1;
        if (before < 0 ? cost !== costs.least : !link(before)) continue;
        next[trip] = follower;
        previous[follower] = trip;
        return true;
      }
    }
    return false;
  };
  return trips.filter((_, trip) => at(next, trip) < 0 && link(trip)).length > 0;
}

/** Skips the entries already visited, and shortens the chain for the next search (path halving). */
function firstUnseen(skip: Int32Array, from: number): number {
  let place = from;
  while (at(skip, place) !== place) {
    skip[place] = at(skip, at(skip, place));
    place = at(skip, place);
  }
  return place;
}
