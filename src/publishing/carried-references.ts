import { addDays, type Seconds, type ServiceDate } from '../scheduling/service-time.js';
import { compareText } from '../scheduling/trips.js';
import type { DatesInForce } from '../timetables/in-force.js';
import { findSuccessorBlocks, findSuccessors, type Successor, type Successors, type SameBy } from './carry-over.js';
import type { ProposedTrip } from './proposed-timetable.js';

/** The kinds of records and decisions that refer to a trip or a block by its id. */
export type ReferenceKind = 'cancellation' | 'move' | 'delay' | 'log' | 'report' | 'assignment';

/** A record or decision that refers to a trip or a block, either on one date or on all dates (`always`). */
export interface Reference {
  readonly scope: 'trip' | 'block';
  readonly id: string;
  readonly day: ServiceDate | 'always';
  readonly kind: ReferenceKind;
}

/**
 * The trips that a timetable runs on a date, each id once. Dates with the same plan get the same array, so that each pair of plans is
 * compared only once.
 */
export type PlanOn = (date: ServiceDate) => readonly ProposedTrip[];

/** A reference with the trip or block that it belongs to under the new timetable. */
export interface CarriedReference extends Reference {
  /** The start time of the trip, or of the block's first trip, by the old timetable and by the new one, on the first date concerned. */
  readonly startsAt: number;
  readonly nowStartsAt: number;
  /**
   * Ids under the new timetable. One for a date; an `always` reference may have several, if different trips run on different days. The same
   * id means that nothing changes.
   */
  readonly to: readonly string[];
  /** How many seconds later it starts by the new timetable; negative is earlier. */
  readonly shift: Seconds;
  /** The stop ids of the trip by the old and the new timetable; empty for a block. */
  readonly stops: { readonly from: readonly string[]; readonly to: readonly string[] };
  /** How the trip was matched; null for a block, which is matched through its trips. */
  readonly by: SameBy | null;
}

/** A reference for which the new timetable has no trip or block, and why: no trip is near enough, or another reference has taken it. */
export interface LostReference extends Reference {
  readonly startsAt: number;
  readonly why: 'none-near' | 'taken';
  /** Whether the new timetable uses this id for something else, which must not inherit the reference by accident. */
  readonly idIsTaken: boolean;
}

/** What happens to everything recorded and decided when a timetable takes effect, sorted by outcome. */
export interface CarriedOver extends DatesInForce {
  readonly stays: readonly CarriedReference[];
  readonly carried: readonly CarriedReference[];
  readonly lost: readonly LostReference[];
}

export const nothingCarried = (reign: DatesInForce): CarriedOver => ({ ...reign, stays: [], carried: [], lost: [] });

/** Days over which `always` references are compared. Two months contain every kind of day of a timetable except rare holidays. */
const daysLookedAt = 60;

interface Compared {
  readonly before: readonly ProposedTrip[];
  readonly trips: Successors;
  readonly blocks: ReadonlyMap<string, string>;
  readonly oldById: ReadonlyMap<string, ProposedTrip>;
  readonly newIds: ReadonlySet<string>;
  readonly newBlocks: ReadonlyMap<string, ProposedTrip>;
  readonly oldBlocks: ReadonlyMap<string, ProposedTrip>;
}

/** Compares both plans of a date; dates with the same two plans share one comparison. */
function cachedComparison(before: PlanOn, after: PlanOn): (date: ServiceDate) => Compared {
  const cache = new WeakMap<readonly ProposedTrip[], WeakMap<readonly ProposedTrip[], Compared>>();
  return (date) => {
    const [oldTrips, newTrips] = [before(date), after(date)];
    const byNewTrips = cache.get(oldTrips) ?? new WeakMap<readonly ProposedTrip[], Compared>();
    cache.set(oldTrips, byNewTrips);
    const comparison = byNewTrips.get(newTrips) ?? comparePlans(oldTrips, newTrips);
    byNewTrips.set(newTrips, comparison);
    return comparison;
  };
}

