import type { Board } from './board.js';
import type { Language } from '../../language.js';
import { dayText, weekdayText } from '../shared/dates.js';
import { clockOf, dateOf } from '../shared/moments.js';
import { sayIn } from './messages.js';

type Alert = Board['alerts'][number];
type AlertDetails = Pick<Alert, 'description' | 'activeUntil'> & Partial<Pick<Alert, 'headerLanguage' | 'descriptionLanguage'>>;

/** Words of an alert; `lang` is set where they are of another language than the page, so that they are read aloud in theirs. */
export interface AlertPiece {
  readonly text: string;
  readonly lang?: Language;
}

/** @param of null, or nothing on a page that a device stored before this was said: that of the page */
export const foreign = (of: Language | null | undefined, page: Language): Language | undefined =>
  of === null || of === page ? undefined : of;

/** What stands under the bold line of an alert: what more is to say, and until when. */
export function alertPieces({ description, descriptionLanguage, activeUntil }: AlertDetails, at: string, language: Language): AlertPiece[] {
  const say = sayIn(language);
  const lang = foreign(descriptionLanguage, language);
  const inItsLanguage = (text: string): AlertPiece => (lang === undefined ? { text } : { text, lang });
  if (activeUntil === null) return description === null ? [] : [inItsLanguage(description)];
  const until = untilText(activeUntil, dateOf(at), language);
  if (description === null) return [{ text: say('untilOnly', { until }) }];
  const bare = description.trim().replace(/[。.;；,，]$/, '');
  // Of several sentences nobody knows which of them ends then: "until then the old times apply, until Wednesday" would be wrong.
  if (/。|[.!?！？] /.test(bare))
    return [inItsLanguage(`${bare}${/[^\x00-\xff]$/.test(bare) ? '。' : '.'}`), { text: say('standsUntil', { until }) }];
  return [inItsLanguage(bare), { text: say('until', { said: '', until }) }];
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
