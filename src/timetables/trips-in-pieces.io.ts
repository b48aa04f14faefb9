import type { Database } from '../database/database.service.js';
import { giveWayNow } from '../jobs/giving-way.io.js';
import type { ServiceTime } from '../scheduling/service-time.js';
import type { TimetableVersion } from '../agencies/timetable-version.entity.js';
import type { TimingRow, TripRow } from './trip.entity.js';

/** The most rows read at once: this takes some milliseconds, during which no request is answered. */
const maxRowsAtOnce = 2_000;

/** The fields of a trip that are read when all trips of a version are gone through. */
export interface TripInShort extends Pick<TripRow, 'tripId' | 'serviceId' | 'patternId' | 'startTime'> {
  readonly lastArrival: ServiceTime;
}

/** All trips of a version in pieces, in the order of their ids. Other requests are answered between the pieces. */
export async function* tripsInPieces(
  database: Database,
  version: Pick<TimetableVersion, 'agencyId' | 'versionId'>,
): AsyncGenerator<readonly TripInShort[]> {
  const durations = await secondsToLastArrival(database, version);
  type Short = Pick<TripRow, 'tripId' | 'serviceId' | 'patternId' | 'timingId' | 'startTime'>;
  let last = '';
  for (;;) {
    const rows = await database.query<Short>(
      `SELECT trip_id AS "tripId", service_id AS "serviceId", pattern_id AS "patternId", timing_id AS "timingId", start_time AS "startTime"
        FROM trips WHERE agency_id = ? AND version_id = ? AND trip_id > ? ORDER BY trip_id LIMIT ${maxRowsAtOnce}`,
      [version.agencyId, version.versionId, last],
    );
    yield rows.map(({ timingId, ...trip }) => ({ ...trip, lastArrival: (trip.startTime + (durations.get(timingId) ?? 0)) as ServiceTime }));
    if (rows.length < maxRowsAtOnce) return;
    last = rows.at(-1)?.tripId ?? last;
    await giveWayNow();
  }
}

/** By timing: the seconds from the first departure to the last arrival. */
async function secondsToLastArrival(
  database: Database,
  { agencyId, versionId }: Pick<TimetableVersion, 'agencyId' | 'versionId'>,
): Promise<Map<number, number>> {
  const durations = new Map<number, number>();
  let last = -1;
  for (;;) {
    const rows = await database.query<Pick<TimingRow, 'timingId' | 'arrivals'>>(
      `SELECT timing_id AS "timingId", arrivals FROM timings
        WHERE agency_id = ? AND version_id = ? AND timing_id > ? ORDER BY timing_id LIMIT ${maxRowsAtOnce}`,
      [agencyId, versionId, last],
    );
    for (const { timingId, arrivals } of rows) durations.set(timingId, (JSON.parse(arrivals) as number[]).at(-1) ?? 0);
    if (rows.length < maxRowsAtOnce) return durations;
    last = rows.at(-1)?.timingId ?? last;
    await giveWayNow();
  }
}
