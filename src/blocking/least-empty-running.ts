import type { Links } from './matching.js';
import { at, type Earliest, firstFrom, never, type TripOrder } from './trip-chains.js';

/**
 * Adds as many links between trips as possible with the least empty running in total: each along the augmenting path of least cost (successive
 * shortest paths).
 * @param earliest from `earliestRunningEmpty`
 * @param between empty seconds from stop to stop, at index from × number of stops + to
 * @param links the links to begin with, none of which needs empty running; changed in index
 */
export function linkWithLeastEmptyRunning(order: TripOrder, earliest: Earliest, between: Int32Array, links: Links): void {
  const firstIndex = firstIndexes(order, earliest);
  while (linkCheapest(order, firstIndex, between, links));
}

/** For each trip and stop, the index in `leaving[stop]` of the first trip that can follow; the length of that list if none can. */
function firstIndexes({ trips, starts, stopIds, leaving }: TripOrder, earliest: Earliest): Int32Array {
  const stops = stopIds.length;
  const firstIndex = new Int32Array(trips.length * stops);
  for (let trip = 0; trip < trips.length; trip += 1) {
    for (let stop = 0; stop < stops; stop += 1) {
      const from = at(earliest, trip * stops + stop);
      const list = leaving[stop] as readonly number[];
      firstIndex[trip * stops + stop] = from === never ? list.length : firstFrom(list, starts, from);
    }
  }
  return firstIndex;
}

/**
 * One round: finds what it costs to free each trip for another follower, starting from trips without one (Bellman–Ford; all followers from
 * one stop cost the same), and then makes the cheapest changes one after the other until no further one fits without changing a trip twice.
 * @returns whether a link was added
 */
function linkCheapest(order: TripOrder, firstIndex: Int32Array, between: Int32Array, links: Links): boolean {
  const costs = costsOf(order, firstIndex, between, links);
  return costs.least !== never && linkAtCost(order, firstIndex, between, links, costs);
}

/**
 * In seconds of empty running. `freeing`: the cost of freeing each trip from its follower; `reaching`: the cost of reaching each trip as a
 * follower; `least`: the lowest cost of reaching a trip that follows no other yet.
 */
interface Costs {
  readonly freeing: Int32Array;
  readonly reaching: Int32Array;
  readonly least: number;
}

function costsOf(
  { trips, endStops, stopIds, leaving }: TripOrder,
  firstIndex: Int32Array,
  between: Int32Array,
  { next, previous }: Links,
): Costs {
  const stops = stopIds.length;
  const freeing = Int32Array.from(trips, (_, trip) => (at(next, trip) < 0 ? 0 : never));
  const reaching = new Int32Array(trips.length).fill(never);
  const emptyTo = (trip: number, stop: number): number => at(between, at(endStops, trip) * stops + stop);
  const queue = [...freeing.keys()].filter((trip) => at(freeing, trip) === 0);
  const isQueued = Uint8Array.from(freeing, (cost) => (cost === 0 ? 1 : 0));
  // Trips that are queued meanwhile are visited, too.
  for (const trip of queue) {
    isQueued[trip] = 0;
    for (let stop = 0; stop < stops; stop += 1) {
      const list = leaving[stop] as readonly number[];
      const cost = at(freeing, trip) + emptyTo(trip, stop);
      // A later follower never costs more to reach than an earlier one, so the search stops at the first that is not improved.
      for (let index = at(firstIndex, trip * stops + stop); index < list.length && cost < at(reaching, list[index] as number); index += 1) {
        const follower = list[index] as number;
        reaching[follower] = cost;
        const predecessor = at(previous, follower);
        if (predecessor < 0 || cost - emptyTo(predecessor, stop) >= at(freeing, predecessor)) continue;
        freeing[predecessor] = cost - emptyTo(predecessor, stop);
        if (isQueued[predecessor] === 0) queue.push(predecessor);
        isQueued[predecessor] = 1;
      }
    }
  }
  const least = trips.reduce((lowest, _, trip) => (at(previous, trip) < 0 ? Math.min(lowest, at(reaching, trip)) : lowest), never);
  return { freeing, reaching, least };
}

function linkAtCost(order: TripOrder, firstIndex: Int32Array, between: Int32Array, { next, previous }: Links, costs: Costs): boolean {
  const { trips, endStops, stopIds, leaving } = order;
  const stops = stopIds.length;
  /** By stop, for each index the next one that was not visited: the index itself, or a later one. */
  const nextUnseen = leaving.map((list) => Int32Array.from({ length: list.length + 1 }, (_, index) => index));
  const link = (trip: number): boolean => {
    for (let stop = 0; stop < stops; stop += 1) {
      const [list, skip] = [leaving[stop] as readonly number[], nextUnseen[stop] as Int32Array];
      const cost = at(costs.freeing, trip) + at(between, at(endStops, trip) * stops + stop);
      // Followers of equal cost are neighbours in the list.
      let index = firstUnseen(skip, at(firstIndex, trip * stops + stop));
      for (; index < list.length && at(costs.reaching, list[index] as number) === cost; index = firstUnseen(skip, index)) {
        const follower = list[index] as number;
        const predecessor = at(previous, follower);
        skip[index] = index + 1;
        if (predecessor < 0 ? cost !== costs.least : !link(predecessor)) continue;
        next[trip] = follower;
        previous[follower] = trip;
        return true;
      }
    }
    return false;
  };
  let isLinked = false;
  for (let trip = 0; trip < trips.length; trip += 1) if (at(next, trip) < 0 && link(trip)) isLinked = true;
  return isLinked;
}

/** Skips the entries already visited, and shortens the chain for the next search (path halving). */
function firstUnseen(skip: Int32Array, from: number): number {
  let index = from;
  while (at(skip, index) !== index) {
    skip[index] = at(skip, at(skip, index));
    index = at(skip, index);
  }
  return index;
}
