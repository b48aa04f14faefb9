import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CancelledManyAnswer, TripStateAnswer, UndoneAnswer } from '../../src/day-changes/day-changes.requests.js';
import { TidesImport } from '../../src/feeds/tides/tides-import.service.js';
import type { Problem } from '../../src/http/problem.js';
import type { MonthAnswer } from '../../src/monthly-reports/monthly-reports.requests.js';
import type { CrewWeekAnswer } from '../../src/operations/crew-week.requests.js';
import type { DriverTripAnswer, DriverTripsAnswer } from '../../src/operations/driver-trips.requests.js';
import { NetworkService } from '../../src/network/network.service.js';
import { LiveTrips } from '../../src/operations/live-trips.service.js';
import { TripsPerformedService } from '../../src/operations/trips-performed.service.js';
import type { UnassignedAnswer } from '../../src/operations/unassigned-trips.requests.js';
import type { RidershipTripAnswer, RidershipTripsAnswer, TripDetailAnswer } from '../../src/ridership/trip.requests.js';
import { serviceDate } from '../../src/scheduling/service-time.js';
import { driverKinds } from '../../src/trip-log/trip-event.js';
import { databaseKinds, newSqlite, Postgres } from '../support/databases.js';
import { writeFolder } from '../support/feeds.js';
import { record, rowsOf, type LogEntry } from '../support/log.js';
import { bearer, Office, otherTown } from '../support/office.js';
import { Town } from '../support/town.js';

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(() => postgres.stop());

const [monday, tuesday, saturday] = ['2024-07-15', '2024-07-16', '2024-07-20'];
const trip = 'songhong-0-weekday-0730';
const added = 'added-hongqiao-t1-0-0745';
const extraBus = { routeId: 'hongqiao-t1', directionId: 0, departureTime: '07:45', reason: '会议加开' };

/** The status, and the code of a refusal or the answer. */
type Answered<T> = readonly [status: number, answer: T | string | undefined];

/** A manager's desk on Monday at 07:10: changes of the day, and what the lists show of it. */
class Desk {
  private constructor(readonly office: Office) {}

  static async open(kind: string): Promise<Desk> {
    return new Desk(await Office.open(kind === 'SQLite' ? newSqlite() : await postgres.create()));
  }

  async post<T>(path: string, body: object): Promise<Answered<T>> {
    const response = await this.office.act('POST', `/v1/trips/${path}`, body);
    const answer = (await response.json()) as T & { code?: string };
    return [response.status, response.ok ? answer : answer.code];
  }

  /** Sends a change that has to succeed. */
  private async done<T>(path: string, body: object): Promise<T> {
    const [status, answer] = await this.post<T>(path, body);
    expect([path, status, status < 300 ? null : answer]).toEqual([path, expect.any(Number), null]);
    return answer as T;
  }

  add = (date = monday, what: object = extraBus): Promise<TripStateAnswer> => this.done(date, what);
  move = (minutes: number, reason = '司机换班', tripId = trip): Promise<TripStateAnswer> =>
    this.done(`${monday}/${tripId}/shift`, { minutes, reason });
  cancel = (tripId: string, reason = '车辆故障'): Promise<TripStateAnswer> => this.done(`${monday}/${tripId}/cancel`, { reason });
  cancelMany = (which: object, date = monday): Promise<CancelledManyAnswer> =>
    this.done(`${date}/cancel-many`, { reason: '台风', ...which });
  undo = (eventIds: readonly string[], date = monday): Promise<UndoneAnswer> => this.done(`${date}/undo`, { eventIds, reason: '误操作' });

  async read<T>(path: string): Promise<T> {
    const response = await this.office.act('GET', path);
    expect([path, response.status]).toEqual([path, 200]);
    return (await response.json()) as T;
  }

  /** The day as drivers and managers see it. */
  day = async (date = monday): Promise<DriverTripAnswer[]> =>
    (await this.read<DriverTripsAnswer>(`/v1/driver/trips?all=true&date=${date}`)).trips;
  inDay = async (tripId = trip, date = monday): Promise<DriverTripAnswer | undefined> =>
    (await this.day(date)).find((each) => each.tripId === tripId);
  /** A trip in the figures of the day. */
  inFigures = async (tripId = trip): Promise<RidershipTripAnswer | undefined> =>
    (await this.read<RidershipTripsAnswer>(`/v1/ridership/trips?date=${monday}`)).trips.find((each) => each.tripId === tripId);
  detail = (tripId = trip): Promise<TripDetailAnswer> => this.read<TripDetailAnswer>(`/v1/ridership/trips/${monday}/${tripId}`);
  month = (): Promise<MonthAnswer> => this.read<MonthAnswer>('/v1/ridership/months/2024-07');
  log = (tripId: string, ...entries: LogEntry[]): Promise<unknown> => record(this.office.town, rowsOf(monday, tripId, entries));
  at = (time: string): void => this.office.town.clock.set(`${monday}T${time}:00+08:00`);

  async audit(): Promise<unknown[]> {
    const entries = (await this.office.auditLog()).filter(({ action }) => !action.startsWith('account'));
    return entries.map(({ action, subject, before, after }) => [action, subject, before, after]);
  }

  /** How many events a trip has. */
  async eventCount(tripId: string): Promise<number> {
    const { source } = this.office.town;
    const rows: { trip_id: string }[] = await source.query('SELECT trip_id FROM driver_events');
    return rows.filter((row) => row.trip_id === tripId).length;
  }
}

