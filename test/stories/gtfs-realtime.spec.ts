import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { fromJson, toBinary, type JsonValue } from '@bufbuild/protobuf';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import bindings from 'gtfs-realtime-bindings';
import { checkRealtime } from '../../src/feeds/realtime-rules/check-realtime.js';
import {
  Alert_Effect as Effect,
  FeedMessageSchema,
  TripDescriptor_ScheduleRelationship as Relation,
  VehiclePosition_OccupancyStatus as Occupancy,
  VehiclePosition_VehicleStopStatus as StopStatus,
  type FeedMessage,
} from '../../src/feeds/realtime-rules/gtfs-realtime_pb.js';
import { RealtimeFeeds } from '../../src/feeds/realtime/realtime-feeds.service.js';
import { Changes } from '../../src/database/changes.service.js';
import { parseInstant, serviceDate } from '../../src/scheduling/service-time.js';
import { TimetablesService } from '../../src/timetables/timetables.service.js';
import { AgencyKeeping } from '../../src/agency-keeping/agency-keeping.service.js';
import { commandLine } from '../../src/accounts/actor.js';
import { hongqiaoWithGate, temporaryFolder } from '../support/feeds.js';
import { databaseKinds, newSqlite, Postgres, type DatabaseKind } from '../support/databases.js';
import { otherTown } from '../support/office.js';
import { PlayedDays } from '../support/played-days.js';
import { entityOf, madeAt, readBytes, readFeed, readStatic } from '../support/realtime.js';
import { keeper, Town } from '../support/town.js';

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(() => postgres.stop());

const towns: Town[] = [];
afterEach(async () => {
  for (const town of towns.splice(0)) await town.close();
});

type Options = NonNullable<Parameters<typeof Town.open>[0]>;
const databaseOf = (kind: DatabaseKind): NonNullable<Options['database']> | Promise<NonNullable<Options['database']>> =>
  kind === 'SQLite' ? newSqlite() : postgres.create();

async function open(options: Options): Promise<Town> {
  const town = await Town.open({ now: '2024-07-15T06:30:00+08:00', settings: { PUBLIC_FEEDS: 'on' }, ...options });
  towns.push(town);
  return town;
}

const monday = '2024-07-15';
const secondsAt = (time: string): number => parseInstant(`${monday}T${time}:00+08:00`) ?? 0;
const trip = (id: string): string => `trip:20240715:${id}`;

/** A morning: a cancelled, a moved and an added trip, a late bus with its later trips, a full one, and a trip that nobody planned. */
const morning = [
  '06:40 manager cancels songhong-0-weekday-0800: 车辆故障',
  '06:45 manager moves songhong-0-weekday-0830 by 10: 堵车',
  '06:50 manager adds hongqiao-t1 0 07:45: 活动',
  '07:09 driver trip-started songhong-0-weekday-0700',
  '07:09 driver boarded songhong-0-weekday-0700 25 bus-2',
  '07:16 driver trip-ended songhong-0-weekday-0700',
  '07:20 driver trip-started songhong-1-weekday-0715',
  '07:21 driver delay-reported songhong-0-weekday-0730 12: 上客多',
  '07:30 driver trip-started hongqiao-t1-0-weekday-0730',
  '07:30 driver boarded hongqiao-t1-0-weekday-0730 30 bus-1',
  '07:31 driver bus-full hongqiao-t1-0-weekday-0730',
  '07:42 driver trip-ended hongqiao-t1-0-weekday-0730',
  '07:43 driver trip-started songhong-0-weekday-0730',
  '07:46 driver trip-started added-hongqiao-t1-0-0745',
  '07:50 driver trip-started x extra songhong 0',
  '07:52 driver undoes songhong-0-weekday-0730',
  '08:05 manager reinstates songhong-0-weekday-0800: 车修好了',
  '09:30 driver trip-started songhong-1-weekday-0915',
];

