import { parseServiceTime, type ServiceTime } from '../scheduling/service-time.js';

/** The departures of one way on the days of one service, in a manager's words: `工作日 07:00 到 09:30，每 30 分钟一班，首班 07:00`. */
export interface Sentence {
  /** Chosen by the client that adds the sentence; unique within a way. */
  readonly sentenceId: string;
  readonly serviceId: string;
  readonly rule: DepartureRule;
}

/** The rule by which a sentence generates departures. Times are texts of a service day (`07:30:00`, past midnight `24:10:00`). */
export type DepartureRule = EveryRule | ClockRule | AfterRule | TimesRule;

/** A period of the day, half-open: `from` is part of it, `until` is not. */
export interface Stretch {
  readonly from: string;
  readonly until: string;
}

interface RuleInStretch extends Stretch {
  /** Periods without departures, such as lunch. */
  readonly pauses: readonly Stretch[];
  /**
   * A fixed last departure, in addition to those of the rule. Nothing leaves after it, and it may be at `until` or later. null: none.
   */
  readonly last: string | null;
}

/** Departures at a fixed headway, counted from the first one. */
export interface EveryRule extends RuleInStretch {
  readonly kind: 'every';
  readonly headwaySeconds: number;
  /** The first departure; null: `from`. */
  readonly first: string | null;
}

/** At the same minutes of each hour: `[0, 30]` on the hour and on the half hour. */
export interface ClockRule extends RuleInStretch {
  readonly kind: 'clock';
  /** From 0 to 59; in any order, each counts once. */
  readonly minutes: readonly number[];
}

/**
 * Departures a fixed time after each bus of another way at the first stop of this one: after its departure there, or after its arrival if
 * that is its last stop; if it calls there twice, the first call counts. A negative offset is before that bus. `from` and `until` limit
 * these departures, not those of the other way.
 */
export interface AfterRule extends RuleInStretch {
  readonly kind: 'after';
  readonly wayId: string;
  readonly offsetSeconds: number;
}

/** Departures listed one by one, in ascending order; a time listed twice is two buses. */
export interface TimesRule {
  readonly kind: 'times';
  readonly times: readonly string[];
}

/** Why a rule generates no departures. A draft may be unfinished, so this is a value, not an exception. */
export type RuleFault =
  /** A text that is not a time, or is later than 35:59:59. */
  | 'time-unreadable'
  | 'until-before-from'
  | 'pause-until-before-from'
  | 'headway-too-short'
  /** The first departure is before `from`, or not before `until`. */
  | 'first-outside'
  | 'first-in-pause'
  | 'last-before-first'
  | 'last-in-pause'
  | 'minutes-empty'
  | 'minute-unknown'
  | 'times-empty'
  | 'offset-unreadable'
  | OtherWayFault;

/** Why a rule of the kind `after` generates no departures. */
export type OtherWayFault =
  | 'way-unknown'
  /** The other way depends on this one, directly or through further ways. */
  | 'way-in-circle'
  /** The other way does not call at the first stop of this one. */
  | 'way-does-not-call';

/** Finds the times, in seconds, at which buses of another way are at the first stop of this one, on the days of the sentence. */
export type OtherDepartures = (wayId: string) => readonly number[] | OtherWayFault;

/** Used for rules that cannot refer to other ways. */
export const noOtherWays: OtherDepartures = () => 'way-unknown';

/** Seconds. Departures of a service day are before this time, 36:00:00. */
export const endOfTimes = 36 * 3600;
/** Seconds: at most one bus a minute on a way. */
export const shortestHeadway = 60;

/** The departures of a rule in ascending order, or why there are none. */
export interface RuleReading {
  readonly departures: readonly ServiceTime[];
  readonly faults: readonly RuleFault[];
}

/**
 * Finds the departures of a rule; none if it has a fault. Hours past 24 belong to the same service day.
 * @example readRule({ kind: 'every', from: '07:00:00', until: '09:30:00', headwaySeconds: 1800, first: null, last: null, pauses: [] },
 * noOtherWays)
 * // 07:00 07:30 08:00 08:30 09:00
 */
export function readRule(rule: DepartureRule, others: OtherDepartures): RuleReading {
  return rule.kind === 'times' ? readTimes(rule) : readStretch(rule, others);
}

/** The departures of a rule, without its faults. */
export const departuresOf = (rule: DepartureRule, others: OtherDepartures = noOtherWays): readonly ServiceTime[] =>
  readRule(rule, others).departures;

