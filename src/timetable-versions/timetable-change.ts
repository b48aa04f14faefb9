import type { DatesInForce } from '../timetables/in-force.js';
import { addDays, type ServiceDate, type ServiceTime } from '../scheduling/service-time.js';

/** The days before a new timetable takes effect on which it is announced. */
const daysShownBefore = 7;
/** The days searched on either side: longer than the longest holiday, during which a route may not run. */
const furthestDay = 30;
const weeksBack = 8;

/**
 * The timetable that comes into force within the next seven days, and the one it replaces; null: none does.
 * @param versions in the order in which they come into force
 */
export function comingChange<V extends DatesInForce>(versions: readonly V[], today: ServiceDate): { old: V; coming: V } | null {
  const index = versions.findIndex(({ from }) => from > today);
  const [old, coming] = [versions[index - 1], versions[index]];
  return old === undefined || coming === undefined || coming.from > addDays(today, daysShownBefore) ? null : { old, coming };
}

/** Whether a route runs on a date by one version. */
type Runs = (date: ServiceDate) => boolean;

/**
 * The two days to compare: the first on which a route runs by the new timetable, and the last of the same weekday on which it ran by the
 * old one, or else the last of any weekday. null: the route has no such day within the days searched.
 */
export function comparedDays(
  { old, coming }: { old: DatesInForce; coming: DatesInForce },
  [ranBefore, runsAfter]: readonly [Runs, Runs],
): { before: ServiceDate | null; after: ServiceDate | null } {
  const range = Array.from({ length: furthestDay }, (_, days) => days);
  const ahead = range.map((days) => addDays(coming.from, days)).filter((date) => coming.until === null || date < coming.until);
  const after = ahead.find(runsAfter) ?? null;
  const weeks = after === null ? [] : Array.from({ length: weeksBack }, (_, week) => addDays(after, -7 * (week + 1)));
  const back = range.map((days) => addDays(coming.from, -1 - days));
  const before = [...weeks, ...back].find((date) => date < coming.from && date >= old.from && ranBefore(date)) ?? null;
  return { before, after };
}

/** A departure of the old timetable alone (`goes`), of the new one alone (`comes`), or of both (`stays`). */
export interface ChangedTime {
  readonly time: ServiceTime;
  readonly is: 'goes' | 'comes' | 'stays';
}

/** Both timetables in one list, by time. @returns null if both have the same departures */
export function changedTimes(before: readonly ServiceTime[], after: readonly ServiceTime[]): ChangedTime[] | null {
  const [old, coming] = [new Set(before), new Set(after)];
  const times = [...new Set([...before, ...after])].sort((a, b) => a - b);
  const rows = times.map((time): ChangedTime => ({ time, is: !coming.has(time) ? 'goes' : old.has(time) ? 'stays' : 'comes' }));
  return rows.every(({ is }) => is === 'stays') ? null : rows;
}
