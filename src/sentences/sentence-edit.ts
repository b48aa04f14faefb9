import { sentencesOf } from './found-sentences.js';
import { timeText } from './round-times.js';
import type { SentenceField } from './sentence-words.js';
import { shortestHeadway, type DepartureRule, type EveryRule, type Stretch } from './sentence.js';
import { readTypedDuration, readTypedMinutes, readTypedTime, readTypedTimes } from './typed-time.js';

/** Fields of a sentence that are written; days and the other way are chosen from lists. */
export type TypedField = Exclude<SentenceField, 'days' | 'way'>;

/**
 * A rule after somebody typed something else in one place. What a sentence says in words can be typed in the same words.
 * @param pause which of them, for `pauseFrom` and `pauseUntil`
 * @returns null: that cannot be read, or the rule has no such place
 * @example typedInto(rule, 'headway', '20') // every 20 minutes
 */
export function typedInto(rule: DepartureRule, field: TypedField, text: string, pause = 0): DepartureRule | null {
  if (rule.kind === 'times') return field === 'times' ? timesTyped(text) : null;
  const time = readTypedTime(text);
  switch (field) {
    case 'from':
    case 'until':
      return time === null ? null : { ...rule, [field]: time };
    case 'last':
      // Who empties the field names no last departure.
      return time === null && text.trim() !== '' ? null : { ...rule, last: time };
    case 'pauseFrom':
    case 'pauseUntil':
      return time === null || rule.pauses[pause] === undefined ? null : { ...rule, pauses: withPause(rule.pauses, pause, field, time) };
    default:
      return typedIntoKind(rule, field, text, time);
  }
}

function typedIntoKind(
  rule: Exclude<DepartureRule, { kind: 'times' }>,
  field: TypedField,
  text: string,
  time: string | null,
): DepartureRule | null {
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
    // The sentence says before or after in words; who types a sign means it.
    const [, sign = '', size = ''] = /^\s*([-+−－＋]?)(.*)$/.exec(text) ?? [];
    const seconds = readTypedDuration(size);
    const isBefore = sign === '' ? rule.offsetSeconds < 0 : /[-−－]/.test(sign);
    return seconds === null ? null : { ...rule, offsetSeconds: isBefore && seconds !== 0 ? -seconds : seconds };
  }
  return null;
}

/** A first departure before the stretch begins it. */
const withFirst = (rule: EveryRule, first: string): EveryRule =>
  first <= rule.from ? { ...rule, from: first, first: null } : { ...rule, first };

const withPause = (pauses: readonly Stretch[], place: number, field: 'pauseFrom' | 'pauseUntil', time: string): Stretch[] =>
  pauses.map((pause, index) => (index === place ? { ...pause, [field === 'pauseFrom' ? 'from' : 'until']: time } : pause));

function timesTyped(text: string): DepartureRule | null {
  const { times, unread } = readTypedTimes(text);
  return unread.length > 0 ? null : { kind: 'times', times: times.sort() };
}

/** What is said when nobody has said anything: a peak of the morning. */
const plainStretch = { from: '07:00:00', until: '09:30:00', pauses: [], last: null } as const;

/**
 * The rule said in another way, as near to what it makes as that way can say.
 * @param departures what it makes now
 * @param wayId of the other way, for `after`
 */
export function ruleAs(rule: DepartureRule, kind: DepartureRule['kind'], departures: readonly number[], wayId: string): DepartureRule {
  if (rule.kind === kind) return rule;
  if (kind === 'times') return { kind, times: departures.map(timeText) };
  const every = found(departures);
  const stretch = rule.kind === 'times' ? (every ?? plainStretch) : rule;
  const { from, until, pauses, last } = stretch;
  const rest = { from, until, pauses, last };
  if (kind === 'after') return { kind, ...rest, wayId, offsetSeconds: 600 };
  if (kind === 'clock') {
    const onTheBeat = departures.filter((time) => last === null || timeText(time) !== last);
    const minutes = [...new Set(onTheBeat.map((time) => Math.floor((time % 3600) / 60)))].sort((a, b) => a - b);
    return { kind, ...rest, minutes: minutes.length === 0 || minutes.length > 20 ? [0, 30] : minutes };
  }
  return { kind, ...rest, headwaySeconds: every?.headwaySeconds ?? headwayOf(rule), first: every === null ? null : firstIn(rest, every) };
}

function found(departures: readonly number[]): EveryRule | null {
  const [sentence, ...others] = sentencesOf('', departures);
  return others.length === 0 && sentence?.rule.kind === 'every' ? sentence.rule : null;
}

const firstIn = (stretch: Stretch, { from, first }: EveryRule): string | null => {
  const time = first ?? from;
  return time > stretch.from && time < stretch.until ? time : null;
};

const headwayOf = (rule: DepartureRule): number =>
  rule.kind === 'clock' && rule.minutes.length > 0 ? Math.max(shortestHeadway, Math.round(60 / rule.minutes.length) * 60) : 1800;
