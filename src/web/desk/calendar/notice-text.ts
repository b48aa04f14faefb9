import { dayAfter } from '../../shared/dates.js';
import { between } from './selection.js';

/** A day that the State Council's holiday notice names: off, or a weekend day that is worked instead. */
export interface DayOfNotice {
  readonly date: string;
  readonly name: string;
  readonly isOffDay: boolean;
}

const holiday = '(?:元旦|春节|清明节?|劳动节|端午节?|中秋节?|国庆节)';
const heading = new RegExp(`(${holiday}(?:[、和与]${holiday})*):`, 'g');
const dates = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:[至到~—-]+(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日)?/g;

/** The year in the notice's title; null: the title was not pasted. */
export function yearOfTitle(text: string): number | null {
  const yearText = /(\d{4})年部分节假日/.exec(plain(text))?.[1];
  return yearText === undefined ? null : Number(yearText);
}

/**
 * Reads the State Council's notice as it is published, from "一、元旦：" on.
 * @example daysOfText('一、元旦：1月1日（周五）至3日（周日）放假，共3天。', 2027) // 1, 2 and 3 January, off
 */
export function daysOfText(text: string, year: number): DayOfNotice[] {
  const all = plain(text);
  const parts = [...all.matchAll(heading)];
  return parts.flatMap((part, index) => {
    const body = all.slice(part.index + part[0].length, parts[index + 1]?.index);
    return daysOfHoliday((part[1] ?? '').replace(/[和与]/g, '、'), body, year);
  });
}

/** Without spaces and brackets: those hold weekdays and dates of the lunar calendar. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/\([^()]*\)/g, '');

function daysOfHoliday(name: string, body: string, year: number): DayOfNotice[] {
  const days: DayOfNotice[] = [];
  // "1月26日，2月8日上班": the word after the dates says whether they are off or worked.
  let waiting: string[] = [];
  for (const clause of body.split(/[。;,]/)) {
    waiting.push(...datesOf(clause, name, year));
    const isOffDay = clause.includes('放假');
    if (!isOffDay && !clause.includes('上班')) continue;
    days.push(...waiting.map((date) => ({ date, name, isOffDay })));
    waiting = [];
  }
  return days;
}

function datesOf(clause: string, name: string, year: number): string[] {
  let month = 0;
  const dateOf = (statedYear: string | undefined, statedMonth: string | undefined, day: string): string => {
    month = Number(statedMonth ?? month);
    // The day that is worked for New Year's Day may be in December of the year before.
    const its = statedYear === undefined ? (name === '元旦' && month === 12 ? year - 1 : year) : Number(statedYear);
    return `${its}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  };
  return [...clause.matchAll(dates)].flatMap(([, firstYear, firstMonth, firstDay = '', lastYear, lastMonth, lastDay]) => {
    const first = dateOf(firstYear, firstMonth, firstDay);
    const last = lastDay === undefined ? first : dateOf(lastYear, lastMonth, lastDay);
    return isDate(first) && isDate(last) && first <= last ? between(first, last) : [];
  });
}

const isDate = (text: string): boolean => !Number.isNaN(Date.parse(text)) && dayAfter(text, 0) === text;
