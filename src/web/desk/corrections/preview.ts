import { judgeUndos } from '../../../trip-log/effective-events.js';
import { countIncompleteFlag } from '../../../trip-log/trip-event.js';
import { countersOf, isCounter, logOf, type CorrectedTrip, type Draft, type LoggedEvent } from './draft.js';

/** A trip's boardings before and after a correction; null: not counted, which is not zero. */
export interface Preview {
  readonly before: number | null;
  readonly after: number | null;
  /** Events that would no longer count. */
  readonly voids: readonly LoggedEvent[];
  /** How much is added to the day and the month. */
  readonly change: number;
}

/** What a filled form would do to a trip's boardings, computed before it is sent. */
export function previewOf(draft: Draft, trip: CorrectedTrip): Preview {
  const before = trip.boardings;
  const previewWith = (after: number | null, voids: readonly LoggedEvent[] = []): Preview => ({
    ...{ before, after, voids },
    change: (after ?? 0) - (before ?? 0),
  });
  switch (draft.act) {
    case 'people': {
      const were = trip.stops[draft.position]?.boardings ?? 0;
      const after = draft.boardings === null ? (before ?? 0) : (before ?? 0) + draft.boardings - were;
      const hasNumber = trip.isCounted || draft.closesCount || after > 0;
      return previewWith(hasNumber ? after : null);
    }
    case 'void': {
      const voids = trip.events.filter(({ eventId }) => eventId === draft.eventId);
      return previewWith(boardingsWithout(trip, voids), voids);
    }
    case 'add':
      return previewWith(draft.kind === 'trip-ended' && trip.state !== 'cancelled' ? (before ?? 0) : before);
    case 'end':
      return previewWith(before ?? 0);
    case 'ran':
      return previewWith(draft.isUncounted ? null : draft.boardings);
    case 'not-run':
      return previewWith(null, logOf(trip.events));
    case 'vehicle':
      return previewWith(before);
    case 'counters': {
      const { voids: chosen } = draft;
      const voids = chosen === null ? [] : (countersOf(trip.events).find((counter) => isCounter(counter, chosen))?.events ?? []);
      return previewWith(boardingsWithout(trip, voids), voids);
    }
    case 'move': {
      const moved = movedEvents(draft.eventIds, trip);
      return previewWith(boardingsWithout(trip, moved), moved);
    }
  }
}

export const movedEvents = (eventIds: readonly string[] | null, { events }: CorrectedTrip): LoggedEvent[] =>
  logOf(events).filter(({ eventId }) => eventIds === null || eventIds.includes(eventId));

/** Sum of the people in `boarded` events. */
export const boardedIn = (events: readonly LoggedEvent[]): number =>
  events.reduce((sum, { kind, count }) => sum + (kind === 'boarded' ? (count ?? 0) : 0), 0);

/** The boardings of the trip that events are moved to, before and after the move. */
export function previewOfMove(eventIds: readonly string[] | null, from: CorrectedTrip, to: CorrectedTrip): { readonly to: Preview } {
  const moved = movedEvents(eventIds, from);
  const people = boardedIn(moved);
  const isClosed = to.isCounted || moved.some(({ kind }) => kind === 'trip-ended');
  const after = people > 0 || isClosed ? (to.boardings ?? 0) + people : to.boardings;
  return { to: { before: to.boardings, after, voids: [], change: (after ?? 0) - (to.boardings ?? 0) } };
}

/** A trip's boardings once some of its events are undone; null: no longer counted. */
function boardingsWithout(trip: CorrectedTrip, voids: readonly LoggedEvent[]): number | null {
  const all = trip.events.map((event) => ({ ...event, source: event.source }));
  const undos = voids.map((event) => ({
    ...event,
    eventId: `undo of ${event.eventId}`,
    undoes: event.eventId,
    kind: 'undo',
    source: 'manager' as const,
  }));
  const left = judgeUndos([...all, ...undos]).effective.filter((event) => event.undoes === null) as unknown as LoggedEvent[];
  const boarded = boardedIn(left);
  if (boarded > 0) return boarded;
  const ends = left.filter(({ kind }) => kind === 'trip-ended');
  const closes = ({ flags }: LoggedEvent): boolean => !flags.includes(countIncompleteFlag);
  // An imported trip without any boarding was not counted.
  const isFeedWhole =
    ends.some(closes) && left.some(({ kind, source }) => kind === 'boarded' && (source === 'import' || source === 'manager'));
  const isClosed = ends.some((end) => closes(end) && end.source !== 'import') || isFeedWhole;
  const isCancelled = left.some(({ kind }) => kind === 'trip-cancelled') && !left.some(({ kind }) => kind === 'trip-started');
  return isClosed && !isCancelled ? 0 : null;
}

/** A figure of a day or month after a change; null: unknown. @example shifted(12000, 2) // 12002 */
export const shifted = (figure: number | null, change: number): number | null =>
  figure === null && change === 0 ? null : (figure ?? 0) + change;
