import type { Board } from './board.js';
import type { Language } from '../../language.js';
import { dayAfter, dayText, weekdayText } from '../shared/dates.js';
import { clockOf, dateOf } from '../shared/moments.js';
import { sayIn } from './messages.js';

type Alert = Board['alerts'][number];
type AlertDetails = Pick<Alert, 'description' | 'activeUntil'> & Partial<Pick<Alert, 'headerLanguage' | 'descriptionLanguage'>>;

/** A part of an alert's text; `lang` is set if it is in another language than the page, so that screen readers pronounce it properly. */
export interface AlertPiece {
  readonly text: string;
  readonly lang?: Language;
}

/**
 * The `lang` of a text on a page; undefined: the language of the page.
 * @param of the language of the text; null: that of the page; undefined: on a page that a device stored before the server sent this field
 */
export const foreign = (of: Language | null | undefined, page: Language): Language | undefined =>
  of === null || of === page ? undefined : of;

/** The text below the header of an alert: its description, and until when it applies. */
export function alertPieces({ description, descriptionLanguage, activeUntil }: AlertDetails, at: string, language: Language): AlertPiece[] {
  const say = sayIn(language);
  const lang = foreign(descriptionLanguage, language);
  const inItsLanguage = (text: string): AlertPiece => (lang === undefined ? { text } : { text, lang });
  if (activeUntil === null) return description === null ? [] : [inItsLanguage(description)];
  const until = untilText(activeUntil, dateOf(at), language);
  if (description === null) return [{ text: say('untilOnly', { until }) }];
  const bare = description.trim().replace(/[。.;；,，]$/, '');
  // Several sentences may each have a date: "Until then the old times apply, until Wednesday" would be wrong. So the end is a sentence of its own.
  if (/。|[.!?！？] /.test(bare))
    return [inItsLanguage(`${bare}${/[^\x00-\xff]$/.test(bare) ? '。' : '.'}`), { text: say('standsUntil', { until }) }];
  return [inItsLanguage(bare), { text: say('until', { said: '', until }) }];
}

/** The end of an alert in words: only the last day if it ends at midnight, only the time if it ends today. */
function untilText(activeUntil: string, today: string, language: Language): string {
  const say = sayIn(language);
  const isWholeDay = clockOf(activeUntil) === '00:00';
  const date = isWholeDay ? dayAfter(dateOf(activeUntil), -1) : dateOf(activeUntil);
  const time = clockOf(activeUntil);
  if (!isWholeDay && date === today) return time;
  const day = say('untilDay', { date: dayText(date, language), weekday: weekdayText(date, language) });
  return isWholeDay ? day : say('untilTime', { day, time });
}
