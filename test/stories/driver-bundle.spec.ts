import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { databaseKinds, newSqlite, Postgres } from '../support/databases.js';
import { bearer, Office, type SessionBody } from '../support/office.js';

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(() => postgres.stop());

interface BundleTrip {
  tripId: string;
  state: string;
  reason: string | null;
  isMine: boolean | null;
  driverName: string | null;
  vehicleId: string | null;
  boardings: number | null;
  shiftSeconds: number;
  isAdded: boolean;
  stops: { name: string; scheduledDepartureTime: string | null }[];
  events: { kind: string; source: string; isMine: boolean; count: number | null }[];
}
interface Bundle {
  agencyName: string;
  serverTime: string;
  account: { name: string; role: string };
  days: { date: string; startsAt: string; runs: boolean; reason: string; trips: BundleTrip[] }[];
  routes: { routeId: string; name: string; directions: { headsign: string; stops: { name: string }[]; departureSeconds: number[] }[] }[];
  vehicles: { vehicleId: string }[];
  alerts: { header: string }[];
  reasons: Record<'early' | 'cancelled' | 'delayed', { text: string; label: string }[]>;
  settings: Record<string, unknown>;
  messages: unknown[];
}

const monday = '2024-07-15';
const trip0730 = 'songhong-0-weekday-0730';
/** Events of the same instant are ordered by their ids. */
let eventNumber = 0;
const boarded = (count: number, tripId = trip0730, serviceDate = monday): Record<string, unknown> => ({
  ...{
    eventId: `01901111-0000-7000-8000-${String((eventNumber += 1)).padStart(12, '0')}`,
    kind: 'boarded',
    serviceDate,
    tripId,
    stopId: 'home',
    count,
    deviceTime: '2024-07-15T07:10:00+08:00',
  },
});

