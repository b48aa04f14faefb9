import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DispatchDayAnswer, DispatchTripAnswer, DispatchTripsAnswer } from '../../src/dispatch/dispatch.requests.js';
import type { NeedAnswer, NeedsAnswer } from '../../src/dispatch/needs.requests.js';
import type { OutlookAnswer } from '../../src/dispatch/outlook.requests.js';
import { AccountsService } from '../../src/accounts/accounts.service.js';
import type { DatabaseAddress } from '../../src/config.js';
import { databaseKinds, newSqlite, Postgres } from '../support/databases.js';
import { EventStream, until } from '../support/listening.js';
import { record, rowsOf, type LogEntry } from '../support/log.js';
import { bearer, managerPassword, Office, otherTown, type SessionBody } from '../support/office.js';
import { Town } from '../support/town.js';

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(() => postgres.stop());

const [friday, monday, tuesday] = ['2024-07-12', '2024-07-15', '2024-07-16'];
const [first, second, third] = ['songhong-0-weekday-0700', 'songhong-1-weekday-0715', 'songhong-0-weekday-0730'] as const;
const phone = { deviceId: randomUUID(), name: '华为', appVersion: 'v1', unsentCount: 4, oldestUnsentAt: `${monday}T07:02:00+08:00` };

describe.each(databaseKinds)('a manager’s day on %s', (kind) => {
  let address: DatabaseAddress;
  let office: Office;
  let driver: SessionBody;
  beforeAll(async () => {
    address = kind === 'SQLite' ? newSqlite() : await postgres.create();
    // Installed two weeks earlier, so that the week before is expected to be logged, too.
    office = await Office.open(address, '2024-07-01T05:00:00+08:00');
    office.town.clock.set('2024-07-15T07:10:00+08:00');
    office.manager = await office.signIn('manager', managerPassword);
    const accountId = await office.addAccount('周国强', 'driver', '246810');
    await office.act('PUT', `/v1/accounts/${accountId}`, { name: '周国强', role: 'driver', phone: '13800000000' });
    driver = await office.signIn('周国强', '246810');
    await office.act('PUT', '/v1/vehicles/bus-1', { licensePlate: '沪A·Q2718', capacitySeated: 30, capacityStanding: 0 });
    const assigned = { scope: 'route', scopeId: 'songhong', day: 'always', vehicleId: 'bus-1', accountId };
    await office.act('PUT', '/v1/assignments', assigned);
  });
  afterAll(() => office.close());

  const read = async <T>(path: string, token?: string): Promise<T> => {
    const response = await office.act('GET', path, undefined, token);
    expect([path, response.status]).toEqual([path, 200]);
    return (await response.json()) as T;
  };
  const day = (date = monday): Promise<DispatchDayAnswer> => read(`/v1/dispatch/days/${date}`);
  const trip = async (tripId: string): Promise<DispatchTripAnswer | undefined> =>
    (await day()).trips.find((each) => each.tripId === tripId);
  const needs = async (): Promise<NeedAnswer[]> => (await read<NeedsAnswer>('/v1/dispatch/needs')).needs;
  const need = async (code: string): Promise<NeedAnswer | undefined> => (await needs()).find((each) => each.code === code);
  const log = (tripId: string, entries: LogEntry[], date = monday): Promise<unknown> =>
    record(office.town, rowsOf(date, tripId, entries, { accountId: driver.accountId }));
  const at = (time: string): void => office.town.clock.set(`${monday}T${time}:00+08:00`);
  const stream = async (headers: Record<string, string> = bearer(office.manager.token), url = office.town.url): Promise<EventStream> =>
    new EventStream(await fetch(`${url}/v1/dispatch/stream`, { headers }));
  const changes = ({ events }: EventStream): object[] =>
    events.filter(({ name }) => name === 'changed').map(({ data }) => JSON.parse(data) as object);

  it('the managers’ list of a day shows for each trip its state, its driver and the number of people aboard', async () => {
    await log(first, [
      ['boarded', '07:06', 30],
      ['bus-full', '07:06'],
      ['stop-departed', '07:06'],
      ['trip-ended', '07:16'],
    ]);
    await log(second, [
      ['boarded', '07:17', 9],
      ['stop-departed', '07:17'],
    ]);
    at('07:19');
    const { figures, nextDay, trips, ...rest } = await day();
    expect(rest).toMatchObject({
      date: monday,
      today: monday,
      at: `${monday}T07:19:00+08:00`,
      isOver: false,
      nextUnlikeDay: { date: '2024-09-14' },
    });
    expect(figures).toMatchObject({
      scheduled: 40,
      due: 4,
      completed: 1,
      underway: 1,
      late: 1,
      boardings: 39,
      leftBehind: null,
      full: 1,
      counted: 1,
    });
    // The airport line has no driver, and nobody ever logged a trip of it.
    expect(figures).toMatchObject({ unlogged: 1, withoutCrew: 19, toCome: 37, notStarted: 0, cancelled: 0 });
    expect(nextDay).toMatchObject({ tripCount: 40, unassignedCount: 20, serviceDay: { date: tuesday, runs: true } });
    expect(trips.find(({ tripId }) => tripId === first)).toMatchObject({
      ...{
        sign: 'completed',
        departureTime: `${monday}T07:06:00+08:00`,
        scheduledDepartureTime: `${monday}T07:00:00+08:00`,
        hasLeft: true,
      },
      ...{ delaySeconds: 360, isLate: true, boardings: 30, wasFull: true, leftBehind: null, onBoard: null },
      ...{ firstStop: { stopId: 'home' }, lastStop: { stopId: 'songhong' } },
    });
    expect(trips.find(({ tripId }) => tripId === second)).toMatchObject({
      ...{ sign: 'underway', onBoard: 9, boardings: 9, isCounted: false, isLate: false, delaySeconds: 120 },
      driver: { name: '周国强', phone: '13800000000', isDisabled: false },
      vehicle: { vehicleId: 'bus-1', licensePlate: '沪A·Q2718', seats: 30, isLogged: false },
    });
  });

  it('a trip not started is reported three minutes later with the driver’s phone number and what riders see, until it starts', async () => {
    at('07:32');
    expect(await need('not-started')).toBeUndefined();
    at('07:34');
    const found = await need('not-started');
    expect(found).toMatchObject({
      ...{ urgency: 'now', count: 1, at: `${monday}T07:30:00+08:00` },
      ...{ driver: { name: '周国强', phone: '13800000000' }, device: { deviceId: null }, riders: { status: 'gone' } },
      trips: [{ tripId: third, routeName: expect.any(String), directionName: '开往淞虹路' }],
    });
    expect(await trip(third)).toMatchObject({ sign: 'not-started' });
    await log(third, [
      ['trip-started', '07:34'],
      ['boarded', '07:34', 31],
    ]);
    expect(await need('not-started')).toBeUndefined();
  });

  it('trips without a driver are listed by route, today’s before tomorrow’s, until somebody is assigned', async () => {
    const crewless = async (): Promise<object[]> =>
      (await needs()).filter(({ code }) => code === 'trips-without-crew').map(({ urgency, date, count }) => ({ urgency, date, count }));
    expect(await crewless()).toEqual([
      { urgency: 'now', date: monday, count: 17 },
      { urgency: 'tomorrow', date: tuesday, count: 20 },
    ]);
    const { accountId } = driver;
    const rest = { scope: 'route', scopeId: 'hongqiao-t1', day: tuesday, vehicleId: 'bus-1', accountId };
    await office.act('PUT', '/v1/assignments', rest);
    await office.act('POST', `/v1/trips/${monday}/cancel-many`, { from: '07:34', routeId: 'hongqiao-t1', reason: '没有司机' });
    expect(await crewless()).toEqual([]);
    // The 07:30 has left without a driver, or will not leave any more.
    expect((await day()).figures).toMatchObject({ cancelled: 17, withoutCrew: 1 });
  });

  it('a cancelled trip lists the events to undo, and none once it is reinstated', async () => {
    const tripId = 'songhong-0-weekday-1930';
    await office.act('POST', `/v1/trips/${monday}/${tripId}/cancel`, { reason: '台风' });
    const cancelled = await trip(tripId);
    expect(cancelled).toMatchObject({ sign: 'cancelled', cancelledBy: 'manager', reason: '台风', isWithoutDriver: false });
    const { riders } = await read<OutlookAnswer>(`/v1/dispatch/days/${monday}/trips/${tripId}/outlook`);
    expect(riders).toMatchObject({ status: 'cancelled', reason: '台风', departureTime: `${monday}T19:30:00+08:00` });
    await office.act('POST', `/v1/trips/${monday}/undo`, { eventIds: cancelled?.undoable.cancelled, reason: '误操作' });
    expect(await trip(tripId)).toMatchObject({ sign: 'to-come', undoable: { cancelled: [], moved: [], added: [] } });
  });

  it('the preview of a cancellation shows the riders’ next bus and their walking time', async () => {
    const outlook = await read<OutlookAnswer>(`/v1/dispatch/days/${monday}/trips/songhong-0-weekday-0800/outlook`);
    expect(outlook).toMatchObject({
      ...{ walkSeconds: 1080, destination: '淞虹路', usual: null, riders: { status: 'scheduled' } },
      next: { tripId: 'songhong-0-weekday-0830', waitSeconds: 1800, places: 30, usual: null },
    });
    const unknownTrip = await office.act('GET', `/v1/dispatch/days/${monday}/trips/none/outlook`);
    expect([unknownTrip.status, ((await unknownTrip.json()) as { code: string }).code]).toEqual([404, 'trip-not-found']);
  });

  it('a bus full on two days, a phone with unsent rows and a rider’s report stay listed until somebody acts', async () => {
    await log(
      first,
      [
        ['boarded', '07:00', 30],
        ['bus-full', '07:00'],
        ['trip-ended', '07:10'],
      ],
      friday,
    );
    await office.town.send('PUT', `/v1/driver/devices/${phone.deviceId}`, phone, bearer(driver.token));
    at('07:50');
    const report = { tripId: third, serviceDate: monday, stopId: 'home', kind: 'was-full', deviceId: randomUUID(), note: '赶上了但很挤' };
    expect((await office.town.send('POST', '/v1/reports', report)).status).toBe(201);
    const found = await needs();
    const of = (code: string): NeedAnswer | undefined => found.find((each) => each.code === code);
    expect(of('full-often')).toMatchObject({
      urgency: 'week',
      count: 2,
      dayCount: 2,
      days: [{ date: friday }, { date: monday, leftBehind: null }],
    });
    expect(of('phone-unsent')).toMatchObject({ count: 4, device: { name: '华为', unsentCount: 4 }, driver: { name: '周国强' } });
    expect(of('report-open')).toMatchObject({
      report: { note: '赶上了但很挤', stop: { stopId: 'home' }, sameCount: 1 },
      trips: [{ tripId: third }],
    });
    expect((await trip(third))?.reports).toEqual({ count: 1, unanswered: 1 });
    await office.act('POST', `/v1/reports/${of('report-open')?.report?.reportId}/answer`, { note: '明天加开一班。' });
    await office.town.send(
      'PUT',
      `/v1/driver/devices/${phone.deviceId}`,
      { ...phone, unsentCount: 0, oldestUnsentAt: null },
      bearer(driver.token),
    );
    const added = await office.act('POST', `/v1/trips/${tuesday}`, {
      routeId: 'songhong',
      directionId: 0,
      departureTime: '07:10',
      reason: '客满加开',
    });
    expect(added.status).toBe(201);
    const left = (await needs()).map(({ code }) => code);
    expect(left).not.toEqual(expect.arrayContaining(['full-often']));
    expect(left.filter((code) => ['full-often', 'phone-unsent', 'report-open'].includes(code))).toEqual([]);
  });

  it('drivers’ messages are shown with the day, the newest first', async () => {
    const note = {
      noteId: randomUUID(),
      kind: 'fault',
      deviceTime: `${monday}T07:45:00+08:00`,
      serviceDate: monday,
      vehicleId: 'bus-1',
      text: '空调坏了',
    };
    await office.town.send('POST', '/v1/driver/notes', { notes: [note] }, bearer(driver.token));
    const late = rowsOf(monday, 'songhong-0-weekday-0800', [['delay-reported', '07:48']], {
      accountId: driver.accountId,
      shift: 360 as never,
      reason: '堵车',
    });
    await record(office.town, late);
    const { driversWrote } = await day();
    expect(driversWrote.map(({ kind: word, text, by, delaySeconds }) => [word, text, by, delaySeconds])).toEqual([
      ['late', '堵车', '周国强', 360],
      ['fault', '空调坏了', '周国强', null],
    ]);
    expect(await trip('songhong-0-weekday-0800')).toMatchObject({
      delaySeconds: 360,
      isLate: true,
      sign: 'to-come',
      departureTime: `${monday}T08:06:00+08:00`,
    });
  });

  it('trips of the last days that nobody ended or logged are listed together', async () => {
    await log(
      'songhong-0-weekday-0800',
      [
        ['trip-started', '08:00'],
        ['boarded', '08:00', 5],
      ],
      friday,
    );
    const week = (await needs()).filter(({ urgency }) => urgency === 'week');
    expect(week.map(({ code, date, count, trips }) => [code, date, count, trips.length])).toEqual([
      ['never-ended', friday, 1, 1],
      // Only trips of the line whose drivers log, from the Monday before on.
      ['never-logged', '2024-07-08', 98, 20],
    ]);
  });

  it('each open desk is notified of a change within two seconds by every copy of the program, and no desk of another agency is', async () => {
    await office.town.load(otherTown);
    await office.town.app
      .get(AccountsService)
      .create({ agencyId: 'harbour', accountId: null }, { name: 'boss', role: 'manager', password: managerPassword });
    const boss = (await (await office.attempt('boss', managerPassword, {}, '/a/harbour')).json()) as SessionBody;
    const desks = [
      await stream(),
      new EventStream(await fetch(`${office.town.url}/a/harbour/v1/dispatch/stream`, { headers: bearer(boss.token) })),
    ] as const;
    const copy = kind === 'SQLite' ? null : await Town.open({ database: address, feed: null, now: `${monday}T07:50:00+08:00` });
    const elsewhere = copy === null ? null : await stream(undefined, copy.url);
    await until(() => desks.every(({ events }) => events.some(({ name }) => name === 'beat')));
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    for (const { events } of desks) events.length = 0;
    await log('songhong-0-weekday-0830', [['trip-started', '07:50']]);
    await until(() => changes(desks[0]).length > 0 && (elsewhere === null || changes(elsewhere).length > 0));
    expect(changes(desks[0])).toEqual([{ topics: ['operations'], date: monday }]);
    expect(changes(desks[1])).toEqual([]);
    const foreign = await office.town.fetch(`/a/harbour/v1/dispatch/needs`, { headers: bearer(office.manager.token) });
    expect(foreign.status).toBe(401);
    const own = (await (await office.town.fetch('/a/harbour/v1/dispatch/needs', { headers: bearer(boss.token) })).json()) as NeedsAnswer;
    // An agency without any log has nothing to correct, and is shown the first steps.
    expect([own.needs, own.firstSteps.map(({ isDone }) => isDone)]).toEqual([[], [true, false, false, false, false, false, null]]);
    expect((await read<NeedsAnswer>('/v1/dispatch/needs')).firstSteps).toEqual([]);
    await copy?.close();
    await elsewhere?.ended;
    // When a session ends, so does its stream.
    await office.town.fetch('/a/harbour/v1/sessions/current', { method: 'DELETE', headers: bearer(boss.token) });
    await desks[1].ended;
    await desks[0].response.body?.cancel().catch(() => undefined);
  });

  it('rows refused to a phone stay on the list until they are settled', async () => {
    const onUnknownTrip = {
      eventId: randomUUID(),
      kind: 'boarded',
      serviceDate: monday,
      tripId: 'none',
      count: 3,
      deviceTime: `${monday}T07:49:00+08:00`,
    };
    await office.town.send('POST', '/v1/driver/events', { events: [onUnknownTrip] }, bearer(driver.token));
    expect(await need('rows-refused')).toMatchObject({ urgency: 'today', count: 1 });
    const { refusals } = await read<{ refusals: { refusalId: string }[] }>('/v1/driver/refusals');
    await office.act('POST', '/v1/driver/refusals/settle', { refusalIds: refusals.map(({ refusalId }) => refusalId) });
    expect(await need('rows-refused')).toBeUndefined();
  });

  it('a day with more trips than were asked for is answered by route, with the same figures; a route has the same trips as the whole day', async () => {
    type Route = NonNullable<DispatchDayAnswer['routes']>[number];
    const sum = (routes: readonly Route[], of: (route: Route) => number | null): number =>
      routes.reduce((all, each) => all + (of(each) ?? 0), 0);
    const extra = { routeId: 'songhong', directionId: 0, departureTime: '12:10', reason: 'event' };
    expect((await office.act('POST', `/v1/trips/${monday}`, extra)).status).toBe(201);
    for (const date of [friday, monday, tuesday, '2024-07-20']) {
      const [whole, byRoute] = [await day(date), await read<DispatchDayAnswer>(`/v1/dispatch/days/${date}?mostTrips=1`)];
      const few = await read<DispatchDayAnswer>(`/v1/dispatch/days/${date}?mostTrips=100`);
      expect([date, few]).toEqual([date, whole]);
      expect(whole.routes).toBeNull();
      if (date === '2024-07-20') {
        expect(byRoute).toEqual(whole);
        continue;
      }
      const { routes, trips, driversWrote, ...rest } = byRoute;
      const { routes: _, trips: all, driversWrote: words, ...same } = whole;
      expect([date, rest, trips]).toEqual([date, same, []]);
      expect(routes?.map(({ routeId, routeName, routeColor }) => [routeId, routeName, routeColor])).toEqual(
        [...new Set(all.map(({ routeId }) => routeId))]
          .sort()
          .reverse()
          .map((routeId) => {
            const { routeName, routeColor } = all.find((each) => each.routeId === routeId) as DispatchTripAnswer;
            return [routeId, routeName, routeColor];
          }),
      );
      expect(sum(routes ?? [], ({ figures }) => figures.scheduled)).toBe(whole.figures.scheduled);
      expect(sum(routes ?? [], ({ figures }) => figures.boardings)).toBe(whole.figures.boardings ?? 0);
      const ofRoutes = [];
      for (const { routeId, figures } of routes ?? []) {
        const ofRoute = await read<DispatchTripsAnswer>(`/v1/dispatch/days/${date}/routes/${routeId}`);
        expect([date, routeId, ofRoute.trips]).toEqual([date, routeId, all.filter((each) => each.routeId === routeId)]);
        expect([date, routeId, ofRoute.figures]).toEqual([date, routeId, figures]);
        ofRoutes.push(...ofRoute.driversWrote);
      }
      const notes = words.filter(({ kind }) => kind === 'fault' || kind === 'check');
      expect([date, driversWrote]).toEqual([date, notes]);
      expect(new Set(ofRoutes)).toEqual(new Set(words.filter(({ tripId }) => tripId !== null)));
    }
    expect((await office.act('GET', `/v1/dispatch/days/${monday}/routes/none`)).status).toBe(404);
  });

  it('a manager can open twenty live desks and no more', async () => {
    const desks = await Promise.all(Array.from({ length: 20 }, () => stream()));
    const more = await office.act('GET', '/v1/dispatch/stream');
    expect([more.status, more.headers.get('retry-after'), ((await more.json()) as { code: string }).code]).toEqual([
      429,
      '30',
      'too-many-desks',
    ]);
    for (const { response } of desks) await response.body?.cancel().catch(() => undefined);
  });

  it('the managers’ lists of a day are for managers only, and for dates within reach', async () => {
    for (const path of [`days/${monday}`, `days/${monday}/routes/songhong`, 'needs', 'stream', `days/${monday}/trips/${first}/outlook`])
      expect([path, (await office.act('GET', `/v1/dispatch/${path}`, undefined, driver.token)).status]).toEqual([path, 403]);
    for (const [date, status] of [
      ['2023-07-15', 200],
      ['2023-07-01', 422],
      ['2024-10-15', 200],
      ['2024-10-16', 422],
      ['today', 400],
    ] as const)
      expect([date, (await office.act('GET', `/v1/dispatch/days/${date}`)).status]).toEqual([date, status]);
  });

  it('a month that is over is listed until it is frozen', async () => {
    office.town.clock.set('2024-08-02T09:00:00+08:00');
    const august = (await office.signIn('manager', managerPassword)).token;
    expect((await read<NeedsAnswer>('/v1/dispatch/needs', august)).needs.find(({ code }) => code === 'month-to-freeze')).toMatchObject({
      ...{ urgency: 'week', month: '2024-07' },
    });
    await office.act('POST', '/v1/ridership/months/2024-07/freeze', undefined, august);
    const left = (await read<NeedsAnswer>('/v1/dispatch/needs', august)).needs.map(({ code }) => code);
    expect(left).not.toContain('month-to-freeze');
  });
});
