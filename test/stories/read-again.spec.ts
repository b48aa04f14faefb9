// A database read that fails after a change is repeated until it succeeds, and the old state serves meanwhile.
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Changes } from '../../src/database/changes.service.js';
import { Database } from '../../src/database/database.service.js';
import { LiveTrips } from '../../src/operations/live-trips.service.js';
import { serviceDate } from '../../src/scheduling/service-time.js';
import { Blocks } from '../../src/timetables/blocks.service.js';
import { TimetablesService } from '../../src/timetables/timetables.service.js';
import { newSqlite } from '../support/databases.js';
import { hongqiaoWith } from '../support/feeds.js';
import { until } from '../support/listening.js';
import { record, rowsOf } from '../support/log.js';
import { keeper, Town } from '../support/town.js';

const date = serviceDate('2024-07-15');
const trip = 'songhong-0-weekday-0730';
const query = { at: '2024-07-15T07:10:00+08:00', limit: 1 };
/** Counts the statements that read all trips of versions, or all their timings, each time beginning with the first piece. */
function readingsOf(town: Town): () => Record<string, number> {
  const statements = jest.spyOn(town.app.get(Database), 'query');
  return () => {
    const counts: Record<string, number> = {};
    for (const [text, [, versionId, last]] of statements.mock.calls) {
      const [, table] = /FROM (trips|timings)\b[^]*LIMIT/.exec(text) ?? [];
      const key = `${table ?? ''} of version ${String(versionId)}`;
      if (table !== undefined && (last === '' || last === -1)) counts[key] = (counts[key] ?? 0) + 1;
    }
    return counts;
  };
}

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 500));

describe('database reads that fail', () => {
  let town: Town;
  let changes: Changes;
  let notifications: number;
  beforeEach(async () => {
    town = await Town.open();
    await record(town, rowsOf(date, trip, [['trip-cancelled', '07:05']]));
    changes = town.app.get(Changes);
    await changes.settled();
    notifications = 0;
    changes.on('tell', 'departures', () => void (notifications += 1));
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await town.close();
  });

  /** Renames a table, so that reading it fails, until the returned function is called. */
  async function takeAway(table: string): Promise<() => Promise<void>> {
    const rename = (from: string, to: string): Promise<void> =>
      town.app.get(Database).writeQuietly(async (runner) => {
        await runner.query(`ALTER TABLE ${from} RENAME TO ${to}`);
      });
    await rename(table, 'not_there');
    return () => rename('not_there', table);
  }

  it('a failed read of the log is repeated until it succeeds, and the cached state serves meanwhile', async () => {
    const status = async (): Promise<string | undefined> => (await town.departures('home', query)).departures[0]?.status;
    expect(await status()).toBe('cancelled');
    const giveBack = await takeAway('driver_events');
    changes.announce({ topic: 'crews', agencyId: 'hongqiao', detail: null });
    await changes.settled();
    expect([await status(), notifications]).toEqual(['cancelled', 0]);
    await giveBack();
    await until(() => notifications > 0);
    await soon();
    expect([await status(), notifications]).toEqual(['cancelled', 1]);
  });

  it('listeners that request the log again do not cause a loop of failed reads', async () => {
    const live = town.app.get(LiveTrips);
    changes.on('tell', 'departures', () => void live.ready('hongqiao'));
    const giveBack = await takeAway('driver_events');
    await live.ready('hongqiao');
    await soon();
    expect([notifications, live.find('hongqiao')]).toEqual([0, null]);
    await giveBack();
    await until(() => notifications > 0);
    await soon();
    expect([notifications, live.find('hongqiao')?.days.get(date)?.find(trip)?.trip.tripId]).toEqual([1, trip]);
  });

  it('a failed read of a timetable is repeated, although its change is announced only once', async () => {
    const next = async (): Promise<string> => (await town.nextDepartures('home', query))[0] ?? '';
    expect(await next()).toBe('07:30 淞虹路');
    const giveBack = await takeAway('route_day_exceptions');
    const typhoon = { 'zh-CN': '台风', en: 'Typhoon' };
    await town.app.get(TimetablesService).recordDayException(keeper, date, false, typhoon);
    await changes.settled();
    expect(await next()).toBe('07:30 淞虹路');
    await giveBack();
    for (let left = 100; left > 0 && (await next()) === '07:30 淞虹路'; left -= 1) await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await next()).toBe('2024-07-16 07:00 淞虹路');
  });

  it('answers about departures do not wait for the network that is read anew, nor fail because it cannot be read', async () => {
    const first = (): Promise<string[]> => town.nextDepartures('home', { ...query, at: '2024-07-15T08:10:00+08:00' });
    expect(await first()).toEqual(['08:30 淞虹路']);
    const giveBack = await takeAway('version_stops');
    changes.receiveUnknown();
    expect(await first()).toEqual(['08:30 淞虹路']);
    await changes.settled();
    expect(await first()).toEqual(['08:30 淞虹路']);
    await giveBack();
  });

  it('a decision on a date reads no trips again, and a service that has its first date then is found', async () => {
    const next = async (): Promise<string> => (await town.nextDepartures('home', query))[0] ?? '';
    expect(await next()).toBe('07:30 淞虹路');
    const timetables = town.app.get(TimetablesService);
    const read = readingsOf(town);
    const typhoon = { 'zh-CN': '台风', en: 'Typhoon' };
    await timetables.recordDayException(keeper, date, false, typhoon);
    await changes.settled();
    expect(await next()).toBe('2024-07-16 07:00 淞虹路');
    await timetables.recordDayException(keeper, date, true, typhoon);
    await changes.settled();
    expect(await next()).toBe('07:30 淞虹路');
    expect(read()).toEqual({});
  });

  it('the trips of a version are read once, to publish the next one, for departures, dates and the trips of vehicles', async () => {
    const read = readingsOf(town);
    await town.load(hongqiaoWith({}), { effectiveFrom: serviceDate('2024-07-16') });
    await changes.settled();
    for (const on of ['2024-07-15', '2024-07-16']) {
      expect((await town.departures('home', { ...query, at: `${on}T07:10:00+08:00` })).departures[0]?.serviceDate).toBe(on);
      await town.app.get(Blocks).findTrips('hongqiao', serviceDate(on));
    }
    const once = ['timings of version 1', 'trips of version 1', 'timings of version 2', 'trips of version 2'];
    expect(read()).toEqual(Object.fromEntries(once.map((each) => [each, 1])));
  });

  it('a change that arrives while a timetable is being built causes one more build', async () => {
    const database = newSqlite();
    await (await Town.open({ database })).close();
    // A start builds the existing timetable before any request, so that only timetables are announced here.
    const started = await Town.open({ database, feed: null });
    const built = jest.spyOn(started.app.get(TimetablesService), 'datesOfTimetable');
    const change = { topic: 'public', agencyId: 'hongqiao', detail: null } as const;
    const bus = started.app.get(Changes);
    let tells = 0;
    bus.on('tell', 'departures', () => {
      if ((tells += 1) === 1) queueMicrotask(() => bus.announce(change));
    });
    bus.announce(change);
    await bus.settled();
    await soon();
    expect(built).toHaveBeenCalledTimes(2);
    await started.close();
  });
});
