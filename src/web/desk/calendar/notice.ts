import { dayAfter } from '../../shared/dates.js';
import { daysOfText, yearOfTitle } from './notice-text.js';
import { between } from './selection.js';
import type { Schema } from '../../shared/schema.js';

/** A row of the form for the State Council's holiday notice: consecutive days with one name. */
export interface NoticeRow {
  from: string;
  to: string;
  name: string;
  isOffDay: boolean;
}

type NamedDay = Pick<Schema<'NamedDayAnswer'>, 'date' | 'name' | 'isOffDay'>;

/** The rows that fill the form with the days in force. */
export function rowsOf(days: readonly NamedDay[]): NoticeRow[] {
  const rows: NoticeRow[] = [];
  for (const { date, name, isOffDay } of [...days].sort((a, b) => (a.date < b.date ? -1 : 1))) {
    const last = rows.at(-1);
    if (last !== undefined && dayAfter(last.to) === date && last.name === name && last.isOffDay === isOffDay) last.to = date;
    else rows.push({ from: date, to: date, name, isOffDay });
  }
  return rows;
}

/** All days of the rows, and the row that each came from: faults of a day are shown at its row. */
export function daysOf(rows: readonly NoticeRow[]): { readonly days: NamedDay[]; readonly rowOf: readonly number[] } {
  const [days, rowOf]: [NamedDay[], number[]] = [[], []];
  rows.forEach(({ from, to, name, isOffDay }, row) => {
    for (const date of isDate(from) && isDate(to === '' ? from : to) ? between(from, to === '' ? from : to) : [from]) {
      days.push({ date, name, isOffDay });
      rowOf.push(row);
    }
  });
  return { days, rowOf };
}

const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** The result of reading a pasted notice: rows and the addresses where it was published, or what is wrong. */
export type Pasted =
  | { readonly rows: NoticeRow[]; readonly papers: readonly string[] }
  | { readonly fault: 'not-json' | 'no-notice' | 'no-days' | 'other-year'; readonly year?: number };

/** Reads the published text of the notice, or a JSON file of the open-source project holiday-cn. */
export const readPasted = (text: string, year: number): Pasted => (/^\s*[{[]/.test(text) ? readFile(text, year) : readText(text, year));

function readText(text: string, year: number): Pasted {
  const titleYear = yearOfTitle(text) ?? year;
  if (titleYear !== year) return { fault: 'other-year', year: titleYear };
  const days = daysOfText(text, year);
  return days.length === 0 ? { fault: 'no-notice' } : { rows: rowsOf(days), papers: [] };
}

function readFile(text: string, year: number): Pasted {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { fault: 'not-json' };
  }
  const { days, papers, year: fileYear } = (parsed ?? {}) as { days?: unknown; papers?: unknown; year?: unknown };
  if (typeof fileYear === 'number' && fileYear !== year) return { fault: 'other-year', year: fileYear };
  if (!Array.isArray(days) || days.length === 0 || !days.every(isNamedDay)) return { fault: 'no-days' };
  const named = days.map(({ date, name, isOffDay }) => ({ date, name, isOffDay }));
  return { rows: rowsOf(named), papers: Array.isArray(papers) ? papers.filter((each) => typeof each === 'string') : [] };
}

function isNamedDay(day: unknown): day is NamedDay {
  const { date, name, isOffDay } = (day ?? {}) as Record<string, unknown>;
  return typeof date === 'string' && isDate(date) && typeof name === 'string' && typeof isOffDay === 'boolean';
}

/** Moves the server's faults from days to the rows they came from. @example faultsOfRows([{ field: 'days[3].name', detail: '…' }], [0, 0, 1, 1]) */
export function faultsOfRows(
  faults: readonly { readonly field: string; readonly detail: string }[],
  rowOf: readonly number[],
): { readonly rows: ReadonlyMap<number, string>; readonly others: readonly string[] } {
  const rows = new Map<number, string>();
  const others: string[] = [];
  for (const { field, detail } of faults) {
    const index = /^days\[(\d+)\]/.exec(field)?.[1];
    const row = index === undefined ? undefined : rowOf[Number(index)];
    if (row === undefined) others.push(detail);
    else if (!rows.has(row)) rows.set(row, detail);
  }
  return { rows, others };
}
