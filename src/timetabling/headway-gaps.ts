import { kindsOfDay, type KindOfDay } from '../sentences/kinds-of-day.js';
import { departureTime, endTime, type Sentence } from '../sentences/sentence.js';
import type { DraftContent, DraftWay } from './draft-content.js';
import type { DraftTrip, DraftTrips } from './draft-trips.js';

/** An interval between departures within the period of a sentence that is longer than its headway. */
export interface HeadwayGap {
  readonly wayId: string;
  readonly serviceId: string;
  readonly sentenceId: string;
  readonly kind: KindOfDay;
  /** The departures before and after the longest gap, in seconds of the service day. */
  readonly from: number;
  readonly to: number;
  /** The promised headway, in seconds. */
  readonly headway: number;
  /** The number of such gaps of the way on days of this kind. */
  readonly count: number;
}

/** The longest gap of each way, on the kind of day on which it is longest. */
export function gapsOf(content: DraftContent, { trips }: DraftTrips): HeadwayGap[] {
  const ofWays = new Map<string, DraftTrip[]>();
  for (const trip of trips) {
    const list = ofWays.get(trip.wayId);
    if (list === undefined) ofWays.set(trip.wayId, [trip]);
    else list.push(trip);
  }
  const kinds = kindsOfDay(content.services);
  return content.routes.flatMap(({ ways }) =>
    ways.flatMap((way) => {
      const found = kinds.flatMap((kind) => gapOn(way, ofWays.get(way.wayId) ?? [], kind));
      return found.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from).slice(0, 1);
    }),
  );
}

interface Promised {
  readonly sentence: Sentence;
  readonly from: number;
  readonly until: number;
  readonly headway: number;
  readonly pauses: readonly { readonly from: number; readonly until: number }[];
}

function gapOn(way: DraftWay, trips: readonly DraftTrip[], kind: KindOfDay): HeadwayGap[] {
  const times = trips
    .filter(({ serviceId }) => kind.serviceIds.includes(serviceId))
    .map(({ startTime }): number => startTime)
    .sort((a, b) => a - b);
  const promises = way.sentences.filter(({ serviceId }) => kind.serviceIds.includes(serviceId)).flatMap((sentence) => promiseOf(sentence));
  const gaps = times.slice(1).flatMap((to, place) => {
    const from = times[place] ?? to;
    const broken = promises.find((promise) => isBroken(promise, promises, from, to));
    return broken === undefined ? [] : [{ from, to, broken }];
  });
  const [worst] = [...gaps].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  if (worst === undefined) return [];
  const { sentence, headway } = worst.broken;
  const { sentenceId, serviceId } = sentence;
  return [{ ...{ wayId: way.wayId, serviceId, sentenceId, kind, from: worst.from, to: worst.to, headway }, count: gaps.length }];
}

/**
 * Whether an interval breaks a promise: the first bus leaves within the period, and the second leaves later than the headway allows, in the
 * same period or in that of a sentence that begins when this one ends.
 */
function isBroken({ from: start, until, headway, pauses }: Promised, all: readonly Promised[], from: number, to: number): boolean {
  if (from < start || from >= until || to - from <= headway) return false;
  if (pauses.some((pause) => pause.from < to && pause.until > from)) return false;
  if (to < until) return true;
  const next = all.find((one) => one.from === until);
  return (
    next !== undefined && to < next.until && to - from > Math.max(headway, next.headway) && !next.pauses.some((pause) => pause.from < to)
  );
}

/** The promise of a sentence; lists of times and departures after buses of another way promise no headway. */
function promiseOf(sentence: Sentence): Promised[] {
  const { rule } = sentence;
  if (rule.kind !== 'every' && rule.kind !== 'clock') return [];
  const [from, end, last] = [departureTime(rule.from), endTime(rule.until), rule.last === null ? null : departureTime(rule.last)];
  const headway = rule.kind === 'every' ? rule.headwaySeconds : longestOnTheClock(rule.minutes);
  if (from === null || end === null || headway <= 0) return [];
  const pauses = rule.pauses.flatMap((pause) => {
    const [pauseFrom, pauseUntil] = [departureTime(pause.from), endTime(pause.until)];
    return pauseFrom === null || pauseUntil === null ? [] : [{ from: pauseFrom, until: pauseUntil }];
  });
  // A named last departure ends the period and belongs to it.
  return [{ sentence, from, until: last === null ? end : last + 1, headway, pauses }];
}

/** The longest interval, in seconds, between departures at these minutes of each hour. @example longestOnTheClock([0, 30]) // 1800 */
function longestOnTheClock(minutes: readonly number[]): number {
  const rising = [...new Set(minutes)].sort((a, b) => a - b);
  const [first] = rising;
  if (first === undefined) return 0;
  return Math.max(...[...rising, first + 60].slice(1).map((minute, place) => minute - (rising[place] ?? 0))) * 60;
}
