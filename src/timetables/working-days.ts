import chineseDays from 'chinese-days';
import { weekdayIndex, type ServiceDate } from '../scheduling/service-time.js';
import type { WorkingDay, WorkingDays } from '../scheduling/service-calendar.js';

/** The working-day calendars a service can follow, as `calendar.txt` names them in `holiday_calendar`. */
export const holidayCalendars = ['CN'] as const;

const ordinary: WorkingDay = { kind: 'ordinary', name: null, provisional: false };

/** The library answers `'National Day,国庆节,3'` for a day that a notice names, and the weekday for any other. */
function noticeOf(date: ServiceDate): { works: boolean; en: string; zh: string } | null {
  const { work, name } = chineseDays.getDayDetail(date);
  const [en = '', zh] = name.split(',');
  return zh === undefined ? null : { works: work, en, zh };
}

/** 1 January is in every year's notice, so it tells whether the notice is out. */
const isPublished = (year: string): boolean => noticeOf(`${year}-01-01` as ServiceDate) !== null;

/** A notice may reach into the last days of the year before: 2018-12-29 worked for the New Year of 2019. */
const touchedByNextNotice = (date: ServiceDate): boolean => date.slice(5) >= '12-25';

function chineseWorkingDay(date: ServiceDate): WorkingDay {
  const year = date.slice(0, 4);
  const settled = isPublished(year) && (!touchedByNextNotice(date) || isPublished(String(Number(year) + 1)));
  const notice = noticeOf(date);
  if (notice === null) return { ...ordinary, provisional: !settled };
  const name = { 'zh-CN': notice.zh, en: notice.en };
  // A holiday that falls on a weekend keeps its name; a workday is a make-up one only on a weekend.
  if (!notice.works) return { kind: 'holiday', name, provisional: false };
  return { kind: weekdayIndex(date) >= 5 ? 'make-up-workday' : 'ordinary', name, provisional: false };
}

const known = new Map<ServiceDate, WorkingDay>();

/** The State Council's working days (`CN`); any other calendar knows weekdays alone, and says that it is provisional. */
export const workingDays: WorkingDays = (calendar, date) => {
  if (calendar !== 'CN') return { ...ordinary, provisional: true };
  let day = known.get(date);
  if (day === undefined) {
    day = chineseWorkingDay(date);
    known.set(date, day);
  }
  return day;
};
