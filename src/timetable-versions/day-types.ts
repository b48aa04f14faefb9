import { addDays, weekdayIndex, type ServiceDate } from '../scheduling/service-time.js';
import type { WorkingDay } from '../scheduling/service-calendar.js';
import type { DatesInForce } from '../timetables/in-force.js';

/** The kinds of days for which people look up a timetable. */
export const dayTypes = ['working-day', 'saturday', 'sunday', 'make-up-workday', 'holiday'] as const;
export type DayType = (typeof dayTypes)[number];

/** How many days are searched. Every year has at least one make-up workday and one holiday on a weekday. */
const furthestDay = 400;

/** The kind of a date. A holiday on a weekend counts as a day of that weekend, because the same buses run. */
export function dayTypeOf(date: ServiceDate, { kind }: Pick<WorkingDay, 'kind'>): DayType {
  if (kind === 'make-up-workday') return kind;
  const weekday = weekdayIndex(date);
  if (weekday >= 5) return weekday === 5 ? 'saturday' : 'sunday';
  return kind === 'holiday' ? 'holiday' : 'working-day';
}

/**
 * An example date of each kind on which a timetable is in force: the first from today on, or if there is none, the last before today.
 * @param isOwn whether a manager decided on the date itself: such dates are left out, as they do not show what the timetable has
 */
export function examplesOf(
  { from, until }: DatesInForce,
  today: ServiceDate,
  kindOf: (date: ServiceDate) => Pick<WorkingDay, 'kind'>,
  isOwn: (date: ServiceDate) => boolean,
): ReadonlyMap<DayType, ServiceDate> {
  const last = until === null ? null : addDays(until, -1);
  const start = last !== null && last < today ? last : from > today ? from : today;
  const found = new Map<DayType, ServiceDate>();
  const look = (date: ServiceDate): void => {
    const dayType = dayTypeOf(date, kindOf(date));
    if (!found.has(dayType) && !isOwn(date)) found.set(dayType, date);
  };
  for (let days = 0; days < furthestDay && found.size < dayTypes.length; days += 1) {
    const date = addDays(start, days);
    if (last !== null && date > last) break;
    look(date);
  }
  for (let days = 1; days < furthestDay && found.size < dayTypes.length; days += 1) {
    const date = addDays(start, -days);
    if (date < from) break;
    look(date);
  }
  return found;
}

/** The most frequent gap between consecutive departures, in seconds; null: fewer than two departures. @example usualGap([25200, 27000, 28800, 61200]) // 1800 */
export function usualGap(times: readonly number[]): number | null {
  const sorted = [...times].sort((a, b) => a - b);
  const gaps = sorted.slice(1).map((time, index) => time - (sorted[index] ?? time));
  const counts = new Map<number, number>();
  for (const gap of gaps) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  const [usual] = [...counts].sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || a - b);
  return usual === undefined ? null : usual[0];
}
