import chineseDays from 'chinese-days';
import type { Text } from '../language.js';
import { dateOfDay, dayNumber, weekdayIndex, type ServiceDate } from '../scheduling/service-time.js';
import type { WorkingDay, WorkingDays } from '../scheduling/service-calendar.js';
import { statutoryDays } from './statutory-days.js';

/** The working-day calendars a service can follow, as `calendar.txt` names them in `holiday_calendar`. */
export const holidayCalendars = ['CN'] as const;

/** A day that the notice of a year names: off, or worked on a weekend. */
export interface NamedDay {
  readonly date: ServiceDate;
  readonly name: Text;
  readonly isOffDay: boolean;
}

/** What the State Council announced for a year, some of it for the last days of the year before; null: not known yet. */
export type NoticeOfYear = (year: number) => readonly NamedDay[] | null;

const ordinary: WorkingDay = { kind: 'ordinary', name: null, provisional: false };
const unknown: WorkingDay = { ...ordinary, provisional: true };

/** A notice may reach into the last days of the year before: 2018-12-29 was worked for the New Year of 2019. */
export const firstTouched = '12-25';
const isTouchedByNext = (date: ServiceDate): boolean => date.slice(5) >= firstTouched;

/** All dates that the notice of a year may name. */
export function datesOfNotice(year: number): ServiceDate[] {
  const [first, last] = [dayNumber(`${year - 1}-${firstTouched}` as ServiceDate), dayNumber(`${year}-12-31` as ServiceDate)];
  return Array.from({ length: last - first + 1 }, (_, day) => dateOfDay(first + day));
}

/** The library answers `'National Day,国庆节,3'` for a day that a notice names, and the weekday for any other. */
function namedBy(date: ServiceDate): NamedDay | null {
  const { work, name } = chineseDays.getDayDetail(date);
  const [en = '', zh] = name.split(',');
  return zh === undefined ? null : { date, name: { 'zh-CN': zh, en }, isOffDay: !work };
}

const programs = new Map<number, readonly NamedDay[] | null>();

/** The notices that came with the program. 1 January is in every year's notice, so it tells whether the notice is there. */
export const noticeOfProgram: NoticeOfYear = (year) => {
  const known = programs.get(year);
  if (known !== undefined) return known;
  const isThere = namedBy(`${year}-01-01` as ServiceDate) !== null;
  // The last days of the year belong to the next one's notice.
  const dates = isThere ? datesOfNotice(year).filter((date) => Number(date.slice(0, 4)) < year || !isTouchedByNext(date)) : [];
  const notice = isThere ? dates.map(namedBy).filter((day) => day !== null) : null;
  programs.set(year, notice);
  return notice;
};

/**
 * The State Council's working days (`CN`) by the notices of some years: a year without one has its statutory days off, and
 * every other day of it is provisional. Any other calendar knows weekdays alone, and says that it is provisional.
 */
export function workingDaysBy(noticeOf: NoticeOfYear): WorkingDays {
  const years = new Map<number, KnownYear>();
  const yearOf = (year: number): KnownYear => {
    const known = years.get(year) ?? knownYear(year, noticeOf(year));
    years.set(year, known);
    return known;
  };
  return (calendar, date) => {
    if (calendar !== 'CN') return unknown;
    const year = Number(date.slice(0, 4));
    const touching = isTouchedByNext(date) ? [yearOf(year + 1), yearOf(year)] : [yearOf(year)];
    const named = touching.map(({ days }) => days.get(date)).find((day) => day !== undefined);
    return named ?? (touching.every(({ isAnnounced }) => isAnnounced) ? ordinary : unknown);
  };
}

/** The days of a year that are named by its notice, or else off by law. */
interface KnownYear {
  readonly isAnnounced: boolean;
  readonly days: ReadonlyMap<ServiceDate, WorkingDay>;
}

function knownYear(year: number, notice: readonly NamedDay[] | null): KnownYear {
  const named = notice ?? statutoryNotice(year);
  const days = named.map((day): [ServiceDate, WorkingDay] => [day.date, { kind: kindOf(day), name: day.name, provisional: false }]);
  return { isAnnounced: notice !== null, days: new Map(days) };
}

/** What is known of a year before its notice. */
export const statutoryNotice = (year: number): NamedDay[] =>
  [...statutoryDays(year)].map(([date, name]) => ({ date, name, isOffDay: true }));

/** A holiday that falls on a weekend keeps its name; a workday is a make-up one only on a weekend. */
export function kindOf({ date, isOffDay }: NamedDay): WorkingDay['kind'] {
  if (isOffDay) return 'holiday';
  return weekdayIndex(date) >= 5 ? 'make-up-workday' : 'ordinary';
}
