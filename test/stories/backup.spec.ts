import { randomUUID } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { Agent, request } from 'node:http';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import type { NoticesAnswer } from '../../src/notices/notices.requests.js';
import { migrations } from '../../src/database/data-source.io.js';
import type { BackupFault } from '../../src/upkeep/backup-fault.js';
import { NightlyBackups } from '../../src/upkeep/nightly-backups.service.js';
import { checkRoom } from '../../src/upkeep/partial-file.io.js';
import { restore } from '../../src/upkeep/restore.io.js';
import { temporaryFolder } from '../support/feeds.js';
import { record, rowsOf } from '../support/log.js';
import { managerPassword } from '../support/office.js';
import { Program } from '../support/program.js';
import { Town } from '../support/town.js';

/** `BACKUP_EVENTS=600000 npx jest test/stories/backup` runs it at full size: a file of 200 MB that is written to meanwhile. */
const eventsBefore = Number(process.env['BACKUP_EVENTS'] ?? 2000);
const writers = 20;
const today = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Shanghai' }).format(new Date());
const trip = 'songhong-0-weekday-0730';
const months = ['2024-07', '2025-03', today.slice(0, 7)];

const newFile = (name = 'town.sqlite'): string => join(temporaryFolder(), name);
const settings = (file: string): Record<string, string> => ({
  PORT: '0',
  DATABASE_URL: `sqlite:${file}`,
  MANAGER_PASSWORD: managerPassword,
  LOG_LEVEL: 'warn',
});

/** Runs a command to its end. @returns its exit code and its output */
async function run(args: readonly string[], env: Record<string, string>): Promise<[number | null, string]> {
  const program = new Program({ args, env });
  return [await program.ended, program.output + program.errors];
}

/** Reads a backup from a read-only file. */
function opened<T>(file: string, read: (database: Sqlite.Database) => T): T {
  const database = new Sqlite(file, { readonly: true, fileMustExist: true });
  try {
    return read(database);
  } finally {
    database.close();
  }
}
const eventsIn = (file: string): string[] =>
  opened(file, (database) => database.prepare(`SELECT event_id FROM driver_events WHERE source = 'driver'`).pluck().all() as string[]);
const soundness = (file: string): unknown =>
  opened(file, (database) => [database.pragma('integrity_check', { simple: true }), database.pragma('journal_mode', { simple: true })]);

/** The built program with a signed-in manager. */
class Running {
  private constructor(
    readonly program: Program,
    readonly url: string,
    private readonly token: string,
  ) {}

