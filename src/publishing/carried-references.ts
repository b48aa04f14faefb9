import { addDays, type Seconds, type ServiceDate } from '../scheduling/service-time.js';
import { compareText } from '../scheduling/trips.js';
import type { DatesInForce } from '../timetables/in-force.js';
import { becameBlocks, becameTrips, type Became, type BecameTrips, type SameBy } from './carry-over.js';
import type { ProposedTrip } from './proposed-timetable.js';

/** What is said or decided of a trip or a block by its id. */
export const referenceKinds = ['cancellation', 'move', 'delay', 'log', 'report', 'assignment'] as const;
export type ReferenceKind = (typeof referenceKinds)[number];

/** That something names a trip or a block: of a date, or always. */
export interface Reference {
  readonly scope: 'trip' | 'block';
  readonly id: string;
  readonly day: ServiceDate | 'always';
  readonly kind: ReferenceKind;
}

/**
 * The trips that run on a date by a timetable, each id once. The same list for dates of one plan spares comparing them again.
 */
export type PlanOn = (date: ServiceDate) => readonly ProposedTrip[];

/** Where a reference goes. */
export interface CarriedReference extends Reference {
  /** When the trip, or the first one of the block, leaves by the old timetable and by the new one, of the first date concerned. */
  readonly startsAt: number;
  readonly nowStartsAt: number;
  /** One; of what holds always there may be several, where other trips run on other days now. The same id: it stays. */
  readonly to: readonly string[];
  readonly shift: Seconds;
  /** Where the trip calls, by each timetable. */
  readonly stops: { readonly from: readonly string[]; readonly to: readonly string[] };
  /** null: of a block, which is its trips. */
  readonly by: SameBy | null;
}

/** A reference that finds nothing, and why: no trip takes its place, or another one has taken it. */
export interface LostReference extends Reference {
  readonly startsAt: number;
  readonly why: 'none-near' | 'taken';
  /** Whether its id is that of something else by the new timetable, which must not have it by accident. */
  readonly idIsTaken: boolean;
}

/** What a new timetable does to what is recorded and decided: all of it, told apart. */
export interface CarriedOver extends DatesInForce {
  readonly stays: readonly CarriedReference[];
  readonly carried: readonly CarriedReference[];
  readonly lost: readonly LostReference[];
}

export const nothingCarried = (reign: DatesInForce): CarriedOver => ({ ...reign, stays: [], carried: [], lost: [] });

/** Standing assignments are looked at on so many dates: two months hold every kind of day of a timetable, but rare holidays. */
const daysLookedAt = 60;

interface Compared {
  readonly before: readonly ProposedTrip[];
  readonly trips: BecameTrips;
  readonly blocks: ReadonlyMap<string, string>;
  readonly oldById: ReadonlyMap<string, ProposedTrip>;
  readonly newIds: ReadonlySet<string>;
  readonly newBlocks: ReadonlyMap<string, ProposedTrip>;
  readonly oldBlocks: ReadonlyMap<string, ProposedTrip>;
}

/** Compares both plans of a date, once for dates of the same two plans. */
function comparing(before: PlanOn, after: PlanOn): (date: ServiceDate) => Compared {
  const known = new WeakMap<readonly ProposedTrip[], WeakMap<readonly ProposedTrip[], Compared>>();
  return (date) => {
    const [old, there] = [before(date), after(date)];
    const ofOld = known.get(old) ?? new WeakMap<readonly ProposedTrip[], Compared>();
    known.set(old, ofOld);
    const found = ofOld.get(there) ?? compared(old, there);
    ofOld.set(there, found);
    return found;
  };
}

function compared(before: readonly ProposedTrip[], after: readonly ProposedTrip[]): Compared {
  const trips = becameTrips(before, after);
  return {
    ...{ before, trips, blocks: becameBlocks(before, trips), oldById: new Map(before.map((trip) => [trip.tripId, trip])) },
    ...{ newIds: new Set(after.map(({ tripId }) => tripId)), newBlocks: firstOfBlocks(after), oldBlocks: firstOfBlocks(before) },
  };
}

/** The first trip of each block. */
function firstOfBlocks(trips: readonly ProposedTrip[]): Map<string, ProposedTrip> {
  const blocks = new Map<string, ProposedTrip>();
  for (const trip of trips) {
    const known = trip.blockId === null ? undefined : blocks.get(trip.blockId);
    if (trip.blockId !== null && (known === undefined || trip.startTime < known.startTime)) blocks.set(trip.blockId, trip);
  }
  return blocks;
}

const noStops = { from: [], to: [] };

/** What becomes of one id on one date; null: it names nothing that runs then by the old timetable, so nothing is taken from it. */
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

const carriedTrip = ({ from, to, by, shift }: Became): Omit<CarriedReference, keyof Reference> => ({
  startsAt: from.startTime,
  nowStartsAt: to.startTime,
  to: [to.tripId],
  shift,
  stops: { from: from.stopIds, to: to.stopIds },
  by,
});

const isIn = ({ from, until }: DatesInForce, date: ServiceDate): boolean => date >= from && (until === null || date < until);

/** Those on which it is looked whether something holds always. */
const datesLookedAt = (reign: DatesInForce): ServiceDate[] =>
  Array.from({ length: daysLookedAt }, (_, index) => addDays(reign.from, index)).filter((date) => isIn(reign, date));

/**
 * Where everything goes that names a trip or a block, once a new timetable is in force. What names nothing that the old timetable ran
 * on its date is not in the answer: the new one takes nothing from it.
 */
export function carryOver(references: readonly Reference[], before: PlanOn, after: PlanOn, reign: DatesInForce): CarriedOver {
  const compare = comparing(before, after);
  const found: { stays: CarriedReference[]; carried: CarriedReference[]; lost: LostReference[] } = { stays: [], carried: [], lost: [] };
  const put = (reference: Reference, fate: Fate): void => {
    if (fate === null) return;
    if ('lost' in fate) found.lost.push({ ...reference, ...fate.lost });
    else if (fate.carried.to.length === 1 && fate.carried.to[0] === reference.id) found.stays.push({ ...reference, ...fate.carried });
    else found.carried.push({ ...reference, ...fate.carried });
  };
  for (const each of references) if (each.day !== 'always' && isIn(reign, each.day)) put(each, fateOf(each, compare(each.day)));
  const standing = references.filter(({ day }) => day === 'always');
  const days = countedDays(standing.length === 0 ? [] : datesLookedAt(reign), compare);
  for (const [reference, fate] of standingFates(standing, days)) put(reference, fate);
  const sorted = <T extends Reference & { readonly startsAt: number }>(all: T[]): T[] => all.sort(byDay);
  return { ...reign, stays: sorted(found.stays), carried: sorted(found.carried), lost: sorted(found.lost) };
}

/** What holds always comes last. */
const byDay = (a: Reference & { startsAt: number }, b: Reference & { startsAt: number }): number =>
  compareText(a.day, b.day) || a.startsAt - b.startsAt || compareText(a.id, b.id) || compareText(a.kind, b.kind);

function countedDays(dates: readonly ServiceDate[], compare: (date: ServiceDate) => Compared): Map<Compared, number> {
  const counts = new Map<Compared, number>();
  for (const date of dates) counts.set(compare(date), (counts.get(compare(date)) ?? 0) + 1);
  return counts;
}

/**
 * What holds always goes to every trip that takes its place on any of the days; of two for one, the one of more days has it, then the one
 * nearer, then the earlier.
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
      const known = targets.get(to);
      targets.set(to, { days: (known?.days ?? 0) + count, fate: known?.fate ?? fate.carried });
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
