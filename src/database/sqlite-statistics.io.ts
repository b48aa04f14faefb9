import type { Database as SqliteConnection } from 'better-sqlite3';

/**
 * Of fewer rows a table's statistics say nothing about tomorrow. On the first day of a town all events are of one date, and SQLite
 * would read the whole log for any date from then on. Without statistics it takes every table for a large one.
 */
const fewestRows = 100_000;

/**
 * Every table, whether this connection has read it or not, and of each index some thousand rows: of ten million events that takes some tenths of a
 * second, in which nobody is answered, and all of them would take two.
 */
const everyTableBriefly = 0x10012;

/** Within a transaction, in which nothing is written where no table is large. */
export function refreshStatistics(connection: SqliteConnection): void {
  const names = (which: string): string[] =>
    connection.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name ${which}`).pluck().all() as string[];
  const count = (table: string): number => (connection.prepare(`SELECT max(rowid) FROM "${table}"`).pluck().get() as number | null) ?? 0;
  if (names("NOT LIKE 'sqlite_%'").some((table) => count(table) >= fewestRows)) connection.pragma(`optimize = ${everyTableBriefly}`);
  if (names("= 'sqlite_stat1'").length === 0) return;
  // The first number of a text such as '40003 2001 101 6' counts the rows.
  const { changes } = connection.prepare('DELETE FROM sqlite_stat1 WHERE CAST(stat AS INTEGER) < ?').run(fewestRows);
  // Has this connection read them anew.
  if (changes > 0) connection.exec('ANALYZE sqlite_schema');
}
