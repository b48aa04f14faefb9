import Sqlite, { type Database as SqliteConnection } from 'better-sqlite3';
import { constants, existsSync, realpathSync, statSync } from 'node:fs';
import { chmod, chown, copyFile, link, mkdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { BackupFault } from './backup-fault.js';
import { summaryOf, type BackupSummary } from './contents.js';
import { checkRoom, partOf, putInPlace, removeFile, removeLeftovers } from './partial-file.io.js';
import { checkSound, faultOf, readContents } from './sound.io.js';

/** Tables that no database of this program is without. */
const ourTables = ['migrations', 'agencies', 'driver_events'];

/** Any of these is left only beside what could not be opened or was deleted; it may still be of use. */
const logs = ['-wal', '-journal'];

interface Asked {
  /** The backup. */
  readonly file: string;
  readonly database: string;
  /** The steps of the tables that this program has. */
  readonly migrations: readonly string[];
  /** The moment, for the name of what is kept: `20240716T033000Z`. */
  readonly moment: string;
}

export interface Restored extends BackupSummary {
  /** Where the database is now that was there before; null: there was none. */
  readonly kept: string | null;
}

/**
 * Puts a backup in the place of the database, which stays beside it under another name. The backup is copied and checked first:
 * until the copy takes its place, whole, nothing has changed.
 * @throws BackupFault where nothing was restored
 */
export async function restore(asked: Asked): Promise<Restored> {
  const { file } = asked;
  if (!existsSync(file)) throw new BackupFault('not-found', { file });
  if (!statSync(file).isFile()) throw new BackupFault('not-a-database', { file });
  // Where the name is a link to a file on another disk, that file is the database, and the link stays.
  const database = existsSync(asked.database) ? realpathSync(asked.database) : asked.database;
  const [{ ino, dev, size }, before] = [statSync(file), existsSync(database) ? statSync(database) : null];
  if (before?.ino === ino && before.dev === dev) throw new BackupFault('same-file', { file });
  const part = partOf(database);
  const held = before === null ? null : holdDatabase(database);
  try {
    await mkdir(dirname(database), { recursive: true });
    await checkRoom(database, size);
    removeLeftovers(database);
    await copyWithLog(file, part);
    const found = check(part, asked);
    // Whoever runs the program must be able to write it, whoever restores it.
    const owner = before ?? statSync(dirname(database));
    await chmod(part, before?.mode ?? 0o644);
    await chown(part, owner.uid, owner.gid).catch(() => undefined);
    const { size: bytes } = await stat(part);
    const kept = await keep(database, asked.moment);
    await putInPlace(part, database).catch(async (error: unknown) => {
      if (kept !== null) await putBack(kept, database);
      throw error;
    });
    return { ...summaryOf(found, bytes), kept };
  } catch (error) {
    throw faultOf(error, database);
  } finally {
    held?.close();
    if (existsSync(part)) removeFile(part);
  }
}

/**
 * Has the database to itself until the connection is closed. In WAL mode even a program that does nothing holds a lock, which
 * leaving that mode needs to be gone; what was in the log is in the file then.
 * @returns null where it is no database that could be asked: then nobody else can use it either
 */
function holdDatabase(database: string): SqliteConnection | null {
  let connection: SqliteConnection | null = null;
  try {
    connection = new Sqlite(database, { fileMustExist: true, timeout: 1_000 });
    connection.pragma('journal_mode = DELETE');
    connection.exec('BEGIN EXCLUSIVE');
    return connection;
  } catch (error) {
    connection?.close();
    const code = String((error as { code?: unknown }).code);
    if (code.startsWith('SQLITE_BUSY')) throw new BackupFault('running', { database });
    if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return null;
    throw faultOf(error, database);
  }
}

/** A plain copy of a database that was in use has its newest rows in a log beside it. */
async function copyWithLog(file: string, part: string): Promise<void> {
  for (const end of ['', '-wal'])
    if (existsSync(`${file}${end}`)) await copyFile(`${file}${end}`, `${part}${end}`, constants.COPYFILE_FICLONE);
}

function check(part: string, { file, migrations }: Asked): ReturnType<typeof readContents> {
  let copy: SqliteConnection | null = null;
  try {
    copy = new Sqlite(part, { fileMustExist: true });
    copy.pragma('journal_mode = DELETE');
    checkSound(copy, file);
    const contents = readContents(copy);
    if (!ourTables.every((table) => table in contents.rows)) throw new BackupFault('not-ours', { file });
    const done = copy.prepare('SELECT name FROM migrations').pluck().all() as string[];
    const unknown = done.filter((name) => !migrations.includes(name));
    if (unknown.length > 0) throw new BackupFault('newer', { file, cause: unknown.join(', ') });
    return contents;
  } catch (error) {
    throw faultOf(error, file);
  } finally {
    copy?.close();
  }
}

/**
 * Gives what is there another name, beside its own where the file system can, so that there is a database at every moment. A log goes
 * also where its database is gone: SQLite would read it as the new one's, and mix what both of them hold.
 * @returns null: there was no database
 */
async function keep(database: string, moment: string): Promise<string | null> {
  const isThere = existsSync(database);
  const end = extname(database);
  const start = join(dirname(database), `${basename(database, end)}-before-restore-${moment}`);
  let kept = `${start}${end}`;
  for (let count = 2; ['', ...logs].some((log) => existsSync(`${kept}${log}`)); count += 1) kept = `${start}-${count}${end}`;
  for (const log of logs) if (existsSync(`${database}${log}`)) await rename(`${database}${log}`, `${kept}${log}`);
  await rm(`${database}-shm`, { force: true });
  if (!isThere) return null;
  await link(database, kept).catch(() => rename(database, kept));
  return kept;
}

/** As it was before, where the backup could not take its place after all. */
async function putBack(kept: string, database: string): Promise<void> {
  if (existsSync(database)) await rm(kept);
  else await rename(kept, database);
  for (const log of logs) if (existsSync(`${kept}${log}`)) await rename(`${kept}${log}`, `${database}${log}`);
}
