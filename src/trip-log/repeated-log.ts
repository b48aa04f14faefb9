import { callOf, heardAt, isStart, knownAt, type Counting } from './counting.js';
import { countingKinds, type EventKind } from './trip-event.js';

/** What happens once on a trip, or once at each stop of it. */
const once: readonly string[] = ['trip-started', 'stop-arrived', 'stop-departed', 'trip-ended'];

/** So many taps are not all made twice in one second. */
const fewestInOneSecond = 3;
/** What is tapped in one second is sent together, or one soon after the other. */
const longestRequest = 60;
/** Two who relieve each other without saying where they are may count as many; not within so many seconds. */
const longestTogether = 240;
/** A phone gone mad may say hundreds of starts. */
const mostTried = 20;

/** Taps of one second, of which nothing else tells a log: many of them, or each heard of again in another request. */
function isToldTwice(counts: readonly Counting[], stops: number): boolean {
  if (counts.length >= 2 * fewestInOneSecond) return true;
  const heard = new Map<string, number[]>();
  for (const event of counts) {
    const key = `${wordsOf(event, stops)} ${event.at}`;
    heard.set(key, [...(heard.get(key) ?? []), heardAt(event)]);
  }
  return [...heard.values()].every((times) => Math.max(...times) - Math.min(...times) > longestRequest);
}

const isCount = ({ kind }: Counting): boolean => countingKinds.has(kind as EventKind);

/** What an event says, but for when. */
const wordsOf = (event: Counting, stops: number): string => `${event.kind} ${callOf(event, stops) ?? '?'} ${event.count ?? ''}`;

/**
 * Whether a log was said twice, or more often, under other ids: every number in it has its like, and every start, all of them as much
 * later.
 * @param logged of a trip, but not what managers entered
 */
export function isRepeated(logged: readonly Counting[], stops: number): boolean {
  const counts = logged.filter(isCount);
  const starts = logged.filter(isStart);
  if (counts.length < 2 || starts.length === 1) return false;
  const said = [...counts, ...starts];
  const marks = marksOf(logged);
  if (said.some((event) => knownAt(event) === null))
    return isRunTwice(marks) && [2, starts.length].some((times) => isSaid(times, said, stops));
  return shiftsOf(starts.length > 0 ? starts : marks, stops).some((shifts) => {
    if (shifts.at(-1) === 0 && marks.length === 0 && !isToldTwice(counts, stops)) return false;
    return isShifted(said, shifts, stops) && !mayBeRelief(counts, shifts, stops);
  });
}

const isRunTwice = (marks: readonly Counting[]): boolean => marks.some(({ kind }) => kind === 'trip-started' || kind === 'trip-ended');

/** What happens once, as far as it was said more than once. */
const marksOf = (logged: readonly Counting[]): Counting[] => {
  const marks = logged.filter(({ kind }) => once.includes(kind));
  const isTold = (mark: Counting): boolean =>
    marks.some((each) => each !== mark && each.kind === mark.kind && each.position === mark.position);
  return marks.length > 100 ? marks.slice(0, mostTried).filter(isTold) : marks.filter(isTold);
};

/** By how much the second log may be later than the first, and the third, as what happens once was said. */
function shiftsOf(marks: readonly Counting[], stops: number): (readonly number[])[] {
  const [first, ...others] = [...marks].sort((a, b) => a.at - b.at);
  if (first === undefined) return [[0, 0]];
  const words = wordsOf(first, stops);
  const later = others.filter((each) => wordsOf(each, stops) === words).map(({ at }) => at - first.at);
  const pairs = [...new Set(later)].slice(0, mostTried).map((shift) => [0, shift] as const);
  return later.length > 1 && later.length < mostTried ? [...pairs, [0, ...later]] : pairs;
}

/** Whether all that was said is one log and the same again, later by each of these. @param shifts rising, from 0 */
function isShifted(said: readonly Counting[], shifts: readonly number[], stops: number): boolean {
  const left = new Map<string, number>();
  const keyAt = (words: string, at: number): string => `${words} ${at}`;
  const events = said.map((event) => ({ words: wordsOf(event, stops), at: event.at })).sort((a, b) => a.at - b.at);
  for (const { words, at } of events) left.set(keyAt(words, at), (left.get(keyAt(words, at)) ?? 0) + 1);
  for (const { words, at } of events) {
    // Taken already, as the like of an earlier one.
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

/** Of times that nobody knows: whether everything was said so many times, or as often again. */
function isSaid(times: number, said: readonly Counting[], stops: number): boolean {
  if (times < 2) return false;
  const heard = new Map<string, number>();
  for (const event of said) heard.set(wordsOf(event, stops), (heard.get(wordsOf(event, stops)) ?? 0) + 1);
  return [...heard.values()].every((count) => count % times === 0);
}

/** Two drivers, one after the other, neither of whom says at which stops. */
const mayBeRelief = (counts: readonly Counting[], shifts: readonly number[], stops: number): boolean =>
  (shifts.at(-1) ?? 0) > longestTogether &&
  counts.some((event) => callOf(event, stops) === null) &&
  new Set(counts.map(({ accountId, deviceId }) => `${accountId ?? ''} ${deviceId ?? ''}`)).size > 1;

/**
 * Whether one who had closed the trip said later that it started, and counted people where they were counted before: another run of it,
 * or the same one entered once more. Between two stops there is one where people are counted; on a longer way one alone may be where
 * the phone went from hand to hand.
 */
export function isBegunAgain(logged: readonly Counting[], stops: number): boolean {
  const ends = logged.filter(({ kind }) => kind === 'trip-ended').map(heardAt);
  if (ends.length === 0) return false;
  const closedAt = Math.min(...ends);
  if (!logged.some((event) => isStart(event) && heardAt(event) > closedAt)) return false;
  const [before, after] = [new Set<number | null>(), new Set<number | null>()];
  for (const event of logged) if (event.kind === 'boarded') (heardAt(event) > closedAt ? after : before).add(callOf(event, stops));
  const common = [...after].filter((call) => before.has(call));
  return common.length > 1 || common.includes(0);
}
