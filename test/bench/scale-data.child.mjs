// Makes a small town's database large, by copying its rows directly: only what the program does with them is measured.
import { closeSync, fsyncSync, openSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { answer } from './children.mjs';

/** Never copied: what has no agency, and what the program writes by itself. */
const ownRows = new Set(['migrations', 'sessions', 'audit_log', 'job_runs', 'stale_trips']);

function opened(path) {
  const database = new Sqlite(path);
  for (const setting of ['journal_mode = OFF', 'synchronous = OFF', 'foreign_keys = OFF', 'cache_size = -500000']) database.pragma(setting);
  return database;
}

/** The gigabytes written are on disk afterwards: otherwise the program's first commits would wait for them. */
function closed(database) {
  database.pragma('journal_mode = WAL');
  database.close();
  const file = openSync(database.name, 'r+');
  fsyncSync(file);
  closeSync(file);
}

/** Tables whose rows belong to an agency, with their columns. */
const tablesOf = (database) =>
  database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
    .all()
    .map(({ name }) => ({ name, columns: database.pragma(`table_info(${name})`).map((column) => column.name) }))
    .filter(({ name, columns }) => columns.includes('agency_id') && !ownRows.has(name));

/** Copies the rows that a town had in a table; `values` are SQL expressions for the columns that are not the same in the copy. */
function copyRows(database, { name, columns }, values) {
  database.exec(`CREATE TEMP TABLE first_${name} AS SELECT * FROM main.${name}`);
  const chosen = columns.map((column) => values[column] ?? column);
  return database.prepare(`INSERT INTO ${name} (${columns.join(', ')}) SELECT ${chosen.join(', ')} FROM first_${name}`);
}

const routeCopies = {
  routes: { route_id: "route_id || '-' || :copy" },
  version_routes: { route_id: "route_id || '-' || :copy" },
  patterns: { route_id: "route_id || '-' || :copy", pattern_id: 'pattern_id + 100 * :copy', content: "content || ':' || :copy" },
  pattern_stops: { pattern_id: 'pattern_id + 100 * :copy' },
  timings: { timing_id: 'timing_id + 100 * :copy', pattern_id: 'pattern_id + 100 * :copy' },
  trips: {
    ...{ trip_id: "trip_id || '-' || :copy", pattern_id: 'pattern_id + 100 * :copy', timing_id: 'timing_id + 100 * :copy' },
    ...{ block_id: "block_id || '-' || :copy", model_trip_id: "model_trip_id || '-' || :copy" },
  },
};

answer({
  /** Adds agencies `a00001`, `a00002` and so on, each with the rows of the only agency, until there are as many as asked for. */
  async agencies({ path, count }) {
    const database = opened(path);
    const idOf = "printf('a%05d', :copy)";
    const copying = tablesOf(database).map((table) => copyRows(database, table, { agency_id: idOf, agency_order: '1 + :copy' }));
    database.transaction(() => {
      for (let copy = 1; copy < count; copy += 1) for (const statement of copying) statement.run({ copy });
    })();
    closed(database);
    return {};
  },

  /** Multiplies the routes of the only agency, with their trips, and lets its timetable begin on a date. @returns the ids of its trips */
  async routes({ path, count, from }) {
    const database = opened(path);
    const tables = tablesOf(database).filter(({ name }) => name in routeCopies);
    const { routes } = database.prepare('SELECT count(*) AS routes FROM routes').get();
    const { trips } = database.prepare('SELECT count(*) AS trips FROM trips').get();
    const copying = tables.map((table) => copyRows(database, table, routeCopies[table.name]));
    database.transaction(() => {
      for (let copy = 1; copy < count / routes; copy += 1) for (const statement of copying) statement.run({ copy });
      database.prepare('UPDATE timetable_versions SET effective_from = ?').run(from);
      database.prepare('UPDATE services SET start_date = ?').run(from);
      database.prepare('UPDATE agencies SET created_at = unixepoch(?)').run(from);
    })();
    const tripIds = database.prepare('SELECT trip_id FROM trips').pluck().all();
    if (tripIds.length !== (count / routes) * trips) throw new Error(`${tripIds.length} trips`);
    closed(database);
    return { tripIds };
  },

  /** Writes `boardings` boardings and an end for each trip on each date, with time-ordered ids as phones make them. */
  async events({ path, dates, boardings }) {
    const database = opened(path);
    const { changes } = database
      .prepare(
        `WITH RECURSIVE numbers(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n < :boardings)
         INSERT INTO driver_events (agency_id, event_id, service_date, trip_id, kind, position, count, at, device_time, received_at, source, flags)
         SELECT t.agency_id, printf('%08x-%04x-7000-8000-%012x', d.key, t.rowid, n), d.value, t.trip_id,
           CASE n WHEN :boardings THEN 'trip-ended' ELSE 'boarded' END, 0, CASE n WHEN :boardings THEN NULL ELSE 1 + (d.key + t.rowid + n) % 3 END,
           unixepoch(d.value) - 28800 + t.start_time + n, unixepoch(d.value) - 28800 + t.start_time + n,
           unixepoch(d.value) - 28800 + t.start_time + n, 'driver', ''
         FROM json_each(:dates) d CROSS JOIN trips t CROSS JOIN numbers`,
      )
      .run({ dates: JSON.stringify(dates), boardings });
    closed(database);
    return { events: changes };
  },
});