describe.each(databaseKinds)('GTFS-Realtime on %s', (kind) => {
  it('at every step of a morning the feed breaks no rule, and other readers of its bytes and its JSON see the same', async () => {
    const town = await open({ database: await databaseOf(kind) });
    const day = await PlayedDays.begin(town);
    const feed = await readStatic(town);
    const told = new Set<string>();
    let previous: FeedMessage | null = null;
    for (const step of morning) {
      await day.play({ at: `${monday}T${step.slice(0, 5)}`, does: step.slice(6), says: [] }, false);
      // Half a minute later, as readers ask.
      town.clock.set(`${monday}T${step.slice(0, 5)}:30+08:00`);
      const bytes = await readBytes(town);
      const message = await readFeed(town);
      const notices = checkRealtime(message, { feed, previous, now: secondsAt(step.slice(0, 5)) + 30 });
      expect([step, notices.filter(({ severity }) => severity === 'ERROR')]).toEqual([step, []]);
      for (const { code } of notices) told.add(code);
      const json = (await town.get<JsonValue>('/feeds/gtfs-rt/all.json')) as { entity: object[]; header: object };
      expect(Buffer.from(toBinary(FeedMessageSchema, fromJson(FeedMessageSchema, json as unknown as JsonValue)))).toEqual(bytes);
      const theirs = bindings.transit_realtime.FeedMessage.decode(bytes).toJSON() as { entity: object[]; header: object };
      expect([step, theirs.entity]).toEqual([step, json.entity]);
      const parts = await Promise.all(['trip-updates', 'vehicle-positions', 'alerts'].map((part) => readFeed(town, `${part}.pb`)));
      expect(parts.flatMap(({ entity }) => entity.map(({ id }) => id))).toEqual(message.entity.map(({ id }) => id));
      previous = message;
    }
    // W001 to W003: nothing was measured of a moved trip, and trips to come have no vehicle yet. W007: the morning leaps.
    expect([...told].filter((code) => !['W001', 'W002', 'W003', 'W007'].includes(code))).toEqual([]);
  });

  it('says who is late, along the block too, what is cancelled, moved, added or driven besides, and how full a bus is', async () => {
    const town = await open({ database: await databaseOf(kind) });
    const day = await PlayedDays.begin(town);
    const steps = [...morning];
    const until = async (time: string): Promise<FeedMessage> => {
      const due = steps.splice(
        0,
        steps.findIndex((each) => each.slice(0, 5) > time),
      );
      for (const step of due) await day.play({ at: `${monday}T${step.slice(0, 5)}`, does: step.slice(6), says: [] }, false);
      town.clock.set(`${monday}T${time}:30+08:00`);
      return readFeed(town);
    };
    const early = await until('07:09');
    const cancelled = entityOf(early, trip('songhong-0-weekday-0800'))?.tripUpdate;
    expect([cancelled?.trip?.scheduleRelationship, cancelled?.trip?.startTime, cancelled?.stopTimeUpdate]).toEqual([
      Relation.CANCELED,
      '08:00:00',
      [],
    ]);
    const alert = entityOf(early, `alert:${trip('songhong-0-weekday-0800')}`)?.alert;
    expect([alert?.effect, alert?.informedEntity[0]?.trip?.tripId]).toEqual([Effect.NO_SERVICE, 'songhong-0-weekday-0800']);
    expect(alert?.descriptionText?.translation.map(({ text, language }) => [language, text])).toEqual([
      ['zh-CN', '原因：车辆故障。'],
      ['en', 'Reason: vehicle breakdown.'],
    ]);
    const moved = entityOf(early, trip('songhong-0-weekday-0830'))?.tripUpdate;
    expect([
      moved?.trip?.scheduleRelationship,
      moved?.stopTimeUpdate.map(({ arrival, departure }) => (departure ?? arrival)?.delay),
    ]).toEqual([Relation.SCHEDULED, [600, 600]]);
    const added = entityOf(early, trip('added-hongqiao-t1-0-0745'))?.tripUpdate;
    expect([added?.trip?.scheduleRelationship, added?.trip?.tripId, added?.tripProperties?.startTime]).toEqual([
      Relation.DUPLICATED,
      'hongqiao-t1-0-weekday-0730',
      '07:45:00',
    ]);
    // The bus is nine minutes late; the way back begins two minutes late, because its layover takes up the rest.
    const late = entityOf(early, trip('songhong-0-weekday-0700'))?.tripUpdate;
    expect([late?.stopTimeUpdate[0]?.departure?.delay, late?.stopTimeUpdate[1]?.arrival?.delay, late?.vehicle?.id]).toEqual([
      540,
      540,
      'bus-2',
    ]);
    const next = entityOf(early, trip('songhong-1-weekday-0715'))?.tripUpdate;
    expect([next?.stopTimeUpdate[0]?.departure?.delay, next?.timestamp]).toEqual([120, BigInt(secondsAt('07:09'))]);
    const bus = entityOf(early, 'vehicle:bus-2')?.vehicle;
    expect([bus?.currentStatus, bus?.stopId, bus?.occupancyStatus, bus?.position]).toEqual([
      StopStatus.IN_TRANSIT_TO,
      'songhong',
      Occupancy.FEW_SEATS_AVAILABLE,
      undefined,
    ]);
    const full = entityOf(await until('07:31'), 'vehicle:bus-1')?.vehicle;
    expect([full?.trip?.tripId, full?.occupancyStatus]).toEqual(['hongqiao-t1-0-weekday-0730', Occupancy.FULL]);
    const busy = await until('07:50');
    const besides = busy.entity.find(({ tripUpdate }) => tripUpdate?.tripProperties?.tripId === 'x')?.tripUpdate;
    expect([besides?.trip?.scheduleRelationship, besides?.tripProperties?.startTime, besides?.trip?.routeId]).toEqual([
      Relation.DUPLICATED,
      '07:50:00',
      'songhong',
    ]);
    const started = entityOf(busy, trip('added-hongqiao-t1-0-0745'))?.tripUpdate;
    expect(started?.stopTimeUpdate[0]?.departure).toMatchObject({ time: BigInt(secondsAt('07:46')), delay: 60, uncertainty: 0 });
    // Nobody knows any more whether the 07:30 has left.
    const undone = await until('07:52');
    expect(entityOf(undone, trip('songhong-0-weekday-0730'))).toBeUndefined();
    const again = await until('08:05');
    expect(entityOf(again, trip('songhong-0-weekday-0800'))).toBeUndefined();
    expect(JSON.stringify(await town.get('/feeds/gtfs-rt/all.json'))).not.toContain('driver');
  });

  it('a reader with yesterday’s timetable hears that a day was withdrawn, of one route or of all, in both languages', async () => {
    const town = await open({ database: await databaseOf(kind) });
    const before = await readStatic(town);
    const timetables = town.app.get(TimetablesService);
    const reason = { 'zh-CN': '台风', en: 'Typhoon' };
    await timetables.recordDayException(keeper, serviceDate('2024-07-16'), false, reason);
    await timetables.recordDayException(keeper, serviceDate('2024-07-17'), false, reason, undefined, 'songhong');
    await timetables.recordDayException(keeper, serviceDate('2024-07-20'), false, reason);
    await town.app.get(Changes).settled();
    const message = await readFeed(town);
    const cancelled = message.entity.flatMap(({ tripUpdate }) => (tripUpdate?.trip === undefined ? [] : tripUpdate.trip));
    const on = (date: string): string[] => [
      ...new Set(cancelled.filter(({ startDate }) => startDate === date).map(({ routeId }) => routeId)),
    ];
    expect([on('20240716').sort(), on('20240717'), on('20240720')]).toEqual([['hongqiao-t1', 'songhong'], ['songhong'], []]);
    expect(new Set(cancelled.map(({ scheduleRelationship }) => scheduleRelationship))).toEqual(new Set([Relation.CANCELED]));
    const alerts = message.entity.flatMap(({ alert }) => (alert === undefined ? [] : alert));
    expect(alerts.map(({ headerText }) => headerText?.translation.map(({ text }) => text))).toEqual([
      ['2024-07-16 停运', 'No buses on 2024-07-16'],
      ['2024-07-17 虹桥人才公寓至淞虹路地铁站停运', expect.stringContaining('No buses on 2024-07-17')],
    ]);
    // Consumers take an alert without a period as one of now.
    const wholeDay = (date: string): number[] => [0, 24].map((hours) => (parseInstant(`${date}T00:00:00+08:00`) ?? 0) + hours * 3600);
    expect(alerts.map(({ activePeriod }) => activePeriod.map(({ start, end }) => [Number(start), Number(end)]))).toEqual([
      [wholeDay('2024-07-16')],
      [wholeDay('2024-07-17')],
    ]);
    expect(alerts.map(({ informedEntity }) => informedEntity.map(({ routeId }) => routeId))).toEqual([
      ['hongqiao-t1', 'songhong'],
      ['songhong'],
    ]);
    for (const feed of [before, await readStatic(town)])
      expect(
        checkRealtime(message, { feed, previous: null, now: secondsAt('06:30') }).filter(({ severity }) => severity === 'ERROR'),
      ).toEqual([]);
  });

  it('an added trip that was cancelled is in no feed, and nobody hears that its route has no service', async () => {
    const town = await open({ database: await databaseOf(kind) });
    const day = await PlayedDays.begin(town);
    await day.play({ at: `${monday}T06:40`, does: 'manager adds hongqiao-t1 0 07:45: 活动', says: [] }, false);
    town.clock.set(`${monday}T06:40:30+08:00`);
    const told = entityOf(await readFeed(town), `alert:${trip('added-hongqiao-t1-0-0745')}`)?.alert;
    expect(told?.activePeriod.map(({ start, end }) => [Number(start), Number(end)])).toEqual([[secondsAt('07:45'), secondsAt('07:57')]]);
    await day.play({ at: `${monday}T06:41`, does: 'manager cancels added-hongqiao-t1-0-0745: 车辆故障', says: [] }, false);
    town.clock.set(`${monday}T06:41:30+08:00`);
    expect((await readFeed(town)).entity).toEqual([]);
  });

  it('an alert of a moved trip says what was decided, and no English text has words that a manager wrote in Chinese only', async () => {
    const town = await open({ database: await databaseOf(kind) });
    const day = await PlayedDays.begin(town);
    await day.play({ at: `${monday}T06:45`, does: 'manager moves songhong-0-weekday-0830 by 30: 门口修路', says: [] }, false);
    const reason = { 'zh-CN': '道路施工', en: '道路施工' };
    await town.app.get(TimetablesService).recordDayException(keeper, serviceDate('2024-07-16'), false, reason);
    town.clock.set(`${monday}T06:45:30+08:00`);
    const { entity } = await readFeed(town, 'alerts.pb');
    const textsOf = (id: string): unknown[] => {
      const { headerText, descriptionText } = entity.find((each) => each.id.startsWith(id))?.alert ?? {};
      return [headerText, descriptionText].map((text) => text?.translation.map((each) => `${each.language}: ${each.text}`));
    };
    const moved = 'en: The 08:30 bus to Songhong Road on 2024-07-15 is now planned for 09:00';
    expect(textsOf('alert:trip')).toEqual([
      ['zh-CN: 2024-07-15 08:30 开往淞虹路的班次，计划改为 09:00 发车', moved],
      ['zh-CN: 原因：门口修路。', moved],
    ]);
    expect(textsOf('alert:no-service')).toEqual([
      ['zh-CN: 2024-07-16 停运', 'en: No buses on 2024-07-16'],
      ['zh-CN: 原因：道路施工。', 'en: No buses on 2024-07-16'],
    ]);
  });

  it('a moved trip keeps its new times after they have passed without a report', async () => {
    const town = await open({ database: await databaseOf(kind) });
    const day = await PlayedDays.begin(town);
    await day.play({ at: `${monday}T06:45`, does: 'manager moves songhong-0-weekday-0830 by 30: 堵车', says: [] }, false);
    for (const time of ['08:29', '08:59', '09:02']) {
      town.clock.set(`${monday}T${time}:30+08:00`);
      const moved = entityOf(await readFeed(town), trip('songhong-0-weekday-0830'))?.tripUpdate;
      expect([time, moved?.stopTimeUpdate.map(({ arrival, departure }) => (departure ?? arrival)?.delay)]).toEqual([time, [1800, 1800]]);
    }
  });

  it('a manager’s alert is in the feed while it holds, with its texts, time and place', async () => {
    const town = await open({ database: await databaseOf(kind) });
    const manager = await town.signedIn('manager');
    const alert = {
      ...{
        alertId: randomUUID(),
        cause: 'CONSTRUCTION',
        effect: 'DETOUR',
        routeId: 'songhong',
        stopId: 'home',
        headerZh: '绕行',
        headerEn: 'Detour',
      },
      activeUntil: `${monday}T08:00:00+08:00`,
    };
    expect((await town.send('POST', '/v1/alerts', alert, manager)).status).toBe(201);
    await town.app.get(Changes).settled();
    const told = entityOf(await readFeed(town, 'alerts.pb'), `alert:${alert.alertId}`)?.alert;
    expect(told?.activePeriod.map(({ start, end }) => [Number(start), Number(end)])).toEqual([[secondsAt('06:30'), secondsAt('08:00')]]);
    expect(told?.informedEntity.map(({ routeId, stopId }) => [routeId, stopId])).toEqual([['songhong', 'home']]);
    expect(told?.headerText?.translation.map(({ text, language }) => [language, text])).toEqual([
      ['zh-CN', '绕行'],
      ['en', 'Detour'],
    ]);
    town.clock.set(`${monday}T08:00:30+08:00`);
    expect((await readFeed(town, 'alerts.pb')).entity).toEqual([]);
  });

  it('an alert about a stop or route that no trip serves names what the static feed has, and does not claim its effect there', async () => {
    const town = await open({ database: await databaseOf(kind), feed: hongqiaoWithGate(false) });
    const manager = await town.signedIn('manager');
    const about = async (place: object, effect: string): Promise<string> => {
      const alertId = randomUUID();
      const sent = await town.send('POST', '/v1/alerts', { alertId, cause: 'CONSTRUCTION', effect, headerZh: '停用', ...place }, manager);
      expect(sent.status).toBe(201);
      return `alert:${alertId}`;
    };
    const ids = [
      await about({ stopId: 'gate' }, 'NO_SERVICE'),
      await about({ routeId: 'songhong', stopId: 'gate' }, 'STOP_MOVED'),
      await about({ routeId: 'songhong', stopId: 'home' }, 'STOP_MOVED'),
    ];
    await town.app.get(Changes).settled();
    const message = await readFeed(town);
    expect(
      checkRealtime(message, { feed: await readStatic(town), previous: null, now: secondsAt('06:30') }).map(({ code }) => code),
    ).toEqual([]);
    const named = ids
      .map((id) => entityOf(message, id)?.alert)
      .map((alert) => [
        alert?.effect,
        ...(alert?.informedEntity ?? []).map(({ agencyId, routeId, stopId }) =>
          [agencyId, routeId, stopId].filter((each) => each !== '').join(),
        ),
      ]);
    expect(named).toEqual([
      [Effect.OTHER_EFFECT, 'hongqiao'],
      [Effect.OTHER_EFFECT, 'songhong'],
      [Effect.STOP_MOVED, 'songhong,home'],
    ]);
  });

  it('a feed is made once per change however many ask, is at most 30 s old, and answers 304 while nothing changed', async () => {
    const town = await open({ database: await databaseOf(kind) });
    const day = await PlayedDays.begin(town);
    const feeds = town.app.get(RealtimeFeeds);
    town.clock.set(`${monday}T07:00:00+08:00`);
    expect(feeds.made).toBe(0);
    const files = ['trip-updates.pb', 'trip-updates.json', 'vehicle-positions.pb', 'alerts.json', 'all.pb'];
    const askAll = (): Promise<unknown> =>
      Promise.all(Array.from({ length: 40 }, (_, index) => readBytes(town, files[index % files.length])));
    await askAll();
    expect(feeds.made).toBe(1);
    const first = await town.fetch('/feeds/gtfs-rt/all.pb');
    const [tag, modified] = [first.headers.get('etag') ?? '', first.headers.get('last-modified') ?? ''];
    expect([modified, first.headers.get('content-type')]).toEqual(['Sun, 14 Jul 2024 23:00:00 GMT', 'application/x-protobuf']);
    for (const headers of [{ 'if-none-match': tag }, { 'if-modified-since': modified }])
      expect((await town.fetch('/feeds/gtfs-rt/all.pb', { headers: headers as Record<string, string> })).status).toBe(304);
    await day.play({ at: `${monday}T07:01`, does: 'driver trip-started songhong-0-weekday-0700', says: [] }, false);
    await askAll();
    expect(feeds.made).toBe(2);
    const changed = await town.fetch('/feeds/gtfs-rt/all.pb', { headers: { 'if-none-match': tag, 'if-modified-since': modified } });
    expect(changed.status).toBe(200);
    for (const [now, at] of [
      ['07:01:20', '07:01:00'],
      ['07:01:25', '07:01:25'],
    ] as const) {
      town.clock.set(`${monday}T${now}+08:00`);
      expect(madeAt(await readFeed(town))).toBe(parseInstant(`${monday}T${at}+08:00`));
    }
  });

  it('a clock that is set back never takes the timestamp back, nor does a restart', async () => {
    const database = await databaseOf(kind);
    const town = await open({ database });
    const stamps = [madeAt(await readFeed(town))];
    for (const now of ['06:00:00', '06:00:30', '06:01:00']) {
      town.clock.set(`${monday}T${now}+08:00`);
      stamps.push(madeAt(await readFeed(town)));
    }
    await town.close();
    towns.pop();
    const again = await open({ database, feed: null, now: `${monday}T06:02:00+08:00` });
    stamps.push(madeAt(await readFeed(again)));
    expect(stamps).toEqual([...stamps].sort((a, b) => a - b));
    expect(new Set(stamps).size).toBeGreaterThan(2);
  });

  it('while the database cannot be read, the last feed is answered with its true timestamp', async () => {
    const town = await open({ database: await databaseOf(kind) });
    const before = await readBytes(town);
    const query = town.source.query.bind(town.source);
    Object.assign(town.source, { query: () => Promise.reject(Object.assign(new Error('away'), { code: 'ECONNREFUSED' })) });
    town.clock.set(`${monday}T06:40:00+08:00`);
    try {
      expect(await readBytes(town)).toEqual(before);
    } finally {
      Object.assign(town.source, { query });
    }
    expect(madeAt(await readFeed(town))).toBe(secondsAt('06:40'));
  });

  it('each agency has a feed of its own, which goes with it, and one without a timetable has an empty one', async () => {
    const town = await open({ database: await databaseOf(kind) });
    await town.load(otherTown);
    const other = await readFeed(town, 'all.pb', '/a/harbour');
    expect([madeAt(other), other.entity]).toEqual([secondsAt('06:30'), []]);
    const file = join(temporaryFolder(), 'harbour.zip');
    await town.app.get(AgencyKeeping).remove({ accountId: null, by: commandLine }, 'harbour', file);
    for (const format of ['pb', 'json']) expect((await town.fetch(`/a/harbour/feeds/gtfs-rt/all.${format}`)).status).toBe(404);
    expect((await town.fetch('/a/nowhere/feeds/gtfs-rt/all.pb')).status).toBe(404);
    expect((await town.fetch('/feeds/gtfs-rt/all.xml')).status).toBe(404);
  });
});

