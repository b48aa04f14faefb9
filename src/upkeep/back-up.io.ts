import Sqlite, { type Database as SqliteConnection } from 'better-sqlite3';
import { closeSync, existsSync, fdatasyncSync, openSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { BackupFault } from './backup-fault.js';
import { differences, summaryOf, type BackupSummary, type Contents } from './contents.js';
import { checkRoom, partOf, putInPlace, removeFile, removeLeftovers } from './partial-file.io.js';
import { checkSound, faultOf, readContents } from './sound.io.js';

export { putInPlace } from './partial-file.io.js';

/** Pages of 4 KB copied at once: 1 MB reaches the disk in a few milliseconds. */
const pagesAtOnce = 256;

/**
 * Copies a SQLite database as it is at one moment, even while programs write to it: every write acknowledged before is in the copy. The
 * copy is written next to `file`, compared with the database of that moment, and only then replaces `file`.
 * @param file is replaced if it exists
 * @throws BackupFault, and leaves nothing behind
 */
export async function backUp(database: string, file: string): Promise<BackupSummary> {
  if (!existsSync(database)) throw new BackupFault('no-database', { database });
  const part = partOf(file);
  try {
    const held = await copySnapshot(database, part, file);
    finish(part, database, held);
    const { size } = await stat(part);
    await putInPlace(part, file);
    return summaryOf(held, size);
  } catch (error) {
    throw faultOf(error, file);
  } finally {
    if (existsSync(part)) removeFile(part);
  }
}

/** @returns the contents of the database at the moment of the copy */
async function copySnapshot(database: string, part: string, file: string): Promise<Contents> {
  const source = new Sqlite(database, { fileMustExist: true, timeout: 10_000 });
  try {
    source.pragma('query_only = ON');
    // In WAL mode a read transaction sees one moment and blocks no writer. Without it SQLite would restart the copy after every write of
    // another connection, and might never finish.
    source.exec('BEGIN');
    const pages = source.prepare('SELECT page_count FROM pragma_page_count()').pluck().get() as number;
    await checkRoom(file, pages * (source.pragma('page_size', { simple: true }) as number));
    removeLeftovers(file);
    await copyGently(source, part);
    const held = readContents(source);
    source.exec('COMMIT');
    return held;
  } catch (error) {
    throw error instanceof BackupFault || !isDamage(error) ? error : new BackupFault('damaged', { file: database, cause: String(error) });
  } finally {
    source.close();
  }
}

const isDamage = (error: unknown): boolean => /^SQLITE_(CORRUPT|NOTADB)/.test(String((error as { code?: unknown }).code));

/**
 * Copies in steps, each flushed to disk. Otherwise the whole copy would wait in memory, and the program's next commit would have to wait
 * until all of it is written.
 */
async function copyGently(source: SqliteConnection, part: string): Promise<void> {
  const target = openSync(part, 'wx');
  try {
    const progress = (): number => {
      fdatasyncSync(target);
      return pagesAtOnce;
    };
    await source.backup(part, { progress });
  } finally {
    closeSync(target);
  }
}

/** Makes the copy a single file without a log, and compares it with the original. */
function finish(part: string, database: string, held: Contents): void {
  const copy = new Sqlite(part, { fileMustExist: true });
  try {
    copy.pragma('journal_mode = DELETE');
    checkSound(copy, database);
    const [first] = differences(held, readContents(copy));
    if (first !== undefined) throw new BackupFault('differs', { cause: first });
  } finally {
    copy.close();
  }
}
