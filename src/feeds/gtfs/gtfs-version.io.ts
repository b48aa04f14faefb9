import { TimetableVersion, VersionAgency } from '../../agencies/timetable-version.entity.js';
import type { Database } from '../../database/database.service.js';
import { VersionRoute } from '../../network/route.entity.js';
import { VersionStop } from '../../network/stop.entity.js';
import { Transfer } from '../../network/transfer.entity.js';
import { Translation } from '../../network/translation.entity.js';
import { ServiceExceptionRow, ServiceRow } from '../../timetables/service.entity.js';
import { TripRow } from '../../timetables/trip.entity.js';
import type { Feed, FeedInfo, FeedPattern, FeedPatternStop, FeedTiming, FeedTrip } from './gtfs-feed.js';

/** Of rows that came from no file. */
const line = 1;

type CallRow = Omit<FeedPatternStop, 'timepoint'> & { readonly patternId: number; readonly timepoint: number | boolean };

interface PatternAndTimings {
  readonly patterns: FeedPattern[];
  readonly timings: FeedTiming[];
  /** By their ids in the database. */
  readonly patternIndexes: ReadonlyMap<number, number>;
  readonly timingIndexes: ReadonlyMap<number, number>;
}

/** A timetable version as the feed that would become it again: what `FeedSaving` writes, read back. */
export class FeedOfVersion {
  constructor(
    private readonly database: Database,
    private readonly agencyId: string,
    private readonly versionId: number,
  ) {}

  async read(): Promise<Feed> {
    const { manager } = this.database.source;
    const where = { agencyId: this.agencyId, versionId: this.versionId };
    const version = await manager.findOneByOrFail(TimetableVersion, where);
    const owner = await manager.findOneByOrFail(VersionAgency, where);
    const stops = await manager.find(VersionStop, { where, order: { feedOrder: 'ASC', stopId: 'ASC' } });
    const routes = await manager.find(VersionRoute, { where, order: { routeSortOrder: 'ASC', routeId: 'ASC' } });
    const services = await manager.find(ServiceRow, { where, order: { serviceId: 'ASC' } });
    const exceptions = await manager.find(ServiceExceptionRow, { where, order: { serviceId: 'ASC', date: 'ASC' } });
    const trips = await manager.find(TripRow, { where, order: { tripId: 'ASC' } });
    const transfers = await manager.find(Transfer, { where, order: { fromStopId: 'ASC', toStopId: 'ASC' } });
    const translations = await manager.find(Translation, { where });
    const found = await this.readPatternsAndTimings();
    const operators = [...new Set(routes.flatMap(({ operatedBy }) => operatedBy ?? []))];
    return {
      agencies: [owner, ...operators.map((agencyName) => ({ ...owner, agencyId: operatorId(agencyName), agencyName }))],
      stops: new Map(stops.map((stop) => [stop.stopId, { ...stop, line }])),
      routes: new Map(
        routes.map((route) => {
          const { operatedBy } = route;
          return [route.routeId, { ...route, agencyId: operatedBy === null ? this.agencyId : operatorId(operatedBy), line }];
        }),
      ),
      services: new Map(services.map((service) => [service.serviceId, service])),
      exceptions,
      shapes: await this.readShapes(),
      patterns: found.patterns,
      timings: found.timings,
      trips: trips.flatMap((trip) => feedTrip(trip, found) ?? []),
      ...{ leftOut: new Map(), leftOutCount: 0 },
      transfers,
      translations: translations.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
      info: infoOf(version),
    };
  }

