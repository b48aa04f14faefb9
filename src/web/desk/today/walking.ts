import type { Mark, TimeLine } from './time-line.js';

/** Where the arrow keys lead from a trip of the time line. */
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

/** Along a row by time; to the row above or below, where the nearest in time is. @returns where it is already, at the end of the way */
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
