import type { EpochSeconds } from '../scheduling/service-time.js';
import { effectiveEvents, type EventSource } from './effective-events.js';
import { closesCount, countingKinds, type DriverKind, type EventKind } from './trip-event.js';

/**
 * What a driver's taps mean, as events. A total is never set: people are added, or earlier events are undone, so that the events of several
 * phones and managers add up in any order.
 */

/** The part of an event that taps need. */
export interface Tapped {
  readonly eventId: string;
  readonly kind: EventKind;
  readonly undoes: string | null;
  readonly count: number | null;
  readonly position: number | null;
  readonly vehicleId?: string | null;
  readonly at: EpochSeconds;
  readonly source?: EventSource;
  readonly flags?: string;
}

/** An event without id, time and author. */
export interface Tap {
  readonly kind: DriverKind;
  readonly count?: number;
  readonly undoes?: string;
  readonly reason?: string;
  readonly delaySeconds?: number;
  /** Index of the stop on the trip. */
  readonly position?: number;
  /** Set if it is not the current vehicle. */
  readonly vehicleId?: string;
  /** When it happened, if not now. */
  readonly at?: EpochSeconds;
}

/** Where and when people were counted, if not here and now. */
export type Where = Pick<Tap, 'position' | 'at'>;

/** The kinds that count people. */
export type Counted = 'boarded' | 'alighted' | 'left-behind';

/** The most people that the server accepts in one event. */
const maxPeoplePerTap = 200;

/** The taps that count people. Large numbers become several events. @example people('boarded', 5) // [{ kind: 'boarded', count: 5 }] */
export function people(kind: Counted, count: number, where: Where = {}): Tap[] {
  const taps: Tap[] = [];
  for (let left = count; left > 0; left -= maxPeoplePerTap) taps.push({ kind, count: Math.min(left, maxPeoplePerTap), ...where });
  return taps;
}

/** In the order in which they happened; at one instant by id. */
export const byTime = (a: Tapped, b: Tapped): number => a.at - b.at || (a.eventId < b.eventId ? -1 : 1);

const isDrivers = ({ source = 'driver' }: Tapped): boolean => source === 'driver';
const countOf = ({ count }: Tapped): number => count ?? 0;
const undo = ({ eventId }: Tapped): Tap => ({ kind: 'undo', undoes: eventId });

/** The effective events of one kind, the last first. */
const latest = (events: readonly Tapped[], kind: EventKind): Tapped[] =>
  effectiveEvents(events)
    .filter((event) => event.kind === kind)
    .sort((a, b) => byTime(b, a));

/** How many people were counted, and how many of them a driver cannot undo because a manager or a feed counted them. */
export function countedSoFar(events: readonly Tapped[], kind: Counted): { readonly total: number; readonly fixed: number } {
  const counted = latest(events, kind);
  const total = sum(counted);
  return { total, fixed: total - sum(counted.filter(isDrivers)) };
}

const sum = (counted: readonly Tapped[]): number => counted.reduce((all, each) => all + countOf(each), 0);

/**
 * The taps that correct a count to a target: missing people are added, or the last taps are undone. If the last one to be undone counted
 * more people than are too many, the rest is counted again at the same place and time.
 * @returns null: managers or feeds counted more than the target
 */
export function correctedTo(events: readonly Tapped[], kind: Counted, target: number, where: Where = {}): Tap[] | null {
  const { total, fixed } = countedSoFar(events, kind);
  if (target >= total) return people(kind, target - total, where);
  if (target < fixed || target < 0) return null;
  const taps: Tap[] = [];
  let tooMany = total - target;
  for (const event of latest(events, kind).filter(isDrivers)) {
    if (tooMany <= 0) break;
    taps.push(undo(event));
    tooMany -= countOf(event);
    if (tooMany < 0) taps.push(...restOf(event, kind, -tooMany));
  }
  return taps;
}

const restOf = ({ position, vehicleId = null, at }: Tapped, kind: Counted, count: number): Tap[] =>
  people(kind, count, { at, ...(position === null ? {} : { position }), ...(vehicleId === null ? {} : { vehicleId }) });

/** The taps that count one person fewer. @returns null: nobody was counted whom a driver can undo */
export function takeBackOne(events: readonly Tapped[], kind: Counted): Tap[] | null {
  return correctedTo(events, kind, countedSoFar(events, kind).total - 1);
}

const isCounted = (kind: EventKind): kind is Counted => countingKinds.has(kind);

/** The latest count by a driver; the button −1 subtracts one person from it. @returns null: no driver has counted anybody */
export function lastCounted<E extends Tapped>(events: readonly E[]): (E & { readonly kind: Counted }) | null {
  const counted = effectiveEvents(events).filter((event) => isCounted(event.kind) && isDrivers(event));
  return ([...counted].sort(byTime).at(-1) as (E & { readonly kind: Counted }) | undefined) ?? null;
}

/** The button −1: subtracts one person from the latest count of any kind. @returns null: no driver has counted anybody */
export function takeBackLast(events: readonly Tapped[]): Tap[] | null {
  const last = lastCounted(events);
  return last === null ? null : takeBackOne(events, last.kind);
}

