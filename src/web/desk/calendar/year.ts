import { dayAfter, sinceMonday } from '../../shared/dates.js';
import type { Schema } from '../../shared/schema.js';

export type Day = Schema<'DayOfYearAnswer'>;
export type Year = Schema<'ServiceYearAnswer'>;

/** What a day is, as its sign and word tell it; the first that fits. */
export const signs = ['own-runs', 'own-off', 'one-route', 'make-up', 'holiday', 'ordinary'] as const;
export type Sign = (typeof signs)[number];

export function signOf({ exception, routeExceptions, runs, calendarDay }: Day): Sign {
  if (exception !== null) return runs ? 'own-runs' : 'own-off';
  if (routeExceptions.length > 0) return 'one-route';
  if (calendarDay.kind === 'make-up-workday') return 'make-up';
  if (calendarDay.kind === 'holiday') return 'holiday';
  return 'ordinary';
}

export interface Month {
  /** `2026-11` */
  readonly month: string;
  /** Monday to Sunday; null: of another month. */
  readonly weeks: readonly (readonly (Day | null)[])[];
  /** null: no timetable is in force on any of its days. */
  readonly runningCount: number | null;
}

export function monthsOf(days: readonly Day[]): Month[] {
  const names = [...new Set(days.map(({ date }) => date.slice(0, 7)))];
  return names.map((month) => {
    const own = days.filter(({ date }) => date.startsWith(month));
    const cells: (Day | null)[] = [...Array.from({ length: sinceMonday(own[0]?.date ?? '1970-01-05') }, () => null), ...own];
    while (cells.length % 7 !== 0) cells.push(null);
    const weeks = Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
    return { month, weeks, runningCount: own.some(({ versionId }) => versionId !== null) ? own.filter(({ runs }) => runs).length : null };
  });
}

/** Days of a year in a few numbers, for the sentence below the head. */
export interface YearSums {
  readonly running: number;
  /** On which a manager said something of the agency or of a route. */
  readonly own: number;
  /** Whose notice is missing. */
  readonly provisional: number;
  readonly withTimetable: number;
}

export const sumsOf = (days: readonly Day[]): YearSums => ({
  running: days.filter(({ runs }) => runs).length,
  own: days.filter(({ exception, routeExceptions }) => exception !== null || routeExceptions.length > 0).length,
  provisional: days.filter(({ provisional }) => provisional).length,
  withTimetable: days.filter(({ versionId }) => versionId !== null).length,
});

/** Days one after the other that are unlike the others for one reason. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
  readonly sign: Sign;
  readonly first: Day;
}

/** The next days that are not as their weekday has it, from a date on. */
export function comingStretches(days: readonly Day[], today: string, most: number): Stretch[] {
  const stretches: Stretch[] = [];
  for (const day of days) {
    if (day.date < today) continue;
    const sign = signOf(day);
    if (sign === 'ordinary') continue;
    const last = stretches.at(-1);
    if (last !== undefined && dayAfter(last.to) === day.date && last.sign === sign && isSame(last.first, day))
      stretches[stretches.length - 1] = { ...last, to: day.date };
    else stretches.push({ from: day.date, to: day.date, sign, first: day });
  }
  return stretches.slice(0, most);
}

const isSame = (one: Day, other: Day): boolean =>
  one.runs === other.runs && one.reason.code === other.reason.code && one.reason['zh-CN'] === other.reason['zh-CN'];

/** What is said of a day, of the agency (null) or of a route. */
export type DayException = Schema<'DayExceptionAnswer'> | Schema<'RouteDayExceptionAnswer'>;

export const exceptionOf = ({ exception, routeExceptions }: Day, routeId: string | null): DayException | null =>
  routeId === null ? exception : (routeExceptions.find((one) => one.routeId === routeId) ?? null);

/** From 1 November on the notice of the next year is asked for. */
export const noticeYear = (today: string): number => Number(today.slice(0, 4)) + (today.slice(5) >= '11-01' ? 1 : 0);
