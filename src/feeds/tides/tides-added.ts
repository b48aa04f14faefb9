import type { Pattern } from '../../scheduling/trips.js';
import { feedId } from '../gtfs-out/feed-ids.js';
import type { PerformedRecord } from './tides-tables.js';

/** Whether a file means a route or stop: it has its id, as it is or as in feeds. */
export const isSameId = (own: string | undefined, said: string | null): boolean =>
  own !== undefined && (own === said || feedId(own) === said);

/**
 * The pattern of an added trip: that of the trip it duplicates, else one of its route and direction with its first and last stop; if there
 * are several, the one with most stops, because it includes those of shorter ones. null: there is none.
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
      isSameId(pattern.routeId, routeId) &&
      (directionId === null || pattern.directionId === directionId) &&
      (first === null || isSameId(pattern.stops[0]?.stopId, first)) &&
      (last === null || isSameId(pattern.stops.at(-1)?.stopId, last)),
  );
  return fitting.reduce<Pattern | null>((a, b) => (a === null || b.stops.length > a.stops.length ? b : a), null);
}
