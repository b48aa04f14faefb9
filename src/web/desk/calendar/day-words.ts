import type { Language } from '../../../language.js';
import { dayWithWeekday } from '../dates.js';
import type { Saying } from '../injected.js';
import type { CalendarKey } from './calendar.texts.js';
import { signOf, type Day, type Sign } from './year.js';

type Say = Saying<CalendarKey>;

const keys: Readonly<Record<Exclude<Sign, 'ordinary'>, string>> = {
  'own-runs': 'own_runs',
  'own-off': 'own_off',
  'one-route': 'one_route',
  'make-up': 'make_up',
  holiday: 'holiday',
};

/** One or two letters in the corner of a day in the calendar; `''`: the day is like others of its weekday. */
export const markOf = (sign: Sign, say: Say): string => (sign === 'ordinary' ? '' : say(`mark_${keys[sign]}` as CalendarKey));
export const wordOf = (sign: Sign, say: Say): string => (sign === 'ordinary' ? '' : say(`word_${keys[sign]}` as CalendarKey));

/** A day of the calendar in full, for screen readers. @example '11月30日 周一，开车，工作日，40 班' */
export function labelOf(day: Day, today: string, say: Say, language: Language): string {
  const parts = [
    dayWithWeekday(day.date, language),
    ...(day.date === today ? [say('dayToday')] : []),
    say(day.runs ? 'dayRuns' : 'dayRests'),
    wordOf(signOf(day), say),
    day.reason[language],
    ...(day.provisional ? [say('dayProvisional')] : []),
    ...(day.runs ? [say.count('trips', day.tripCount)] : []),
  ];
  return parts.filter((part) => part !== '').join(language === 'en' ? ', ' : '，');
}

/** A list of dates, shortened to the first one and how many more. */
export function datesText(dates: readonly string[], say: Say, language: Language): string {
  const [first = ''] = dates;
  const named = first === '' ? '' : dayWithWeekday(first, language);
  return dates.length <= 1 ? named : say('joined', { first: named, count: dates.length, more: dates.length - 1 });
}