function comparePlans(before: readonly ProposedTrip[], after: readonly ProposedTrip[]): Compared {
  const trips = findSuccessors(before, after);
  return {
    ...{ before, trips, blocks: findSuccessorBlocks(before, trips), oldById: new Map(before.map((trip) => [trip.tripId, trip])) },
    ...{ newIds: new Set(after.map(({ tripId }) => tripId)), newBlocks: firstOfBlocks(after), oldBlocks: firstOfBlocks(before) },
  };
}

/** The first trip of each block, by block id. */
function firstOfBlocks(trips: readonly ProposedTrip[]): Map<string, ProposedTrip> {
  const blocks = new Map<string, ProposedTrip>();
  for (const trip of trips) {
    const first = trip.blockId === null ? undefined : blocks.get(trip.blockId);
    if (trip.blockId !== null && (first === undefined || trip.startTime < first.startTime)) blocks.set(trip.blockId, trip);
  }
  return blocks;
}

const noStops = { from: [], to: [] };

/**
 * The outcome for one id on one date; null: the old timetable runs nothing under that id on the date, so nothing has to be carried over.
 */
type Fate = { readonly carried: Omit<CarriedReference, keyof Reference> } | { readonly lost: Omit<LostReference, keyof Reference> } | null;

function fateOf({ scope, id }: Pick<Reference, 'scope' | 'id'>, day: Compared): Fate {
  if (scope === 'trip') {
    const [old, became] = [day.oldById.get(id), day.trips.get(id)];
    if (old === undefined) return null;
    return became === undefined
      ? { lost: { startsAt: old.startTime, why: 'none-near', idIsTaken: day.newIds.has(id) } }
      : { carried: carriedTrip(became) };
  }
  const [old, to] = [day.oldBlocks.get(id), day.blocks.get(id)];
  if (old === undefined) return null;
  if (to === undefined) return { lost: { startsAt: old.startTime, why: 'none-near', idIsTaken: day.newBlocks.has(id) } };
  const nowStartsAt = day.newBlocks.get(to)?.startTime ?? old.startTime;
  return {
    carried: { startsAt: old.startTime, nowStartsAt, to: [to], shift: (nowStartsAt - old.startTime) as Seconds, stops: noStops, by: null },
  };
}

const carriedTrip = ({ from, to, by, shift }: Successor): Omit<CarriedReference, keyof Reference> => ({
  startsAt: from.startTime,
  nowStartsAt: to.startTime,
  to: [to.tripId],
  shift,
  stops: { from: from.stopIds, to: to.stopIds },
  by,
});

const isIn = ({ from, until }: DatesInForce, date: ServiceDate): boolean => date >= from && (until === null || date < until);

/** The dates over which `always` references are compared. */
const datesLookedAt = (reign: DatesInForce): ServiceDate[] =>
  Array.from({ length: daysLookedAt }, (_, index) => addDays(reign.from, index)).filter((date) => isIn(reign, date));

/**
 * Finds the trip or block that every reference gets under a new timetable. A reference to something that the old timetable does not run on
 * its date is left out of the result: it loses nothing.
 */
export function carryOver(references: readonly Reference[], before: PlanOn, after: PlanOn, reign: DatesInForce): CarriedOver {
  const compare = cachedComparison(before, after);
  const result: { stays: CarriedReference[]; carried: CarriedReference[]; lost: LostReference[] } = { stays: [], carried: [], lost: [] };
  const put = (reference: Reference, fate: Fate): void => {
    if (fate === null) return;
    if ('lost' in fate) result.lost.push({ ...reference, ...fate.lost });
    else if (fate.carried.to.length === 1 && fate.carried.to[0] === reference.id) result.stays.push({ ...reference, ...fate.carried });
    else result.carried.push({ ...reference, ...fate.carried });
  };
  for (const each of references) if (each.day !== 'always' && isIn(reign, each.day)) put(each, fateOf(each, compare(each.day)));
  const standing = references.filter(({ day }) => day === 'always');
  const days = countedDays(standing.length === 0 ? [] : datesLookedAt(reign), compare);
  for (const [reference, fate] of standingFates(standing, days)) put(reference, fate);
  const sorted = <T extends Reference & { readonly startsAt: number }>(all: T[]): T[] => all.sort(byDay);
  return { ...reign, stays: sorted(result.stays), carried: sorted(result.carried), lost: sorted(result.lost) };
}

