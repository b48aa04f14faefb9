import { expect, it } from '@jest/globals';
import SqliteConnection from 'better-sqlite3';
import { refreshStatistics } from './sqlite-statistics.io.js';

/** A log with events, and a small table. */
function opened(events: number): InstanceType<typeof SqliteConnection> {
  const connection = new SqliteConnection(':memory:');
  connection.exec(
    'CREATE TABLE events (agency TEXT, id TEXT, date TEXT, PRIMARY KEY (agency, id)); CREATE INDEX by_date ON events (agency, date)',
  );
  connection.exec('CREATE TABLE routes (agency TEXT, id TEXT, PRIMARY KEY (agency, id))');
  connection.exec("INSERT INTO routes VALUES ('town', 'one'), ('town', 'two')");
  add(connection, events, '2024-07-01');
  return connection;
}

function add(connection: InstanceType<typeof SqliteConnection>, count: number, date: string): void {
  const numbers = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})`;
  connection.exec(`INSERT INTO events ${numbers} SELECT 'town', '${date} ' || i, date('${date}', '+' || (i / 100) || ' days') FROM n`);
}

const refreshed = (connection: InstanceType<typeof SqliteConnection>): unknown[] => {
  connection.transaction(refreshStatistics)(connection);
  const isThere = connection.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'sqlite_stat1'").pluck().get() === 1;
  return isThere ? connection.prepare('SELECT DISTINCT tbl FROM sqlite_stat1 ORDER BY tbl').pluck().all() : [];
};
const planOf = (connection: InstanceType<typeof SqliteConnection>): unknown =>
  connection
    .prepare("EXPLAIN QUERY PLAN SELECT * FROM events WHERE agency = 'town' AND date >= '2027-01-01'")
    .all()
    .map((row) => (row as { detail: string }).detail);
const byDate = ['SEARCH events USING INDEX by_date (agency=? AND date>?)'];

it('statistics of a small log are removed, because by them a long one would be read as a whole', () => {
  const connection = opened(3);
  expect(refreshed(connection)).toEqual([]);
  connection.exec('ANALYZE');
  add(connection, 50_000, '2024-07-02');
  expect(planOf(connection)).toEqual(['SCAN events']);
  expect(refreshed(connection)).toEqual([]);
  expect(planOf(connection)).toEqual(byDate);
  connection.close();
});

it('statistics of a large table are kept, those of small tables beside it are removed', () => {
  const connection = opened(100_000);
  expect(refreshed(connection)).toEqual(['events']);
  expect(planOf(connection)).toEqual(byDate);
  connection.close();
});

it('each index is looked at briefly, and says that an agency and a date have many rows and an id has one', () => {
  const connection = opened(100_000);
  refreshed(connection);
  const stored = (): unknown[] => connection.prepare('SELECT tbl, idx, stat FROM sqlite_stat1 ORDER BY idx').raw().all();
  const stats = [
    ['events', 'by_date', '100000 2000 96'],
    ['events', 'sqlite_autoindex_events_1', '100000 2000 1'],
  ];
  expect(stored()).toEqual(stats);
  const before = connection.prepare('SELECT total_changes()').pluck().get();
  refreshed(connection);
  expect(connection.prepare('SELECT total_changes()').pluck().get()).toBe(before);
  connection.exec("CREATE INDEX by_kind ON events (agency, lower(id)); CREATE INDEX late ON events (date) WHERE date > '2030-01-01'");
  refreshed(connection);
  expect(stored()).toEqual(stats);
  connection.close();
});

it('nothing is written where no table is large', () => {
  const connection = opened(1000);
  const before = connection.prepare('SELECT total_changes()').pluck().get();
  expect(refreshed(connection)).toEqual([]);
  expect(connection.prepare('SELECT total_changes()').pluck().get()).toBe(before);
  connection.close();
});
