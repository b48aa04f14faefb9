import type { EpochSeconds } from '../scheduling/service-time.js';

/** Who logged an event: a driver on the road, a manager who corrects, or an import. */
export type EventSource = 'driver' | 'manager' | 'import';

/** An event of the driver log, as far as undoing is concerned. */
export interface Undoable {
  /** Made by the phone; the same event may arrive any number of times. */
  readonly eventId: string;
  /** The event this one takes back, for kind `undo`; else null. */
  readonly undoes: string | null;
  readonly source?: EventSource;
}

/** The result of events that undo each other. */
export interface JudgedUndos<E> {
  /** Each event once, by id. */
  readonly effective: readonly E[];
  /** Undos that undo each other in an unbroken ring: none of them is effective. */
  readonly circling: readonly E[];
}

/**
 * Decides which events are effective. An undo is an event, too, so undoing it restores the first one: an event is effective if
 * all its undos are undone, and ineffective if one of them is effective. The order of arrival plays no part.
 * Neither holds in a ring of undos; an effective undo of one of its members from outside breaks it. An undo whose event never
 * arrived has no effect, and a driver can undo drivers' events only, not those of managers or imports.
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
  // Events are judged once one of their undos is effective or none is left that may be: from the last undo of a chain to its beginning.
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
 * The effective undos that undo nothing, because their event has not arrived, is of another trip, or is not theirs to undo. The
 * sender was told that the undo is recorded, so it has to be reported.
 */
export function undosWithoutEffect<E extends Undoable>(all: readonly E[], effective: readonly E[]): E[] {
  const undos = effective.filter(({ undoes }) => undoes !== null);
  if (undos.length === 0) return [];
  const byId = new Map(all.map((event) => [event.eventId, event]));
  return undos.filter((undo) => {
    const target = byId.get(undo.undoes ?? '');
    return target === undefined || !mayUndo(undo, target);
  });
}

/**
 * The event that an event is about in the end: itself, or what its chain of undos leads to. @returns null where that has not
 * arrived, or the undos form a ring
 */
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

/** Why an undo will have no effect, as far as can be known: an event that has not arrived may still arrive. */
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

/** The kinds that prove that a bus is driven. */
export const drivingKinds = ['trip-started', 'stop-departed', 'boarded'] as const;
const driving: ReadonlySet<string> = new Set(drivingKinds);

const isDrivers = ({ source = 'driver' }: Timed): boolean => source === 'driver';
const isCancellation = ({ kind }: Timed): boolean => kind === 'trip-cancelled';

/** What drivers logged of driving a trip after a driver had cancelled it. */
export function drivenAfterCancellation<E extends Timed>(events: readonly E[]): E[] {
  const cancelledAt = events.filter((event) => isCancellation(event) && isDrivers(event)).map(({ at }) => at);
  return events.filter((event) => driving.has(event.kind) && isDrivers(event) && cancelledAt.some((at) => event.at > at));
}

/**
 * The cancellations that hold. A driver who drives after all revokes a driver's cancellation, in whatever order the events
 * arrive, but not one by a manager or an import.
 * @param effective the events of a trip that count
 */
export function standingCancellations<E extends Timed>(effective: readonly E[]): E[] {
  const cancellations = effective.filter(isCancellation);
  if (cancellations.length === 0) return [];
  const driven = drivenAfterCancellation(effective);
  return cancellations.filter((each) => !isDrivers(each) || driven.every(({ at }) => at <= each.at));
}
