import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeparturesService } from '../../src/departures/departures.service.js';
import { LiveTrips } from '../../src/operations/live-trips.service.js';
import { databaseKinds, newSqlite, Postgres } from '../support/databases.js';
import { added, hongqiaoWith } from '../support/feeds.js';
import { plain, withClass } from '../support/html.js';
import { Town } from '../support/town.js';

interface Timetable {
  readonly serviceDay: {
    readonly date: string;
    readonly runs: boolean;
    readonly reason: Record<string, string>;
    readonly provisional: boolean;
  };
  readonly directions: readonly {
    readonly directionId: number | null;
    readonly trips: readonly Record<string, unknown>[];
  }[];
}

const text = (html: string): string => plain(html).replace(/\s+/g, ' ').trim();

/** The rows of each direction: their kind and text. */
function rowsOf(html: string): string[][] {
  return html
    .split('<div class="trips-of"')
    .slice(1)
    .map((direction) =>
      [...direction.matchAll(/<tr class="(\w+)">(.*?)<\/tr>/gs)].map(([, kind = '', row = '']) =>
        [kind, ...[...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => text(cell)).filter((cell) => cell !== '')].join(
          ' ',
        ),
      ),
    );
}

const stateOf = (html: string): string => withClass(html, 'stands').map(text).join();
const verdicts = (html: string): string[] => withClass(html, 'verdict').map(text);
const atMoment = (moment: string): string => `at=${encodeURIComponent(`${moment}:00+08:00`)}`;

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(() => postgres.stop());

