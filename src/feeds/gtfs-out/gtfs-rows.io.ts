import type { Database } from '../../database/database.service.js';
import { inPieces } from '../../turns.io.js';
import type { FeedContent, VersionInFeed } from './feed-version.service.js';
import { versionedFeedId } from './feed-ids.js';
import type { VersionTranslation } from './gtfs-names.js';
import type { Walk } from './gtfs-network-tables.js';

/** How many rows are read at once; other requests are answered in between. */
const rowsAtOnce = 2_000;
const patternsAtOnce = 200;

/** A pattern of a feed. */
export interface PatternInFeed {
  readonly routeId: string;
  readonly directionId: 0 | 1 | null;
  readonly calls: readonly CallRow[];
}

interface CallRow {
  readonly patternId: number;
  readonly stopId: string;
  readonly stopSequence: number;
  readonly stopHeadsign: string | null;
  readonly pickupType: number;
  readonly dropOffType: number;
  readonly shapeDistTraveled: number | null;
  /** SQLite returns 0 or 1. */
  readonly timepoint: boolean | number;
}

export interface TripInFeed {
  readonly tripId: string;
  readonly serviceId: string;
  readonly patternId: number;
  readonly tripHeadsign: string | null;
  readonly tripShortName: string | null;
  readonly blockId: string | null;
  readonly shapeId: string | null;
  readonly wheelchairAccessible: number | null;
  readonly bikesAllowed: number | null;
  readonly headwaySeconds: number | null;
}

/** A shape of a feed, with the digest by which its points are found. */
export interface ShapeInFeed {
  readonly feedId: string;
  readonly content: string;
}

/** Reads the rows of the timetables in a feed; they never change. */
export class GtfsRows {
  constructor(
    private readonly database: Database,
    private readonly content: FeedContent,
  ) {}

  private get agencyId(): string {
    return this.content.network.agency.agencyId;
  }

  /** The patterns of the feed's trips, by id. */
  async patterns(): Promise<Map<number, PatternInFeed>> {
    const patterns = new Map<number, PatternInFeed & { readonly calls: CallRow[] }>();
    for (const { inForce, services } of this.content.versions)
      for (const [patternId, { routeId, tripCounts }] of inForce.servicesOf) {
        const directionId = this.content.network.patterns.get(patternId)?.directionId ?? null;
        const runs = [...tripCounts.keys()].some((serviceId) => services.idOf(routeId, serviceId) !== null);
        if (runs) patterns.set(patternId, { routeId, directionId, calls: [] });
      }
    const ids = [...patterns.keys()].sort((a, b) => a - b);
    for (let at = 0; at < ids.length; at += patternsAtOnce)
      for (const row of await this.calls(ids.slice(at, at + patternsAtOnce))) patterns.get(row.patternId)?.calls.push(row);
    return patterns;
  }

  private calls(patternIds: readonly number[]): Promise<CallRow[]> {
    return this.database.query<CallRow>(
      `SELECT pattern_id AS "patternId", stop_id AS "stopId", stop_sequence AS "stopSequence", stop_headsign AS "stopHeadsign",
          pickup_type AS "pickupType", drop_off_type AS "dropOffType", shape_dist_traveled AS "shapeDistTraveled", timepoint
        FROM pattern_stops WHERE agency_id = ? AND pattern_id IN (${patternIds.map(() => '?').join()}) ORDER BY pattern_id, position`,
      [this.agencyId, ...patternIds],
    );
  }

  /** The trips of a version in pieces, in the order of their ids. */
  trips({ inForce }: VersionInFeed): AsyncGenerator<readonly TripInFeed[]> {
    return inPieces(
      rowsAtOnce,
      '',
      ({ tripId }: TripInFeed) => tripId,
      (after) =>
        this.database.query<TripInFeed>(
          `SELECT trip_id AS "tripId", service_id AS "serviceId", pattern_id AS "patternId", trip_headsign AS "tripHeadsign",
              trip_short_name AS "tripShortName", block_id AS "blockId", shape_id AS "shapeId", bikes_allowed AS "bikesAllowed",
              wheelchair_accessible AS "wheelchairAccessible", headway_seconds AS "headwaySeconds"
            FROM trips WHERE agency_id = ? AND version_id = ? AND trip_id > ? ORDER BY trip_id LIMIT ${rowsAtOnce}`,
          [this.agencyId, inForce.version.versionId, after],
        ),
    );
  }

