// What copies of the program tell each other over PostgreSQL: each change once, whenever its transaction commits.
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { dataSourceFor } from '../ormconfig.js';
import type { Change, Topic } from '../src/database/change.js';
import { Changes } from '../src/database/changes.service.js';
import { Database } from '../src/database/database.service.js';
import type { DriverEventRow } from '../src/driver-log/driver-event.entity.js';
import { EventStore } from '../src/driver-log/event-store.service.js';
import { recordedIn } from '../src/driver-log/recorded-change.js';
import { Postgres } from './support/databases.js';
import { rowsOf } from './support/log.js';
import { Statements } from './support/statements.js';

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(() => postgres.stop());

interface Copy {
  readonly source: DataSource;
  readonly database: Database;
  readonly heard: Change[];
}
const copies: Copy[] = [];
afterEach(async () => {
  await Promise.all(copies.splice(0).map(({ database }) => database.onApplicationShutdown()));
});

/** A copy of the program that only listens. @param holds the agencies it holds; left out: all */
async function started(url: string, holds?: readonly string[]): Promise<Copy> {
  const source = await dataSourceFor({ kind: 'postgres', url }).initialize();
  const changes = new Changes();
  const heard: Change[] = [];
  changes.on(
    'forget',
    ['alerts', 'operations'],
    (change) => void heard.push(change),
    (agencyId) => holds?.includes(agencyId) ?? true,
  );
  const database = new Database(source, changes);
  await database.onApplicationBootstrap();
  copies.push({ source, database, heard });
  return copies.at(-1) as Copy;
}

async function created(): Promise<string> {
  const address = await postgres.create();
  return address.kind === 'postgres' ? address.url : '';
}

const written = (detail: unknown, agencyId = 'hq'): { topic: Topic; agencyId: string; detail: unknown } => ({
  topic: 'alerts',
  agencyId,
  detail,
});
const details = ({ heard }: Copy): unknown[] => heard.map(({ detail }) => detail);

it('each copy hears each change once, although transactions commit in another order than they began, and some not at all', async () => {
  const url = await created();
  const [one, other, third] = [await started(url), await started(url), await started(url)];
  const committed: number[] = [];
  const write = async (copy: Copy, index: number): Promise<void> => {
    const work = async (): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, (index * 37) % 150));
      if (index % 7 === 0) throw new Error('undone');
    };
    // A long transaction whose message is written early.
    const early = (runner: { query: (text: string, values?: unknown[]) => Promise<unknown> }): Promise<unknown> =>
      runner.query('SELECT pg_current_xact_id()');
    await copy.database
      .write(written(index), async (runner) => {
        await early(runner);
        await work();
      })
      .then(
        () => committed.push(index),
        () => undefined,
      );
  };
  for (let index = 0; index < 120; index += 12)
    await Promise.all(Array.from({ length: 12 }, (_, offset) => write(offset % 2 === 0 ? one : other, index + offset)));
  await eventually(() => expect(details(third)).toHaveLength(committed.length));
  await eventually(() => expect([one, other].map(({ heard }) => heard.length)).toEqual([committed.length, committed.length]));
  const sorted = [...committed].sort((a, b) => a - b);
  for (const copy of [one, other, third]) expect([...(details(copy) as number[])].sort((a, b) => a - b)).toEqual(sorted);
});

it('a change is heard although its writer ended before it woke anybody', async () => {
  const url = await created();
  const { heard } = await started(url);
  const writer = new pg.Client({ connectionString: url });
  await writer.connect();
  await writer.query(`INSERT INTO changes (agency_id, copy, number, topic, detail) VALUES ('hq', 'ended', 1, 'alerts', '"said"')`);
  await writer.end();
  await eventually(() => expect(heard).toEqual([written('said')]));
});

it('messages in a restored backup of another server, whose transactions have higher numbers, are not read again and again', async () => {
  const url = await created();
  const { source, database, heard } = await started(url);
  const message = (number: number, writtenIn: string): Promise<unknown> =>
    source.query(
      `INSERT INTO changes (agency_id, copy, number, topic, detail, written_in) SELECT 'hq', 'other', $1::bigint, 'alerts', $1::bigint::text, ${writtenIn}`,
      [number],
    );
  await message(1, '1e15::bigint');
  await message(2, 'pg_current_xact_id()::text::bigint');
  await eventually(() => expect(details({ database, source, heard })).toEqual([2]));
  await message(3, 'pg_current_xact_id()::text::bigint');
  await eventually(() => expect(details({ database, source, heard })).toEqual([2, 3]));
});

it('details of agencies that a copy does not hold are not read', async () => {
  const url = await created();
  const [one, other] = [await started(url), await started(url, ['harbour'])];
  const statements = new Statements();
  await statements.ofPostgres(async () => {
    await one.database.write(written('of hq'), () => Promise.resolve());
    await eventually(() => expect(other.heard).toEqual([written(null)]));
  });
  expect([...statements.all.values()].filter(({ text }) => /SELECT copy, number, detail/.test(text))).toEqual([]);
  await one.database.write(written('of the harbour', 'harbour'), () => Promise.resolve());
  await eventually(() => expect(other.heard.at(-1)).toEqual(written('of the harbour', 'harbour')));
});

