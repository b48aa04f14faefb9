import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DatabaseAddress } from '../../src/config.js';
import { DeparturesService } from '../../src/departures/departures.service.js';
import { FeedVersions, type FeedContent } from '../../src/feeds/gtfs-out/feed-version.service.js';
import { LiveTrips } from '../../src/operations/live-trips.service.js';
import { formatInstant, instant, serviceDate } from '../../src/scheduling/service-time.js';
import { TimetablesService } from '../../src/timetables/timetables.service.js';
import { PlaceholderAgency } from '../../src/agency-keeping/placeholder-agency.service.js';
import { databaseKinds, newSqlite, Postgres } from '../support/databases.js';
import type { Files } from '../support/feeds.js';
import { loop } from '../support/loop-feed.js';
import { fieldsOf, milliseconds, RidersApp, type Arrival } from '../support/onebusaway.js';
import { textsIn } from '../support/tides-schema.js';
import { keeper, Town } from '../support/town.js';

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(() => postgres.stop());

const monday = '2024-07-15';
const clock = (at: number): string => formatInstant(instant(at / 1000), 'Asia/Shanghai').slice(11, 16);
const departs = (arrival: Arrival): number => (arrival.predicted ? arrival.predictedDepartureTime : arrival.scheduledDepartureTime);

/** A call in short: `07:30→07:34 淞虹路`, with `CANCELED`, and `arrives` where nobody may board. */
function shortly(arrival: Arrival): string {
  const [scheduled, predicted] = arrival.departureEnabled
    ? [arrival.scheduledDepartureTime, arrival.predictedDepartureTime]
    : [arrival.scheduledArrivalTime, arrival.predictedArrivalTime];
  const time = arrival.predicted ? `${clock(scheduled)}→${clock(predicted)}` : clock(scheduled);
  const status = arrival.status === 'default' ? '' : ` ${arrival.status}`;
  return `${time} ${arrival.departureEnabled ? arrival.tripHeadsign : 'arrives'}${status}`;
}

