import type { FeedContent } from './feed-version.service.js';
import { stopsOf, type InFeed } from './gtfs-network-tables.js';

/** The routes and stops that `routes.txt` and `stops.txt` of a feed have, by their own ids; in steps, as a city has many thousand calls. */
export function* placesInFeed({ versions, network }: Pick<FeedContent, 'versions' | 'network'>): Generator<void, InFeed> {
  const [routeIds, called] = [new Set<string>(), new Set<string>()];
  for (const { inForce, services } of versions)
    for (const [patternId, { routeId, tripCounts }] of inForce.servicesOf) {
      yield;
      if (![...tripCounts.keys()].some((serviceId) => services.idOf(routeId, serviceId) !== null)) continue;
      routeIds.add(routeId);
      for (const { stopId } of network.patterns.get(patternId)?.stops ?? []) called.add(stopId);
    }
  return { routeIds, stopIds: new Set(stopsOf(network, { routeIds, stopIds: called }).keys()) };
}
