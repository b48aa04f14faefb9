import type { Mark, TimeLine } from './time-line.js';

/** Moves of the keyboard between trips of the time line. */
export type Step = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

export const stepOfKey: Readonly<Record<string, Step>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

const rowsOf = (timeLine: TimeLine): (readonly Mark[])[] => timeLine.groups.flatMap(({ rows }) => rows.map(({ marks }) => marks));

/**
 * The trip that a key leads to: left, right, first and last along the row (one direction of a group, with all its lanes); up and down to the
 * trip drawn nearest in the row above or below.
 * @returns the same trip at the ends; the first trip of the time line if `from` is not in it
 */
export function tripAfterStep(timeLine: TimeLine, from: string, step: Step): string {
  const rows = rowsOf(timeLine);
  const row = rows.findIndex((marks) => marks.some(({ tripId }) => tripId === from));
  const marks = rows[row] ?? [];
  const place = marks.findIndex(({ tripId }) => tripId === from);
  const mark = marks[place];
  if (mark === undefined) return firstTripOf(timeLine) ?? from;
  switch (step) {
    case 'left':
    case 'right':
      return marks[place + (step === 'left' ? -1 : 1)]?.tripId ?? from;
    case 'first':
      return marks[0]?.tripId ?? from;
    case 'last':
      return marks.at(-1)?.tripId ?? from;
    case 'up':
    case 'down':
      return nearest(rows[row + (step === 'up' ? -1 : 1)] ?? [], mark.x)?.tripId ?? from;
  }
}

const nearest = (marks: readonly Mark[], x: number): Mark | undefined =>
  [...marks].sort((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x))[0];

export const firstTripOf = (timeLine: TimeLine): string | undefined => rowsOf(timeLine)[0]?.[0]?.tripId;
