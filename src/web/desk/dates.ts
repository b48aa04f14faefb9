import type { Language } from '../../language.js';
import { dayText as dayInText, weekdayText } from '../shared/dates.js';
import { clockOf, dateOf } from '../shared/moments.js';

// Dates as every page of the desk and its paper write them: with a space between Chinese characters and figures.

/** @example dayText('2024-10-08', 'zh-CN') // '10 月 8 日' */
export const dayText = (date: string, language: Language): string =>
  language === 'en' ? dayInText(date, 'en') : `${Number(date.slice(5, 7))} 月 ${Number(date.slice(8, 10))} 日`;

/** @example dayWithYear('2024-10-08', 'zh-CN') // '2024 年 10 月 8 日' */
export const dayWithYear = (date: string, language: Language): string =>
  language === 'en' ? `${dayText(date, 'en')} ${date.slice(0, 4)}` : `${date.slice(0, 4)} 年 ${dayText(date, language)}`;

const withWeekday = (day: string, date: string, language: Language): string =>
  language === 'en' ? `${weekdayText(date, 'en')} ${day}` : `${day} ${weekdayText(date, language)}`;

/** @example dayWithWeekday('2024-10-08', 'zh-CN') // '10 月 8 日 周二' */
export const dayWithWeekday = (date: string, language: Language): string => withWeekday(dayText(date, language), date, language);

/** @example fullDay('2024-10-08', 'zh-CN') // '2024 年 10 月 8 日 周二' */
export const fullDay = (date: string, language: Language): string => withWeekday(dayWithYear(date, language), date, language);

/**
 * Rewrites the ISO dates in a sentence of the server.
 * @example withDays('新的从 2024-07-25 起生效。', 'zh-CN') // '新的从 7 月 25 日起生效。'
 */
export const withDays = (sentence: string, language: Language): string =>
  sentence.replace(/(\d{4}-\d{2}-\d{2})( (?=\p{sc=Han}))?/gu, (_, date: string) => dayText(date, language));

/** A moment as clock time, with the date if it is not today. @example momentText(at, '2024-07-16', 'zh-CN') // '7 月 15 日 07:30' */
export const momentText = (at: string, today: string | undefined, language: Language): string =>
  dateOf(at) === today ? clockOf(at) : `${dayText(dateOf(at), language)} ${clockOf(at)}`;