describe.each(databaseKinds)('the rider API of OneBusAway on %s', (kind) => {
  let database: DatabaseAddress;
  let town: Town;
  let app: RidersApp;

  /** A Monday morning: 07:30 left late and is filling, 08:00 is moved, a bus is cancelled and another one added, and riders are told. */
  beforeAll(async () => {
    database = kind === 'SQLite' ? newSqlite() : await postgres.create();
    town = await Town.open({ database, settings: { PUBLIC_FEEDS: 'on' } });
    app = new RidersApp(town);
    const [manager, driver] = [await town.signedIn('manager'), await town.signedIn('driver')];
    const change = async (method: string, path: string, body: object, who = manager): Promise<void> => {
      const response = await town.send(method, path, body, who);
      expect([path, response.status < 300 ? '' : await response.text()]).toEqual([path, '']);
    };
    await change('PUT', '/v1/vehicles/bus-1', { capacitySeated: 30, capacityStanding: 0 });
    await change('POST', `/v1/trips/${monday}/songhong-0-weekday-0800/shift`, { minutes: 10, reason: '门口修路' });
    await change('POST', `/v1/trips/${monday}/hongqiao-t1-0-weekday-0730/cancel`, { reason: '车辆故障' });
    const extra = { routeId: 'hongqiao-t1', directionId: 0, departureTime: '07:45', reason: '会议加开' };
    await change('POST', `/v1/trips/${monday}`, extra);
    const detour = { cause: 'CONSTRUCTION', effect: 'DETOUR', headerZh: '因道路施工绕行', headerEn: 'Detour' };
    await change('POST', '/v1/alerts', { ...detour, routeId: 'songhong' });
    town.clock.set(`${monday}T07:35:00+08:00`);
    const log = (time: string, kindOf: string, more: object = {}): Promise<void> => {
      const facts = { serviceDate: monday, tripId: 'songhong-0-weekday-0730', vehicleId: 'bus-1' };
      const event = { eventId: randomUUID(), kind: kindOf, deviceTime: `${monday}T${time}:00+08:00`, ...facts, ...more };
      return change('POST', '/v1/driver/events', { events: [event] }, driver);
    };
    await log('07:34', 'trip-started');
    await log('07:34', 'boarded', { count: 22, stopId: 'home' });
    await log('07:35', 'stop-departed', { stopId: 'home' });
    await town.app.get(LiveTrips).settled();
    await town.app.get(DeparturesService).settled();
  });
  afterAll(() => town.close());

  it('every method answers as its published description says, with lists that are not empty', async () => {
    const trip = '{songhong-0-weekday-0730}';
    const day = milliseconds(`${monday}T00:00:00+08:00`);
    for (const method of [
      'current-time.json',
      'agencies-with-coverage.json',
      'agency/hongqiao.json',
      'routes-for-agency/hongqiao.json',
      'route-ids-for-agency/hongqiao.json',
      'stop-ids-for-agency/hongqiao.json',
      'route/{songhong}.json',
      'stop/{home}.json',
      `trip/${trip}.json`,
      'stops-for-route/{songhong}.json',
      'stops-for-location.json?lat=31.2189&lon=121.3393',
      'routes-for-location.json?lat=31.2189&lon=121.3393',
      'arrivals-and-departures-for-stop/{home}.json',
      `arrival-and-departure-for-stop/{home}.json?tripId=hongqiao_songhong-0-weekday-0730&serviceDate=${day}`,
      'schedule-for-stop/{home}.json?date=2024-07-15',
      `trip-details/${trip}.json`,
    ]) {
      const answer = await app.get(method);
      expect(answer).toMatchObject({ code: 200, text: 'OK', version: 2, currentTime: milliseconds(`${monday}T07:35:00+08:00`) });
      const { entry, list, references } = answer.data;
      if (list === undefined) expect(Object.keys(entry).length).toBeGreaterThan(1);
      else expect([method, list.length > 0]).toEqual([method, true]);
      expect(references['agencies']).toMatchObject([{ id: 'hongqiao', name: '虹桥人才公寓班车', timezone: 'Asia/Shanghai' }]);
    }
  });

  it('a stop shows what left, what is late, moved, added and cancelled, in order of time, and what ends there', async () => {
    const shown = await app.arrivals('home', 'minutesBefore=10&minutesAfter=60');
    expect(shown.map(shortly)).toEqual([
      '07:27 arrives',
      '07:30 虹桥1号航站楼 CANCELED',
      '07:30→07:35 淞虹路',
      '07:45 虹桥1号航站楼',
      '07:53 arrives',
      '07:57 arrives',
      '08:00 虹桥1号航站楼',
      '08:00→08:10 淞虹路',
      '08:23→08:26 arrives',
      '08:27 arrives',
      '08:30 淞虹路',
      '08:30 虹桥1号航站楼',
    ]);
  });

  it('a departure says all that the description names, and what is known of its trip', async () => {
    const late = (await app.arrivals('home')).find(({ tripId }) => tripId === 'hongqiao_songhong-0-weekday-0730') as Arrival;
    const unknown = /^(actualTrack|scheduledTrack|frequency|(scheduled|predicted)(Arrival|Departure)Interval)$/;
    expect(fieldsOf('ArrivalAndDepartureEntry').filter((field) => !(field in late) && !unknown.test(field))).toEqual([]);
    const noPosition = /^(frequency|lastKnownLocation|position)$/;
    expect(fieldsOf('Status').filter((field) => !(field in late.tripStatus) && !noPosition.test(field))).toEqual([]);
    expect(late).toMatchObject({
      ...{ routeId: 'hongqiao_songhong', routeShortName: '淞虹路线', tripHeadsign: '淞虹路', stopId: 'hongqiao_home' },
      ...{ serviceDate: milliseconds(`${monday}T00:00:00+08:00`), stopSequence: 0, totalStopsInTrip: 2, blockTripSequence: 2 },
      ...{ arrivalEnabled: false, departureEnabled: true, predicted: true, status: 'default', vehicleId: 'hongqiao_bus-1' },
      scheduledDepartureTime: milliseconds(`${monday}T07:30:00+08:00`),
      predictedDepartureTime: milliseconds(`${monday}T07:35:00+08:00`),
      lastUpdateTime: milliseconds(`${monday}T07:35:00+08:00`),
      ...{ occupancyStatus: 'FEW_SEATS_AVAILABLE', numberOfStopsAway: -1 },
      tripStatus: {
        ...{ activeTripId: 'hongqiao_songhong-0-weekday-0730', status: 'SCHEDULED', phase: 'in_progress', predicted: true },
        ...{ scheduleDeviation: 300, closestStop: 'hongqiao_home', nextStop: 'hongqiao_songhong', nextStopTimeOffset: 480 },
      },
    });
  });

  it('the last stop shows the arrival of a late bus', async () => {
    const [first] = (await app.arrivals('songhong', 'minutesBefore=0')).filter(({ departureEnabled }) => !departureEnabled);
    expect([first?.tripId, first === undefined ? '' : shortly(first)]).toEqual(['hongqiao_songhong-0-weekday-0730', '07:38→07:43 arrives']);
    expect(first).toMatchObject({ stopSequence: 1, arrivalEnabled: true, numberOfStopsAway: 0, vehicleId: 'hongqiao_bus-1' });
  });

  it('a departure that is not there says why: another place on the trip, another stop, another day, or no such trip', async () => {
    const refusal = async (stop: string, tripId: string, day: string, more = ''): Promise<string> => {
      const query = `tripId=hongqiao_${tripId}&serviceDate=${milliseconds(`${day}T00:00:00+08:00`)}${more}`;
      const response = await town.fetch(`/api/where/arrival-and-departure-for-stop/hongqiao_${stop}.json?${query}&lang=en`);
      return `${response.status} ${((await response.json()) as { detail: string }).detail}`;
    };
    const id = 'songhong-0-weekday-0800';
    expect(await refusal('home', id, monday, '&stopSequence=1')).toMatch(
      /^404 "hongqiao_songhong-0-weekday-0800" calls at "hongqiao_home", but its stopSequence there is 0, not 1\./,
    );
    expect(await refusal('hongqiao-t1', id, monday)).toMatch(
      /^404 "hongqiao_songhong-0-weekday-0800" does not call at "hongqiao_hongqiao-t1"\./,
    );
    expect(await refusal('home', id, '2024-07-14')).toMatch(/^404 "hongqiao_songhong-0-weekday-0800" does not run on 2024-07-14\./);
    expect(await refusal('home', 'nothing', monday)).toMatch(/^404 There is no "hongqiao_nothing"\. Ids begin with/);
  });

  it('the number that riders call is that of the desk, also in the GTFS, which is a new version then', async () => {
    const phoneOf = async (): Promise<unknown> =>
      ((await (await town.fetch('/api/where/agency/hongqiao.json')).json()) as { data: { entry: { phone: string } } }).data.entry.phone;
    const contentOf = async (): Promise<FeedContent | null> => town.app.get(FeedVersions).findContent(null);
    const before = await contentOf();
    const headers = await town.signedIn('manager');
    const saved = await town.send('PUT', '/v1/agency/rider-guide', { phone: '021-5555 0199' }, headers);
    expect([saved.status, await phoneOf()]).toEqual([200, '021-5555 0199']);
    const zip = await town.fetch('/feeds/gtfs.zip');
    expect((await textsIn(Buffer.from(await zip.arrayBuffer())))['agency.txt']).toContain('021-5555 0199');
    expect((await contentOf())?.feedVersion).not.toBe(before?.feedVersion);
    expect((await town.send('PUT', '/v1/agency/rider-guide', { phone: null }, headers)).status).toBe(200);
    // As before, so the same version as before.
    expect((await contentOf())?.feedVersion).toBe(before?.feedVersion);
  });

  it('alerts and cancellations are situations of the departures they concern', async () => {
    const { data } = await app.get('arrivals-and-departures-for-stop/{home}.json?lang=en');
    const ofKind = (kindOf: string): Record<string, unknown> | undefined =>
      data.references.situations.find(({ id }) => String(id).startsWith(`hongqiao_${kindOf}-`));
    const [cancelled, moved, added] = ['cancelled', 'moved', 'added'].map(ofKind);
    const detour = data.references.situations.find(({ id }) => ![cancelled, moved, added].some((each) => each?.['id'] === id));
    expect(detour).toMatchObject({
      reason: 'equipmentReason',
      summary: { value: 'Detour', lang: 'en' },
      consequences: [{ condition: 'detour' }],
    });
    expect(cancelled).toMatchObject({
      id: 'hongqiao_cancelled-2024-07-15-hongqiao-t1-0-weekday-0730',
      summary: { value: 'The 07:30 departure to Hongqiao Airport Terminal 1 is cancelled', lang: 'en' },
      description: { value: 'Reason: vehicle breakdown', lang: 'en' },
    });
    expect(moved).toMatchObject({
      id: 'hongqiao_moved-2024-07-15-songhong-0-weekday-0800',
      summary: { value: 'The 08:00 departure to Songhong Road is now planned for 08:10', lang: 'en' },
      // It was written in Chinese only.
      description: { value: '原因：门口修路', lang: 'zh-CN' },
      ...{ severity: 'normal', consequences: [{ condition: 'modified_service' }] },
    });
    expect(added).toMatchObject({
      summary: { value: 'There is an extra bus to Hongqiao Airport Terminal 1 at 07:45', lang: 'en' },
      consequences: [{ condition: 'additional_service' }],
    });
    expect(data.references.situations.length).toBe(4);
    expect(data.entry['situationIds']).toEqual([detour?.['id']]);
    const changes = [cancelled, moved, added].map((each) => String(each?.['id']));
    for (const { routeId, tripId, situationIds } of data.entry['arrivalsAndDepartures'] as Arrival[])
      expect(situationIds).toEqual([
        ...(routeId === 'hongqiao_songhong' ? [detour?.['id']] : []),
        ...changes.filter((id) => id.endsWith(tripId.replace('hongqiao_', '-').split('@')[0] ?? '')),
      ]);
  });

  it('without minutesAfter a stop shows at least the next three departures that run, however far ahead', async () => {
    const evening = milliseconds('2024-07-19T22:00:00+08:00');
    const next = await app.arrivals('home', `time=${evening}`);
    expect(next.map((each) => [formatInstant(instant(each.scheduledDepartureTime / 1000), 'Asia/Shanghai').slice(0, 16)])).toEqual([
      ['2024-07-22T07:00'],
      ['2024-07-22T07:00'],
      ['2024-07-22T07:30'],
    ]);
    expect(await app.arrivals('home', `time=${evening}&minutesAfter=35`)).toEqual([]);
    // The apps always send it, and ask for more until they give up: after twelve hours on iOS.
    expect(await app.arrivals('home', `time=${evening}&minutesBefore=5&minutesAfter=635`)).toEqual([]);
    expect(await app.arrivals('home', `time=${evening}&minutesBefore=5&minutesAfter=755`)).toEqual(next);
    expect(await app.arrivals('home', 'time=2024-07-19T22:00:00%2B08:00')).toEqual(next);
  });

  it('departures are those of /v1 at any moment', async () => {
    const moments = fc.tuple(
      fc.constantFrom('home', 'songhong', 'hongqiao-t1'),
      // Most of them on the Monday that is changed.
      fc.oneof(
        fc.integer({ min: milliseconds(`${monday}T06:30:00+08:00`), max: milliseconds(`${monday}T09:30:00+08:00`) }),
        fc.integer({ min: milliseconds('2024-07-12T00:00:00+08:00'), max: milliseconds('2024-10-10T00:00:00+08:00') }),
      ),
    );
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(moments, async ([stopId, moment]) => {
        const at = Math.floor(moment / 1000);
        const until = at * 1000 + 3 * 3_600_000;
        const { departures } = await town.departures(stopId, { at: formatInstant(instant(at), 'Asia/Shanghai'), limit: 50 });
        const ofV1 = departures
          .map((each) => ({ ...each, departs: Date.parse(each.departureTime) }))
          .filter(({ departs: time }) => time >= at * 1000 && time <= until)
          .map((each) => [
            `hongqiao_${each.tripId}`,
            each.departs,
            each.status === 'cancelled',
            each.headsign,
            each.source !== 'planned' || each.shiftSeconds !== undefined,
          ]);
        const calls = await app.arrivals(stopId, `time=${at * 1000}&minutesBefore=0&minutesAfter=180`);
        const ofApp = calls
          .filter((each) => each.departureEnabled && departs(each) >= at * 1000 && departs(each) <= until)
          .map((each) => [each.tripId, departs(each), each.status === 'CANCELED', each.tripHeadsign, each.predicted]);
        expect(ofApp.sort()).toEqual(ofV1.sort());
        seen += ofApp.length;
      }),
      { numRuns: 150, seed: 20_241_127 },
    );
    expect(seen).toBeGreaterThan(300);
  });

  it('a trip says its stops, its times and the trips before and after it of its bus', async () => {
    const { data } = await app.get('trip-details/{songhong-0-weekday-0730}.json');
    expect(data.entry).toMatchObject({
      tripId: 'hongqiao_songhong-0-weekday-0730',
      serviceDate: milliseconds(`${monday}T00:00:00+08:00`),
      schedule: {
        ...{
          timeZone: 'Asia/Shanghai',
          previousTripId: 'hongqiao_songhong-1-weekday-0715',
          nextTripId: 'hongqiao_songhong-1-weekday-0745',
        },
        stopTimes: [
          { stopId: 'hongqiao_home', arrivalTime: 27_000, departureTime: 27_000, distanceAlongTrip: 0 },
          { stopId: 'hongqiao_songhong', arrivalTime: 27_480, departureTime: 27_480, distanceAlongTrip: 1500 },
        ],
      },
      status: { predicted: true, scheduleDeviation: 300 },
    });
    const later = milliseconds('2024-07-22T00:00:00+08:00');
    expect((await app.get(`trip-details/{songhong-0-weekday-0730}.json?serviceDate=${later}`)).data.entry).toMatchObject({
      ...{ serviceDate: later, status: { predicted: false, scheduleDeviation: 0 } },
    });
    const sunday = milliseconds('2024-07-21T00:00:00+08:00');
    expect((await app.get(`trip-details/{songhong-0-weekday-0730}.json?serviceDate=${sunday}`)).code).toBe(404);
    const added = await app.get('trip-details/{added-hongqiao-t1-0-0745}.json');
    expect(added.data.entry).toMatchObject({
      serviceDate: milliseconds(`${monday}T00:00:00+08:00`),
      situationIds: [`hongqiao_added-${monday}-added-hongqiao-t1-0-0745`],
    });
  });

  it('a stop’s schedule has all calls of a day by route and direction, and none on a day without service', async () => {
    const { data } = await app.get('schedule-for-stop/{home}.json?date=2024-07-16');
    const counts = (
      data.entry['stopRouteSchedules'] as {
        routeId: string;
        stopRouteDirectionSchedules: { tripHeadsign: string; scheduleStopTimes: Arrival[] }[];
      }[]
    ).map(({ routeId, stopRouteDirectionSchedules }) => [
      routeId,
      ...stopRouteDirectionSchedules.map(({ tripHeadsign, scheduleStopTimes }) => [
        tripHeadsign,
        scheduleStopTimes.length,
        scheduleStopTimes.every(({ departureEnabled }) => departureEnabled),
      ]),
    ]);
    expect(counts).toEqual([
      ['hongqiao_songhong', ['淞虹路', 10, true], ['虹桥人才公寓', 10, false]],
      ['hongqiao_hongqiao-t1', ['虹桥1号航站楼', 10, true], ['虹桥人才公寓', 10, false]],
    ]);
    const closed = await app.get('schedule-for-stop/{home}.json?date=2024-07-21');
    expect(closed.data.entry).toMatchObject({ date: milliseconds('2024-07-21T00:00:00+08:00'), stopRouteSchedules: [] });
  });

  it('stops and routes are found around a place, the nearest first, and it says where nothing is', async () => {
    const near = await app.get('stops-for-location.json?lat=31.2195&lon=121.345&radius=2000');
    expect([near.data.list.map(({ id }) => id), near.data.limitExceeded, near.data.outOfRange]).toEqual([
      ['hongqiao_home', 'hongqiao_songhong'],
      false,
      false,
    ]);
    const limited = await app.get('stops-for-location.json?lat=31.2195&lon=121.345&latSpan=1&lonSpan=1&maxCount=1');
    expect([limited.data.list.length, limited.data.limitExceeded]).toEqual([1, true]);
    const named = await app.get('stops-for-location.json?lat=31.2195&lon=121.345&query=songhong');
    expect(named.data.list.map(({ id }) => id)).toEqual(['hongqiao_songhong']);
    const away = await app.get('stops-for-location.json?lat=47.6&lon=-122.3');
    expect([away.data.list, away.data.outOfRange]).toEqual([[], true]);
    const lines = await app.get('routes-for-location.json?lat=31.2189&lon=121.3393&query=航站楼');
    expect(lines.data.list.map(({ id }) => id)).toEqual(['hongqiao_hongqiao-t1']);
  });

  it('the document for users names every method, in Chinese and in English', async () => {
    const { detail } = (await app.get('plan-trip.json')) as { detail: string };
    const methods = detail.split(/[：。，、,\s]+/).filter((word) => /^[a-z]+(-[a-z]+)*$/.test(word) && word !== 'plan-trip');
    expect(methods.length).toBeGreaterThan(10);
    const texts = readFileSync('docs/feeds.md', 'utf8').split('# Standard feeds');
    for (const text of texts) expect(methods.filter((method) => !text.includes(`\`${method}\``))).toEqual([]);
  });

  it('what cannot be answered is refused in the envelope, with the texts that apps know and a sentence', async () => {
    const refusals = [
      ['stop/{nowhere}.json', 404, 'resource not found', '没有“hongqiao_nowhere”'],
      ['stop/40_home.json', 404, 'resource not found', 'hongqiao_站点编号'],
      ['stop/.json', 404, 'resource not found', '编号要带运营机构前缀'],
      ['routes-for-agency/40.json', 404, 'resource not found', '没有“40”'],
      ['stop/{home}.xml', 404, 'resource not found', '.json 结尾'],
      ['stop/{home}', 404, 'resource not found', '.json 结尾'],
      ['plan-trip.json', 404, 'resource not found', 'stops-for-route'],
      ['toString.json', 404, 'resource not found', 'stops-for-route'],
      ['arrivals-and-departures-for-stop/{home}.json?minutesAfter=soon', 400, 'validation error', 'minutesAfter'],
      ['arrivals-and-departures-for-stop/{home}.json?time=-5', 400, 'validation error', 'time'],
      ['stops-for-location.json?lat=91', 400, 'validation error', 'lon'],
      ['stop/{home}.json?lang=fr', 400, 'validation error', 'zh-CN'],
    ] as const;
    for (const [address, code, text, words] of refusals) {
      const answer = await app.get(address);
      expect([address, answer]).toMatchObject([address, { code, text, version: 2, detail: expect.stringContaining(words) as unknown }]);
    }
    const { data, detail } = await app.get('stops-for-location.json?lat=91&lang=en');
    expect(data.fieldErrors).toEqual({ lat: ['lat must be between -90 and 90'], lon: ['lon is required'] });
    expect(detail).toContain('lat must be between -90 and 90');
  });
});

