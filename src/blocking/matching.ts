import { at, type Earliest, type TripOrder } from './trip-chains.js';

/** Which trip comes next after which, for as many trips as possible; -1: none. It may be about some trips alone. */
export interface Links {
  readonly next: Int32Array;
  readonly previous: Int32Array;
}

/** A set of trips that grows at its end and shrinks at its beginning, or is given whole, with the most links between them. */
export interface Linked {
  readonly links: Links;
  /** The most of its trips no two of which one vehicle can run: as many as have no trip before them (Dilworth). */
  width(): number;
  /** A trip that leaves no earlier than all of the set. */
  add(trip: number): void;
  /** The first one. */
  removeFirst(): void;
  /** Where links were given: adds what is missing. */
  complete(): void;
}

/**
 * @param members in the order of their departures
 * @param links what is known already to be possible
 */
export function linked(order: TripOrder, earliest: Earliest, members: readonly number[] = [], links?: Links): Linked {
  const stops = order.stopIds.length;
  const { starts, startStops } = order;
  const { next, previous } = links ?? emptyLinks(order.trips.length);
  const set = [...members];
  let [first, linkCount] = [0, set.filter((trip) => at(next, trip) >= 0).length];
  const leaving = Array.from({ length: stops }, (): number[] => []);
  for (const trip of set) leaving[at(startStops, trip)]?.push(trip);
  const gone = new Int32Array(stops);
  const unseen = new Int32Array(stops);
  const cameFrom = new Int32Array(order.trips.length);

  /** One more link, by a shortest way of changing others; a trip is looked at once, because what can follow is always the end of a list. */
  function addLink(): boolean {
    const queue: number[] = [];
    for (let place = first; place < set.length; place += 1) if (at(next, set[place] as number) < 0) queue.push(set[place] as number);
    for (let stop = 0; stop < stops; stop += 1) unseen[stop] = (leaving[stop] as number[]).length;
    for (let place = 0; place < queue.length; place += 1) {
      const trip = queue[place] as number;
      for (let stop = 0; stop < stops; stop += 1) {
        const list = leaving[stop] as number[];
        const from = at(earliest, trip * stops + stop);
        while (at(unseen, stop) > at(gone, stop)) {
          const follower = list[at(unseen, stop) - 1] as number;
          if (at(starts, follower) < from) break;
          unseen[stop] = at(unseen, stop) - 1;
          cameFrom[follower] = trip;
          if (at(previous, follower) < 0) return turn(follower);
          queue.push(at(previous, follower));
        }
      }
    }
    return false;
  }

  function turn(last: number): true {
    for (let follower = last; follower >= 0;) {
      const trip = at(cameFrom, follower);
      const before = at(next, trip);
      next[trip] = follower;
      previous[follower] = trip;
      follower = before;
    }
    linkCount += 1;
    return true;
  }

  return {
    links: { next, previous },
    width: () => set.length - first - linkCount,
    add(trip) {
      set.push(trip);
      leaving[at(startStops, trip)]?.push(trip);
      addLink();
    },
    removeFirst() {
      const trip = set[first] as number;
      const follower = at(next, trip);
      first += 1;
      gone[at(startStops, trip)] = at(gone, at(startStops, trip)) + 1;
      if (follower < 0) return;
      next[trip] = -1;
      previous[follower] = -1;
      linkCount -= 1;
      addLink();
    },
    complete() {
      while (addLink());
    },
  };
}

export const emptyLinks = (count: number): Links => ({ next: new Int32Array(count).fill(-1), previous: new Int32Array(count).fill(-1) });
