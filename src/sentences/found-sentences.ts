import { costOfSingle, offerRhythms, ruleOf, type Rhythm } from './rhythms.js';
import { timeText } from './round-times.js';
import type { DepartureRule, Sentence } from './sentence.js';

/**
 * Finds the fewest and simplest sentences that generate exactly these departures: equal headways or minutes that repeat every hour, with
 * breaks; the remaining departures are listed one by one. A time that occurs twice is two departures.
 * @param times seconds of the service day, before 36:00:00, in any order
 * @example sentencesOf('weekday', [25200, 27000, 28800, 30600, 32400])[0]?.rule // every 30 minutes from 07:00 until 09:30
 */
export const sentencesOf = (serviceId: string, times: readonly number[]): Sentence[] =>
  rulesOf(times).map((rule, index) => ({ sentenceId: `${serviceId}-${index + 1}`, serviceId, rule }));

function rulesOf(times: readonly number[]): DepartureRule[] {
  const rhythms: Rhythm[] = [];
  const singles: number[] = [];
  for (let rest = rising(times); rest.length > 0;) {
    const { once, again } = apart(rest);
    const found = cheapest(once);
    rhythms.push(...found.rhythms);
    singles.push(...found.singles);
    rest = rising([...again, ...found.rhythms.flatMap(({ strangers }) => strangers)]);
  }
  const rules = rhythms.sort((a, b) => a.first - b.first || a.latest - b.latest).map(ruleOf);
  return singles.length === 0 ? rules : [...rules, { kind: 'times', times: rising(singles).map(timeText) }];
}

const rising = (times: readonly number[]): number[] => [...times].sort((a, b) => a - b);

/** Splits the times into each time once, and the repetitions, if several buses leave at the same time. */
function apart(times: readonly number[]): { once: number[]; again: number[] } {
  const isFirst = (time: number, index: number): boolean => time !== times[index - 1];
  return { once: times.filter(isFirst), again: times.filter((time, index) => !isFirst(time, index)) };
}

/** Finds the cheapest sentences for a day (dynamic programming from its end: the best from each departure on). */
function cheapest(times: readonly number[]): { rhythms: Rhythm[]; singles: number[] } {
  const indexes = new Map(times.map((time, index) => [time, index]));
  const costs = new Float64Array(times.length + 1);
  const begun: (Rhythm | null)[] = times.map(() => null);
  for (let start = times.length - 1; start >= 0; start -= 1) {
    costs[start] = costOfSingle + (costs[start + 1] ?? 0);
    offerRhythms(times, indexes, start, (rhythm) => {
      const cost = rhythm.cost + (costs[rhythm.next] ?? 0);
      const [least, best] = [costs[start] ?? Infinity, begun[start]];
      // A departure that could end one sentence or begin the next begins the next: 06:00 to 09:00, then 09:00 to 16:00.
      if (cost > least || (cost === least && (best === null || best === undefined || best.next <= rhythm.next))) return;
      costs[start] = cost;
      begun[start] = rhythm;
    });
  }
  return read(times, begun);
}

function read(times: readonly number[], begun: readonly (Rhythm | null)[]): { rhythms: Rhythm[]; singles: number[] } {
  const rhythms: Rhythm[] = [];
  const singles: number[] = [];
  for (let index = 0; index < times.length;) {
    const rhythm = begun[index] ?? null;
    if (rhythm === null) singles.push(times[index] ?? 0);
    else rhythms.push(rhythm);
    index = rhythm?.next ?? index + 1;
  }
  return { rhythms, singles };
}
