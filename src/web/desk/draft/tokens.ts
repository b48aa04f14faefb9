import { formatServiceTime, parseServiceTime, type ServiceTime } from '../../../scheduling/service-time.js';
import { minutesText, type SentenceField, type SentencePiece } from '../../../sentences/sentence-words.js';
import { isWhole, typedInto } from '../../../sentences/sentence-edit.js';
import type { DepartureRule } from '../../../sentences/sentence.js';
import { readTypedDuration, readTypedTime } from '../../../sentences/typed-time.js';
import type { DraftTextKey } from './draft.texts.js';

/** The rule with a newly typed value, or what is wrong with that. A token is a part of a departure sentence that can be edited. */
export type TokenReading = { readonly rule: DepartureRule } | { readonly fault: DraftTextKey };

const isTime = (field: SentenceField): field is 'from' | 'until' | 'first' | 'last' | 'pauseFrom' | 'pauseUntil' =>
  ['from', 'until', 'first', 'last', 'pauseFrom', 'pauseUntil'].includes(field);

/** The text in a token's field when it is opened, in the short form that people type. */
export function typedOf(rule: DepartureRule, { field, pause }: SentencePiece): string {
  if (field === null) return '';
  if (rule.kind === 'times') return rule.times.map(shortTime).join(' ');
  if (isTime(field)) return shortTime(timeOf(rule, field, pause ?? 0) ?? '');
  if (field === 'headway' && rule.kind === 'every') return minutesText(rule.headwaySeconds);
  if (field === 'offset' && rule.kind === 'after') return minutesText(rule.offsetSeconds);
  return field === 'minutes' && rule.kind === 'clock' ? rule.minutes.map((minute) => String(minute).padStart(2, '0')).join(' ') : '';
}

/** @example shortTime('07:30:00') // '07:30' */
export const shortTime = (text: string): string => text.replace(/^(\d{2}:\d{2}):00$/, '$1');

type StretchRule = Exclude<DepartureRule, { kind: 'times' }>;

function timeOf(rule: StretchRule, field: SentenceField, pause: number): string | null {
  if (field === 'first') return rule.kind === 'every' ? (rule.first ?? rule.from) : null;
  if (field === 'pauseFrom') return rule.pauses[pause]?.from ?? null;
  if (field === 'pauseUntil') return rule.pauses[pause]?.until ?? null;
  return field === 'from' || field === 'until' || field === 'last' ? rule[field] : null;
}

const faults: Readonly<Partial<Record<SentenceField, DraftTextKey>>> = {
  ...{ times: 'faultTimes', headway: 'faultHeadway', offset: 'faultOffset', minutes: 'faultMinutes' },
};

/** Reads a token's field. @param typed in any usual way: 730, 7:30, 07:30:00 */
export function readToken(rule: DepartureRule, { field, pause }: SentencePiece, typed: string): TokenReading {
  if (field === null || field === 'days' || field === 'way') return { rule };
  const next = typedInto(rule, field, typed, pause);
  return next === null ? { fault: faults[field] ?? 'faultTime' } : { rule: next };
}

/** Whether the typed text is complete enough to be shown in the timetable while typing goes on. */
export const isWholeToken = ({ field }: SentencePiece, typed: string): boolean =>
  field !== null && field !== 'days' && field !== 'way' && isWhole(field, typed);

/** The arrow keys step by this many seconds, with Shift by a minute. */
const stepOf = (field: SentenceField): number => (field === 'headway' || isTime(field) ? 300 : 60);

/** The text one step up or down. @param isFine Shift is held: one minute */
export function stepped(field: SentenceField, typed: string, way: 1 | -1, isFine: boolean): string {
  const step = (isFine ? 60 : stepOf(field)) * way;
  if (isTime(field)) {
    const seconds = parseServiceTime(readTypedTime(typed) ?? '');
    return seconds === null ? typed : shortTime(formatServiceTime(Math.max(0, roundTo(seconds + step, step)) as ServiceTime));
  }
  const seconds = field === 'headway' || field === 'offset' ? readTypedDuration(typed) : null;
  return seconds === null ? typed : minutesText(Math.max(60, roundTo(seconds + step, step)));
}

/** Rounds against the direction of the step, so that 07:03 steps up to 07:05 and not to 07:08. */
const roundTo = (value: number, step: number): number => (step > 0 ? Math.floor(value / step) * step : Math.ceil(value / -step) * -step);

/** A new sentence with placeholder values. */
export function newRule(kind: DepartureRule['kind'], otherWayId: string | null): DepartureRule {
  const stretch = { from: '07:00:00', until: '09:00:00', pauses: [], last: null };
  if (kind === 'every') return { ...stretch, kind, headwaySeconds: 1800, first: null };
  if (kind === 'clock') return { ...stretch, kind, minutes: [0, 30] };
  if (kind === 'after') return { ...stretch, kind, wayId: otherWayId ?? '', offsetSeconds: 600 };
  return { kind, times: [] };
}
