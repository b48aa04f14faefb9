import type { Database as SqliteConnection, Statement } from 'better-sqlite3';
import type { ClientBase } from 'pg';
import type { DriverEventRow, ExtraTrip } from './driver-event.entity.js';
import { tripKey } from '../trip-log/operated-trip.js';
import type { AuthoredTrips } from './authored-trips.js';
import { arrayText, authoredColumns, eventColumns, extraColumns, names, type Columns } from './event-columns.js';
import { onlySome } from './recorded-change.js';
import { contentFields, isSameEvent, type EventContent } from './same-event.js';

/** The statements that store events: the hot path of the driver log. They bypass TypeORM's builders, which take several times as long. */

/** `recorded` and `duplicate` are both on disk; `conflict`: the id already belongs to another event. */
export type StoreOutcome = 'recorded' | 'duplicate' | 'conflict';

/**
 * The name and number with which trips are marked as changed. Each process has its own name, so that it does not wait for another's
 * transaction; the number is new each time. @see LoggedEvents.clearMarks
 */
export interface Marking {
  readonly by: string;
  readonly number: number;
}

/** Which trips are not stored yet for the drivers who log them. */
export type Authored = Pick<AuthoredTrips, 'isNew'>;

/** The events of one request, with the trips outside the timetable that they name. */
export interface Batch {
  readonly events: readonly DriverEventRow[];
  readonly extraTrips: readonly ExtraTrip[];
}

const contentSelected = contentFields
  .map((field) => `"${eventColumns.find(([, name]) => name === field)?.[0] ?? ''}" AS "${field}"`)
  .join(', ');

const marked = `ON CONFLICT (agency_id, service_date, trip_id, marked_by)
  DO UPDATE SET mark_number = excluded.mark_number, marked_at = excluded.marked_at`;

/** A stored trip without a start gets the first start that arrives later. */
const startsLater = `ON CONFLICT (agency_id, service_date, trip_id) DO UPDATE SET start_time = excluded.start_time
  WHERE extra_trips.start_time IS NULL AND excluded.start_time IS NOT NULL`;

interface SqliteStatements {
  readonly event: Statement;
  readonly extra: Statement;
  readonly authored: Statement;
  readonly stale: Statement;
  readonly stored: Statement;
}

const prepared = new WeakMap<SqliteConnection, SqliteStatements>();

