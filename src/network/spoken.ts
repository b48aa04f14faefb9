import { fill, inEveryLanguage, type Language, type Text } from '../language.js';
import { lastAlighting, type Pattern, type Trip } from '../scheduling/trips.js';
import { nextStopsOf } from './lines.js';
import type { Names } from './names.js';

/** What it takes to name stops. */
interface Named {
  readonly names: Names;
  readonly stops: ReadonlyMap<string, { readonly stopName: string | null; readonly stopDesc: string | null }>;
}

interface NamedPatterns extends Named {
  readonly patterns: ReadonlyMap<number, Pattern>;
}

const towards: Text = { 'zh-CN': '开往{place}', en: 'To {place}' };
const byWayOf: Text = { 'zh-CN': '经{place}', en: 'By way of {place}' };

interface NamedAgency {
  readonly agencyId: string;
  readonly agencyName: string;
}

interface NamedRoute {
  readonly routeId: string;
  readonly routeShortName: string | null;
  readonly routeLongName: string | null;
}

export const agencyNameIn = ({ names, agency }: Pick<Named, 'names'> & { readonly agency: NamedAgency }, language: Language): string =>
  names.of('agency', 'agency_name', [agency.agencyId], agency.agencyName, language);

/** A stop without a name (GTFS allows it for nodes) is called by its id. */
export function stopName({ names, stops }: Named, stopId: string, language: Language): { stopId: string; name: string } {
  const name = stops.get(stopId)?.stopName ?? stopId;
  return { stopId, name: names.of('stops', 'stop_name', [stopId], name, language) };
}

/** The long name, else the short one, else the id. */
export function routeName({ names }: Pick<Named, 'names'>, route: NamedRoute, language: Language): string {
  const { routeId, routeLongName, routeShortName } = route;
  if (routeLongName !== null) return names.of('routes', 'route_long_name', [routeId], routeLongName, language);
  return routeShortName === null ? routeId : names.of('routes', 'route_short_name', [routeId], routeShortName, language);
}

interface NamedRoutes extends Pick<Named, 'names'> {
  readonly routes: ReadonlyMap<string, NamedRoute>;
}

/** Names of lines for managers, at the desk and in files, in both languages. */
export interface LineNames {
  /** The short form, as on the bus, because tables have little room. */
  readonly routeName: (routeId: string) => Text;
  /** null: unknown. */
  readonly directionName: (routeId: string, directionId: 0 | 1 | null) => Text | null;
}

export const lineNames = (network: NamedPatterns & NamedRoutes): LineNames => ({
  routeName: routeLabels(network),
  directionName: directionNames(network),
});

const directionKey = (routeId: string, directionId: 0 | 1 | null): string => `${directionId ?? ''} ${routeId}`;

/** Cached by the map of patterns, which is replaced as a whole when patterns change. */
const longestByPatterns = new WeakMap<object, ReadonlyMap<string, readonly string[]>>();

/** The stops of the longest pattern of each direction. */
function longestOf(patterns: NamedPatterns['patterns']): ReadonlyMap<string, readonly string[]> {
  const cached = longestByPatterns.get(patterns);
  if (cached !== undefined) return cached;
  const longest = new Map<string, readonly string[]>();
  for (const { routeId, directionId, stops } of patterns.values()) {
    const key = directionKey(routeId, directionId);
    if (stops.length >= (longest.get(key)?.length ?? 0))
      longest.set(
        key,
        stops.map(({ stopId }) => stopId),
      );
  }
  longestByPatterns.set(patterns, longest);
  return longest;
}

/**
 * A direction by its destination: the last stop of its longest pattern; for a round trip, its next stops. Two directions of a
 * route with the same name get their ids added.
 * @example directionNames(network)('songhong', 0) // { 'zh-CN': '开往淞虹路', en: 'To Songhong Road' }
 */
