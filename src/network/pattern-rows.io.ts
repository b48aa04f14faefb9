import type { Database } from '../database/database.service.js';
import { nextTurn } from '../turns.io.js';
import { boardingAt, type Pattern } from '../scheduling/trips.js';
import type { PatternRow, PatternStopRow } from './pattern.entity.js';

/** The patterns of an agency, by id, and the digests by which they are recognised when they are loaded again. */
export interface StoredPatterns {
  readonly patterns: ReadonlyMap<number, Pattern>;
  readonly digests: ReadonlyMap<number, string>;
}

/** The most patterns whose stops are read at once: this takes some milliseconds, during which no request is answered. */
const maxPatternsAtOnce = 100;

/**
 * Reads the patterns of an agency. A pattern is never edited, so only the stops of added ones are read; other requests are answered meanwhile.
 * @param before the patterns as loaded before; returned as they are if nothing was added or removed
 */
export async function loadPatterns(database: Database, agencyId: string, before: StoredPatterns | null): Promise<StoredPatterns> {
  const rows = await database.query<Pick<PatternRow, 'patternId' | 'routeId' | 'directionId' | 'content'>>(
    `SELECT pattern_id AS "patternId", route_id AS "routeId", direction_id AS "directionId", content
      FROM patterns WHERE agency_id = ? ORDER BY pattern_id`,
    [agencyId],
  );
  const isSame = ({ patternId, content }: (typeof rows)[number]): boolean => before?.digests.get(patternId) === content;
  if (before !== null && rows.length === before.digests.size && rows.every(isSame)) return before;
  const added = rows.filter((row) => !isSame(row));
  const stops = await readStops(
    database,
    agencyId,
    added.map(({ patternId }) => patternId),
  );
  const patternOf = (row: (typeof rows)[number]): Pattern => {
    const { patternId, routeId, directionId } = row;
    const existing = isSame(row) ? before?.patterns.get(patternId) : undefined;
    return existing ?? { patternId, routeId, directionId, stops: stops.get(patternId) ?? [] };
  };
  return {
    patterns: new Map(rows.map((row) => [row.patternId, patternOf(row)])),
    digests: new Map(rows.map(({ patternId, content }) => [patternId, content])),
  };
}

/** The stops of some patterns, whose ids have to be in order. */
async function readStops(
  database: Database,
  agencyId: string,
  patternIds: readonly number[],
): Promise<Map<number, Pattern['stops'][number][]>> {
  const stops = new Map<number, Pattern['stops'][number][]>(patternIds.map((patternId) => [patternId, []]));
  for (let at = 0; at < patternIds.length; at += maxPatternsAtOnce) {
    const ids = patternIds.slice(at, at + maxPatternsAtOnce);
    const calls = await database.query<
      Pick<PatternStopRow, 'patternId' | 'stopSequence' | 'stopId' | 'pickupType' | 'dropOffType' | 'stopHeadsign'>
    >(
      `SELECT pattern_id AS "patternId", stop_sequence AS "stopSequence", stop_id AS "stopId", pickup_type AS "pickupType",
        drop_off_type AS "dropOffType", stop_headsign AS "stopHeadsign"
        FROM pattern_stops WHERE agency_id = ? AND pattern_id BETWEEN ? AND ? ORDER BY pattern_id, position`,
      [agencyId, ids[0] ?? 0, ids.at(-1) ?? 0],
    );
    for (const call of calls)
      stops
        .get(call.patternId)
        ?.push({ stopId: call.stopId, stopSequence: call.stopSequence, ...boardingAt(call), headsign: call.stopHeadsign });
    if (at + maxPatternsAtOnce < patternIds.length) await nextTurn();
  }
  return stops;
}
