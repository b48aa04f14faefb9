import type { Language } from '../../language.js';
import { clockOf, dateOf } from './moments.js';

/** Dates as people read them, in their language. */

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const weekdays: Readonly<Record<Language, readonly string[]>> = {
  'zh-CN': ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};

/** @example dayText('2024-10-08', 'zh-CN') // '10月8日' */
export function dayText(date: string, language: Language): string {
  const [month, day] = [Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  return language === 'en' ? `${day} ${months[month - 1] ?? ''}` : `${month}月${day}日`;
}

/** @example dayWithYear('2024-10-08', 'zh-CN') // '2024年10月8日' */
export const dayWithYear = (date: string, language: Language): string =>
  language === 'en' ? `${dayText(date, language)} ${date.slice(0, 4)}` : `${date.slice(0, 4)}年${dayText(date, language)}`;

/** @param index Monday 0 … Sunday 6 */
export const weekdayName = (index: number, language: Language): string => weekdays[language][(index + 1) % 7] ?? '';

/** Days since the Monday of its week. @example sinceMonday('2024-07-24') // 2 */
export const sinceMonday = (date: string): number => (((Date.parse(date) / 86_400_000 + 3) % 7) + 7) % 7;

/** @example weekdayText('2024-10-08', 'zh-CN') // '周二' */
export const weekdayText = (date: string, language: Language): string => weekdayName(sinceMonday(date), language);

/** @example dayWithWeekday('2024-10-08', 'zh-CN') // '10月8日 周二' */
export const dayWithWeekday = (date: string, language: Language): string =>
  language === 'en'
    ? `${weekdayText(date, language)} ${dayText(date, language)}`
    : `${dayText(date, language)} ${weekdayText(date, language)}`;

/**
 * The local time of a moment, preceded by its date unless that is `today`.
 * @example momentText(at, '2024-07-16', 'zh-CN') // '7月15日 07:30'
 */
export const momentText = (at: string, today: string | undefined, language: Language): string =>
  dateOf(at) === today ? clockOf(at) : `${dayText(dateOf(at), language)} ${clockOf(at)}`;

const two = (count: number): string => String(count).padStart(2, '0');

/**
 * A calendar date, by its days since 1970-01-01 (Gregorian; years counted from March, so that the leap day is their last).
 * @example dateOfDayNumber(0) // '1970-01-01'
 */
export function dateOfDayNumber(day: number): string {
  const sinceMarch0 = day + 719_468;
  const era = Math.floor(sinceMarch0 / 146_097);
  const dayOfEra = sinceMarch0 - era * 146_097;
  const year = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const month = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * month + 2) / 5) + 1;
  return `${String(year + era * 400 + (month < 10 ? 0 : 1)).padStart(4, '0')}-${two(month < 10 ? month + 3 : month - 9)}-${two(date)}`;
}

/** @param days 1: the next one; -1: the one before @example dayAfter('2024-07-31') // '2024-08-01' */
export const dayAfter = (date: string, days = 1): string => dateOfDayNumber(Date.parse(date) / 86_400_000 + days);

/** @example monthAfter('2024-12') // '2025-01' */
export function monthAfter(month: string, months = 1): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${two((count % 12) + 1)}`;
}

/** All dates of a month, the first one first. */
export function datesOfMonth(month: string): string[] {
  const dates: string[] = [];
  for (let date = `${month}-01`; date < `${monthAfter(month)}-01`; date = dayAfter(date)) dates.push(date);
  return dates;
}

/** A month as a sentence names it: a number in Chinese, a word in English. */
export const monthName = (month: string, language: Language): string =>
  language === 'en' ? (months[Number(month.slice(5, 7)) - 1] ?? '') : String(Number(month.slice(5, 7)));

/** @example monthText('2024-07', 'zh-CN') // '2024 年 7 月' */
export const monthText = (month: string, language: Language): string =>
  language === 'en' ? `${monthName(month, language)} ${month.slice(0, 4)}` : `${month.slice(0, 4)} 年 ${monthName(month, language)} 月`;
