import type { Language } from '../../../language.js';
import { dayAfter, weekdayText } from '../../shared/dates.js';
import { dayText } from '../dates.js';

// Dates as the page of a day writes them.

/** @example dayInBrackets('2024-07-25', 'zh-CN') // '7 月 25 日（周四）' */
export const dayInBrackets = (date: string, language: Language): string =>
  language === 'en' ? `${weekdayText(date, 'en')} ${dayText(date, 'en')}` : `${dayText(date, language)}（${weekdayText(date, language)}）`;

export const isTomorrow = (date: string, today: string): boolean => date === dayAfter(today);
