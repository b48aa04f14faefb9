import { dateOf } from '../shared/moments.js';
import type { Board, BoardDay } from './board.js';
import type { Coming, LineFacts } from './coming.js';
import type { Language } from '../../language.js';
import { dayText } from '../shared/dates.js';
import { sayIn, type MessageKey, type Say } from './messages.js';
import type { Piece } from './pieces.js';

/** Sentences about a day: why nothing runs, and what applies to all directions. */

/** After a wait of this length a page says that there are no buses right now. */
const longWaitMinutes = 120;

/** The notice above all directions: what applies to each of them is shown only once. */
export function noticeOf(
  board: Board,
  all: readonly Pick<LineFacts, 'next' | 'isToday' | 'why' | 'runs'>[],
  language: Language,
): { readonly notice: string; readonly whyIsShared: boolean; readonly runsIsShared: boolean } {
  const say = sayIn(language);
  const [first] = all;
  const isSame = (name: 'why' | 'runs'): boolean => all.every((one) => one[name] === first?.[name]);
  const [whyIsShared, runsIsShared] = [isSame('why'), isSame('runs')];
  if (all.every(({ next }) => next === null)) return { notice: ended(nothingText(board, language), say), whyIsShared, runsIsShared };
  const parts = [
    whyIsShared ? (first?.why ?? '') : '',
    runsIsShared ? (first?.runs ?? '') : '',
    all.every(({ next, isToday }) => isToday && next !== null && next.minutes >= longWaitMinutes) ? say('noneNow') : '',
  ];
  return {
    notice: parts
      .filter((text) => text !== '')
      .map((text) => ended(text, say))
      .join(say('sentenceSpace')),
    whyIsShared,
    runsIsShared,
  };
}

const ended = (text: string, say: Say): string => text + say('fullStop');

/** The sentence that there are no further departures: in the timetable, or in the days that the device saved. */
const nothingText = ({ savedUntil }: Board, language: Language): string =>
  savedUntil === undefined ? sayIn(language)('nothing') : sayIn(language)('nothingSaved', { date: dayText(savedUntil, language) });

/** Why there are no more departures today, and whether tomorrow has no service either. */
export function whyNone({ today, tomorrow, coming, next }: Omit<LineFacts, 'why' | 'runs'> & { readonly next: Coming }, say: Say): string {
  if (today?.runs === false) return say('today', { why: why(today, say) });
  const restIsCancelled = coming.some(
    ({ isCancelled, minutes, departure }) => isCancelled && minutes >= 0 && departure.serviceDate === today?.date,
  );
  const begin = say(restIsCancelled ? 'restCancelled' : 'ended');
  if (tomorrow?.runs !== false || dateOf(next.departure.departureTime) === tomorrow.date) return begin;
  return begin + (tomorrow.reasonCode === 'weekend' ? say('thenWeekend') : say('thenOff', { why: why(tomorrow, say) }));
}

/** The wait for a departure. @param minutes until it leaves; negative: it was due that long ago */
export function waitPiece(minutes: number, say: Say): Piece {
  const [form, count, params] = waitForm(minutes);
  const text = say(form, params);
  // The number is separate, because it is shown larger.
  const at = count === null ? -1 : text.indexOf(count);
  return count === null || at === -1
    ? { kind: 'wait', text, ...(minutes >= 60 ? { tone: 'plain' as const } : {}) }
    : { kind: 'wait', before: text.slice(0, at), text: count, after: text.slice(at + count.length) };
}

function waitForm(minutes: number): [MessageKey, string | null, Readonly<Record<string, number>>] {
  if (minutes < 0) return ['minutesAgo', String(-minutes), { minutes: -minutes }];
  if (minutes < 1) return ['leaving', null, {}];
  if (minutes < 60) return ['inMinutes', String(minutes), { minutes }];
  const hours = Math.floor(minutes / 60);
  return minutes % 60 === 0 ? ['inWholeHours', null, { hours }] : ['inHours', null, { hours, minutes: minutes % 60 }];
}

/** Why a day has no buses. */
export function why({ reasonCode, reason }: BoardDay, say: Say): string {
  const codesWithText: readonly string[] = ['holiday', 'weekend', 'manager-exception', 'service-removed', 'other-days', 'make-up-workday'];
  return say((codesWithText.includes(reasonCode) ? `why-${reasonCode}` : 'why-other') as MessageKey, { reason });
}

/** Why buses run on a day on which people may not expect them; '' on any other day. */
export function runsAnyway({ runs, reasonCode, reason }: BoardDay, say: Say): string {
  const codesWithText: readonly string[] = ['make-up-workday', 'service-added', 'manager-exception', 'holiday'];
  return runs && codesWithText.includes(reasonCode) ? say(`runs-${reasonCode}` as MessageKey, { reason }) : '';
}
