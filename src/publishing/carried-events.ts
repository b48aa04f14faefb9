/**
 * What happens to the events of a trip when a new timetable gives the trip another id or another start time: which events are undone under
 * the old id, and which copies are recorded under the new one.
 */

import { seconds, type Seconds } from '../scheduling/service-time.js';
import { findPosition, placeOf } from '../trip-log/event-place.js';
import { effectiveEvents } from '../trip-log/effective-events.js';
import type { LoggedEvent } from '../trip-log/operated-trip.js';
import type { ReferenceKind } from './carried-references.js';

/** The kind of reference that an event makes to its trip. @returns null for undos and additions: they name no trip of the timetable */
export function kindOf({ kind, undoes }: Pick<LoggedEvent, 'kind' | 'undoes'>): ReferenceKind | null {
  if (undoes !== null || kind === 'undo' || kind === 'trip-added') return null;
  if (kind === 'trip-cancelled') return 'cancellation';
  if (kind === 'trip-shifted') return 'move';
  return kind === 'delay-reported' ? 'delay' : 'log';
}

/** The events of a trip that are not undone and name a trip of the timetable: these are carried over with it. */
export const standingEvents = (logged: readonly LoggedEvent[]): LoggedEvent[] =>
  effectiveEvents(logged).filter((event) => kindOf(event) !== null);

/** Whether the seconds of an event are relative to the scheduled time, so that they have to be adjusted when the schedule changes. */
const isRelative = ({ kind }: LoggedEvent): boolean => kind === 'trip-shifted' || kind === 'delay-reported';

/** Which events of a trip are undone under its old id, and which are recorded again under its new id. */
export interface CarriedEvents {
  readonly takenBack: readonly LoggedEvent[];
  /** The copies to record under the new id, their seconds adjusted. */
  readonly recordedAnew: readonly LoggedEvent[];
}

/** By the time at which they happened, then by the time at which the server received them, then by event id. */
const byTime = (a: LoggedEvent, b: LoggedEvent): number => a.at - b.at || a.receivedAt - b.receivedAt || (a.eventId < b.eventId ? -1 : 1);

/**
 * The events of a trip that has another id or another start time under a new timetable. Riders were shown a departure time, not a shift, so
 * the shift is recalculated to keep that time: a 07:30 departure moved to 07:40 becomes a shift of five minutes if the new timetable has it
 * at 07:35, and no shift at all if it has it at 07:40. Of several shifts only the last one is valid and recorded again; likewise for the
 * delays that drivers reported.
 * @param later how many seconds later the trip starts by the new timetable; negative is earlier
 * @param keepsId whether the trip keeps its id: then only events with relative seconds are undone and recorded again, and only if `later` is not 0
 */
export function carriedEvents(logged: readonly LoggedEvent[], later: Seconds, keepsId: boolean): CarriedEvents {
  const standing = standingEvents(logged);
  const relative = later === 0 && keepsId ? [] : standing.filter(isRelative);
  const others = keepsId ? [] : standing.filter((event) => !isRelative(event));
  const lastOf = (kind: LoggedEvent['kind']): LoggedEvent[] =>
    relative
      .filter((event) => event.kind === kind)
      .sort(byTime)
      .slice(-1);
  const adjusted = (event: LoggedEvent): LoggedEvent => ({ ...event, shift: seconds((event.shift ?? 0) - later) });
  const moves = lastOf('trip-shifted').map(adjusted);
  const delays = lastOf('delay-reported').map(adjusted);
  return {
    takenBack: [...others, ...relative],
    recordedAnew: [...others, ...moves.filter(({ shift }) => shift !== 0), ...delays.filter(({ shift }) => (shift ?? 0) > 0)],
  };
}

/**
 * The position of an event on its new trip: the stop that it named, or the same index if the new trip does not call there.
 * @param from stop ids of the old trip
 * @param to stop ids of the new trip
 */
export function positionOnNewTrip(
  { position, saidPlace }: Pick<LoggedEvent, 'position' | 'saidPlace'>,
  from: readonly string[],
  to: readonly string[],
): Pick<LoggedEvent, 'position' | 'saidPlace'> {
  if (position === null) return { position, saidPlace };
  const stopId = from[position] ?? null;
  const found = findPosition({ stopId, position }, to);
  const place = found === 'gone' || found === null ? position : found;
  return { position: place, saidPlace: placeOf({ stopId, position: place }) };
}
