import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { secondsOf } from '../../src/web/shared/moments.js';
import type { Board, OfflineDays, TownDays } from '../../src/web/residents/board.js';
import { daysOf } from '../../src/web/residents/offline/town.js';
import { OfflineDepartures } from '../../src/web/residents/offline/offline-departures.js';
import { answersOf, sentenceOf } from '../../src/web/residents/answer.js';
import type { Files } from '../support/feeds.js';
import { loop } from '../support/loop-feed.js';
import { Town } from '../support/town.js';

describe('fourteen days of a stop stored on a device', () => {
  let town: Town;
  // The Friday before the Mid-Autumn Festival: then a make-up Saturday, three days off, and a working week.
  beforeAll(async () => (town = await Town.open({ now: '2024-09-13T07:10:00+08:00' })));
  afterAll(() => town.close());
  const board = (at: string, stop = 'home'): Promise<Board> => town.get(`/v1/stops/${stop}/board?at=${encodeURIComponent(at)}`);

  it('a device with fourteen stored days answers exactly as the server does, at any moment of them', async () => {
    const manager = await town.signedIn('manager');
    await town.send('POST', '/v1/trips/2024-09-19/songhong-0-weekday-0730/cancel', { reason: '车辆检修' }, manager);
    const moved = await town.send(
      'POST',
      '/v1/trips/2024-09-24/songhong-0-weekday-1830/shift',
      { minutes: 5, reason: '司机换班' },
      manager,
    );
    expect(moved.status).toBe(200);
    for (const stop of ['home', 'songhong']) {
      const days = await town.get<OfflineDays>(`/v1/stops/${stop}/departures/days`);
      expect(days.days.map(({ date }) => date)).toEqual(expect.arrayContaining(['2024-09-13', '2024-09-14', '2024-09-26']));
      expect(days.days).toHaveLength(14);
      const lastBoard = await board('2024-09-13T07:10:00+08:00', stop);
      const offline = new OfflineDepartures(days, secondsOf(lastBoard.at));
      for (const at of [
        '13T07:30:00',
        '13T20:30:00',
        '14T07:59:00',
        '14T21:00:00',
        '16T12:00:00',
        '19T07:10:00',
        '24T17:45:00',
        '25T09:05:00',
      ]) {
        const moment = `2024-09-${at}+08:00`;
        const online = await board(moment, stop);
        const offlineBoard = offline.boardAt(lastBoard, secondsOf(moment));
        const departures = (one: Board): string[] =>
          one.lines.flatMap((line) =>
            line.departures
              .filter(({ scheduledDepartureTime }) => scheduledDepartureTime < '2024-09-27')
              .map((one) => [line.towards, one.tripId, one.departureTime, one.status, one.provisional].join(' ')),
          );
        expect([moment, departures(offlineBoard)]).toEqual([moment, departures(online)]);
        const sentences = (one: Board): string[] => {
          const { notice, lines } = answersOf(one, { now: secondsOf(moment), chosen: null, isLive: false, language: 'zh-CN' });
          return [notice, ...lines.map(sentenceOf)];
        };
        expect([moment, sentences(offlineBoard)]).toEqual([moment, sentences(online)]);
      }
    }
  });

  it('fourteen days of a stop fit into little more than a kilobyte', async () => {
    const body = await (await town.fetch('/v1/stops/home/departures/days')).text();
    expect(gzipSync(body).length).toBeLessThan(1536);
    const [one] = (await town.get<OfflineDays>('/v1/stops/home/departures/days?from=2024-10-01&days=1&lang=en')).days;
    expect(one).toMatchObject({ date: '2024-10-01', runs: false, reason: 'National Day' });
  });

  it('days are sent for existing stops and valid dates only', async () => {
    for (const [query, field] of [
      ['from=2024-02-30', 'from'],
      ['days=0', 'days'],
      ['days=32', 'days'],
      ['day=3', 'day'],
    ] as const) {
      const response = await town.fetch(`/v1/stops/home/departures/days?${query}`);
      expect([query, response.status, await response.json()]).toEqual([
        query,
        400,
        expect.objectContaining({ code: 'request-malformed', faults: [expect.objectContaining({ field })] }),
      ]);
    }
    expect(await town.get('/v1/stops/none/departures/days')).toMatchObject({ status: 404, code: 'stop-not-found' });
    expect((await town.fetch('/a/hongqiao/v1/stops/home/departures/days')).status).toBe(200);
  });
});

/** One bus a day along the given number of stops. */
const longLine = (count: number): Files => ({
  ...loop,
  'stops.txt': `stop_id,stop_name,stop_lat,stop_lon\n${Array.from({ length: count }, (_, id) => `${id},S${id},31.2,121.3\n`).join('')}`,
  'trips.txt': 'route_id,service_id,trip_id\nloop,daily,a\n',
  'stop_times.txt': `trip_id,arrival_time,departure_time,stop_id,stop_sequence\n${Array.from({ length: count }, (_, id) => `a,08:${10 + id}:00,08:${10 + id}:00,${id},${id}\n`).join('')}`,
});

describe('the whole town stored on a device', () => {
  it('one small answer holds for every stop exactly what the stop’s own answer holds', async () => {
    const town = await Town.open({ now: '2024-09-13T07:10:00+08:00' });
    const manager = await town.signedIn('manager');
    await town.send('POST', '/v1/trips/2024-09-19/songhong-1-weekday-0745/cancel', { reason: '车辆检修' }, manager);
    const moved = {
      routeId: 'songhong',
      cause: 'CONSTRUCTION',
      effect: 'DETOUR',
      headerZh: '因道路施工绕行',
      headerEn: 'Detour because of road works',
    };
    expect((await town.send('POST', '/v1/alerts', moved, manager)).status).toBe(201);
    for (const query of ['?lang=zh-CN', '?lang=en']) {
      const all = await town.get<TownDays>(`/v1/departures/days${query}`);
      expect(all).toMatchObject({ homeStopId: 'home', isWhole: true, at: '2024-09-13T07:10:00+08:00' });
      expect(all.stops.map(({ stop }) => stop.stopId)).toEqual(['home', 'songhong', 'hongqiao-t1']);
      expect(all.alerts.map(({ header }) => header)).toEqual([query.endsWith('en') ? moved.headerEn : moved.headerZh]);
      expect(all.stops.map(({ alertIds }) => alertIds.length)).toEqual([1, 1, 0]);
      for (const { stop } of all.stops)
        expect(daysOf(all, stop.stopId)).toEqual(await town.get(`/v1/stops/${stop.stopId}/departures/days${query}`));
      const body = JSON.stringify(all);
      expect([body.length < 10_000, gzipSync(body).length < 1536]).toEqual([true, true]);
    }
    await town.close();
  });

  it('a town with few stops is sent whole, and for a larger one the answer is empty and a device requests single stops', async () => {
    const town = await Town.open({ feed: loop, now: '2026-11-26T21:00:00+08:00' });
    const all = await (await town.fetch('/v1/departures/days')).text();
    expect((JSON.parse(all) as TownDays).stops).toHaveLength(6);
    expect([all.length < 20_000, gzipSync(all).length < 2048]).toEqual([true, true]);
    await town.close();
    const city = await Town.open({ feed: longLine(41), now: '2026-11-26T21:00:00+08:00' });
    expect(await city.get('/v1/departures/days')).toMatchObject({ isWhole: false, stops: [], days: [], homeStopId: '0' });
    await city.close();
  });
});
