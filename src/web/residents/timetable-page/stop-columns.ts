import type { TimetableRow } from './timetable-rows.js';

/** What differs of a trip, in one line. */
export interface TripNote {
  readonly tripId: string;
  readonly time: string;
  readonly isCancelled: boolean;
  readonly texts: readonly string[];
}

/** More stops than these stand below each other, each trip in a column: on a phone the names then stay beside the times. */
export const mostAcross = 3;

/** Of today what still runs first, so that nobody has to look for it; what was cancelled stays before the bus that one takes in its place. */
export function splitAtNow(rows: readonly TimetableRow[]): {
  readonly ahead: readonly TimetableRow[];
  readonly past: readonly TimetableRow[];
} {
  const next = rows.findIndex(({ kind }) => kind === 'next' || kind === 'coming');
  const left = rows.slice(0, next === -1 ? rows.length : next).findLastIndex(({ kind }) => kind === 'past') + 1;
  return { ahead: rows.slice(left), past: rows.slice(0, left) };
}

/** What a head over a column has no room for. */
export function tripNotes(rows: readonly TimetableRow[], cancelled: string): TripNote[] {
  return rows.flatMap(({ tripId, times, kind, marks, reason }) => {
    const isCancelled = kind === 'cancelled';
    const differing = marks.flatMap(({ tone, text }) => (tone === 'amber' || tone === 'red' ? [text] : []));
    const texts = [...(isCancelled ? [cancelled] : differing), ...(reason === null ? [] : [reason])];
    return texts.length === 0 ? [] : [{ tripId, time: times.find((time) => time !== null) ?? '', isCancelled, texts }];
  });
}
