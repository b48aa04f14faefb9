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

const rowsOf = (line: TimeLine): (readonly Mark[])[] => line.groups.flatMap(({ rows }) => rows.map(({ marks }) => marks));

/** The trip that a move leads to: left and right along the row, up and down to the nearest in time. @returns the same trip at the ends */
export function walk(line: TimeLine, from: string, step: Step): string {
  const rows = rowsOf(line);
  const row = rows.findIndex((marks) => marks.some(({ tripId }) => tripId === from));
  const marks = rows[row] ?? [];
  const place = marks.findIndex(({ tripId }) => tripId === from);
  const mark = marks[place];
  if (mark === undefined) return firstOf(line) ?? from;
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

export const firstOf = (line: TimeLine): string | undefined => rowsOf(line)[0]?.[0]?.tripId;