describe.each(databaseKinds)('managers’ changes of a single day on %s', (kind) => {
  let desk: Desk;
  beforeEach(async () => (desk = await Desk.open(kind)));
  afterEach(() => desk.office.close());

  it('a trip that is read alone is the same as among all trips of its day, and no event of another trip is read for it', async () => {
    const { town } = desk.office;
    await desk.log(trip, ['trip-started', '07:30'], ['boarded', '07:31', 4]);
    await desk.move(10, '司机换班', 'songhong-0-weekday-0800');
    await desk.cancel('songhong-0-weekday-0830');
    const { eventIds } = await desk.add(monday, { ...extraBus, departureTime: '07:50' });
    await desk.add();
    await desk.undo(eventIds);
    const performed = town.app.get(TripsPerformedService);
    const network = await town.app.get(NetworkService).getNetwork('hongqiao');
    const date = serviceDate(monday);
    // While the day is open, and after it has closed.
    for (const now of [`${monday}T07:40:00+08:00`, `${tuesday}T05:00:00+08:00`]) {
      town.clock.set(now);
      const day = await performed.getDay('hongqiao', date);
      const tripIds = day.trips.map(({ tripId }) => tripId);
      expect(tripIds).toContain(added);
      for (const each of day.trips) {
        const alone = await performed.getTrips(network, date, [each.tripId]);
        expect(alone.trips).toEqual([each]);
        expect([...alone.events]).toEqual([...day.events].filter(([tripId]) => tripId === each.tripId));
      }
      const together = await performed.getTrips(network, date, new Set([...tripIds, ...day.events.keys(), 'no-such-trip'].reverse()));
      expect(together.trips).toEqual(day.trips);
    }
  });

  describe('a trip that a manager moves', () => {
    it('a moved trip is moved in every list, stays planned, and shows its timetable time beside the shift', async () => {
      const moved = await desk.move(10);
      expect(moved).toMatchObject({
        tripId: trip,
        state: 'planned',
        isScheduled: true,
        isAdded: false,
        shiftSeconds: 600,
        reason: '司机换班',
      });
      expect([moved.startTime, moved.eventIds.length]).toEqual(['07:30:00', 1]);
      const there = { state: 'planned', shiftSeconds: 600, reason: '司机换班', isAdded: false };
      expect(await desk.inDay()).toMatchObject({ ...there, delaySeconds: null });
      expect((await desk.inDay())?.stops[0]).toMatchObject({ scheduledDepartureTime: `${monday}T07:30:00+08:00` });
      expect(await desk.inFigures()).toMatchObject({ ...there, startTime: '07:30:00', isPending: true });
      const { events, ...detail } = await desk.detail();
      expect(detail).toMatchObject(there);
      expect(events).toMatchObject([{ kind: 'trip-shifted', shiftSeconds: 600, source: 'manager', reason: '司机换班', isEffective: true }]);
      expect(await desk.audit()).toEqual([
        ['trip-shifted', `trips/${monday}/${trip}`, { shiftSeconds: 0, reason: null }, { shiftSeconds: 600, reason: '司机换班' }],
      ]);
      // The list is ordered by the changed departure times.
      const tripIds = (await desk.day()).filter(({ routeId }) => routeId === 'songhong').map(({ tripId }) => tripId);
      expect(tripIds.indexOf(trip)).toBe(2);
      expect(tripIds[3]).toBe('songhong-1-weekday-0745');
    });

    it('a moved trip is on time when it leaves at its new time, and is the same departure in the month', async () => {
      await desk.move(10);
      await desk.log(trip, ['trip-started', '07:40'], ['boarded', '07:40', 12], ['trip-ended', '07:49']);
      await desk.log('songhong-0-weekday-0800', ['trip-started', '08:10'], ['boarded', '08:10', 3], ['trip-ended', '08:19']);
      desk.office.at(30);
      desk.office.manager = await desk.office.signIn('manager', 'a long password');
      expect(await desk.inFigures()).toMatchObject({ state: 'completed', punctuality: 'on-time', delaySeconds: 0, boardings: 12 });
      expect(await desk.inFigures('songhong-0-weekday-0800')).toMatchObject({ punctuality: 'late', delaySeconds: 600 });
      const { byDepartureTime } = await desk.month();
      const own = byDepartureTime.filter(({ routeId, directionId }) => routeId === 'songhong' && directionId === 0);
      expect(own.find(({ startTime }) => startTime === '07:30:00')).toMatchObject({ onTime: 1, boardings: 12 });
      expect(own.some(({ startTime }) => startTime === '07:40:00')).toBe(false);
    });

    it('the last move of a trip counts, and undoing it restores the move before', async () => {
      const first = await desk.move(10, '第一次');
      // In the same second.
      const second = await desk.move(-5, '第二次');
      expect(await desk.inDay()).toMatchObject({ shiftSeconds: -300, reason: '第二次' });
      desk.at('07:12');
      expect(await desk.undo(second.eventIds)).toMatchObject({ undone: second.eventIds, tripIds: [trip] });
      expect(await desk.inDay()).toMatchObject({ shiftSeconds: 600, reason: '第一次' });
      expect(await desk.undo([...first.eventIds, ...second.eventIds])).toMatchObject({ undone: first.eventIds });
      expect(await desk.inDay()).toMatchObject({ shiftSeconds: 0, reason: null });
    });

    it('a trip is moved again although the clock was set back meanwhile', async () => {
      await desk.move(10);
      desk.at('07:05');
      expect(await desk.move(20)).toMatchObject({ shiftSeconds: 1200 });
      expect(await desk.inDay()).toMatchObject({ shiftSeconds: 1200 });
    });

    it('a repeated press of the button moves a trip once, and the answer says what can be undone', async () => {
      const pressed = await Promise.all(Array.from({ length: 6 }, () => desk.move(10)));
      expect(new Set(pressed.map(({ eventIds }) => eventIds.join())).size).toBe(1);
      expect([await desk.eventCount(trip), (await desk.audit()).length]).toEqual([1, 1]);
      expect((await desk.move(10, '另一个原因')).eventIds).toEqual([]);
    });

    it('a move is refused where there is nothing to move or the new time makes no sense', async () => {
      await desk.cancel('songhong-0-weekday-0800');
      await desk.log('songhong-0-weekday-0700', ['trip-started', '07:01']);
      const cases: [string, number, unknown, string][] = [
        [`${monday}/none`, 10, 422, 'trip-not-running'],
        [`${saturday}/${trip}`, 10, 422, 'trip-not-running'],
        [`${monday}/songhong-0-weekday-0800`, 10, 409, 'trip-cancelled-already'],
        [`${monday}/songhong-0-weekday-0700`, 10, 409, 'trip-started-already'],
        ['2024-10-16/songhong-0-weekday-0730', 10, 422, 'change-too-early'],
        [`${monday}/${trip}`, -30, 422, 'departure-past'],
        [`2024-07-12/${trip}`, 10, 422, 'departure-past'],
        [`${monday}/${trip}`, 0, 400, 'request-malformed'],
        [`${monday}/${trip}`, 181, 400, 'request-malformed'],
        [`${monday}/${trip}`, -61, 400, 'request-malformed'],
        [`${monday}/${trip}`, 1.5, 400, 'request-malformed'],
      ];
      for (const [path, minutes, status, code] of cases)
        expect([path, minutes, await desk.post(`${path}/shift`, { minutes, reason: 'x' })]).toEqual([path, minutes, [status, code]]);
      expect(await desk.post(`${monday}/${trip}/shift`, { minutes: '10', reason: 'x' })).toEqual([400, 'request-malformed']);
      expect((await desk.audit()).length).toBe(1);
    });
  });

  describe('a departure that a manager adds', () => {
    it('an added departure is in the lists of the day before anybody drives it, with the usual running times, and among those without a driver', async () => {
      const made = await desk.add();
      expect(made).toMatchObject({
        tripId: added,
        state: 'planned',
        isScheduled: false,
        isAdded: true,
        startTime: '07:45:00',
        shiftSeconds: 0,
      });
      const there = await desk.inDay(added);
      expect(there).toMatchObject({ isScheduled: false, isAdded: true, state: 'planned', reason: '会议加开', isMine: null, findings: [] });
      expect(there?.stops.map(({ stopId, scheduledDepartureTime }) => [stopId, scheduledDepartureTime])).toEqual([
        ['home', `${monday}T07:45:00+08:00`],
        ['hongqiao-t1', `${monday}T07:57:00+08:00`],
      ]);
      expect(await desk.inFigures(added)).toMatchObject({ startTime: '07:45:00', isAdded: true, reason: '会议加开', boardings: null });
      const driver = await desk.office.addDriver();
      const own = await desk.office.act('GET', '/v1/driver/trips', undefined, driver.token);
      expect(((await own.json()) as DriverTripsAnswer).trips.map(({ tripId }) => tripId)).toContain(added);
      const { days } = await desk.read<UnassignedAnswer>('/v1/assignments/unassigned');
      expect(days[0]?.withoutDriver).toContain(added);
      expect(days.map(({ tripCount }) => tripCount).slice(0, 2)).toEqual([41, 40]);
      expect(await desk.audit()).toEqual([
        [
          'trip-added',
          `trips/${monday}/${added}`,
          null,
          { routeId: 'hongqiao-t1', directionId: 0, startTime: '07:45', reason: '会议加开' },
        ],
      ]);
    });

    it('an added departure can be given a driver, on its date only', async () => {
      await desk.add();
      const { accountId } = await desk.office.addDriver();
      const assign = async (day: string): Promise<number> =>
        (await desk.office.act('PUT', '/v1/assignments', { scope: 'trip', scopeId: added, day, accountId })).status;
      expect([await assign(tuesday), await assign(monday)]).toEqual([404, 200]);
      const { days } = await desk.read<UnassignedAnswer>(`/v1/assignments/unassigned?from=${monday}&to=${monday}`);
      expect(days[0]?.withoutDriver).not.toContain(added);
    });

    it('a driver who is to drive an added departure and the next one before it has arrived is reported as being in two places', async () => {
      await desk.add();
      const { accountId } = await desk.office.addDriver();
      const next = 'songhong-1-weekday-0745';
      // It leaves at 07:50, and the added departure is on its way from 07:45 to 07:57.
      await desk.move(5, '司机换班', next);
      for (const scopeId of [added, next])
        await desk.office.act('PUT', '/v1/assignments', { scope: 'trip', scopeId, day: monday, accountId });
      const { clashes } = await desk.read<CrewWeekAnswer>(`/v1/assignments/week?from=${monday}&to=${monday}`);
      expect(clashes.map(({ kind, id, trips }) => [kind, id, trips.map(({ tripId }) => tripId).sort()])).toEqual([
        ['driver', accountId, [added, next].sort()],
      ]);
    });

    it('an added departure is driven like any other, counts as extra, and changes no figure of the timetable', async () => {
      const driver = await desk.office.addDriver();
      desk.office.at(30);
      desk.office.manager = await desk.office.signIn('manager', 'a long password');
      const before = await desk.month();
      desk.office.at(0);
      desk.office.manager = await desk.office.signIn('manager', 'a long password');
      await desk.add();
      desk.at('07:58');
      const driven = [{ kind: 'trip-started' }, { kind: 'boarded', stopId: 'home', count: 7 }, { kind: 'trip-ended' }];
      const facts = { serviceDate: monday, tripId: added, deviceTime: `${monday}T07:52:00+08:00` };
      const events = driven.map((each) => ({ eventId: randomUUID(), ...facts, ...each }));
      const sent = await desk.office.town.send('POST', '/v1/driver/events', { events }, bearer(driver.token));
      expect(((await sent.json()) as { results: { outcome: string }[] }).results.map(({ outcome }) => outcome)).toEqual(
        Array(3).fill('recorded'),
      );
      const there = await desk.inDay(added);
      // Seven minutes after its time, but no timetable promised it, so it has no punctuality and no flag.
      expect(there).toMatchObject({ state: 'completed', delaySeconds: 420, boardings: 7, findings: [] });
      expect(there?.events.flatMap(({ flags }) => flags)).toEqual([]);
      desk.office.at(30);
      desk.office.manager = await desk.office.signIn('manager', 'a long password');
      expect(await desk.inFigures(added)).toMatchObject({ punctuality: null, delaySeconds: null, isScheduled: false });
      const { scheduled, onTime, early, late, cancelled, unlogged, pending } = before;
      const after = await desk.month();
      expect(after).toMatchObject({ scheduled, onTime, early, late, cancelled, unlogged, pending });
      expect([after.extra - before.extra, after.operated - before.operated, after.boardings]).toEqual([1, 1, 7]);
    });

    it('an added departure that nobody drove is in no figure when the day closes', async () => {
      const before = await desk.month();
      await desk.add();
      desk.office.at(30);
      desk.office.manager = await desk.office.signIn('manager', 'a long password');
      expect(await desk.inFigures(added)).toMatchObject({ state: 'unlogged', punctuality: null });
      const after = await desk.month();
      expect([after.extra, after.operated]).toEqual([before.extra, before.operated]);
      expect(after.byDay.find(({ date }) => date === monday)).toMatchObject({ scheduled: 40, unlogged: 40 });
    });

    it('an added departure can run past midnight, on a day without service, or weeks ahead', async () => {
      expect(await desk.add(monday, { ...extraBus, departureTime: '24:10' })).toMatchObject({
        tripId: 'added-hongqiao-t1-0-2410',
        startTime: '24:10:00',
      });
      const night = await desk.inDay('added-hongqiao-t1-0-2410');
      expect(night?.stops[0]?.scheduledDepartureTime).toBe(`${tuesday}T00:10:00+08:00`);
      expect(await desk.add(saturday)).toMatchObject({ tripId: added, serviceDate: saturday, state: 'planned' });
      expect((await desk.inDay(added, saturday))?.stops.at(-1)?.scheduledArrivalTime).toBe(`${saturday}T07:57:00+08:00`);
      expect((await desk.read<UnassignedAnswer>(`/v1/assignments/unassigned?from=${saturday}&to=${saturday}`)).days).toMatchObject([
        { tripCount: 1, withoutDriver: [added] },
      ]);
      expect(await desk.add('2024-10-15')).toMatchObject({ serviceDate: '2024-10-15' });
    });

    it('an added departure can be moved, cancelled and reinstated like any other', async () => {
      await desk.add();
      expect(await desk.move(10, '晚到', added)).toMatchObject({ shiftSeconds: 600, reason: '晚到', isAdded: true });
      expect(await desk.cancel(added)).toMatchObject({ state: 'cancelled', reason: '车辆故障', isAdded: true });
      expect(await desk.post(`${monday}/${added}/reinstate`, { reason: '修好了' })).toMatchObject([
        200,
        { state: 'planned', reason: '晚到' },
      ]);
      expect((await desk.inDay(added))?.isAdded).toBe(true);
    });

    it('a repeated press of the button adds one departure', async () => {
      const pressed = await Promise.all(Array.from({ length: 6 }, () => desk.add()));
      expect(new Set(pressed.map(({ tripId, eventIds }) => `${tripId} ${eventIds.join()}`)).size).toBe(1);
      expect([await desk.eventCount(added), (await desk.audit()).length]).toEqual([1, 1]);
    });

    it('an undone added departure leaves every list, and another one can take its minute under another id', async () => {
      const made = await desk.add();
      desk.at('07:11');
      expect(await desk.undo(made.eventIds)).toMatchObject({ undone: made.eventIds, tripIds: [added] });
      expect([await desk.inDay(added), await desk.inFigures(added)]).toEqual([undefined, undefined]);
      expect((await desk.read<UnassignedAnswer>(`/v1/assignments/unassigned?from=${monday}&to=${monday}`)).days[0]?.tripCount).toBe(40);
      expect(await desk.post(`${monday}/${added}/cancel`, { reason: 'x' })).toEqual([422, 'trip-not-running']);
      expect(await desk.undo(made.eventIds)).toEqual({ serviceDate: monday, undone: [], tripIds: [], eventIds: [] });
      expect(await desk.add()).toMatchObject({ tripId: `${added}-2` });
    });

    it('an undone added departure that its driver drove anyway is an extra trip', async () => {
      const made = await desk.add();
      await desk.undo(made.eventIds);
      await desk.log(added, ['trip-started', '07:46'], ['trip-ended', '07:58']);
      expect(await desk.inDay(added)).toMatchObject({ isAdded: false, isScheduled: false, state: 'completed', delaySeconds: null });
    });

    it('an added departure is refused where no such bus can run', async () => {
      await desk.add();
      await desk.move(15);
      const cases: [string, object, number, string][] = [
        [monday, { routeId: 'none' }, 404, 'route-not-found'],
        [monday, { directionId: null }, 422, 'direction-not-served'],
        [monday, { reason: 'another' }, 409, 'departure-exists'],
        [monday, { departureTime: '08:00' }, 409, 'departure-exists'],
        // The time to which a trip was moved is taken.
        [monday, { routeId: 'songhong' }, 409, 'departure-exists'],
        ['2024-10-16', {}, 422, 'change-too-early'],
        ['2024-07-12', {}, 422, 'departure-past'],
        [monday, { departureTime: '07:09' }, 422, 'departure-past'],
        [monday, { departureTime: '7:45' }, 400, 'request-malformed'],
        [monday, { departureTime: '36:00' }, 400, 'request-malformed'],
        [monday, { departureTime: '07:45:00' }, 400, 'request-malformed'],
        [monday, { reason: ' ' }, 400, 'request-malformed'],
        [monday, { directionId: 2 }, 400, 'request-malformed'],
        ['2024-02-30', {}, 400, 'request-malformed'],
      ];
      for (const [date, changed, status, code] of cases)
        expect([date, changed, await desk.post(date, { ...extraBus, ...changed })]).toEqual([date, changed, [status, code]]);
      expect((await desk.audit()).length).toBe(2);
    });

    it('an added departure is refused while there is no timetable', async () => {
      desk.office.town.clock.set('2020-01-06T07:00:00+08:00');
      desk.office.manager = await desk.office.signIn('manager', 'a long password');
      expect(await desk.post('2020-01-06', extraBus)).toEqual([422, 'nothing-to-run']);
    });
  });

  describe('cancelling many departures at once', () => {
    const evening = (route: string, direction: number): string[] =>
      ['1730', '1800', '1830', '1900', '1930'].map((time) => `${route}-${direction}-weekday-${time}`);

    it('one request cancels all departures from a time on, of all routes, of one route or of one direction, and up to another time', async () => {
      expect((await desk.cancelMany({ from: '19:00', to: '19:30', routeId: 'songhong' })).tripIds).toEqual([
        'songhong-0-weekday-1900',
        'songhong-1-weekday-1915',
      ]);
      const some = await desk.cancelMany({ from: '17:30', routeId: 'songhong', directionId: 0 });
      expect(some).toMatchObject({ alreadyCancelled: ['songhong-0-weekday-1900'], alreadyRun: [], reason: '台风' });
      expect(some.tripIds).toEqual(evening('songhong', 0).filter((tripId) => !tripId.endsWith('1900')));
      const rest = await desk.cancelMany({ from: '15:00' });
      expect([rest.tripIds.length, rest.alreadyCancelled.length, rest.eventIds.length]).toEqual([14, 6, 14]);
      expect((await desk.day()).filter(({ state }) => state === 'cancelled').length).toBe(20);
      expect(await desk.inDay('hongqiao-t1-0-weekday-1730')).toMatchObject({ reason: '台风' });
    });

    it('a cancellation of many departures is one entry in the audit log, and is undone as a whole', async () => {
      const { tripIds, eventIds } = await desk.cancelMany({ from: '18:30', routeId: 'songhong', directionId: 0 });
      const subject = `trips/${monday}`;
      const which = { from: '18:30', to: null, routeId: 'songhong', directionId: 0 };
      expect(await desk.audit()).toEqual([['trips-cancelled', subject, null, { ...which, tripIds, reason: '台风' }]]);
      const back = await desk.undo(eventIds);
      expect([new Set(back.undone), back.tripIds]).toEqual([new Set(eventIds), tripIds]);
      expect((await desk.day()).filter(({ state }) => state === 'cancelled')).toEqual([]);
      expect(await desk.undo(eventIds)).toMatchObject({ undone: [] });
      expect((await desk.audit()).slice(0, -1)).toMatchObject([['day-change-undone', subject, {}, { tripIds, reason: '误操作' }]]);
      // The undo can be undone, too.
      expect((await desk.undo(back.eventIds)).tripIds).toEqual(tripIds);
      expect((await desk.day()).filter(({ state }) => state === 'cancelled').length).toBe(3);
    });

    it('departures that were cancelled before or have left stay as they are, and the answer names them', async () => {
      const left = 'songhong-0-weekday-0700';
      const boarding = 'hongqiao-t1-0-weekday-0730';
      await desk.log(left, ['trip-started', '07:00']);
      await desk.log(boarding, ['boarded', '07:09', 4]);
      await desk.cancel(trip);
      const tripIds = [trip, left, boarding, 'songhong-0-weekday-0800', trip];
      expect(await desk.cancelMany({ tripIds })).toMatchObject({
        // A boarding before departure does not make a trip count as departed.
        tripIds: [boarding, 'songhong-0-weekday-0800'],
        alreadyCancelled: [trip],
        alreadyRun: [left],
      });
      expect([(await desk.inDay(left))?.state, (await desk.inDay())?.reason]).toEqual(['underway', '车辆故障']);
      expect(await desk.post(`${monday}/cancel-many`, { tripIds, reason: '台风' })).toEqual([409, 'nothing-to-cancel']);
    });

    it('a cancellation by time follows the plan of the day: it includes departures moved into the range or added, and not those moved out', async () => {
      await desk.move(60, '晚一小时', 'songhong-0-weekday-0800');
      await desk.add(monday, { ...extraBus, routeId: 'songhong', departureTime: '08:50' });
      expect((await desk.cancelMany({ from: '08:45', to: '09:15', routeId: 'songhong', directionId: 0 })).tripIds).toEqual([
        'added-songhong-0-0850',
        'songhong-0-weekday-0800',
        'songhong-0-weekday-0900',
      ]);
      expect((await desk.inDay('songhong-0-weekday-0830'))?.state).toBe('planned');
    });

    it('the addition and the cancellation of a departure are undone one by one, in any order', async () => {
      const made = await desk.add();
      const many = await desk.cancelMany({ from: '07:40', to: '07:50' });
      expect(many.tripIds).toEqual(['hongqiao-t1-1-weekday-0745', 'songhong-1-weekday-0745', added]);
      const back = await desk.undo(made.eventIds);
      expect([await desk.inDay(added), (await desk.inDay('songhong-1-weekday-0745'))?.state]).toEqual([undefined, 'cancelled']);
      await desk.undo(back.eventIds);
      expect(await desk.inDay(added)).toMatchObject({ state: 'cancelled', isAdded: true });
      await desk.undo(many.eventIds);
      expect(await desk.inDay(added)).toMatchObject({ state: 'planned', isAdded: true, reason: '会议加开' });
      await desk.undo(made.eventIds);
      expect(await desk.inDay(added)).toBe(undefined);
    });

    it('a cancellation of many departures is done completely or not at all', async () => {
      const tripIds = [trip, 'none'];
      expect(await desk.post(`${monday}/cancel-many`, { tripIds, reason: '台风' })).toEqual([422, 'trip-not-running']);
      const { source } = desk.office.town;
      await source.query('ALTER TABLE audit_log RENAME TO audit_log_away');
      expect((await desk.post(`${monday}/cancel-many`, { from: '15:00', reason: '台风' }))[0]).toBe(500);
      expect((await desk.post(monday, extraBus))[0]).toBe(500);
      await source.query('ALTER TABLE audit_log_away RENAME TO audit_log');
      const rows: unknown[] = await source.query('SELECT trip_id FROM driver_events UNION SELECT trip_id FROM extra_trips');
      expect([rows, await desk.audit()]).toEqual([[], []]);
    });

    it('a cancellation of many departures is refused where it is unclear which trips are meant', async () => {
      const cases: [object, number, string, string[]][] = [
        [{}, 400, 'request-malformed', ['tripIds', 'from']],
        [{ tripIds: [trip], from: '15:00' }, 400, 'request-malformed', ['tripIds', 'from']],
        [{ tripIds: [trip], to: '15:00', routeId: 'songhong' }, 400, 'request-malformed', ['to', 'routeId']],
        [{ from: '15:00', to: '15:00' }, 400, 'request-malformed', ['to']],
        [{ tripIds: [] }, 400, 'request-malformed', ['tripIds']],
        [{ tripIds: trip }, 400, 'request-malformed', ['tripIds']],
        [{ tripIds: [trip, 7] }, 400, 'request-malformed', ['tripIds']],
        [{ tripIds: Array.from({ length: 501 }, (_, index) => `trip-${index}`) }, 400, 'request-malformed', ['tripIds']],
        [{ from: 'noon' }, 400, 'request-malformed', ['from']],
        [{ from: '15:00', routeId: 'none' }, 404, 'route-not-found', []],
        [{ from: '23:00' }, 409, 'nothing-to-cancel', []],
      ];
      for (const [which, status, code, fields] of cases) {
        const response = await desk.office.act('POST', `/v1/trips/${monday}/cancel-many`, { reason: '台风', ...which });
        const problem = (await response.json()) as Problem;
        expect([which, response.status, problem.code]).toEqual([which, status, code]);
        expect(problem.faults?.map(({ field }) => field) ?? []).toEqual(fields);
      }
      expect(await desk.post('2024-10-16/cancel-many', { from: '15:00', reason: '台风' })).toEqual([422, 'cancellation-too-early']);
    });
  });

  it('an undo takes back managers’ changes of that date only, and nothing if one of the named events cannot be undone', async () => {
    const { eventIds } = await desk.cancel(trip);
    const rows = rowsOf(monday, 'songhong-0-weekday-0700', [
      ['trip-started', '07:00'],
      ['trip-cancelled', '07:05'],
    ]);
    await record(desk.office.town, rows);
    for (const one of [rows[0]?.eventId, rows[1]?.eventId, randomUUID()])
      expect(await desk.post(`${monday}/undo`, { eventIds: [...eventIds, one], reason: 'x' })).toEqual([422, 'event-not-of-plan']);
    expect(await desk.post(`${tuesday}/undo`, { eventIds, reason: 'x' })).toEqual([422, 'event-not-of-plan']);
    expect(await desk.post(`${monday}/undo`, { eventIds: ['x'], reason: 'x' })).toEqual([400, 'request-malformed']);
    expect((await desk.inDay())?.state).toBe('cancelled');
    // Ids in capital letters are the same ids.
    expect(await desk.undo(eventIds.map((eventId) => eventId.toUpperCase()))).toMatchObject({ undone: eventIds });
    // A driver’s own cancellation remains when a manager’s is undone.
    const both = await desk.cancel('songhong-0-weekday-0830');
    await desk.log('songhong-0-weekday-0830', ['trip-cancelled', '07:09']);
    await desk.undo(both.eventIds);
    expect((await desk.inDay('songhong-0-weekday-0830'))?.state).toBe('cancelled');
  });

  it('a change of the plan cannot be undone by a correction of the figures', async () => {
    const { eventIds } = await desk.move(10);
    const body = { action: 'void', eventId: eventIds[0], reason: 'x' };
    const response = await desk.office.act('POST', '/v1/ridership/corrections', body);
    expect([response.status, ((await response.json()) as Problem).code]).toEqual([422, 'event-of-plan']);
    expect((await desk.inDay())?.shiftSeconds).toBe(600);
  });

  it('an extra trip that a driver adds is shown, counted and undone like a manager’s, whichever of its events arrives first', async () => {
    const driver = await desk.office.addDriver();
    const tripId = randomUUID();
    const facts = { serviceDate: monday, tripId, deviceTime: `${monday}T07:09:00+08:00` };
    const extra = { routeId: 'hongqiao-t1', directionId: 0, startTime: '07:50' };
    const send = async (...events: object[]): Promise<string[]> => {
      const body = { events: events.map((each) => ({ eventId: randomUUID(), ...facts, extra, ...each })) };
      const response = await desk.office.town.send('POST', '/v1/driver/events', body, bearer(driver.token));
      await desk.office.town.app.get(LiveTrips).settled();
      return ((await response.json()) as { results: { code?: string; outcome: string }[] }).results.map(
        ({ code, outcome }) => code ?? outcome,
      );
    };
    let limit = 20;
    const atStop = async (): Promise<object[]> => {
      // Another request each time, because an answer may be served from the cache for a tenth of a second.
      limit += 1;
      const { departures } = await desk.read<{ departures: { tripId: string; headsign: string }[] }>(
        `/v1/stops/home/departures?limit=${limit}`,
      );
      return departures.filter((each) => each.tripId === tripId);
    };
    // Before the addition arrives, its events are of an ordinary extra trip, whose start may be unknown.
    const untimed = { ...extra, startTime: null };
    expect(await send({ kind: 'delay-reported', delaySeconds: 300, reason: '堵车', extra: untimed })).toEqual(['recorded']);
    expect(await desk.inDay(tripId)).toMatchObject({ isAdded: false, isScheduled: false, state: 'planned' });
    expect(await atStop()).toEqual([]);
    const addition = { eventId: randomUUID(), kind: 'trip-added', reason: '会议散场' };
    expect(await send(addition, { ...addition })).toEqual(['recorded', 'duplicate']);
    const expected = { added: true, status: 'scheduled', scheduledDepartureTime: `${monday}T07:50:00+08:00` };
    expect(await atStop()).toMatchObject([{ ...expected, departureTime: `${monday}T07:55:00+08:00`, delaySeconds: 300, reason: '堵车' }]);
    expect(await send({ kind: 'delay-reported', delaySeconds: 0, deviceTime: `${monday}T07:10:00+08:00` })).toEqual(['recorded']);
    expect(await atStop()).toMatchObject([
      { ...expected, departureTime: `${monday}T07:50:00+08:00`, source: 'planned', reason: '会议散场' },
    ]);
    expect(await desk.inDay(tripId)).toMatchObject({
      isAdded: true,
      isScheduled: false,
      shiftSeconds: 0,
      reason: '会议散场',
      state: 'planned',
    });
    // The driver undoes the addition and restores it, and so does a manager.
    const undo = { eventId: randomUUID(), kind: 'undo', undoes: addition.eventId };
    expect(await send(undo)).toEqual(['recorded']);
    expect([await desk.inDay(tripId), await atStop()]).toEqual([undefined, []]);
    expect(await send({ kind: 'undo', undoes: undo.eventId })).toEqual(['recorded']);
    expect(await atStop()).toMatchObject([expected]);
    const undone = await desk.undo([addition.eventId]);
    expect([undone.undone, await desk.inDay(tripId)]).toEqual([[addition.eventId], undefined]);
    expect(await desk.undo(undone.eventIds)).toMatchObject({ tripIds: [tripId] });
    // Once driven, it counts as an extra trip.
    desk.at('08:10');
    const drive = [{ kind: 'trip-started' }, { kind: 'boarded', count: 4 }, { kind: 'trip-ended' }];
    expect(await send(...drive.map((each, minute) => ({ ...each, deviceTime: `${monday}T08:0${minute}:00+08:00` })))).toEqual(
      Array(3).fill('recorded'),
    );
    expect(await desk.inFigures(tripId)).toMatchObject({ isAdded: true, isScheduled: false, boardings: 4, startTime: '07:50:00' });
    expect((await desk.detail(tripId)).events.map(({ kind: each, delaySeconds, source }) => [each, delaySeconds, source])).toContainEqual([
      'delay-reported',
      300,
      'driver',
    ]);
    // A trip of the timetable cannot be added.
    expect(await send({ kind: 'trip-added', tripId: trip })).toEqual(['trip-is-planned']);
    expect(await send({ kind: 'trip-added', tripId: randomUUID(), extra: { ...extra, routeId: 'nowhere' } })).toEqual(['route-not-found']);
    expect(await send({ kind: 'trip-added', tripId: randomUUID(), serviceDate: tuesday })).toEqual(['trip-not-yet']);
  });

  it('no phone can record a manager’s change of the plan, and no driver can undo one', async () => {
    const driver = await desk.office.addDriver();
    const facts = { serviceDate: monday, tripId: trip, deviceTime: `${monday}T07:05:00+08:00` };
    const send = async (more: object): Promise<unknown> => {
      const events = [{ eventId: randomUUID(), ...facts, ...more }];
      const response = await desk.office.town.send('POST', '/v1/driver/events', { events }, bearer(driver.token));
      const { results } = (await response.json()) as { results: { code?: string; faults?: { field: string; detail: string }[] }[] };
      return [results[0]?.code, results[0]?.faults?.map(({ field }) => field)];
    };
    expect(await send({ kind: 'trip-shifted', shift: 600, shiftSeconds: 600 })).toEqual(['event-malformed', ['kind']]);
    expect(await send({ kind: 'trip-added' })).toEqual(['event-malformed', ['extra']]);
    const { eventIds } = await desk.move(10);
    expect(await send({ kind: 'undo', undoes: eventIds[0] })).toEqual(['undo-not-allowed', undefined]);
    const document = await desk.read<{ components: { schemas: Record<string, { properties: { kind: { enum: string[] } } }> } }>(
      '/v1/openapi.json',
    );
    expect(document.components.schemas['DriverEventRequest']?.properties.kind.enum).toEqual([...driverKinds]);
  });

  it('drivers and strangers cannot change the plan of a day', async () => {
    const { token } = await desk.office.addDriver();
    for (const [path, body] of [
      [monday, extraBus],
      [`${monday}/${trip}/shift`, { minutes: 10, reason: 'x' }],
      [`${monday}/cancel-many`, { from: '15:00', reason: 'x' }],
      [`${monday}/undo`, { eventIds: [randomUUID()], reason: 'x' }],
    ] as const) {
      expect([path, (await desk.office.act('POST', `/v1/trips/${path}`, body, token)).status]).toEqual([path, 403]);
      expect([path, (await desk.office.town.send('POST', `/v1/trips/${path}`, body)).status]).toEqual([path, 401]);
    }
    expect(await desk.audit()).toEqual([]);
  });

  it('a change of one agency’s day leaves other agencies’ days alone', async () => {
    const { town } = desk.office;
    await town.load({ ...otherTown });
    const there = await town.signedIn('manager', 'Ann', 'harbour');
    const act = async (path: string, body: object): Promise<unknown> => {
      const response = await town.send('POST', `/a/harbour/v1/trips/${path}`, body, there);
      const answer = (await response.json()) as { code?: string; tripId?: string };
      return [response.status, answer.code ?? answer.tripId];
    };
    const { eventIds } = await desk.cancel(trip);
    const ferry = { routeId: 'ferry', directionId: 0, departureTime: '09:15', reason: 'race' };
    expect(await act(monday, extraBus)).toEqual([404, 'route-not-found']);
    expect(await act(monday, ferry)).toEqual([201, 'added-ferry-0-0915']);
    expect(await act(`${monday}/one/shift`, { minutes: 15, reason: 'fog' })).toEqual([200, 'one']);
    expect(await act(`${monday}/${trip}/shift`, { minutes: 15, reason: 'fog' })).toEqual([422, 'trip-not-running']);
    expect(await act(`${monday}/undo`, { eventIds, reason: 'fog' })).toEqual([422, 'event-not-of-plan']);
    expect((await desk.inDay())?.state).toBe('cancelled');
    expect((await desk.day()).map(({ tripId }) => tripId)).not.toContain('added-ferry-0-0915');
  });

  it('refusals say in both languages what happened, what it means and what to do', async () => {
    await desk.add();
    const says = async (path: string, body: object, lang: string): Promise<string> =>
      ((await (await desk.office.act('POST', `/v1/trips/${path}?lang=${lang}`, body)).json()) as Problem).detail;
    const again = { ...extraBus, reason: '再加一班' };
    expect(await says(monday, again, 'zh-CN')).toBe(
      `${monday} 07:45 这个方向已有班次“${added}”，没有再加开。请换一个时刻；如果那一班已取消，请恢复它。`,
    );
    expect(await says(monday, again, 'en')).toBe(
      `On ${monday} at 07:45 trip "${added}" leaves in that direction already; nothing was added. Choose another time, or reinstate that trip if it is cancelled.`,
    );
    const none = { from: '23:00', reason: '台风' };
    expect(await says(`${monday}/cancel-many`, none, 'zh-CN')).toBe(
      `${monday} 所选的班次里没有可取消的：已取消 0 班，已发车 0 班；什么也没有改变。请核对日期、时段和线路。`,
    );
    expect(await says(`${monday}/cancel-many`, none, 'en')).toContain(
      'nothing is left to cancel: 0 trips are cancelled already, 0 have left',
    );
  });

  it('imported counts of a changed day find their trips, and leave managers’ changes alone', async () => {
    const { town } = desk.office;
    await desk.add();
    await desk.move(10);
    await desk.cancel('songhong-0-weekday-0800');
    desk.office.at(1);
    const files = {
      'vehicles.csv': 'vehicle_id,capacity_seated\nbus-7,30\n',
      'trips_performed.csv': `service_date,trip_id_performed,vehicle_id,trip_id_scheduled,route_id,direction_id,actual_trip_start,actual_trip_end,schedule_relationship,trip_type
${monday},a,bus-7,${trip},songhong,0,${monday}T07:40:40+08:00,${monday}T07:49:00+08:00,Scheduled,In service
${monday},${added},bus-7,,hongqiao-t1,0,${monday}T07:45:10+08:00,${monday}T07:57:00+08:00,Added,In service
`,
      'stop_visits.csv': `service_date,trip_id_performed,trip_stop_sequence,stop_id,vehicle_id,actual_arrival_time,actual_departure_time,boarding_1,alighting_1
${monday},${added},1,home,bus-7,,${monday}T07:45:10+08:00,9,0
`,
    };
    const load = async (): Promise<unknown> => {
      const { findings } = await town.app.get(TidesImport).import({ path: writeFolder(files) });
      return findings.errorCount;
    };
    expect(await load()).toBe(0);
    expect(await desk.inDay()).toMatchObject({ shiftSeconds: 600, state: 'completed', delaySeconds: 40 });
    expect(await desk.inDay(added)).toMatchObject({
      isAdded: true,
      state: 'completed',
      boardings: 9,
      delaySeconds: 10,
      vehicleId: 'bus-7',
    });
    const count = (): Promise<unknown> => town.source.query('SELECT count(*) AS events FROM driver_events');
    const counted = await count();
    expect(await load()).toBe(0);
    expect(await count()).toEqual(counted);
    expect(await desk.inDay('songhong-0-weekday-0800')).toMatchObject({ state: 'cancelled', reason: '车辆故障' });
  });

  it('riders can report on an added departure, and on a moved one at its new time', async () => {
    const { town } = desk.office;
    await desk.add();
    await desk.move(180);
    const report = async (tripId: string): Promise<number> => {
      const body = { tripId, serviceDate: monday, stopId: 'home', kind: 'did-not-come', deviceId: randomUUID() };
      return (await town.send('POST', '/v1/reports', body)).status;
    };
    desk.at('07:50');
    expect([await report(added), await report(trip)]).toEqual([201, 422]);
    desk.at('10:35');
    expect(await report(trip)).toBe(201);
  });
});

