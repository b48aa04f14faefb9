import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { advancedQuery, getServiceIdsByDate, importGtfs } from 'gtfs';
import yauzl from 'yauzl';
import { feedId } from '../../src/feeds/gtfs-out/feed-ids.js';
import { FeedVersions } from '../../src/feeds/gtfs-out/feed-version.service.js';
import { GtfsChecks } from '../../src/feeds/gtfs-out/gtfs-check.service.js';
import { GtfsFeeds } from '../../src/feeds/gtfs-out/gtfs-feed.service.js';
import { httpDate } from '../../src/feeds/access/http-date.js';
import {
  addDays,
  epochSeconds,
  formatInstant,
  serviceDate,
  type ServiceDate,
  type ServiceTime,
} from '../../src/scheduling/service-time.js';
import { TimetablesService } from '../../src/timetables/timetables.service.js';
import { databaseKinds, newSqlite, Postgres, type DatabaseKind } from '../support/databases.js';
import { hongqiaoWithGate, root, table, temporaryFolder, type Files } from '../support/feeds.js';
import { keeper, Town } from '../support/town.js';

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(() => postgres.stop());

const passes = { is: 'done', notices: [] };
const settings = { PUBLIC_FEEDS: 'on', PUBLIC_URL: 'https://bus.example.org' };
const towns: Town[] = [];
afterEach(async () => {
  for (const town of towns.splice(0)) await town.close();
});

async function open(kind: DatabaseKind, options: Omit<NonNullable<Parameters<typeof Town.open>[0]>, 'database'> = {}): Promise<Town> {
  const database = kind === 'SQLite' ? newSqlite() : await postgres.create();
  const town = await Town.open({ settings, ...options, database });
  towns.push(town);
  return town;
}

