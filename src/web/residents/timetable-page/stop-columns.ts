import type { TimetableRow } from './timetable-rows.js';

/** The differences of a trip from the timetable, in one line. */
export interface TripNote {
  readonly tripId: string;
  readonly time: string;
  readonly isCancelled: boolean;
  readonly texts: readonly string[];
}

/** Lines with more stops than these have a column for each trip, so that on a phone the names stay beside the times. */
export const maxAcross = 3;

/**
 * Separates trips that have left from the trips ahead, which are shown first. A cancelled trip that was due after the last trip that has
 * left counts as ahead.
 */
export function splitAtNow(rows: readonly TimetableRow[]): {
  readonly ahead: readonly TimetableRow[];
  readonly past: readonly TimetableRow[];
} {
  const next = rows.findIndex(({ kind }) => kind === 'next' || kind === 'coming');
  const left = rows.slice(0, next === -1 ? rows.length : next).findLastIndex(({ kind }) => kind === 'past') + 1;
  return { ahead: rows.slice(left), past: rows.slice(0, left) };
}

/** The remarks on trips for which a narrow column has no room. @param cancelled the word for a cancelled trip */
export function tripNotes(rows: readonly TimetableRow[], cancelled: string): TripNote[] {
  return rows.flatMap(({ tripId, times, kind, marks, reason }) => {
    const isCancelled = kind === 'cancelled';
    const differing = marks.flatMap(({ tone, text }) => (tone === 'amber' || tone === 'red' ? [text] : []));
    const texts = [...(isCancelled ? [cancelled] : differing), ...(reason === null ? [] : [reason])];
    return texts.length === 0 ? [] : [{ tripId, time: times.find((time) => time !== null) ?? '', isCancelled, texts }];
  });
}
