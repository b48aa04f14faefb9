import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { dataSourceFor } from '../../ormconfig.js';
import type { DatabaseAddress } from '../../src/config.js';
import type { Refusal } from '../../src/errors.js';
import { migrate, migrations, migrationsIn } from '../../src/database/data-source.io.js';
import { databaseKinds, newSqlite, Postgres, type DatabaseKind } from '../support/databases.js';
import { ageOf, insertRowsOfAge, managersPassword, managersToken, rowsOfAge } from '../support/old-rows.js';
import { Program } from '../support/program.js';
import { Town } from '../support/town.js';

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(() => postgres.stop());
const create = (kind: DatabaseKind): DatabaseAddress | Promise<DatabaseAddress> =>
  kind === 'SQLite' ? newSqlite() : postgres.createEmpty();

const newest = migrations.length;
const ages = Array.from({ length: newest }, (_, index) => index + 1);
const urlOf = (address: DatabaseAddress): string => (address.kind === 'sqlite' ? `sqlite:${address.path}` : address.url);

/** Opens a database with the first migrations of the list, as an older program would. */
async function opened(address: DatabaseAddress, age: number): Promise<DataSource> {
  const options = { ...dataSourceFor(address).options, migrations: migrations.slice(0, age) } as DataSourceOptions;
  const source = await new DataSource(options).initialize();
  await source.runMigrations();
  return source;
}

async function filled(kind: DatabaseKind, age: number): Promise<DatabaseAddress> {
  const address = await create(kind);
  const source = await opened(address, age);
  await insertRowsOfAge(source, age);
  await source.destroy();
  return address;
}

/** A new database with the rows of an older version. */
async function filledToday(age: number): Promise<DatabaseAddress> {
  const address = newSqlite();
  const source = await opened(address, newest);
  await insertRowsOfAge(source, age, age < ageOf('Marks') ? { stale_trips: { marked_by: 'before', mark_number: 0 } } : {});
  // This migration deletes what was derived before it.
  if (age < ageOf('CountedTwice')) await source.query('DELETE FROM ridership_built_days');
  await source.destroy();
  return address;
}

const open = [
  '/v1/agency',
  '/v1/routes?lang=en',
  '/v1/stops',
  '/v1/stops/station?lang=en',
  '/v1/stops/home/departures?limit=9&at=2024-07-15T07:10:00%2B08:00',
  '/v1/stops/station/departures?limit=9&at=2024-07-15T07:10:00%2B08:00',
  '/v1/routes/songhong/timetable?date=2024-07-15',
  '/v1/service-days?from=2024-07-15&to=2024-07-30',
  '/v1/alerts',
];
const managers = [
  '/v1/sessions/current',
  '/v1/accounts',
  '/v1/audit-log',
  '/v1/vehicles',
  '/v1/assignments',
  '/v1/alerts/all',
  '/v1/reports?from=2024-07-15&to=2024-07-15',
  '/v1/ridership/days?from=2024-07-15&to=2024-07-15',
  '/v1/ridership/trips?date=2024-07-15',
  '/v1/ridership/trips/2024-07-15/out-0730',
  '/v1/ridership/trips/2024-07-15/out-0800',
  '/v1/ridership/months',
  '/v1/ridership/months/2024-07',
  '/v1/ridership/months/2024-08',
  '/v1/ridership/jobs',
  '/v1/agency/settings',
  '/v1/driver/messages',
  '/v1/driver/notes?from=2024-07-15&to=2024-07-15',
];

interface Answers {
  readonly [path: string]: readonly [status: number, answer: unknown];
}

/** The present program's answers from a database, to everybody and to a manager whose session is stored in it. */
async function answersFrom(database: DatabaseAddress): Promise<Answers> {
  const town = await Town.open({ database, feed: null, now: '2024-08-20T07:30:00+08:00' });
  const answers: Record<string, readonly [number, unknown]> = {};
  for (const path of [...open, ...managers]) {
    const response = await town.fetch(path, { headers: managers.includes(path) ? { authorization: `Bearer ${managersToken}` } : {} });
    answers[path] = [response.status, await response.json()];
  }
  const signedIn = await town.send('POST', '/v1/sessions', { name: 'manager', password: managersPassword });
  const { token: _, ...session } = (await signedIn.json()) as { token?: string };
  answers['sign in'] = [signedIn.status, session];
  await town.close();
  return answers;
}

it('the test has rows for every present table and column, so that a new migration is tested, too', async () => {
  const source = await opened(newSqlite(), newest);
  const given = rowsOfAge(newest).map(({ table, rows }) => [table, ...Object.keys(rows[0] ?? {}).sort()].join(' '));
  const needed = source.entityMetadatas.map(({ tableName, columns }) =>
    [tableName, ...columns.map((each) => each.databaseName).sort()].join(' '),
  );
  expect(given.sort()).toEqual(needed.sort());
  await source.destroy();
});

