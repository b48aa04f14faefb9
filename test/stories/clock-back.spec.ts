import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Changes } from '../../src/database/changes.service.js';
import { DeparturesService } from '../../src/departures/departures.service.js';
import { JobsService } from '../../src/jobs/jobs.service.js';
import type { BoardAnswer } from '../../src/pages/pages.requests.js';
import { seconds, serviceDate } from '../../src/scheduling/service-time.js';
import { databaseKinds, newSqlite, Postgres } from '../support/databases.js';
import { hongqiaoWith } from '../support/feeds.js';
import { EventStream, until } from '../support/listening.js';
import { record, rowsOf } from '../support/log.js';
import { Town } from '../support/town.js';

const now = '2024-07-15T07:10:00+08:00';
const later = [
  ['two hours', '2024-07-15T09:10:00+08:00'],
  ['forty days', '2024-08-24T07:10:00+08:00'],
] as const;

/** Everything that anybody may read. */
const paths = [
  ...['/', '/?lang=en', '/stops/home', '/board/home', '/routes/songhong', '/stops/home/poster', '/calendar/songhong-0.ics'],
  ...['departures', 'departures?routeId=songhong', 'board', 'departures/days'].map((read) => `/v1/stops/home/${read}`),
  ...['/v1/alerts', '/v1/service-days', '/v1/routes', '/v1/routes/songhong/timetable'],
];
const stream = '/v1/stops/home/departures/stream';

async function opened(): Promise<Town> {
  const town = await Town.open({ now, settings: { PUBLIC_URL: 'https://bus.example' } });
  const denser = hongqiaoWith({ 'frequencies.txt': (text) => text.replaceAll('1800', '900') });
  await town.load(denser, { effectiveFrom: serviceDate('2024-08-20') });
  return town;
}

async function readAll(town: Town): Promise<Record<string, string>> {
  const texts = await Promise.all(
    paths.map(async (path): Promise<[string, string]> => {
      const response = await town.fetch(path);
      expect([path, response.status]).toEqual([path, 200]);
      return [path, await response.text()];
    }),
  );
  return Object.fromEntries(texts);
}

const listenTo = async (town: Town): Promise<EventStream> => new EventStream(await town.fetch(stream));
const lastOf = (listening: EventStream): BoardAnswer | undefined => listening.boards().at(-1);

describe('a server clock that was ahead and is set back', () => {
  let never: Town;
  let expectedTexts: Record<string, string>;
  let board: BoardAnswer;
  beforeAll(async () => {
    never = await opened();
    expectedTexts = await readAll(never);
    board = await never.get<BoardAnswer>('/v1/stops/home/board');
  });
  afterAll(() => never.close());

  it.each(later)('after a clock that was ahead by %s, every page, answer and stream is as if it had never been ahead', async (_, ahead) => {
    const town = await opened();
    const first = await listenTo(town);
    await until(() => lastOf(first) !== undefined);
    town.clock.set(ahead);
    const then = await readAll(town);
    for (const path of ['/', '/v1/stops/home/departures', '/v1/stops/home/board']) expect(then[path]).not.toBe(expectedTexts[path]);
    // A new listener receives the present state, and so do those that listen already.
    const second = await listenTo(town);
    await until(() => [first, second].every((each) => lastOf(each)?.at === ahead));
    // A change now loads the days from now on.
    town.app.get(Changes).announce({ topic: 'public', agencyId: 'hongqiao', detail: null });
    await town.app.get(DeparturesService).settled();
    await readAll(town);

    town.clock.set(now);
    const boarded = rowsOf('2024-07-15', 'songhong-0-weekday-0730', [['boarded', '07:10', 3]]);
    await record(town, boarded);
    await record(never, boarded);
    const third = await listenTo(town);
    await town.app.get(DeparturesService).settled();
    const reported = await never.get<BoardAnswer>('/v1/stops/home/board');
    await until(() => [first, second, third].every((each) => JSON.stringify(lastOf(each)) === JSON.stringify(reported)));
    expect(await readAll(town)).toEqual(await readAll(never));
    await town.close();
  });

  it('an open page receives the present state within one heartbeat each time the clock is set', async () => {
    const others = [
      'Date',
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'clearImmediate',
      'setTimeout',
      'clearTimeout',
    ] as const;
    jest.useFakeTimers({ doNotFake: [...others] });
    try {
      const town = await opened();
      const listening = await listenTo(town);
      const hears = async (at: string): Promise<void> => {
        town.clock.set(at);
        jest.advanceTimersByTime(15_000);
        await until(() => lastOf(listening)?.at === at);
      };
      await until(() => lastOf(listening)?.at === now);
      for (const [, ahead] of later) {
        await hears(ahead);
        await hears(now);
        expect(lastOf(listening)).toEqual(board);
      }
      await town.close();
    } finally {
      jest.useRealTimers();
    }
  });

  it('periodic jobs continue after the clock was set back', async () => {
    const town = await opened();
    const jobs = town.app.get(JobsService);
    let done = 0;
    jobs.repeat({ every: seconds(3600), run: () => Promise.resolve(void (done += 1)) });
    await jobs.tick();
    const counts = [done];
    for (const at of [
      '2024-08-24T07:10:00+08:00',
      '2024-08-24T07:20:00+08:00',
      now,
      '2024-07-15T07:20:00+08:00',
      '2024-07-15T08:10:00+08:00',
    ]) {
      town.clock.set(at);
      await jobs.tick();
      counts.push(done);
    }
    await town.close();
    expect(counts).toEqual([0, 1, 1, 2, 2, 3]);
  });
});

