import type { EpochSeconds } from '../scheduling/service-time.js';

/** Who said it: a driver on the road, a manager who corrects, or counts that came with a feed. */
export type EventSource = 'driver' | 'manager' | 'import';

/** An event of the driver log as far as undoing it is concerned. */
export interface Undoable {
  /** Made by the phone; the same event may arrive any number of times. */
  readonly eventId: string;
  /** The event this one takes back, for kind `undo`; else null. */
  readonly undoes: string | null;
  readonly source?: EventSource;
}

/** What became of events that take each other back. */
export interface JudgedUndos<E> {
  /** Each once, ordered by id. */
  readonly effective: readonly E[];
  /** Undos that take back each other in a ring which nothing else has broken: none of them counts, and none more than another. */
  readonly circling: readonly E[];
}

/**
 * An undo is an event too, so undoing it brings the first one back: an event counts when all that undo it are undone
 * themselves, and does not when one of them counts. The order in which events arrive plays no part.
 * In a ring neither can be said, of no event outside it: what undoes one of its members and counts breaks it.
 * An undo whose event never arrived changes nothing; and a driver takes back what drivers said, not what a manager
 * decided or what was imported.
 */
export function judgeUndos<E extends Undoable>(events: readonly E[]): JudgedUndos<E> {
  const byId = new Map(events.map((event) => [event.eventId, event]));
  const targetOf = (event: E): E | undefined => {
    const target = event.undoes === null ? undefined : byId.get(event.undoes);
    return target !== undefined && mayUndo(event, target) ? target : undefined;
  };
  const undoersLeft = new Map<E, number>();
  for (const event of byId.values()) {
    const target = targetOf(event);
    if (target !== undefined) undoersLeft.set(target, (undoersLeft.get(target) ?? 0) + 1);
  }
  // Judged once one that undoes it counts or none is left that may, so from the last undo of a chain to its beginning.
  const ready = [...byId.values()].filter((event) => !undoersLeft.has(event));
  const undone = new Set<E>();
  const effective = new Set<E>();
  for (let event = ready.pop(); event !== undefined; event = ready.pop()) {
    const isEffective = !undone.has(event);
    if (isEffective) effective.add(event);
    const target = targetOf(event);
    if (target === undefined || undone.has(target)) continue;
    const left = (undoersLeft.get(target) ?? 0) - 1;
    undoersLeft.set(target, left);
    if (isEffective) undone.add(target);
    if (isEffective || left === 0) ready.push(target);
  }
  return {
    effective: [...effective].sort(byEventId),
    circling: [...byId.values()].filter((event) => !effective.has(event) && !undone.has(event)).sort(byEventId),
  };
}

const byEventId = (a: Undoable, b: Undoable): number => (a.eventId < b.eventId ? -1 : 1);

/** The events that count. @example effectiveEvents([boarded, { eventId: 'u', undoes: boarded.eventId }]) // [the undo alone] */
export const effectiveEvents = <E extends Undoable>(events: readonly E[]): readonly E[] => judgeUndos(events).effective;

const mayUndo = (undo: Undoable, target: Undoable): boolean => undo.source !== 'driver' || (target.source ?? 'driver') === 'driver';

/**
 * Of the events that count, the undos that take nothing back: what they name has not arrived, is of another trip, or is
 * not theirs to take back. Whoever sent one was told that it is recorded, so somebody has to hear of it.
 */
export function idleUndos<E extends Undoable>(all: readonly E[], effective: readonly E[]): E[] {
  const undos = effective.filter(({ undoes }) => undoes !== null);
  if (undos.length === 0) return [];
  const byId = new Map(all.map((event) => [event.eventId, event]));
  return undos.filter((undo) => {
    const target = byId.get(undo.undoes ?? '');
    return target === undefined || !mayUndo(undo, target);
  });
}

/** What an event is about in the end: itself, or what an undo takes back or has back. @returns null where that has not arrived, or undos run in a ring */
export function aboutOf<E extends Undoable>(event: E, byId: ReadonlyMap<string, E>): E | null {
  const seen = new Set<string>();
  let about: E | undefined = event;
  while (about !== undefined && about.undoes !== null) {
    if (seen.has(about.eventId)) return null;
    seen.add(about.eventId);
    about = byId.get(about.undoes);
  }
  return about ?? null;
}

interface UndoableOfTrip extends Undoable {
  readonly serviceDate: string;
  readonly tripId: string;
}

/** Why an undo would take nothing back, as far as is known: what has not arrived may still come. */
export function whyIdle(undo: UndoableOfTrip, target: UndoableOfTrip | undefined): 'undo-of-another-trip' | 'undo-not-allowed' | null {
  if (target === undefined) return null;
  if (target.serviceDate !== undo.serviceDate || target.tripId !== undo.tripId) return 'undo-of-another-trip';
  return mayUndo(undo, target) ? null : 'undo-not-allowed';
}

interface Timed {
  readonly kind: string;
  readonly source?: EventSource;
  readonly at: EpochSeconds;
}

/** What tells that a bus is driven, beyond doubt. */
export const drivingKinds = ['trip-started', 'stop-departed', 'boarded'] as const;
const driving: ReadonlySet<string> = new Set(drivingKinds);

const isDrivers = ({ source = 'driver' }: Timed): boolean => source === 'driver';
const isCancellation = ({ kind }: Timed): boolean => kind === 'trip-cancelled';

/** What drivers said of driving the trip after one of them had said that it is cancelled. */
export function drivenAfterCancellation<E extends Timed>(events: readonly E[]): E[] {
  const cancelledAt = events.filter((event) => isCancellation(event) && isDrivers(event)).map(({ at }) => at);
  return events.filter((event) => driving.has(event.kind) && isDrivers(event) && cancelledAt.some((at) => event.at > at));
}

/**
 * The cancellations that hold. A driver who drives after all takes the drivers' own word back, whatever the order in which
 * it arrives; what a manager decided or was imported is not theirs to take back.
 * @param effective the events of a trip that count
 */
export function standingCancellations<E extends Timed>(effective: readonly E[]): E[] {
  const cancellations = effective.filter(isCancellation);
  if (cancellations.length === 0) return [];
  const driven = drivenAfterCancellation(effective);
  return cancellations.filter((each) => !isDrivers(each) || driven.every(({ at }) => at <= each.at));
}
