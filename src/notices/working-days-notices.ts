import { inEveryLanguage, type Text } from '../language.js';
import type { ServiceDate } from '../scheduling/service-time.js';
import type { VersionInForce } from '../timetables/in-force.js';
import type { AgencyYear, NoticeDifference } from '../timetables/working-days.service.js';
import { notice, type Notice } from './notice.js';

/** The State Council usually publishes the notice for a year in the November before. */
const expectedFrom = '11-01';
/** The notice for a year may move days from this date of the year before. */
const firstTouched = '12-25';
/** How many dates are named individually. */
const maxDatesListed = 10;

/** The years whose notice should have been published by now. */
export function yearsExpected(today: ServiceDate): number[] {
  const year = Number(today.slice(0, 4));
  return today.slice(5) >= expectedFrom ? [year, year + 1] : [year];
}

/** The state of a year's working days. */
export interface WorkingDaysState {
  readonly year: number;
  /** The first coming date that the notice for the year could move; null: its working days are known. */
  readonly unknownFrom: ServiceDate | null;
  /** Coming dates on which a manager's entry and the program differ. */
  readonly differences: readonly NoticeDifference[];
}

/** The years with something to report, among those in which a coming service follows the holiday calendar. */
export function workingDaysStates(
  today: ServiceDate,
  years: readonly Pick<AgencyYear, 'year' | 'source' | 'differences'>[],
  versions: readonly VersionInForce[],
): WorkingDaysState[] {
  return years.flatMap(({ year, source, differences }) => {
    const first = `${year - 1}-${firstTouched}` as ServiceDate;
    const from = first < today ? today : first;
    if (!isMovedByCalendar(versions, from, `${year}-12-31` as ServiceDate)) return [];
    const coming = differences.filter(({ date }) => date >= today);
    const unknownFrom = source === 'statutory' ? from : null;
    return unknownFrom === null && coming.length === 0 ? [] : [{ year, unknownFrom, differences: coming }];
  });
}

const isMovedByCalendar = (versions: readonly VersionInForce[], from: ServiceDate, to: ServiceDate): boolean =>
  versions.some(
    (version) =>
      version.from <= to &&
      (version.until === null || version.until > from) &&
      version.days.isMovedByCalendar(from > version.from ? from : version.from, to),
  );

export function workingDaysNotices(states: readonly WorkingDaysState[]): Notice[] {
  return states.flatMap(({ year, unknownFrom, differences }) => {
    const see = `/v1/working-days/${year}`;
    const [first] = differences;
    return [
      ...(unknownFrom === null ? [] : [notice('calendar-ends', unknownFrom, see, { year })]),
      ...(first === undefined ? [] : [notice('working-days-differ', first.date, see, { year, dates: dateList(differences) })]),
    ];
  });
}

const kinds: Record<NoticeDifference['manager'], Text> = {
  holiday: { 'zh-CN': '放假', en: 'off' },
  'make-up-workday': { 'zh-CN': '上班', en: 'worked' },
  ordinary: { 'zh-CN': '照星期', en: 'by weekday' },
};

/** @example '2027-02-20（录入：上班，程序：照星期）' */
const dateList = (differences: readonly NoticeDifference[]): Text =>
  inEveryLanguage((language) => {
    const isEnglish = language === 'en';
    const listed = differences.slice(0, maxDatesListed).map(({ date, manager, program }) => {
      const [entered, ofProgram] = [kinds[manager][language], kinds[program][language]];
      return isEnglish ? `${date} (entered: ${entered}; program: ${ofProgram})` : `${date}（录入：${entered}，程序：${ofProgram}）`;
    });
    const more = differences.length - listed.length;
    if (more > 0) listed.push(isEnglish ? `${more} more` : `另有 ${more} 天`);
    return listed.join(isEnglish ? ', ' : '、');
  });
