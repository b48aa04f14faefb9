import { clockOf, dateOf, secondsOf } from '../shared/moments.js';
import { dayAt, isChosen, stillToCome, type Board, type BoardDay, type BoardDeparture, type BoardLine, type ChosenLine } from './board.js';
import type { Language } from '../../language.js';
import { dayText } from '../shared/dates.js';
import { sayIn, type MessageKey, type Say } from './messages.js';

/** A piece of the answer; read one after another they are one sentence, though the page sets them in different sizes. */
export interface Part {
  readonly kind: 'off' | 'lead' | 'why' | 'time' | 'day' | 'where' | 'comma' | 'wait' | 'after';
  readonly text: string;
}

interface Coming {
  readonly line: BoardLine;
  readonly departure: BoardDeparture;
  readonly at: number;
}

interface Asked {
  readonly now: number;
  readonly chosen: ChosenLine | null;
  readonly language: Language;
}

/** From here on people should hear that there is a gap, not only when it ends. */
const longWaitSeconds = 2 * 3600;
/** Names beyond these make the sentence longer than a glance. */
const mostPlaces = 2;
/** A note longer than this is not one that fits between brackets. */
const longestNote = 16;

/** The answer to "when does the bus leave?", in one sentence. */
export function answer(board: Board, { now, chosen, language }: Asked): Part[] {
  const say = sayIn(language);
  const coming = board.lines
    .filter((line) => isChosen(line, chosen))
    .flatMap((line) => stillToCome(line, now).map((departure) => ({ line, departure, at: secondsOf(departure.departureTime) })))
    .sort((a, b) => a.at - b.at);
  const { today, tomorrow } = dayAt(board, now);
  const next = coming.find(({ departure }) => departure.status !== 'cancelled');
  if (next === undefined) return [{ kind: 'lead', text: nothingText(board, language) }];
  const isToday = dateOf(next.departure.departureTime) === today?.date;
  // A bus at four past midnight is still tonight's.
  const parts =
    isToday || next.at - now < longWaitSeconds ? soon(next, coming, today, now, say) : another(next, coming, { today, tomorrow }, language);
  return parts.filter((part) => part.text !== '');
}

/** What a device saved ends sooner than the timetable. */
const nothingText = ({ knownUntil }: Board, language: Language): string =>
  knownUntil === undefined ? sayIn(language)('nothing') : sayIn(language)('nothingSaved', { date: dayText(knownUntil, language) });

export const sentenceOf = (parts: readonly Part[]): string => parts.map((part) => part.text).join('');

/** The next bus leaves today. */
function soon(next: Coming, coming: readonly Coming[], today: BoardDay | null, now: number, say: Say): Part[] {
  const wait = next.at - now;
  const isOneLine = coming.every(({ line }) => line === next.line);
  const cancelled = coming.find((one) => one.departure.status === 'cancelled' && one.at <= next.at);
  const lead = [today === null ? '' : runsAnyway(today, say), wait >= longWaitSeconds ? say('noneNow') : '', say('next')];
  const later = coming.find(({ departure, at, line }) => departure.status !== 'cancelled' && at > next.at && line === next.line);
  const isSameDay = later !== undefined && dateOf(later.departure.departureTime) === dateOf(next.departure.departureTime);
  return [
    { kind: 'off', text: cancelled === undefined ? '' : cancelledText(cancelled, isOneLine, say) },
    { kind: 'lead', text: lead.join('') },
    { kind: 'time', text: clockOf(next.departure.departureTime) },
    { kind: 'where', text: whereTo(next, coming, say) },
    { kind: 'comma', text: say('comma') },
    { kind: 'wait', text: waitText(wait, say) },
    ...(isSameDay
      ? ([
          { kind: 'comma', text: say('semicolon') },
          { kind: 'after', text: say('later') + clockOf(later.departure.departureTime) },
        ] as const)
      : []),
  ];
}

