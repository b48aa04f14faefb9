import { Injectable } from '@nestjs/common';
import { metersBetween } from '../../places/distance.js';
import type { Position } from '../../places/coordinates.js';
import { isListed } from '../../network/network.service.js';
import { stopName } from '../../network/spoken.js';
import { agencyBean, routeBean, stopBean } from './beans.js';
import { boundsAround, isInside, overlap, type Bounds } from './bounds.js';
import { checkAgency, entryOf, listOf, notFound, routeOf, stopOf, type AskedTown } from './onebusaway-town.service.js';
import { positionOf, type PlacedStop } from './served-network.js';
import { RouteLines } from './route-lines.service.js';
import { stopGroups } from './stop-groups.js';

/** OneBusAway's limits for searches: metres around the place, and how many are found unless `maxCount` says otherwise. */
const [searchRadius, searchRadiusWithQuery] = [500, 10_000];
const [standardCount, largestCount] = [100, 250];
/** The largest radius, in metres, and span, in degrees, that a search may have. */
const [largestRadius, largestSpan] = [100_000, 10] as const;

/** The methods about agencies, routes and stops. */
@Injectable()
export class NetworkMethods {
  constructor(private readonly lines: RouteLines) {}

  agenciesWithCoverage(town: AskedTown): object {
    const { lat, lon, latSpan, lonSpan } = town.served.bounds ?? { lat: 0, lon: 0, latSpan: 0, lonSpan: 0 };
    return listOf(town, [{ agencyId: town.ids.agency, lat, lon, latSpan, lonSpan }]);
  }

  agency(town: AskedTown, id: string): object {
    checkAgency(town, id);
    // The published description asks for `limitExceeded` here, although there is no list.
    return { ...entryOf(town, agencyBean(town)), limitExceeded: false };
  }

  routesForAgency(town: AskedTown, id: string): object {
    checkAgency(town, id);
    return listOf(
      town,
      listedRoutes(town).map((routeId) => routeBean(town, routeId)),
    );
  }

  routeIdsForAgency(town: AskedTown, id: string): object {
    checkAgency(town, id);
    return listOf(
      town,
      listedRoutes(town).map((routeId) => town.ids.of(routeId)),
    );
  }

  stopIdsForAgency(town: AskedTown, id: string): object {
    checkAgency(town, id);
    return listOf(
      town,
      town.served.stops.map(({ stopId }) => town.ids.of(stopId)),
    );
  }

  route(town: AskedTown, id: string): object {
    const route = routeBean(town, routeOf(town, id));
    if (route === null) throw notFound(town, id);
    return entryOf(town, route);
  }

  stop(town: AskedTown, id: string): object {
    const stopId = stopOf(town, id);
    for (const routeId of town.served.routesAt(stopId)) town.references.route(routeId);
    const station = town.network.stops.get(stopId)?.parentStation ?? null;
    if (station !== null) town.references.stop(station);
    return entryOf(town, stopBean(town, stopId) ?? {});
  }

  /** The stops around a place, the nearest first. */
  stopsForLocation(town: AskedTown): object {
    const { values, served } = town;
    const query = values.text('query')?.toLowerCase() ?? null;
    const { center, bounds } = searchOf(town, query === null ? searchRadius : searchRadiusWithQuery);
    const most = values.whole('maxCount', [1, largestCount]) ?? standardCount;
    values.check();
    const found = served.stops
      .filter((stop) => isInside(positionOf(stop), bounds) && (query === null || isCalled(town, stop, query)))
      .map((stop) => ({ stop, meters: metersBetween(center, positionOf(stop)) }))
      .sort((a, b) => a.meters - b.meters)
      .slice(0, most + 1);
    const list = found.slice(0, most).map(({ stop: { stopId } }) => {
      for (const routeId of served.routesAt(stopId)) town.references.route(routeId);
      return stopBean(town, stopId);
    });
    return listOf(town, list, found.length > most, { outOfRange: !isInRange(town, bounds) });
  }

  /** The routes with a stop around a place; with `query`, those whose number or name it is. */
  routesForLocation(town: AskedTown): object {
    const { values, served, network } = town;
    const query = values.text('query')?.toLowerCase() ?? null;
    const { bounds } = searchOf(town, query === null ? searchRadius : searchRadiusWithQuery);
    const most = values.whole('maxCount', [1, largestCount]) ?? standardCount;
    values.check();
    const near = new Set(
      served.stops.filter((stop) => isInside(positionOf(stop), bounds)).flatMap(({ stopId }) => served.routesAt(stopId)),
    );
    const isMeant = (routeId: string): boolean => {
      const { routeShortName, routeLongName } = network.routes.get(routeId) ?? {};
      return query === null || [routeShortName, routeLongName].some((name) => name?.toLowerCase().includes(query) === true);
    };
    const found = listedRoutes(town).filter((routeId) => near.has(routeId) && isMeant(routeId));
    const list = found.slice(0, most).map((routeId) => routeBean(town, routeId));
    return listOf(town, list, found.length > most, { outOfRange: !isInRange(town, bounds) });
  }

  async stopsForRoute(town: AskedTown, id: string): Promise<object> {
    const includePolylines = town.values.flag('includePolylines', true);
    town.values.check();
    const routeId = routeOf(town, id);
    const patterns = town.served.patternsOf(routeId);
    const lines = includePolylines ? await this.lines.get(town, routeId) : null;
    const groups = stopGroups(town, routeId, patterns).map(({ directionId, name, stopIds }) => ({
      id: String(directionId ?? 0),
      name: { type: 'destination', name, names: [name] },
      stopIds: stopIds.map((stopId) => town.references.stop(stopId)),
      polylines: lines?.filter((line) => line.directionId === directionId).map(({ line }) => line) ?? [],
      subGroups: [],
    }));
    return entryOf(town, {
      routeId: town.references.route(routeId),
      stopIds: [...new Set(groups.flatMap(({ stopIds }) => stopIds))],
      stopGroupings: [{ type: 'direction', ordered: true, stopGroups: groups }],
      polylines: lines?.map(({ line }) => line) ?? [],
    });
  }
}

const listedRoutes = ({ network }: AskedTown): string[] =>
  [...network.routes.values()].flatMap((route) => (isListed(network, route) ? route.routeId : []));

/** The place and the box that a search names: by `radius`, else by `latSpan` and `lonSpan`, else by the standard radius. */
function searchOf({ values }: AskedTown, standardRadius: number): { readonly center: Position; readonly bounds: Bounds } {
  const center = { lat: values.requiredNumber('lat', [-90, 90]), lon: values.requiredNumber('lon', [-180, 180]) };
  const radius = values.size('radius', largestRadius);
  const [latSpan, lonSpan] = [values.size('latSpan', largestSpan), values.size('lonSpan', largestSpan)];
  if (radius === 0 && latSpan > 0 && lonSpan > 0) return { center, bounds: { ...center, latSpan, lonSpan } };
  const meters = radius > 0 ? radius : standardRadius;
  return { center, bounds: boundsAround(center, meters) };
}

/** Whether a stop has that code or is called so. */
function isCalled(town: AskedTown, { stopId, stopCode }: PlacedStop, query: string): boolean {
  const { name } = stopName(town.network, stopId, town.language);
  return (stopCode ?? stopId).toLowerCase() === query || name.toLowerCase().includes(query);
}

const isInRange = ({ served: { bounds } }: AskedTown, searched: Bounds): boolean => bounds !== null && overlap(bounds, searched);
