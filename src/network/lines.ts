import { boardingPositions, lastAlighting, type Pattern } from '../scheduling/trips.js';

/** A route in one direction, as it is found at a stop. */
export interface LineAtStop {
  readonly routeId: string;
  readonly directionId: 0 | 1 | null;
  /** Where its longest pattern from here ends for riders. */
  readonly lastStopId: string;
  /** Of a line that ends where it began, where it goes first; else none. */
  readonly nextStopIds: readonly string[];
}

/**
 * Of stops that end where they began, the next two from a place on, or the one that is left: where such a trip ends says nothing of where it
 * goes. Of others none. Whoever names a line to riders names it by these where there are any.
 */
export function nextStopsOf(stopIds: readonly string[], position: number): readonly string[] {
  if (stopIds.length < 3 || stopIds[0] !== stopIds.at(-1)) return [];
  return stopIds.slice(position + 1, position + 3).filter((stopId) => stopId !== stopIds[position]);
}

/** Where the pattern lets riders off for the last time is its last stop. */
export const stopIdsForRiders = (pattern: Pick<Pattern, 'stops'>): readonly string[] =>
  pattern.stops.slice(0, lastAlighting(pattern) + 1).map(({ stopId }) => stopId);

/** Where riders may get on; -1: nowhere. */
const boardsAt = (pattern: Pattern, stopIds: ReadonlySet<string>): number =>
  boardingPositions(pattern).find((position) => stopIds.has(pattern.stops[position]?.stopId ?? '')) ?? -1;

/** The lines that leave from a stop or from one of the platforms of a station, in the order of routes and directions. */
export function linesAt(patterns: readonly Pattern[], stopIds: ReadonlySet<string>, routeOrder: ReadonlyMap<string, number>): LineAtStop[] {
  const lines = new Map<string, LineAtStop & { readonly rest: number }>();
  for (const pattern of patterns) {
    const position = boardsAt(pattern, stopIds);
    if (position < 0) continue;
    const { routeId, directionId } = pattern;
    const stops = stopIdsForRiders(pattern);
    const lastStopId = stops.at(-1) ?? '';
    const [key, rest] = [`${routeId}\n${directionId ?? ''}`, stops.length - position];
    const known = lines.get(key);
    if (known !== undefined && rest <= known.rest) continue;
    lines.set(key, { routeId, directionId, lastStopId, nextStopIds: nextStopsOf(stops, position), rest });
  }
  const rank = (line: LineAtStop): number => routeOrder.get(line.routeId) ?? Number.MAX_SAFE_INTEGER;
  return [...lines.values()]
    .sort((a, b) => rank(a) - rank(b) || (a.directionId ?? -1) - (b.directionId ?? -1))
    .map(({ rest: _, ...line }) => line);
}

/** Where riders of a line get on to come back. */
export interface WayBack {
  readonly stopId: string;
  /** They come back without getting off. */
  readonly staysOn: boolean;
}

/**
 * By the same route: by staying on where it comes round, else from where the line ends, else from where the other direction begins.
 * @param nameOfPlace of a stop: the two sides of a road have one name
 */
export function wayBackOf(
  patterns: readonly Pattern[],
  { routeId, directionId, lastStopId }: Pick<LineAtStop, 'routeId' | 'directionId' | 'lastStopId'>,
  stopId: string,
  nameOfPlace: (stopId: string) => string,
): WayBack | null {
  const [here, end] = [nameOfPlace(stopId), nameOfPlace(lastStopId)];
  if (here === end) return { stopId, staysOn: true };
  let elsewhere: string | null = null;
  for (const pattern of patterns) {
    if (pattern.routeId !== routeId) continue;
    const back = pattern.stops.findLastIndex((stop) => nameOfPlace(stop.stopId) === here && stop.dropOffType !== 'none');
    const boarding = boardingPositions(pattern).flatMap((position) => (position < back ? (pattern.stops[position]?.stopId ?? []) : []));
    const atEnd = boarding.find((one) => nameOfPlace(one) === end);
    if (atEnd !== undefined) return { stopId: atEnd, staysOn: false };
    if (pattern.directionId !== directionId) elsewhere ??= boarding[0] ?? null;
  }
  return elsewhere === null ? null : { stopId: elsewhere, staysOn: false };
}

/** What is told by route, in the order in which routes are listed everywhere; those of a route that is gone come last. What is of one route stays as it was. */
export const inRouteOrder = <R extends { readonly routeId: string }>(rows: readonly R[], routeOrder: ReadonlyMap<string, number>): R[] =>
  [...rows].sort((a, b) => (routeOrder.get(a.routeId) ?? Infinity) - (routeOrder.get(b.routeId) ?? Infinity) || 0);

export interface Places {
  readonly stops: ReadonlyMap<string, { readonly parentStation: string | null }>;
}

/** As riders look for it: the station of a platform, else the stop itself. */
export function placeOf({ stops }: Places, stopId: string): string {
  const station = stops.get(stopId)?.parentStation ?? null;
  return station !== null && stops.has(station) ? station : stopId;
}

/** Where riders get on, stations in the place of their platforms, in the order of the feed. */
export function boardingPlaces(patterns: readonly Pattern[], network: Places): string[] {
  const boarded = new Set<string>();
  for (const pattern of patterns)
    for (const position of boardingPositions(pattern)) boarded.add(placeOf(network, pattern.stops[position]?.stopId ?? ''));
  return [...network.stops.keys()].filter((stopId) => boarded.has(stopId));
}
