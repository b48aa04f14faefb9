import { hours, seconds, type Seconds, type ServiceTime } from '../scheduling/service-time.js';
import { compareText } from '../scheduling/trips.js';
import type { ProposedTrip } from './proposed-timetable.js';

/**
 * By what a trip of another timetable was found to be the same: its id and its departure; all its stops; or, because it calls at others
 * in between, the first and the last of them.
 */
export type SameBy = 'id' | 'stops' | 'ends';

/** What a trip of the old timetable is in the new one. */
export interface Became<T = ProposedTrip> {
  readonly from: T;
  readonly to: T;
  readonly by: SameBy;
  /** How much later it starts; negative is earlier. */
  readonly shift: Seconds;
}

type Trip = ProposedTrip;
/** By the id of the old trip; what is not in it finds nothing. */
export type BecameTrips<T = ProposedTrip> = ReadonlyMap<string, Became<T>>;

/** What leaves more rarely is carried over as if it left so often: nobody takes a bus of the evening for that of the morning. */
export const longestHeadway = hours(2);

const byStart = (a: Trip, b: Trip): number => a.startTime - b.startTime || compareText(a.tripId, b.tripId);
const key = (...parts: readonly (string | number | null)[]): string => JSON.stringify(parts);
const wayOf = ({ routeId, directionId }: Trip): string => key(routeId, directionId);
const stopsOf = (trip: Trip): string => key(wayOf(trip), ...trip.stopIds);
const endsOf = (trip: Trip): string => key(wayOf(trip), trip.stopIds[0] ?? null, trip.stopIds.at(-1) ?? null);

/**
 * Which trip of a new timetable each trip of the old one is, of those that run on one date by each: never two the same, and the same
 * answer whatever the order in which they are given and whatever they are called. First those that leave when they left before: of the
 * same id, of the same stops, of the same first and last stop. What is left, of the same stops and then of the same ends, goes to
 * another departure of its route and direction within half their headway of the old timetable: as many as can be, with the least shift
 * in all; the earlier ones first, and of two equally near to the later, which nobody misses who comes for the old one. An id alone says nothing: where times move, ids made from them go to other trips.
 */
export function becameTrips<T extends Trip>(before: readonly T[], after: readonly T[]): BecameTrips<T> {
  const pairing = new Pairing(before, after);
  pairing.pairAt((trip) => key(wayOf(trip), trip.tripId), 'id');
  pairing.pairAt(stopsOf, 'stops');
  pairing.pairAt(endsOf, 'ends');
  const limits = halfHeadways(before);
  const limitOf = (trip: T): Seconds => limits.get(wayOf(trip)) ?? seconds(longestHeadway / 2);
  pairing.pairNear(stopsOf, 'stops', limitOf);
  pairing.pairNear(endsOf, 'ends', limitOf);
  return pairing.became;
}

/** Half the usual time between two departures, by route and direction: the middle one of those of the day. */
function halfHeadways(trips: readonly Trip[]): Map<string, Seconds> {
  const limits = new Map<string, Seconds>();
  for (const [way, of] of grouped(trips, wayOf)) {
    const starts = [...new Set(of.map(({ startTime }) => startTime))].sort((a, b) => a - b);
    const gaps = starts.slice(1).map((start, index) => start - (starts[index] ?? start));
    const headway = gaps.sort((a, b) => a - b)[Math.floor((gaps.length - 1) / 2)] ?? longestHeadway;
    limits.set(way, seconds(Math.min(headway, longestHeadway) / 2));
  }
  return limits;
}

/** Takes trips of both timetables together, one by one; whoever is taken is not asked again. */
class Pairing<T extends Trip> {
  readonly became = new Map<string, Became<T>>();
  private before: readonly T[];
  private after: readonly T[];

  constructor(before: readonly T[], after: readonly T[]) {
    this.before = [...before].sort(byStart);
    this.after = [...after].sort(byStart);
  }

  /** Those that are alike and leave at the same time. */
  pairAt(alike: (trip: T) => string, by: SameBy): void {
    this.pairIn(
      (trip) => key(trip.startTime, alike(trip)),
      by,
      (old, there) => old.slice(0, there.length).map((_, index) => [index, index]),
    );
  }

  /** Those that are alike and leave within a limit of each other. */
  pairNear(alike: (trip: T) => string, by: SameBy, limitOf: (trip: T) => Seconds): void {
    const starts = (trips: readonly T[]): ServiceTime[] => trips.map(({ startTime }) => startTime);
    this.pairIn(alike, by, (old, there) => nearest(starts(old), starts(there), limitOf(old[0] as T)));
  }