describe('upgrades from each older version', () => {
  const expected = new Map<number, Answers>();
  beforeAll(async () => {
    for (const age of ages) expected.set(age, await answersFrom(await filledToday(age)));
  });

  it('the test’s rows lead to the answers that they should', () => {
    const today = expected.get(newest) as Answers;
    const failed = Object.entries(today).filter(([, [status]]) => status >= 400);
    expect(failed).toEqual([]);
    expect(today['/v1/ridership/months/2024-07']?.[1]).toMatchObject({ boardings: 25, revisions: [{ revision: 1 }] });
    expect(today['/v1/audit-log']?.[1]).toMatchObject({ entries: [{ action: 'account-created' }] });
    expect(today['/v1/ridership/trips/2024-07-15/out-0800']?.[1]).toMatchObject({ isCountedTwice: true });
  });

  it.each(databaseKinds.flatMap((kind) => ages.map((age) => [kind, migrations[age - 1]?.name, age] as const)))(
    'on %s a database as of %s answers after the upgrade like a new one, and every row is still there',
    async (kind, _, age) => {
      const address = await filled(kind, age);
      const source = await dataSourceFor(address).initialize();
      expect((await migrate(source)).length).toBe(newest - age);
      for (const { table, rows } of rowsOfAge(age).filter(({ table }) => table !== 'ridership_built_days')) {
        const count = await source.query<{ count: number }[]>(`SELECT count(*) AS count FROM ${table}`);
        expect([table, count]).toEqual([table, [{ count: rows.length }]]);
      }
      await source.destroy();
      expect(await answersFrom(address)).toEqual(expected.get(age));
    },
  );
});

describe.each(databaseKinds)('databases that are not upgraded, on %s', (kind) => {
  it('a database that a newer program migrated is refused and left unchanged', async () => {
    const address = await filled(kind, newest - 1);
    const source = await dataSourceFor(address).initialize();
    await source.query(`INSERT INTO migrations (timestamp, name) VALUES (1899000000000, 'Later1899000000000')`);
    const before = await migrationsIn(source);
    expect(before).toEqual([...migrations.slice(0, -1).map(({ name }) => name), 'Later1899000000000']);
    await expect(migrate(source)).rejects.toThrow('database-newer');
    expect(await migrationsIn(source)).toEqual(before);
    // The refused start released its lock, so the next one does not wait.
    await expect(migrate(source)).rejects.toThrow('database-newer');
    await source.destroy();
  });

  it('a database with other migrations under the same names is refused, and what it lacks is named', async () => {
    const source = await opened(await create(kind), newest);
    // As made by an unreleased version of 0004 without this column.
    await source.query('ALTER TABLE ridership_days DROP COLUMN is_reconstruction');
    await source.query('DROP INDEX rider_reports_once');
    const refusal = (await migrate(source).catch((error: unknown) => error)) as Refusal;
    expect(refusal.sentence('en')).toMatch(/\(ridership_days\.is_reconstruction, rider_reports_once\).*Restore a backup/);
    await source.query('ALTER TABLE ridership_days ADD COLUMN is_reconstruction boolean NOT NULL DEFAULT false');
    await source.query('ALTER TABLE vehicles ADD COLUMN colour varchar');
    await source.query('CREATE UNIQUE INDEX rider_reports_once ON rider_reports (agency_id, report_id)');
    // Additional indexes and nullable columns do not matter.
    await source.query('CREATE INDEX mine ON vehicles (colour)');
    if (kind !== 'SQLite') await source.query('ALTER TABLE vehicles ADD COLUMN seq bigint GENERATED ALWAYS AS IDENTITY');
    if (kind !== 'SQLite') await source.query(`ALTER TABLE vehicles ADD COLUMN one int NOT NULL GENERATED ALWAYS AS (1) STORED`);
    expect(await migrate(source)).toEqual([]);
    await source.destroy();
  });
});

