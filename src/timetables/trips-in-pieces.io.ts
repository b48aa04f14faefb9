import type { Database } from '../database/database.service.js';
import { nextTurn } from '../turns.io.js';
import type { TripsOfTimetable } from '../scheduling/departure-index.js';
import type { ServiceTime } from '../scheduling/service-time.js';
import type { Trip } from '../scheduling/trips.js';
import type { TimetableVersion } from '../agencies/timetable-version.entity.js';
import type { TripRow } from './trip.entity.js';

/** The most rows read at once: this takes some milliseconds, during which no request is answered. */
const maxRowsAtOnce = 1_000;

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
export async function secondsToLastArrival(database: Database, version: VersionKey): Promise<Map<number, number>> {
  const durations = new Map<number, number>();
  for await (const timings of timingsInPieces(database, version, 'arrivals'))
    for (const { timingId, offsets } of timings) durations.set(timingId, offsets.at(-1) ?? 0);
  return durations;
}

const shortColumns =
  'trip_id AS "tripId", service_id AS "serviceId", pattern_id AS "patternId", timing_id AS "timingId", start_time AS "startTime"';
const columnsForRiders = `${shortColumns}, trip_headsign AS headsign, headway_seconds AS "headwaySeconds", model_trip_id AS "modelTripId"`;

/** The trips and timings of a version from which an index of departures is built. Other requests are answered meanwhile. */
export async function readTripsForRiders(database: Database, version: VersionKey): Promise<Pick<TripsOfTimetable, 'trips' | 'timings'>> {
  const [trips, timings]: [Trip[], TripsOfTimetable['timings'][number][]] = [[], []];
  for await (const rows of timingsInPieces(database, version, 'departures'))
    for (const { timingId, offsets } of rows) timings.push({ timingId, departures: offsets });
  const share = sharingTexts();
  for await (const rows of rowsInPieces<Trip>(database, version, columnsForRiders))
    for (const trip of rows) trips.push({ ...trip, serviceId: share(trip.serviceId), headsign: share(trip.headsign) });
  return { trips, timings };
}

/** Returns a function that makes equal texts one string in memory: a city's trips share a few services, blocks and headsigns. */
export function sharingTexts(): <T extends string | null>(text: T) => T {
  const copies = new Map<string, string>();
  return <T extends string | null>(text: T): T => {
    if (text === null) return text;
    const copy = copies.get(text);
    if (copy === undefined) copies.set(text, text);
    return (copy ?? text) as T;
  };
}

/** All rows of trips of a version in pieces, in the order of their ids. Other requests are answered between the pieces. */
export async function* rowsInPieces<Row extends Pick<TripRow, 'tripId'>>(
  database: Database,
  { agencyId, versionId }: VersionKey,
  columns: string,
): AsyncGenerator<readonly Row[]> {
  let last = '';
  for (;;) {
    const rows = await database.query<Row>(
      `SELECT ${columns} FROM trips WHERE agency_id = ? AND version_id = ? AND trip_id > ? ORDER BY trip_id LIMIT ${maxRowsAtOnce}`,
      [agencyId, versionId, last],
    );
    yield rows;
    if (rows.length < maxRowsAtOnce) return;
    last = rows.at(-1)?.tripId ?? last;
    await nextTurn();
  }
}

/** The timings of a version in pieces; `offsets`: the seconds from the first departure to each arrival, or to each departure. */
async function* timingsInPieces(
  database: Database,
  { agencyId, versionId }: VersionKey,
  column: 'arrivals' | 'departures',
): AsyncGenerator<readonly { readonly timingId: number; readonly offsets: readonly number[] }[]> {
  let last = -1;
  for (;;) {
    const rows = await database.query<{ timingId: number; offsets: string }>(
      `SELECT timing_id AS "timingId", ${column} AS offsets FROM timings
        WHERE agency_id = ? AND version_id = ? AND timing_id > ? ORDER BY timing_id LIMIT ${maxRowsAtOnce}`,
      [agencyId, versionId, last],
    );
    yield rows.map(({ timingId, offsets }) => ({ timingId, offsets: JSON.parse(offsets) as number[] }));
    if (rows.length < maxRowsAtOnce) return;
    last = rows.at(-1)?.timingId ?? last;
    await nextTurn();
  }
}
