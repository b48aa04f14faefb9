import type { Board } from './board.js';
import type { Language } from '../../language.js';
import { dayText, weekdayText } from '../shared/dates.js';
import { clockOf, dateOf } from '../shared/moments.js';
import { sayIn } from './messages.js';

type Alert = Board['alerts'][number];

/** What stands under the bold line of an alert: what more is to say, and until when. */
export function alertText(
  { description, activeUntil }: Pick<Alert, 'description' | 'activeUntil'>,
  at: string,
  language: Language,
): string {
  const say = sayIn(language);
  if (activeUntil === null) return description ?? '';
  const until = untilText(activeUntil, dateOf(at), language);
  if (description === null) return say('untilOnly', { until });
  return say('until', { said: description.trim().replace(/[。.;；,，]$/, ''), until });
}

/** The last day where it ends at midnight; the time alone where it is today. */
function untilText(activeUntil: string, today: string, language: Language): string {
  const say = sayIn(language);
  const isWholeDay = clockOf(activeUntil) === '00:00';
  const date = isWholeDay ? dayBefore(dateOf(activeUntil)) : dateOf(activeUntil);
  const time = clockOf(activeUntil);
  if (!isWholeDay && date === today) return time;
  const day = say('untilDay', { date: dayText(date, language), weekday: weekdayText(date, language) });
  return isWholeDay ? day : say('untilTime', { day, time });
}

/** By hand: the calendar of `scheduling/` would bring its time zones with it, which weigh more than the whole page. */
function dayBefore(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const text = (...parts: readonly number[]): string => parts.map((part) => String(part).padStart(2, '0')).join('-');
  if (day > 1) return text(year, month, day - 1);
  if (month === 1) return text(year - 1, 12, 31);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return text(year, month - 1, [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30][month - 2] ?? 31);
}