it.each(databaseKinds)(
  'on %s each timetable of an old database gets the network of its time, and undoing the migration restores the rows',
  async (kind) => {
    const address = await create(kind);
    const age = ageOf('NetworkOfVersions');
    const before = await opened(address, age - 1);
    await insertRowsOfAge(before, age - 1);
    // The timetable of September adds a stop and drops one; a later import, valid from August, does not have the new stop.
    for (const [id, from] of [
      [2, '2024-09-02'],
      [3, '2024-08-12'],
    ])
      await before.query(`INSERT INTO timetable_versions (agency_id, version_id, state, effective_from, source, created_at)
      VALUES ('hq', ${id}, 'published', '${from}', 'feed', 1)`);
    await before.query(`UPDATE stops SET removed_from = '2024-09-02' WHERE stop_id = 'station'`);
    await before.query(`INSERT INTO stops (agency_id, stop_id, stop_name, stop_lat, stop_lon, location_type, parent_station, feed_order, removed_from)
    VALUES ('hq', 'gate', '门', 31.2, 121.3, 0, 'gates', 2, '2024-08-12'), ('hq', 'gates', '大门', 31.2, 121.3, 1, null, 3, '2024-08-12')`);
    await before.query(
      `INSERT INTO patterns (agency_id, pattern_id, route_id, direction_id, content) VALUES ('hq', 3, 'songhong', 0, 'gate')`,
    );
    await before.query(`INSERT INTO pattern_stops (agency_id, pattern_id, position, stop_sequence, stop_id, pickup_type, drop_off_type, timepoint)
    SELECT agency_id, 3, position, stop_sequence, CASE position WHEN 0 THEN 'home' ELSE 'gate' END, 0, 0, timepoint FROM pattern_stops WHERE pattern_id = 1`);
    await before.query(
      `INSERT INTO timings (agency_id, version_id, timing_id, pattern_id, arrivals, departures) VALUES ('hq', 2, 1, 3, '[0,60]', '[0,60]')`,
    );
    const network = async (source: DataSource): Promise<unknown[]> =>
      Promise.all(
        ['agencies', 'routes', 'stops', 'translations', 'transfers', 'shapes'].map(async (name) => {
          const rows = await source.query<object[]>(`SELECT * FROM ${name}`);
          // The versions that name a stop tell from which day on it is listed.
          return rows.map((row) => JSON.stringify(Object.entries({ ...row, removed_from: null }).sort())).sort();
        }),
      );
    const old = await network(before);
    await before.destroy();

    const town = await Town.open({ database: address, feed: null, now: '2024-08-20T07:30:00+08:00' });
    const listed = async (): Promise<string[]> =>
      (await town.get<{ stops: { stopId: string; name: string }[] }>('/v1/stops?lang=en')).stops.map(
        ({ stopId, name }) => `${stopId} ${name}`,
      );
    // As before, with September's stop, which the later import had removed from the list.
    expect(await listed()).toEqual(['home 公寓', 'station Songhong Road', 'gate 门', 'gates 大门']);
    town.clock.set('2024-09-02T07:30:00+08:00');
    expect(await listed()).toEqual(['home 公寓', 'gate 门', 'gates 大门']);
    expect(await town.get('/v1/stops/station?lang=en')).toMatchObject({ name: 'Songhong Road', lat: 31.2201 });
    expect(await town.get('/v1/agency')).toMatchObject({ name: '虹桥班车', timezone: 'Asia/Shanghai' });
    await town.close();

    const after = await opened(address, newest);
    for (let left = newest; left >= age; left -= 1) await after.undoLastMigration();
    const back = await network(after);
    await after.destroy();
    expect(back).toEqual(old);
  },
);

it('a program older than its database says so and ends, whatever the command, in the language of the terminal', async () => {
  const address = await filled('SQLite', newest);
  const newer = await dataSourceFor(address).initialize();
  await newer.query(`INSERT INTO migrations (timestamp, name) VALUES (1899000000000, 'Later1899000000000')`);
  await newer.destroy();
  const env = { PORT: '0', DATABASE_URL: urlOf(address) };
  const serve = new Program({ env });
  const password = new Program({ env: { ...env, LANG: 'zh_CN.UTF-8' }, args: ['password', 'manager'] });
  expect([await serve.ended, await password.ended]).toEqual([1, 1]);
  expect(serve.errors).toMatch(
    /^The database was brought up to date by a newer Banche \(this one has no Later1899000000000\).*nothing was changed\. Install/,
  );
  expect(password.errors).toMatch(/^数据库由更新版本的 Banche 升级过（本版本没有 Later1899000000000）/);
  for (const program of [serve, password]) expect(program.errors).not.toContain('    at ');
});

it('programs that start together on an old SQLite file migrate it once, and all of them start', async () => {
  const address = await filled('SQLite', 1);
  const env = { DATABASE_URL: urlOf(address) };
  const programs = [1, 2, 3].map((day) => new Program({ env, args: ['service-day', `2024-07-1${day}`, 'off', '暴雨'] }));
  expect(await Promise.all(programs.map(({ ended }) => ended))).toEqual([0, 0, 0]);
  const migrated = programs.filter(({ output }) => output.includes('tables brought up to date'));
  expect(migrated.length).toBe(1);
});