it('every copy of the program on one PostgreSQL database receives managers’ changes', async () => {
  const database = await postgres.create();
  const office = await Office.open(database);
  const other = await Town.open({ database, feed: null });
  try {
    const live = other.app.get(LiveTrips);
    await live.ready('hongqiao');
    const held = async (tripId: string, state: string): Promise<void> => {
      const begun = performance.now();
      const shown = (): string => {
        const found = live.find('hongqiao')?.days.get(serviceDate(monday))?.find(tripId)?.trip;
        return found === undefined ? '' : `${found.isAdded} ${found.shift} ${found.performed.state} ${found.reason ?? ''}`;
      };
      while (shown() !== state && performance.now() - begun < 5000) await new Promise((resolve) => setTimeout(resolve, 20));
      expect([tripId, shown()]).toEqual([tripId, state]);
    };
    const act = async (path: string, body: object): Promise<{ eventIds: string[] }> =>
      (await (await office.act('POST', `/v1/trips/${path}`, body)).json()) as { eventIds: string[] };
    const { eventIds } = await act(monday, extraBus);
    await held(added, 'true 0 planned 会议加开');
    await act(`${monday}/${trip}/shift`, { minutes: 10, reason: '司机换班' });
    await held(trip, 'false 600 planned 司机换班');
    // More trips than fit into one PostgreSQL notification.
    await act(`${monday}/cancel-many`, { from: '07:11', reason: '台风' });
    await held(trip, 'false 600 cancelled 台风');
    await act(`${monday}/undo`, { eventIds, reason: '误操作' });
    await held(added, 'false 0 cancelled 台风');
  } finally {
    await other.close();
    await office.close();
  }
});
