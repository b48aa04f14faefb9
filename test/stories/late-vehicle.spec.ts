import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Changes } from '../../src/database/changes.service.js';
import { changedStops } from '../../src/database/change.js';
import type { DepartureAnswer } from '../../src/departures/departures.requests.js';
import type { DatabaseAddress } from '../../src/config.js';
import { LiveTrips } from '../../src/operations/live-trips.service.js';
import type { Board } from '../../src/web/residents/board.js';
import { databaseKinds, newSqlite, Postgres } from '../support/databases.js';
import { loop } from '../support/loop-feed.js';
import { PlayedDays } from '../support/played-days.js';
import { Town } from '../support/town.js';

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(() => postgres.stop());

/** A departure in short: `21:19 estimated +4 after loop-2100`. */
function shortly({ departureTime, source, status, delaySeconds, unreported, previousTrip }: DepartureAnswer): string {
  const late = delaySeconds === null || delaySeconds === 0 ? '' : ` ${delaySeconds > 0 ? '+' : ''}${delaySeconds / 60}`;
  const after = previousTrip === undefined ? '' : ` after ${previousTrip.tripId}`;
  return `${departureTime.slice(11, 16)} ${source}${late}${status === 'cancelled' ? ' cancelled' : ''}${unreported === true ? ' unreported' : ''}${after}`;
}

