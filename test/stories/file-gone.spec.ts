import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Acknowledged, changeKinds } from '../support/acknowledged.js';
import { freePort, newSqlite } from '../support/databases.js';
import { temporaryFolder } from '../support/feeds.js';
import { managerPassword, Office } from '../support/office.js';
import { Program } from '../support/program.js';

const ofTown = { name: 'manager', password: managerPassword, tripId: 'songhong-0-weekday-0830' };
const refused = changeKinds.map((kind) => ({ kind, status: 503, code: 'database-file-gone' }));
const taken = [200, 201, 200, 201, 200];

/** The files beside a database file that begin with its name. */
const beside = (path: string): string[] =>
  readdirSync(dirname(path))
    .filter((name) => name.startsWith(basename(path)))
    .map((name) => name.slice(basename(path).length))
    .sort();

async function eventually(holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + 5000;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`not within 5 s: ${String(holds)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('a SQLite file that is moved or replaced while the program runs', () => {
  let path: string;
  let office: Office;
  let changes: Acknowledged;
  beforeEach(async () => {
    const address = newSqlite();
    path = address.kind === 'sqlite' ? address.path : '';
    office = await Office.open(address);
    const date = '2024-07-15';
    const where = { url: office.town.url, path, cancelledOn: date, drivenOn: date, deviceTime: `${date}T07:09:00+08:00` };
    changes = new Acknowledged({ ...ofTown, ...where });
    await changes.attempt('sign-in');
    expect((await changes.attemptAll()).map(({ status }) => status)).toEqual(taken);
  });
  afterEach(() => office.town.close());

  const isReady = async (): Promise<boolean> => (await office.town.fetch('/readyz')).status === 200;

  it('nothing is acknowledged while the database file is moved away, and all works as before once it is back', async () => {
    renameSync(path, `${path}.away`);
    expect(await changes.attemptAll()).toEqual(refused);
    expect(await isReady()).toBe(false);
    expect((await office.town.fetch('/v1/stops/home/departures')).status).toBe(200);
    await eventually(() => existsSync(`${path}.rescued-1`));
    renameSync(`${path}.away`, path);
    expect((await changes.attemptAll()).map(({ status }) => status)).toEqual(taken);
    expect(await isReady()).toBe(true);
    expect(changes.lost()).toEqual([]);
    await eventually(() => !existsSync(`${path}.rescued-1`));
  });

  it('a foreign file in the database’s place is left alone, and everything acknowledged is saved in a copy', async () => {
    const other = join(temporaryFolder(), 'other.sqlite');
    new Sqlite(other).exec('CREATE TABLE other (one); INSERT INTO other VALUES (1)').close();
    const content = readFileSync(other);
    renameSync(other, path);
    expect(await changes.attemptAll()).toEqual(refused);
    // The write-ahead log of the old file would otherwise be read as the new one's.
    await eventually(() => beside(path).join() === ['', '.rescued-1'].join());
    expect(changes.lost(`${path}.rescued-1`)).toEqual([]);
    expect(await changes.attemptAll()).toEqual(refused);
    await office.town.close();
    expect(beside(path)).toEqual(['', '.rescued-1']);
    expect(readFileSync(path).equals(content)).toBe(true);
  });

  it.each(['-wal', '-shm'])('everything acknowledged is in the database file itself when its %s file is deleted', async (end) => {
    rmSync(path + end);
    expect(await changes.attemptAll()).toEqual(refused);
    expect(await isReady()).toBe(false);
    // A copy of the file alone, because opening the file itself would lock it.
    const copy = join(temporaryFolder(), 'copy.sqlite');
    await eventually(() => {
      copyFileSync(path, copy);
      return changes.lost(copy).length === 0;
    });
    await office.town.close();
    expect(changes.lost()).toEqual([]);
    office = await Office.open({ kind: 'sqlite', path });
    expect(await isReady()).toBe(true);
  });
});

it('a program whose database file was deleted reports it once, acknowledges nothing more, and leaves all its data in a copy', async () => {
  const path = join(temporaryFolder(), 'banche.sqlite');
  const env = { PORT: String(await freePort()), DATABASE_URL: `sqlite:${path}`, MANAGER_PASSWORD: managerPassword };
  const program = new Program({ env });
  const url = await program.listening();
  const today = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Shanghai' }).format(new Date());
  const where = { url, path, cancelledOn: today, drivenOn: today, deviceTime: new Date().toISOString() };
  const changes = new Acknowledged({ ...ofTown, ...where });
  await changes.attempt('sign-in');
  for (let time = 0; time < 20; time += 1) expect((await changes.attempt('boarding')).status).toBe(200);
  rmSync(path);
  const until = performance.now() + 2500;
  while (performance.now() < until) {
    expect(await changes.attempt('boarding')).toMatchObject({ status: 503, code: 'database-file-gone' });
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  expect(await program.stop()).toBe(0);
  expect(changes.lost(`${path}.rescued-1`)).toEqual([]);
  expect(existsSync(path)).toBe(false);
  const lines = program.errors.split('\n').filter((line) => line.includes('"context":"database"'));
  expect(lines.map((line) => /was deleted|all that was acknowledged is in|the program ends while/.exec(line)?.[0])).toEqual([
    'was deleted',
    'all that was acknowledged is in',
    'the program ends while',
  ]);
});
