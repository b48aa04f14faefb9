import type { Pattern, Trip } from '../scheduling/trips.js';
import { areaOf, type ProposedTimetable, type ProposedTrip } from './proposed-timetable.js';

/** A version as it stands in the database. */
interface StoredVersion {
  readonly version: { readonly versionId: number; readonly source: string };
  readonly calendar: Pick<ProposedTimetable, 'services' | 'exceptions'>;
  readonly trips: readonly {
    readonly trip: Pick<Trip, 'tripId' | 'serviceId' | 'startTime'> & { readonly blockId: string | null };
    readonly pattern: Pattern;
  }[];
}

interface Town {
  readonly name: string;
  readonly zone: string;
  readonly stops: ReadonlyMap<string, { readonly stopLat: number | null; readonly stopLon: number | null }>;
}

/** A version that is there already, as a timetable that somebody wants to publish. */
export function proposedOfVersion({ version, calendar, trips }: StoredVersion, { name, zone, stops }: Town): ProposedTimetable {
  const stopsOf = new Map<Pattern, readonly string[]>();
  const stopIdsOf = (pattern: Pattern): readonly string[] => {
    const known = stopsOf.get(pattern) ?? pattern.stops.map(({ stopId }) => stopId);
    stopsOf.set(pattern, known);
    return known;
  };
  const proposed = trips.map(({ trip, pattern }): ProposedTrip => {
    const { tripId, serviceId, startTime, blockId } = trip;
    const { routeId, directionId } = pattern;
    return { tripId, serviceId, routeId, directionId, stopIds: stopIdsOf(pattern), startTime, blockId };
  });
  const stopIds = new Set([...stopsOf.values()].flat());
  return {
    source: version.source,
    ...{ town: name, zone, stopIds, trips: proposed, ...calendar },
    routeIds: new Set(proposed.map(({ routeId }) => routeId)),
    area: areaOf([...stopIds].flatMap((stopId) => stops.get(stopId) ?? [])),
    namedTripCount: proposed.length,
    leftOutCount: 0,
    validFrom: null,
    // A published version is never edited.
    digest: () => `version ${version.versionId}`,
  };
}
