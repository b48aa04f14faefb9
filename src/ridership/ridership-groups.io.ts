import type { Database } from '../database/database.service.js';
import type { DateRange } from '../scheduling/month.js';
import type { ServiceDate } from '../scheduling/service-time.js';
import { GroupSums, type GroupKey, type TripGroup } from './figures.js';
import { groupedStatement, withBooleans } from './ridership-columns.js';

/** The most rows and dates that one statement groups on SQLite: it takes some ten milliseconds, during which no request is answered. */
const [maxRowsAtOnce, maxDatesAtOnce] = [4_000, 31];

/** For each lot, the fields that its groups have in common. */
type Lots = readonly (readonly GroupKey[])[];
type GroupRow = TripGroup & { readonly lot: number };

/** The rows of some dates that are grouped together, as a condition with its values. */
interface Piece {
  readonly where: string;
  readonly values: readonly string[];
}

/**
 * The trips of some dates, grouped by the database in one or several ways. All ways have the same trips.
 * @param routeId only its trips; left out: all
 * @returns for each way its groups; fields that they are not grouped by are null
 */
export async function groupedTrips(
  database: Database,
  agencyId: string,
  range: DateRange,
  lots: Lots,
  routeId?: string,
): Promise<TripGroup[][]> {
  const sums = lots.map((by) => new GroupSums<GroupRow>(by));
  const ofRoute = routeId === undefined ? [] : [routeId];
  // The statements of PostgreSQL hold up nobody, and other copies may write between them.
  const whole = { where: 'agency_id = ? AND service_date BETWEEN ? AND ?', values: [agencyId, range.from, range.to] };
  for await (const { where, values } of database.isPostgres ? [whole] : piecesOf(database, agencyId, range, lots)) {
    const statement = groupedStatement(lots, `${where}${ofRoute.length === 0 ? '' : ' AND route_id = ?'}`);
    const rows = await database.query<GroupRow>(
      statement,
      lots.flatMap(() => [...values, ...ofRoute]),
    );
    for (const row of rows.map(withBooleans)) sums[row.lot]?.add(row);
  }
  return sums.map(({ all }) => all);
}

/** Pieces that have few groups in common: of whole dates if all groups are of one date, else of the same trips on all dates. */
async function* piecesOf(database: Database, agencyId: string, range: DateRange, lots: Lots): AsyncGenerator<Piece> {
  const ofOneDate = lots.every((by) => by.includes('serviceDate'));
  const all = await database.listServiceDates('ridership_days', agencyId, range);
  const lists = Array.from({ length: Math.ceil(all.length / maxDatesAtOnce) }, (_, at) =>
    all.slice(at * maxDatesAtOnce, (at + 1) * maxDatesAtOnce),
  );
  for (let dates = lists.shift(); dates !== undefined; dates = lists.shift()) {
    let last = await lastOfPiece(database, agencyId, dates, '');
    if (last !== null && ofOneDate && dates.length > 1) {
      const half = Math.ceil(dates.length / 2);
      // The loop goes on with them, in the order of dates.
      lists.unshift(dates.slice(0, half), dates.slice(half));
      continue;
    }
    const where = `agency_id = ? AND service_date IN (SELECT value FROM json_each(?)) AND trip_id > ?`;
    let values = [agencyId, JSON.stringify(dates), ''];
    while (last !== null) {
      yield { where: `${where} AND trip_id <= ?`, values: [...values, last] };
      values = [agencyId, JSON.stringify(dates), last];
      last = await lastOfPiece(database, agencyId, dates, last);
    }
    yield { where, values };
  }
}

/** The last trip of the next piece, so that no date has more than its share of rows in it; null: these are the last ones of all dates. */
async function lastOfPiece(database: Database, agencyId: string, dates: readonly ServiceDate[], after: string): Promise<string | null> {
  const [row] = await database.query<{ last: string | null }>(
    `SELECT min(last) AS last FROM (SELECT (SELECT trip_id FROM ridership_days WHERE agency_id = ? AND service_date = dates.value AND trip_id > ?
      ORDER BY trip_id LIMIT 1 OFFSET ?) AS last FROM json_each(?) dates)`,
    [agencyId, after, Math.ceil(maxRowsAtOnce / dates.length) - 1, JSON.stringify(dates)],
  );
  return row?.last ?? null;
}
