/** The stop of an event, as it was logged. */
export interface LoggedPlace {
  readonly stopId: string | null;
  /** Index of the stop on the trip, from 0. */
  readonly position: number | null;
}

/** The place as the sender named it, for storage: with another timetable the stop may have another position. @example '0@home' */
export const placeOf = ({ stopId, position }: LoggedPlace): string | null =>
  stopId === null && position === null ? null : `${position ?? ''}@${stopId ?? ''}`;

/** @example readPlace('@home') // { stopId: 'home', position: null } */
function readPlace(text: string): LoggedPlace {
  const at = text.indexOf('@');
  return { stopId: text.slice(at + 1) || null, position: at === 0 ? null : Number(text.slice(0, at)) };
}

/**
 * The place of an event on its trip.
 * @returns null: the event names no stop; `gone`: the trip does not call there
 */
export function findPosition({ stopId, position }: LoggedPlace, stopIds: readonly string[]): number | 'gone' | null {
  if (stopId === null) return position === null || position < stopIds.length ? position : 'gone';
  if (position !== null && stopIds[position] === stopId) return position;
  const first = stopIds.indexOf(stopId);
  return first < 0 ? 'gone' : first;
}

/** A stored event: its position is by the timetable that was in force when it arrived. */
interface Placed {
  readonly position: number | null;
  /** The result of `placeOf`; null: not stored. */
  readonly saidPlace: string | null;
  readonly stopIsGone?: true;
}

/**
 * Gives events their positions among the trip's current stops, because a later timetable may have another stop at their position. Events at
 * stops where the trip no longer calls get no position.
 * @returns the same list if all positions are right, as they nearly always are
 */
export function placedOn<E extends Placed>(events: readonly E[], stopIds: readonly string[]): readonly E[] {
  if (events.every((event) => stands(event, stopIds))) return events;
  return events.map((event) => (stands(event, stopIds) ? event : placed(event, stopIds)));
}

/** Called for every event whenever a trip is derived, so it builds no text. */
function stands({ position, saidPlace }: Placed, stopIds: readonly string[]): boolean {
  if (position === null) return true;
  const stopId = stopIds[position];
  if (stopId === undefined || saidPlace === null) return stopId !== undefined;
  const named = saidPlace.length - saidPlace.indexOf('@') - 1;
  return named === 0 || (named === stopId.length && saidPlace.endsWith(stopId));
}

function placed<E extends Placed>(event: E, stopIds: readonly string[]): E {
  const found = event.saidPlace === null ? 'gone' : findPosition(readPlace(event.saidPlace), stopIds);
  return found === 'gone' ? { ...event, position: null, stopIsGone: true } : { ...event, position: found };
}

/** The stop of an event, even if its trip does not call there any more; null: none was named. */
export function stopIdOf({ position, saidPlace, stopIsGone }: Placed, stopIds: readonly string[]): string | null {
  if (position !== null) return stopIds[position] ?? null;
  return stopIsGone === true && saidPlace !== null ? readPlace(saidPlace).stopId : null;
}