  /** The shapes of the feed's trips, by version and shape. One id is one shape, unless two timetables draw it differently. */
  async shapes(): Promise<Map<number, Map<string, ShapeInFeed>>> {
    const found = new Map<number, Map<string, string>>();
    const contents = new Map<string, Set<string>>();
    for (const one of this.content.versions) {
      const ofVersion = await this.shapesOf(one);
      found.set(one.inForce.version.versionId, ofVersion);
      for (const [shapeId, content] of ofVersion) contents.set(shapeId, (contents.get(shapeId) ?? new Set()).add(content));
    }
    const idOf = (shapeId: string, versionId: number): string =>
      versionedFeedId(shapeId, contents.get(shapeId)?.size === 1 ? 1 : versionId);
    return new Map(
      [...found].map(([versionId, shapes]) => [
        versionId,
        new Map([...shapes].map(([shapeId, content]) => [shapeId, { feedId: idOf(shapeId, versionId), content }])),
      ]),
    );
  }

  private async shapesOf({ inForce, services }: VersionInFeed): Promise<Map<string, string>> {
    const key = [this.agencyId, inForce.version.versionId];
    const rows = await this.database.query<{ shapeId: string; content: string }>(
      'SELECT shape_id AS "shapeId", content FROM shapes WHERE agency_id = ? AND version_id = ? ORDER BY shape_id',
      key,
    );
    if (rows.length === 0) return new Map();
    const used = await this.database.query<{ shapeId: string; patternId: number; serviceId: string }>(
      `SELECT DISTINCT shape_id AS "shapeId", pattern_id AS "patternId", service_id AS "serviceId" FROM trips
        WHERE agency_id = ? AND version_id = ? AND shape_id IS NOT NULL`,
      key,
    );
    const runs = ({ patternId, serviceId }: (typeof used)[number]): boolean =>
      services.idOf(inForce.servicesOf.get(patternId)?.routeId ?? '', serviceId) !== null;
    const ids = new Set(used.filter(runs).map(({ shapeId }) => shapeId));
    return new Map(rows.filter(({ shapeId }) => ids.has(shapeId)).map(({ shapeId, content }) => [shapeId, content]));
  }

  /** @returns JSON, as `shape_points` has it */
  async points(content: string): Promise<string> {
    const [row] = await this.database.query<{ points: string }>('SELECT points FROM shape_points WHERE agency_id = ? AND content = ?', [
      this.agencyId,
      content,
    ]);
    return row?.points ?? '[]';
  }

  /** Of the timetables in the feed, and of those whose names its stops and routes have. */
  translations(versionIds: readonly number[]): Promise<VersionTranslation[]> {
    const columns = `version_id AS "versionId", table_name AS "tableName", field_name AS "fieldName", language, record_id AS "recordId",
      record_sub_id AS "recordSubId", field_value AS "fieldValue", translation`;
    const order = 'version_id, table_name, field_name, language, record_id, record_sub_id, field_value';
    return this.ofVersions<VersionTranslation>(versionIds, `SELECT ${columns} FROM translations`, order);
  }

  walks(versionIds: readonly number[]): Promise<Walk[]> {
    const columns =
      'version_id AS "versionId", from_stop_id AS "fromStopId", to_stop_id AS "toStopId", min_transfer_time AS "minTransferTime"';
    return this.ofVersions<Walk>(versionIds, `SELECT ${columns} FROM transfers`, 'from_stop_id, to_stop_id');
  }

  private ofVersions<Row>(versionIds: readonly number[], select: string, order: string): Promise<Row[]> {
    return this.database.query<Row>(
      `${select} WHERE agency_id = ? AND version_id IN (${versionIds.map(() => '?').join()}) ORDER BY ${order}`,
      [this.agencyId, ...versionIds],
    );
  }
}
