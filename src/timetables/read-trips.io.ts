import { In, type FindOptionsWhere } from 'typeorm';
import type { Database } from '../database/database.service.js';
import { inPieces, inTurns } from '../turns.io.js';
import { TripColumnsBuilder, type TripColumns, type TripInBlock } from '../scheduling/departure-index.js';
import type { ServiceTime } from '../scheduling/service-time.js';
import type { TimetableVersion } from '../agencies/timetable-version.entity.js';
import type { Network } from '../network/network.service.js';
import { stopTimes } from '../scheduling/timetable.js';
import type { Timing } from '../scheduling/trips.js';
import type { PlannedTrip, VersionInForce } from './in-force.js';
import { timingOf } from './rows.js';
import { TimingRow, TripRow } from './trip.entity.js';

/** The most rows read at once: this takes some milliseconds, during which no request is answered. */
const maxRowsAtOnce = 1_000;
/** A timing has the seconds of every stop as text: to read a thousand of a city takes 30 ms. */
const maxTimingsAtOnce = 250;

/** The fields of a trip that are read when all trips of a version are gone through. */
export interface TripInShort extends Pick<TripRow, 'tripId' | 'serviceId' | 'patternId' | 'startTime'> {
  readonly lastArrival: ServiceTime;
}

type VersionKey = Pick<TimetableVersion, 'agencyId' | 'versionId'>;

/** All trips of a version in pieces, in the order of their ids. Other requests are answered between the pieces. */
export async function* tripsInPieces(database: Database, version: VersionKey): AsyncGenerator<readonly TripInShort[]> {
  const durations = await secondsToLastArrival(database, version);
  type Short = Pick<TripRow, 'tripId' | 'serviceId' | 'patternId' | 'timingId' | 'startTime'>;
  for await (const rows of rowsInPieces<Short>(database, version, shortColumns))
    yield rows.map(({ timingId, ...trip }) => ({ ...trip, lastArrival: (trip.startTime + (durations.get(timingId) ?? 0)) as ServiceTime }));
}

/** By timing: the seconds from the first departure to the last arrival. */
async function secondsToLastArrival(database: Database, version: VersionKey): Promise<Map<number, number>> {
  const durations = new Map<number, number>();
  for await (const rows of timingsInPieces(database, version))
    for (const row of rows) durations.set(row.timingId, timingOf(row).arrivals.at(-1) ?? 0);
  return durations;
}

const shortColumns =
  'trip_id AS "tripId", service_id AS "serviceId", pattern_id AS "patternId", timing_id AS "timingId", start_time AS "startTime"';
const allColumns = `${shortColumns}, block_id AS "blockId", trip_headsign AS headsign, headway_seconds AS "headwaySeconds",
  model_trip_id AS "modelTripId"`;

/** The trips of a version with their running times, in one pass. Other requests are answered meanwhile. */
async function readTripColumns(database: Database, version: VersionKey): Promise<TripColumns> {
  const builder = new TripColumnsBuilder();
  for await (const rows of timingsInPieces(database, version)) for (const row of rows) builder.addTiming(timingOf(row));
  for await (const rows of rowsInPieces<TripInBlock>(database, version, allColumns)) for (const trip of rows) builder.add(trip);
  return inTurns(builder.done());
}

/** All rows of trips of a version in pieces, in the order of their ids. Other requests are answered between the pieces. */
export const rowsInPieces = <Row extends Pick<TripRow, 'tripId'>>(
  database: Database,
  { agencyId, versionId }: VersionKey,
  columns: string,
): AsyncGenerator<readonly Row[]> =>
  inPieces(
    maxRowsAtOnce,
    '',
    ({ tripId }: Row) => tripId,
    (after) =>
      database.query<Row>(
        `SELECT ${columns} FROM trips WHERE agency_id = ? AND version_id = ? AND trip_id > ? ORDER BY trip_id LIMIT ${maxRowsAtOnce}`,
        [agencyId, versionId, after],
      ),
  );

type TimingInShort = Pick<TimingRow, 'timingId' | 'arrivals' | 'departures'>;

/** The timings of a version in pieces. */
const timingsInPieces = (database: Database, { agencyId, versionId }: VersionKey): AsyncGenerator<readonly TimingInShort[]> =>
  inPieces(
    maxTimingsAtOnce,
    -1,
    ({ timingId }: TimingInShort) => timingId,
    (after) =>
      database.query<TimingInShort>(
        `SELECT timing_id AS "timingId", arrivals, departures FROM timings
        WHERE agency_id = ? AND version_id = ? AND timing_id > ? ORDER BY timing_id LIMIT ${maxTimingsAtOnce}`,
        [agencyId, versionId, after],
      ),
  );

/** The trips of versions in memory: read once, for all who need them, and kept as long as the patterns of the version. */
export class VersionTrips {
  /** Keyed by what never changes of a version. */
  private readonly trips = new WeakMap<VersionInForce['servicesOf'], Promise<TripColumns>>();

  constructor(private readonly database: Database) {}

  of({ version, servicesOf }: Pick<VersionInForce, 'version' | 'servicesOf'>): Promise<TripColumns> {
    const existing = this.trips.get(servicesOf);
    if (existing !== undefined) return existing;
    const reading = this.read(version);
    this.trips.set(servicesOf, reading);
    reading.catch(() => this.trips.delete(servicesOf));
    return reading;
  }

  read(version: TimetableVersion): Promise<TripColumns> {
    return readTripColumns(this.database, version);
  }

  /** Keeps trips that were read before the patterns of the version were known. */
  keep(servicesOf: VersionInForce['servicesOf'], trips: TripColumns): void {
    this.trips.set(servicesOf, Promise.resolve(trips));
  }
}

/** A limit on the values of one statement, well below that of either database. */
export const maxIdsInQuery = 1000;

/** The trips of a version that pass a filter, with their stop times, by departure. */
export async function findPlannedTrips(
  database: Database,
  network: Network,
  version: TimetableVersion,
  filter: FindOptionsWhere<TripRow>,
): Promise<PlannedTrip[]> {
  const { agencyId, versionId } = version;
  const { manager } = database.source;
  const trips = await manager.find(TripRow, { where: { ...filter, agencyId, versionId }, order: { startTime: 'ASC', tripId: 'ASC' } });
  const timingIds = [...new Set(trips.map((trip) => trip.timingId))];
  const timings = new Map<number, Timing>();
  for (let at = 0; at < timingIds.length; at += maxIdsInQuery) {
    const rows = await manager.findBy(TimingRow, { agencyId, versionId, timingId: In(timingIds.slice(at, at + maxIdsInQuery)) });
    for (const row of rows) timings.set(row.timingId, timingOf(row));
  }
  return trips.flatMap((trip) => {
    const [pattern, timing] = [network.patterns.get(trip.patternId), timings.get(trip.timingId)];
    return pattern === undefined || timing === undefined ? [] : [{ trip, pattern, timing, stopTimes: stopTimes(trip.startTime, timing) }];
  });
}