function directionNames(network: NamedPatterns): LineNames['directionName'] {
  const longest = longestOf(network.patterns);
  const nameOf = (routeId: string, directionId: 0 | 1 | null): Text | null => {
    const stopIds = longest.get(directionKey(routeId, directionId)) ?? [];
    const last = stopIds.at(-1);
    if (last === undefined) return null;
    const first = nextStopsOf(stopIds, 0);
    const [shown, words] = first.length > 0 ? [first, byWayOf] : [[last], towards];
    return inEveryLanguage((language) => {
      const names = shown.map((stopId) => stopName(network, stopId, language).name);
      return fill(words[language], { place: names.join(language === 'en' ? ', ' : '、') });
    });
  };
  return (routeId, directionId) => {
    const name = nameOf(routeId, directionId);
    const other = directionId === null ? null : nameOf(routeId, directionId === 0 ? 1 : 0);
    if (name === null || other?.['zh-CN'] !== name['zh-CN']) return name;
    return { 'zh-CN': `${name['zh-CN']}（${directionId ?? ''}）`, en: `${name.en} (${directionId ?? ''})` };
  };
}

/** The form on the bus: the short name, else the long one, else the id. */
export const routeLabel = (named: Pick<Named, 'names'>, route: NamedRoute, language: Language): string =>
  routeName(named, route.routeShortName === null ? route : { ...route, routeLongName: null }, language);

/** The label of a route by its id, in both languages. A route that no longer exists, as in old months, is called by its id. */
export const routeLabels =
  (network: NamedRoutes) =>
  (routeId: string): Text =>
    inEveryLanguage((language) => {
      const route = network.routes.get(routeId);
      return route === undefined ? routeId : routeLabel(network, route, language);
    });

/** The label of a route by its id, in one language. */
export const nameOfRoute = (network: NamedRoutes, routeId: string, language: Language): string => routeLabels(network)(routeId)[language];

/** The note of a stop, such as the metro line to change to. */
export function stopNote({ names, stops }: Named, stopId: string, language: Language): string | null {
  const note = stops.get(stopId)?.stopDesc ?? null;
  return note === null ? null : names.of('stops', 'stop_desc', [stopId], note, language);
}

/**
 * What the bus shows when it leaves a stop: the stop's own headsign, else the trip's, else the name of the last stop at which
 * riders can get off.
 * @param position of the stop in the pattern, from 0
 */
export function headsignAt(
  network: Named,
  pattern: Pattern,
  trip: Pick<Trip, 'tripId' | 'modelTripId' | 'headsign'>,
  position: number,
  language: Language,
): string {
  const tripId = trip.modelTripId ?? trip.tripId;
  const stop = pattern.stops[position];
  if (stop?.headsign != null)
    return network.names.of('stop_times', 'stop_headsign', [tripId, String(stop.stopSequence)], stop.headsign, language);
  if (trip.headsign !== null) return network.names.of('trips', 'trip_headsign', [tripId], trip.headsign, language);
  return stopName(network, pattern.stops[lastAlighting(pattern)]?.stopId ?? '', language).name;
}

/** Where a bus goes, as riders see it. */
export interface Destination {
  /** Its headsign, else its last stop. */
  readonly towards: string;
  /** For a bus that ends where it begins: the stops it calls at next, by which riders know it. */
  readonly nextStops?: string[];
}

/** Words that may precede the place in a headsign. */
const leadingWords = /^(开往|往|to )\s*/i;

/** Where a bus goes; a headsign that only repeats the route's name is replaced by the last stop. @param headsign undefined: unknown */
export function destinationOf(
  network: Named & NamedRoutes,
  { routeId, lastStopId, nextStopIds }: { readonly routeId: string; readonly lastStopId: string; readonly nextStopIds: readonly string[] },
  headsign: string | undefined,
  language: Language,
): Destination {
  const { routeShortName = null, routeLongName = null } = network.routes.get(routeId) ?? {};
  const ownNames = [
    routeId,
    routeShortName,
    routeLongName,
    ...[routeLabel, routeName].map((name) => name(network, { routeId, routeShortName, routeLongName }, language)),
  ];
  const shown = headsign?.trim().replace(leadingWords, '').toLowerCase();
  const saysNothing = shown === undefined || shown === '' || ownNames.some((name) => name?.trim().toLowerCase() === shown);
  const nameOf = (stopId: string): string => stopName(network, stopId, language).name;
  return {
    towards: saysNothing ? nameOf(lastStopId) : (headsign ?? ''),
    ...(nextStopIds.length === 0 ? {} : { nextStops: nextStopIds.map(nameOf) }),
  };
}
