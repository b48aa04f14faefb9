import { execFileSync } from 'node:child_process';
import { rmSync, statSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Database } from '../../src/database/database.service.js';
import { Acknowledged, changeKinds, type Answer, type ChangeKind } from '../support/acknowledged.js';
import { freePort, newSqlite } from '../support/databases.js';
import { temporaryFolder } from '../support/feeds.js';
import { FileSizeLimit } from '../support/room.js';
import { managerPassword, Office } from '../support/office.js';
import { Program } from '../support/program.js';

/**
 * `FULL_DISKS=5 npx jest test/stories/full-disk` fills a small file system that many times, and fails where none can be mounted,
 * which takes root. Otherwise only the tests without a file system of their own run.
 */
const fullDisks = Number(process.env['FULL_DISKS'] ?? 0);
/** Cleanup of a failed test. */
const ending: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end();
});

const tripId = 'songhong-0-weekday-0830';

/** Attempts each kind of change until there is no room for it. Every accepted change has to be on disk. */
async function refusedOf(changes: Acknowledged, code: string): Promise<void> {
  const refused: Answer[] = [];
  for (const kind of changeKinds) {
    let answer = await changes.attempt(kind);
    for (let tries = 0; tries < 400 && answer.status < 400; tries += 1) answer = await changes.attempt(kind);
    refused.push(answer);
  }
  expect(changes.lost()).toEqual([]);
  expect(refused).toEqual(changeKinds.map((kind) => ({ kind, status: 503, code: kind === 'boarding' ? 'log-unavailable' : code })));
}

/** Waits until the program has noticed that there is room again. */
async function takenAgain(changes: Acknowledged): Promise<void> {
  const end = performance.now() + 3000;
  while (performance.now() < end && (await changes.attempt('vehicle')).status !== 200)
    await new Promise((resolve) => setTimeout(resolve, 50));
  const statuses: Readonly<Record<ChangeKind, number>> = { vehicle: 200, alert: 201, cancellation: 200, 'sign-in': 201, boarding: 200 };
  for (let round = 0; round < 3; round += 1)
    expect((await changes.attemptAll()).map(({ kind, status }) => [kind, status])).toEqual(
      changeKinds.map((kind) => [kind, statuses[kind]]),
    );
  expect(changes.lost()).toEqual([]);
}

describe('a database file that must not grow', () => {
  it('a program whose database file must not grow refuses new events, loses nothing acknowledged, and accepts all once it may grow', async () => {
    const address = newSqlite();
    const office = await Office.open(address);
    ending.push(() => office.town.close());
    const changes = new Acknowledged({
      url: office.town.url,
      path: address.kind === 'sqlite' ? address.path : '',
      name: 'manager',
      password: managerPassword,
      cancelledOn: '2024-07-15',
      drivenOn: '2024-07-15',
      tripId,
      deviceTime: '2024-07-15T07:09:00+08:00',
    });
    expect((await changes.attempt('sign-in')).status).toBe(201);
    const room = new FileSizeLimit(office.town.source);
    await room.set(office.town.app.get(Database));
    await refusedOf(changes, 'database-full');
    expect((await office.town.fetch('/v1/stops/home/departures')).status).toBe(200);
    room.lift();
    await takenAgain(changes);
  });

  it('a manager can read on although the use of the session cannot be stored', async () => {
    const office = await Office.open(newSqlite());
    ending.push(() => office.town.close());
    const { source, clock, app } = office.town;
    // Storing the use changes a row in place, for which there is always room; so a trigger makes it need another page.
    await source.query('CREATE TABLE filler (bytes blob)');
    await source.query('CREATE TRIGGER noted AFTER UPDATE ON sessions BEGIN INSERT INTO filler VALUES (zeroblob(1000000)); END');
    const room = new FileSizeLimit(source);
    await room.set(app.get(Database));
    const end = (): Promise<unknown> => source.query('SELECT expires_at FROM sessions');
    const before = await end();
    clock.set('2024-07-15T07:40:00+08:00');
    expect([(await office.act('GET', '/v1/accounts')).status, await end()]).toEqual([200, before]);
    room.lift();
    // The session is checked again when its cache entry has expired.
    clock.set('2024-07-15T07:41:00+08:00');
    expect((await office.act('GET', '/v1/accounts')).status).toBe(200);
    expect(await end()).not.toEqual(before);
  });
});

