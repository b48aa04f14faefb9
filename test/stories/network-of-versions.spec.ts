import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Agencies } from '../../src/agencies/agencies.service.js';
import type { DepartureAnswer } from '../../src/departures/departures.requests.js';
import type { AgencyAnswer, RoutesAnswer, StopAnswer, StopsAnswer } from '../../src/network/network.requests.js';
import { serviceDate } from '../../src/scheduling/service-time.js';
import { databaseKinds, newSqlite, Postgres } from '../support/databases.js';
import { hongqiaoWith, replaced, type Files } from '../support/feeds.js';
import { EventStream, until } from '../support/listening.js';
import { Town } from '../support/town.js';

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(() => postgres.stop());

const december = '2024-12-16';
/** The same minute by the clocks of today's version and by those of December's. */
const [before, midnight] = ['2024-12-15T22:59:59+08:00', '2024-12-15T23:00:00+08:00'];

/** Changes everything that a feed can change: name, time zone and phone, a stop that moves, one that is dropped and one that is added. */
const comingFeed = (): Files =>
  hongqiaoWith({
    'agency.txt':
      'agency_id,agency_name,agency_url,agency_timezone,agency_lang,agency_phone\nhongqiao,新班车,https://example.org/,Asia/Tokyo,zh-CN,021-1\n',
    'stops.txt': (text) =>
      replaced(
        'home,虹桥人才公寓,公寓大门口,31.21892,121.33928',
        'home,新公寓,公寓西门,31.3,121.4',
      )(text).replace(/hongqiao-t1,.*/, 'gate,北门,,31.219,121.34'),
    'routes.txt': (text) => replaced('2E6B34', '0000FF')(text).replace(/hongqiao-t1,.*\n/, ''),
    'trips.txt': (text) => text.replace(/hongqiao-t1,.*\n/g, ''),
    'stop_times.txt': (text) =>
      text.replace(/hongqiao-t1.*\n/g, '').replace(/(songhong-0-weekday),07:08:00,07:08:00,songhong,2,1/, '$1,07:08:00,07:08:00,gate,2,1'),
    'frequencies.txt': (text) => text.replace(/hongqiao-t1.*\n/g, ''),
    'transfers.txt': (text) => text.replaceAll('1080', '600').replaceAll('songhong', 'gate'),
    'translations.txt': (text) =>
      `${text.replace(/stops,\w+,en,[^,]*,hongqiao-t1,,\n/g, '').replace('Hongqiao Talent Apartments,home', 'New Apartments,home')}stops,stop_name,en,North Gate,gate,,\n`,
  });

interface Shown {
  readonly agency: AgencyAnswer;
  readonly zone: string | undefined;
  readonly stops: readonly string[];
  readonly home: StopAnswer;
  readonly routes: readonly string[];
  readonly next: string;
  readonly page: string;
  readonly etag: string | null;
}

/** All names and places that riders see at one moment. */
async function shown(town: Town): Promise<Shown> {
  const { stops } = await town.get<StopsAnswer>('/v1/stops?lang=en');
  const { routes } = await town.get<RoutesAnswer>('/v1/routes');
  const { departures } = await town.departures('home', { limit: 1 });
  const page = await town.fetch('/stops/home');
  return {
    agency: await town.get('/v1/agency'),
    zone: (await town.app.get(Agencies).list())[0]?.agencyTimezone,
    stops: stops.map(({ stopId, name }) => `${stopId} ${name}`),
    home: await town.get('/v1/stops/home'),
    routes: routes.map(({ routeId, color, directions }) => `${routeId} ${color} ${directions[0]?.stops.map(({ name }) => name).join('–')}`),
    next: summaryOf(departures[0]),
    page: await page.text(),
    etag: page.headers.get('etag'),
  };
}

const summaryOf = (departure: DepartureAnswer | undefined): string => `${departure?.departureTime} ${departure?.headsign}`;

const beforehand = {
  agency: { name: '虹桥人才公寓班车', timezone: 'Asia/Shanghai', phone: null },
  zone: 'Asia/Shanghai',
  // The stop of December's version is listed already, also after another import.
  stops: ['home Hongqiao Talent Apartments', 'songhong Songhong Road', 'hongqiao-t1 Hongqiao Airport Terminal 1', 'gate North Gate'],
  home: { name: '虹桥人才公寓', description: '公寓大门口', lat: 31.21892, lon: 121.33928 },
};
const afterwards = {
  agency: { name: '新班车', timezone: 'Asia/Tokyo', phone: '021-1' },
  zone: 'Asia/Tokyo',
  stops: ['home New Apartments', 'songhong Songhong Road', 'gate North Gate'],
  home: { name: '新公寓', description: '公寓西门', lat: 31.3, lon: 121.4 },
};

