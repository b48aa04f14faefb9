import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource, QueryRunner } from 'typeorm';
import { dataSourceFor } from '../ormconfig.js';
import type { DatabaseAddress } from '../src/config.js';
import { Changes } from '../src/database/changes.service.js';
import { Database } from '../src/database/database.service.js';
import { migrate, migrations } from '../src/database/data-source.io.js';
import { Exclusive } from '../src/database/exclusive.service.js';
import { DeparturesService } from '../src/departures/departures.service.js';
import { TimetablesService } from '../src/timetables/timetables.service.js';
import { serviceDate } from '../src/scheduling/service-time.js';
import { TimetableVersion } from '../src/agencies/timetable-version.entity.js';
import { databaseKinds, abortInserts, newSqlite, Postgres, type DatabaseKind } from './support/databases.js';
import { hongqiaoWith } from './support/feeds.js';
import { Program } from './support/program.js';
import { keeper, Town } from './support/town.js';

const json = { 'content-type': 'application/json' };

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(() => postgres.stop());
const create = (kind: DatabaseKind): DatabaseAddress | Promise<DatabaseAddress> =>
  kind === 'SQLite' ? newSqlite() : postgres.createEmpty();

async function opened(kind: DatabaseKind): Promise<DataSource> {
  const source = await dataSourceFor(await create(kind)).initialize();
  await migrate(source);
  return source;
}

