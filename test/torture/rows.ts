import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { changeTables, type ChangeTable, type Rows } from './ledger.js';

type Query = (sql: string) => Promise<string[]>;

/** SQL for the key by which a change's row is found. */
const keysOf: Readonly<Record<ChangeTable, string>> = {
  alerts: 'SELECT alert_id AS key FROM alerts',
  vehicles: 'SELECT vehicle_id AS key FROM vehicles',
  assignments: `SELECT scope || ' ' || scope_id || ' ' || day AS key FROM assignments`,
  sessions: 'SELECT token_hash AS key FROM sessions',
  driver_events: `SELECT service_date || ' ' || trip_id AS key FROM driver_events WHERE source = 'manager'`,
};

async function readRows(query: Query): Promise<Rows> {
  const eventIds = await query(`SELECT event_id AS key FROM driver_events WHERE source = 'driver'`);
  const changes: Partial<Record<ChangeTable, Set<string>>> = {};
  for (const table of changeTables) changes[table] = new Set(await query(keysOf[table]));
  return { eventIds, changes: changes as Rows['changes'] };
}

/** The rows that a new connection to a SQLite file sees. It is read-only, so that closing it writes nothing into the file. */
export async function rowsOfSqlite(path: string): Promise<Rows> {
  const file = new Sqlite(path, { readonly: true, fileMustExist: true });
  try {
    return await readRows((sql) => Promise.resolve(file.prepare(sql).pluck().all() as string[]));
  } finally {
    file.close();
  }
}

/** The rows that a new connection to PostgreSQL sees. */
export async function rowsOfPostgres(url: string): Promise<Rows> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await readRows(async (sql) => (await client.query<{ key: string }>(sql)).rows.map(({ key }) => key));
  } finally {
    await client.end();
  }
}
