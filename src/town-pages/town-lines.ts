import { inRouteOrder } from '../network/lines.js';
import { lastAlighting, type Pattern } from '../scheduling/trips.js';

/** One way along a route, by the stops that riders look for. */
interface Way {
  readonly stopIds: readonly string[];
  /** `one-way`; `both`: buses return by the same stops; `round`: it ends where it began. */
  readonly kind: 'one-way' | 'both' | 'round';
}

export interface TownLine {
  readonly routeId: string;
  readonly ways: readonly Way[];
}

/** The stops where riders board or alight, platforms replaced by their station. */
function placesOf(pattern: Pattern, placeOf: (stopId: string) => string): string[] {
  const last = lastAlighting(pattern);
  const forRiders = pattern.stops.filter(({ boards, dropOffType }, position) => position <= last && (boards || dropOffType !== 'none'));
  return forRiders.map(({ stopId }) => placeOf(stopId)).filter((place, position, all) => place !== all[position - 1]);
}

const isBack = (stopIds: readonly string[], places: readonly string[]): boolean => {
  const [first = '', last = ''] = [stopIds[0], stopIds.at(-1)];
  const [from, to] = [places.indexOf(last), places.lastIndexOf(first)];
  return first !== last && from >= 0 && to > from;
};

/** The ways of a route, the longest first; a further one only if it has a stop that the earlier ones lack. */
function waysOf(patterns: readonly Pattern[], placeOf: (stopId: string) => string): Way[] {
  const all = patterns.map((pattern) => placesOf(pattern, placeOf)).filter((places) => places.length > 1);
  const shown = new Set<string>();
  const ways = [...all]
    .sort((a, b) => b.length - a.length)
    .filter((places) => {
      const isNew = places.some((place) => !shown.has(place));
      if (isNew) for (const place of places) shown.add(place);
      return isNew;
    });
  return ways.map((stopIds): Way => {
    if (stopIds[0] === stopIds.at(-1)) return { stopIds, kind: 'round' };
    return { stopIds, kind: all.some((places) => isBack(stopIds, places)) ? 'both' : 'one-way' };
  });
}

const direction = ({ directionId }: Pattern): number => directionId ?? -1;

/**
 * The lines of a town with all their stops, in the order of its routes.
 * @param placeOf the station of a platform
 */
export function linesOfTown(
  patterns: readonly Pattern[],
  routeOrder: ReadonlyMap<string, number>,
  placeOf: (stopId: string) => string,
): TownLine[] {
  const byRoute = new Map<string, Pattern[]>();
  for (const pattern of [...patterns].sort((a, b) => direction(a) - direction(b)))
    byRoute.set(pattern.routeId, [...(byRoute.get(pattern.routeId) ?? []), pattern]);
  const lines = [...byRoute].map(([routeId, ofRoute]): TownLine => ({ routeId, ways: waysOf(ofRoute, placeOf) }));
  return inRouteOrder(
    lines.filter(({ ways }) => ways.length > 0),
    routeOrder,
  );
}
