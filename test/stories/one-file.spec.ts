import { copyFileSync, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it } from '@jest/globals';
import { Acknowledged } from '../support/acknowledged.js';
import { freePort } from '../support/databases.js';
import { temporaryFolder } from '../support/feeds.js';
import { managerPassword } from '../support/office.js';
import { Program } from '../support/program.js';

const today = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Shanghai' }).format(new Date());
const path = join(temporaryFolder(), 'banche.sqlite');
const changes: Acknowledged[] = [];

/** Starts the program. Events acknowledged in one run are expected in the later ones, too. */
async function start(): Promise<Program> {
  const port = await freePort();
  const program = new Program({ env: { PORT: String(port), DATABASE_URL: `sqlite:${path}`, MANAGER_PASSWORD: managerPassword } });
  const url = await program.listening();
  const ofTown = { name: 'manager', password: managerPassword, tripId: 'songhong-0-weekday-0830' };
  changes.push(new Acknowledged({ ...ofTown, url, path, cancelledOn: today, drivenOn: today, deviceTime: new Date().toISOString() }));
  return program;
}

async function boardings(): Promise<void> {
  await changes.at(-1)?.attempt('sign-in');
  for (let time = 0; time < 20; time += 1) expect((await changes.at(-1)?.attempt('boarding'))?.status).toBe(200);
}

/** An operator's backup: a copy of the one file, without the files beside it. */
function copied(): string {
  const copy = join(temporaryFolder(), 'copy.sqlite');
  copyFileSync(path, copy);
  return copy;
}

const lost = (file: string): string[] => changes.flatMap((each) => each.lost(file));
const walBytes = (): number => statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0;

/** Waits until the write-ahead log is empty, within the promised seconds. */
async function emptied(): Promise<void> {
  const end = performance.now() + 8000;
  while (walBytes() > 0 && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
}

it('the SQLite database is a single file to copy after a start that follows a crash, soon after the last change, and after a stop', async () => {
  const first = await start();
  await boardings();
  first.kill('SIGKILL');
  await first.ended;
  expect(lost(copied())).not.toEqual([]);
  const second = await start();
  await emptied();
  expect(lost(copied())).toEqual([]);

  // A reader that holds an old snapshot for long blocks nobody.
  const reader = new Sqlite(path);
  reader.exec('BEGIN');
  const seen = reader.prepare('SELECT count(*) FROM driver_events').pluck().get();
  await boardings();
  expect(reader.prepare('SELECT count(*) FROM driver_events').pluck().get()).toBe(seen);
  reader.close();
  await emptied();
  expect(lost(copied())).toEqual([]);

  await boardings();
  expect(await second.stop()).toBe(0);
  expect([existsSync(`${path}-wal`), lost(copied())]).toEqual([false, []]);
});
