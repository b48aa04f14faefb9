// Which cached answers a change clears: those that show it, and none of another town.
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Changes } from '../../src/database/changes.service.js';
import { DeparturesService } from '../../src/departures/departures.service.js';
import type { LiveTimetable } from '../../src/departures/live-timetable.io.js';
import { LoggedEvents } from '../../src/driver-log/logged-events.service.js';
import { PublicAnswers } from '../../src/http/public-answers.service.js';
import { BoardsService } from '../../src/pages/boards.service.js';
import { serviceDate } from '../../src/scheduling/service-time.js';
import { TimetablesService } from '../../src/timetables/timetables.service.js';
import { databaseKinds, newSqlite, Postgres } from '../support/databases.js';
import { table } from '../support/feeds.js';
import { EventStream, until } from '../support/listening.js';
import { keeper, Town } from '../support/town.js';

/**
 * Another town. One bus drives the early line, then the red one, then the blue one; the green line has a bus of its own. The red
 * line ends at a platform of a station.
 */
const valley = {
  'agency.txt': table(`
    agency_id agency_name agency_url           agency_timezone
    valley    Valley      https://example.org/ Asia/Shanghai`),
  'stops.txt': table(`
    stop_id  stop_name stop_lat stop_lon location_type parent_station
    dawn     Dawn      31.0     121.0    0             _
    mill     Mill      31.0     121.1    0             _
    market   Market    31.0     121.2    0             _
    station  Station   31.0     121.3    1             _
    platform Platform  31.0     121.3    0             station
    church   Church    31.0     121.4    0             _
    school   School    31.0     121.5    0             _
    forest   Forest    31.0     121.6    0             _
    lake     Lake      31.0     121.7    0             _`),
  'routes.txt': table(`
    route_id route_short_name route_type
    early    Early            3
    red      Red              3
    blue     Blue             3
    green    Green            3`),
  'calendar.txt': table(`
    service_id monday tuesday wednesday thursday friday saturday sunday start_date end_date
    daily      1      1       1         1        1      1        1      20240701   20261231`),
  'trips.txt': table(`
    route_id service_id trip_id    direction_id block_id
    early    daily      early-0720 0            one
    red      daily      red-0730   0            one
    blue     daily      blue-0800  0            one
    green    daily      green-0730 0            two`),
  'stop_times.txt': table(`
    trip_id    arrival_time departure_time stop_id  stop_sequence
    early-0720 07:20:00     07:20:00       dawn     1
    early-0720 07:25:00     07:25:00       mill     2
    red-0730   07:30:00     07:30:00       market   1
    red-0730   07:40:00     07:40:00       platform 2
    red-0730   07:50:00     07:50:00       mill     3
    blue-0800  08:00:00     08:00:00       church   1
    blue-0800  08:10:00     08:10:00       school   2
    green-0730 07:30:00     07:30:00       forest   1
    green-0730 07:40:00     07:40:00       lake     2`),
};

/** Addresses that show the departures of a stop. */
const showing = (stopId: string, prefix = ''): string[] =>
  [
    '/v1/stops/X/departures',
    '/v1/stops/X/departures?lang=en&limit=3',
    '/v1/stops/X/board',
    '/v1/stops/X/departures/days',
    '/stops/X',
    '/board/X',
  ].map((path) => prefix + path.replace('X', stopId));
/** Addresses that show no departures. */
const planned = (stopId: string, routeId: string, prefix = ''): string[] =>
  [
    '/v1/agency',
    '/v1/stops',
    `/v1/stops/${stopId}`,
    '/v1/routes',
    `/v1/routes/${routeId}`,
    '/v1/service-days',
    '/v1/alerts',
    '/offline',
  ].map((path) => prefix + path);
/** Addresses that show the departures of every stop of a route. */
const ofRoute = (routeId: string, prefix = ''): string[] =>
  [`/v1/routes/${routeId}/timetable`, `/routes/${routeId}`].map((path) => prefix + path);

/** The cached bytes of an address; null if it would be rendered again. */
function cachedAt(town: Town, url: string): Buffer | null {
  let cached: Buffer | null = null;
  const response = { writeHead: () => ({ end: (bytes: Buffer) => void (cached = bytes) }) };
  const request = { method: 'GET', url, headers: {} };
  town.app.get(PublicAnswers).answer(request as IncomingMessage, response as unknown as ServerResponse, town.clock.now());
  return cached;
}