/** A round trip that calls twice at the station, whose ids need encoding, and that runs past midnight; its agency's id has an underline. */
const night: Files = {
  'agency.txt': 'agency_id,agency_name,agency_url,agency_timezone,agency_lang\nny_1,Night,https://example.org/,America/New_York,en\n',
  'stops.txt':
    'stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station,wheelchair_boarding\n' +
    '总站,Station,40.7,-74.0,1,,1\n总站 A,Station A,40.7,-74.0,0,总站,1\n总站/B,Station B,40.7001,-74.0,0,总站,2\nhill,Hill,40.71,-74.0,0,,\n',
  'routes.txt': 'route_id,route_short_name,route_type\n夜 1,N1,3\n',
  'calendar.txt':
    'service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\ndaily,1,1,1,1,1,1,1,20260101,20291231\n',
  'trips.txt': 'route_id,service_id,trip_id,direction_id,block_id,shape_id\n夜 1,daily,夜 2430,0,b,线\n夜 1,daily,早 0500,0,b,线\n',
  'stop_times.txt':
    'trip_id,arrival_time,departure_time,stop_id,stop_sequence\n' +
    '夜 2430,24:30:00,24:30:00,总站 A,1\n夜 2430,24:40:00,24:45:00,hill,5\n夜 2430,25:00:00,25:00:00,总站/B,9\n' +
    '早 0500,05:00:00,05:00:00,总站 A,1\n早 0500,05:10:00,05:15:00,hill,5\n早 0500,05:30:00,05:30:00,总站/B,9\n',
  'shapes.txt': 'shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence\n线,38.5,-120.2,1\n线,40.7,-120.95,2\n线,43.252,-126.453,3\n',
};

