import { seconds, type Seconds } from '../scheduling/service-time.js';
import { findPosition, placeOf } from '../trip-log/event-place.js';
import { effectiveEvents } from '../trip-log/effective-events.js';
import type { LoggedEvent } from '../trip-log/operated-trip.js';
import type { ReferenceKind } from './carried-references.js';

/** What an event says of a trip, for those who ask what names it; null: it names none of the timetable, or says nothing by itself. */
export function kindOf({ kind, undoes }: Pick<LoggedEvent, 'kind' | 'undoes'>): ReferenceKind | null {
  if (undoes !== null || kind === 'undo' || kind === 'trip-added') return null;
  if (kind === 'trip-cancelled') return 'cancellation';
  if (kind === 'trip-shifted') return 'move';
  return kind === 'delay-reported' ? 'delay' : 'log';
}

/** What counts of what was said of a trip and goes with it. */
export const standingWords = (logged: readonly LoggedEvent[]): LoggedEvent[] =>
  effectiveEvents(logged).filter((event) => kindOf(event) !== null);

/** Those of a trip that is moved or late: they count from its time in the timetable. */
const isByTimetable = ({ kind }: LoggedEvent): boolean => kind === 'trip-shifted' || kind === 'delay-reported';

/** What of a trip's words is taken back where they were said, and what is said instead. */
export interface CarriedWords {
  readonly takenBack: readonly LoggedEvent[];
  /** Each as it is said anew. */
  readonly saidAnew: readonly LoggedEvent[];
}

/** In the order in which they were said; at one instant by their ids. */
const bySaying = (a: LoggedEvent, b: LoggedEvent): number => a.at - b.at || a.receivedAt - b.receivedAt || (a.eventId < b.eventId ? -1 : 1);

/**
 * The words of a trip that is another one by a new timetable, or leaves at another time by it. Riders were told when it leaves, not by how
 * much it was moved: so a departure of 07:30 that was moved to 07:40 is moved by five minutes where the timetable has it at 07:35 now,
 * and by nothing where that has it at 07:40 itself. Of several moves only the last one holds, and it alone is said anew; likewise of how
 * late a driver expects to be.
 * @param later how much later it starts by the new timetable
 * @param isSame whether it keeps its id, so that only what counts from the timetable is said anew
 */
export function carriedWords(logged: readonly LoggedEvent[], later: Seconds, isSame: boolean): CarriedWords {
  const standing = standingWords(logged);
  const byTimetable = later === 0 && isSame ? [] : standing.filter(isByTimetable);
  const others = isSame ? [] : standing.filter((event) => !isByTimetable(event));
  const last = (kind: LoggedEvent['kind']): LoggedEvent[] =>
    byTimetable
      .filter((event) => event.kind === kind)
      .sort(bySaying)
      .slice(-1);
  const counted = (event: LoggedEvent): LoggedEvent => ({ ...event, shift: seconds((event.shift ?? 0) - later) });
  const moves = last('trip-shifted').map(counted);
  const delays = last('delay-reported').map(counted);
  return {
    takenBack: [...others, ...byTimetable],
    saidAnew: [...others, ...moves.filter(({ shift }) => shift !== 0), ...delays.filter(({ shift }) => (shift ?? 0) > 0)],
  };
}

/** Where on its new trip an event was: at the stop that was named, or at its place where the new trip calls elsewhere. */
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