/** Reads the time of a departure, `'07:30:00'`; null if it cannot be read or is 36:00:00 or later. */
export function departureTime(text: string): ServiceTime | null {
  const time = parseServiceTime(text);
  return time === null || time >= endOfTimes ? null : time;
}

/** Reads the time at which a period ends; unlike a departure, it may be 36:00:00. */
export function endTime(text: string): ServiceTime | null {
  const time = parseServiceTime(text);
  return time === null || time > endOfTimes ? null : time;
}

function readTimes({ times }: TimesRule): RuleReading {
  const departures = times.map(departureTime).filter((time) => time !== null);
  if (departures.length < times.length) return broken(['time-unreadable']);
  return times.length === 0 ? broken(['times-empty']) : { departures: departures.sort((a, b) => a - b), faults: [] };
}

const broken = (faults: readonly RuleFault[]): RuleReading => ({ departures: [], faults });

/** A stretch in seconds. */
interface Span {
  readonly from: number;
  readonly until: number;
}

type StretchRule = EveryRule | ClockRule | AfterRule;

function readStretch(rule: StretchRule, others: OtherDepartures): RuleReading {
  const span = spanOf(rule);
  const pauses = rule.pauses.map(spanOf);
  const first = rule.kind !== 'every' || rule.first === null ? (span?.from ?? null) : departureTime(rule.first);
  const last = rule.last === null ? endOfTimes : departureTime(rule.last);
  if (span === null || first === null || last === null || !pauses.every((pause) => pause !== null)) return broken(['time-unreadable']);
  const isNamed = rule.kind === 'every' && rule.first !== null;
  const other = rule.kind === 'after' ? others(rule.wayId) : [];
  const faults: RuleFault[] = [
    ...(span.until <= span.from ? ['until-before-from' as const] : []),
    ...(pauses.some((pause) => pause.until <= pause.from) ? ['pause-until-before-from' as const] : []),
    ...(isNamed && !isIn(span, first) && span.until > span.from ? ['first-outside' as const] : []),
    ...(isNamed && pauses.some((pause) => isIn(pause, first)) ? ['first-in-pause' as const] : []),
    ...(last < first ? ['last-before-first' as const] : []),
    ...(rule.last !== null && pauses.some((pause) => isIn(pause, last)) ? ['last-in-pause' as const] : []),
    ...ownFaults(rule),
    ...(typeof other === 'string' ? [other] : []),
  ];
  if (faults.length > 0 || typeof other === 'string') return broken(faults);
  const made = candidates(rule, { ...span, from: first }, other).filter(
    (time) => time < last && !pauses.some((pause) => isIn(pause, time)),
  );
  return { departures: (rule.last === null ? made : [...made, last]) as ServiceTime[], faults: [] };
}

function spanOf({ from, until }: Stretch): Span | null {
  const [start, end] = [departureTime(from), endTime(until)];
  return start === null || end === null ? null : { from: start, until: end };
}

const isIn = ({ from, until }: Span, time: number): boolean => from <= time && time < until;

function ownFaults(rule: StretchRule): RuleFault[] {
  switch (rule.kind) {
    case 'every':
      return Number.isInteger(rule.headwaySeconds) && rule.headwaySeconds >= shortestHeadway ? [] : ['headway-too-short'];
    case 'clock':
      if (rule.minutes.length === 0) return ['minutes-empty'];
      return rule.minutes.every((minute) => Number.isInteger(minute) && minute >= 0 && minute < 60) ? [] : ['minute-unknown'];
    case 'after':
      return Number.isInteger(rule.offsetSeconds) ? [] : ['offset-unreadable'];
  }
}

/** All times that a rule without faults generates in its period, before pauses and the last departure are applied; in ascending order. */
function candidates(rule: StretchRule, span: Span, other: readonly number[]): number[] {
  if (rule.kind === 'every') {
    const count = Math.ceil((span.until - span.from) / rule.headwaySeconds);
    return Array.from({ length: count }, (_, index) => span.from + index * rule.headwaySeconds);
  }
  const times = rule.kind === 'clock' ? onTheClock(rule.minutes, span) : other.map((time) => time + rule.offsetSeconds);
  return times.filter((time) => isIn(span, time)).sort((a, b) => a - b);
}

function onTheClock(minutes: readonly number[], { from, until }: Span): number[] {
  const firstHour = Math.floor(from / 3600);
  const hours = Array.from({ length: Math.ceil(until / 3600) - firstHour }, (_, index) => firstHour + index);
  const each = [...new Set(minutes)];
  return hours.flatMap((hour) => each.map((minute) => hour * 3600 + minute * 60));
}
