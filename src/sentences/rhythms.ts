import { roundAfter, roundUntil, stretchText, timeText } from './round-times.js';
import type { DepartureRule, Stretch } from './sentence.js';

/**
 * The cost of each part of a sentence; the cheapest set of sentences is chosen. The costs are chosen such that three departures at a
 * headway that is a multiple of five minutes become one sentence, while other headways need four; a break costs more than one departure
 * listed singly, and less than two of them or another sentence.
 */
const costs = {
  single: 10,
  roundHeadway: 25,
  wholeMinutes: 33,
  oddHeadway: 36,
  clock: 30,
  minuteOfClock: 3,
  pause: 15,
  last: 5,
  /** A departure within the period that is not on the beat is listed singly, and costs this in addition. */
  stranger: 3,
} as const;

export const costOfSingle = costs.single;

/** Seconds. With longer headways there is no sentence like “every three hours”; the departures are listed. */
const longestHeadway = 2 * 3600;
const shortestHeadway = 60;
/** The most minutes of an hour in a sentence. */
const maxMinutes = 20;
/** Seconds. A longer gap separates parts of the day, each with a sentence of its own. */
const longestPause = 3 * 3600;

/** A regular sequence of times, unlimited in both directions: every 30 minutes, or at the same minutes of each hour. */
interface Beat {
  readonly cost: number;
  /** The least number of departures for a sentence. */
  readonly least: number;
  /** `after`: the next time of the sequence after `time`; `before`: the previous one. */
  readonly after: (time: number) => number;
  readonly before: (time: number) => number;
  readonly has: (time: number) => boolean;
  readonly rule: (first: number, rest: RuleRest) => DepartureRule;
}

type RuleRest = Stretch & { readonly pauses: readonly Stretch[]; readonly last: string | null };

/** Departures of a day that follow a beat, starting with `first`. All times are seconds of the service day. */
export interface Rhythm {
  readonly beat: Beat;
  readonly first: number;
  /** The last departure that is on the beat. */
  readonly latest: number;
  /** The breaks: `before` is the last departure before each, `after` the first one after it. */
  readonly breaks: readonly { readonly before: number; readonly after: number }[];
  /** A last departure that is not on the beat, which the sentence names; null: none. */
  readonly named: number | null;
  /** Departures in between that are not on the beat; they are listed singly. */
  readonly strangers: readonly number[];
  /** The index of the first departure after this rhythm. */
  readonly next: number;
  /** The cost of the sentence, including its strangers. */
  readonly cost: number;
}

/**
 * Offers all rhythms that begin with a departure.
 * @param times in ascending order, each once
 * @param indexes the index of each time
 * @param offer is called with each rhythm
 */
export function offerRhythms(
  times: readonly number[],
  indexes: ReadonlyMap<number, number>,
  start: number,
  offer: (rhythm: Rhythm) => void,
): void {
  const first = times[start] ?? 0;
  const headways = new Set([(times[start + 1] ?? 0) - first, (times[start + 2] ?? 0) - first]);
  for (const headway of headways)
    if (headway >= shortestHeadway && headway <= longestHeadway) follow(times, start, headwayBeat(headway, first), offer);
  const clock = clockBeat(times, start, indexes.get(first + 3600));
  if (clock !== null) follow(times, start, clock, offer);
}

function headwayBeat(headway: number, first: number): Beat {
  const after = (time: number): number => time + headway;
  return {
    cost: headway % 300 === 0 ? costs.roundHeadway : headway % 60 === 0 ? costs.wholeMinutes : costs.oddHeadway,
    least: 3,
    after,
    before: (time) => time - headway,
    has: (time) => (time - first) % headway === 0,
    rule: (start, rest) => ({
      kind: 'every',
      ...rest,
      headwaySeconds: headway,
      first: rest.from === timeText(start) ? null : timeText(start),
    }),
  };
}

/**
 * A beat of the minutes at which buses leave in the first hour; null if there are too few or too many.
 * @param hourLater index of the departure an hour after the first
 */
function clockBeat(times: readonly number[], start: number, hourLater: number | undefined): Beat | null {
  const count = (hourLater ?? start) - start;
  if (count < 2 || count > maxMinutes) return null;
  const within = times.slice(start, hourLater).map((time) => time % 3600);
  const isEven = within.every((_, index) => (times[start + index + 1] ?? 0) - (times[start + index] ?? 0) === 3600 / count);
  if (isEven || within.some((time) => time % 60 !== 0)) return null;
  const rising = [...within].sort((a, b) => a - b);
  const onTheHour = (time: number, index: number, hours: number): number =>
    (Math.floor(time / 3600) + hours) * 3600 + (rising[(index + count) % count] ?? 0);
  const place = (time: number): number => rising.indexOf(time % 3600);
  return {
    cost: costs.clock + costs.minuteOfClock * count,
    least: 2 * count,
    after: (time) => onTheHour(time, place(time) + 1, place(time) === count - 1 ? 1 : 0),
    before: (time) => onTheHour(time, place(time) - 1, place(time) === 0 ? -1 : 0),
    has: (time) => rising.includes(time % 3600),
    rule: (_, rest) => ({ kind: 'clock', ...rest, minutes: rising.map((time) => time / 60) }),
  };
}

function follow(times: readonly number[], start: number, beat: Beat, offer: (rhythm: Rhythm) => void): void {
  const first = times[start] ?? 0;
  let [latest, index, members, cost] = [first, start, 1, beat.cost];
  let breaks: Rhythm['breaks'] = [];
  let strangers: readonly number[] = [];
  for (;;) {
    if (members >= beat.least) {
      const rhythm = { beat, first, latest, breaks, strangers, named: null, next: index + 1, cost };
      offer(rhythm);
      const named = times[index + 1];
      if (named !== undefined && isLast(times, index + 1, latest, beat))
        offer({ ...rhythm, named, next: index + 2, cost: cost + costs.last });
    }
    const expected = beat.after(latest);
    const isAfterStranger = (times[index + 1] ?? Infinity) < expected;
    if (isAfterStranger) {
      strangers = [...strangers, times[index + 1] ?? 0];
      cost += costs.single + costs.stranger;
      index += 1;
    }
    const next = times[index + 1];
    if (next === undefined || (next !== expected && (isAfterStranger || !isAfterBreak(next, expected, beat)))) return;
    if (next !== expected) {
      breaks = [...breaks, { before: latest, after: next }];
      cost += costs.pause;
    }
    [latest, index, members] = [next, index + 1, members + 1];
  }
}

const isAfterBreak = (next: number, expected: number, beat: Beat): boolean =>
  next > expected && beat.has(next) && beat.before(next) - expected <= longestPause;

/** Whether a departure off the beat is the last of the rhythm: it comes soon after the others, and a long gap follows. */
function isLast(times: readonly number[], index: number, latest: number, beat: Beat): boolean {
  const time = times[index] ?? 0;
  const step = beat.after(latest) - latest;
  return time - latest !== step && time - latest <= Math.max(3 * step, 3600) && (times[index + 1] ?? Infinity) - time >= longestPause;
}

/** The rule for a rhythm: its period and breaks have the roundest times that generate the same departures. */
export function ruleOf({ beat, first, latest, breaks, named }: Rhythm): DepartureRule {
  const stretch = stretchText(roundUntil(first, beat.before(first)), roundAfter(latest, beat.after(latest)));
  const pauses = breaks.map(({ before, after }) =>
    stretchText(roundAfter(before, beat.after(before)), roundUntil(after, beat.before(after))),
  );
  return beat.rule(first, { ...stretch, pauses, last: named === null ? null : timeText(named) });
}
