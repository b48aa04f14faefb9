import { dayAfter, monthAfter } from '../../shared/dates.js';

/** The chosen dates of the calendar, in order. */
export interface Selection {
  readonly dates: readonly string[];
  /** The fixed end of a range that is extended with Shift. */
  readonly anchor: string | null;
}

export const nothingChosen: Selection = { dates: [], anchor: null };

/** How many dates can be chosen at once: two months. Each of them is stored as a separate change. */
export const maxChosen = 62;

/** How a press chooses a date: alone, added or removed (Ctrl), or as a range from the last one (Shift). */
export type Choosing = 'alone' | 'more' | 'range';

export function chosen({ dates, anchor }: Selection, date: string, how: Choosing): Selection {
  if (how === 'range' && anchor !== null) return { dates: between(anchor, date), anchor };
  if (how === 'more') {
    const others = dates.filter((one) => one !== date);
    const all = others.length < dates.length ? others : [...dates, date].sort();
    return { dates: all.slice(0, maxChosen), anchor: date };
  }
  return { dates: [date], anchor: date };
}

/** @example between('2026-11-30', '2026-11-28') // ['2026-11-28', '2026-11-29', '2026-11-30'] */
export function between(one: string, other: string): string[] {
  const [from, to] = one < other ? [one, other] : [other, one];
  const dates: string[] = [];
  for (let date = from; date <= to && dates.length < maxChosen; date = dayAfter(date)) dates.push(date);
  return dates;
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** The date that a key leads to; null: the key is not for moving. Arrows cross months but stay within the year. */
export function movedBy(key: string, date: string): string | null {
  const to = targetOf(key, date);
  return to === null || to.slice(0, 4) !== date.slice(0, 4) ? (to === null ? null : date) : to;
}

function targetOf(key: string, date: string): string | null {
  const step = steps[key];
  if (step !== undefined) return dayAfter(date, step);
  const [year, month] = [date.slice(0, 4), Number(date.slice(5, 7))];
  const monthAt = (index: number): string => `${year}-${String(index).padStart(2, '0')}`;
  if (key === 'Home') return `${monthAt(month)}-01`;
  if (key === 'End') return lastDateOf(monthAt(month));
  if (key === 'PageUp' || key === 'PageDown') {
    const index = month + (key === 'PageUp' ? -1 : 1);
    if (index < 1 || index > 12) return date;
    const last = lastDateOf(monthAt(index));
    return `${monthAt(index)}-${date.slice(8)}` < last ? `${monthAt(index)}-${date.slice(8)}` : last;
  }
  return null;
}

const lastDateOf = (month: string): string => dayAfter(`${monthAfter(month)}-01`, -1);
