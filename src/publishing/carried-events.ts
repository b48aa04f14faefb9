import { seconds, type Seconds } from '../scheduling/service-time.js';
import { findPosition, placeOf } from '../trip-log/event-place.js';
import { effectiveEvents } from '../trip-log/effective-events.js';
import type { LoggedEvent } from '../trip-log/operated-trip.js';
import type { ReferenceKind } from './carried-references.js';

/** The kind of reference that an event is; null for undos and for trips added by a manager, which name no trip of the timetable. */
export function kindOf({ kind, undoes }: Pick<LoggedEvent, 'kind' | 'undoes'>): ReferenceKind | null {
  if (undoes !== null || kind === 'undo' || kind === 'trip-added') return null;
  if (kind === 'trip-cancelled') return 'cancellation';
  if (kind === 'trip-shifted') return 'move';
  return kind === 'delay-reported' ? 'delay' : 'log';
}

/** The events of a trip that still count (not undone) and therefore move with it. */
export const standingEvents = (logged: readonly LoggedEvent[]): LoggedEvent[] =>
  effectiveEvents(logged).filter((event) => kindOf(event) !== null);

/** Shifts and delays are stored relative to the scheduled time, so they change when the schedule does. */
const countsFromTimetable = ({ kind }: LoggedEvent): boolean => kind === 'trip-shifted' || kind === 'delay-reported';

/** Which events of a trip are undone under its old id, and which are recorded again under its new id. */
export interface CarriedEvents {
  readonly takenBack: readonly LoggedEvent[];
  /** The copies to record, with their shift adjusted. */
  readonly recordedAnew: readonly LoggedEvent[];
}

/** In the order in which they happened; at the same instant by event id. */
const byTime = (a: LoggedEvent, b: LoggedEvent): number => a.at - b.at || a.receivedAt - b.receivedAt || (a.eventId < b.eventId ? -1 : 1);

/**
 * The events of a trip that has another id or another start time under a new timetable. Riders were told a departure time, not a shift, so
 * the shift is recalculated to keep that time: a 07:30 departure moved to 07:40 becomes a shift of five minutes if the new timetable has it
 * at 07:35, and no shift at all if it has it at 07:40. Of several shifts only the last one holds and is recorded again; the same goes for
 * the delay that a driver reported.
 * @param later how many seconds later the trip starts by the new timetable
 * @param isSame whether the trip keeps its id, in which case only events that depend on the scheduled time are recorded again
 */
export function carriedEvents(logged: readonly LoggedEvent[], later: Seconds, isSame: boolean): CarriedEvents {
  const standing = standingEvents(logged);
  const byTimetable = later === 0 && isSame ? [] : standing.filter(countsFromTimetable);
  const others = isSame ? [] : standing.filter((event) => !countsFromTimetable(event));
  const last = (kind: LoggedEvent['kind']): LoggedEvent[] =>
    byTimetable
      .filter((event) => event.kind === kind)
      .sort(byTime)
      .slice(-1);
  const counted = (event: LoggedEvent): LoggedEvent => ({ ...event, shift: seconds((event.shift ?? 0) - later) });
  const moves = last('trip-shifted').map(counted);
  const delays = last('delay-reported').map(counted);
  return {
    takenBack: [...others, ...byTimetable],
    recordedAnew: [...others, ...moves.filter(({ shift }) => shift !== 0), ...delays.filter(({ shift }) => (shift ?? 0) > 0)],
  };
}

/** The position of an event on its new trip: at the stop it named, or at the same index where the new trip does not call there. */
export function placeAmong(
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
