import { at, type Earliest, type TripOrder } from './trip-chains.js';

/** For each trip the next and the previous trip of its vehicle; -1: none. */
export interface Links {
  readonly next: Int32Array;
  readonly previous: Int32Array;
}

/**
 * Finds the greatest possible number of links between trips (maximum matching). Trips without a previous one are then as few as possible:
 * that is the fewest vehicles (Dilworth).
 * @param given links already found to be possible, to start from; not changed
 */
export function maxLinks({ trips, starts, stopIds, leaving }: TripOrder, earliest: Earliest, given: Links): Links {
  const stops = stopIds.length;
  const [next, previous] = [given.next.slice(), given.previous.slice()];
  const unseen = new Int32Array(stops);
  const cameFrom = new Int32Array(trips.length);

  /**
   * One round: adds at most one link for each trip that has no follower, by changing others along paths that share no trip. Each follower
   * is visited once per round: those that can follow are always the end of a list, and lists are used up from the end. Later trips go
   * first, because fewer trips can follow them.
   * @returns whether a link was added
   */
  function addLinks(): boolean {
    let isMore = false;
    for (let stop = 0; stop < stops; stop += 1) unseen[stop] = (leaving[stop] as readonly number[]).length;
    for (let trip = trips.length - 1; trip >= 0; trip -= 1) if (at(next, trip) < 0) isMore = linkOne(trip) || isMore;
    return isMore;
  }

  function linkOne(trip: number): boolean {
    const path = [trip];
    while (path.length > 0) {
      const last = path.at(-1) as number;
      const follower = unseenFollower(last);
      if (follower < 0) path.pop();
      else {
        cameFrom[follower] = last;
        if (at(previous, follower) < 0) {
          turn(follower);
          return true;
        }
        path.push(at(previous, follower));
      }
    }
    return false;
  }

  function unseenFollower(trip: number): number {
    for (let stop = 0; stop < stops; stop += 1) {
      if (at(unseen, stop) === 0) continue;
      const follower = (leaving[stop] as readonly number[])[at(unseen, stop) - 1] as number;
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
  }

  while (addLinks());
  return { next, previous };
}

/** Links for `count` trips that are not linked yet. */
export const emptyLinks = (count: number): Links => ({ next: new Int32Array(count).fill(-1), previous: new Int32Array(count).fill(-1) });