/**
 * The bus is full, or not full any more, which undoes the report.
 * @returns null: a manager or a feed reported it, which a driver cannot undo
 */
export function full(events: readonly Tapped[], isFull: boolean): Tap[] | null {
  const reports = latest(events, 'bus-full');
  if (isFull) return reports.length > 0 ? [] : [{ kind: 'bus-full' }];
  return reports.every(isDrivers) ? reports.map(undo) : null;
}

/**
 * The bus leaves, which is logged once. If a driver had cancelled the trip, the cancellation is undone; one by a manager stays.
 * @param reason why it leaves early
 */
export function start(events: readonly Tapped[], reason?: string): Tap[] {
  const cancelled = latest(events, 'trip-cancelled').filter(isDrivers).map(undo);
  const hasStarted = latest(events, 'trip-started').length > 0;
  return hasStarted ? cancelled : [...cancelled, { kind: 'trip-started', ...(reason === undefined ? {} : { reason }) }];
}

/** What the driver confirms at the end of the trip. */
export interface Ending {
  readonly boardings: number;
  readonly leftBehind: number;
  /** The stop at which missing people are added. */
  readonly position?: number;
}

/**
 * The trip ends with these counts: the counts are corrected, then the end is logged. If the trip has already ended, only corrections are
 * logged, with the time of its end, so that no event is later than the end.
 * @returns null: managers or feeds counted more
 */
export function end(events: readonly Tapped[], { boardings, leftBehind, position }: Ending): Tap[] | null {
  const [ended] = latest(events, 'trip-ended').filter(closesCount);
  const where = { ...(position === undefined ? {} : { position }), ...(ended === undefined ? {} : { at: ended.at }) };
  const riders = correctedTo(events, 'boarded', boardings, where);
  const left = correctedTo(events, 'left-behind', leftBehind, where);
  if (riders === null || left === null) return null;
  return [...riders, ...left, ...(ended === undefined ? [{ kind: 'trip-ended' } as const] : [])];
}

/** The trip ends with the counts that were tapped. */
export const endAsTapped = (events: readonly Tapped[]): Tap[] =>
  latest(events, 'trip-ended').some(closesCount) ? [] : [{ kind: 'trip-ended' }];

export const cancel = (reason: string): Tap[] => [{ kind: 'trip-cancelled', reason }];

/** @param minutes 0: on time again */
export const delay = (minutes: number, reason?: string): Tap[] => [
  { kind: 'delay-reported', delaySeconds: minutes * 60, ...(reason === undefined ? {} : { reason }) },
];

export const atStop = (kind: 'stop-arrived' | 'stop-departed', position: number): Tap[] => [{ kind, position }];

/** Taps can be undone or restored for this many seconds. */
const undoableSeconds = 600;

/** A recent event, and how to undo or restore it. */
export interface Recent<E extends Tapped> {
  readonly event: E;
  readonly isEffective: boolean;
  /** The taps that undo it if it is effective, else restore it. */
  readonly taps: readonly Tap[];
}

/** What drivers logged in the last ten minutes, the last first. */
export function recentTaps<E extends Tapped>(events: readonly E[], now: number): Recent<E>[] {
  const effective = new Set<Tapped>(effectiveEvents(events));
  const undoable = events.filter((event) => event.kind !== 'undo' && isDrivers(event) && event.at > now - undoableSeconds);
  return undoable
    .filter((event) => event.kind !== 'trip-added' || isAlone(event, effective))
    .sort((a, b) => byTime(b, a))
    .flatMap((event) => {
      const isEffective = effective.has(event);
      const taps = isEffective ? [undo(event)] : bringBack(event, events, effective);
      return taps === null ? [] : [{ event, isEffective, taps }];
    });
}

/** The addition of a trip can be undone only as long as nothing else was logged of the trip. */
const isAlone = (event: Tapped, effective: ReadonlySet<Tapped>): boolean =>
  [...effective].every((each) => each === event || each.kind === 'undo' || each.kind === 'trip-added');

/** Restores an event. @returns null: a manager or a feed undid it, or the event that replaced a part of it was undone, too */
function bringBack(event: Tapped, events: readonly Tapped[], effective: ReadonlySet<Tapped>): Tap[] | null {
  const undos = events.filter((each) => each.undoes === event.eventId && effective.has(each));
  if (undos.length === 0 || !undos.every(isDrivers)) return null;
  const rest = undos.flatMap((each) => restAfter(each, event, events) ?? []);
  if (rest.some((each) => !effective.has(each))) return null;
  return [...undos, ...rest].map(undo);
}

/** The event that counts the rest of one that was undone in part. */
function restAfter(taken: Tapped, { kind, at, count }: Tapped, events: readonly Tapped[]): Tapped | undefined {
  if (!countingKinds.has(kind)) return undefined;
  return events
    .filter((each) => each.kind === kind && each.at === at && each.eventId > taken.eventId && countOf(each) < (count ?? 0))
    .sort((a, b) => (a.eventId < b.eventId ? -1 : 1))[0];
}
