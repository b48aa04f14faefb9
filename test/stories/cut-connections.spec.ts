import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { boarding, Copy, secondsUntil, today, type TimedAnswer } from '../support/copies.js';
import { Postgres } from '../support/databases.js';

/** `CUTS=300 npx jest test/stories/cut-connections` runs it at full size. */
const cuts = Number(process.env['CUTS'] ?? 20);
const [drivers, readers] = [12, 6];
const trips = ['0700', '0730', '0800'].flatMap((time) => ['songhong-0', 'hongqiao-t1-0'].map((prefix) => `${prefix}-weekday-${time}`));

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(async () => {
  await Copy.endAll();
  await postgres.stop();
});

it(
  'connections to PostgreSQL cut under load end no program, are answered as an unavailable database, and lose and double nothing',
  async () => {
    const database = await postgres.create();
    if (database.kind !== 'postgres') throw new Error('not PostgreSQL');
    const copies = [await Copy.start(database.url), await Copy.start(database.url)];
    let isOver = false;
    const statuses = new Map<number, number>();
    let longest = 0;
    const count = ({ status, seconds }: TimedAnswer): void => {
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      longest = Math.max(longest, seconds);
    };
    const copyOf = (index: number): Copy => copies[index % copies.length] as Copy;
    const acknowledgedBoardings = new Map<string, number>();
    const publishedAlerts = new Set<string>();

    const driving = Array.from({ length: drivers }, async (_, driver) => {
      for (let index = 0; !isOver; index += 1) {
        const event = boarding(trips[(driver + index) % trips.length] ?? '', 1 + (index % 3));
        const answers = await copyOf(driver).recordUntilAcknowledged(event, 20);
        answers.forEach(count);
        expect(answers.at(-1)?.status).toBe(200);
        acknowledgedBoardings.set(event.tripId, (acknowledgedBoardings.get(event.tripId) ?? 0) + event.count);
      }
    });
    const paths = [
      `/v1/ridership/trips?date=${today}`,
      '/v1/ridership/days',
      '/v1/stops/home/departures',
      '/v1/alerts',
      '/v1/vehicles',
      '/v1/audit-log',
    ];
    const reading = Array.from({ length: readers }, async (_, reader) => {
      for (let index = reader; !isOver; index += 1) count(await copyOf(index).get(paths[index % paths.length] ?? ''));
    });
    const managing = (async () => {
      for (let index = 0; !isOver; index += 1) {
        const answer = await copyOf(index).publish(`Detour ${index}`);
        count(answer);
        if (answer.status === 201) publishedAlerts.add(`Detour ${index}`);
      }
    })();

    const hand = new pg.Client({ connectionString: database.url, application_name: 'hand' });
    hand.on('error', () => undefined);
    await hand.connect();
    for (let cut = 0; cut < cuts; cut += 1) {
      await new Promise((resolve) => setTimeout(resolve, 30 + ((cut * 37) % 90)));
      // By turns some of the connections, all of them, and the newest ones.
      const which = ['random() < 0.3', 'true', `backend_start > clock_timestamp() - interval '60 milliseconds'`][cut % 3] ?? '';
      await hand.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND ${which}`,
      );
    }
    isOver = true;
    await Promise.all([...driving, ...reading, managing]);
    expect([...statuses.keys()].filter((status) => ![200, 201, 503].includes(status))).toEqual([]);
    expect(statuses.get(200)).toBeGreaterThan(cuts);
    expect(longest).toBeLessThan(10);

    for (const copy of copies) {
      expect(await secondsUntil(30, async () => isAmong(publishedAlerts, await copy.alerts()))).toBeLessThan(30);
      expect(await secondsUntil(30, async () => isSame(acknowledgedBoardings, await copy.boardings()))).toBeLessThan(30);
    }
    await hand.end();
    expect(await Promise.all(copies.map((copy) => copy.program.stop()))).toEqual([0, 0]);
  },
  60_000 + cuts * 1_000,
);

const isAmong = (wanted: ReadonlySet<string>, all: readonly string[]): boolean => [...wanted].every((each) => all.includes(each));
const isSame = (expected: ReadonlyMap<string, number>, counted: ReadonlyMap<string, number> | null): boolean =>
  [...expected].every(([tripId, count]) => counted?.get(tripId) === count);
