import type { Pattern } from '../../scheduling/trips.js';
import type { PerformedRecord } from './tides-tables.js';

/**
 * Where an added trip calls: like the trip it duplicates, or like its route and direction. Of several patterns the one with most stops,
 * because it includes those of shorter ones.
 */
export function patternFor(
  patterns: readonly Pattern[],
  { routeId, directionId, ends: [first, last] }: Pick<PerformedRecord, 'routeId' | 'directionId' | 'ends'>,
  model: { readonly patternId: number } | null,
): Pattern | null {
  const doubled = model === null ? undefined : patterns.find((pattern) => pattern.patternId === model.patternId);
  if (doubled !== undefined) return doubled;
  const fitting = patterns.filter(
    (pattern) =>
      pattern.routeId === routeId &&
      (directionId === null || pattern.directionId === directionId) &&
      (first === null || pattern.stops[0]?.stopId === first) &&
      (last === null || pattern.stops.at(-1)?.stopId === last),
  );
  return fitting.reduce<Pattern | null>((a, b) => (a === null || b.stops.length > a.stops.length ? b : a), null);
}
