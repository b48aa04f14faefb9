import { areaOf, type ProposedTimetable, type ProposedTrip } from '../../publishing/proposed-timetable.js';
import type { NamedAgency } from '../../publishing/which-agency.js';
import type { Feed, FeedAgency } from './gtfs-feed.js';

/**
 * A feed in the form of a proposed timetable.
 * @param source the name of its folder or zip
 * @param owner the agency assumed until the real one is chosen
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
    // One row of `frequencies.txt` generates many trips.
    namedTripCount: new Set(feed.trips.map(({ row }) => row)).size + feed.leftOutCount,
    leftOutCount: feed.leftOutCount,
    validFrom: feed.info?.feedStartDate ?? null,
    digest,
  };
}

/** The agencies of a feed, each with the number of trips on its routes. */
export function namedAgencies({ agencies, routes, trips }: Feed): NamedAgency[] {
  const counts = new Map<string | null, number>();
  for (const { row } of trips) {
    const agencyId = routes.get(row.routeId)?.agencyId ?? null;
    counts.set(agencyId, (counts.get(agencyId) ?? 0) + 1);
  }
  return agencies.map(({ agencyId, agencyName: name }) => ({ agencyId, name, tripCount: counts.get(agencyId) ?? 0 }));
}

/**
 * The feed with its owner as the first agency, whose name and time zone the version gets; routes of other agencies name their operator.
 * @param agencyId the id under which it is stored, whatever the feed uses
 */
export function ownedBy(feed: Feed, owner: NamedAgency, agencyId: string): Feed {
  const [own, others] = [true, false].map((isOwn) => feed.agencies.filter(({ agencyId }) => (agencyId === owner.agencyId) === isOwn));
  const translations = feed.translations.map((row) =>
    row.tableName === 'agency' && row.recordId !== '' && row.recordId === owner.agencyId ? { ...row, recordId: agencyId } : row,
  );
  return { ...feed, agencies: [...(own ?? []), ...(others ?? [])], translations };
}
