import Sqlite, { type Database as SqliteConnection } from 'better-sqlite3';
import { closeSync, existsSync, fdatasyncSync, openSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { BackupFault } from './backup-fault.js';
import { differences, summaryOf, type BackupSummary, type Contents } from './contents.js';
import { checkRoom, partOf, putInPlace, removeFile, removeLeftovers } from './partial-file.io.js';
import { checkSound, faultOf, readContents } from './sound.io.js';

export { putInPlace } from './partial-file.io.js';

/** Pages of 4 KB copied at once: with 1 MB, bringing them to disk takes a few milliseconds. */
const pagesAtOnce = 256;

/**
 * Copies a database of SQLite, also while programs write to it, as it is at one moment: everything that was acknowledged before
 * is in the copy. It is written beside `file`, checked against what the database held at that moment, and only then takes its place.
 * @param file what it replaces, if there is anything
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

/** @returns what the database held at the moment of the copy */
async function copySnapshot(database: string, part: string, file: string): Promise<Contents> {
  const source = new Sqlite(database, { fileMustExist: true, timeout: 10_000 });
  try {
    source.pragma('query_only = ON');
    // In WAL mode a read transaction sees one moment until it ends and holds up no writer. Without one SQLite would begin the copy anew after
    // every write of another connection, and never come to an end.
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
 * Each step is brought to disk by itself: else the whole copy would wait in memory to be written, and the next commit of the
 * program would have to wait for all of it.
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

/** Makes the copy one file that needs no other beside it, and compares it with what it was made of. */
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
