import type { SentenceField } from './sentence-words.js';
import { stretchText, timeText } from './round-times.js';
import { departureTime, endOfTimes, endTime, shortestHeadway, type DepartureRule, type EveryRule, type Stretch } from './sentence.js';
import { readTypedDuration, readTypedMinutes, readTypedTime, readTypedTimes } from './typed-time.js';

type StretchRule = Exclude<DepartureRule, { kind: 'times' }>;

/** The fields of a sentence that are typed; days and the other way are chosen from lists. */
export type TypedField = Exclude<SentenceField, 'days' | 'way'>;

/**
 * The rule after a text was typed into one of its fields. Everything that a sentence shows can also be typed in the same words.
 * @param pause index of the pause, for `pauseFrom` and `pauseUntil`
 * @returns null if the text cannot be read, or the rule has no such field
 * @example typedInto(rule, 'headway', '20') // every 20 minutes
 */
export function typedInto(rule: DepartureRule, field: TypedField, text: string, pause = 0): DepartureRule | null {
  if (rule.kind === 'times') return field === 'times' ? timesTyped(text) : null;
  const time = readTypedTime(text);
  switch (field) {
    case 'from':
      return time === null ? null : withFrom(rule, time);
    case 'until':
      return time === null ? null : { ...rule, until: time };
    case 'last':
      // Emptying the field removes the named last departure.
      return time === null && text.trim() !== '' ? null : { ...rule, last: time };
    case 'pauseFrom':
    case 'pauseUntil':
      return time === null || rule.pauses[pause] === undefined ? null : { ...rule, pauses: withPause(rule.pauses, pause, field, time) };
    default:
      return typedIntoKind(rule, field, text, time);
  }
}

function typedIntoKind(rule: StretchRule, field: TypedField, text: string, time: string | null): DepartureRule | null {
  if (rule.kind === 'every' && field === 'first') return time === null ? null : withFirst(rule, time);
  if (rule.kind === 'every' && field === 'headway') {
    const headwaySeconds = readTypedDuration(text);
    return headwaySeconds === null || headwaySeconds < shortestHeadway ? null : { ...rule, headwaySeconds };
  }
  if (rule.kind === 'clock' && field === 'minutes') {
    const minutes = readTypedMinutes(text);
    return minutes === null ? null : { ...rule, minutes };
  }
  if (rule.kind === 'after' && field === 'offset') {
    // The sentence has the words “before” or “after” beside the field, so a number without a sign keeps the direction; a typed sign sets
    // it.
    const [, sign = '', size = ''] = /^\s*([-+−－＋]?)(.*)$/.exec(text) ?? [];
    const seconds = readTypedDuration(size);
    const isBefore = sign === '' ? rule.offsetSeconds < 0 : /[-−－]/.test(sign);
    return seconds === null ? null : { ...rule, offsetSeconds: isBefore && seconds !== 0 ? -seconds : seconds };
  }
  return null;
}

/**
 * Sets the beginning. A beginning at or after the end moves the whole period. A named first departure is kept only if it is later than the
 * new beginning.
 */
function withFrom(rule: StretchRule, from: string): StretchRule {
  const [start, end, length] = [departureTime(from), endTime(rule.until), lengthOf(rule)];
  const isMoved = from !== rule.from && start !== null && end !== null && length !== null && start >= end;
  const until = isMoved ? timeText(Math.min(start + length, endOfTimes)) : rule.until;
  if (rule.kind !== 'every') return { ...rule, from, until };
  return { ...rule, from, until, first: rule.first !== null && rule.first > from ? rule.first : null };
}

function lengthOf({ from, until }: Stretch): number | null {
  const [start, end] = [departureTime(from), endTime(until)];
  return start === null || end === null || end <= start ? null : end - start;
}

/** Adds a pause: at noon if that is within the period and free, else half an hour from the middle of the period on. */
export function withNewPause(rule: DepartureRule): DepartureRule {
  if (rule.kind === 'times') return rule;
  const [start, length] = [departureTime(rule.from) ?? 0, lengthOf(rule) ?? 0];
  const isNoon = rule.from < noon.from && rule.until > noon.until && rule.pauses.every(({ until }) => until <= noon.from);
  const middle = Math.max(start, Math.floor((start + length / 2) / 1800) * 1800);
  const free = rule.pauses.reduce((time, { until }) => Math.max(time, endTime(until) ?? 0), middle);
  const pause = isNoon ? noon : stretchText(free, Math.min(free + 1800, endOfTimes));
  return { ...rule, pauses: [...rule.pauses, pause] };
}

const noon = { from: '12:00:00', until: '13:30:00' } as const;

/** Sets the first departure; one at or before the beginning of the period becomes its beginning. */
const withFirst = (rule: EveryRule, first: string): EveryRule =>
  first <= rule.from ? { ...rule, from: first, first: null } : { ...rule, first };

const withPause = (pauses: readonly Stretch[], place: number, field: 'pauseFrom' | 'pauseUntil', time: string): Stretch[] =>
  pauses.map((pause, index) => (index === place ? { ...pause, [field === 'pauseFrom' ? 'from' : 'until']: time } : pause));

function timesTyped(text: string): DepartureRule | null {
  const { times, unread } = readTypedTimes(text);
  return unread.length > 0 || times.length === 0 ? null : { kind: 'times', times: times.sort() };
}

/** Seconds. A shorter headway may be unfinished typing, such as the 2 of 20. */
const shortestWhileTyping = 300;

/**
 * Whether the text of a field may take effect while somebody is still typing, not only when the field is left. While 1730 is typed, 1 and
 * 17 must not take effect, nor 2 while a headway of 20 is typed.
 */
export function isWhole(field: TypedField, text: string): boolean {
  if (field === 'headway') return (readTypedDuration(text) ?? 0) >= shortestWhileTyping;
  if (field === 'minutes' || field === 'offset') return true;
  return /(\D\d{2}|^\d{4}|[半刻分整])$/.test(text.normalize('NFKC').trim());
}
