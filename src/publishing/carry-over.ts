import { hours, seconds, type Seconds, type ServiceTime } from '../scheduling/service-time.js';
import { compareText } from '../scheduling/trips.js';
import type { ProposedTrip } from './proposed-timetable.js';

/**
 * How a trip was matched with one of another timetable: by id and start time; by all its stops; or only by its first and last stop, if the
 * stops between differ.
 */
export type SameBy = 'id' | 'stops' | 'ends';

/** A trip of the old timetable and the trip that takes its place in the new one. */
export interface Successor<T = ProposedTrip> {
  readonly from: T;
  readonly to: T;
  readonly by: SameBy;
  /** How many seconds later the new trip starts; negative is earlier. */
  readonly shift: Seconds;
}

type Trip = ProposedTrip;
/** By id of the old trip; trips without a successor are missing. */
export type Successors<T = ProposedTrip> = ReadonlyMap<string, Successor<T>>;

/**
 * The headway assumed for trips that run less often: it bounds how far a trip may move, so that an evening bus never takes the place of a
 * morning one.
 */
export const longestHeadway = hours(2);

const byStart = (a: Trip, b: Trip): number => a.startTime - b.startTime || compareText(a.tripId, b.tripId);
const key = (...parts: readonly (string | number | null)[]): string => JSON.stringify(parts);
const directionKey = ({ routeId, directionId }: Trip): string => key(routeId, directionId);
const stopsKey = (trip: Trip): string => key(directionKey(trip), ...trip.stopIds);
const endsKey = (trip: Trip): string => key(directionKey(trip), trip.stopIds[0] ?? null, trip.stopIds.at(-1) ?? null);

/**
 * Finds, for one date, which trip of the new timetable takes the place of each trip of the old one. No two old trips get the same new one,
 * and the result does not depend on the order of the lists. First come trips that leave at the same time: same
 * id, then same stops, then same first and last stop. The others, by same stops and then by same ends, go to another departure of their
 * route and direction within half their old headway: as many as possible, with the smallest total shift; if equal, the earlier old trips are paired,
 * and of two equally near departures the later one is taken, so that nobody who comes for the old time misses the bus. An equal id alone proves nothing: if
 * times change, ids that are made from times pass to other trips.
 */
export function findSuccessors<T extends Trip>(before: readonly T[], after: readonly T[]): Successors<T> {
  const pairing = new Pairing(before, after);
  pairing.pairAt((trip) => key(directionKey(trip), trip.tripId), 'id');
  pairing.pairAt(stopsKey, 'stops');
  pairing.pairAt(endsKey, 'ends');
  const limits = halfHeadways(before);
  // All trips of a group are of one route and direction, so the first one tells the limit of the group.
  const limitOf = (trip: T): Seconds => limits.get(directionKey(trip)) ?? seconds(longestHeadway / 2);
  pairing.pairNear(stopsKey, 'stops', limitOf);
  pairing.pairNear(endsKey, 'ends', limitOf);
  return pairing.became;
}

/** Half the old headway by route and direction: the (lower) median time between two departures, at most `longestHeadway`. */
function halfHeadways(trips: readonly Trip[]): Map<string, Seconds> {
  const limits = new Map<string, Seconds>();
  for (const [direction, tripsOfDirection] of grouped(trips, directionKey)) {
    const starts = [...new Set(tripsOfDirection.map(({ startTime }) => startTime))].sort((a, b) => a - b);
    const gaps = starts.slice(1).map((start, index) => start - (starts[index] ?? start));
    const headway = gaps.sort((a, b) => a - b)[Math.floor((gaps.length - 1) / 2)] ?? longestHeadway;
    limits.set(direction, seconds(Math.min(headway, longestHeadway) / 2));
  }
  return limits;
}

/** Collects pairs of an old and a new trip; a trip that is paired is not considered again. */
class Pairing<T extends Trip> {
  readonly became = new Map<string, Successor<T>>();
  private before: readonly T[];
  private after: readonly T[];

  constructor(before: readonly T[], after: readonly T[]) {
    this.before = [...before].sort(byStart);
    this.after = [...after].sort(byStart);
  }

  /** Pairs trips with the same key that leave at the same time. */
  pairAt(keyOf: (trip: T) => string, by: SameBy): void {
    this.pairIn(
      (trip) => key(trip.startTime, keyOf(trip)),
      by,
      (old, candidates) => old.slice(0, candidates.length).map((_, index) => [index, index]),
    );
  }

  /** Pairs trips with the same key that leave within a limit of each other. */
  pairNear(keyOf: (trip: T) => string, by: SameBy, limitOf: (trip: T) => Seconds): void {
    const starts = (trips: readonly T[]): ServiceTime[] => trips.map(({ startTime }) => startTime);
    this.pairIn(keyOf, by, (old, candidates) => nearestPairs(starts(old), starts(candidates), limitOf(old[0] as T)));
  }

