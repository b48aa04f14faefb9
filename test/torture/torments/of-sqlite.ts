import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { temporaryFolder } from '../../support/feeds.js';
import { Program } from '../../support/program.js';
import { missingChanges, missingFrom } from '../ledger.js';
import { rowsOfSqlite } from '../rows.js';
import type { SmallDisk } from '../small-disk.js';
import { inSeconds, pause } from '../waiting.js';
import { pipelining } from './pipelining.js';
import { freeze, kill, loadFeed } from './processes.js';
import type { Torment } from './torment.js';

const fullSeconds = 4;
const lockedSeconds = 6;
const frozenSeconds = 2;

/** @param disk null: this machine does not allow mounting one */
const fullDisk = (disk: SmallDisk | null): Torment => ({
  name: 'a full disk',
  async run() {
    if (disk === null) return null;
    const filled = disk.fill();
    await pause(fullSeconds * 1_000);
    disk.free();
    return `the disk full for ${fullSeconds} s (${Math.round(filled / 1_048_576)} MB of something else on it)`;
  },
});

/** Another process locks the file, for less than the ten seconds for which the program waits. */
const lockedFile = (path: string): Torment => ({
  name: 'a write lock held by another process',
  async run() {
    const other = new Sqlite(path, { timeout: 0 });
    try {
      while (!tookLock(other)) await pause(5);
      await pause(lockedSeconds * 1_000);
      other.exec('COMMIT');
      return `another process held the write lock for ${lockedSeconds} s`;
    } finally {
      other.close();
    }
  },
});

function tookLock(other: Sqlite.Database): boolean {
  try {
    other.exec('BEGIN IMMEDIATE');
    return true;
  } catch (error) {
    if (/^SQLITE_BUSY/.test(String((error as { code?: unknown }).code))) return false;
    throw error;
  }
}

const backup = (path: string): Torment => ({
  name: 'a backup',
  async run({ ledger, report }) {
    const [events, changes] = [ledger.acknowledgedIds, ledger.acknowledgedChanges];
    const began = performance.now();
    const copy = join(temporaryFolder(), 'backup.sqlite');
    const backingUp = new Program({ args: ['backup', copy], env: { DATABASE_URL: `sqlite:${path}` } });
    const code = await backingUp.ended;
    const took = inSeconds(performance.now() - began);
    if (code !== 0) {
      report.fault(`backup ended with ${code ?? 'a signal'}: ${backingUp.errors.split('\n')[0] ?? ''}`);
      return `a backup failed after ${took}`;
    }
    const rows = await rowsOfSqlite(copy);
    const missing = missingFrom(events, rows).length + missingChanges(changes, rows).length;
    if (missing > 0) report.fault(`a backup lacks ${missing} of what was acknowledged before it began`);
    return `a backup in ${took}: of ${events.length} events and ${changes.length} changes acknowledged before it began it lacks ${missing}`;
  },
});

export const sqliteTorments = (path: string, disk: SmallDisk | null): Torment[] => [
  kill,
  fullDisk(disk),
  backup(path),
  lockedFile(path),
  pipelining,
  freeze(frozenSeconds),
  loadFeed(`sqlite:${path}`),
];
