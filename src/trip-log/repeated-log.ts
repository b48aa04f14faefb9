import { callOf, receiptTime, isStart, reliableTime, type Counting } from './counting.js';
import { countingKinds, type EventKind } from './trip-event.js';

/** Kinds that happen once on a trip, or once at each of its stops. */
const once: readonly string[] = ['trip-started', 'stop-arrived', 'stop-departed', 'trip-ended'];

/** At least so many taps, each made twice within one second, cannot have been made by hand. */
const fewestInOneSecond = 3;
/** Seconds: taps of one second are sent in one request, or in two that follow each other. */
const longestRequest = 60;
/** Seconds: two drivers who relieve each other without naming stops may count the same number, but not as close together as this. */
const longestTogether = 240;
/** The most events that are compared, because a faulty phone may send hundreds of starts. */
const maxTried = 20;

/**
 * Whether taps of the same second were sent twice, if nothing else shows that the log was: there are many of them, or each was received
 * again in another request.
 */
function areTapsSentTwice(counts: readonly Counting[], stops: number): boolean {
  if (counts.length >= 2 * fewestInOneSecond) return true;
  const receiptTimes = new Map<string, number[]>();
  for (const event of counts) {
    const key = `${contentOf(event, stops)} ${event.at}`;
    receiptTimes.set(key, [...(receiptTimes.get(key) ?? []), receiptTime(event)]);
  }
  return [...receiptTimes.values()].every((times) => Math.max(...times) - Math.min(...times) > longestRequest);
}

const isCount = ({ kind }: Counting): boolean => countingKinds.has(kind as EventKind);

/** An event without its time, as a key. */
const contentOf = (event: Counting, stops: number): string => `${event.kind} ${callOf(event, stops) ?? '?'} ${event.count ?? ''}`;

/**
 * Whether a log was recorded twice or more under other ids: every count and every start has a counterpart, all at the same interval.
 * @param logged the events of a trip, without those that managers entered
 */
export function isRepeated(logged: readonly Counting[], stops: number): boolean {
  const counts = logged.filter(isCount);
  const starts = logged.filter(isStart);
  if (counts.length < 2 || starts.length === 1) return false;
  const repeatable = [...counts, ...starts];
  const marks = marksOf(logged);
  if (repeatable.some((event) => reliableTime(event) === null))
    return isRunTwice(marks) && [2, starts.length].some((times) => isEachLogged(times, repeatable, stops));
  return shiftsOf(starts.length > 0 ? starts : marks, stops).some((shifts) => {
    if (shifts.at(-1) === 0 && marks.length === 0 && !areTapsSentTwice(counts, stops)) return false;
    return isShifted(repeatable, shifts, stops) && !mayBeRelief(counts, shifts, stops);
  });
}

const isRunTwice = (marks: readonly Counting[]): boolean => marks.some(({ kind }) => kind === 'trip-started' || kind === 'trip-ended');

/** The events that can happen only once but were logged more than once. */
const marksOf = (logged: readonly Counting[]): Counting[] => {
  const marks = logged.filter(({ kind }) => once.includes(kind));
  const isLogged = (mark: Counting): boolean =>
    marks.some((each) => each !== mark && each.kind === mark.kind && each.position === mark.position);
  return marks.length > 100 ? marks.slice(0, maxTried).filter(isLogged) : marks.filter(isLogged);
};

/** By how many seconds the second log may be later than the first, and the third, to judge by the events that happen once. */
function shiftsOf(marks: readonly Counting[], stops: number): (readonly number[])[] {
  const [first, ...others] = [...marks].sort((a, b) => a.at - b.at);
  if (first === undefined) return [[0, 0]];
  const words = contentOf(first, stops);
  const later = others.filter((each) => contentOf(each, stops) === words).map(({ at }) => at - first.at);
  const pairs = [...new Set(later)].slice(0, maxTried).map((shift) => [0, shift] as const);
  return later.length > 1 && later.length < maxTried ? [...pairs, [0, ...later]] : pairs;
}

/** Whether the events are one log and its repetitions, later by each of these shifts. @param shifts ascending, from 0 */
function isShifted(logged: readonly Counting[], shifts: readonly number[], stops: number): boolean {
  const left = new Map<string, number>();
  const keyAt = (words: string, at: number): string => `${words} ${at}`;
  const events = logged.map((event) => ({ words: contentOf(event, stops), at: event.at })).sort((a, b) => a.at - b.at);
  for (const { words, at } of events) left.set(keyAt(words, at), (left.get(keyAt(words, at)) ?? 0) + 1);
  for (const { words, at } of events) {
    // Already matched, as the counterpart of an earlier event.
    if (left.get(keyAt(words, at)) === 0) continue;
    for (const shift of shifts) {
      const key = keyAt(words, at + shift);
      const there = left.get(key) ?? 0;
      if (there === 0) return false;
      left.set(key, there - 1);
    }
  }
  return true;
}

/** For events with unknown times: whether each was logged this many times, or a multiple of it. */
function isEachLogged(times: number, logged: readonly Counting[], stops: number): boolean {
  if (times < 2) return false;
  const counts = new Map<string, number>();
  for (const event of logged) counts.set(contentOf(event, stops), (counts.get(contentOf(event, stops)) ?? 0) + 1);
  return [...counts.values()].every((count) => count % times === 0);
}

/** Two drivers, one after the other, who do not name stops. */
const mayBeRelief = (counts: readonly Counting[], shifts: readonly number[], stops: number): boolean =>
  (shifts.at(-1) ?? 0) > longestTogether &&
  counts.some((event) => callOf(event, stops) === null) &&
  new Set(counts.map(({ accountId, deviceId }) => `${accountId ?? ''} ${deviceId ?? ''}`)).size > 1;

/**
 * Whether somebody who had closed the trip logged a start later, and counted at the same stops: another run, or the same one entered again.
 * One common stop is enough only if it is the first; another one may be where the phone changed hands.
 */
export function isBegunAgain(logged: readonly Counting[], stops: number): boolean {
  const ends = logged.filter(({ kind }) => kind === 'trip-ended').map(receiptTime);
  if (ends.length === 0) return false;
  const closedAt = Math.min(...ends);
  if (!logged.some((event) => isStart(event) && receiptTime(event) > closedAt)) return false;
  const [before, after] = [new Set<number | null>(), new Set<number | null>()];
  for (const event of logged) if (event.kind === 'boarded') (receiptTime(event) > closedAt ? after : before).add(callOf(event, stops));
  const common = [...after].filter((call) => before.has(call));
  return common.length > 1 || common.includes(0);
}