it('two copies of the program answer the same bytes, and a change reaches both', async () => {
  if (!databaseKinds.includes('PostgreSQL')) return;
  const database = await postgres.create();
  const one = await open({ database });
  const two = await open({ database, feed: null });
  const both = async (file: string): Promise<[Buffer, Buffer]> => [await readBytes(one, file), await readBytes(two, file)];
  const day = await PlayedDays.begin(one);
  const at = (time: string): void => [one, two].forEach((town) => town.clock.set(`${monday}T${time}+08:00`));
  at('07:00:00');
  expect((await both('all.pb'))[0]).toEqual((await both('all.pb'))[1]);
  await day.play({ at: `${monday}T07:05`, does: 'driver trip-started songhong-0-weekday-0700', says: [] }, false);
  for (const time of ['07:05:00', '07:05:10', '07:05:40']) {
    at(time);
    for (const file of ['all.pb', 'all.json', 'trip-updates.pb']) {
      const [ofOne, ofTwo] = await both(file);
      expect([time, file, ofOne.equals(ofTwo)]).toEqual([time, file, true]);
    }
  }
  expect(entityOf(await readFeed(two), trip('songhong-0-weekday-0700'))?.tripUpdate?.stopTimeUpdate[0]?.departure?.delay).toBe(300);
  // Whoever asks first makes it, and the other one does not make it again.
  const made = (): number => one.app.get(RealtimeFeeds).made + two.app.get(RealtimeFeeds).made;
  const before = made();
  at('07:07:00');
  await both('all.pb');
  expect(made()).toBe(before + 1);
});
