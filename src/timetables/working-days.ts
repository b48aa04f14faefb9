import chineseDays from 'chinese-days';
import type { Text } from '../language.js';
import { dateOfDay, dayNumber, weekdayIndex, type ServiceDate } from '../scheduling/service-time.js';
import type { WorkingDay, WorkingDays } from '../scheduling/service-calendar.js';
import { statutoryDays } from './statutory-days.js';

/** The working-day calendars that a service can follow, by their names in the column `holiday_calendar` of `calendar.txt`. */
export const holidayCalendars = ['CN'] as const;

/** A day that the notice of a year names: a day off, or a weekend day that is worked. */
export interface NamedDay {
  readonly date: ServiceDate;
  readonly name: Text;
  readonly isOffDay: boolean;
}

/** The days that the State Council's notice of a year names, some of them in the last week of the year before; null: not published yet. */
export type NoticeOfYear = (year: number) => readonly NamedDay[] | null;

const ordinary: WorkingDay = { kind: 'ordinary', name: null, provisional: false };
const unsettled: WorkingDay = { ...ordinary, provisional: true };

/** A notice may also name the days of the year before from this one on: 2018-12-29 was worked for the New Year of 2019. */
export const firstTouched = '12-25';
const isTouchedByNext = (date: ServiceDate): boolean => date.slice(5) >= firstTouched;

/** All dates that the notice of a year may name, in order. */
function datesOfNotice(year: number): ServiceDate[] {
  const [first, last] = [dayNumber(`${year - 1}-${firstTouched}` as ServiceDate), dayNumber(`${year}-12-31` as ServiceDate)];
  return Array.from({ length: last - first + 1 }, (_, day) => dateOfDay(first + day));
}

/** The library answers `'National Day,国庆节,3'` for a day that a notice names, and the weekday for any other day. */
function namedBy(date: ServiceDate): NamedDay | null {
  const { work, name } = chineseDays.getDayDetail(date);
  const [en = '', zh] = name.split(',');
  return zh === undefined ? null : { date, name: { 'zh-CN': zh, en }, isOffDay: !work };
}

const noticesOfProgram = new Map<number, readonly NamedDay[] | null>();

/** The notices in the program's library. Every notice names 1 January, so that date shows whether the library has the notice. */
export const noticeOfProgram: NoticeOfYear = (year) => {
  const cached = noticesOfProgram.get(year);
  if (cached !== undefined) return cached;
  const isThere = namedBy(`${year}-01-01` as ServiceDate) !== null;
  // The last days of the year belong to the notice of the next year.
  const dates = isThere ? datesOfNotice(year).filter((date) => Number(date.slice(0, 4)) < year || !isTouchedByNext(date)) : [];
  const notice = isThere ? dates.map(namedBy).filter((day) => day !== null) : null;
  noticesOfProgram.set(year, notice);
  return notice;
};

/**
 * The State Council's working days (`CN`), from the notices of years: a year without a notice has its statutory days off, and
 * every other day of it is provisional. In any other calendar all days are ordinary and provisional.
 */
export function workingDaysBy(noticeOf: NoticeOfYear): WorkingDays {
  const years = new Map<number, NamedDaysOfYear>();
  const yearOf = (year: number): NamedDaysOfYear => {
    const namedDays = years.get(year) ?? namedDaysOf(year, noticeOf(year));
    years.set(year, namedDays);
    return namedDays;
  };
  return (calendar, date) => {
    if (calendar !== 'CN') return unsettled;
    const year = Number(date.slice(0, 4));
    const touching = isTouchedByNext(date) ? [yearOf(year + 1), yearOf(year)] : [yearOf(year)];
    const named = touching.map(({ days }) => days.get(date)).find((day) => day !== undefined);
    return named ?? (touching.every(({ isAnnounced }) => isAnnounced) ? ordinary : unsettled);
  };
}

/** The days of a year that its notice names, or else those that are off by law. */
interface NamedDaysOfYear {
  readonly isAnnounced: boolean;
  readonly days: ReadonlyMap<ServiceDate, WorkingDay>;
}

function namedDaysOf(year: number, notice: readonly NamedDay[] | null): NamedDaysOfYear {
  const named = notice ?? statutoryNotice(year);
  const days = named.map((day): [ServiceDate, WorkingDay] => [day.date, { kind: kindOf(day), name: day.name, provisional: false }]);
  return { isAnnounced: notice !== null, days: new Map(days) };
}

/** The days that are certain before the notice of a year is published. */
export const statutoryNotice = (year: number): NamedDay[] =>
  [...statutoryDays(year)].map(([date, name]) => ({ date, name, isOffDay: true }));

/** A holiday on a weekend is still a holiday; a worked day is a make-up workday only on a weekend. */
export function kindOf({ date, isOffDay }: NamedDay): WorkingDay['kind'] {
  if (isOffDay) return 'holiday';
  return weekdayIndex(date) >= 5 ? 'make-up-workday' : 'ordinary';
}
