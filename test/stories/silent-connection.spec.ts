import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { dataSourceFor } from '../../ormconfig.js';
import { Changes } from '../../src/database/changes.service.js';
import { Database } from '../../src/database/database.service.js';
import { boarding, Copy, secondsUntil, today, type TimedAnswer, type SentBoarding } from '../support/copies.js';
import { Postgres } from '../support/databases.js';
import { Program } from '../support/program.js';
import { TcpProxy } from '../support/tcp-proxy.js';

const tripId = 'songhong-0-weekday-0730';

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(async () => {
  await Copy.endAll();
  await postgres.stop();
});

/** A town over PostgreSQL, and a copy of the program that connects through a proxy. */
async function behindProxy(): Promise<{ proxy: TcpProxy; copy: Copy; url: string }> {
  const database = await postgres.create();
  if (database.kind !== 'postgres') throw new Error('not PostgreSQL');
  const proxy = await TcpProxy.start(postgres.port);
  return { proxy, copy: await Copy.start(proxy.through(database.url)), url: database.url };
}

const longest = (answers: readonly TimedAnswer[]): number => Math.max(...answers.map(({ seconds }) => seconds));

// The tests run at the same time, because they mostly wait.
it.concurrent(
  'connections to PostgreSQL that die silently delay no driver for ten seconds, and copies exchange changes again within thirty',
  async () => {
    const { proxy, copy, url } = await behindProxy();
    const other = await Copy.start(url);
    const sent = Array.from({ length: 6 }, (_, index) => boarding(tripId, index + 1));
    const [before, ...during] = sent as [SentBoarding, ...SentBoarding[]];
    expect((await copy.record(before)).status).toBe(200);
    expect(await copy.alerts()).toEqual([]);

    // All connections of the copy: its statements are not answered, and it receives no notifications.
    expect(proxy.silence()).toBeGreaterThanOrEqual(2);
    expect((await other.publish('Detour')).status).toBe(201);
    const [sending, seen] = await Promise.all([
      Promise.all(during.map((event) => copy.recordUntilAcknowledged(event))),
      secondsUntil(30, async () => (await copy.alerts()).includes('Detour')),
    ]);
    expect(seen).toBeLessThan(30);
    expect(sending.flat().filter(({ status }) => status !== 200 && status !== 503)).toEqual([]);
    expect(longest(sending.flat())).toBeLessThan(10);
    // The copy opens connections that work.
    for (const answers of sending) expect(answers.reduce((sum, { seconds }) => sum + seconds, 0)).toBeLessThan(20);
    const expected = sent.reduce((sum, { count }) => sum + count, 0);
    for (const each of [copy, other]) expect((await each.boardings())?.get(tripId)).toBe(expected);
    expect(await Promise.all([copy, other].map(({ program }) => program.stop()))).toEqual([0, 0]);
    await proxy.stop();
  },
  90_000,
);

it.concurrent(
  'while PostgreSQL accepts connections and stays silent, requests are answered within ten seconds, and the program stops on demand or says why it does not start',
  async () => {
    const { proxy, copy, url } = await behindProxy();
    expect((await copy.record(boarding(tripId, 3))).status).toBe(200);
    expect((await copy.get('/v1/stops/home/departures')).status).toBe(200);
    proxy.swallow(true);
    const answers = await Promise.all([
      copy.get('/readyz'),
      copy.record(boarding(tripId)),
      copy.publish('Never said'),
      ...Array.from({ length: 12 }, () => copy.get('/v1/ridership/days')),
      copy.get('/v1/stops/home/departures'),
      copy.get('/healthz'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([...Array.from({ length: 15 }, () => 503), 200, 200]);
    expect(longest(answers)).toBeLessThan(10);
    expect(answers[0]?.seconds).toBeLessThan(4);

    proxy.swallow(false);
    expect(await secondsUntil(15, async () => (await copy.get('/readyz')).status === 200)).toBeLessThan(15);
    const stored = await counted(url);
    // An event that was not acknowledged may or may not be on disk.
    expect([3, 4]).toContain(stored);
    // Readiness needs one working connection; another dead one may still cost a request its answer.
    expect(await secondsUntil(10, async () => (await copy.boardings())?.get(tripId) === stored)).toBeLessThan(10);

    proxy.swallow(true);
    const began = performance.now();
    const another = new Program({ env: { PORT: '0', DATABASE_URL: proxy.through(url) } });
    expect(await copy.program.stop()).toBe(0);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(await another.ended).toBe(1);
    expect(another.errors).toMatch(/cannot be opened: .*no answer from PostgreSQL within 3 s\n/);
    expect(another.errors).not.toMatch(/^ +at /m);
    await proxy.stop();
  },
  90_000,
);

it.concurrent(
  'a write whose answer is lost is noticed before it is repeated',
  async () => {
    const { proxy, copy } = await behindProxy();
    const event = boarding(tripId, 5);
    const seen = async (): Promise<[string[], number]> => {
      const { body } = await copy.get(`/v1/driver/trips?date=${today}&all=true`);
      const { trips = [] } = JSON.parse(body) as { trips?: { tripId: string; boardings: number }[] };
      return [await copy.alerts(), trips.find((trip) => trip.tripId === tripId)?.boardings ?? 0];
    };
    expect(await seen()).toEqual([[], 0]);

    // Answers to COMMIT, and to the statement that records events.
    proxy.loseAnswers('COMMIT', 'recorded');
    const lost = await Promise.all([copy.publish('Detour'), copy.record(event)]);
    proxy.loseAnswers();
    expect(lost.map(({ status }) => status)).toEqual([503, 503]);
    expect(longest(lost)).toBeLessThan(10);
    expect(await secondsUntil(20, async () => JSON.stringify(await seen()) === JSON.stringify([['Detour'], 5]))).toBeLessThan(20);
    expect((await copy.recordUntilAcknowledged(event)).at(-1)?.body).toMatch(/"outcome":"duplicate"/);
    expect(await seen()).toEqual([['Detour'], 5]);
    expect(await copy.program.stop()).toBe(0);
    await proxy.stop();
  },
  90_000,
);

it.concurrent(
  'slow work of PostgreSQL or of the program is not taken for a dead connection: neither a statement nor a transaction whose copy is busy elsewhere',
  async () => {
    const source = await dataSourceFor(await postgres.create()).initialize();
    const database = new Database(source, new Changes());
    const statement = database.query<{ done: boolean }>('SELECT pg_sleep(8) IS NOT NULL AS done', []);
    const transaction = database.writeQuietly(async (runner) => {
      await database.query('CREATE TABLE slow (agency_id varchar)', [], runner);
      await new Promise((resolve) => setTimeout(resolve, 8_000));
      return database.query<{ done: boolean }>('SELECT count(*) = 0 AS done FROM slow', [], runner);
    });
    expect(await Promise.all([statement, transaction])).toEqual([[{ done: true }], [{ done: true }]]);
    await database.onApplicationShutdown();
  },
  60_000,
);

async function counted(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ sum: number }>(`SELECT sum(count)::integer AS sum FROM driver_events WHERE kind = 'boarded'`);
  await client.end();
  return rows[0]?.sum ?? 0;
}