async function feedOf(town: Town, prefix = ''): Promise<Buffer> {
  const response = await town.fetch(`${prefix}/feeds/gtfs.zip`);
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

function written(zipped: Buffer): string {
  const path = join(temporaryFolder(), 'gtfs.zip');
  writeFileSync(path, zipped);
  return path;
}

/** All departures of a date at some stops: when, where to, on which line, and whether the time is only about. */
async function departuresOn(town: Town, stopIds: readonly string[], date: ServiceDate, zone = '+08:00'): Promise<string[]> {
  const found: string[] = [];
  for (const stopId of stopIds) {
    const { departures } = await town.departures(stopId, { at: `${date}T00:00:00${zone}`, limit: 50 });
    for (const each of departures) {
      const { serviceDate: on, scheduledDepartureTime, headsign, routeId, directionId } = each;
      if (on === date)
        found.push([stopId, scheduledDepartureTime, headsign, routeId, directionId ?? '-', each.headwaySeconds ?? '-'].join(' '));
    }
  }
  return found;
}

/** A loop that calls at its first stop twice, trips past midnight, a station, an operator, dates without weekdays, headways, ids in Chinese. */
const odd: Files = {
  'agency.txt': table(`
    agency_id agency_name agency_url           agency_timezone agency_lang
    hongqiao  Owner       https://example.org/ Asia/Shanghai   en
    op        Operator    https://example.org/ Asia/Shanghai   en`),
  'stops.txt': table(`
    stop_id stop_name stop_lat stop_lon location_type parent_station platform_code wheelchair_boarding
    站      Station   31.20    121.40   1             _              _             1
    站-1    Platform  31.2001  121.40   0             站             1             1
    站-2    Platform  31.2002  121.40   0             站             2             2
    a       Alley     31.21    121.41   0             _              _             _
    b       Bridge    31.22    121.42   0             _              _             _`),
  'routes.txt': table(`
    route_id agency_id route_short_name route_type
    环线     op        Circle           3
    night    hongqiao  Night            3`),
  'calendar.txt': table(`
    service_id monday tuesday wednesday thursday friday saturday sunday start_date end_date
    daily      1      1       1         1        1      1        1      20240101   20291231
    weekend    0      0       0         0        0      1        1      20240101   20261130`),
  'calendar_dates.txt': table(`
    service_id date     exception_type
    fest       20260501 1
    fest       20260607 1
    weekend    20260502 2
    weekend    20260504 1`),
  'trips.txt': table(`
    route_id service_id trip_id direction_id trip_headsign block_id
    环线     daily      环-0800 0            _             一号车
    环线     weekend    环-0900 0            Circle        一号车
    night    daily      late    0            Station       _
    night    fest       fest    1            _             _
    night    daily      about   1            Alley         _`),
  'stop_times.txt': table(`
    trip_id arrival_time departure_time stop_id stop_sequence timepoint
    环-0800 08:00:00     08:00:00       站-1    1             1
    环-0800 _            _              a       3             0
    环-0800 08:12:00     08:13:00       b       4             1
    环-0800 08:20:00     08:20:00       站-1    9             1
    环-0900 09:00:00     09:00:00       站-1    1             1
    环-0900 09:06:00     09:06:00       a       3             0
    环-0900 09:20:00     09:20:00       站-1    9             1
    late    23:50:00     23:50:00       a       1             1
    late    24:10:00     24:12:00       b       2             1
    late    25:05:00     25:05:00       站-2    3             1
    fest    10:00:00     10:00:00       站-2    1             1
    fest    10:30:00     10:30:00       a       2             1
    about   12:00:00     12:00:00       b       1             1
    about   12:09:00     12:09:00       a       2             1`),
  'frequencies.txt': table(`
    trip_id start_time end_time headway_secs exact_times
    about   12:00:00   13:00:00 900          0`),
};
const oddStops = ['站', 'a', 'b'];

/** The texts of a feed's files, by name. */
async function filesOf(zipped: Buffer): Promise<Record<string, string>> {
  const zip = await yauzl.fromBufferPromise(zipped);
  const files: Record<string, string> = {};
  for await (const entry of zip.eachEntry()) files[entry.fileName] = (await buffer(await zip.openReadStreamPromise(entry))).toString();
  return files;
}

/** The departures of every date in a range, each after its date; some dates at a time. */
async function everyDate(town: Town, stopIds: readonly string[], [from, to]: readonly [ServiceDate, ServiceDate]): Promise<string[][]> {
  const days: string[][] = [];
  for (let date = from; date <= to; date = addDays(date, 20)) {
    const dates = Array.from({ length: 20 }, (_, ahead) => addDays(date, ahead)).filter((day) => day <= to);
    days.push(...(await Promise.all(dates.map(async (day) => [day, ...(await departuresOn(town, stopIds, day))]))));
  }
  return days;
}

/** A year; on PostgreSQL the months with the decisions of managers, because both databases give the same rows. */
const datesOn = (kind: DatabaseKind): readonly [ServiceDate, ServiceDate] =>
  kind === 'SQLite' ? [serviceDate('2026-01-01'), serviceDate('2026-12-31')] : [serviceDate('2026-04-25'), serviceDate('2026-06-10')];

describe.each(databaseKinds)('the GTFS that goes out, on %s', (kind) => {
  it('comes in again with the same departures on every date of a year, with holidays, make-up workdays and decisions of managers', async () => {
    const town = await open(kind, { now: '2026-03-02T07:10:00+08:00' });
    const timetables = town.app.get(TimetablesService);
    const reason = { 'zh-CN': '道路施工', en: 'Road works' };
    await timetables.recordDayException(keeper, serviceDate('2026-05-13'), false, reason);
    await timetables.recordDayException(keeper, serviceDate('2026-05-16'), true, reason);
    // Single routes differ: one stops on a working day, and one runs on a holiday.
    await timetables.recordDayException(keeper, serviceDate('2026-05-20'), false, reason, undefined, 'songhong');
    await timetables.recordDayException(keeper, serviceDate('2026-10-01'), true, reason, undefined, 'songhong');
    const other = await open(kind, { now: '2026-03-02T07:10:00+08:00', feed: written(await feedOf(town)) });
    const stops = ['home', 'songhong', 'hongqiao-t1'];
    const departures = await everyDate(town, stops, datesOn(kind));
    expect(await everyDate(other, stops, datesOn(kind))).toEqual(departures);
    expect(departures.filter((each) => each.length > 1).length).toBeGreaterThan(kind === 'SQLite' ? 240 : 25);
  });

  it('passes every rule of the canonical validator, of a town with two timetables', async () => {
    const town = await open(kind, { now: '2026-03-02T07:10:00+08:00' });
    await town.load(hongqiaoWithGate(true), { effectiveFrom: serviceDate('2026-06-01') });
    const { check, feedVersion, bytes } = await town.app.get(GtfsChecks).describe(null);
    expect(check).toEqual(passes);
    expect(feedVersion).toMatch(/^1\+2-[0-9a-f]{12}$/);
    expect(bytes).toBeGreaterThan(1000);
  });

  it('comes in again equal for loops, nights, stations, operators, dates without weekdays, headways and ids in Chinese', async () => {
    const town = await open(kind, { now: '2026-03-02T07:10:00+08:00', feed: odd });
    const timetables = town.app.get(TimetablesService);
    const reason = { 'zh-CN': '道路施工', en: 'Road works' };
    await timetables.recordDayException(keeper, serviceDate('2026-05-02'), false, reason, undefined, '环线');
    await timetables.recordDayException(keeper, serviceDate('2026-05-06'), false, reason);
    const zipped = await feedOf(town);
    const other = await open(kind, { now: '2026-03-02T07:10:00+08:00', feed: written(zipped) });
    const before = (await everyDate(town, oddStops, datesOn(kind))).map((date) =>
      date.map((each) => each.replace(/^站|环线/g, (id) => feedId(id))),
    );
    expect(await everyDate(other, oddStops.map(feedId), datesOn(kind))).toEqual(before);
    expect(before.filter((each) => each.length > 1).length).toBe(before.length - 1);
    expect((await town.app.get(GtfsChecks).describe(null)).check).toEqual(passes);
    // What comes in and goes out again has no two trips of one id.
    expect((await other.app.get(GtfsChecks).describe(null)).check).toEqual(passes);
  });

  it('says when it changed, the same after a restart, and is made once however many ask', async () => {
    const town = await open(kind, { now: '2026-03-02T07:10:00+08:00' });
    const feeds = town.app.get(GtfsFeeds);
    const answers = await Promise.all(Array.from({ length: 20 }, () => town.fetch('/feeds/gtfs.zip')));
    const [first] = answers;
    if (first === undefined) throw new Error('no answer');
    const [etag, changed] = [first.headers.get('etag') ?? '', first.headers.get('last-modified') ?? ''];
    expect(new Set(await Promise.all(answers.map(async (each) => Buffer.from(await each.arrayBuffer()).toString('base64')))).size).toBe(1);
    expect([feeds.madeCount, changed]).toEqual([1, 'Sun, 01 Mar 2026 23:10:00 GMT']);
    expect(first.headers.get('content-disposition')).toMatch(/^attachment; filename="gtfs-hongqiao-1-[0-9a-f]{12}\.zip"$/);
    const status = async (headers: Record<string, string>, method = 'GET'): Promise<number> =>
      (await town.fetch('/feeds/gtfs.zip', { method, headers })).status;
    expect(await Promise.all([status({ 'if-none-match': etag }), status({ 'if-modified-since': changed }), status({}, 'HEAD')])).toEqual([
      304, 304, 200,
    ]);
    // The next day and the same content: the same bytes. A decision of a manager: others, and a later date.
    town.clock.set('2026-03-03T07:10:00+08:00');
    expect(await status({ 'if-none-match': etag })).toBe(304);
    expect(feeds.madeCount).toBe(1);
    const reason = { 'zh-CN': '停运', en: 'No service' };
    await town.app.get(TimetablesService).recordDayException(keeper, serviceDate('2026-03-10'), false, reason);
    const later = await town.fetch('/feeds/gtfs.zip', { headers: { 'if-none-match': etag } });
    expect([later.status, later.headers.get('last-modified')]).toEqual([200, 'Mon, 02 Mar 2026 23:10:00 GMT']);
    const restarted = town.app.get(FeedVersions);
    town.clock.set('2026-03-04T07:10:00+08:00');
    const content = await restarted.findContent(null);
    if (content === null) throw new Error('no feed');
    expect(httpDate(await restarted.changedAt(content))).toBe('Mon, 02 Mar 2026 23:10:00 GMT');
    expect((await filesOf(Buffer.from(await later.arrayBuffer())))['feed_info.txt']).toContain(`,${content.feedVersion},`);
  });

  it('has one moment for each content on every copy, also if copies were given different addresses', async () => {
    const database = kind === 'SQLite' ? newSqlite() : await postgres.create();
    const at = async (url: string): Promise<Town> => {
      const now = '2026-03-02T07:10:00+08:00';
      const feed = towns.length === 0 ? {} : { feed: null };
      const copy = await Town.open({ now, database, settings: { ...settings, PUBLIC_URL: url }, ...feed });
      towns.push(copy);
      return copy;
    };
    const [right, wrong] = [await at('https://bus.example.org'), await at('http://10.0.0.7:3000')];
    const again = await at('https://bus.example.org');
    const changed = async (copy: Town): Promise<string> => {
      const response = await copy.fetch('/feeds/gtfs.zip');
      await response.arrayBuffer();
      return response.headers.get('last-modified') ?? '';
    };
    const [first, second] = ['Sun, 01 Mar 2026 23:10:00 GMT', 'Sun, 01 Mar 2026 23:10:01 GMT'];
    for (const copy of [right, wrong, again]) copy.clock.set('2026-03-02T07:10:00+08:00');
    for (let round = 0; round < 3; round += 1)
      expect([await changed(right), await changed(wrong), await changed(again)]).toEqual([first, second, first]);
  });

  it('is refused in words without a timetable, and without a token where feeds are not open to everybody', async () => {
    const town = await open(kind, { now: '2026-03-02T07:10:00+08:00', settings: {} });
    expect((await town.fetch('/feeds/gtfs.zip')).status).toBe(401);
    const over = await open(kind, { now: '2031-03-02T07:10:00+08:00' });
    const refused = await over.fetch('/feeds/gtfs.zip?lang=en');
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([404, 'feed-has-no-trips']);
  });
});

it('the GTFS of Hongqiao is the one in test/golden', async () => {
  const town = await open('SQLite', { now: '2026-11-27T07:10:00+08:00' });
  const files = await filesOf(await feedOf(town));
  const golden = join(root, 'test/golden/hongqiao-gtfs');
  expect(Object.keys(files).sort()).toEqual(readdirSync(golden).sort());
  for (const [name, text] of Object.entries(files)) expect([name, text]).toEqual([name, readFileSync(join(golden, name), 'utf8')]);
});

it('node-gtfs imports it without a warning, and has the same departures at 500 random instants', async () => {
  const town = await open('SQLite', { now: '2026-03-02T07:10:00+08:00', feed: odd });
  const said: string[] = [];
  const config = {
    agencies: [{ path: written(await feedOf(town)) }],
    sqlitePath: ':memory:',
    logFunction: (text: string) => said.push(text),
  };
  await importGtfs(config);
  expect(said.filter((text) => /warn|error|invalid|duplicate|check |fail|more than one/i.test(text))).toEqual([]);
  expect(said.join()).toContain('import complete');
  const rows = (date: ServiceDate): NodeGtfsRow[] =>
    advancedQuery('stop_times', {
      query: { 'trips.service_id': getServiceIdsByDate(Number(date.replaceAll('-', ''))) },
      fields: ['stop_times.trip_id', 'stop_id', 'stop_sequence', 'departure_timestamp', 'route_id'],
      join: [{ type: 'INNER', table: 'trips', on: 'stop_times.trip_id=trips.trip_id' }],
    }) as unknown as NodeGtfsRow[];
  let random = 1;
  const next = (below: number): number => (random = (random * 48_271) % 2_147_483_647) % below;
  let found = 0;
  for (let question = 0; question < 500; question += 1) {
    const [date, from] = [addDays(serviceDate('2026-03-03'), next(300)), next(86_400)];
    const stopId = oddStops[next(oddStops.length)] ?? '';
    const at = epochSeconds(date, from as ServiceTime, 'Asia/Shanghai');
    const until = at + 4 * 3600;
    const ofNodeGtfs = [addDays(date, -1), date].flatMap((day) =>
      departing(rows(day))
        .filter((row) => ofStop(stopId).includes(row.stop_id))
        .map((row) => `${epochSeconds(day, row.departure_timestamp as ServiceTime, 'Asia/Shanghai')} ${row.route_id}`)
        .filter((each) => Number(each.split(' ')[0]) >= at && Number(each.split(' ')[0]) < until),
    );
    const { departures } = await town.departures(stopId, { at: formatInstant(at, 'Asia/Shanghai'), limit: 50 });
    const ofApi = departures
      .map((each) => `${Date.parse(each.scheduledDepartureTime) / 1000} ${feedId(each.routeId)}`)
      .filter((each) => Number(each.split(' ')[0]) < until);
    expect([date, from, ...ofNodeGtfs.sort()]).toEqual([date, from, ...ofApi.sort()]);
    found += ofApi.length;
  }
  expect(found).toBeGreaterThan(200);
});

interface NodeGtfsRow {
  readonly trip_id: string;
  readonly stop_id: string;
  readonly stop_sequence: number;
  readonly departure_timestamp: number;
  readonly route_id: string;
}

/** Nobody departs from the last stop of a trip. */
function departing(rows: readonly NodeGtfsRow[]): NodeGtfsRow[] {
  const last = new Map<string, number>();
  for (const { trip_id, stop_sequence } of rows) last.set(trip_id, Math.max(last.get(trip_id) ?? 0, stop_sequence));
  return rows.filter(({ trip_id, stop_sequence }) => stop_sequence < (last.get(trip_id) ?? 0));
}

const ofStop = (stopId: string): string[] => (stopId === '站' ? ['站-1', '站-2'] : [stopId]).map(feedId);
