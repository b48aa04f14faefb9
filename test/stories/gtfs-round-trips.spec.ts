import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import yauzl from 'yauzl';
import { TripIdentities } from '../../src/driver-log/trip-identities.service.js';
import { feedId } from '../../src/feeds/gtfs-out/feed-ids.js';
import { NetworkService } from '../../src/network/network.service.js';
import { addDays, formatInstant, serviceDate } from '../../src/scheduling/service-time.js';
import { TimetablesService } from '../../src/timetables/timetables.service.js';
import { databaseKinds, newSqlite, Postgres } from '../support/databases.js';
import { hongqiaoWith, hongqiaoWithGate, table, temporaryFolder, type Files } from '../support/feeds.js';
import { keeper, Town } from '../support/town.js';

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(() => postgres.stop());

const towns: Town[] = [];
afterEach(async () => {
  for (const town of towns.splice(0)) await town.close();
});

const now = '2026-03-02T07:10:00+08:00';
const reason = { 'zh-CN': '道路施工', en: 'Road works' };
/** Every date of a feed that is made in 2026. */
const [from, until] = [serviceDate('2026-01-01'), serviceDate('2027-12-31')];

/** Everything that leaves a stop on each date: when, where to, on which route; the ids as `idOf` writes them. */
async function everyDeparture(town: Town, idOf: (id: string) => string): Promise<string[]> {
  const network = await town.app.get(NetworkService).getNetwork(null);
  const days: string[] = [];
  for (let date = from; date <= until; date = addDays(date, 1)) {
    const trips = await town.app.get(TripIdentities).listPlanned(network, date);
    const departures = trips.flatMap(({ plan, stopIds, routeId, directionId, headsign }) =>
      plan
        .slice(0, -1)
        .map(({ departure }, index) =>
          [formatInstant(departure, 'UTC'), idOf(stopIds[index] ?? ''), idOf(routeId), directionId ?? '-', headsign ?? '-'].join(' '),
        ),
    );
    days.push(`${date}: ${departures.sort().join(', ')}`);
  }
  return days;
}

async function filesOf(zipped: Buffer): Promise<Map<string, string>> {
  const zip = await yauzl.fromBufferPromise(zipped);
  const files = new Map<string, string>();
  for await (const entry of zip.eachEntry()) files.set(entry.fileName, (await buffer(await zip.openReadStreamPromise(entry))).toString());
  return files;
}

/** A foreign feed: a block over midnight, platforms, a loop, a shape with distances, translations, a service of single dates. */
const foreign: Files = {
  'agency.txt': table(`
    agency_id agency_name agency_url           agency_timezone agency_lang
    hongqiao  Owner       https://example.org/ Asia/Shanghai   en`),
  'stops.txt': table(`
    stop_id stop_name stop_lat stop_lon location_type parent_station platform_code
    st      Station   31.20    121.40   1             _              _
    st-1    Platform  31.2001  121.40   0             st             1
    st-2    Platform  31.2002  121.40   0             st             2
    a       Alley     31.21    121.41   0             _              _`),
  'routes.txt': table(`
    route_id agency_id route_short_name route_type
    loop     hongqiao  Circle           3
    night    hongqiao  Night            3`),
  'calendar.txt': table(`
    service_id monday tuesday wednesday thursday friday saturday sunday start_date end_date
    daily      1      1       1         1        1      1        1      20240101   20291231
    weekend    0      0       0         0        0      1        1      20240101   20261130`),
  'calendar_dates.txt': table(`
    service_id date     exception_type
    fest       20260501 1
    weekend    20260502 2
    weekend    20260504 1`),
  'trips.txt': table(`
    route_id service_id trip_id direction_id trip_headsign block_id shape_id
    loop     daily      l-2330  0            Alley         one      ring
    night    daily      n-2450  0            Station       one      _
    loop     weekend    l-0900  0            Circle        two      ring
    night    fest       fest    1            _             _        _`),
  'stop_times.txt': table(`
    trip_id arrival_time departure_time stop_id stop_sequence timepoint shape_dist_traveled
    l-2330  23:30:00     23:30:00       st-1    1             1         0
    l-2330  23:45:00     23:46:00       a       5             1         1.5
    l-2330  24:20:00     24:20:00       st-1    9             1         3
    n-2450  24:50:00     24:50:00       a       1             1         _
    n-2450  25:35:00     25:35:00       st-2    2             1         _
    l-0900  09:00:00     09:00:00       st-1    1             1         0
    l-0900  09:06:00     09:06:00       a       3             0         1.5
    l-0900  09:20:00     09:20:00       st-1    9             1         3
    fest    10:00:00     10:00:00       st-2    1             1         _
    fest    10:30:00     10:30:00       a       2             1         _`),
  'shapes.txt': table(`
    shape_id shape_pt_lat shape_pt_lon shape_pt_sequence shape_dist_traveled
    ring     31.2001      121.40       1                 0
    ring     31.21        121.41       2                 1.5
    ring     31.2001      121.40       3                 3`),
  'translations.txt': table(`
    table_name field_name language translation record_id
    stops      stop_name  zh-CN    小巷        a`),
};

