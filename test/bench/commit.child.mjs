// The comparison for the driver log: the database drivers alone write to the same tables, without the program.
import fastify from 'fastify';
import pg from 'pg';
import Sqlite from 'better-sqlite3';
import { answer } from './children.mjs';
import { timeOrderedId } from './ids.mjs';

const columns = 21;
const tripColumn = 3;
const dateColumn = 2;

const rowOf = (date, tripId) => {
  const now = Math.floor(Date.now() / 1000);
  return [
    'hongqiao',
    timeOrderedId(),
    date,
    tripId,
    'boarded',
    0,
    1,
    null,
    null,
    now,
    now,
    now,
    null,
    'driver',
    null,
    null,
    '',
    '0@home',
    null,
    null,
    null,
  ];
};
const types = [
  'text',
  'text',
  'date',
  'text',
  'text',
  'integer',
  'integer',
  'text',
  'text',
  'bigint',
  'bigint',
  'bigint',
  'integer',
  'text',
  'text',
  'text',
  'text',
  'text',
  'integer',
  'text',
  'text',
];

const marked = `ON CONFLICT (agency_id, service_date, trip_id, marked_by)
  DO UPDATE SET mark_number = excluded.mark_number, marked_at = excluded.marked_at`;

/** @returns a function that writes rows to disk in one commit, and marks their trips so that their ridership is derived again */
function sqliteWriter(path) {
  const database = new Sqlite(path);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('wal_autocheckpoint = 4000');
  const insert = database.prepare(`INSERT INTO driver_events VALUES (${Array(columns).fill('?').join(',')}) ON CONFLICT DO NOTHING`);
  const stale = database.prepare(`INSERT INTO stale_trips VALUES (?, ?, ?, 'bench', 1, 1) ${marked}`);
  return database.transaction((rows) => {
    for (const row of rows) insert.run(row);
    for (const tripId of new Set(rows.map((row) => row[tripColumn]))) stale.run('hongqiao', rows[0][dateColumn], tripId);
  });
}

function postgresWriter(url) {
  for (const type of [pg.types.builtins.INT8]) pg.types.setTypeParser(type, Number);
  const pool = new pg.Pool({ connectionString: url, max: 16 });
  const text =
    `WITH inserted AS (INSERT INTO driver_events SELECT * FROM unnest(${types.map((type, index) => `$${index + 1}::${type}[]`).join(',')}) ` +
    'ON CONFLICT DO NOTHING RETURNING agency_id, service_date, trip_id) INSERT INTO stale_trips SELECT DISTINCT agency_id, service_date, trip_id, ' +
    `'bench', 1, 1 FROM inserted ORDER BY 1, 2, 3 ${marked}`;
  return (rows) => pool.query({ name: 'bench', text, values: types.map((_, index) => rows.map((row) => row[index])) });
}

const writerOf = ({ path, url }) => (path === undefined ? postgresWriter(url) : sqliteWriter(path));

/** One commit at a time, for all rows that wait. */
function grouped(write) {
  let [waiting, isBusy] = [[], false];
  const writeAll = async () => {
    for (let group = waiting; group.length > 0; group = waiting) {
      waiting = [];
      await write(group.flatMap(({ rows }) => rows));
      for (const { resolve } of group) resolve();
    }
    isBusy = false;
  };
  return (rows) =>
    new Promise((resolve) => {
      waiting.push({ rows, resolve });
      if (!isBusy) setImmediate(() => void writeAll());
      isBusy = true;
    });
}

answer({
  /** Commits of `size` rows each, one after another. @returns rows a second */
  async group({ database, seconds, date, tripIds, size }) {
    const write = writerOf(database);
    const began = performance.now();
    let rows = 0;
    while (performance.now() - began < seconds * 1000) {
      await write(Array.from({ length: size }, (_, index) => rowOf(date, tripIds[(rows + index) % tripIds.length])));
      rows += size;
    }
    return { perSecond: rows / ((performance.now() - began) / 1000) };
  },

  /** Bare Fastify with a commit for every request, or for all that wait. @returns its address */
  async listen({ database, isGrouped = false }) {
    const write = isGrouped ? grouped(writerOf(database)) : writerOf(database);
    const app = fastify();
    app.post('/v1/driver/events', async (request) => {
      const { events } = request.body;
      await write(events.map(({ serviceDate, tripId }) => rowOf(serviceDate, tripId)));
      return { results: events.map(({ eventId }) => ({ eventId, outcome: 'recorded' })) };
    });
    return { url: await app.listen({ port: 0, host: '127.0.0.1' }) };
  },
});