function statementsOf(connection: SqliteConnection): SqliteStatements {
  const cached = prepared.get(connection);
  if (cached !== undefined) return cached;
  const insert = (table: string, columns: Columns, onConflict = 'ON CONFLICT DO NOTHING'): Statement =>
    connection.prepare(`INSERT INTO ${table} (${names(columns)}) VALUES (${columns.map(() => '?').join(', ')}) ${onConflict}`);
  const statements = {
    event: insert('driver_events', eventColumns),
    extra: insert('extra_trips', extraColumns, startsLater),
    authored: connection.prepare(
      `INSERT INTO driver_trips (${names(authoredColumns)}, marked_by) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    ),
    stale: connection.prepare(
      `INSERT INTO stale_trips (agency_id, service_date, trip_id, marked_by, mark_number, marked_at) VALUES (?, ?, ?, ?, ?, ?) ${marked}`,
    ),
    stored: connection.prepare(`SELECT ${contentSelected} FROM driver_events WHERE agency_id = ? AND event_id = ?`),
  };
  prepared.set(connection, statements);
  return statements;
}

const bound: unknown[] = [];

/** The values in the order of the columns, in a list that the next call fills again. */
function valuesOf(event: DriverEventRow): unknown[] {
  for (let index = 0; index < eventColumns.length; index += 1)
    bound[index] = event[(eventColumns[index] as (typeof eventColumns)[number])[1]];
  return bound;
}

/** Runs within a transaction that the caller began. */
export function storeOnSqlite(
  connection: SqliteConnection,
  { events, extraTrips }: Batch,
  marking: Marking,
  authored: Authored,
): StoreOutcome[] {
  const statements = statementsOf(connection);
  const stale = new Map<string, DriverEventRow>();
  const outcomes = events.map((event): StoreOutcome => {
    if (statements.event.run(valuesOf(event)).changes === 1) {
      stale.set(tripKey(event.agencyId, event.serviceDate, event.tripId), event);
      if (authored.isNew(event)) statements.authored.run(...authoredColumns.map(([, field]) => event[field]), marking.by);
      return 'recorded';
    }
    return isSameEvent(statements.stored.get(event.agencyId, event.eventId) as EventContent, event) ? 'duplicate' : 'conflict';
  });
  // A trip outside the timetable exists once an event of it is stored; a conflicting event does not create it.
  for (const trip of extraTrips) {
    if (stale.has(tripKey(trip.agencyId, trip.serviceDate, trip.tripId)))
      statements.extra.run(...extraColumns.map(([, field]) => trip[field]));
  }
  for (const { agencyId, serviceDate, tripId, receivedAt } of stale.values())
    statements.stale.run(agencyId, serviceDate, tripId, marking.by, marking.number, receivedAt);
  return outcomes;
}

const unnestedRows = (columns: Columns, from: number): string =>
  `unnest(${columns.map(([, , type], index) => `$${from + index}::${type}[]`).join(', ')}) AS t (${names(columns)})`;

const rowsPlace = 1 + eventColumns.length + extraColumns.length;

/** A message about the events of an agency. */
interface StoredMessage {
  readonly agencyId: string;
  readonly number: number;
  /** All its events of the batch. The statement adds which are recorded if these are only some. */
  readonly detail: string;
}

/** The messages to other copies of the program, stored in the same commit. An agency without recorded events gets none. */
export interface StoredMessages {
  readonly copy: string;
  readonly of: (rows: readonly DriverEventRow[]) => readonly StoredMessage[];
}

/** The ids of the recorded events of a message's agency. */
const recordedIds = '(SELECT json_agg(event_id) FROM inserted WHERE inserted.agency_id = message.agency_id)';

/**
 * One statement, one round trip, one commit. Rows are inserted in the order of their keys, so that two processes lock them in the same
 * order. The recorded keys are returned only if some rows were not recorded.
 */
const postgresStatement = (name: string, more: string): { name: string; text: string } => ({
  name,
  text: `
    WITH inserted AS (
      INSERT INTO driver_events (${names(eventColumns)}) SELECT * FROM ${unnestedRows(eventColumns, 1)} ORDER BY 1, 2
      ON CONFLICT DO NOTHING RETURNING agency_id, event_id, service_date, trip_id, received_at, source, account_id
    ), extra AS (
      INSERT INTO extra_trips (${names(extraColumns)}) SELECT * FROM ${unnestedRows(extraColumns, 1 + eventColumns.length)}
      WHERE (t.agency_id, t.service_date, t.trip_id) IN (SELECT agency_id, service_date, trip_id FROM inserted) ORDER BY 1, 2, 3
      ${startsLater}
    ), stale AS (
      INSERT INTO stale_trips (agency_id, service_date, trip_id, marked_by, mark_number, marked_at)
      SELECT agency_id, service_date, trip_id, $${rowsPlace + 2}::text, $${rowsPlace + 3}::bigint, max(received_at)
      FROM inserted GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
      ${marked}
    ), told AS (
      INSERT INTO changes (agency_id, copy, number, topic, detail)
      SELECT agency_id, $${rowsPlace + 1}, number, 'operations',
        CASE WHEN (SELECT count(*) FROM inserted) = $${rowsPlace}::integer THEN detail ELSE ${onlySome(recordedIds, 'detail')} END
      FROM unnest($${rowsPlace + 4}::text[], $${rowsPlace + 5}::bigint[], $${rowsPlace + 6}::text[]) AS message (agency_id, number, detail)
      WHERE agency_id IN (SELECT agency_id FROM inserted)
    )${more}
    SELECT CASE WHEN count(*) < $${rowsPlace}::integer THEN array_agg(agency_id || ' ' || event_id) END AS some, count(*) AS recorded
    FROM inserted`,
});
const statementForAuthoredTrips = postgresStatement('banche-store-events', '');
const statementForNewTrips = postgresStatement(
  'banche-store-events-of-new-trips',
  `, authored AS (
      INSERT INTO driver_trips (${names(authoredColumns)}, marked_by)
      SELECT DISTINCT ${names(authoredColumns)}, $${rowsPlace + 2}::text FROM inserted
      WHERE source = 'driver' AND account_id IS NOT NULL ORDER BY 1, 2, 3, 4
      ON CONFLICT DO NOTHING
    )`,
);

const keyOf = ({ agencyId, eventId }: DriverEventRow): string => `${agencyId} ${eventId}`;

/** @param told null: the caller, who began the transaction, stores the messages to other copies */
export async function storeOnPostgres(
  client: ClientBase,
  batch: Batch,
  marking: Marking,
  { told, authored }: { readonly told: StoredMessages | null; readonly authored: Authored },
): Promise<StoreOutcome[]> {
  const { events } = batch;
  const extraTrips = eachOnce(batch.extraTrips);
  // If a key has several rows, the database may insert any of them; so each key is passed once, with its first row.
  const firsts = new Map<string, DriverEventRow>();
  for (const event of events) {
    const key = keyOf(event);
    if (!firsts.has(key)) firsts.set(key, event);
  }
  const rows = [...firsts.values()];
  const messages = told?.of(rows) ?? [];
  const values = [
    ...eventColumns.map(([, field]) => arrayText(rows, field)),
    ...extraColumns.map(([, field]) => arrayText(extraTrips, field)),
    rows.length,
    told?.copy ?? '',
    marking.by,
    marking.number,
    ...(['agencyId', 'number', 'detail'] as const).map((field) => messages.map((message) => message[field])),
  ];
  const statement = rows.some((row) => authored.isNew(row)) ? statementForNewTrips : statementForAuthoredTrips;
  const answer = await client.query<{ some: string[] | null; recorded: number }>({ ...statement, values });
  const [{ some, recorded: count } = { some: null, recorded: 0 }] = answer.rows;
  if (count === events.length) return events.map(() => 'recorded');
  const recorded = new Set(some ?? (count === 0 ? [] : firsts.keys()));
  const stored = await storedBefore(
    client,
    rows.filter((row) => !recorded.has(keyOf(row))),
  );
  return events.map((event): StoreOutcome => {
    const key = keyOf(event);
    const first = firsts.get(key);
    if (first === event && recorded.has(key)) return 'recorded';
    const onDisk = recorded.has(key) ? first : stored.get(key);
    return onDisk !== undefined && isSameEvent(onDisk, event) ? 'duplicate' : 'conflict';
  });
}

/** Each trip once, with its first start that is not null: one statement cannot change a row twice. */
function eachOnce(extraTrips: readonly ExtraTrip[]): ExtraTrip[] {
  const trips = new Map<string, ExtraTrip>();
  for (const trip of extraTrips) {
    const key = tripKey(trip.agencyId, trip.serviceDate, trip.tripId);
    const earlier = trips.get(key);
    if (earlier === undefined) trips.set(key, trip);
    else if (earlier.startTime === null) trips.set(key, { ...earlier, startTime: trip.startTime });
  }
  return [...trips.values()];
}

async function storedBefore(client: ClientBase, rows: readonly DriverEventRow[]): Promise<Map<string, EventContent>> {
  if (rows.length === 0) return new Map();
  const answer = await client.query<EventContent & { key: string }>(
    `SELECT e.agency_id || ' ' || e.event_id AS key, ${contentSelected} FROM unnest($1::text[], $2::text[]) AS asked (agency_id, event_id)
     JOIN driver_events e USING (agency_id, event_id)`,
    [rows.map((row) => row.agencyId), rows.map((row) => row.eventId)],
  );
  return new Map(answer.rows.map((row) => [row.key, row]));
}