describe('the rider API of OneBusAway elsewhere', () => {
  let town: Town;
  let app: RidersApp;
  beforeAll(async () => {
    // Clocks go forward on 8 March 2026 at 02:00.
    town = await Town.open({ feed: night, now: '2026-03-07T23:00:00-05:00', settings: { PUBLIC_FEEDS: 'on' } });
    app = new RidersApp(town, 'ny_1');
  });
  afterAll(() => town.close());
  const inNewYork = (at: number): string => formatInstant(instant(at / 1000), 'America/New_York');

  it('a station answers for its platforms, past midnight and across a change of clocks', async () => {
    const { data } = await app.get('arrivals-and-departures-for-stop/{%E6%80%BB%E7%AB%99}.json?minutesAfter=480');
    const calls = data.entry['arrivalsAndDepartures'] as Arrival[];
    expect(
      calls.map((each) => [each.stopId, inNewYork(each.serviceDate), inNewYork(each.scheduledDepartureTime), each.departureEnabled]),
    ).toEqual([
      ['ny_1_%E6%80%BB%E7%AB%99%20A', '2026-03-07T00:00:00-05:00', '2026-03-08T00:30:00-05:00', true],
      ['ny_1_%E6%80%BB%E7%AB%99/B', '2026-03-07T00:00:00-05:00', '2026-03-08T01:00:00-05:00', false],
      ['ny_1_%E6%80%BB%E7%AB%99%20A', '2026-03-07T23:00:00-05:00', '2026-03-08T05:00:00-04:00', true],
      ['ny_1_%E6%80%BB%E7%AB%99/B', '2026-03-07T23:00:00-05:00', '2026-03-08T05:30:00-04:00', false],
    ]);
    // The day that is an hour short begins an hour before midnight, and its trip is found by that moment.
    const early = calls[2] as Arrival;
    const query = `tripId=${encodeURIComponent(early.tripId)}&serviceDate=${early.serviceDate}`;
    const one = await app.get(`arrival-and-departure-for-stop/{hill}.json?${query}`);
    expect(one.data.entry).toMatchObject({ stopSequence: 1, scheduledArrivalTime: milliseconds('2026-03-08T05:10:00-04:00') });
    expect((await app.get(`trip-details/{%E6%97%A9%200500}.json?serviceDate=${early.serviceDate}`)).data.entry).toMatchObject({
      serviceDate: early.serviceDate,
      schedule: { timeZone: 'America/New_York', stopTimes: [{ arrivalTime: 18_000 }, { arrivalTime: 18_600, departureTime: 18_900 }, {}] },
    });
  });

  it('ids are found whether or not a client encodes them', async () => {
    const stop = { id: 'ny_1_%E6%80%BB%E7%AB%99/B', wheelchairBoarding: 'NOT_ACCESSIBLE', parent: 'ny_1_%E6%80%BB%E7%AB%99' };
    for (const id of ['ny_1_%E6%80%BB%E7%AB%99/B', encodeURIComponent('ny_1_%E6%80%BB%E7%AB%99/B'), 'ny_1_%E6%80%BB%E7%AB%99%2FB'])
      expect([id, (await app.get(`stop/${id}.json`)).data.entry]).toMatchObject([id, stop]);
    expect((await app.get('route/ny_1_%E5%A4%9C%201.json')).data.entry).toMatchObject({ id: 'ny_1_%E5%A4%9C%201', shortName: 'N1' });
    expect((await app.get('trip/{%E5%A4%9C%202430}.json')).data.entry).toMatchObject({ blockId: 'ny_1_b', serviceId: 'ny_1_daily' });
  });

  it('a route has the line of its feed, encoded', async () => {
    const { data } = await app.get('stops-for-route/{%E5%A4%9C%201}.json');
    const line = { length: 3, levels: '', points: '_p~iF~ps|U_ulLnnqC_mqNvxq`@' };
    expect(data.entry).toMatchObject({ polylines: [line], stopGroupings: [{ stopGroups: [{ id: '0', polylines: [line] }] }] });
    expect(data.entry['stopIds']).toEqual(['ny_1_%E6%80%BB%E7%AB%99%20A', 'ny_1_hill', 'ny_1_%E6%80%BB%E7%AB%99/B']);
    const { data: without } = await app.get('stops-for-route/{%E5%A4%9C%201}.json?includePolylines=false&includeReferences=false');
    expect([without.entry['polylines'], without.references.stops]).toEqual([[], []]);
  });

  it('trips of a later timetable have ids of their own', async () => {
    town.clock.set('2026-03-09T12:00:00-04:00');
    await town.load(
      { ...night, 'stop_times.txt': String(night['stop_times.txt']).replaceAll('24:30', '24:31') },
      { effectiveFrom: serviceDate('2026-03-16') },
    );
    const [before] = await app.arrivals('hill', `time=${milliseconds('2026-03-14T23:00:00-04:00')}`);
    const [after] = await app.arrivals('hill', `time=${milliseconds('2026-03-20T23:00:00-04:00')}`);
    expect([before?.tripId, after?.tripId]).toEqual(['ny_1_%E5%A4%9C%202430', 'ny_1_%E5%A4%9C%202430@2']);
    const details = await app.get(`trip-details/{%E5%A4%9C%202430@2}.json`);
    expect(inNewYork(details.data.entry['serviceDate'] as number)).toBe('2026-03-16T00:00:00-04:00');
  });

  it('past midnight a trip without a date is the late one that is still underway, and has only just ended', async () => {
    const late = await Town.open({ feed: night, now: '2026-03-11T01:15:00-04:00', settings: { PUBLIC_FEEDS: 'on' } });
    try {
      const driver = await late.signedIn('driver', 'driver', 'ny_1');
      const event = { kind: 'trip-started', serviceDate: '2026-03-10', tripId: '夜 2430', deviceTime: '2026-03-11T01:15:00-04:00' };
      const sent = await late.send('POST', '/v1/driver/events', { events: [{ eventId: randomUUID(), ...event }] }, driver);
      expect([sent.status, await sent.text()]).toEqual([200, expect.not.stringContaining('refus')]);
      await late.app.get(LiveTrips).settled();
      const rider = new RidersApp(late, 'ny_1');
      const meant = async (at: string): Promise<string> => {
        late.clock.set(`2026-03-11T${at}:00-04:00`);
        const { data } = await rider.get('trip-details/{%E5%A4%9C%202430}.json');
        return inNewYork(data.entry['serviceDate'] as number).slice(0, 10);
      };
      // It was due at its last stop at 01:00, is expected there at 01:45, and runs again at half past midnight.
      expect([await meant('01:20'), await meant('02:10'), await meant('02:20')]).toEqual(['2026-03-10', '2026-03-10', '2026-03-11']);
      late.clock.set('2026-03-11T01:20:00-04:00');
      expect((await rider.arrivals('hill')).map((each) => [each.predicted, inNewYork(each.serviceDate).slice(0, 10)])).toContainEqual([
        true,
        '2026-03-10',
      ]);
    } finally {
      await late.close();
    }
  });

  it('a service that runs on other dates on a route has the id that the GTFS gives it', async () => {
    const other = await Town.open({ feed: night, now: '2026-03-10T12:00:00-04:00', settings: { PUBLIC_FEEDS: 'on' } });
    try {
      const reason = { 'zh-CN': '道路施工', en: 'Road works' };
      const timetables = other.app.get(TimetablesService);
      await timetables.recordDayException({ ...keeper, agencyId: 'ny_1' }, serviceDate('2026-05-02'), false, reason, undefined, '夜 1');
      await other.app.get(DeparturesService).settled();
      const { data } = await new RidersApp(other, 'ny_1').get('trip/{%E5%A4%9C%202430}.json');
      expect(data.entry).toMatchObject({ serviceId: 'ny_1_daily%2F%E5%A4%9C%201' });
      const content = await other.app.get(FeedVersions).findContent(null);
      const ids = content?.versions.flatMap(({ services }) => services.services.map(({ serviceId }) => `ny_1_${serviceId}`));
      expect(ids).toEqual([data.entry['serviceId']]);
    } finally {
      await other.close();
    }
  });

  it('an agency without a timetable answers with empty lists, and a program without any agency says so', async () => {
    const nothing = await Town.open({ feed: null, settings: { PUBLIC_FEEDS: 'on' } });
    try {
      expect(await new RidersApp(nothing).get('current-time.json')).toMatchObject({ code: 404, text: 'resource not found' });
      await nothing.app.get(PlaceholderAgency).make();
      const empty = new RidersApp(nothing, 'shuttle');
      expect((await empty.get('routes-for-agency/shuttle.json')).data.list).toEqual([]);
      expect((await empty.get('stops-for-location.json?lat=31&lon=121')).data).toMatchObject({ list: [], outOfRange: true });
      expect((await empty.get('agencies-with-coverage.json')).data.list).toMatchObject([{ agencyId: 'shuttle', latSpan: 0 }]);
    } finally {
      await nothing.close();
    }
  });

  it('without PUBLIC_FEEDS a key is needed: a token of the agency', async () => {
    const closed = await Town.open();
    try {
      const programs = new RidersApp(closed);
      for (const key of ['', '?key=wrong'])
        expect(await programs.get(`stop/{home}.json${key}`)).toMatchObject({
          ...{ code: 401, text: 'permission denied', version: 1, detail: expect.stringContaining('令牌') as unknown },
        });
      const made = await closed.send('POST', '/v1/feed-tokens', { name: '乘客应用' }, await closed.signedIn('manager'));
      const { token } = (await made.json()) as { token: string };
      expect([made.status, token]).toEqual([201, expect.any(String)]);
      expect((await programs.get(`stop/{home}.json?key=${token}`)).code).toBe(200);
      expect((await programs.get(`stop/{home}.json?key=${token}&lat=x&lang=fr`)).code).toBe(400);
    } finally {
      await closed.close();
    }
  });

  it('the address of an agency answers for it', async () => {
    expect((await new RidersApp(town, 'ny_1', '/a/ny_1').get('stop/{hill}.json')).data.entry).toMatchObject({ id: 'ny_1_hill' });
    const other = await town.fetch('/a/nobody/api/where/stop/ny_1_hill.json');
    expect([other.status, await other.json()]).toMatchObject([404, { code: 404, text: 'resource not found' }]);
  });
});