  private pairIn(
    alike: (trip: T) => string,
    by: SameBy,
    pair: (old: readonly T[], there: readonly T[]) => readonly (readonly [number, number])[],
  ): void {
    const candidates = grouped(this.after, alike);
    const taken = new Set<T>();
    for (const [group, old] of grouped(this.before, alike)) {
      const there = candidates.get(group) ?? [];
      for (const [one, other] of there.length === 0 ? [] : pair(old, there)) {
        const [from, to] = [old[one] as T, there[other] as T];
        this.became.set(from.tripId, { from, to, by, shift: seconds(to.startTime - from.startTime) });
        taken.add(from).add(to);
      }
    }
    this.before = this.before.filter((trip) => !taken.has(trip));
    this.after = this.after.filter((trip) => !taken.has(trip));
  }
}

/**
 * Pairs times of two lists in order: as many as lie within the limit of each other, with the least distance in all; of equals the
 * earlier of the old ones, with the later of the new ones.
 * Pairs never cross: two that do are no nearer to each other than the same four uncrossed. So it is found from the end of both lists,
 * each place by those behind it.
 * @returns the places of each pair in both lists
 */
function nearest(old: readonly number[], there: readonly number[], limit: number): (readonly [number, number])[] {
  const width = there.length + 1;
  const counts = new Uint32Array((old.length + 1) * width);
  const totals = new Float64Array((old.length + 1) * width);
  /** What is best from here on: 0 to leave out the old one, 1 the new one, 2 to take both. */
  const steps = new Uint8Array((old.length + 1) * width);
  for (let one = old.length - 1; one >= 0; one -= 1)
    for (let other = there.length - 1; other >= 0; other -= 1) {
      const at = one * width + other;
      const distance = Math.abs((there[other] ?? 0) - (old[one] ?? 0));
      const [withoutOld, withoutNew, both] = [at + width, at + 1, at + width + 1];
      let [step, count, total] = [1, counts[withoutNew] ?? 0, totals[withoutNew] ?? 0];
      // At equal numbers and distance the new one is left out first: what lies between two goes to the later.
      const consider = (next: number, itsCount: number, itsTotal: number): void => {
        if (itsCount > count || (itsCount === count && itsTotal < total)) [step, count, total] = [next, itsCount, itsTotal];
      };
      if (distance <= limit) consider(2, (counts[both] ?? 0) + 1, (totals[both] ?? 0) + distance);
      consider(0, counts[withoutOld] ?? 0, totals[withoutOld] ?? 0);
      [steps[at], counts[at], totals[at]] = [step, count, total];
    }
  const pairs: (readonly [number, number])[] = [];
  for (let one = 0, other = 0; one < old.length && other < there.length;) {
    const step = steps[one * width + other];
    if (step === 2) pairs.push([one, other]);
    if (step !== 1) one += 1;
    if (step !== 0) other += 1;
  }
  return pairs;
}

/**
 * Which block of the new timetable each block of the old one is on a date: the one that most of its trips are in, and of several that
 * would be the same one the one with the most; at equal numbers the one that keeps its id, then the earlier.
 */
export function becameBlocks(before: readonly Trip[], trips: BecameTrips): ReadonlyMap<string, string> {
  const shared = new Map<string, { from: string; to: string; count: number; start: number }>();
  for (const { tripId, blockId, startTime } of before) {
    const to = trips.get(tripId)?.to.blockId ?? null;
    if (blockId === null || to === null) continue;
    const pair = key(blockId, to);
    const known = shared.get(pair) ?? { from: blockId, to, count: 0, start: startTime };
    shared.set(pair, { ...known, count: known.count + 1, start: Math.min(known.start, startTime) });
  }
  const isKept = ({ from, to }: { from: string; to: string }): number => (from === to ? 0 : 1);
  const ranked = [...shared.values()].sort(
    (a, b) => b.count - a.count || isKept(a) - isKept(b) || a.start - b.start || compareText(a.from, b.from) || compareText(a.to, b.to),
  );
  const became = new Map<string, string>();
  const taken = new Set<string>();
  for (const { from, to } of ranked)
    if (!became.has(from) && !taken.has(to)) {
      became.set(from, to);
      taken.add(to);
    }
  return became;
}

function grouped<T>(all: readonly T[], keyOf: (each: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const group = keyOf(each);
    const known = groups.get(group);
    if (known === undefined) groups.set(group, [each]);
    else known.push(each);
  }
  return groups;
}