it('other copies hear the events that were recorded, without those that a batch repeats or that are refused', async () => {
  const url = await created();
  const [one, other] = [await started(url), await started(url)];
  await one.source.query(`INSERT INTO agencies (agency_id, agency_order, created_at) VALUES ('hongqiao', 0, 0), ('harbour', 1, 0)`);
  const store = new EventStore(one.database);
  const [first, second, third] = rowsOf('2024-07-15', 'trip', [
    ['boarded', '07:29', 1],
    ['boarded', '07:30', 2],
    ['stop-departed', '07:31'],
  ]);
  const [elsewhere] = rowsOf('2024-07-15', 'trip', [['boarded', '07:29', 3]], { agencyId: 'harbour' });
  if (first === undefined || second === undefined || third === undefined || elsewhere === undefined) throw new Error('no rows');
  await store.add({ events: [first, elsewhere], extraTrips: [] });
  await store.add({ events: [first, second, third, { ...elsewhere, count: 4 }], extraTrips: [] });
  const recorded = (): unknown[] =>
    other.heard.flatMap((change): unknown[] => {
      const found = recordedIn(change);
      return found !== null && 'events' in found ? [...found.events] : [change];
    });
  await eventually(() => expect(recorded()).toHaveLength(4));
  expect(recorded()).toEqual(expect.arrayContaining([first, elsewhere, second, third]));
});

it('a copy that stores events makes larger commits while others write all the time, and only then', async () => {
  const url = await created();
  const [one, other] = [await started(url), await started(url)];
  await one.source.query(`INSERT INTO agencies (agency_id, agency_order, created_at) VALUES ('hongqiao', 0, 0)`);
  const store = new EventStore(one.database);
  const events = (count: number): DriverEventRow[] =>
    Array.from({ length: count }, () => rowsOf('2024-07-15', 'trip', [['boarded', '07:29', 1]])).flat();
  await Promise.all(events(3).map((event) => store.add({ events: [event], extraTrips: [] })));
  expect(one.database.messages.othersAreBusy).toBe(false);
  await eventually(async () => {
    await Promise.all(Array.from({ length: 9 }, (_, index) => other.database.write(written(index), () => Promise.resolve())));
    expect(one.database.messages.othersAreBusy).toBe(true);
  });
  const stored = await Promise.all(events(20).map((event) => store.add({ events: [event], extraTrips: [] })));
  expect(stored).toEqual(Array(20).fill(['recorded']));
  await eventually(() => expect(one.database.messages.othersAreBusy).toBe(false));
});

it('after its connection was lost a copy assumes that anything changed, and hears what follows once', async () => {
  const url = await created();
  const [one, other] = [await started(url), await started(url)];
  const hand = new pg.Client({ connectionString: url });
  await hand.connect();
  await hand.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'banche-listen' AND datname = current_database()`,
  );
  await hand.end();
  await one.database.write(written('meanwhile'), () => Promise.resolve());
  await eventually(() => expect(other.heard.at(-1)).toEqual({ topic: null, agencyId: null, detail: null }));
  await one.database.write(written('later'), () => Promise.resolve());
  await eventually(() => expect(details(other).filter((detail) => detail === 'later')).toEqual(['later']));
});

it('a change of which it is unknown whether it is on disk is announced at once, and again if it turns out to be', async () => {
  const url = await created();
  const { database, source, heard } = await started(url);
  const { copy } = database.messages;
  const number = database.messages.nextNumber();
  database.doubt([written('doubted')], [number]);
  expect(heard).toEqual([written('doubted')]);
  await source.query('INSERT INTO changes (agency_id, copy, number, topic, detail) VALUES ($1, $2, $3, $4, $5)', [
    'hq',
    copy,
    number,
    'alerts',
    '"doubted"',
  ]);
  await eventually(() => expect(details({ database, source, heard })).toEqual(['doubted', 'doubted']));
});

it('copies of an earlier version, which only notify, are heard, and are notified of the agencies that changed', async () => {
  const url = await created();
  const { database, heard } = await started(url);
  const earlier = new pg.Client({ connectionString: url });
  const notices: string[] = [];
  earlier.on('notification', ({ payload = '' }) => notices.push(payload));
  await earlier.connect();
  await earlier.query('LISTEN banche_changed');
  await earlier.query('SELECT pg_notify($1, $2)', ['banche_changed', JSON.stringify({ copy: 'earlier', changes: [written(['x'])] })]);
  await eventually(() => expect(heard).toEqual([written(['x'])]));
  await database.write(written('new'), () => Promise.resolve());
  await eventually(() => expect((JSON.parse(notices.at(-1) ?? '{}') as { changes: unknown }).changes).toEqual([written(null)]));
  await earlier.end();
});

/** Tries a check again for a few seconds. */
async function eventually(check: () => void | Promise<void>): Promise<void> {
  for (const began = performance.now(); ; await new Promise((resolve) => setTimeout(resolve, 20)))
    try {
      await check();
      return;
    } catch (error) {
      if (performance.now() - began > 10_000) throw error;
    }
}
