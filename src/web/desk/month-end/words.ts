import type { Language } from '../../../language.js';
import { monthText } from '../../shared/dates.js';
import type { Saying } from '../injected.js';
import { figure } from '../parts/figures.js';
import { figureWords, type FigureName } from './month-end.js';
import type { MonthEndKey } from './month-end.texts.js';

type Say = Saying<MonthEndKey>;

/** @example ridesIn(say, 12000) // '12,000 人次' */
export const ridesIn = (say: Say, rides: number | null): string =>
  rides === null ? say('noRides') : say.count('rides', rides, { count: figure(rides) });

/** @example signed(-8) // '−8' */
export const signed = (change: number): string => (change > 0 ? `+${figure(change)}` : figure(change));

/** @example changesText(say, [{ name: 'boardings', change: 8 }]) // '人次 +8' */
export const changesText = (say: Say, changes: readonly { readonly name: FigureName; readonly change: number }[]): string =>
  changes.map(({ name, change }) => `${say(figureWords[name])} ${signed(change)}`).join(say('listed'));

/** The month's name, without the current year. @example monthNamed('2024-07', '2024-08-01', 'zh-CN') // '7 月' */
export function monthNamed(month: string, today: string, language: Language): string {
  const whole = monthText(month, language);
  if (month.slice(0, 4) !== today.slice(0, 4)) return whole;
  return language === 'en' ? whole.replace(/ \d+$/, '') : whole.replace(/^\d+ 年 /, '');
}