interface RoundTrip {
  readonly title: string;
  readonly feed: Files;
  readonly meanwhile?: (town: Town) => Promise<void>;
}

const roundTrips: readonly RoundTrip[] = [
  {
    title: 'the town with two timetables, whose ids differ by their version, and decisions about days and single routes',
    feed: hongqiaoWith({}),
    meanwhile: async (town) => {
      await town.load(hongqiaoWithGate(true), { effectiveFrom: serviceDate('2026-06-01') });
      const timetables = town.app.get(TimetablesService);
      await timetables.recordDayException(keeper, serviceDate('2026-05-13'), false, reason);
      await timetables.recordDayException(keeper, serviceDate('2026-05-16'), true, reason);
      await timetables.recordDayException(keeper, serviceDate('2026-05-20'), false, reason, undefined, 'songhong');
      await timetables.recordDayException(keeper, serviceDate('2026-10-01'), true, reason, undefined, 'songhong');
      await timetables.recordDayException(keeper, serviceDate('2027-02-15'), false, reason, undefined, 'hongqiao-t1');
    },
  },
  { title: 'a foreign feed with a loop, platforms, a block over midnight, a shape and translations', feed: foreign },
];

describe.each(databaseKinds)('a GTFS that goes out and comes in again, on %s', (kind) => {
  const open = async (feed: Files | string): Promise<Town> => {
    const town = await Town.open({
      now,
      feed,
      settings: { PUBLIC_FEEDS: 'on' },
      database: kind === 'SQLite' ? newSqlite() : await postgres.create(),
    });
    towns.push(town);
    return town;
  };
  const exported = async (town: Town): Promise<Buffer> => Buffer.from(await (await town.fetch('/feeds/gtfs.zip')).arrayBuffer());

  it.each(roundTrips)('has the same departures on every date of its two years: $title', async ({ feed, meanwhile }) => {
    const town = await open(feed);
    await meanwhile?.(town);
    const zipped = await exported(town);
    const path = join(temporaryFolder(), 'gtfs.zip');
    writeFileSync(path, zipped);
    const other = await open(path);
    const departures = await everyDeparture(town, feedId);
    expect(departures.length).toBe(730);
    expect(departures.filter((day) => day.includes('T')).length).toBeGreaterThan(400);
    expect(await everyDeparture(other, (id) => id)).toEqual(departures);
    const [first, again] = [await filesOf(zipped), await filesOf(await exported(other))];
    for (const name of ['stops.txt', 'shapes.txt', 'translations.txt'])
      expect([name, again.get(name)?.split('\n').sort()]).toEqual([name, first.get(name)?.split('\n').sort()]);
    const blocks = (text = ''): number =>
      new Set(text.split('\n').map((row) => row.split(',').at((text.split('\n')[0] ?? '').split(',').indexOf('block_id')))).size;
    expect(blocks(again.get('trips.txt'))).toBe(blocks(first.get('trips.txt')));
  });
});