describe.each(databaseKinds)('the timetable page of a route on %s', (kind) => {
  let town: Town;
  let [driver, manager]: Record<string, string>[] = [];
  beforeAll(async () => {
    town = await Town.open({
      now: '2026-11-26T06:50:00+08:00',
      database: kind === 'SQLite' ? newSqlite() : await postgres.create(),
    });
    driver = await town.signedIn('driver');
    manager = await town.signedIn('manager');
  });
  afterAll(() => town.close());

  const page = async (query = '', path = '/routes/songhong'): Promise<string> => (await town.fetch(`${path}?${query}`)).text();
  const settled = async (): Promise<void> => {
    await town.app.get(LiveTrips).settled();
    await town.app.get(DeparturesService).settled();
    // Reports within a tenth of a second are announced together.
    await new Promise((resolve) => setTimeout(resolve, 150));
  };
  const act = async (path: string, body: object): Promise<void> => {
    const response = await town.send('POST', path, body, manager);
    expect([path, response.ok]).toEqual([path, true]);
    await settled();
  };
  const drive = async (kindOfEvent: string, tripId: string, at: string): Promise<void> => {
    const event = { eventId: randomUUID(), kind: kindOfEvent, serviceDate: at.slice(0, 10), tripId, deviceTime: `${at}:00+08:00` };
    town.clock.set(`${at}:00+08:00`);
    expect((await town.send('POST', '/v1/driver/events', { events: [event] }, driver)).ok).toBe(true);
    await settled();
  };

  it('the timetable page shows what left, what is cancelled and why, and what is next', async () => {
    await drive('trip-started', 'songhong-0-weekday-0700', '2026-11-26T07:01');
    town.clock.set('2026-11-26T07:20:00+08:00');
    await act('/v1/trips/2026-11-26/songhong-0-weekday-0730/cancel', { reason: '车辆故障，正在调车' });
    town.clock.set('2026-11-26T07:33:00+08:00');
    const html = await page('lang=zh-CN');
    expect(rowsOf(html)[0]?.slice(0, 5)).toEqual([
      'past 07:00 07:09 07:01 开出',
      'cancelled 07:30 取消，车辆故障，正在调车',
      'next 08:00 08:08 27 分钟后',
      'coming 08:30 08:38',
      'coming 09:00 09:08 上午末班',
    ]);
    expect(html).toMatch(/<s>07:30<\/s>/);
    expect(rowsOf(await page('lang=en'))[0]?.slice(0, 3)).toEqual([
      'past 07:00 07:09 left 07:01',
      'cancelled 07:30 Cancelled: 车辆故障，正在调车',
      'next 08:00 08:08 in 27 min',
    ]);
    expect(rowsOf(html)[1]?.filter((row) => row.startsWith('next'))).toEqual(['next 07:45 07:53 12 分钟后']);
  });

  it('the API’s timetable of a route agrees with the page, trip by trip', async () => {
    const { directions } = await town.get<Timetable>('/v1/routes/songhong/timetable');
    expect(directions.map(({ directionId, trips }) => [directionId, trips.length])).toEqual([
      [0, 10],
      [1, 10],
    ]);
    const [first, second, third] = directions[0]?.trips ?? [];
    expect(first).toMatchObject({
      status: 'scheduled',
      source: 'driver-reported',
      departureTime: '2026-11-26T07:01:00+08:00',
      delaySeconds: 60,
    });
    expect(second).toMatchObject({ status: 'cancelled', source: 'planned', reason: '车辆故障，正在调车' });
    expect(third).toMatchObject({ status: 'scheduled', source: 'planned', delaySeconds: null, headwaySeconds: null });
    expect(third?.['stopTimes']).toEqual([
      { stopId: 'home', name: '虹桥人才公寓', arrivalTime: '08:00:00', departureTime: '08:00:00' },
      { stopId: 'songhong', name: '淞虹路', arrivalTime: '08:08:00', departureTime: '08:08:00' },
    ]);
    for (const unasked of ['minutes', 'reportAgeSeconds', 'serviceDate', 'reason', 'added']) expect(third).not.toHaveProperty(unasked);
    const { departures } = await town.departures('home', { routeId: 'songhong' });
    for (const trip of directions[0]?.trips.slice(2, 5) ?? []) {
      const answered = departures.find(({ tripId }) => tripId === trip['tripId']);
      for (const field of ['status', 'source', 'departureTime', 'scheduledDepartureTime'] as const)
        expect(trip[field]).toBe(answered?.[field]);
    }
  });

  it('the timetable page changes at once with a departure, although its bytes are cached', async () => {
    for (const path of ['/routes/songhong?lang=zh-CN', '/v1/routes/songhong/timetable']) {
      const before = await (await town.fetch(path)).text();
      expect(await (await town.fetch(path)).text()).toBe(before);
      await act('/v1/trips/2026-11-26/songhong-0-weekday-0830/cancel', { reason: '道路封闭' });
      expect([path, (await (await town.fetch(path)).text()).includes('道路封闭')]).toEqual([path, true]);
      await act('/v1/trips/2026-11-26/songhong-0-weekday-0830/reinstate', { reason: '路通了' });
      expect([path, rowsOf(await (await town.fetch(path)).text()), await (await town.fetch(path)).text()]).toEqual([
        path,
        rowsOf(before),
        expect.not.stringContaining('道路封闭'),
      ]);
    }
  });

  it('alerts that change boarding stand above the timetable as long as they last, and all others below', async () => {
    const alert = {
      cause: 'CONSTRUCTION',
      effect: 'STOP_MOVED',
      routeId: 'songhong',
      headerZh: '在北门上车',
      headerEn: 'Board at the north gate',
    };
    await act('/v1/alerts', {
      ...alert,
      descriptionZh: '大门口施工，',
      descriptionEn: 'Works at the gate,',
      activeUntil: '2026-11-30T20:00:00+08:00',
    });
    await act('/v1/alerts', { cause: 'OTHER_CAUSE', effect: 'OTHER_EFFECT', headerZh: '失物招领', headerEn: 'Lost and found' });
    const html = await page('lang=zh-CN');
    expect(withClass(html, 'alert').map(text)).toEqual(['在北门上车大门口施工，至 11月30日（周一）20:00。']);
    expect(html.indexOf('class="alert"')).toBeLessThan(html.indexOf('<table'));
    expect(html.indexOf('失物招领')).toBeGreaterThan(html.lastIndexOf('</table>'));
    const alertTexts = async (query: string): Promise<string[]> => withClass(await page(query), 'alert').map(text);
    expect(await alertTexts('lang=en')).toEqual(['Board at the north gateWorks at the gate, until 20:00 on Mon 30 November.']);
    expect([
      await alertTexts('date=2026-11-30'),
      await alertTexts('date=2026-12-01'),
      await alertTexts(atMoment('2026-11-25T08:00')),
    ]).toEqual([['在北门上车大门口施工，至 11月30日（周一）20:00。'], [], []]);
    expect(withClass(await page('', '/routes/hongqiao-t1'), 'alert')).toEqual([]);
  });

  it('the timetable page of another day shows its cancelled departures, and none to wait for', async () => {
    await act('/v1/trips/2026-11-27/songhong-0-weekday-0700/cancel', { reason: '保养' });
    const rows = rowsOf(await page('date=2026-11-27'))[0] ?? [];
    expect(rows.slice(0, 2)).toEqual(['cancelled 07:00 取消，保养', 'coming 07:30 07:38']);
    expect(rows.filter((row) => /分钟后|^next|^past/.test(row))).toEqual([]);
  });

  it('the timetable page shows moved and added departures, and an extra trip also after it has left', async () => {
    await act('/v1/trips/2026-11-26/songhong-0-weekday-0830/shift', { minutes: 10, reason: '司机换班' });
    await act('/v1/trips/2026-11-26', { routeId: 'songhong', directionId: 0, departureTime: '08:50', reason: '会议加开' });
    const between = (rows: readonly string[] = []): readonly string[] => rows.slice(3, 5);
    expect(between(rowsOf(await page('lang=zh-CN'))[0])).toEqual([
      'coming 08:40 08:48 改到 08:40（原 08:30）司机换班',
      'coming 08:50 08:58 加开会议加开',
    ]);
    expect(between(rowsOf(await page('lang=en'))[0])).toEqual([
      'coming 08:40 08:48 moved to 08:40 (was 08:30)司机换班',
      'coming 08:50 08:58 extra bus会议加开',
    ]);
    const { directions } = await town.get<Timetable>('/v1/routes/songhong/timetable');
    const [, , , moved, extra] = directions[0]?.trips ?? [];
    expect(moved).toMatchObject({
      shiftSeconds: 600,
      departureTime: '2026-11-26T08:40:00+08:00',
      scheduledDepartureTime: '2026-11-26T08:30:00+08:00',
    });
    expect(extra).toMatchObject({ added: true, reason: '会议加开', scheduledDepartureTime: '2026-11-26T08:50:00+08:00' });
    await drive('trip-started', String(extra?.['tripId']), '2026-11-26T08:51');
    await drive('trip-ended', String(extra?.['tripId']), '2026-11-26T08:59');
    expect(between(rowsOf(await page('lang=zh-CN'))[0])).toEqual(['past 08:30 08:48', 'past 08:50 08:58 加开08:51 开出']);
    // An ended trip keeps its reported departure time.
    await drive('trip-ended', 'songhong-0-weekday-0700', '2026-11-26T09:01');
    expect(rowsOf(await page('lang=zh-CN'))[0]?.[0]).toBe('past 07:00 07:09 07:01 开出');
  });

  it('the timetable page can show any requested moment, and says so', async () => {
    const html = await page(`lang=zh-CN&${atMoment('2026-12-01T08:10')}`);
    expect(stateOf(html)).toContain('这是 2026年12月1日 08:10 的情况，不是现在。');
    expect(rowsOf(html)[0]?.find((row) => row.startsWith('next'))).toBe('next 08:30 08:38 20 分钟后');
    const both = await page(`lang=en&date=2026-12-02&${atMoment('2026-12-01T08:10')}`);
    expect([stateOf(both), text(withClass(both, 'day-of')[0] ?? '')]).toEqual([
      'This page shows 1 December 2026, 08:10, not now. Show now',
      expect.stringContaining('Tomorrow, Wed 2 December 2026'),
    ]);
    // Links to other days preserve the requested moment.
    expect(both).toContain('date=2026-12-03&amp;at=2026-12-01T08%3A10%3A00%2B08%3A00');
    const { serviceDay, directions } = await town.get<Timetable>(`/v1/routes/songhong/timetable?${atMoment('2026-12-01T08:10')}`);
    expect([serviceDay.date, directions[0]?.trips[0]?.['scheduledDepartureTime']]).toEqual(['2026-12-01', '2026-12-01T07:00:00+08:00']);
    expect(stateOf(await page())).toBe('');
  });

  it('the timetable page opens at the direction that the address names', async () => {
    const opened = (html: string): string[] => [...html.matchAll(/<input id="(way-\d)"[^>]*\bchecked/g)].map(([, id = '']) => id);
    expect([opened(await page()), opened(await page('direction=1')), opened(await page('direction=x'))]).toEqual([
      ['way-0'],
      ['way-1'],
      ['way-0'],
    ]);
  });
});

