import { areaOf, type ProposedTimetable, type ProposedTrip } from '../../publishing/proposed-timetable.js';
import type { NamedAgency } from '../../publishing/which-agency.js';
import type { Feed, FeedAgency } from './gtfs-feed.js';

/**
 * A feed as the timetable that somebody wants to publish.
 * @param source the name of its folder or zip
 * @param owner whose timetable it is taken for until that is decided
 */
export function proposedOf(feed: Feed, source: string, owner: FeedAgency, digest: () => string): ProposedTimetable {
  const stopsOf = feed.patterns.map(({ stops }) => stops.map(({ stopId }) => stopId));
  const trips = feed.trips.map(({ tripId, row, path, startTime }): ProposedTrip => {
    const { serviceId, routeId, directionId, blockId } = row;
    return { tripId, serviceId, routeId, directionId, stopIds: stopsOf[path.pattern] ?? [], startTime, blockId };
  });
  return {
    source,
    town: owner.agencyName,
    zone: owner.agencyTimezone,
    routeIds: new Set(feed.routes.keys()),
    stopIds: new Set(feed.stops.keys()),
    area: areaOf(feed.stops.values()),
    services: [...feed.services.values()],
    exceptions: feed.exceptions,
    trips,
    // A row of `frequencies.txt` makes many trips of one.
    namedTripCount: new Set(feed.trips.map(({ row }) => row)).size + feed.leftOutCount,
    leftOutCount: feed.leftOutCount,
    validFrom: feed.info?.feedStartDate ?? null,
    digest,
  };
}

/** The agencies of a feed, each with the trips on its routes. */
export function namedAgencies({ agencies, routes, trips }: Feed): NamedAgency[] {
  const counts = new Map<string | null, number>();
  for (const { row } of trips) {
    const agencyId = routes.get(row.routeId)?.agencyId ?? null;
    counts.set(agencyId, (counts.get(agencyId) ?? 0) + 1);
  }
  return agencies.map(({ agencyId, agencyName: name }) => ({ agencyId, name, tripCount: counts.get(agencyId) ?? 0 }));
}

/**
 * The feed with that agency first, whose name and zone it has; routes of the others name who runs them.
 * @param agencyId under which it is kept, whatever the feed calls it
 */
export function ownedBy(feed: Feed, owner: NamedAgency, agencyId: string): Feed {
  const [own, others] = [true, false].map((isOwn) => feed.agencies.filter(({ agencyId }) => (agencyId === owner.agencyId) === isOwn));
  const translations = feed.translations.map((row) =>
    row.tableName === 'agency' && row.recordId !== '' && row.recordId === owner.agencyId ? { ...row, recordId: agencyId } : row,
  );
  return { ...feed, agencies: [...(own ?? []), ...(others ?? [])], translations };
}
