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
  /** Where links were given: adds what is missing, and tells as many trips as `width`, no two of which one vehicle can run (König). */
  complete(): number[];
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

  /**
   * More links, by changing others, at most one for each trip that has none; no two of these changes touch the same trip. A follower is
   * looked at once, because what can follow is always the end of a list. Later trips come first: fewer can follow them.
   */
  function addLinks(): boolean {
    const before = linkCount;
    for (let stop = 0; stop < stops; stop += 1) unseen[stop] = (leaving[stop] as number[]).length;
    for (let place = set.length - 1; place >= first; place -= 1) if (at(next, set[place] as number) < 0) linkOne(set[place] as number);
    return linkCount > before;
  }

  /** A link to a trip that follows none yet: mostly one that has no other follower is there already, and nothing need be changed. */
  function linkTo(follower: number): void {
    const stop = at(startStops, follower);
    for (let place = first; place < set.length; place += 1) {
      const trip = set[place] as number;
      if (at(next, trip) >= 0 || at(starts, follower) < at(earliest, trip * stops + stop)) continue;
      cameFrom[follower] = trip;
      return turn(follower);
    }
    addLinks();
  }

  function linkOne(trip: number): void {
    const path = [trip];
    while (path.length > 0) {
      const last = path.at(-1) as number;
      const follower = unseenFollower(last);
      if (follower < 0) path.pop();
      else {
        cameFrom[follower] = last;
        if (at(previous, follower) < 0) return turn(follower);
        path.push(at(previous, follower));
      }
    }
  }

  function unseenFollower(trip: number): number {
    for (let stop = 0; stop < stops; stop += 1) {
      if (at(unseen, stop) === at(gone, stop)) continue;
      const follower = (leaving[stop] as number[])[at(unseen, stop) - 1] as number;
      if (at(starts, follower) < at(earliest, trip * stops + stop)) continue;
      unseen[stop] = at(unseen, stop) - 1;
      return follower;
    }
    return -1;
  }

  function turn(last: number): void {
    for (let follower = last; follower >= 0;) {
      const trip = at(cameFrom, follower);
      const before = at(next, trip);
      next[trip] = follower;
      previous[follower] = trip;
      follower = before;
    }
    linkCount += 1;
  }

  return {
    links: { next, previous },
    width: () => set.length - first - linkCount,
    add(trip) {
      set.push(trip);
      leaving[at(startStops, trip)]?.push(trip);
      linkTo(trip);
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
      linkTo(follower);
    },
    complete() {
      while (addLinks());
      // What no change of links reaches any more: a trip that is reached as one to free, and not as one to follow.
      const isSeen = (trip: number): boolean => {
        const list = leaving[at(startStops, trip)] as number[];
        const limit = list[at(unseen, at(startStops, trip))];
        return limit !== undefined && limit <= trip;
      };
      return set.filter((trip) => !isSeen(trip) && (at(next, trip) < 0 || isSeen(at(next, trip))));
    },
  };
}

export const emptyLinks = (count: number): Links => ({ next: new Int32Array(count).fill(-1), previous: new Int32Array(count).fill(-1) });
