import { boardingPositions, lastAlighting, type Pattern } from '../scheduling/trips.js';

/** A route in one direction, as seen from a stop. */
export interface LineAtStop {
  readonly routeId: string;
  readonly directionId: 0 | 1 | null;
  /** The last stop at which riders can get off, on its longest pattern from here. */
  readonly lastStopId: string;
  /** For a line that ends where it begins: the stops it calls at next; otherwise empty. */
  readonly nextStopIds: readonly string[];
}

/**
 * For a line that ends where it begins: the next two stops after a position, or fewer if fewer are left; otherwise empty. Riders see these
 * as its destination, if there are any, because its last stop does not show where it goes.
 */
export function nextStopsOf(stopIds: readonly string[], position: number): readonly string[] {
  if (stopIds.length < 3 || stopIds[0] !== stopIds.at(-1)) return [];
  return stopIds.slice(position + 1, position + 3).filter((stopId) => stopId !== stopIds[position]);
}

/** The stops up to the last one at which riders can get off. */
export const stopIdsForRiders = (pattern: Pick<Pattern, 'stops'>): readonly string[] =>
  pattern.stops.slice(0, lastAlighting(pattern) + 1).map(({ stopId }) => stopId);

/** The patterns of an agency, listed by stop and by route, because a city has thousands of them. */
interface PatternLists {
  readonly inOrder: readonly Pattern[];
  /** By stop: the places in `inOrder` of the patterns whose riders board there. */
  readonly boarding: ReadonlyMap<string, readonly number[]>;
  readonly ofRoutes: ReadonlyMap<string, readonly Pattern[]>;
}

type Patterns = ReadonlyMap<number, Pattern>;

/** Cached by the map of patterns, which is replaced as a whole when patterns change. */
const listsOfPatterns = new WeakMap<Patterns, PatternLists>();

function listsOf(patterns: Patterns): PatternLists {
  const cached = listsOfPatterns.get(patterns);
  if (cached !== undefined) return cached;
  const inOrder = [...patterns.values()];
  const boarding = new Map<string, number[]>();
  const ofRoutes = new Map<string, Pattern[]>();
  for (const [place, pattern] of inOrder.entries()) {
    addTo(ofRoutes, pattern.routeId, pattern);
    for (const stopId of new Set(boardingPositions(pattern).map((position) => pattern.stops[position]?.stopId ?? '')))
      addTo(boarding, stopId, place);
  }
  const lists = { inOrder, boarding, ofRoutes };
  listsOfPatterns.set(patterns, lists);
  return lists;
}

function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

export interface PatternFilter {
  readonly routeId?: string;
  /** Their riders board at one of these stops. */
  readonly boardingAt?: Iterable<string>;
}

/** The patterns that pass the filter, in the order of all. Only those of the route or the stops are looked at. */
export function findPatterns(patterns: Patterns, { routeId, boardingAt }: PatternFilter): readonly Pattern[] {
  const { inOrder, boarding, ofRoutes } = listsOf(patterns);
  if (boardingAt === undefined) return routeId === undefined ? inOrder : (ofRoutes.get(routeId) ?? []);
  const places = new Set([...boardingAt].flatMap((stopId) => boarding.get(stopId) ?? []));
  const found = [...places].sort((a, b) => a - b).flatMap((place) => inOrder[place] ?? []);
  return routeId === undefined ? found : found.filter((pattern) => pattern.routeId === routeId);
}

/** The position at which riders board; -1: none. */
const boardsAt = (pattern: Pattern, stopIds: ReadonlySet<string>): number =>
  boardingPositions(pattern).find((position) => stopIds.has(pattern.stops[position]?.stopId ?? '')) ?? -1;

/** The lines that leave from a stop or from a platform of a station, in the order of routes and directions. */
export function linesAt(patterns: readonly Pattern[], stopIds: ReadonlySet<string>, routeOrder: ReadonlyMap<string, number>): LineAtStop[] {
  const lines = new Map<string, LineAtStop & { readonly rest: number }>();
  for (const pattern of patterns) {
    const position = boardsAt(pattern, stopIds);
    if (position < 0) continue;
    const { routeId, directionId } = pattern;
    const stops = stopIdsForRiders(pattern);
    const lastStopId = stops.at(-1) ?? '';
    const [key, rest] = [`${routeId}\n${directionId ?? ''}`, stops.length - position];
    const existing = lines.get(key);
    if (existing !== undefined && rest <= existing.rest) continue;
    lines.set(key, { routeId, directionId, lastStopId, nextStopIds: nextStopsOf(stops, position), rest });
  }
  const rank = (line: LineAtStop): number => routeOrder.get(line.routeId) ?? Number.MAX_SAFE_INTEGER;
  return [...lines.values()]
    .sort((a, b) => rank(a) - rank(b) || (a.directionId ?? -1) - (b.directionId ?? -1))
    .map(({ rest: _, ...line }) => line);
}

/** Where riders of a line board to return. */
export interface WayBack {
  readonly stopId: string;
  /** Whether they return without getting off. */
  readonly staysOn: boolean;
}

/**
 * The way back by the same route: by staying aboard on a loop, else from where the line ends, else from the first stop of the
 * other direction; null: there is none.
 * @param nameOfPlace the name of a stop; the stops on both sides of a road have the same name
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

/**
 * Sorts rows by route, in the order in which routes are listed everywhere; routes that no longer exist come last. Rows of one
 * route keep their order.
 */
export const inRouteOrder = <R extends { readonly routeId: string }>(rows: readonly R[], routeOrder: ReadonlyMap<string, number>): R[] =>
  [...rows].sort((a, b) => (routeOrder.get(a.routeId) ?? Infinity) - (routeOrder.get(b.routeId) ?? Infinity) || 0);

export interface Places {
  readonly stops: ReadonlyMap<string, { readonly parentStation: string | null }>;
}

/** The place that riders look for: the station of a platform, else the stop itself. */
export function placeOf({ stops }: Places, stopId: string): string {
  const station = stops.get(stopId)?.parentStation ?? null;
  return station !== null && stops.has(station) ? station : stopId;
}

/** The places where riders board, stations instead of their platforms, in the order of the feed. */
export function boardingPlaces(patterns: readonly Pattern[], network: Places): string[] {
  const boarded = new Set<string>();
  for (const pattern of patterns)
    for (const position of boardingPositions(pattern)) boarded.add(placeOf(network, pattern.stops[position]?.stopId ?? ''));
  return [...network.stops.keys()].filter((stopId) => boarded.has(stopId));
}
