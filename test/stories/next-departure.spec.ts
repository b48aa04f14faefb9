import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { root } from '../support/feeds.js';
import { Town } from '../support/town.js';

interface Timetable {
  name: string;
  serviceDay: { date: string; runs: boolean };
  directions: {
    directionId: number;
    trips: { tripId: string; headsign: string; stopTimes: { name: string; departureTime: string; arrivalTime: string }[] }[];
  }[];
}

describe('the next departures from Hongqiao Talent Apartments', () => {
  let town: Town;
  beforeAll(async () => (town = await Town.open()));
  afterAll(() => town.close());

  it('in the morning peak a resident gets both routes, half an hour apart', async () => {
    expect(await town.nextDepartures('home', { at: '2024-07-15T07:10:00+08:00', limit: 4 })).toEqual([
      '07:30 淞虹路',
      '07:30 虹桥1号航站楼',
      '08:00 淞虹路',
      '08:00 虹桥1号航站楼',
    ]);
  });

  it('on the Friday before a make-up Saturday a resident is sent to that Saturday', async () => {
    expect(await town.nextDepartures('home', { at: '2024-09-13T20:00:00+08:00', limit: 1 })).toEqual(['2024-09-14 07:00 淞虹路']);
  });

  it('before a long holiday a resident is told when service resumes', async () => {
    const answer = await town.departures('home', { at: '2024-09-14T21:00:00+08:00' });
    expect(answer.departures[0]?.departureTime).toBe('2024-09-18T07:00:00+08:00');
    expect(answer.resumesAt).toBe('2024-09-18T07:00:00+08:00');
    expect(answer.serviceDay).toMatchObject({ date: '2024-09-14', runs: true, reason: { 'zh-CN': '调休上班' } });
  });

  it('on a holiday a resident is told its name and the day buses come back', async () => {
    const answer = await town.departures('home', { at: '2024-10-01T08:00:00+08:00' });
    expect(answer.serviceDay).toEqual({
      date: '2024-10-01',
      runs: false,
      reason: { code: 'holiday', 'zh-CN': '国庆节', en: 'National Day' },
      provisional: false,
    });
    expect(answer.resumesAt).toBe('2024-10-08T07:00:00+08:00');
  });

  it('in a year whose holidays are not published a resident is told that the answer is provisional', async () => {
    const answer = await town.departures('home', { at: '2027-01-04T06:00:00+08:00' });
    expect(answer.serviceDay).toMatchObject({ runs: true, provisional: true });
    expect(answer.departures[0]?.departureTime).toBe('2027-01-04T07:00:00+08:00');
    expect(answer.resumesAt).toBeNull();
  });

  it('a resident who asks at the second of departure still catches the bus, and one who asks a second later does not', async () => {
    expect(await town.nextDepartures('home', { at: '2024-07-15T07:30:00+08:00', limit: 1 })).toEqual(['07:30 淞虹路']);
    expect(await town.nextDepartures('home', { at: '2024-07-15T07:30:01+08:00', limit: 1 })).toEqual(
      ['07:30 虹桥1号航站楼'].slice(1).concat('08:00 淞虹路'),
    );
  });

  it('between the peaks a resident is sent to the evening, and on a Friday night to Monday', async () => {
    expect(await town.nextDepartures('home', { at: '2024-07-15T12:00:00+08:00', limit: 1 })).toEqual(['17:30 淞虹路']);
    expect(await town.nextDepartures('home', { at: '2024-07-19T23:00:00+08:00', limit: 1 })).toEqual(['2024-07-22 07:00 淞虹路']);
  });

  it('a request can be for one route or direction, and for a number of departures', async () => {
    const at = '2024-07-15T07:10:00+08:00';
    expect(await town.nextDepartures('home', { at, limit: 2, routeId: 'hongqiao-t1' })).toEqual([
      '07:30 虹桥1号航站楼',
      '08:00 虹桥1号航站楼',
    ]);
    expect(await town.nextDepartures('songhong', { at, limit: 1, directionId: 1 })).toEqual(['07:15 虹桥人才公寓']);
    expect(await town.nextDepartures('songhong', { at, directionId: 0 })).toEqual([]);
    expect(await town.nextDepartures('home', { at, limit: 50 })).toHaveLength(50);
  });

  it('an answer counts whole minutes, rounded down, and says that nothing was reported yet', async () => {
    const { departures } = await town.departures('home', { at: '2024-07-15T07:10:01+08:00', limit: 1 });
    expect(departures).toEqual([
      {
        tripId: 'songhong-0-weekday-0730',
        routeId: 'songhong',
        directionId: 0,
        headsign: '淞虹路',
        serviceDate: '2024-07-15',
        provisional: false,
        scheduledDepartureTime: '2024-07-15T07:30:00+08:00',
        departureTime: '2024-07-15T07:30:00+08:00',
        source: 'planned',
        status: 'scheduled',
        delaySeconds: null,
        reportedAt: null,
        reportAgeSeconds: null,
        minutes: 19,
      },
    ]);
  });

  it('an answer is in English when that is requested', async () => {
    const query = { at: '2024-07-15T07:10:00+08:00', limit: 1 };
    expect(await town.nextDepartures('home', { ...query, lang: 'en' })).toEqual(['07:30 Songhong Road']);
    const byHeader = await town.get<{ stop: { name: string } }>('/v1/stops/home/departures?limit=1', {
      headers: { 'accept-language': 'en-GB,en;q=0.8' },
    });
    expect(byHeader.stop.name).toBe('Hongqiao Talent Apartments');
  });

  it('a request without a moment is answered for the current whole minute', async () => {
    town.clock.set('2024-07-15T07:29:59+08:00');
    expect((await town.departures('home', { limit: 1 })).at).toBe('2024-07-15T07:29:00+08:00');
    town.clock.set('2024-07-15T07:30:30+08:00');
    const answer = await town.departures('home', { limit: 1 });
    expect(answer.at).toBe('2024-07-15T07:30:00+08:00');
    expect(answer.departures[0]?.departureTime).toBe('2024-07-15T07:30:00+08:00');
    expect(answer.departures[0]?.minutes).toBe(0);
  });

  it('an unescaped + in the offset of a moment is understood', async () => {
    const answer = await town.get<{ at: string }>('/v1/stops/home/departures?at=2024-07-15T07:10:00+08:00');
    expect(answer.at).toBe('2024-07-15T07:10:00+08:00');
  });

  it('the list of a whole weekday is the printed timetable', async () => {
    const lines: string[] = [];
    for (const routeId of ['songhong', 'hongqiao-t1']) {
      const { name, directions } = await town.get<Timetable>(`/v1/routes/${routeId}/timetable?date=2024-07-15`);
      lines.push(name);
      for (const { directionId, trips } of directions) {
        for (const { tripId, headsign, stopTimes } of trips) {
          const calls = stopTimes.map((stop) => `${stop.name} ${stop.departureTime}`).join(' → ');
          lines.push(`  ${directionId} ${tripId} 开往${headsign}: ${calls}`);
        }
      }
    }
    expect(lines.join('\n') + '\n').toBe(readFileSync(join(root, 'test/golden/hongqiao-weekday.txt'), 'utf8'));
  });
});
