import { roundAfter, roundUntil, stretchText, timeText } from './round-times.js';
import type { DepartureRule, Stretch } from './sentence.js';

/**
 * What a way to say departures costs; the cheapest is taken. So three departures five minutes' multiples apart are one sentence, of odd
 * headways it takes four, a break is dearer than a departure or two said by themselves and cheaper than another sentence.
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
  /** A departure in between that is not of the rhythm is said by itself, and this besides. */
  stranger: 3,
} as const;

export const costOfSingle = costs.single;

/** Nobody says "every three hours" of buses, but lists them. */
const longestHeadway = 2 * 3600;
const shortestHeadway = 60;
/** More than these minutes an hour are no sentence. */
const mostMinutes = 20;
/** Longer without buses is another part of the day, with a sentence of its own. */
const longestPause = 3 * 3600;

/** Times that go on without end in both directions. */
interface Beat {
  readonly cost: number;
  /** So many departures make it. */
  readonly least: number;
  /** The next one after, and before, one of them. */
  readonly after: (time: number) => number;
  readonly before: (time: number) => number;
  readonly has: (time: number) => boolean;
  readonly rule: (first: number, rest: RuleRest) => DepartureRule;
}

type RuleRest = Stretch & { readonly pauses: readonly Stretch[]; readonly last: string | null };

/** Departures of a day that follow a beat, from one on. */
export interface Rhythm {
  readonly beat: Beat;
  readonly first: number;
  /** The last that is on the beat. */
  readonly latest: number;
  /** Between which departures there is a break. */
  readonly breaks: readonly { readonly before: number; readonly after: number }[];
  /** A last departure that is not on the beat. */
  readonly named: number | null;
  readonly strangers: readonly number[];
  /** Where the departures after it begin. */
  readonly next: number;
  /** With the strangers. */
  readonly cost: number;
}

/**
 * All rhythms that begin with a departure.
 * @param times rising, no two the same
 * @param indexes where each stands
 * @param offer is called with each
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

/** @param hourLater where the departure stands that is an hour after the first */
function clockBeat(times: readonly number[], start: number, hourLater: number | undefined): Beat | null {
  const count = (hourLater ?? start) - start;
  if (count < 2 || count > mostMinutes) return null;
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

/** A departure soon after the others, and nothing for long after it. */
function isLast(times: readonly number[], index: number, latest: number, beat: Beat): boolean {
  const time = times[index] ?? 0;
  const step = beat.after(latest) - latest;
  return time - latest !== step && time - latest <= Math.max(3 * step, 3600) && (times[index + 1] ?? Infinity) - time >= longestPause;
}

/** What says the rhythm: it begins and ends, and breaks, at the roundest times that make the same departures. */
export function ruleOf({ beat, first, latest, breaks, named }: Rhythm): DepartureRule {
  const stretch = stretchText(roundUntil(first, beat.before(first)), roundAfter(latest, beat.after(latest)));
  const pauses = breaks.map(({ before, after }) =>
    stretchText(roundAfter(before, beat.after(before)), roundUntil(after, beat.before(after))),
  );
  return beat.rule(first, { ...stretch, pauses, last: named === null ? null : timeText(named) });
}
