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

/** @example weekdayText('2024-10-08', 'zh-CN') // '周二' */
export const weekdayText = (date: string, language: Language): string =>
  weekdays[language][(((Date.parse(date) / 86_400_000 + 4) % 7) + 7) % 7] ?? '';

/** @example fullDay('2024-10-08', 'zh-CN') // '2024年10月8日 周二' */
export const fullDay = (date: string, language: Language): string =>
  language === 'en'
    ? `${weekdayText(date, language)} ${dayWithYear(date, language)}`
    : `${dayWithYear(date, language)} ${weekdayText(date, language)}`;

/** @example dayWithWeekday('2024-10-08', 'zh-CN') // '10月8日 周二' */
export const dayWithWeekday = (date: string, language: Language): string =>
  language === 'en'
    ? `${weekdayText(date, language)} ${dayText(date, language)}`
    : `${dayText(date, language)} ${weekdayText(date, language)}`;

/** A moment, with its date where that is another than today's. @example momentText(at, '2024-07-16', 'zh-CN') // '7月15日 07:30' */
export const momentText = (at: string, today: string | undefined, language: Language): string =>
  dateOf(at) === today ? clockOf(at) : `${dayText(dateOf(at), language)} ${clockOf(at)}`;