/** Who waits for a bus that does not come hears of it before hearing of another. */
function cancelledText(cancelled: Coming, isOneLine: boolean, say: Say): string {
  const time = clockOf(cancelled.departure.departureTime);
  return isOneLine ? say('cancelledBefore', { time }) : say('cancelledTo', { time, place: placeOf(cancelled, say) });
}

/** Nothing more leaves today: why, and when it does again. */
function another(
  next: Coming,
  coming: readonly Coming[],
  days: { today: BoardDay | null; tomorrow: BoardDay | null },
  language: Language,
): Part[] {
  const say = sayIn(language);
  const { today, tomorrow } = days;
  const date = dateOf(next.departure.departureTime);
  const isTomorrow = date === tomorrow?.date;
  const restIsCancelled = coming.some(
    ({ departure }) => departure.status === 'cancelled' && dateOf(departure.departureTime) === today?.date,
  );
  const stopped = today?.runs === false;
  const begin = stopped ? say('today', { why: why(today, say) }) : say(restIsCancelled ? 'restCancelled' : 'ended');
  const between = !stopped && !isTomorrow && tomorrow?.runs === false ? say('then', { why: why(tomorrow, say) }) : '';
  const isOrdinary = isTomorrow && !stopped;
  const [time, provisional] = [clockOf(next.departure.departureTime), next.departure.provisional ? say('provisional') : ''];
  const day = isOrdinary ? 'firstTomorrow' : isTomorrow ? 'resumesTomorrow' : 'resumesOn';
  return [
    { kind: 'why', text: begin + between },
    { kind: 'comma', text: say('fullStop') },
    { kind: 'lead', text: say(isOrdinary ? 'firstLead' : 'resumesLead') },
    // Never the bare time: who reads only what is big must not take it for today's.
    { kind: 'day', text: say(day, { date: dayText(date, language), time }) },
    { kind: 'where', text: (isOrdinary ? whereTo(next, coming, say) : say('resumes')) + provisional },
  ];
}

/** Where the next bus goes; where several leave in the same minute, all of them. */
function whereTo(next: Coming, coming: readonly Coming[], say: Say): string {
  const together = coming.filter(
    ({ departure }) =>
      departure.status !== 'cancelled' && departure.departureTime.slice(0, 16) === next.departure.departureTime.slice(0, 16),
  );
  const places = [...new Set(together.map((one) => placeOf(one, say)))];
  const named = places.slice(0, mostPlaces).join(say('and'));
  const more = places.length - mostPlaces;
  return say('to', { places: more > 0 ? say('more', { places: named, count: places.length, more }) : named });
}

function placeOf({ line, departure }: Coming, say: Say): string {
  const place = departure.headsign;
  return line.note === null || line.note.length > longestNote ? place : say('placeWithNote', { place, note: line.note });
}

/** @example waitText(750, say) // '12 分钟后' */
export function waitText(seconds: number, say: Say): string {
  const minutes = Math.floor(seconds / 60);
  if (minutes < 1) return say('leaving');
  if (minutes < 60) return say('inMinutes', { minutes });
  const hours = Math.floor(minutes / 60);
  return minutes % 60 === 0 ? say('inWholeHours', { hours }) : say('inHours', { hours, minutes: minutes % 60 });
}

/** Why a day without buses has none. */
export function why({ reasonCode, reason }: BoardDay, say: Say): string {
  const known: readonly string[] = ['holiday', 'weekend', 'manager-exception', 'service-removed'];
  return say((known.includes(reasonCode) ? `why-${reasonCode}` : 'why-other') as MessageKey, { reason });
}

/** Why a day runs though one might think it does not. */
export function runsAnyway({ runs, reasonCode, reason }: BoardDay, say: Say): string {
  const known: readonly string[] = ['make-up-workday', 'service-added', 'manager-exception', 'holiday'];
  return runs && known.includes(reasonCode) ? say(`runs-${reasonCode}` as MessageKey, { reason }) : '';
}
