import type { Nearness } from '../agencies/versions-of-date.js';
import { compareText } from '../scheduling/trips.js';
import { Names, type TranslationFields } from './names.js';

/** A row of a version. */
interface VersionRow {
  readonly versionId: number;
}

/** The rows of a version and of others; those of others may be limited to routes and stops that the version does not name. */
interface Rows<R, S> {
  readonly routes: readonly R[];
  readonly stops: readonly S[];
  readonly transfers: readonly (VersionRow & {
    readonly fromStopId: string;
    readonly toStopId: string;
    readonly minTransferTime: number;
  })[];
  readonly translations: readonly (VersionRow & TranslationFields)[];
}

interface OfVersion<R, S> {
  /** In the order of lists. */
  readonly routes: ReadonlyMap<string, R>;
  readonly stops: ReadonlyMap<string, S>;
  /** The platforms of each station. */
  readonly platforms: ReadonlyMap<string, readonly string[]>;
  readonly names: Names;
  /** Seconds on foot between two stops, if a feed states them; the keys are made by `walkKey`. */
  readonly walks: ReadonlyMap<string, number>;
  /** The routes and stops that the version or a coming one names; their rows may be those of another version. */
  readonly listed: ReadonlySet<R | S>;
}

interface NamedRoute extends VersionRow {
  readonly routeId: string;
  readonly routeSortOrder: number;
}

interface NamedStop extends VersionRow {
  readonly stopId: string;
  readonly feedOrder: number;
  readonly parentStation: string | null;
  readonly locationType: number;
}

export const walkKey = (fromStopId: string, toStopId: string): string => `${fromStopId}\n${toStopId}`;

/**
 * The network of a version: its own routes and stops, and those that it does not name, each as the nearest version has it, with
 * that version's translations and walks. The version's own come first in lists.
 */
export function networkOfVersion<R extends NamedRoute, S extends NamedStop>(
  { routes, stops, transfers, translations }: Rows<R, S>,
  { order, listing }: Nearness,
): OfVersion<R, S> {
  const nearest = nearestOf(order);
  const isListing = ({ versionId }: VersionRow): boolean => listing.has(versionId);
  const ownFirst = (a: VersionRow, b: VersionRow): number => Number(b.versionId === order[0]) - Number(a.versionId === order[0]);
  const routesById = nearest(routes, ({ routeId }) => routeId);
  const stopsById = nearest(stops, ({ stopId }) => stopId);
  const inOrder = [...stopsById.values()].sort((a, b) => ownFirst(a, b) || a.feedOrder - b.feedOrder || compareText(a.stopId, b.stopId));
  return {
    routes: new Map(
      [...routesById.values()]
        .sort((a, b) => ownFirst(a, b) || a.routeSortOrder - b.routeSortOrder || compareText(a.routeId, b.routeId))
        .map((route) => [route.routeId, route]),
    ),
    stops: new Map(inOrder.map((stop) => [stop.stopId, stop])),
    platforms: platformsOf(inOrder),
    names: namesOf(translations, order[0], (table, id) => (table === 'stops' ? stopsById : routesById).get(id)?.versionId),
    listed: new Set([
      ...routes.filter(isListing).flatMap(({ routeId }) => routesById.get(routeId) ?? []),
      ...stops.filter(isListing).flatMap(({ stopId }) => stopsById.get(stopId) ?? []),
    ]),
    walks: new Map(
      transfers
        .filter(({ versionId, fromStopId }) => stopsById.get(fromStopId)?.versionId === versionId)
        .map((each) => [walkKey(each.fromStopId, each.toStopId), each.minTransferTime]),
    ),
  };
}

/** Makes a function that picks, for each record, the row of the nearest version. */
function nearestOf(
  order: readonly number[],
): <Row extends VersionRow>(rows: readonly Row[], idOf: (row: Row) => string) => Map<string, Row> {
  const ranks = new Map(order.map((versionId, rank) => [versionId, rank]));
  const rank = ({ versionId }: VersionRow): number => ranks.get(versionId) ?? Infinity;
  return (rows, idOf) => {
    const found = new Map<string, (typeof rows)[number]>();
    for (const row of rows) {
      const nearest = found.get(idOf(row));
      if (nearest === undefined || rank(row) < rank(nearest)) found.set(idOf(row), row);
    }
    return found;
  };
}

/** Names of trips come from the version itself, because trip ids of other versions may mean other trips. */
function namesOf(
  translations: readonly (VersionRow & TranslationFields)[],
  versionId: number | undefined,
  sourceOf: (table: 'stops' | 'routes', id: string) => number | undefined,
): Names<number> {
  const byVersion = new Map<number, TranslationFields[]>();
  for (const row of translations) {
    const rows = byVersion.get(row.versionId);
    if (rows === undefined) byVersion.set(row.versionId, [row]);
    else rows.push(row);
  }
  const own = versionId === undefined ? [] : (byVersion.get(versionId) ?? []);
  if (versionId !== undefined) byVersion.delete(versionId);
  return new Names(own, {
    translations: byVersion,
    feedOf: (table, id) => {
      const source = table === 'stops' || table === 'routes' ? sourceOf(table, id) : undefined;
      return source === versionId ? undefined : source;
    },
  });
}

function platformsOf(stops: readonly NamedStop[]): Map<string, string[]> {
  const platforms = new Map<string, string[]>();
  for (const { stopId, parentStation, locationType } of stops) {
    if (parentStation === null || locationType !== 0) continue;
    platforms.set(parentStation, [...(platforms.get(parentStation) ?? []), stopId]);
  }
  return platforms;
}