describe('the timetable page where only one route runs on Saturdays, and one direction on Sundays', () => {
  let town: Town;
  beforeAll(async () => {
    town = await Town.open({
      now: '2026-11-26T07:10:00+08:00',
      feed: hongqiaoWith({
        'calendar.txt': (all) => added('sixday,1,1,1,1,1,1,0,20240701,20291231,CN')(added('daily,1,1,1,1,1,1,1,20240701,20291231,')(all)),
        'trips.txt': (all) =>
          all
            .replaceAll(/^hongqiao-t1,weekday,(\S*-1-)/gm, 'hongqiao-t1,daily,$1')
            .replaceAll(/^hongqiao-t1,weekday,/gm, 'hongqiao-t1,sixday,'),
      }),
    });
  });
  afterAll(() => town.close());
  const page = async (route: string, date: string, lang = 'zh-CN'): Promise<string> =>
    (await town.fetch(`/routes/${route}?date=${date}&lang=${lang}`)).text();

  it('each route’s page says whether that route runs, and on which day it runs next', async () => {
    const other = await page('songhong', '2026-11-28');
    expect([verdicts(other), withClass(other, 'instead').map(text)]).toEqual([
      ['周末停运'],
      ['下面是恢复后第一天（11月30日 周一）的时刻。', '下面是恢复后第一天（11月30日 周一）的时刻。'],
    ]);
    const saturday = await page('hongqiao-t1', '2026-11-28');
    expect([verdicts(saturday).every((verdict) => verdict.endsWith('，正常运营')), withClass(saturday, 'instead')]).toEqual([true, []]);
    const { serviceDay } = await town.get<Timetable>('/v1/routes/songhong/timetable?date=2026-11-28');
    expect([serviceDay.runs, (await town.get<Timetable>('/v1/routes/hongqiao-t1/timetable?date=2026-11-28')).serviceDay.runs]).toEqual([
      false,
      true,
    ]);
  });

  it('a direction that runs stands beside one that does not, each with its own reason', async () => {
    const sunday = await page('hongqiao-t1', '2026-11-29');
    const [out = '', back = ''] = verdicts(sunday);
    expect([out, back]).toEqual(['周末停运', expect.stringMatching(/，正常运营$/)]);
    expect(withClass(sunday, 'instead').map(text)).toEqual(['下面是恢复后第一天（11月30日 周一）的时刻。']);
    expect(verdicts(await page('hongqiao-t1', '2026-11-29', 'en'))[0]).toBe('No buses: weekend');
  });
});
