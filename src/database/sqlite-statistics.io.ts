import type { Database as SqliteConnection } from 'better-sqlite3';

/**
 * Statistics of tables with fewer rows are removed. On the first day of a town all events have one date, and with statistics of that day
 * SQLite would later read the whole log for any date. Without statistics it assumes a large table.
 */
const fewestRows = 100_000;

/**
 * Flags of `PRAGMA optimize`: every table, whether this connection has read it or not, with a sample of each index. For ten
 * million events the sample takes some tenths of a second, during which nothing is answered; all rows would take two seconds.
 */
const everyTableBriefly = 0x10012;

/** Call it within a transaction. If no table is large, no statistics are collected. */
export function refreshStatistics(connection: SqliteConnection): void {
  const names = (which: string): string[] =>
    connection.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name ${which}`).pluck().all() as string[];
  const count = (table: string): number => (connection.prepare(`SELECT max(rowid) FROM "${table}"`).pluck().get() as number | null) ?? 0;
  if (names("NOT LIKE 'sqlite_%'").some((table) => count(table) >= fewestRows)) connection.pragma(`optimize = ${everyTableBriefly}`);
  if (names("= 'sqlite_stat1'").length === 0) return;
  // The first number of a text such as '40003 2001 101 6' is the number of rows.
  const { changes } = connection.prepare('DELETE FROM sqlite_stat1 WHERE CAST(stat AS INTEGER) < ?').run(fewestRows);
  // Makes this connection reload the statistics.
  if (changes > 0) connection.exec('ANALYZE sqlite_schema');
}
