/** Where an event says that it happened. */
export interface SaidPlace {
  readonly stopId: string | null;
  /** Index of the stop on the trip, from 0. */
  readonly position: number | null;
}

/** In the sender's own words: by another timetable they mean another position. @example '0@home' */
export const placeOf = ({ stopId, position }: SaidPlace): string | null =>
  stopId === null && position === null ? null : `${position ?? ''}@${stopId ?? ''}`;

/** @example readPlace('@home') // { stopId: 'home', position: null } */
function readPlace(said: string): SaidPlace {
  const at = said.indexOf('@');
  return { stopId: said.slice(at + 1) || null, position: at === 0 ? null : Number(said.slice(0, at)) };
}

/**
 * The place of an event on its trip.
 * @returns null where the event names no stop; `gone` where the trip does not call there
 */
export function findPosition({ stopId, position }: SaidPlace, stopIds: readonly string[]): number | 'gone' | null {
  if (stopId === null) return position === null || position < stopIds.length ? position : 'gone';
  if (position !== null && stopIds[position] === stopId) return position;
  const first = stopIds.indexOf(stopId);
  return first < 0 ? 'gone' : first;
}

/** An event as it is kept: its position by the timetable of when it came. */
interface Placed {
  readonly position: number | null;
  /** What `placeOf` made of it; null where that was not kept. */
  readonly saidPlace: string | null;
  readonly stopIsGone?: true;
}

/**
 * Events where they were said to be, by the trip's stops of now: a timetable that came later may have put another stop
 * at their position. What was said of a stop that the trip does not call at any more is at none.
 * @returns the same list where all stand, as nearly always
 */
export function placedOn<E extends Placed>(events: readonly E[], stopIds: readonly string[]): readonly E[] {
  if (events.every((event) => stands(event, stopIds))) return events;
  return events.map((event) => (stands(event, stopIds) ? event : placed(event, stopIds)));
}

/** Asked of every event whenever a trip is derived, so it makes no text of its own. */
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

/** The stop an event was at, or was said to be at where its trip does not call there any more. */
export function stopIdOf({ position, saidPlace, stopIsGone }: Placed, stopIds: readonly string[]): string | null {
  if (position !== null) return stopIds[position] ?? null;
  return stopIsGone === true && saidPlace !== null ? readPlace(saidPlace).stopId : null;
}
