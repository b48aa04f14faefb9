import type { DraftContent, DraftStop, DraftWay } from '../timetabling/draft-content.js';
import { metersBetween } from '../places/distance.js';

/**
 * How the running time of a section is divided at a new stop: unknown, by distance, or into these seconds, the same for all periods.
 */
export type Split = 'unknown' | 'by-distance' | { readonly before: number | null; readonly after: number | null };

const minute = 60;

/** Divides a time by shares. If it consists of whole minutes, enough for all parts, each part is a minute or more, in whole minutes. */
export function sharedOut(totalSeconds: number, shares: readonly number[]): number[] {
  const unit = totalSeconds % minute === 0 && totalSeconds >= minute * shares.length ? minute : 1;
  const units = totalSeconds / unit;
  const all = shares.reduce((sum, share) => sum + share, 0);
  const even = shares.map(() => 1);
  const [parts, whole] = all > 0 ? [shares, all] : [even, shares.length];
  const exact = parts.map((share) => (units * share) / whole);
  const given = exact.map(Math.floor);
  const rest = units - given.reduce((sum, count) => sum + count, 0);
  const byRemainder = exact
    .map((count, place) => ({ place, left: count - Math.floor(count) }))
    .sort((a, b) => b.left - a.left || a.place - b.place);
  for (const { place } of byRemainder.slice(0, rest)) given[place] = (given[place] ?? 0) + 1;
  if (units >= shares.length)
    for (const [place, count] of given.entries()) {
      if (count > 0) continue;
      const longest = given.indexOf(Math.max(...given));
      [given[longest], given[place]] = [(given[longest] ?? 1) - 1, 1];
    }
  return given.map((count) => count * unit);
}

/** Straight-line metres of each section of a way; null: a position is missing. */
export function sectionMetres(content: DraftContent, stopIds: readonly string[]): (number | null)[] {
  const stops = new Map(content.stops.map((stop) => [stop.stopId, stop]));
  return stopIds.slice(1).map((stopId, place) => {
    const [from, to] = [positionOf(stops.get(stopIds[place] ?? '')), positionOf(stops.get(stopId))];
    return from === null || to === null ? null : metersBetween(from, to);
  });
}

const positionOf = (stop: DraftStop | undefined): { readonly lat: number; readonly lon: number } | null =>
  stop === undefined || stop.lat === null || stop.lon === null ? null : { lat: stop.lat, lon: stop.lon };

/** The two sections around a new stop: the old time divided by distance; null if a position is missing. */
function proposedSplit(
  content: DraftContent,
  stopIds: readonly [string, string, string],
  seconds: number,
): readonly [number, number] | null {
  const [before, after] = sectionMetres(content, stopIds);
  if (before === null || before === undefined || after === null || after === undefined) return null;
  const [first = 0, second = 0] = sharedOut(seconds, [before, after]);
  return [first, second];
}

/** Sets the running times around a new stop. @param before the way without it @param way the way with it, at index `at` */
export function splitAt(content: DraftContent, before: DraftWay, way: DraftWay, at: number, split: Split): DraftWay {
  if (split === 'unknown') return way;
  const oldSections = new Map(before.runningTimes.map((times, place) => [place, times.sectionSeconds[at - 1] ?? null]));
  const around = [way.stops[at - 1], way.stops[at], way.stops[at + 1]].map((call) => call?.stopId);
  const parts = (old: number | null): readonly [number | null, number | null] => {
    if (split !== 'by-distance') return [split.before, split.after];
    const [previous, here, next] = around;
    if (old === null || previous === undefined || here === undefined || next === undefined) return [null, null];
    return proposedSplit(content, [previous, here, next], old) ?? [null, null];
  };
  const into = (sections: readonly (number | null)[], old: number | null): (number | null)[] => {
    const [first, second] = parts(old);
    return sections.map((section, place) => (place === at - 1 ? first : place === at ? second : section));
  };
  return {
    ...way,
    runningTimes: way.runningTimes.map((times, place) => ({
      ...times,
      sectionSeconds: into(times.sectionSeconds, oldSections.get(place) ?? null),
    })),
    changes: way.changes.map((change, place) => {
      const old = before.changes[place]?.runningTimes?.sectionSeconds[at - 1] ?? null;
      const own = change.runningTimes;
      return own === null ? change : { ...change, runningTimes: { ...own, sectionSeconds: into(own.sectionSeconds, old) } };
    }),
  };
}