  private pairIn(
    keyOf: (trip: T) => string,
    by: SameBy,
    pair: (old: readonly T[], candidates: readonly T[]) => readonly (readonly [number, number])[],
  ): void {
    const candidateGroups = grouped(this.after, keyOf);
    const paired = new Set<T>();
    for (const [group, old] of grouped(this.before, keyOf)) {
      const candidates = candidateGroups.get(group) ?? [];
      for (const [oldIndex, newIndex] of candidates.length === 0 ? [] : pair(old, candidates)) {
        const [from, to] = [old[oldIndex] as T, candidates[newIndex] as T];
        this.became.set(from.tripId, { from, to, by, shift: seconds(to.startTime - from.startTime) });
        paired.add(from).add(to);
      }
    }
    this.before = this.before.filter((trip) => !paired.has(trip));
    this.after = this.after.filter((trip) => !paired.has(trip));
  }
}

/**
 * Pairs times of two sorted lists: as many as lie within the limit of each other, with the smallest total distance; among equal solutions
 * the earlier old times, with the later new ones. Pairs never cross, because two crossed pairs are never closer than the same four times
 * uncrossed. So dynamic programming from the end of both lists is enough.
 * @returns the indexes of each pair in both lists
 */
function nearestPairs(oldTimes: readonly number[], newTimes: readonly number[], limit: number): (readonly [number, number])[] {
  const width = newTimes.length + 1;
  const counts = new Uint32Array((oldTimes.length + 1) * width);
  const totals = new Float64Array((oldTimes.length + 1) * width);
  /** The best choice from here on: 0 leaves out the old time, 1 leaves out the new time, 2 pairs them. */
  const steps = new Uint8Array((oldTimes.length + 1) * width);
  for (let oldIndex = oldTimes.length - 1; oldIndex >= 0; oldIndex -= 1)
    for (let newIndex = newTimes.length - 1; newIndex >= 0; newIndex -= 1) {
      const at = oldIndex * width + newIndex;
      const distance = Math.abs((newTimes[newIndex] ?? 0) - (oldTimes[oldIndex] ?? 0));
      const [withoutOld, withoutNew, both] = [at + width, at + 1, at + width + 1];
      let [step, count, total] = [1, counts[withoutNew] ?? 0, totals[withoutNew] ?? 0];
      // On a tie the new time is left out first, so that an old time between two new ones goes to the later.
      const consider = (next: number, itsCount: number, itsTotal: number): void => {
        if (itsCount > count || (itsCount === count && itsTotal < total)) [step, count, total] = [next, itsCount, itsTotal];
      };
      if (distance <= limit) consider(2, (counts[both] ?? 0) + 1, (totals[both] ?? 0) + distance);
      consider(0, counts[withoutOld] ?? 0, totals[withoutOld] ?? 0);
      [steps[at], counts[at], totals[at]] = [step, count, total];
    }
  const pairs: (readonly [number, number])[] = [];
  for (let oldIndex = 0, newIndex = 0; oldIndex < oldTimes.length && newIndex < newTimes.length;) {
    const step = steps[oldIndex * width + newIndex];
    if (step === 2) pairs.push([oldIndex, newIndex]);
    if (step !== 1) oldIndex += 1;
    if (step !== 0) newIndex += 1;
  }
  return pairs;
}

/**
 * Finds which block of the new timetable takes the place of each block of the old one on a date. Pairs of blocks are taken in order of the
 * trips that they share, the most first; on a tie the pair with equal ids, then the one whose first shared trip starts earlier. A block whose
 * best partner is taken gets the next best one.
 * @param successors of the trips
 */
export function findSuccessorBlocks(before: readonly Trip[], successors: Successors): ReadonlyMap<string, string> {
  const shared = new Map<string, { from: string; to: string; count: number; start: number }>();
  for (const { tripId, blockId, startTime } of before) {
    const to = successors.get(tripId)?.to.blockId ?? null;
    if (blockId === null || to === null) continue;
    const pair = key(blockId, to);
    const counted = shared.get(pair) ?? { from: blockId, to, count: 0, start: startTime };
    shared.set(pair, { ...counted, count: counted.count + 1, start: Math.min(counted.start, startTime) });
  }
  const changesId = ({ from, to }: { from: string; to: string }): number => (from === to ? 0 : 1);
  const ranked = [...shared.values()].sort(
    (a, b) =>
      b.count - a.count || changesId(a) - changesId(b) || a.start - b.start || compareText(a.from, b.from) || compareText(a.to, b.to),
  );
  const became = new Map<string, string>();
  const usedBlocks = new Set<string>();
  for (const { from, to } of ranked)
    if (!became.has(from) && !usedBlocks.has(to)) {
      became.set(from, to);
      usedBlocks.add(to);
    }
  return became;
}

function grouped<T>(all: readonly T[], keyOf: (each: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const group = keyOf(each);
    const members = groups.get(group);
    if (members === undefined) groups.set(group, [each]);
    else members.push(each);
  }
  return groups;
}
