// The year of the calendar: special days with their signs, months, and the sums below the title.
import { dayAfter, sinceMonday } from '../../shared/dates.js';
import type { Schema } from '../../shared/schema.js';

export type Day = Schema<'DayOfYearAnswer'>;

/** What is special about a day; the first that applies gives the day its sign and word. */
export type Sign = 'own-runs' | 'own-off' | 'one-route' | 'make-up' | 'holiday' | 'ordinary';

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

/** A year in four counts of days, for the sentence below the page's title. */
export interface YearSums {
  readonly running: number;
  /** Days for which a manager made an exception, for the agency or for a route. */
  readonly own: number;
  /** Days of a year for which the State Council's notice has not been entered. */
  readonly provisional: number;
  readonly withTimetable: number;
}

export const sumsOf = (days: readonly Day[]): YearSums => ({
  running: days.filter(({ runs }) => runs).length,
  own: days.filter(({ exception, routeExceptions }) => exception !== null || routeExceptions.length > 0).length,
  provisional: days.filter(({ provisional }) => provisional).length,
  withTimetable: days.filter(({ versionId }) => versionId !== null).length,
});

/** Consecutive days that differ from their weekdays for the same reason. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
  readonly sign: Sign;
  readonly first: Day;
}

/** The next stretches of special days, today included. @param most how many */
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

/** A manager's exception for a day, of the whole agency or of one route. */
export type DayException = Schema<'DayExceptionAnswer'> | Schema<'RouteDayExceptionAnswer'>;

/** @param routeId null: of the whole agency */
export const exceptionOf = ({ exception, routeExceptions }: Day, routeId: string | null): DayException | null =>
  routeId === null ? exception : (routeExceptions.find((one) => one.routeId === routeId) ?? null);

/** The year whose holiday notice is looked for: the State Council publishes it in November of the year before. */
export const noticeYear = (today: string): number => Number(today.slice(0, 4)) + (today.slice(5) >= '11-01' ? 1 : 0);