describe.each(databaseKinds)('a loop that one bus drives, on %s', (kind) => {
  let database: DatabaseAddress;
  let town: Town;
  let driver: Record<string, string>;
  let manager: Record<string, string>;
  beforeEach(async () => {
    database = kind === 'SQLite' ? newSqlite() : await postgres.create();
    town = await Town.open({ database, feed: loop, now: '2026-11-26T21:00:00+08:00' });
    driver = await town.signedIn('driver', 'driver', 'loop');
    manager = await town.signedIn('manager', 'manager', 'loop');
    await next('0');
  });
  afterEach(() => town.close());

  const now = (time: string): void => town.clock.set(`2026-11-26T${time}:00+08:00`);
  async function report(time: string, kindOf: string, trip: string, more: object = {}): Promise<string> {
    now(time);
    const eventId = randomUUID();
    const event = { eventId, kind: kindOf, serviceDate: '2026-11-26', tripId: `loop-${trip}`, deviceTime: `2026-11-26T${time}:00+08:00` };
    const response = await town.send('POST', '/v1/driver/events', { events: [{ ...event, ...more }] }, driver);
    expect(await response.json()).toMatchObject({ results: [{ outcome: 'recorded' }] });
    await town.app.get(LiveTrips).settled();
    return eventId;
  }
  const departures = async (stopId: string, limit = 4): Promise<DepartureAnswer[]> => (await town.departures(stopId, { limit })).departures;
  const next = async (stopId: string, limit = 4): Promise<string[]> => (await departures(stopId, limit)).map(shortly);

  it('a late bus delays its next rounds at every stop, until its layovers have absorbed the delay', async () => {
    await report('21:07', 'trip-started', '2100');
    now('21:16');
    expect(await next('0')).toEqual([
      '21:19 estimated +4 after loop-2100',
      '21:31 estimated +1 after loop-2115',
      '21:45 planned',
      '22:00 planned',
    ]);
    const [first] = await departures('0', 1);
    expect(first).toMatchObject({
      scheduledDepartureTime: '2026-11-26T21:15:00+08:00',
      reportedAt: null,
      minutes: 3,
      previousTrip: {
        tripId: 'loop-2100',
        departureTime: '2026-11-26T21:07:00+08:00',
        isEstimated: false,
        arrivalTime: '2026-11-26T21:19:00+08:00',
        endsHere: true,
      },
    });
    expect(await next('3', 2)).toEqual(['21:25 estimated +4 after loop-2100', '21:37 estimated +1 after loop-2115']);
    expect((await departures('3', 1))[0]?.previousTrip?.endsHere).toBe(false);
    now('21:20');
    expect(await next('0', 2)).toEqual(['21:31 estimated +1 after loop-2115', '21:45 planned']);
  });

  it('a later report replaces the delay, and an undone report no longer counts', async () => {
    const start = await report('21:07', 'trip-started', '2100');
    expect(await next('0', 3)).toEqual([
      '21:07 driver-reported +7',
      '21:19 estimated +4 after loop-2100',
      '21:31 estimated +1 after loop-2115',
    ]);
    await report('21:16', 'trip-ended', '2100');
    expect(await next('0', 2)).toEqual(['21:16 estimated +1 after loop-2100', '21:30 planned']);
    await report('21:17', 'trip-cancelled', '2115', { reason: '车胎漏气' });
    expect(await next('0', 2)).toEqual(['21:15 driver-reported cancelled', '21:30 planned']);
    expect((await departures('0', 1))[0]).toMatchObject({ minutes: -2, delaySeconds: null });
    now('21:25');
    expect((await next('0', 1))[0]).toBe('21:15 driver-reported cancelled');
    now('21:26');
    expect((await next('0', 1))[0]).toBe('21:30 planned');
    now('21:08');
    await report('21:08', 'undo', '2100', { undoes: start });
    expect(await next('0', 2)).toEqual(['21:15 driver-reported cancelled', '21:30 planned']);
  });

  it('a bus that started a later round is no longer expected on the one before', async () => {
    await report('21:07', 'trip-started', '2100');
    await report('21:18', 'trip-started', '2130');
    expect(await next('0', 2)).toEqual(['21:30 driver-reported', '21:45 planned']);
  });

  it('a delay stays with the vehicle: a replacement bus is on time, and a bus from another block brings its own delay', async () => {
    for (const vehicleId of ['bus-1', 'bus-2']) await town.send('PUT', `/v1/vehicles/${vehicleId}`, {}, manager);
    await report('21:07', 'trip-started', '2100', { vehicleId: 'bus-1' });
    expect((await next('0', 2))[1]).toBe('21:19 estimated +4 after loop-2100');
    const assignment = { scope: 'trip', scopeId: 'loop-2145', day: '2026-11-26', vehicleId: 'bus-1' };
    expect((await town.send('PUT', '/v1/assignments', assignment, manager)).status).toBeLessThan(300);
    await report('21:08', 'boarded', '2115', { stopId: '0', count: 2, vehicleId: 'bus-2' });
    expect(await next('0', 3)).toEqual(['21:15 planned', '21:30 planned', '21:45 planned']);
  });

  it('open pages of stops on later rounds are notified, and their cached answers are dropped', async () => {
    const announced: (ReadonlySet<string> | null)[] = [];
    town.app.get(Changes).on('tell', 'departures', (change) => void announced.push(changedStops(change)));
    now('21:08');
    expect((await next('5', 2))[0]).toBe('21:10 planned');
    await report('21:08', 'trip-started', '2100');
    expect(await next('5', 2)).toEqual(['21:18 estimated +8', '21:30 estimated +5 after loop-2100']);
    expect(announced.some((stopIds) => stopIds?.has('5') === true)).toBe(true);
  });

  it('another copy of the program and a restarted one expect the same delays', async () => {
    await report('21:07', 'trip-started', '2100');
    const expected = await next('0');
    const other = await Town.open({ database, feed: null, now: '2026-11-26T21:07:00+08:00' });
    const { departures: there } = await other.departures('0', { limit: 4 });
    await other.close();
    expect(there.map(shortly)).toEqual(expected);
  });

  it('the entry of a loop on the page of a stop says where the bus goes next, how long the ride takes, and that its drivers do not report', async () => {
    const { lines } = await town.get<Board>('/v1/stops/0/board');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ nextStops: ['天山西路菜场', '淞虹路地铁站'], driversReport: false });
    expect(lines[0]?.departures[0]?.rideSeconds).toBe(720);
    expect((await town.get<Board>('/v1/stops/5/board')).lines[0]).toMatchObject({ nextStops: ['社区中心'] });
  });
});

