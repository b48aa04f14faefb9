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

/**
 * One round: what it costs to free each trip for another follower, from trips that have none (Bellman and Ford; all that follow from one
 * stop cost the same), and then as many of the cheapest changes as touch no trip twice.
 */
function linkCheapest(order: TripOrder, places: Int32Array, between: Int32Array, links: Links): boolean {
  const costs = costsOf(order, places, between, links);
  return costs.least !== never && linkAtCost(order, places, between, links, costs);
}

interface Costs {
  /** Of freeing each trip; of reaching each follower; and the least of reaching one that follows nothing yet. */
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
      // The later a follower leaves, the less it can cost to reach it; so the first that gains nothing ends it.
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
      // All that cost as much stand side by side.
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

/** Leads past what was seen, and shortens the way for the next. */
function firstUnseen(skip: Int32Array, from: number): number {
  let place = from;
  while (at(skip, place) !== place) {
    skip[place] = at(skip, at(skip, place));
    place = at(skip, place);
  }
  return place;
}