describe.each(databaseKinds)('the program on %s', (kind) => {
  it('after all migrations the database has exactly the tables that the entities describe', async () => {
    const source = await opened(kind);
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    expect(upQueries.map((query) => query.query)).toEqual([]);
    expect(await migrate(source)).toEqual([]);
    await source.destroy();
  });

  it('every primary key begins with the agency, and every column has one of the agreed types', async () => {
    const source = await opened(kind);
    const types = new Set(['varchar', 'integer', 'bigint', 'double precision', 'boolean', 'date', 'text']);
    for (const entity of source.entityMetadatas) {
      expect([entity.tableName, entity.primaryColumns[0]?.databaseName]).toEqual([entity.tableName, 'agency_id']);
      for (const column of entity.columns)
        expect([entity.tableName, column.databaseName, types.has(String(column.type))]).toEqual([
          entity.tableName,
          column.databaseName,
          true,
        ]);
    }
    await source.destroy();
  });

  it('all migrations can be undone and run again', async () => {
    const source = await opened(kind);
    for (let left = migrations.length; left > 0; left -= 1) await source.undoLastMigration();
    expect((await migrate(source)).length).toBe(migrations.length);
    await source.destroy();
  });

  it('the next departure is right across a holiday, in both languages', async () => {
    const town = await Town.open({ database: await create(kind) });
    expect(await town.nextDepartures('home', { at: '2024-09-14T21:00:00+08:00', limit: 2 })).toEqual([
      '2024-09-18 07:00 淞虹路',
      '2024-09-18 07:00 虹桥1号航站楼',
    ]);
    expect(await town.nextDepartures('home', { limit: 1, lang: 'en' })).toEqual(['07:30 Songhong Road']);
    await town.close();
  });

  it('a manager’s exception takes effect at once and overrides the calendar', async () => {
    const town = await Town.open({ database: await create(kind) });
    expect(await town.nextDepartures('home', { limit: 1 })).toEqual(['07:30 淞虹路']);
    await town.app.get(TimetablesService).recordDayException(keeper, serviceDate('2024-07-15'), false, { 'zh-CN': '台风', en: 'Typhoon' });
    await town.app.get(DeparturesService).settled();
    const answer = await town.departures('home', { limit: 1 });
    expect(answer.serviceDay).toMatchObject({ runs: false, reason: { code: 'manager-exception', 'zh-CN': '台风', en: 'Typhoon' } });
    expect(answer.departures[0]?.serviceDate).toBe('2024-07-16');
    await town.close();
  });

  it('a broken feed changes no row', async () => {
    const town = await Town.open({ database: await create(kind) });
    const before = await rows(town.source);
    const report = await town.load(hongqiaoWith({ 'stop_times.txt': (text) => text.replace('07:23:00', '07:60:00') }));
    expect(report.published).toBeNull();
    expect(await rows(town.source)).toEqual(before);
    await town.close();
  });

  it('a transaction that is not committed is visible to nobody, and a program does not mistake its own writes for another’s', async () => {
    const source = await opened(kind);
    const changes = new Changes();
    const database = new Database(source, changes);
    let notifications = 0;
    await database.onApplicationBootstrap();
    const agencies = async (): Promise<number> => (await source.query<unknown[]>('SELECT agency_id FROM agencies')).length;
    const add = (runner: QueryRunner, agencyId: string): Promise<unknown> =>
      database.insert(runner, 'agencies', ['agency_id', 'agency_order', 'created_at'], [[agencyId, 0, 0]]);
    const seen: number[] = [];
    await expect(
      database.writeQuietly(async (runner) => {
        await add(runner, 'undone');
        seen.push(await agencies());
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    changes.on('tell', 'public', () => void (notifications += 1));
    await database.writeQuietly(async (runner) => {
      await add(runner, 'kept');
      seen.push(await agencies());
    });
    await database.pollSqlite();
    expect([...seen, await agencies(), notifications]).toEqual([0, 0, 1, 0]);
    await database.onApplicationShutdown();
  });

  it('a change made by another copy of the program is noticed within two seconds', async () => {
    const database = await create(kind);
    const one = await Town.open({ database });
    const other = await Town.open({ database, feed: null });
    expect(await other.nextDepartures('home', { limit: 1 })).toEqual(['07:30 淞虹路']);
    await one.load(hongqiaoWith({ 'frequencies.txt': (text) => text.replaceAll('07:00:00', '07:05:00') }), {
      effectiveFrom: serviceDate('2024-07-15'),
    });
    await eventually(async () => expect(await other.nextDepartures('home', { limit: 1 })).toEqual(['07:35 淞虹路']));
    await one.close();
    await other.close();
  });
});

it('both databases give equal answers', async () => {
  const answers = await Promise.all(
    databaseKinds.map(async (kind) => {
      const town = await Town.open({ database: await create(kind) });
      const paths = [
        '/v1/agency',
        '/v1/routes?lang=en',
        '/v1/routes/songhong',
        '/v1/stops',
        '/v1/stops/songhong?lang=en',
        '/v1/stops/home/departures?limit=50',
        '/v1/stops/songhong/departures?at=2024-10-04T23:00:00%2B08:00',
        '/v1/routes/hongqiao-t1/timetable?date=2024-10-12',
        '/v1/service-days?from=2026-12-01&to=2027-02-28',
        '/v1/stops/none',
      ];
      const texts = await Promise.all(paths.map(async (path) => (await town.fetch(path)).text()));
      await town.close();
      return texts;
    }),
  );
  expect(answers[0]).toEqual(answers[1]);
});

it('an import that PostgreSQL aborts because of a conflict is repeated completely', async () => {
  const town = await Town.open({ database: await postgres.create() });
  const points = 'shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence\nline,31.21892,121.33928,1\nline,31.2201,121.35499,2\n';
  await abortInserts(town.source, 'trips', 2);
  expect((await town.load(hongqiaoWith({ 'shapes.txt': points }))).published).not.toBeNull();
  expect(await town.source.query('SELECT shape_id, points FROM shapes JOIN shape_points USING (agency_id, content)')).toEqual([
    { shape_id: 'line', points: '[[31.21892,121.33928],[31.2201,121.35499]]' },
  ]);
  await town.close();
});

it('a copy of the program whose connections to PostgreSQL were cut catches up', async () => {
  const database = await postgres.create();
  const one = await Town.open({ database });
  const other = await Town.open({ database, feed: null });
  expect(await other.nextDepartures('home', { limit: 1 })).toEqual(['07:30 淞虹路']);
  await postgres.cutConnections(database);
  await eventually(async () => {
    const report = await one.load(hongqiaoWith({ 'frequencies.txt': (text) => text.replaceAll('07:00:00', '07:10:00') }), {
      effectiveFrom: serviceDate('2024-07-15'),
    });
    expect(report.published).not.toBeNull();
  });
  await eventually(async () => expect(await other.nextDepartures('home', { limit: 1 })).toEqual(['07:10 淞虹路']));
  await one.close();
  await other.close();
});

it('without PostgreSQL the program reports that it is not ready but alive, and resumes when the database is back', async () => {
  const database = await postgres.create();
  const town = await Town.open({ database });
  expect(await town.nextDepartures('home', { limit: 1 })).toEqual(['07:30 淞虹路']);
  await postgres.whileStopped(async () => {
    expect((await town.fetch('/readyz')).status).toBe(503);
    expect((await town.fetch('/healthz')).status).toBe(200);
    const signingIn = await town.fetch('/v1/sessions', { method: 'POST', headers: json, body: '{"name":"manager","password":"x"}' });
    expect([signingIn.status, signingIn.headers.get('retry-after'), await signingIn.json()]).toMatchObject([
      503,
      '5',
      { code: 'database-unavailable' },
    ]);
    // Answers that need only data in memory continue.
    expect(await town.nextDepartures('home', { limit: 1, at: '2024-07-15T08:10:00+08:00' })).toEqual(['08:30 淞虹路']);
    await new Promise((resolve) => setTimeout(resolve, 1200));
  });
  const other = await Town.open({ database, feed: null });
  const changes = { 'frequencies.txt': (text: string) => text.replaceAll('07:00:00', '07:20:00') };
  await other.load(hongqiaoWith(changes), { effectiveFrom: serviceDate('2024-07-15') });
  await eventually(async () => expect(await town.nextDepartures('home', { limit: 1 })).toEqual(['07:20 淞虹路']));
  expect((await town.fetch('/readyz')).status).toBe(200);
  await town.close();
  await other.close();
});

it('several copies that start together on PostgreSQL run the migrations once', async () => {
  const database = await postgres.createEmpty();
  const sources = await Promise.all([1, 2, 3].map(() => dataSourceFor(database).initialize()));
  const ran = await Promise.all(sources.map(migrate));
  expect(ran.flat().length).toBe(migrations.length);
  await Promise.all(sources.map((source) => source.destroy()));
});

describe('work that excludes other work by a key', () => {
  const forms = ['inProcess', 'overCopies', 'inTransaction'] as const;
  const opening: Database[] = [];
  afterEach(() => Promise.all(opening.splice(0).map((database) => database.onApplicationShutdown())));
  const copyOn = async (address: DatabaseAddress): Promise<{ database: Database; exclusive: Exclusive }> => {
    const source = await dataSourceFor(address).initialize();
    await migrate(source);
    const database = new Database(source, new Changes());
    opening.push(database);
    return { database, exclusive: new Exclusive(database) };
  };

  /** Counts how many tasks run at the same time, and in which order they end. */
  class Watch {
    private working = 0;
    most = 0;
    readonly done: number[] = [];

    async work(index: number, fails = false): Promise<void> {
      this.working += 1;
      this.most = Math.max(this.most, this.working);
      await new Promise((resolve) => setTimeout(resolve, 5));
      this.working -= 1;
      this.done.push(index);
      if (fails) throw new Error('failed');
    }
  }

  it.each(databaseKinds.flatMap((kind) => forms.map((form) => [kind, form] as const)))(
    'on %s, %s runs tasks of one key one at a time in the order in which they came, and a failed task frees the key, too',
    async (kind, form) => {
      const { exclusive } = await copyOn(await create(kind));
      const watch = new Watch();
      const numbers = Array.from({ length: 12 }, (_, index) => index);
      const ends = await Promise.allSettled(numbers.map((index) => exclusive[form]('a', () => watch.work(index, index % 4 === 3))));
      expect(ends.map(({ status }) => status === 'rejected')).toEqual(numbers.map((index) => index % 4 === 3));
      expect([watch.most, watch.done]).toEqual([1, numbers]);
    },
  );

  // A SQLite file has one writer at a time, whatever the key; so that form is not tested there.
  it.each([['SQLite', 'inProcess'] as const, ['SQLite', 'overCopies'] as const, ...forms.map((form) => ['PostgreSQL', form] as const)])(
    'on %s, %s runs tasks of different keys side by side',
    async (kind, form) => {
      const { exclusive } = await copyOn(await create(kind));
      const keys = ['a', 'b', 'c'];
      const arrived: string[] = [];
      let allHaveArrived = (): void => undefined;
      const meeting = new Promise<void>((resolve) => (allHaveArrived = resolve));
      const meet = async (key: string): Promise<void> => {
        arrived.push(key);
        if (arrived.length === keys.length) allHaveArrived();
        await meeting;
      };
      await Promise.all(keys.map((key) => exclusive[form](key, () => meet(key))));
      expect(arrived.sort()).toEqual(keys);
    },
  );

  it.each(['overCopies', 'inTransaction'] as const)(
    'on PostgreSQL, %s runs one task of a key at a time across all copies of the program',
    async (form) => {
      const address = await postgres.create();
      const copies = [await copyOn(address), await copyOn(address)];
      const watch = new Watch();
      await Promise.all(copies.flatMap(({ exclusive }) => [0, 1, 2].map((index) => exclusive[form]('a', () => watch.work(index)))));
      expect([watch.most, watch.done.length]).toEqual([1, 6]);
    },
  );

  it('every task finds a connection to PostgreSQL, however many wait for however many keys', async () => {
    const { database, exclusive } = await copyOn(await postgres.create());
    const asking = (): Promise<unknown> => Promise.all(Array.from({ length: 3 }, () => database.query('SELECT pg_sleep(0.005)', [])));
    const work = Array.from({ length: 120 }, (_, index) => {
      const key = `key ${index % 40}`;
      const inTransaction = (): Promise<unknown> => exclusive.inTransaction(`${key} within`, asking);
      return index % 2 === 0 ? inTransaction() : exclusive.overCopies(key, inTransaction);
    });
    expect((await Promise.all(work)).length).toBe(120);
  });

  it('a repeated PostgreSQL transaction holds its key again, and a failed one releases it', async () => {
    const { database, exclusive } = await copyOn(await postgres.create());
    const held = `SELECT count(*)::integer AS count FROM pg_locks WHERE locktype = 'advisory' AND granted`;
    const count = async (): Promise<number | undefined> => (await database.query<{ count: number }>(held, []))[0]?.count;
    let tries = 0;
    const seen = await exclusive.inTransaction('a', async () => {
      tries += 1;
      if (tries < 3) throw Object.assign(new Error('in the way'), { code: '40P01' });
      return count();
    });
    expect([tries, seen, await count()]).toEqual([3, 1, 0]);
    for (const form of forms) await expect(exclusive[form]('a', () => Promise.reject(new Error('wrong')))).rejects.toThrow('wrong');
    expect(await count()).toBe(0);
  });
});

/** Every row of every table. */
async function rows(source: DataSource): Promise<unknown[]> {
  const tables: unknown[] = [];
  for (const { tableName, primaryColumns } of source.entityMetadatas) {
    const order = primaryColumns.map((column) => column.databaseName).join(', ');
    tables.push([tableName, await source.query(`SELECT * FROM ${tableName} ORDER BY ${order}`)]);
  }
  return tables;
}

/** Retries for two seconds. */
async function eventually(check: () => Promise<void>): Promise<void> {
  for (let left = 40; ; left -= 1) {
    try {
      await check();
      return;
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

it('copies that start together on an empty PostgreSQL database load the town once, and both serve it', async () => {
  const address = await postgres.createEmpty();
  if (address.kind !== 'postgres') throw new Error('not PostgreSQL');
  const copies = [1, 2].map(() => new Program({ env: { PORT: '0', DATABASE_URL: address.url } }));
  const urls = await Promise.all(copies.map((copy) => copy.listening()));
  for (const url of urls) {
    expect(await (await fetch(`${url}/v1/agency`)).json()).toMatchObject({ agencyId: 'hongqiao' });
    expect(await (await fetch(`${url}/metrics`)).text()).toMatch(/^banche_timetable_versions_in_memory 1$/m);
  }
  const source = await dataSourceFor(address).initialize();
  expect(await source.manager.count(TimetableVersion)).toBe(1);
  await source.destroy();
  expect(await Promise.all(copies.map((copy) => copy.stop()))).toEqual([0, 0]);
});