describe('the rider API of OneBusAway and the departures of /v1', () => {
  it('agree at every stop of a round trip, whatever its drivers and managers report', async () => {
    const town = await Town.open({ feed: loop, now: '2026-11-26T19:55:00+08:00', settings: { PUBLIC_FEEDS: 'on' } });
    try {
      const app = new RidersApp(town, 'loop');
      const [driver, manager] = [await town.signedIn('driver', 'driver', 'loop'), await town.signedIn('manager', 'manager', 'loop')];
      const trips = ['2000', '2015', '2030', '2045', '2100', '2115', '2130', '2145', '2200'].map((time) => `loop-${time}`);
      const step = fc.record({
        tripId: fc.constantFrom(...trips),
        act: fc.constantFrom(
          'trip-started',
          'stop-departed',
          'stop-departed',
          'delay-reported',
          'trip-ended',
          'trip-cancelled',
          'shift',
          'undo',
        ),
        position: fc.integer({ min: 0, max: 6 }),
        minutes: fc.integer({ min: 1, max: 4 }),
      });
      let [now, seen] = [milliseconds('2026-11-26T19:55:00+08:00'), 0];
      // What an undo takes back.
      let [last, lastTrip] = ['', ''];
      for (const { tripId, act, position, minutes } of fc.sample(step, { numRuns: 36, seed: 20_241_127 })) {
        now += minutes * 60_000;
        const deviceTime = formatInstant(instant(now / 1000), 'Asia/Shanghai');
        town.clock.set(deviceTime);
        const facts = { serviceDate: '2026-11-26', tripId, deviceTime };
        if (act === 'shift') {
          await town.send('POST', `/v1/trips/2026-11-26/${tripId}/shift`, { minutes: 3 * minutes - 5, reason: '司机换班' }, manager);
        } else {
          const more = {
            ...(act === 'stop-departed' ? { stopId: String(position % 6), position } : {}),
            ...(act === 'delay-reported' ? { delaySeconds: 180 * minutes } : {}),
            ...(act === 'undo' ? { undoes: last, tripId: lastTrip } : {}),
          };
          const eventId = randomUUID();
          await town.send('POST', '/v1/driver/events', { events: [{ eventId, kind: act, ...facts, ...more }] }, driver);
          if (act !== 'undo') [last, lastTrip] = [eventId, tripId];
        }
        await town.app.get(LiveTrips).settled();
        for (const stopId of ['0', '2', '5']) {
          const { departures } = await town.departures(stopId, { limit: 50 });
          const ofV1 = departures
            .map((each) => [`loop_${each.tripId}`, Date.parse(each.departureTime), each.status === 'cancelled'] as const)
            .filter(([, departure]) => departure >= now && departure <= now + 7_200_000);
          const ofApp = (await app.arrivals(stopId, 'minutesBefore=0&minutesAfter=120'))
            .filter((each) => each.departureEnabled && departs(each) >= now && departs(each) <= now + 7_200_000)
            .map((each) => [each.tripId, departs(each), each.status === 'CANCELED'] as const);
          expect([act, tripId, stopId, [...ofApp].sort()]).toEqual([act, tripId, stopId, [...ofV1].sort()]);
          seen += ofApp.length;
        }
      }
      expect(seen).toBeGreaterThan(300);
    } finally {
      await town.close();
    }
  });
});