/** By date, with `always` last, since letters sort after digits. */
const byDay = (a: Reference & { startsAt: number }, b: Reference & { startsAt: number }): number =>
  compareText(a.day, b.day) || a.startsAt - b.startsAt || compareText(a.id, b.id) || compareText(a.kind, b.kind);

function countedDays(dates: readonly ServiceDate[], compare: (date: ServiceDate) => Compared): Map<Compared, number> {
  const counts = new Map<Compared, number>();
  for (const date of dates) counts.set(compare(date), (counts.get(compare(date)) ?? 0) + 1);
  return counts;
}

/**
 * An `always` reference goes to every trip that takes its trip's place on any of the days. If two references compete for one trip, the one
 * with more days wins, then the smaller shift, then the earlier start.
 */
function* standingFates(standing: readonly Reference[], days: ReadonlyMap<Compared, number>): Generator<[Reference, Fate]> {
  const claims = standing.map((reference) => ({ reference, ...claimsOf(reference, days) }));
  const winners = new Map<string, (typeof claims)[number]>();
  const shiftTo = ({ targets }: (typeof claims)[number], to: string): [days: number, shift: number, start: number] => {
    const target = targets.get(to);
    return [-(target?.days ?? 0), Math.abs(target?.fate.shift ?? 0), target?.fate.startsAt ?? 0];
  };
  for (const claim of claims)
    for (const to of claim.targets.keys()) {
      const place = `${claim.reference.scope}\n${to}`;
      const rival = winners.get(place);
      if (rival === undefined || isBefore(shiftTo(claim, to), claim.reference.id, shiftTo(rival, to), rival.reference.id))
        winners.set(place, claim);
    }
  for (const claim of claims) {
    const { reference, targets, lost, idIsElsewhere } = claim;
    const won = [...targets].filter(([to]) => winners.get(`${reference.scope}\n${to}`) === claim);
    const [first] = won;
    if (first !== undefined) yield [reference, { carried: { ...first[1].fate, to: won.map(([to]) => to).sort(compareText) } }];
    else if (targets.size > 0) {
      const startsAt = [...targets.values()][0]?.fate.startsAt ?? 0;
      yield [reference, { lost: { startsAt, why: 'taken', idIsTaken: idIsElsewhere } }];
    } else yield [reference, lost === null ? null : { lost: { ...lost, idIsTaken: idIsElsewhere } }];
  }
}

function claimsOf(
  reference: Reference,
  days: ReadonlyMap<Compared, number>,
): {
  targets: Map<string, { days: number; fate: Omit<CarriedReference, keyof Reference> }>;
  lost: Omit<LostReference, keyof Reference> | null;
  idIsElsewhere: boolean;
} {
  const targets = new Map<string, { days: number; fate: Omit<CarriedReference, keyof Reference> }>();
  let lost: Omit<LostReference, keyof Reference> | null = null;
  let idIsElsewhere = false;
  for (const [day, count] of days) {
    idIsElsewhere ||= reference.scope === 'trip' ? day.newIds.has(reference.id) : day.newBlocks.has(reference.id);
    const fate = fateOf(reference, day);
    if (fate === null) continue;
    if ('lost' in fate) lost ??= fate.lost;
    else {
      const [to] = fate.carried.to;
      if (to === undefined) continue;
      const target = targets.get(to);
      targets.set(to, { days: (target?.days ?? 0) + count, fate: target?.fate ?? fate.carried });
    }
  }
  return { targets, lost, idIsElsewhere };
}

function isBefore(a: readonly number[], aId: string, b: readonly number[], bId: string): boolean {
  for (const [index, value] of a.entries()) {
    const other = b[index] ?? 0;
    if (value !== other) return value < other;
  }
  return aId < bId;
}
