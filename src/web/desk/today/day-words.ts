import type { Language } from '../../../language.js';
import { dayAfter, dayText, weekdayText } from '../../shared/dates.js';
import { clockOf, dateOf } from '../../shared/moments.js';

/** Dates as the desk writes them, with spaces between figures and Chinese. */

/** @example plainDay('2024-07-25', 'zh-CN') // '7 月 25 日' */
export const plainDay = (date: string, language: Language): string =>
  language === 'en' ? dayText(date, 'en') : `${Number(date.slice(5, 7))} 月 ${Number(date.slice(8, 10))} 日`;

const weekdays: Readonly<Record<Language, readonly string[]>> = {
  'zh-CN': ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

/** @example wholeDay('2024-07-24', 'zh-CN') // '7 月 24 日 星期三' */
export function wholeDay(date: string, language: Language): string {
  const weekday = weekdays[language][(((Date.parse(date) / 86_400_000 + 4) % 7) + 7) % 7] ?? '';
  return language === 'en' ? `${weekday} ${plainDay(date, 'en')}` : `${plainDay(date, language)} ${weekday}`;
}

/** @example dayInBrackets('2024-07-25', 'zh-CN') // '7 月 25 日（周四）' */
export const dayInBrackets = (date: string, language: Language): string =>
  language === 'en'
    ? `${weekdayText(date, 'en')} ${plainDay(date, 'en')}`
    : `${plainDay(date, language)}（${weekdayText(date, language)}）`;

/** A moment by its clock, with its date where that is another than today's. @example momentIn(at, '2024-07-16', 'zh-CN') // '7 月 15 日 07:30' */
export const momentIn = (at: string, today: string, language: Language): string =>
  dateOf(at) === today ? clockOf(at) : `${plainDay(dateOf(at), language)} ${clockOf(at)}`;

export const isTomorrow = (date: string, today: string): boolean => date === dayAfter(today);
