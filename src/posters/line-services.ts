import { weekdayIndex, type ServiceDate, type ServiceTime } from '../scheduling/service-time.js';

/** The departures of one date. */
export interface LineDay {
  readonly date: ServiceDate;
  /** The code of `scheduling/` for why buses run on the day or do not. */
  readonly reasonCode: string;
  readonly times: readonly ServiceTime[];
}

/** A part of a day with regular departures. */
export interface LinePeriod {
  readonly first: ServiceTime;
  readonly last: ServiceTime;
  readonly count: number;
  /** The least and most minutes between departures; null: there is one departure, or the period joins a day with too many periods. */
  readonly gapMinutes: { readonly least: number; readonly most: number } | null;
}

/** Days of a week with the same departures. */
export interface LineService {
  /** Working days by the holiday calendar, or weekdays, Monday 0 … Sunday 6. */
  readonly days: 'workdays' | readonly number[];
  readonly periods: readonly LinePeriod[];
}

/** In seconds. Departures further apart belong to different periods, unless the distance is regular. */
const longestGap = 3600;
/** The most lines that people read on a wall. */
const maxPeriods = 4;

/** The departures of a day as periods: from when to when, and how often. */
export function periodsOf(times: readonly ServiceTime[]): LinePeriod[] {
  const sorted = [...new Set(times)].sort((a, b) => a - b);
  const gaps = sorted.slice(1).map((time, index) => time - (sorted[index] ?? time));
  const chunks: ServiceTime[][] = [];
  for (const [index, time] of sorted.entries()) {
    const gap = gaps[index - 1];
    const isApart = gap === undefined || (gap > longestGap && gap !== gaps[index - 2] && gap !== gaps[index]);
    if (isApart) chunks.push([time]);
    else chunks.at(-1)?.push(time);
  }
  const periods = chunks.flatMap((chunk) => (chunk.length > 2 ? [periodOf(chunk)] : chunk.map((time) => periodOf([time]))));
  return periods.length <= maxPeriods ? periods : [{ ...periodOf(sorted), gapMinutes: null }];
}

function periodOf(times: readonly ServiceTime[]): LinePeriod {
  const gaps = times.slice(1).map((time, index) => Math.round((time - (times[index] ?? time)) / 60));
  const [first, last] = [times[0] as ServiceTime, times.at(-1) as ServiceTime];
  return { first, last, count: times.length, gapMinutes: gaps.length === 0 ? null : { least: Math.min(...gaps), most: Math.max(...gaps) } };
}

const workdays = ['working-day', 'make-up-workday'];
/** Days that are not typical of a week. */
const exceptional = ['manager-exception', 'service-added', 'service-removed', 'holiday', 'no-timetable'];

interface Group {
  readonly days: LineDay[];
}

/** An ordinary week, derived from the days of several weeks. If weeks differ, each weekday is taken as it occurs most often. */
export function ordinaryWeek(days: readonly LineDay[]): LineService[] {
  const running = days.filter(({ times }) => times.length > 0);
  const ordinary = running.filter(({ reasonCode }) => !exceptional.includes(reasonCode));
  const groups = new Map<string, Group>();
  for (const day of ordinary.length > 0 ? ordinary : running) {
    const key = day.times.join();
    const group = groups.get(key) ?? { days: [] };
    groups.set(key, group);
    group.days.push(day);
  }
  const all = [...groups.values()];
  return all
    .map((group) => ({ group, weekdays: [0, 1, 2, 3, 4, 5, 6].filter((weekday) => home(all, weekday) === group) }))
    .filter(({ weekdays }) => weekdays.length > 0)
    .sort((a, b) => (a.weekdays[0] ?? 0) - (b.weekdays[0] ?? 0))
    .map(({ group, weekdays }) => {
      const isByCalendar = group.days.some(({ reasonCode }) => workdays.includes(reasonCode)) && !weekdays.some((one) => one > 4);
      return { days: isByCalendar ? 'workdays' : weekdays, periods: periodsOf(group.days[0]?.times ?? []) };
    });
}

/** A make-up workday on a Saturday does not count as a Saturday. */
const countOf = ({ days }: Group, weekday: number): number =>
  days.filter(({ date, reasonCode }) => weekdayIndex(date) === weekday && reasonCode !== 'make-up-workday').length;

/** The group that contains a weekday most often; null: no bus runs on that weekday. */
function home(groups: readonly Group[], weekday: number): Group | null {
  const [best] = [...groups].sort((a, b) => countOf(b, weekday) - countOf(a, weekday));
  return best !== undefined && countOf(best, weekday) > 0 ? best : null;
}
