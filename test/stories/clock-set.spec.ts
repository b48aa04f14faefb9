import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DatabaseAddress } from '../../src/config.js';
import { Database } from '../../src/database/database.service.js';
import type { NoticesAnswer } from '../../src/notices/notices.requests.js';
import { ClockWatch } from '../../src/upkeep/clock-watch.service.js';
import { databaseKinds, newSqlite, Postgres } from '../support/databases.js';
import { record, rowsOf } from '../support/log.js';
import { Town } from '../support/town.js';

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(() => postgres.stop());

/** The notices about the clock that managers see. */
async function clockNotices(town: Town): Promise<string[]> {
  const response = await town.fetch('/v1/notices?lang=en', { headers: await town.signedIn('manager') });
  const { notices } = (await response.json()) as NoticesAnswer;
  return notices.filter(({ code }) => code.startsWith('clock')).map(({ code, level, detail }) => `${code} ${level} ${detail}`);
}

const jumps = async (town: Town): Promise<string | undefined> =>
  /^banche_clock_jumps_total (\d+)$/m.exec(await (await town.fetch('/metrics')).text())?.[1];

const open = async (database: DatabaseAddress, now: string, feed?: null): Promise<Town> => {
  const town = await Town.open({ database, now, ...(feed === null ? { feed } : {}) });
  await town.app.get(ClockWatch).begin();
  return town;
};

describe.each(databaseKinds)('a server whose clock is set, on %s', (kind) => {
  const create = (): Promise<DatabaseAddress> => (kind === 'SQLite' ? Promise.resolve(newSqlite()) : postgres.create());

  it('managers are told for a week in which direction and how far the clock was set, also after a restart, and it is counted', async () => {
    const database = await create();
    const town = await open(database, '2024-07-15T07:10:00+08:00');
    const look = (): Promise<void> => town.app.get(ClockWatch).look();
    await look();
    expect([await jumps(town), await clockNotices(town)]).toEqual(['0', []]);
    // A gradual correction by a time server does not count as a jump.
    town.clock.set('2024-07-15T07:10:45+08:00');
    await look();
    expect([await jumps(town), await clockNotices(town)]).toEqual(['0', []]);
    town.clock.set('2024-07-15T09:10:45+08:00');
    await look();
    await look();
    expect([await jumps(town), await clockNotices(town)]).toEqual([
      '1',
      [expect.stringMatching(/^clock-jumped warning On 2024-07-15 the server’s clock was set forward by 2\.0 hours/)],
    ]);
    town.clock.set('2024-07-15T07:10:45+08:00');
    await look();
    expect(await jumps(town)).toBe('2');
    const both = await clockNotices(town);
    expect(both.map((text) => /set (\w+ by [\d.]+ \w+)/.exec(text)?.[1]).sort()).toEqual(['back by 2.0 hours', 'forward by 2.0 hours']);
    await town.close();

    const week = await open(database, '2024-07-22T07:10:00+08:00', null);
    expect((await clockNotices(week)).sort()).toEqual(both.sort());
    week.clock.set('2024-07-23T07:10:00+08:00');
    expect(await clockNotices(week)).toEqual([]);
    await week.close();
  });

  it('a server that starts with a clock long before the newest event, as after a flat clock battery, reports that its clock is wrong', async () => {
    const database = await create();
    const town = await open(database, '2024-07-15T07:10:00+08:00');
    await record(town, rowsOf('2024-07-15', 'songhong-0-weekday-0730', [['boarded', '07:29', 7]]));
    await record(town, rowsOf('2024-07-12', 'songhong-0-weekday-0730', [['boarded', '07:29', 7]]));
    expect(await clockNotices(town)).toEqual([]);
    await town.close();
    const cold = await open(database, '1970-01-01T08:00:30+08:00', null);
    expect(await clockNotices(cold)).toEqual([
      expect.stringMatching(/^clock-behind alarm The server’s clock is 19\d{3}\.\d days before the newest event/),
    ]);
    // With a right clock only the jump is reported.
    cold.clock.set('2024-07-15T08:30:00+08:00');
    await cold.app.get(ClockWatch).look();
    expect(await clockNotices(cold)).toEqual([expect.stringMatching(/^clock-jumped warning On 2024-07-15 .* forward by 19\d{3}\.\d days/)]);
    await cold.close();
  });

  it('it finds the newest of more events than it searches at once, whichever trip they are of', async () => {
    const town = await open(await create(), '2024-07-15T07:10:00+08:00');
    const now = town.clock.now();
    const columns = ['agency_id', 'event_id', 'service_date', 'trip_id', 'kind', 'at', 'device_time', 'received_at', 'source', 'flags'];
    const behindAfter = async (seconds: number, ...trips: string[]): Promise<number | null> => {
      // The newest is the last but one of its trip.
      const rows = trips.map((trip, index): (string | number)[] => {
        const receivedAt = index === trips.length - 2 ? now + seconds : now - 60;
        return ['hongqiao', randomUUID(), '2024-07-15', trip, 'bus-full', now, now, receivedAt, 'driver', ''];
      });
      await town.app.get(Database).writeQuietly((runner) => town.app.get(Database).insert(runner, 'driver_events', columns, rows));
      await town.app.get(ClockWatch).begin();
      return town.app.get(ClockWatch).behind();
    };
    const many = (trip: string): string[] => Array<string>(9_000).fill(trip);
    expect(await behindAfter(200_000, ...many('b'))).toBe(200_000);
    expect(await behindAfter(300_000, ...many('c').map((trip, index) => `${trip}-${index % 100}`))).toBe(300_000);
    expect(await behindAfter(400_000, 'a', 'a')).toBe(400_000);
    await town.close();
  });
});
