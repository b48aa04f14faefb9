import { formatServiceTime, parseServiceTime, type ServiceTime } from '../../../scheduling/service-time.js';
import type { SentenceField, SentencePiece } from '../../../sentences/sentence-words.js';
import type { DepartureRule, Stretch } from '../../../sentences/sentence.js';
import { readTypedDuration, readTypedMinutes, readTypedTime, readTypedTimes } from '../../../sentences/typed-time.js';
import type { DraftTextKey } from './draft.texts.js';

/** What becomes of a rule when somebody types another value, or what is wrong with it. */
export type TokenReading = { readonly rule: DepartureRule } | { readonly fault: DraftTextKey };

const isTime = (field: SentenceField): field is 'from' | 'until' | 'first' | 'last' | 'pauseFrom' | 'pauseUntil' =>
  ['from', 'until', 'first', 'last', 'pauseFrom', 'pauseUntil'].includes(field);

/** What stands in the field when a token is opened: short, to be typed over. */
export function typedOf(rule: DepartureRule, { field, pause }: SentencePiece): string {
  if (field === null) return '';
  if (rule.kind === 'times') return rule.times.map(clock).join(' ');
  if (isTime(field)) return clock(timeOf(rule, field, pause ?? 0) ?? '');
  if (field === 'headway' && rule.kind === 'every') return minutesText(rule.headwaySeconds);
  if (field === 'offset' && rule.kind === 'after') return minutesText(rule.offsetSeconds);
  return field === 'minutes' && rule.kind === 'clock' ? rule.minutes.map((minute) => String(minute).padStart(2, '0')).join(' ') : '';
}

/** @example minutesText(450) // '7.5' */
export const minutesText = (seconds: number): string => String(Math.round((seconds / 60) * 100) / 100);

const clock = (text: string): string => text.replace(/^(\d{2}:\d{2}):00$/, '$1');

type StretchRule = Exclude<DepartureRule, { kind: 'times' }>;

function timeOf(rule: StretchRule, field: SentenceField, pause: number): string | null {
  if (field === 'first') return rule.kind === 'every' ? (rule.first ?? rule.from) : null;
  if (field === 'pauseFrom') return rule.pauses[pause]?.from ?? null;
  if (field === 'pauseUntil') return rule.pauses[pause]?.until ?? null;
  return field === 'from' || field === 'until' || field === 'last' ? rule[field] : null;
}

/** @param typed as somebody wrote it, in any of the usual ways */
export function readToken(rule: DepartureRule, piece: SentencePiece, typed: string): TokenReading {
  const { field } = piece;
  if (field === 'times') {
    const { times, unread } = readTypedTimes(typed);
    if (unread.length > 0 || times.length === 0) return { fault: 'faultTimes' };
    return { rule: { kind: 'times', times } };
  }
  if (rule.kind === 'times' || field === null) return { rule };
  if (isTime(field)) {
    const time = readTypedTime(typed);
    return time === null ? { fault: 'faultTime' } : { rule: withTime(rule, field, time, piece.pause ?? 0) };
  }
  if (field === 'headway' && rule.kind === 'every') {
    const seconds = readTypedDuration(typed);
    return seconds === null || seconds < 60 ? { fault: 'faultHeadway' } : { rule: { ...rule, headwaySeconds: seconds } };
  }
  if (field === 'offset' && rule.kind === 'after') {
    const isBefore = /^\s*[-−－]/.test(typed);
    const seconds = readTypedDuration(typed.replace(/^\s*[-−－]/, ''));
    return seconds === null ? { fault: 'faultOffset' } : { rule: { ...rule, offsetSeconds: isBefore ? -seconds : seconds } };
  }
  if (field === 'minutes' && rule.kind === 'clock') {
    const minutes = readTypedMinutes(typed);
    return minutes === null || minutes.length === 0 ? { fault: 'faultMinutes' } : { rule: { ...rule, minutes } };
  }
  return { rule };
}

function withTime(rule: StretchRule, field: SentenceField, time: string, pause: number): DepartureRule {
  if (field === 'first') return rule.kind === 'every' ? { ...rule, first: time === rule.from ? null : time } : rule;
  if (field === 'pauseFrom' || field === 'pauseUntil') return { ...rule, pauses: withPause(rule.pauses, field, time, pause) };
  if (field !== 'from') return { ...rule, [field]: time };
  // A first departure before the beginning would be none.
  const isFirstBefore = rule.kind === 'every' && rule.first !== null && rule.first < time;
  return { ...rule, from: time, ...(isFirstBefore ? { first: null } : {}) };
}

const withPause = (pauses: readonly Stretch[], field: 'pauseFrom' | 'pauseUntil', time: string, at: number): Stretch[] =>
  pauses.map((pause, index) => (index !== at ? pause : field === 'pauseFrom' ? { ...pause, from: time } : { ...pause, until: time }));

/** The arrow keys step by this many seconds, with Shift by a minute. */
const stepOf = (field: SentenceField): number => (field === 'headway' || isTime(field) ? 300 : 60);

/** The next value up or down, as it is typed. */
export function stepped(field: SentenceField, typed: string, way: 1 | -1, isFine: boolean): string {
  const step = (isFine ? 60 : stepOf(field)) * way;
  if (isTime(field)) {
    const seconds = parseServiceTime(readTypedTime(typed) ?? '');
    return seconds === null ? typed : clock(formatServiceTime(Math.max(0, roundTo(seconds + step, step)) as ServiceTime));
  }
  const seconds = field === 'headway' || field === 'offset' ? readTypedDuration(typed) : null;
  return seconds === null ? typed : minutesText(Math.max(60, roundTo(seconds + step, step)));
}

/** On the way up to the next multiple that was not passed, so that 07:03 goes to 07:05 and not to 07:08. */
const roundTo = (value: number, step: number): number => (step > 0 ? Math.floor(value / step) * step : Math.ceil(value / -step) * -step);

/** What a new sentence says until somebody writes something else. */
export function newRule(kind: DepartureRule['kind'], otherWayId: string | null): DepartureRule {
  const stretch = { from: '07:00:00', until: '09:00:00', pauses: [], last: null };
  if (kind === 'every') return { ...stretch, kind, headwaySeconds: 1800, first: null };
  if (kind === 'clock') return { ...stretch, kind, minutes: [0, 30] };
  if (kind === 'after') return { ...stretch, kind, wayId: otherWayId ?? '', offsetSeconds: 600 };
  return { kind, times: [] };
}

/** A pause at noon, or after the last one. */
export function withNewPause(rule: DepartureRule): DepartureRule {
  if (rule.kind === 'times') return rule;
  const isNoon = rule.from < '12:00:00' && rule.until > '13:30:00' && rule.pauses.every(({ until }) => until <= '12:00:00');
  const pause = isNoon ? { from: '12:00:00', until: '13:30:00' } : { from: rule.from, until: rule.from };
  return { ...rule, pauses: [...rule.pauses, pause] };
}