/** Requests addresses until they are cached. @returns a function that lists those no longer cached with the same bytes */
async function keep(town: Town, urls: readonly string[]): Promise<() => string[]> {
  for (const url of urls) expect([url, (await town.fetch(url)).status]).toEqual([url, 200]);
  const before = urls.map((url) => cachedAt(town, url));
  expect(urls.filter((_, index) => before[index] === null)).toEqual([]);
  return () => urls.filter((url, index) => cachedAt(town, url) !== before[index]);
}

const event = (tripId: string, kind: string, fields: object = {}): object => {
  const facts = { eventId: randomUUID(), serviceDate: '2024-07-15', tripId, kind, deviceTime: '2024-07-15T07:09:00+08:00' };
  return { ...facts, ...fields };
};
const at = (time: string): object => ({ deviceTime: `2024-07-15T${time}+08:00` });
const boarded = (tripId: string, stopId: string): object => event(tripId, 'boarded', { stopId, count: 1 });

/** Sends events as a driver's phone does. */
async function tap(town: Town, agencyId: string, ...events: object[]): Promise<void> {
  const driver = await town.signedIn('driver', 'driver', agencyId);
  const response = await town.send('POST', `/a/${agencyId}/v1/driver/events`, { events }, driver);
  const { results } = (await response.json()) as { results: { outcome: string }[] };
  expect(results.map(({ outcome }) => outcome)).toEqual(events.map(() => 'recorded'));
}

const indexOf = (town: Town, agencyId: string): Promise<LiveTimetable> => town.app.get(DeparturesService).getLive(agencyId);

/** Records the boards that the program renders from now on, by agency and stop. */
function rendering(town: Town): string[] {
  const rendered: string[] = [];
  const boards = town.app.get(BoardsService);
  const render = boards.getBoard.bind(boards);
  jest.spyOn(boards, 'getBoard').mockImplementation((request) => {
    rendered.push(`${request.agencyId ?? 'default'} ${request.stopId}`);
    return render(request);
  });
  return rendered;
}

async function listen(town: Town, agencyId: string, stopId: string): Promise<EventStream> {
  const listening = new EventStream(await town.fetch(`/a/${agencyId}/v1/stops/${stopId}/departures/stream`));
  await until(() => listening.events.some(({ name }) => name === 'beat'));
  return listening;
}

/** Longer than the time for which changes are gathered before they are announced. */
const aWhile = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 400));

const towns: Town[] = [];
async function open(options: Parameters<typeof Town.open>[0]): Promise<Town> {
  const town = await Town.open(options);
  towns.push(town);
  return town;
}
afterEach(async () => {
  jest.restoreAllMocks();
  for (const town of towns.splice(0)) await town.close();
});

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(() => postgres.stop());