/** The built program with the example town and a manager. */
class Running {
  private constructor(
    readonly program: Program,
    readonly changes: Acknowledged,
  ) {}

  static async start(path: string, within: readonly string[] = []): Promise<Running> {
    const env = { PORT: String(await freePort()), DATABASE_URL: `sqlite:${path}`, MANAGER_PASSWORD: managerPassword };
    const program = new Program({ within, env });
    ending.push(() => program.stop());
    const url = await program.listening();
    const changes = new Acknowledged({
      url,
      path,
      name: 'manager',
      password: managerPassword,
      tripId,
      cancelledOn: await findRunning(url),
      drivenOn: today,
      deviceTime: new Date().toISOString(),
    });
    expect((await changes.attempt('sign-in')).status).toBe(201);
    return new Running(program, changes);
  }
}

const shanghai = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Shanghai' });
const today = shanghai.format(new Date());

/** A date within the next days on which the trip runs. */
async function findRunning(url: string): Promise<string> {
  for (let day = 1; day < 15; day += 1) {
    const date = shanghai.format(new Date(Date.now() + day * 86_400_000));
    const response = await fetch(`${url}/v1/stops/home/departures?limit=20&at=${date}T08:00:00%2B08:00`);
    const { departures } = (await response.json()) as { departures: { tripId: string; departureTime: string }[] };
    if (departures.some((each) => each.tripId === tripId && each.departureTime.startsWith(date))) return date;
  }
  throw new Error('the trip does not run within two weeks');
}

/** A database with the example town. */
async function newTown(folder: string): Promise<string> {
  const path = join(folder, 'banche.sqlite');
  const { program } = await Running.start(path);
  expect(await program.stop()).toBe(0);
  return path;
}

describe('a process that may not write long files', () => {
  it('a program that may not write long files refuses new events, loses nothing acknowledged, and accepts all once it may', async () => {
    const path = await newTown(temporaryFolder());
    // The write-ahead log, which holds what is not yet in the file, reaches the limit first.
    const blocks = Math.ceil(statSync(path).size / 1024) + 64;
    const { program, changes } = await Running.start(path, ['bash', '-c', `ulimit -Sf ${blocks}; exec "$@"`, 'bash']);
    await refusedOf(changes, 'database-unavailable');
    // Another process without a limit empties it.
    const other = new Sqlite(path);
    other.pragma('wal_checkpoint(TRUNCATE)');
    other.close();
    await takenAgain(changes);
    expect(await program.stop()).toBe(0);
    expect(changes.lost()).toEqual([]);
  });
});

/** A small file system in memory; only root may mount one. */
class SmallDisk {
  readonly folder = temporaryFolder();
  private readonly ballast = join(this.folder, 'ballast');

  constructor(megabytes: number) {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', this.folder]);
  }

  /** Fills it to the last byte. */
  fill(): void {
    const { bavail, bsize } = statfsSync(this.folder);
    writeFileSync(this.ballast, Buffer.alloc(bavail * bsize));
    expect(statfsSync(this.folder).bavail).toBe(0);
  }

  free(): void {
    rmSync(this.ballast);
  }

  end(): void {
    execFileSync('umount', [this.folder]);
  }
}

if (fullDisks > 0)
  describe('a full file system', () => {
    it(
      'a program on a full file system refuses new events, loses nothing acknowledged, and accepts all once there is room',
      async () => {
        const disk = new SmallDisk(24);
        ending.push(() => disk.end());
        const { program, changes } = await Running.start(await newTown(disk.folder));
        for (let time = 0; time < fullDisks; time += 1) {
          disk.fill();
          await refusedOf(changes, 'database-full');
          // Longer than the program takes to put everything into the file when nobody writes.
          if (time % 2 === 1) await new Promise((resolve) => setTimeout(resolve, 6000));
          disk.free();
          await takenAgain(changes);
        }
        expect(await program.stop()).toBe(0);
        expect(changes.lost()).toEqual([]);
      },
      60_000 * (1 + fullDisks),
    );
  });
