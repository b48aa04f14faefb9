import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { boarding, Copy, secondsUntil, today } from '../support/copies.js';
import type { Socket } from 'node:net';
import { greeting } from '../../src/database/postgres-limits.js';
import { Postgres } from '../support/databases.js';

const tripId = 'songhong-0-weekday-0730';
const other = 'hongqiao-t1-0-weekday-0730';

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(async () => {
  await Copy.endAll();
  await postgres.stop();
});

it('a copy of the program that freezes while it derives ridership delays no driver, and figures only briefly', async () => {
  const database = await postgres.create();
  if (database.kind !== 'postgres') throw new Error('not PostgreSQL');
  const [frozen, well] = [await Copy.start(database.url), await Copy.start(database.url)];
  const hand = new pg.Client({ connectionString: database.url });
  hand.on('error', () => undefined);
  await hand.connect();
  // A trigger makes every write of ridership rows wait for a lock that the test holds, so that the copy freezes in the middle of it.
  await hand.query(`CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN PERFORM pg_advisory_xact_lock_shared(42); RETURN NULL; END $$`);
  await hand.query('CREATE TRIGGER wait BEFORE INSERT ON ridership_days FOR EACH STATEMENT EXECUTE FUNCTION wait()');
  for (const each of [tripId, other]) expect((await frozen.record(boarding(each, 3))).status).toBe(200);

  await hand.query('SELECT pg_advisory_lock(42)');
  const interrupted = frozen.get(`/v1/ridership/trips?date=${today}`);
  const isWaiting = async (): Promise<boolean> =>
    (await hand.query(`SELECT 1 FROM pg_stat_activity WHERE wait_event = 'advisory' AND query LIKE 'INSERT INTO ridership_days%'`))
      .rowCount === 1;
  expect(await secondsUntil(10, isWaiting)).toBeLessThan(10);
  frozen.program.kill('SIGSTOP');
  await hand.query('SELECT pg_advisory_unlock(42)');
  try {
    const [event, ready] = await Promise.all([well.record(boarding(tripId, 4)), well.get('/readyz')]);
    expect([event.status, ready.status]).toEqual([200, 200]);
    expect(Math.max(event.seconds, ready.seconds)).toBeLessThan(3);
    const began = performance.now();
    expect((await well.boardings())?.get(tripId)).toBe(7);
    expect(performance.now() - began).toBeLessThan(10_000);
  } finally {
    frozen.program.kill('SIGCONT');
  }
  // PostgreSQL aborted its transaction, and the program repeats it.
  expect(await interrupted).toMatchObject({ status: 200 });
  expect((await frozen.record(boarding(other, 2))).status).toBe(200);
  for (const copy of [frozen, well]) {
    const counted = await copy.boardings();
    expect([counted?.get(tripId), counted?.get(other)]).toEqual([7, 5]);
  }
  const left = await hand.query('SELECT 1 FROM stale_trips');
  expect(left.rowCount).toBe(0);
  await hand.end();
  expect(await Promise.all([frozen, well].map((copy) => copy.program.stop()))).toEqual([0, 0]);
});

/** `FROZEN=full npx jest test/stories/frozen-copy` waits for the real timeout of 20 s; otherwise PostgreSQL is told to wait one second. */
const isFullSize = process.env['FROZEN'] === 'full';

it('a copy of the program that freezes while it reads a large answer in a transaction loses its locks', async () => {
  const database = await postgres.create();
  if (database.kind !== 'postgres') throw new Error('not PostgreSQL');
  const [frozen, well] = [new pg.Client({ connectionString: database.url }), new pg.Client({ connectionString: database.url })];
  for (const client of [frozen, well]) {
    client.on('error', () => undefined);
    await client.connect();
  }
  await frozen.query(greeting);
  const { rows } = await frozen.query<{ tcp_user_timeout: string }>('SHOW tcp_user_timeout');
  expect(rows).toEqual([{ tcp_user_timeout: '20000' }]);
  if (!isFullSize) await frozen.query(`SET tcp_user_timeout = '1s'`);
  await frozen.query('BEGIN');
  await frozen.query('SELECT pg_advisory_xact_lock(42)');
  const answer = frozen.query(`SELECT repeat('x', 1000) FROM generate_series(1, 200000)`).catch((error: unknown) => error);
  const { stream } = (frozen as unknown as { connection: { stream: Socket } }).connection;
  stream.pause();
  const isFree = async (): Promise<boolean> =>
    (await well.query<{ free: boolean }>('SELECT pg_try_advisory_lock(42) AS free')).rows[0]?.free === true;
  expect(await isFree()).toBe(false);
  expect(await secondsUntil(40, isFree)).toBeLessThan(30);
  stream.destroy();
  expect(await answer).toBeInstanceOf(Error);
  await well.end();
});