describe.each(databaseKinds)('routes whose drivers report their trips, on %s', (kind) => {
  let town: Town;
  let days: PlayedDays;
  const play = (at: string, does: string): Promise<string[]> => days.play({ at, does, says: [] }, false);
  const weekdays = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-23', '2026-11-24', '2026-11-25'];
  beforeAll(async () => {
    town = await Town.open({ database: kind === 'SQLite' ? newSqlite() : await postgres.create(), now: '2026-11-15T12:00:00+08:00' });
    days = await PlayedDays.begin(town);
    for (const day of weekdays) await play(`${day}T23:00`, 'drivers log the rest of the day');
  });
  afterAll(() => town.close());

  const look = async (now: string, stopId: string, query: Record<string, string | number> = {}): Promise<string[]> => {
    town.clock.set(`2026-11-26T${now}:00+08:00`);
    return (await town.departures(stopId, { limit: 2, ...query })).departures.map(shortly);
  };

  it('a departure that nobody reported stays listed for ten minutes, and is never called gone meanwhile', async () => {
    expect(await look('17:45', 'songhong')).toEqual(['17:45 planned', '18:15 planned']);
    expect(await look('17:47', 'songhong')).toEqual(['17:45 planned unreported', '18:15 planned']);
    expect((await town.departures('songhong', { limit: 1 })).departures[0]).toMatchObject({
      minutes: -2,
      delaySeconds: null,
      unreported: true,
    });
    const board = await town.get<Board>('/v1/stops/songhong/board');
    expect(board.lines[0]).toMatchObject({
      driversReport: true,
      departures: [{ tripId: 'songhong-1-weekday-1745', unreported: true }, {}, {}, {}, {}, {}, {}, {}],
    });
    expect(board.lines[0]?.gone.map(({ tripId }) => tripId)).not.toContain('songhong-1-weekday-1745');
    expect((await look('17:55', 'songhong'))[0]).toBe('17:45 planned unreported');
    expect(await look('17:56', 'songhong')).toEqual(['18:15 planned', '18:45 planned']);
  });

  it('no departure is shown as unreported before it is due by the clock, whatever moment is asked about', async () => {
    expect((await look('17:20', 'songhong', { at: '2026-11-26T17:47:00+08:00' }))[0]).toBe('18:15 planned');
    expect((await look('17:20', 'songhong', { at: '2026-11-27T17:47:00+08:00' }))[0]).toBe('18:15 planned');
    expect((await look('18:20', 'songhong', { at: '2026-11-26T17:47:00+08:00' }))[0]).toBe('17:45 planned unreported');
    // No reports of days before yesterday are cached.
    expect((await look('18:20', 'songhong', { at: '2026-11-20T17:47:00+08:00' }))[0]).toBe('18:15 planned');
  });

  it('the last bus of a day stays the answer while it is unreported, and then service resumes the next day', async () => {
    town.clock.set('2026-11-26T19:50:00+08:00');
    expect((await town.departures('songhong', { limit: 1 })).resumesAt).toBeNull();
    town.clock.set('2026-11-26T19:56:00+08:00');
    expect((await town.departures('songhong', { limit: 1 })).resumesAt).toBe('2026-11-27T07:15:00+08:00');
  });

  it('cancelled trips do not count against a route’s reporting, and more than a fifth of silent trips does', async () => {
    const reports = async (now: string): Promise<boolean | undefined> => {
      town.clock.set(now);
      return (await town.get<Board>('/v1/stops/home/board')).lines.find(({ routeId }) => routeId === 'songhong')?.driversReport;
    };
    // A day without any report, and one on which everything is cancelled.
    expect(await reports('2026-11-26T12:00:00+08:00')).toBe(true);
    expect(await reports('2026-11-27T05:00:00+08:00')).toBe(true);
    const starts = {
      0: ['0700', '0730', '0800', '0830', '0900', '1730', '1800', '1830', '1900', '1930'],
      1: ['0715', '0745', '0815', '0845', '0915', '1745', '1815', '1845', '1915', '1945'],
    };
    for (const [direction, times] of Object.entries(starts))
      for (const time of times) await play('2026-11-27T06:00', `driver trip-cancelled songhong-${direction}-weekday-${time}: 停电`);
    expect(await reports('2026-11-30T12:00:00+08:00')).toBe(true);
    expect(await reports('2026-12-01T12:00:00+08:00')).toBe(false);
  });
});