  static async on(file: string, env: Record<string, string> = {}): Promise<Running> {
    const program = new Program({ env: { ...settings(file), ...env } });
    const url = await program.listening();
    const response = await fetch(`${url}/v1/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'manager', password: managerPassword }),
    });
    return new Running(program, url, ((await response.json()) as { token: string }).token);
  }

  get headers(): Record<string, string> {
    return { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' };
  }

  async month(month: string): Promise<Record<string, unknown>> {
    return (await (await fetch(`${this.url}/v1/ridership/months/${month}`, { headers: this.headers })).json()) as Record<string, unknown>;
  }

  async boardingsToday(): Promise<number | undefined> {
    const response = await fetch(`${this.url}/v1/driver/trips?date=${today}&all=true`, { headers: this.headers });
    const { trips } = (await response.json()) as { trips: { tripId: string; boardings: number }[] };
    return trips.find(({ tripId }) => tripId === trip)?.boardings;
  }

  async metrics(): Promise<string> {
    return (await fetch(`${this.url}/metrics`)).text();
  }
}

/** Twenty phones that send one boarding after the other. */
class Phones {
  readonly acknowledged: string[] = [];
  readonly statuses = new Map<number, number>();
  longest = 0;
  private readonly agent = new Agent({ keepAlive: true, maxSockets: writers });
  private sending = true;
  private readonly all: Promise<unknown>;

  constructor(private readonly to: Running) {
    this.all = Promise.all(Array.from({ length: writers }, () => this.sendOn()));
  }

  async stop(): Promise<void> {
    this.sending = false;
    await this.all;
    this.agent.destroy();
  }

  private async sendOn(): Promise<void> {
    while (this.sending) {
      const [eventId, began] = [randomUUID(), performance.now()];
      const status = await this.send(eventId);
      this.longest = Math.max(this.longest, performance.now() - began);
      if (status === 200) this.acknowledged.push(eventId);
      this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }

  private send(eventId: string): Promise<number> {
    const event = {
      eventId,
      kind: 'boarded',
      serviceDate: today,
      tripId: trip,
      stopId: 'home',
      count: 1,
      deviceTime: new Date().toISOString(),
    };
    return new Promise((resolve, reject) => {
      const { headers, url } = this.to;
      const sent = request(`${url}/v1/driver/events`, { agent: this.agent, method: 'POST', headers }, (response) => {
        response.resume().on('end', () => resolve(response.statusCode ?? 0));
      });
      sent.on('error', reject).end(JSON.stringify({ events: [event] }));
    });
  }
}

/** Writes events of 600 days, as years of use leave them. */
function fill(file: string, count: number): void {
  const database = new Sqlite(file);
  const add = database.prepare(
    `INSERT INTO driver_events (agency_id, event_id, service_date, trip_id, kind, position, count, at, device_time, received_at, clock_offset, source, flags)
      VALUES ('hongqiao', ?, ?, ?, 'boarded', 0, 3, ?, ?, ?, 0, 'manager', '')`,
  );
  database.transaction(() => {
    for (let index = 0; index < count; index += 1) {
      const at = Date.UTC(2025, 0, 1) / 1000 + (index % 600) * 86_400;
      add.run(randomUUID(), new Date(at * 1000).toISOString().slice(0, 10), trip, at, at, at);
    }
  })();
  database.close();
}

async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`not within half a minute: ${what}`);
}

/** Waits for the backup that a program makes three seconds after its start, by a process of its own that has the database open. */
async function nightMade(database: string): Promise<void> {
  const night = join(dirname(database), 'backups');
  await until('the backup of the night', () => existsSync(night) && readdirSync(night).some((name) => name.endsWith('.sqlite')));
}

describe('a backup of the running program', () => {
  it(
    'a backup holds every event acknowledged before it began, and restores into a program with the same monthly figures',
    async () => {
      const [file, copy, place] = [newFile(), newFile('copy.sqlite'), newFile()];
      const running = await Running.on(file);
      fill(file, eventsBefore);
      const phones = new Phones(running);
      await until('events', () => phones.acknowledged.length > 200);
      const before = [...phones.acknowledged];
      const [code, output] = await run(['backup', copy], settings(file));
      const [after, during] = [phones.acknowledged.length, phones.longest];
      expect([code, output]).toEqual([
        0,
        expect.stringMatching(/^Backed up to .*copy\.sqlite \([\d.]+ MB\): \d+ events, \d+ months from 2024-07/),
      ]);

      const held = new Set(eventsIn(copy));
      expect(before.filter((eventId) => !held.has(eventId))).toEqual([]);
      // Meanwhile the program accepted events, refused none and kept nobody waiting long.
      expect(after).toBeGreaterThan(before.length + 50);
      expect([...phones.statuses.keys()]).toEqual([200]);
      expect(during).toBeLessThan(2000);
      expect(soundness(copy)).toEqual(['ok', 'delete']);
      expect(readdirSync(dirname(copy))).toEqual(['copy.sqlite']);

      // The missed nightly backup is made up for soon after the start.
      await nightMade(file);
      expect(await running.metrics()).toMatch(/^banche_backup_last_size_bytes [1-9]\d+$/m);
      expect(await running.metrics()).toMatch(/^banche_disk_free_ratio 0\.\d+$/m);

      const [refused, why] = await run(['restore', copy], settings(file));
      expect([refused, why]).toEqual([1, expect.stringMatching(/^A program is using .*nothing was restored.*Stop the program first/s)]);
      const [again, exists] = await run(['backup', copy], settings(file));
      expect([again, exists]).toEqual([1, expect.stringContaining('exists already; no backup was made')]);
      await phones.stop();
      // No event was lost by the backup.
      expect(await running.boardingsToday()).toBe(phones.acknowledged.length);

      const [restored, restoreOutput] = await run(['restore', copy], settings(place));
      expect([restored, restoreOutput]).toEqual([0, expect.stringMatching(/^Restored .*copy\.sqlite to .*\nNext: npm start/)]);
      const other = await Running.on(place);
      expect(await other.boardingsToday()).toBe(held.size);
      const past = months.filter((month) => month < today.slice(0, 7));
      for (const month of past) expect(await other.month(month)).toEqual(await running.month(month));
      expect((await other.month('2024-07'))['boardings']).toBe(12_000);
      await Promise.all([running.program.stop(), other.program.stop()]);
    },
    60_000 + eventsBefore / 5,
  );

  it('a backup that cannot be made is refused in a sentence, and leaves nothing behind', async () => {
    const folder = temporaryFolder();
    const none = join(folder, 'none.sqlite');
    const [code, output] = await run(['backup', join(folder, 'copy.sqlite')], settings(none));
    expect([code, output]).toEqual([1, expect.stringContaining('does not exist, so there is nothing to back up')]);
    expect(readdirSync(folder)).toEqual([]);
    const [chinese, gesagt] = await run(['backup', join(folder, 'copy.sqlite')], { ...settings(none), LANG: 'zh_CN.UTF-8' });
    expect([chinese, gesagt]).toEqual([1, expect.stringContaining('没有可备份的数据')]);
    const huge = checkRoom(join(folder, 'copy.sqlite'), Number.MAX_SAFE_INTEGER);
    await expect(huge).rejects.toMatchObject({ code: 'no-room', params: { need: 8_589_934_656 } });
    await expect(checkRoom(join(folder, 'nowhere/copy.sqlite'), 1)).rejects.toMatchObject({ code: 'no-folder' });
    expect((await run(['backup'], settings(none)))[1]).toMatch(/The arguments are not right: backup\s+npm run backup -- <file>/);
    const postgres = 'postgres://banche:secret@db.example.org/town';
    for (const command of ['backup', 'restore']) {
      const [ended, how] = await run([command, 'town.dump'], { DATABASE_URL: postgres });
      expect([ended, how]).toEqual([1, expect.stringContaining('pg_restore')]);
      expect(how).toContain('"postgres://banche@db.example.org/town"');
      expect(how).not.toContain('secret');
    }
  });
});

describe('restoring a backup', () => {
  const moment = '20240716T033000Z';
  const migrationNames = migrations.map(({ name }) => name);
  const inPlace = (file: string, database: string) => restore({ file, database, moment, migrations: migrationNames });

  it('a broken, foreign or newer backup is refused, and the database stays as it was', async () => {
    const [database, good] = [newFile(), newFile('good.sqlite')];
    const town = await Town.open({ database: { kind: 'sqlite', path: database } });
    await record(town, rowsOf('2024-07-15', trip, [['boarded', '07:29', 7]]));
    await town.close();
    expect((await run(['backup', good], settings(database)))[0]).toBe(0);
    const dump = (): unknown =>
      opened(database, (one) =>
        ['agencies', 'trips', 'driver_events', 'migrations'].map((table) => one.prepare(`SELECT * FROM ${table}`).all()),
      );
    const [before, whole] = [dump(), readFileSync(good)];

    const wrong = (name: string, change: (file: string) => void): string => {
      const file = newFile(name);
      writeFileSync(file, whole);
      change(file);
      return file;
    };
    const changed = (statement: string) => (file: string) => {
      const one = new Sqlite(file);
      one.pragma('foreign_keys = OFF');
      one.exec(statement);
      one.close();
    };
    const files = {
      'not-a-database': wrong('letter.txt', (file) => writeFileSync(file, 'Dear managers, '.repeat(400))),
      damaged: wrong('cut.sqlite', (file) => truncateSync(file, whole.length - 40_960)),
      'not-ours': wrong('foreign.sqlite', (file) => {
        rmSync(file);
        changed('CREATE TABLE notes (text)')(file);
      }),
      newer: wrong('newer.sqlite', changed(`INSERT INTO migrations (timestamp, name) VALUES (1999999999999, 'Later1999999999999')`)),
      'not-found': join(dirname(good), 'nowhere.sqlite'),
      'same-file': database,
    };
    const codes: unknown[] = [];
    for (const file of Object.values(files))
      codes.push(await inPlace(file, database).then(String, (error: unknown) => (error as BackupFault).code));
    expect(codes).toEqual(Object.keys(files));
    const orphaned = wrong('orphaned.sqlite', changed(`DELETE FROM agencies`));
    await expect(inPlace(orphaned, database)).rejects.toMatchObject({ code: 'damaged' });
    await expect(inPlace(dirname(good), database)).rejects.toMatchObject({ code: 'not-a-database' });
    const empty = wrong('empty.sqlite', (file) => truncateSync(file, 0));
    await expect(inPlace(empty, database)).rejects.toMatchObject({ code: 'not-ours' });
    const [ended, output] = await run(['restore', files['not-a-database']], { ...settings(database), LANG: 'zh_CN.UTF-8' });
    expect([ended, output]).toEqual([1, expect.stringContaining('不是 SQLite 数据库。数据库保持原样。')]);
    expect(dump()).toEqual(before);
    expect(readdirSync(dirname(database))).toEqual(['town.sqlite']);
  });

  /** A killed program: its newest events are only in the write-ahead log, and not in the backup made before. */
  const killedAfterBackup = async () => {
    const [database, good] = [newFile(), newFile('good.sqlite')];
    const running = await Running.on(database, { TOWN_HISTORY: 'none' });
    expect((await run(['backup', good], settings(database)))[0]).toBe(0);
    const phones = new Phones(running);
    await until('events', () => phones.acknowledged.length > 30);
    await phones.stop();
    await nightMade(database);
    running.program.kill('SIGKILL');
    await running.program.ended;
    return { database, good, phones };
  };

  it('the replaced database is preserved beside the restored one, with the newest rows of a killed program', async () => {
    const { database, good, phones } = await killedAfterBackup();
    expect(existsSync(`${database}-wal`)).toBe(true);
    const { previousFile: kept, events } = await inPlace(good, database);
    expect(kept).toBe(join(dirname(database), `town-before-restore-${moment}.sqlite`));
    expect(eventsIn(kept ?? '').sort()).toEqual([...phones.acknowledged].sort());
    expect(eventsIn(database)).toEqual([]);
    expect(events).toBe(0);
    // No file of the old database is left that SQLite would take for the new one's.
    expect(readdirSync(dirname(database)).filter((name) => name.startsWith('town.sqlite'))).toEqual(['town.sqlite']);
    // The reverse, at the same moment: the second preserved file overwrites neither of the others.
    expect((await inPlace(kept ?? '', database)).previousFile).toBe(join(dirname(database), `town-before-restore-${moment}-2.sqlite`));
    expect(eventsIn(database)).toHaveLength(phones.acknowledged.length);
  });

  it('the restored database is not mixed with a write-ahead log that a deleted database left behind', async () => {
    const { database, good } = await killedAfterBackup();
    rmSync(database);
    expect(statSync(`${database}-wal`).size).toBeGreaterThan(0);
    expect(await inPlace(good, database)).toMatchObject({ previousFile: null, events: 0 });
    expect([eventsIn(database), soundness(database)]).toEqual([[], ['ok', 'delete']]);
    // The old write-ahead log is preserved for whoever looks for lost events.
    expect(statSync(join(dirname(database), `town-before-restore-${moment}.sqlite-wal`)).size).toBeGreaterThan(0);
  });

  it('a database that is a link to another disk stays a link, and the replaced file is preserved on that disk', async () => {
    const [link, real, good] = [newFile(), newFile('real.sqlite'), newFile('good.sqlite')];
    await (await Town.open({ database: { kind: 'sqlite', path: real } })).close();
    symlinkSync(real, link);
    expect((await run(['backup', good], settings(link)))[0]).toBe(0);
    const { previousFile: kept } = await inPlace(good, link);
    expect([readlinkSync(link), kept]).toEqual([real, join(dirname(real), `real-before-restore-${moment}.sqlite`)]);
    expect([readdirSync(dirname(link)), lstatSync(kept ?? '').isFile()]).toEqual([['town.sqlite'], true]);
    expect(readdirSync(dirname(real))).toEqual([`real-before-restore-${moment}.sqlite`, 'real.sqlite']);
  });

  it('restoring replaces a database that can no longer be opened, and preserves the broken file', async () => {
    const [database, good] = [newFile(), newFile('good.sqlite')];
    await (await Town.open({ database: { kind: 'sqlite', path: database } })).close();
    expect((await run(['backup', good], settings(database)))[0]).toBe(0);
    const broken = 'overwritten '.repeat(1000);
    writeFileSync(database, broken);
    const { previousFile: kept } = await inPlace(good, database);
    expect(readFileSync(kept ?? '', 'utf8')).toBe(broken);
    expect(soundness(database)).toEqual(['ok', 'delete']);
  });
});

describe('nightly backups', () => {
  const open = async (path: string, now: string): Promise<Town> => {
    const isNew = !existsSync(path);
    return Town.open({ database: { kind: 'sqlite', path }, now, ...(isNew ? {} : { feed: null }) });
  };
  const backupNotices = async (town: Town): Promise<string[]> => {
    const response = await town.fetch('/v1/notices?lang=en', { headers: await town.signedIn('manager') });
    const { notices } = (await response.json()) as NoticesAnswer;
    return notices
      .filter(({ code }) => code.startsWith('backup'))
      .map(({ code, level, date, detail }) => [code, level, date, detail].join(' '));
  };
  const metric = async (town: Town, name: string): Promise<string | undefined> =>
    new RegExp(`^${name} (.+)$`, 'm').exec(await (await town.fetch('/metrics')).text())?.[1];

  it('a backup is made and checked once a night, seven are retained, and other files in the folder are left alone', async () => {
    const path = newFile();
    const backups = join(dirname(path), 'backups');
    const town = await open(path, '2024-07-15T02:00:00+08:00');
    const nights = town.app.get(NightlyBackups);
    expect([await metric(town, 'banche_backup_last_size_bytes'), await backupNotices(town)]).toEqual([undefined, []]);
    mkdirSync(backups);
    for (const name of ['notes.txt', 'town-2023-01-01.sqlite', 'other-night-2023-01-01.sqlite']) writeFileSync(join(backups, name), 'mine');
    for (let day = 15; day < 23; day += 1) {
      await record(town, rowsOf(`2024-07-${day}`, trip, [['boarded', '07:29', day]]));
      town.clock.set(`2024-07-${day}T03:29:00+08:00`);
      if (day > 15) await nights.look();
      town.clock.set(`2024-07-${day}T03:30:00+08:00`);
      await nights.look();
      const made = join(backups, `town-night-2024-07-${day}.sqlite`);
      const { ino } = statSync(made);
      await nights.look();
      expect(statSync(made).ino).toBe(ino);
    }
    const theirs = ['16', '17', '18', '19', '20', '21', '22'].map((day) => `town-night-2024-07-${day}.sqlite`);
    expect(readdirSync(backups)).toEqual(['notes.txt', 'other-night-2023-01-01.sqlite', 'town-2023-01-01.sqlite', ...theirs]);
    expect(theirs.map((name) => eventsIn(join(backups, name)).length)).toEqual([2, 3, 4, 5, 6, 7, 8]);
    expect(await metric(town, 'banche_backup_last_size_bytes')).toBe(String(statSync(join(backups, theirs[6] ?? '')).size));
    expect([await metric(town, 'banche_backup_failures_total'), await backupNotices(town)]).toEqual(['0', []]);
    // After days without the program only the last night is made up for, soon after the start.
    await town.close();
    const later = await open(path, '2024-07-30T18:00:00+08:00');
    expect(await backupNotices(later)).toEqual([expect.stringMatching(/^backup-old alarm 2024-07-22 .* makes up for it soon/)]);
    await later.app.get(NightlyBackups).look();
    expect(readdirSync(backups).filter((name) => name > 'town-n')).toEqual([...theirs.slice(1), 'town-night-2024-07-30.sqlite']);
    expect(await backupNotices(later)).toEqual([]);
    await later.close();
  });

  it('failed nightly backups are reported and counted, also after a restart, and the daily work continues', async () => {
    const path = newFile();
    const backups = join(dirname(path), 'backups');
    writeFileSync(backups, 'a file where the folder should be');
    const town = await open(path, '2024-07-15T04:00:00+08:00');
    await town.app.get(NightlyBackups).look();
    const [notice] = await backupNotices(town);
    expect(notice).toMatch(/^backup-failed alarm 2024-07-15 The backup of the night of 2024-07-15 failed.*cannot be written: E/);
    expect(await metric(town, 'banche_backup_failures_total')).toBe('1');
    // The failed backup is retried every hour, not every minute.
    town.clock.set('2024-07-15T04:59:00+08:00');
    await town.app.get(NightlyBackups).look();
    expect(await metric(town, 'banche_backup_failures_total')).toBe('1');
    town.clock.set('2024-07-15T05:00:00+08:00');
    await town.app.get(NightlyBackups).look();
    expect(await metric(town, 'banche_backup_failures_total')).toBe('2');
    await record(town, rowsOf('2024-07-15', trip, [['boarded', '07:29', 7]]));
    expect(eventsIn(path)).toHaveLength(1);
    await town.close();

    const again = await open(path, '2024-07-15T07:10:00+08:00');
    await again.app.get(NightlyBackups).look();
    expect((await backupNotices(again))[0]).toBe(notice);
    rmSync(backups);
    again.clock.set('2024-07-15T08:11:00+08:00');
    await again.app.get(NightlyBackups).look();
    expect([await backupNotices(again), readdirSync(backups)]).toEqual([[], ['town-night-2024-07-15.sqlite']]);
    await again.close();
  });

  it('a damaged database or an interrupted backup never replaces good backups', async () => {
    const path = newFile();
    const backups = join(dirname(path), 'backups');
    const town = await open(path, '2024-07-15T04:00:00+08:00');
    const nights = town.app.get(NightlyBackups);
    await nights.look();
    const file = join(backups, 'town-night-2024-07-15.sqlite');
    truncateSync(file, 8192);
    expect(await metric(town, 'banche_backup_last_size_bytes')).toBeUndefined();
    // An interrupted backup does not count as one and is made again.
    await nights.look();
    expect(soundness(file)).toEqual(['ok', 'delete']);
    const good = readFileSync(file);
    await town.source.query('PRAGMA foreign_keys = OFF');
    await town.source.query(`DELETE FROM agencies`);
    town.clock.set('2024-07-16T04:00:00+08:00');
    await nights.look();
    expect(await metric(town, 'banche_backup_failures_total')).toBe('1');
    expect(readdirSync(backups)).toEqual(['town-night-2024-07-15.sqlite']);
    expect(readFileSync(file).equals(good)).toBe(true);
    await town.close();
  });

  it('an interrupted backup leaves nothing, and the next one removes what a killed program left', async () => {
    const path = newFile();
    const backups = join(dirname(path), 'backups');
    const town = await open(path, '2024-07-15T04:00:00+08:00');
    mkdirSync(backups);
    const left = join(backups, 'town-night-2024-07-15.sqlite.4194304.part');
    writeFileSync(left, 'half');
    // A leftover of a night long past, whose name is not used again.
    writeFileSync(join(backups, 'town-night-2024-07-02.sqlite.4194305.part'), 'half');
    writeFileSync(join(backups, 'town-night-2024-07-02.sqlite.4194305.part-journal'), 'half');
    await town.app.get(NightlyBackups).look();
    expect(readdirSync(backups)).toEqual(['town-night-2024-07-15.sqlite']);
    town.clock.set('2024-07-16T04:00:00+08:00');
    // The program stops during a backup: the stop does not wait for it, and the backup does not count as failed.
    const look = town.app.get(NightlyBackups).look();
    await town.close();
    await look;
    expect(readdirSync(backups).filter((name) => name.endsWith('.sqlite'))).toContain('town-night-2024-07-15.sqlite');
  });
});