describe.each(databaseKinds)('names, places, colours, walks, time zones and agency details of each timetable version on %s', (kind) => {
  let town: Town;
  let copy: Town | null;
  beforeAll(async () => {
    const database = kind === 'SQLite' ? newSqlite() : await postgres.create();
    town = await Town.open({ database });
    await town.load(comingFeed(), { effectiveFrom: serviceDate(december) });
    // Another import in between changes the trip at seven o’clock, and nothing of December's version.
    await town.load(hongqiaoWith({ 'frequencies.txt': (text) => text.replaceAll('07:00:00', '07:05:00') }), {
      effectiveFrom: serviceDate('2024-07-16'),
    });
    copy = kind === 'SQLite' ? null : await Town.open({ database, feed: null });
  });
  afterAll(async () => {
    await copy?.close();
    await town.close();
  });

  const at = (instant: string): void => [town, copy].forEach((each) => each?.clock.set(instant));

  it('names and places stay those of today’s version until the new timetable begins, whatever else was loaded meanwhile', async () => {
    const now = await shown(town);
    expect(now).toMatchObject(beforehand);
    expect(now.routes).toEqual([expect.stringMatching(/^songhong 2E6B34 虹桥人才公寓–/), expect.stringMatching(/^hongqiao-t1 /)]);
    expect(now.page).toContain('虹桥人才公寓');
    expect(now.page).not.toContain('新公寓');
    expect(await town.get('/v1/stops/gate')).toMatchObject({ name: '北门', lat: 31.219 });
    expect((await town.fetch('/stops/gate')).status).toBe(200);
  });

  it('a request for a future date gets the names and places of the version of that date, in its time zone', async () => {
    const answer = await town.departures('home', { at: `${december}T06:00:00+09:00`, limit: 1 });
    expect([answer.stop.name, answer.at, summaryOf(answer.departures[0])]).toEqual([
      '新公寓',
      `${december}T06:00:00+09:00`,
      `${december}T07:00:00+09:00 淞虹路`,
    ]);
    const timetable = await town.get<{ directions: { trips: { stopTimes: { name: string }[] }[] }[] }>(
      `/v1/routes/songhong/timetable?date=${december}`,
    );
    expect(timetable.directions[0]?.trips[0]?.stopTimes.map(({ name }) => name)).toEqual(['新公寓', '北门']);
    expect(await (await town.fetch(`/routes/songhong?date=${december}`)).text()).toContain('新公寓');
    // In a list that begins on the evening before, each departure has the details of its own date.
    const friday = await town.departures('home', { at: '2024-12-13T19:25:00+08:00', limit: 2 });
    expect(friday.departures.map(summaryOf)).toEqual(['2024-12-13T19:30:00+08:00 淞虹路', '2024-12-13T19:30:00+08:00 虹桥1号航站楼']);
  });

  it('names and places change at midnight of the first day by the new version’s clocks, on every page, in every answer and on every copy', async () => {
    at(before);
    for (const each of [town, ...(copy === null ? [] : [copy])]) {
      const late = await shown(each);
      expect(late).toMatchObject(beforehand);
      const entity = await each.fetch('/v1/stops');
      const [driver, open] = [await each.signedIn('driver'), new EventStream(await each.fetch('/v1/stops/home/departures/stream'))];
      const bundle = async (): Promise<string> => (await each.fetch('/v1/driver/bundle', { headers: driver })).text();
      expect(await bundle()).toContain('虹桥人才公寓');
      each.clock.set(midnight);
      // Without any request, open pages are notified all the same.
      await until(() => open.boards().at(-1)?.stop.name === '新公寓');
      expect(open.boards().at(-1)?.at).toBe('2024-12-16T00:00:00+09:00');
      const early = await shown(each);
      expect(early).toMatchObject(afterwards);
      expect(early.routes).toEqual(['songhong 0000FF 新公寓–北门']);
      expect(early.next).toBe(`${december}T07:00:00+09:00 淞虹路`);
      expect(early.page).toContain('新公寓');
      expect(early.page).not.toContain('虹桥人才公寓');
      expect(early.etag).not.toBe(late.etag);
      const response = await each.fetch('/v1/stops', { headers: { 'if-none-match': entity.headers.get('etag') ?? '' } });
      expect(response.status).toBe(200);
      expect(await each.get('/v1/stops/home/board?lang=en')).toMatchObject({
        stop: { name: 'New Apartments' },
        lines: [{ walkSeconds: 600 }],
      });
      expect(await bundle()).toMatch(/新公寓(?!.*虹桥人才公寓)/s);
      expect(await (await each.fetch('/stops/home/poster')).text()).toContain('新公寓');
      expect(await (await each.fetch('/calendar/songhong-0.ics')).text()).toContain('新公寓');
    }
  });

  it('a stop that only the old version has can still be read, and past departures keep their old names', async () => {
    at(`${december}T07:00:00+09:00`);
    expect(await town.get('/v1/stops/hongqiao-t1?lang=en')).toMatchObject({ name: 'Hongqiao Airport Terminal 1' });
    const past = await town.departures('home', { at: '2024-12-13T19:25:00+08:00', limit: 2 });
    expect([past.stop.name, ...past.departures.map(summaryOf)]).toEqual([
      '虹桥人才公寓',
      '2024-12-13T19:30:00+08:00 淞虹路',
      '2024-12-13T19:30:00+08:00 虹桥1号航站楼',
    ]);
  });
});