describe.each(databaseKinds)('cached answers of two towns on %s', (kind) => {
  let town: Town;
  /** Over PostgreSQL another copy of the program, otherwise the same one. */
  let copies: Town[];
  beforeEach(async () => {
    const database = kind === 'SQLite' ? newSqlite() : await postgres.create();
    town = await open({ database });
    await town.load(valley);
    copies = kind === 'SQLite' ? [town] : [town, await open({ database, feed: null })];
    // Signing in causes changes as well, which have to be over first.
    for (const agencyId of ['hongqiao', 'valley']) await town.signedIn('driver', 'driver', agencyId);
  });

  it('a driver’s event in one town leaves the other’s cached bytes, indexes and streams alone', async () => {
    for (const copy of copies) {
      const others = await keep(copy, [
        ...showing('home'),
        ...showing('home', '/a/hongqiao'),
        '/',
        ...planned('home', 'songhong'),
        ...ofRoute('songhong'),
      ]);
      const own = await keep(copy, showing('market', '/a/valley'));
      const [index, ownIndex] = [await indexOf(copy, 'hongqiao'), await indexOf(copy, 'valley')];
      const [inValley, inHongqiao] = [await listen(copy, 'valley', 'market'), await listen(copy, 'hongqiao', 'home')];
      const rendered = rendering(copy);
      await tap(town, 'valley', event('red-0730', 'trip-cancelled', at(`07:0${copies.indexOf(copy)}:00`)));
      await until(() => inValley.boards().at(-1)?.lines[0]?.departures[0]?.status === 'cancelled');
      await aWhile();
      expect(own()).toEqual(showing('market', '/a/valley'));
      expect(others()).toEqual([]);
      expect([(await indexOf(copy, 'hongqiao')) === index, (await indexOf(copy, 'valley')) === ownIndex]).toEqual([true, true]);
      expect([rendered, inHongqiao.boards().length]).toEqual([['valley market'], 1]);
      await tap(town, 'valley', event('red-0730', 'trip-started', at(`07:0${copies.indexOf(copy)}:30`)));
      await until(() => inValley.boards().at(-1)?.lines[0]?.departures[0]?.status === 'scheduled');
      jest.restoreAllMocks();
    }
  });

  it('a timetable of one town, or a new town, leaves the other towns’ bytes and indexes alone', async () => {
    for (const copy of copies) {
      const others = await keep(copy, [...showing('home'), ...planned('home', 'songhong'), ...ofRoute('songhong')]);
      const own = await keep(copy, [
        ...showing('market', '/a/valley'),
        ...planned('market', 'red', '/a/valley'),
        ...ofRoute('red', '/a/valley'),
      ]);
      const [index, ownIndex] = [await indexOf(copy, 'hongqiao'), await indexOf(copy, 'valley')];
      const reason = { 'zh-CN': '台风', en: 'Typhoon' };
      await town.app.get(TimetablesService).recordDayException({ ...keeper, agencyId: 'valley' }, serviceDate('2024-07-16'), false, reason);
      await until(() => own().length > 0);
      await copy.app.get(Changes).settled();
      expect(own()).toEqual([...showing('market', '/a/valley'), ...planned('market', 'red', '/a/valley'), ...ofRoute('red', '/a/valley')]);
      expect(others()).toEqual([]);
      expect([(await indexOf(copy, 'hongqiao')) === index, (await indexOf(copy, 'valley')) === ownIndex]).toEqual([true, false]);
      await town.load(valley, { agencyId: `new-${copies.indexOf(copy)}` });
      await aWhile();
      expect(others()).toEqual([]);
      expect(await copy.nextDepartures('market', { limit: 1 }, `/a/new-${copies.indexOf(copy)}`)).toEqual(['07:30 Mill']);
    }
  });

  it('an alert or a changed number of seats clears only the answers that show it, in its own town', async () => {
    for (const copy of copies) {
      const others = await keep(copy, [...showing('home'), ...planned('home', 'songhong'), ...ofRoute('songhong')]);
      const own = [...showing('market', '/a/valley'), ...planned('market', 'red', '/a/valley'), ...ofRoute('red', '/a/valley')];
      const manager = await town.signedIn('manager', 'manager', 'valley');
      const changed = await keep(copy, own);
      const alert = { cause: 'WEATHER', effect: 'DETOUR', headerZh: '绕行', headerEn: 'Detour' };
      await town.send('POST', '/a/valley/v1/alerts', alert, manager);
      await until(() => changed().length === own.length);
      const seats = await keep(copy, own);
      await town.send('PUT', '/a/valley/v1/vehicles/bus-1', { capacitySeated: 20 + copies.indexOf(copy) }, manager);
      await until(() => seats().length > 0);
      expect([seats(), others()]).toEqual([[...showing('market', '/a/valley'), ...ofRoute('red', '/a/valley')], []]);
    }
  });

  it('an event clears the answers of its stops and their stations, a late bus also those of its later trips, and nothing else is cleared', async () => {
    const stops = ['dawn', 'mill', 'market', 'station', 'platform', 'church', 'school', 'forest', 'lake'];
    const stopsOf = (urls: string[]): string[] => stops.filter((stopId) => urls.some((url) => new RegExp(`/${stopId}(/|\\?|$)`).test(url)));
    const manager = await town.signedIn('manager', 'manager', 'valley');
    for (const copy of copies) {
      const all = stops.flatMap((stopId) => showing(stopId, '/a/valley'));
      const plan = await keep(copy, planned('market', 'red', '/a/valley'));
      const emptiedBy = async (change: () => Promise<unknown>): Promise<string[]> => {
        const changed = await keep(copy, all);
        await change();
        await until(() => changed().length > 0);
        await aWhile();
        const clearedUrls = changed();
        // All cached answers of a stop are cleared together.
        expect(clearedUrls.length).toBe(stopsOf(clearedUrls).length * showing('').length);
        return stopsOf(clearedUrls);
      };
      const afterTap = (...events: object[]): Promise<string[]> => emptiedBy(() => tap(town, 'valley', ...events));
      const red = ['mill', 'market', 'station', 'platform'];
      expect(await afterTap(boarded('red-0730', 'market'))).toEqual(red);
      expect(await afterTap(boarded('red-0730', 'platform'))).toEqual(red);
      expect(await afterTap(boarded('blue-0800', 'church'))).toEqual(['church', 'school']);
      expect(await afterTap(boarded('green-0730', 'forest'))).toEqual(['forest', 'lake']);
      expect(await afterTap(...Array.from({ length: 60 }, () => boarded('green-0730', 'forest')))).toEqual(['forest', 'lake']);
      expect(await afterTap(boarded('early-0720', 'dawn'))).toEqual(['dawn', 'mill']);
      // Moved by 20 minutes, the red trip keeps its bus from the blue line until 08:10.
      const trip = '/a/valley/v1/trips/2024-07-15/red-0730';
      const move = async (path: string, body: object): Promise<{ eventIds: string[] }> => {
        const response = await town.send('POST', path, { ...body, reason: '让路' }, manager);
        expect([path, response.status]).toEqual([path, 200]);
        return (await response.json()) as { eventIds: string[] };
      };
      let eventIds: string[] = [];
      expect(await emptiedBy(async () => ({ eventIds } = await move(`${trip}/shift`, { minutes: 20 })))).toEqual([
        ...red,
        'church',
        'school',
      ]);
      const undo = '/a/valley/v1/trips/2024-07-15/undo';
      expect(await emptiedBy(() => move(undo, { eventIds }))).toEqual([...red, 'church', 'school']);
      expect(plan()).toEqual([]);
    }
  });

  it('a cancelled 07:30 clears cached answers, then changes the live state, then notifies listeners, and the lobby board shows it', async () => {
    for (const copy of copies) {
      const trip = '/v1/trips/2024-07-15/songhong-0-weekday-0730';
      const manager = await town.signedIn('manager');
      const clearedUrls = await keep(copy, [...showing('home'), ...showing('home', '/a/hongqiao'), '/', ...showing('songhong')]);
      const elsewhere = await keep(copy, [...showing('hongqiao-t1'), ...planned('home', 'songhong')]);
      const ofSonghong = await keep(copy, ofRoute('songhong'));
      const [home, other] = [await listen(copy, 'hongqiao', 'home'), await listen(copy, 'hongqiao', 'hongqiao-t1')];
      const boards = copy.app.get(BoardsService);
      const render = boards.getBoard.bind(boards);
      const seen: [stopId: string, isForgotten: boolean, status: string | undefined][] = [];
      jest.spyOn(boards, 'getBoard').mockImplementation(async (request) => {
        const isForgotten = clearedUrls().length === 2 * showing('').length + 1 + showing('').length;
        const live = await indexOf(copy, 'hongqiao');
        const { departures } = await live.answer('home', { at: request.at, limit: 1, language: 'en' });
        seen.push([request.stopId, isForgotten, departures[0]?.status]);
        return render(request);
      });
      expect((await town.send('POST', `${trip}/cancel`, { reason: '车辆故障' }, manager)).status).toBe(200);
      await until(() => home.boards().at(-1)?.lines[0]?.departures[0]?.status === 'cancelled');
      await aWhile();
      expect(seen).toEqual([['home', true, 'cancelled']]);
      expect([elsewhere(), ofSonghong(), other.boards().length]).toEqual([[], ofRoute('songhong'), 1]);
      jest.restoreAllMocks();
      expect(await (await copy.fetch('/board/home?lang=en')).text()).toMatch(/cancelled/i);
      expect((await town.send('POST', `${trip}/reinstate`, { reason: '已修好' }, manager)).status).toBe(200);
      await until(() => home.boards().at(-1)?.lines[0]?.departures[0]?.status === 'scheduled');
    }
  });
});

it('another copy over PostgreSQL reads nothing from the database to process an event of a trip that it has in memory', async () => {
  const database = await postgres.create();
  const [one, other] = [await open({ database }), await open({ database, feed: null })];
  await other.departures('home');
  const occupied = async (): Promise<string | undefined> =>
    (await other.departures('home', { limit: 1, routeId: 'songhong' })).departures[0]?.source;
  await tap(one, 'hongqiao', event('songhong-0-weekday-0730', 'trip-started'));
  let source = await occupied();
  for (let tries = 0; tries < 100 && source !== 'driver-reported'; tries += 1) {
    await aWhile();
    source = await occupied();
  }
  expect(source).toBe('driver-reported');
  const read = jest.spyOn(other.app.get(LoggedEvents), 'listEvents');
  const changed = await keep(other, showing('home'));
  await tap(one, 'hongqiao', event('songhong-0-weekday-0730', 'trip-cancelled', at('07:09:30')));
  await until(() => changed().length > 0);
  expect((await other.departures('home', { limit: 1, routeId: 'songhong' })).departures[0]?.status).toBe('cancelled');
  expect(read).not.toHaveBeenCalled();
});