describe.each(databaseKinds)('the bundle for a driver’s phone on %s', (kind) => {
  let office: Office;
  let [wang, li]: SessionBody[] = [];
  beforeEach(async () => {
    office = await Office.open(kind === 'SQLite' ? newSqlite() : await postgres.create());
    wang = await office.addDriver('王师傅');
    li = await office.addDriver('李师傅');
    await office.act('PUT', '/v1/vehicles/bus-1', { licensePlate: '沪A·D2718', capacitySeated: 30 });
    await assign('route', 'songhong', wang, 'bus-1');
    await assign('route', 'hongqiao-t1', li, null);
  });
  afterEach(() => office.close());

  const assign = (scope: string, scopeId: string, account: SessionBody | undefined, vehicleId: string | null): Promise<Response> =>
    office.act('PUT', '/v1/assignments', { scope, scopeId, day: 'always', vehicleId, accountId: account?.accountId });
  const ask = (account: SessionBody | undefined, etag?: string, query = ''): Promise<Response> =>
    office.town.fetch(`/v1/driver/bundle${query}`, {
      headers: { ...bearer(account?.token ?? ''), ...(etag === undefined ? {} : { 'if-none-match': etag }) },
    });
  const bundle = async (account = wang, query = ''): Promise<Bundle> => (await (await ask(account, undefined, query)).json()) as Bundle;
  const trip = async (account = wang, tripId = trip0730, date = monday): Promise<BundleTrip | undefined> =>
    (await bundle(account)).days.find((day) => day.date === date)?.trips.find((one) => one.tripId === tripId);
  const log = (account: SessionBody | undefined, ...events: object[]): Promise<Response> =>
    office.act('POST', '/v1/driver/events', { events }, account?.token);

  it('one answer holds all trips of two days and everything else that a driver’s phone needs without a signal', async () => {
    await office.act('POST', '/v1/alerts', { cause: 'WEATHER', effect: 'NO_EFFECT', headerZh: '大雨', headerEn: 'Heavy rain' });
    const answer = await bundle();
    expect(answer).toMatchObject({ agencyName: '虹桥人才公寓班车', serverTime: '2024-07-15T07:10:00+08:00' });
    expect(answer.account).toMatchObject({ name: '王师傅', role: 'driver' });
    expect(answer.days.map(({ date, startsAt, runs, reason, trips }) => [date, startsAt, runs, reason, trips.length])).toEqual([
      [monday, '2024-07-15T00:00:00+08:00', true, '工作日', 40],
      ['2024-07-16', '2024-07-16T00:00:00+08:00', true, '工作日', 40],
    ]);
    expect(answer.routes.map(({ name, directions }) => [name, ...directions.map((one) => one.departureSeconds)])).toEqual([
      ['淞虹路线', [0, 480], [0, 480]],
      ['航站楼线', [0, 720], [0, 720]],
    ]);
    expect(answer.routes[0]?.directions[0]).toMatchObject({ headsign: '淞虹路', stops: [{ name: '虹桥人才公寓' }, { name: '淞虹路' }] });
    expect(answer.vehicles.map(({ vehicleId }) => vehicleId)).toContain('bus-1');
    expect(answer.alerts.map(({ header }) => header)).toEqual(['大雨']);
    expect(answer.reasons.delayed[0]).toEqual({ text: '堵车', label: '堵车' });
    expect((await bundle(wang, '?lang=en')).reasons.delayed[0]).toEqual({ text: '堵车', label: 'Traffic' });
    expect((await bundle(wang, '?lang=en')).alerts[0]?.header).toBe('Heavy rain');
    expect(answer.settings).toEqual({ countAlighting: false, capacityRule: 'seats', earlyLimitSeconds: 59, checkList: [], contact: null });
    expect(await trip()).toMatchObject({ isMine: true, driverName: '王师傅', vehicleId: 'bus-1', state: 'planned', events: [] });
    expect(await trip(li)).toMatchObject({ isMine: false, driverName: '王师傅', vehicleId: 'bus-1' });
  });

  it('an unchanged bundle for a driver’s phone is answered with 304 and the server’s time, and every change of its contents with a new one', async () => {
    const first = await ask(wang);
    const etag = first.headers.get('etag') ?? '';
    expect([first.headers.get('server-time'), first.headers.get('cache-control')]).toEqual([
      '2024-07-15T07:10:00+08:00',
      'private, no-cache',
    ]);
    office.at(0.01);
    const again = await ask(wang, etag);
    expect([again.status, again.headers.get('server-time'), await again.text()]).toEqual([304, '2024-07-15T07:10:36+08:00', '']);
    const nextDay = (): Promise<void> => {
      office.at(24);
      return Promise.resolve();
    };
    const changes: [string, () => Promise<unknown>][] = [
      ['an event', () => log(wang, boarded(2))],
      ['a cancellation', () => office.act('POST', `/v1/trips/${monday}/songhong-0-weekday-0800/cancel`, { reason: '车辆故障' })],
      ['a vehicle', () => office.act('PUT', '/v1/vehicles/bus-7', {})],
      ['an assignment', () => assign('route', 'hongqiao-t1', wang, 'bus-7')],
      ['an alert', () => office.act('POST', '/v1/alerts', { cause: 'WEATHER', effect: 'NO_EFFECT', headerZh: '雨', headerEn: 'Rain' })],
      ['another day', nextDay],
    ];
    let currentTag = etag;
    for (const [what, change] of changes) {
      await change();
      const response = await ask(wang, currentTag);
      expect([what, response.status]).toEqual([what, 200]);
      await response.text();
      currentTag = response.headers.get('etag') ?? '';
      expect([what, (await ask(wang, currentTag)).status]).toEqual([what, 304]);
    }
  });

  it('a driver’s own events are in the next bundle, and others see them a few seconds later', async () => {
    await bundle(li);
    await log(wang, boarded(3));
    await bundle(wang);
    await log(wang, boarded(2));
    expect((await trip(wang))?.events.map(({ kind: what, source, isMine, count }) => [what, source, isMine, count])).toEqual([
      ['boarded', 'driver', true, 3],
      ['boarded', 'driver', true, 2],
    ]);
    // The driver assigned to a trip sees a colleague's events on it at once.
    await log(li, boarded(1));
    expect((await trip(wang))?.events.map(({ isMine }) => isMine)).toEqual([true, true, false]);
    const manager = office.manager;
    const before = (await trip(manager))?.events.length ?? 0;
    await log(wang, boarded(1), boarded(1));
    expect((await trip(manager))?.events.length).toBe(before);
    office.at(0.002);
    expect((await trip(manager))?.events.map(({ count }) => count)).toEqual([3, 2, 1, 1, 1]);
  });

  it('managers’ changes of the day are in a driver’s bundle at once: cancelled, moved, added and undone', async () => {
    await bundle();
    await office.act('POST', `/v1/trips/${monday}/${trip0730}/cancel`, { reason: '车辆故障' });
    await office.act('POST', `/v1/trips/${monday}/songhong-0-weekday-0800/shift`, { minutes: 10, reason: '会议' });
    const added = await office.act('POST', `/v1/trips/${monday}`, {
      ...{ routeId: 'songhong', directionId: 0, departureTime: '12:15', reason: '加开' },
    });
    const { eventIds, tripId } = (await added.json()) as { eventIds: string[]; tripId: string };
    expect(await trip()).toMatchObject({ state: 'cancelled', reason: '车辆故障' });
    // A predefined reason is shown in the reader's language; events show the reason as it was logged.
    const inEnglish = await bundle(wang, '?lang=en');
    expect(inEnglish.days[0]?.trips.find(({ tripId: each }) => each === trip0730)).toMatchObject({
      reason: 'vehicle breakdown',
      events: [{ kind: 'trip-cancelled', reason: '车辆故障' }],
    });
    expect(await trip(wang, 'songhong-0-weekday-0800')).toMatchObject({ shiftSeconds: 600, reason: '会议' });
    expect(await trip(wang, tripId)).toMatchObject({
      isAdded: true,
      isMine: true,
      stops: [{ scheduledDepartureTime: '2024-07-15T12:15:00+08:00' }, {}],
    });
    await office.act('POST', `/v1/trips/${monday}/undo`, { eventIds, reason: '取消会议' });
    expect(await trip(wang, tripId)).toBeUndefined();
  });

  it('a driver’s month lists trips and boardings, and what managers corrected and why', async () => {
    const [mine, ended] = [boarded(5), { ...boarded(1), kind: 'trip-ended', count: undefined, deviceTime: '2024-07-15T07:10:00+08:00' }];
    await log(wang, mine, ended);
    await log(li, boarded(2, 'hongqiao-t1-0-weekday-0700'));
    await log(wang, { ...boarded(1, 'songhong-0-weekday-0900'), kind: 'trip-cancelled', count: undefined, reason: '车辆故障' });
    const correct = (body: object): Promise<Response> => office.act('POST', '/v1/ridership/corrections', { reason: '数错了', ...body });
    await correct({ action: 'void', eventId: mine['eventId'] });
    await correct({ action: 'add', kind: 'boarded', serviceDate: monday, tripId: trip0730, count: 4 });
    const history = async (query = '', whose = wang): Promise<unknown> =>
      (await office.act('GET', `/v1/driver/history${query}`, undefined, whose?.token)).json();
    expect(await history()).toEqual({
      ...{ month: '2024-07', trips: 1, boardings: 4 },
      days: [
        {
          date: monday,
          trips: [
            {
              ...{ tripId: trip0730, departureTime: '2024-07-15T07:30:00+08:00', headsign: '淞虹路', state: 'completed' },
              ...{ boardings: 4, leftBehind: 0 },
              corrections: [{ at: '2024-07-15T07:10:00+08:00', by: 'manager', what: '上车人数 5 → 4', reason: '数错了' }],
            },
            {
              ...{ tripId: 'songhong-0-weekday-0900', departureTime: '2024-07-15T09:00:00+08:00', headsign: '淞虹路', state: 'cancelled' },
              ...{ boardings: null, leftBehind: null, corrections: [] },
            },
          ],
        },
      ],
    });
    expect(await history('?lang=en')).toMatchObject({ days: [{ trips: [{ corrections: [{ what: 'boarded 5 → 4' }] }, {}] }] });
    expect(await history('?month=2024-06')).toEqual({ month: '2024-06', trips: 0, boardings: 0, days: [] });
    expect(await history('', office.manager)).toMatchObject({ trips: 0, days: [] });
  });

  it('yesterday stays in a driver’s bundle as long as one of its trips may be on the road', async () => {
    office.at(13);
    await log(wang, { ...boarded(4, 'songhong-0-weekday-1930'), deviceTime: '2024-07-15T20:10:00+08:00' });
    office.at(17);
    expect((await bundle()).days.map(({ date }) => date)).toEqual([monday, '2024-07-16', '2024-07-17']);
    office.at(21);
    expect((await bundle()).days.map(({ date }) => date)).toEqual(['2024-07-16', '2024-07-17']);
  });
});