  private async readPatternsAndTimings(): Promise<PatternAndTimings> {
    const key = [this.agencyId, this.versionId];
    const timingRows = await this.database.query<{ timingId: number; patternId: number; arrivals: string; departures: string }>(
      `SELECT timing_id AS "timingId", pattern_id AS "patternId", arrivals, departures FROM timings
        WHERE agency_id = ? AND version_id = ? ORDER BY timing_id`,
      key,
    );
    const ofVersion = 'pattern_id IN (SELECT pattern_id FROM timings WHERE agency_id = ? AND version_id = ?)';
    const patternRows = await this.database.query<{ patternId: number; routeId: string; directionId: 0 | 1 | null }>(
      `SELECT pattern_id AS "patternId", route_id AS "routeId", direction_id AS "directionId" FROM patterns
        WHERE agency_id = ? AND ${ofVersion} ORDER BY pattern_id`,
      [this.agencyId, ...key],
    );
    const calls = await this.database.query<CallRow>(
      `SELECT pattern_id AS "patternId", stop_id AS "stopId", stop_sequence AS "stopSequence", pickup_type AS "pickupType",
          drop_off_type AS "dropOffType", timepoint, stop_headsign AS "stopHeadsign", shape_dist_traveled AS "shapeDistTraveled"
        FROM pattern_stops WHERE agency_id = ? AND ${ofVersion} ORDER BY pattern_id, position`,
      [this.agencyId, ...key],
    );
    const stopsOf = new Map<number, FeedPatternStop[]>(patternRows.map(({ patternId }) => [patternId, []]));
    // SQLite answers 0 or 1.
    for (const { patternId, timepoint, ...call } of calls)
      stopsOf.get(patternId)?.push({
        ...{ stopId: call.stopId, stopSequence: call.stopSequence, pickupType: call.pickupType, dropOffType: call.dropOffType },
        ...{ timepoint: Boolean(timepoint), stopHeadsign: call.stopHeadsign, shapeDistTraveled: call.shapeDistTraveled },
      });
    const patternIndexes = new Map(patternRows.map(({ patternId }, index) => [patternId, index]));
    return {
      patterns: patternRows.map(({ patternId, routeId, directionId }) => ({ routeId, directionId, stops: stopsOf.get(patternId) ?? [] })),
      timings: timingRows.map(({ patternId, arrivals, departures }) => ({
        pattern: patternIndexes.get(patternId) ?? 0,
        arrivals: JSON.parse(arrivals) as number[],
        departures: JSON.parse(departures) as number[],
      })),
      patternIndexes,
      timingIndexes: new Map(timingRows.map(({ timingId }, index) => [timingId, index])),
    };
  }

  private async readShapes(): Promise<readonly (readonly [string, string])[]> {
    const rows = await this.database.query<{ shapeId: string; points: string }>(
      `SELECT s.shape_id AS "shapeId", p.points AS points FROM shapes s
        JOIN shape_points p ON p.agency_id = s.agency_id AND p.content = s.content
        WHERE s.agency_id = ? AND s.version_id = ? ORDER BY s.shape_id`,
      [this.agencyId, this.versionId],
    );
    return rows.map(({ shapeId, points }) => [shapeId, points]);
  }
}

/** Routes keep the name of who runs them, and no id; no agency of a feed has this one. */
const operatorId = (name: string): string => `operator ${name}`;

const keyOf = (row: Translation): string =>
  [row.tableName, row.fieldName, row.language, row.recordId, row.recordSubId, row.fieldValue].join('\n');

function feedTrip(trip: TripRow, { patterns, patternIndexes, timingIndexes }: PatternAndTimings): FeedTrip | null {
  const [pattern, timing] = [patternIndexes.get(trip.patternId), timingIndexes.get(trip.timingId)];
  if (pattern === undefined || timing === undefined) return null;
  const { tripId, startTime, headwaySeconds, modelTripId, serviceId, tripHeadsign, tripShortName, blockId, shapeId } = trip;
  const { wheelchairAccessible, bikesAllowed } = trip;
  const { routeId = '', directionId = null } = patterns[pattern] ?? {};
  const ids = { tripId: modelTripId ?? tripId, routeId, serviceId, directionId, blockId, shapeId };
  const row = { ...ids, tripHeadsign, tripShortName, wheelchairAccessible, bikesAllowed, line };
  return { tripId, row, path: { pattern, timing, startTime }, startTime, headwaySeconds, modelTripId };
}

function infoOf(version: TimetableVersion): FeedInfo | null {
  const { feedPublisherName, feedPublisherUrl, feedLang } = version;
  if (feedPublisherName === null && feedPublisherUrl === null && feedLang === null) return null;
  return {
    ...{ feedPublisherName: feedPublisherName ?? '', feedPublisherUrl: feedPublisherUrl ?? '', feedLang: feedLang ?? '' },
    ...{ feedVersion: version.feedVersion, feedStartDate: version.feedStartDate, feedEndDate: version.feedEndDate },
    ...{ feedContactEmail: version.feedContactEmail, feedContactUrl: version.feedContactUrl },
  };
}
