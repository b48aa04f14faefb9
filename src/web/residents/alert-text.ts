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

/** The calendar of `scheduling/` would bring its time zones with it, which weigh more than the whole page. */
const dayBefore = (date: string): string => new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
