import type { Database as SqliteConnection } from 'better-sqlite3';

/**
 * Tables with fewer rows have no statistics. On the first day of a town all events have one date, and with statistics of that day
 * SQLite would later read the whole log for any date. Without statistics it assumes a large table.
 */
const fewestRows = 100_000;

/** How many entries of an index are looked at: they tell that a date has very many rows and a trip few, and are read in milliseconds. */
const entriesInSample = 2_000;

/** A row of `sqlite_stat1`, which programs may write: https://sqlite.org/fileformat2.html#stat1tab */
interface Statistics {
  readonly table: string;
  readonly index: string;
  /** The number of rows, then how many of them, on average, are equal in the first column of the index, in the first two, and so on. */
  readonly stat: string;
}

/**
 * Refreshes the statistics of large tables, from a sample of each index. `ANALYZE` counts every entry of each index, even if it is to look at
 * few: for ten million events that takes a second or more, in which nothing is answered or written. Call it within a transaction.
 */
export function refreshStatistics(connection: SqliteConnection): void {
  const names = (which: string): string[] =>
    connection.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name ${which}`).pluck().all() as string[];
  const count = (table: string): number => (connection.prepare(`SELECT max(rowid) FROM "${table}"`).pluck().get() as number | null) ?? 0;
  const statistics = names("NOT LIKE 'sqlite_%'").flatMap((table) => {
    const rows = count(table);
    return rows < fewestRows ? [] : statisticsOf(connection, table, rows);
  });
  const isThere = names("= 'sqlite_stat1'").length > 0;
  if (statistics.length === 0 && !isThere) return;
  // Of this table nothing is counted, but the table of statistics is made.
  if (!isThere) connection.exec('ANALYZE sqlite_schema');
  replace(connection, statistics);
}

function replace(connection: SqliteConnection, statistics: readonly Statistics[]): void {
  const stored = connection.prepare('SELECT tbl AS "table", idx AS "index", stat FROM sqlite_stat1 ORDER BY tbl, idx').all();
  const wanted = [...statistics].sort((a, b) => (`${a.table} ${a.index}` < `${b.table} ${b.index}` ? -1 : 1));
  if (JSON.stringify(stored) === JSON.stringify(wanted)) return;
  connection.exec('DELETE FROM sqlite_stat1');
  const insert = connection.prepare('INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (?, ?, ?)');
  for (const { table, index, stat } of wanted) insert.run(table, index, stat);
  // Makes this connection read them.
  connection.exec('ANALYZE sqlite_schema');
}

/** Of each index of a table that holds all its rows, by columns only. */
function statisticsOf(connection: SqliteConnection, table: string, rows: number): Statistics[] {
  const indexes = connection.pragma(`index_list("${table}")`) as { name: string; unique: 0 | 1; partial: 0 | 1 }[];
  return indexes.flatMap(({ name, unique, partial }) => {
    const columns = (connection.pragma(`index_info("${name}")`) as { name: string | null }[]).map((column) => column.name);
    if (partial === 1 || columns.includes(null)) return [];
    const list = columns.map((column) => `"${column}"`).join(', ');
    const sample = connection
      .prepare(`SELECT ${list} FROM "${table}" INDEXED BY "${name}" ORDER BY ${list} LIMIT ${entriesInSample}`)
      .raw()
      .all() as unknown[][];
    const equal = columns.map((_, at) => (unique === 1 && at === columns.length - 1 ? 1 : equalIn(sample, at + 1)));
    return [{ table, index: name, stat: [rows, ...equal].join(' ') }];
  });
}

/** How many entries, on average, are equal in their first columns. @param sample in the order of the index */
function equalIn(sample: readonly (readonly unknown[])[], columns: number): number {
  const isNew = (entry: readonly unknown[], at: number): boolean =>
    at === 0 || entry.slice(0, columns).some((value, column) => value !== sample[at - 1]?.[column]);
  return Math.ceil(sample.length / Math.max(1, sample.filter(isNew).length));
}
