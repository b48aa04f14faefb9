import Sqlite, { type Database as SqliteConnection } from 'better-sqlite3';
import { constants, existsSync, realpathSync, statSync } from 'node:fs';
import { chmod, chown, copyFile, link, mkdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { BackupFault } from './backup-fault.js';
import { summaryOf, type BackupSummary } from './contents.js';
import { checkRoom, partOf, putInPlace, removeFile, removeLeftovers } from './partial-file.io.js';
import { checkSound, faultOf, readContents } from './sound.io.js';

/** Tables that every database of this program has. */
const ourTables = ['migrations', 'agencies', 'driver_events'];

/** Logs of SQLite. They are next to a database only if it could not be opened or was deleted; they may still be useful. */
const logs = ['-wal', '-journal'];

interface RestoreRequest {
  /** The backup. */
  readonly file: string;
  readonly database: string;
  /** The migrations of this program. */
  readonly migrations: readonly string[];
  /** The time, for the name of the previous file: `20240716T033000Z`. */
  readonly moment: string;
}

export interface Restored extends BackupSummary {
  /** Where the previous database is now; null: there was none. */
  readonly previousFile: string | null;
}

/**
 * Replaces the database by a backup; the previous one stays next to it under another name. The backup is copied and checked
 * first, so nothing changes until the complete copy takes its place.
 * @throws BackupFault if nothing was restored
 */
export async function restore(request: RestoreRequest): Promise<Restored> {
  const { file } = request;
  if (!existsSync(file)) throw new BackupFault('not-found', { file });
  if (!statSync(file).isFile()) throw new BackupFault('not-a-database', { file });
  // A symbolic link stays, and the file it leads to is replaced.
  const database = existsSync(request.database) ? realpathSync(request.database) : request.database;
  const [{ ino, dev, size }, before] = [statSync(file), existsSync(database) ? statSync(database) : null];
  if (before?.ino === ino && before.dev === dev) throw new BackupFault('same-file', { file });
  const part = partOf(database);
  const held = before === null ? null : holdDatabase(database);
  try {
    await mkdir(dirname(database), { recursive: true });
    await checkRoom(database, size);
    removeLeftovers(database);
    await copyWithLog(file, part);
    const found = check(part, request);
    // The user who runs the program must be able to write the file, even if another user restores it.
    const owner = before ?? statSync(dirname(database));
    await chmod(part, before?.mode ?? 0o644);
    await chown(part, owner.uid, owner.gid).catch(() => undefined);
    const { size: bytes } = await stat(part);
    const previousFile = await keep(database, request.moment);
    await putInPlace(part, database).catch(async (error: unknown) => {
      if (previousFile !== null) await putBack(previousFile, database);
      throw error;
    });
    return { ...summaryOf(found, bytes), previousFile };
  } catch (error) {
    throw faultOf(error, database);
  } finally {
    held?.close();
    if (existsSync(part)) removeFile(part);
  }
}

/**
 * Locks the database exclusively until the connection is closed. In WAL mode even an idle program holds a lock, so that this mode cannot be
 * left while a program runs; leaving it moves the log into the file.
 * @returns null: the file cannot be opened as a database, so no other program can be using it
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

/** A plain copy of a database in use has its newest rows in a log next to it. */
async function copyWithLog(file: string, part: string): Promise<void> {
  for (const end of ['', '-wal'])
    if (existsSync(`${file}${end}`)) await copyFile(`${file}${end}`, `${part}${end}`, constants.COPYFILE_FICLONE);
}

function check(part: string, { file, migrations }: RestoreRequest): ReturnType<typeof readContents> {
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
 * Gives the previous database another name: by a hard link if the file system allows it, so that there is a database at every moment, else
 * by renaming. A log is renamed even without its database, because SQLite would read it as that of the new one.
 * @returns null: there was no database
 */
async function keep(database: string, moment: string): Promise<string | null> {
  const isThere = existsSync(database);
  const end = extname(database);
  const start = join(dirname(database), `${basename(database, end)}-before-restore-${moment}`);
  let newName = `${start}${end}`;
  for (let count = 2; ['', ...logs].some((log) => existsSync(`${newName}${log}`)); count += 1) newName = `${start}-${count}${end}`;
  for (const log of logs) if (existsSync(`${database}${log}`)) await rename(`${database}${log}`, `${newName}${log}`);
  await rm(`${database}-shm`, { force: true });
  if (!isThere) return null;
  await link(database, newName).catch(() => rename(database, newName));
  return newName;
}

/** Restores the previous state if the backup could not be put in place. */
async function putBack(previousFile: string, database: string): Promise<void> {
  if (existsSync(database)) await rm(previousFile);
  else await rename(previousFile, database);
  for (const log of logs) if (existsSync(`${previousFile}${log}`)) await rename(`${previousFile}${log}`, `${database}${log}`);
}