describe.each(databaseKinds)('stored data after a clock that was ahead, on %s', (kind) => {
  let postgres: Postgres | null = null;
  let towns: Town[] = [];
  beforeAll(async () => (postgres = kind === 'SQLite' ? null : await Postgres.start()));
  afterAll(() => postgres?.stop());
  beforeEach(async () => {
    const open = async (): Promise<Town> => Town.open({ now, database: (await postgres?.create()) ?? newSqlite() });
    towns = [await open(), await open()];
    const eventId = randomUUID();
    for (const town of towns) await record(town, rowsOf('2024-07-12', 'songhong-0-weekday-0730', [['boarded', '07:29', 12]], { eventId }));
  });
  afterEach(async () => {
    for (const town of towns) await town.close();
  });

  const read = async (town: Town): Promise<unknown[]> => {
    const headers = await town.signedIn('manager');
    const reads = [
      'days?from=2024-07-01&to=2024-08-31',
      'trips?date=2024-07-15',
      'trips?date=2024-07-16',
      'months/2024-07',
      'months',
      'jobs',
    ];
    const answers: unknown[] = [];
    for (const each of reads) answers.push(await town.get(`/v1/ridership/${each}`, { headers }));
    return answers;
  };

  it('no day is closed early, and no figures of future days are shown', async () => {
    const [town, never] = towns as [Town, Town];
    for (const [, ahead] of later) {
      town.clock.set(ahead);
      await read(town);
      town.clock.set(now);
      expect(await read(town)).toEqual(await read(never));
    }
  });

  it('sessions do not last longer than from the corrected time on', async () => {
    const [town] = towns as [Town, Town];
    const endOf = async (headers: Record<string, string>): Promise<unknown> =>
      (await town.get('/v1/sessions/current', { headers }))['expiresAt'];
    const manager = await town.signedIn('manager');
    town.clock.set('2024-07-15T09:10:00+08:00');
    expect(await endOf(manager)).toBe('2024-07-15T21:10:00+08:00');
    town.clock.set('2024-07-15T17:10:00+08:00');
    const driver = await town.signedIn('driver');
    expect(await endOf(driver)).toBe('2024-08-14T17:10:00+08:00');
    town.clock.set(now);
    expect([await endOf(manager), await endOf(driver)]).toEqual(['2024-07-15T19:10:00+08:00', '2024-08-14T07:10:00+08:00']);
  });

  it('jobs that ran early for a date run again when the date comes', async () => {
    const [town] = towns as [Town, Town];
    const ran = async (at: string): Promise<string[]> => {
      town.clock.set(at);
      return (await town.app.get(JobsService).runDue()).map(({ job, dueOn }) => `${job} ${dueOn}`);
    };
    const ahead = await ran('2024-08-24T07:10:00+08:00');
    expect(await ran(now)).not.toContain(ahead[0]);
    const [monthly, nightly] = [await ran('2024-08-01T07:10:00+08:00'), await ran('2024-08-24T05:00:00+08:00')];
    // Together they are all the jobs that ran while the clock was ahead.
    expect([...monthly, ...nightly]).toEqual(expect.arrayContaining(ahead));
    expect(ahead.length).toBeGreaterThan(1);
    expect(await ran('2024-08-24T05:10:00+08:00')).toEqual([]);
  });
});
