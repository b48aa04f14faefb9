import type { Database as SqliteConnection } from 'better-sqlite3';
import { BackupFault } from './backup-fault.js';
import type { Contents } from './contents.js';

interface Column {
  readonly name: string;
  readonly type: string;
}

/** Reads the contents of a database in figures, for all tables that it has. */
export function readContents(connection: SqliteConnection): Contents {
  const tables = connection.prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`);
  const rows: Record<string, number> = {};
  const months: Record<string, string> = {};
  for (const table of tables.pluck().all() as string[]) {
    rows[table] = connection.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() as number;
    const columns = connection.pragma(`table_info("${table}")`) as Column[];
    if (!['agency_id', 'service_date'].every((name) => columns.some((column) => column.name === name))) continue;
    // Sums of integers are exact; instants (bigint) are left out, because their sums mean nothing.
    const summed = columns.filter(({ type }) => /^(integer|boolean)$/i.test(type)).map(({ name }) => name);
    const figures = [`count(*) || ' rows'`, ...summed.map((name) => `', ${name} ' || ifnull(sum("${name}"), '-')`)].join(' || ');
    const grouped = connection.prepare(
      `SELECT agency_id || ' ' || substr(service_date, 1, 7) AS place, ${figures} AS figures FROM "${table}" GROUP BY 1`,
    );
    for (const { place, figures: found } of grouped.all() as { place: string; figures: string }[]) months[`${table} ${place}`] = found;
  }
  return { rows, months };
}

/** Reads every page and checks every foreign key. @throws BackupFault `damaged` */
export function checkSound(connection: SqliteConnection, file: string): void {
  const results = connection.pragma('integrity_check(3)') as { integrity_check: string }[];
  const wrong = results.map((row) => row.integrity_check).filter((text) => text !== 'ok');
  if (wrong.length > 0) throw new BackupFault('damaged', { file, cause: wrong.join('; ') });
  const [lost] = connection.pragma('foreign_key_check') as { table: string; parent: string }[];
  if (lost !== undefined) throw new BackupFault('damaged', { file, cause: `${lost.table} → ${lost.parent}` });
}

/** Turns an error of the system or of SQLite into a fault; a fault stays as it is. */
export function faultOf(error: unknown, file: string): BackupFault {
  if (error instanceof BackupFault) return error;
  const { code = '', message: cause = String(error), syscall } = error as { code?: string; message?: string; syscall?: string };
  if (code === 'SQLITE_NOTADB') return new BackupFault('not-a-database', { file });
  if (code.startsWith('SQLITE_CORRUPT')) return new BackupFault('damaged', { file, cause });
  const isOfDisk = syscall !== undefined || /^SQLITE_(CANTOPEN|FULL|IOERR|READONLY)/.test(code);
  return new BackupFault(isOfDisk ? 'cannot-write' : 'interrupted', isOfDisk ? { file, cause } : { cause });
}
