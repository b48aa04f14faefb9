import type { Language } from '../../../language.js';
import { dayAfter, weekdayText } from '../../shared/dates.js';
import { dayText } from '../dates.js';

/** Days as Today says them. */

const weekdays: Readonly<Record<Language, readonly string[]>> = {
  'zh-CN': ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

/** @example wholeDay('2024-07-24', 'zh-CN') // '7 月 24 日 星期三' */
export function wholeDay(date: string, language: Language): string {
  const weekday = weekdays[language][(((Date.parse(date) / 86_400_000 + 4) % 7) + 7) % 7] ?? '';
  return language === 'en' ? `${weekday} ${dayText(date, 'en')}` : `${dayText(date, language)} ${weekday}`;
}

/** @example dayInBrackets('2024-07-25', 'zh-CN') // '7 月 25 日（周四）' */
export const dayInBrackets = (date: string, language: Language): string =>
  language === 'en' ? `${weekdayText(date, 'en')} ${dayText(date, 'en')}` : `${dayText(date, language)}（${weekdayText(date, language)}）`;

export const isTomorrow = (date: string, today: string): boolean => date === dayAfter(today);
