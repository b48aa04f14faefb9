import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Changes } from '../../src/database/changes.service.js';
import { DriverLogService } from '../../src/driver-log/driver-log.service.js';
import { TripsPerformedService } from '../../src/operations/trips-performed.service.js';
import { serviceDate } from '../../src/scheduling/service-time.js';
import { databaseKinds, newSqlite, Postgres } from '../support/databases.js';
import { hongqiaoWith, replaced } from '../support/feeds.js';
import { managerPassword, Office, otherTown, pin } from '../support/office.js';
import { Town } from '../support/town.js';

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(() => postgres.stop());

const trip = 'songhong-0-weekday-0730';
const monday = '2024-07-15';

interface Unassigned {
  days: { date: string; tripCount: number; unassignedCount: number; withoutVehicle: string[]; withoutDriver: string[] }[];
}
interface Alerts {
  at: string;
  alerts: { alertId: string; header: string; description: string | null }[];
}

/** An answer's body without the revisions, which `meanwhile.spec.ts` tests. */
const bodyOf = async (response: Response): Promise<unknown> =>
  JSON.parse(await response.text(), (name, value: unknown) => (name === 'revision' ? undefined : value));

describe.each(databaseKinds)('vehicles, assignments and alerts on %s', (kind) => {
  let office: Office;
  beforeEach(async () => (office = await Office.open(kind === 'SQLite' ? newSqlite() : await postgres.create())));
  afterEach(() => office.close());

  /** The status, and the code of a refusal or the body. */
  const outcomeOf = async (response: Promise<Response>): Promise<[number, unknown]> => {
    const { status } = await response;
    const body = (await bodyOf(await response)) as { code?: string };
    return [status, status < 300 ? body : body.code];
  };
  const act = (method: string, path: string, body?: unknown, token?: string): Promise<[number, unknown]> =>
    outcomeOf(office.act(method, path, body, token));
  const read = async <T>(path: string): Promise<T> => (await bodyOf(await office.act('GET', path))) as T;
  const audit = async (): Promise<unknown[]> =>
    (await office.auditLog())
      .filter(({ action }) => !action.startsWith('account'))
      .map(({ name, action, subject, before, after }) => [name, action, subject, before, after]);
  const assign = (scope: string, scopeId: string, day: string, crew: object): Promise<[number, unknown]> =>
    act('PUT', '/v1/assignments', { scope, scopeId, day, ...crew });

  describe('vehicles', () => {
    const bus = { licensePlate: '沪A·12345', capacitySeated: 30, capacityStanding: 0 };

    it('vehicles are added, changed, retired and restored, and never deleted', async () => {
      const [complete, retired] = [{ vehicleId: 'bus-1', ...bus, retiredAt: null }, '2024-07-15T07:10:00+08:00'];
      expect(await act('PUT', '/v1/vehicles/bus-1', bus)).toEqual([200, complete]);
      const unknown = { vehicleId: 'bus-2', licensePlate: null, capacitySeated: null, capacityStanding: null, retiredAt: null };
      expect(await act('PUT', '/v1/vehicles/bus-2', {})).toEqual([200, unknown]);
      expect(await act('PUT', '/v1/vehicles/bus-1', { ...bus, capacityStanding: 5 })).toEqual([200, { ...complete, capacityStanding: 5 }]);
      expect(await act('PUT', '/v1/vehicles/bus-1', { ...bus, capacityStanding: 5 })).toEqual([200, { ...complete, capacityStanding: 5 }]);
      expect(await act('POST', '/v1/vehicles/bus-2/retire')).toEqual([200, { ...unknown, retiredAt: retired }]);
      office.at(1);
      expect(await act('POST', '/v1/vehicles/bus-2/retire')).toEqual([200, { ...unknown, retiredAt: retired }]);
      expect(await read('/v1/vehicles')).toEqual({ vehicles: [{ ...complete, capacityStanding: 5 }] });
      expect(await read('/v1/vehicles?retired=false')).toEqual(await read('/v1/vehicles'));
      expect(await read('/v1/vehicles?retired=true')).toMatchObject({ vehicles: [{ vehicleId: 'bus-1' }, { vehicleId: 'bus-2' }] });
      expect(await act('POST', '/v1/vehicles/bus-2/restore')).toEqual([200, unknown]);
      expect(await act('POST', '/v1/vehicles/bus-3/retire')).toEqual([404, 'vehicle-not-found']);
      expect(await act('PUT', '/v1/vehicles/bus-2', { licensePlate: '沪\ud800' })).toEqual([400, 'request-malformed']);
      const [plain, standing] = [
        { ...bus, retired: false },
        { ...bus, capacityStanding: 5, retired: false },
      ];
      const nothing = { licensePlate: null, capacitySeated: null, capacityStanding: null };
      expect(await audit()).toEqual([
        ['manager', 'vehicle-restored', 'vehicles/bus-2', { ...nothing, retired: true }, { ...nothing, retired: false }],
        ['manager', 'vehicle-retired', 'vehicles/bus-2', { ...nothing, retired: false }, { ...nothing, retired: true }],
        ['manager', 'vehicle-changed', 'vehicles/bus-1', plain, standing],
        ['manager', 'vehicle-added', 'vehicles/bus-2', null, { ...nothing, retired: false }],
        ['manager', 'vehicle-added', 'vehicles/bus-1', null, plain],
      ]);
    });

    it('changes of vehicles and assignments rebuild no timetable', async () => {
      let rebuilt = 0;
      office.town.app.get(Changes).on('rebuild', 'public', () => void (rebuilt += 1));
      await act('PUT', '/v1/vehicles/bus-1', { licensePlate: '沪A12345' });
      expect((await assign('route', 'songhong', 'always', { vehicleId: 'bus-1' }))[0]).toBe(200);
      expect(await read('/v1/vehicles')).toMatchObject({ vehicles: [{ licensePlate: '沪A12345' }] });
      expect(await read('/v1/assignments')).toMatchObject({ assignments: [{ vehicleId: 'bus-1' }] });
      expect(rebuilt).toBe(0);
    });

    it('riders see how full a bus is, by its driver’s counts and its number of seats', async () => {
      await act('PUT', '/v1/vehicles/bus-1', bus);
      await assign('route', 'songhong', 'always', { vehicleId: 'bus-1' });
      const driver = await office.addDriver();
      office.town.clock.set('2024-07-15T07:30:00+08:00');
      const log = (events: { kind: string; count?: number; stopId?: string }[]): Promise<[number, unknown]> => {
        const facts = { serviceDate: monday, tripId: trip, deviceTime: '2024-07-15T07:30:00+08:00' };
        const whole = events.map((event) => ({ eventId: randomUUID(), ...facts, ...event }));
        return act('POST', '/v1/driver/events', { events: whole }, driver.token);
      };
      const seen = async (): Promise<string> => {
        const { departures } = await office.town.departures('home', { routeId: 'songhong', limit: 2 });
        return departures.map(({ source, occupancyStatus = 'unknown' }) => `${source} ${occupancyStatus}`).join(', ');
      };
      const becomes = async (status: string): Promise<void> => {
        const begun = performance.now();
        while ((await seen()) !== `driver-reported ${status}, planned unknown`) expect(performance.now() - begun).toBeLessThan(10_000);
      };
      await log([{ kind: 'trip-started' }]);
      await becomes('unknown');
      await log([{ kind: 'boarded', count: 22, stopId: 'home' }]);
      await becomes('FEW_SEATS_AVAILABLE');
      expect(await (await office.town.fetch('/')).text()).toContain('座位少');
      await log([{ kind: 'bus-full', stopId: 'home' }]);
      await becomes('FULL');
      // The bus turns out to be larger.
      await act('PUT', '/v1/vehicles/bus-1', { ...bus, capacitySeated: 50 });
      await log([{ kind: 'alighted', count: 1, stopId: 'home' }]);
      await becomes('MANY_SEATS_AVAILABLE');
    });

    it('several managers can save vehicles at once, and the audit log has each state before and after', async () => {
      const seats = Array.from({ length: 8 }, (_, index) => index + 10);
      const answers = await Promise.all(seats.map((capacitySeated) => act('PUT', '/v1/vehicles/bus-1', { capacitySeated })));
      expect(answers.map(([status]) => status)).toEqual(seats.map(() => 200));
      const entries = (await office.auditLog()).filter(({ subject }) => subject === 'vehicles/bus-1').reverse();
      expect(entries.map(({ action }) => action)).toEqual(['vehicle-added', ...seats.slice(1).map(() => 'vehicle-changed')]);
      for (const [index, { before }] of entries.entries()) expect(before).toEqual(entries[index - 1]?.after ?? null);
    });
  });

  describe('assignments', () => {
    let driver: string;
    beforeEach(async () => {
      driver = await office.addAccount('王师傅', 'driver', pin);
      for (const vehicleId of ['bus-1', 'bus-2']) await act('PUT', `/v1/vehicles/${vehicleId}`, { capacitySeated: 30 });
    });

    it('an assignment for all days counts, and one for a date overrides it', async () => {
      const standing = { scope: 'route', scopeId: 'songhong', day: 'always', vehicleId: 'bus-1', accountId: driver };
      expect(await act('PUT', '/v1/assignments', standing)).toEqual([200, standing]);
      const substitute = { scope: 'block', scopeId: 'songhong', day: '2024-07-16', vehicleId: 'bus-2', accountId: null };
      expect(await assign('block', 'songhong', '2024-07-16', { vehicleId: 'bus-2' })).toEqual([200, substitute]);
      const own = { scope: 'trip', scopeId: trip, day: '2024-08-30', vehicleId: null, accountId: office.manager.accountId };
      expect(await act('PUT', '/v1/assignments', own)).toEqual([200, own]);
      // The table of the week shows both, and which of them applies to the day only.
      const day = '2024-07-16';
      expect(await read(`/v1/assignments/week?from=${day}&to=${day}&by=block&routeId=songhong`)).toMatchObject({
        days: [{ date: day, tripCount: 40, withoutDriver: 20, withoutVehicle: 20, firstGapTime: expect.stringMatching(/^07:/) }],
        rows: [
          {
            ...{ scope: 'block', scopeId: 'songhong', routeId: 'songhong', startTime: '07:00:00', standing: null },
            cells: [
              {
                ...{ date: day, tripCount: 20, own: { vehicleId: 'bus-2', accountId: null } },
                drivers: [{ id: driver, tripCount: 20, isGap: false, isOfDay: false }],
                vehicles: [{ id: 'bus-2', tripCount: 20, isGap: false, isOfDay: true }],
              },
            ],
          },
        ],
        drivers: [{ accountId: driver, tripCount: 20 }],
      });
      expect(await act('GET', '/v1/assignments/week?routeId=nowhere')).toEqual([404, 'route-not-found']);
      expect(await read('/v1/assignments')).toEqual({ assignments: [standing, substitute] });
      expect(await read('/v1/assignments?from=2024-07-17&to=2024-08-30')).toEqual({ assignments: [standing, own] });
      expect(await assign('route', 'songhong', 'always', { vehicleId: 'bus-1', accountId: driver })).toEqual([200, standing]);
      expect(await act('PUT', '/v1/assignments', { ...standing, vehicleId: null, accountId: null })).toMatchObject([
        200,
        { vehicleId: null },
      ]);
      expect(await assign('route', 'songhong', 'always', {})).toMatchObject([200, { vehicleId: null, accountId: null }]);
      expect(await read('/v1/assignments')).toEqual({ assignments: [substitute] });
      expect((await audit()).slice(0, 4)).toEqual([
        ['manager', 'assignment-removed', 'assignments/always/route/songhong', { vehicleId: 'bus-1', accountId: driver }, null],
        ['manager', 'assignment-set', `assignments/2024-08-30/trip/${trip}`, null, { vehicleId: null, accountId: own.accountId }],
        ['manager', 'assignment-set', 'assignments/2024-07-16/block/songhong', null, { vehicleId: 'bus-2', accountId: null }],
        ['manager', 'assignment-set', 'assignments/always/route/songhong', null, { vehicleId: 'bus-1', accountId: driver }],
      ]);
    });

    it('an assignment is refused for an unknown trip or vehicle, a bus out of use, or a disabled person', async () => {
      await act('POST', '/v1/vehicles/bus-2/retire');
      const disabledDriver = await office.addAccount('李师傅', 'driver', pin);
      await act('POST', `/v1/accounts/${disabledDriver}/disable`);
      const cases: [object, number, string][] = [
        [{ scope: 'route', scopeId: 'none' }, 404, 'route-not-found'],
        [{ scope: 'block', scopeId: 'none' }, 404, 'block-not-found'],
        [{ scope: 'trip', scopeId: 'none' }, 404, 'trip-not-planned'],
        [{ scope: 'trip', scopeId: 'songhong' }, 404, 'trip-not-planned'],
        [{ vehicleId: 'bus-3' }, 404, 'vehicle-not-found'],
        [{ vehicleId: 'bus-2' }, 409, 'vehicle-out-of-use'],
        [{ vehicleId: null, accountId: 'nobody' }, 404, 'account-not-found'],
        [{ vehicleId: null, accountId: disabledDriver }, 409, 'account-out-of-use'],
      ];
      const right = { scope: 'route', scopeId: 'songhong', day: 'always', vehicleId: 'bus-1' };
      for (const [wrong, status, code] of cases)
        expect([wrong, await act('PUT', '/v1/assignments', { ...right, ...wrong })]).toEqual([wrong, [status, code]]);
      expect(await read('/v1/assignments')).toEqual({ assignments: [] });
    });

    it('an assignment is accepted for a trip of a timetable in force on that day or later', async () => {
      const later = hongqiaoWith({ 'frequencies.txt': replaced('songhong-0-weekday,07:00:00', 'songhong-0-weekday,07:10:00') });
      await office.town.load(later, { effectiveFrom: serviceDate('2024-08-01') });
      const set = async (tripId: string, day: string): Promise<number> => (await assign('trip', tripId, day, { vehicleId: 'bus-1' }))[0];
      const moved = 'songhong-0-weekday-0740';
      expect([await set(trip, 'always'), await set(trip, '2024-07-31'), await set(trip, '2024-08-01')]).toEqual([200, 200, 404]);
      expect([await set(moved, 'always'), await set(moved, '2024-07-16'), await set(moved, '2199-12-31')]).toEqual([200, 200, 200]);
      office.at(17 * 24);
      office.manager = await office.signIn('manager', managerPassword);
      expect(await set(trip, 'always')).toBe(404);
      // An assignment of a trip that no longer exists can still be removed.
      expect(await assign('trip', trip, 'always', {})).toMatchObject([200, { vehicleId: null }]);
    });

    it('missing assignments are listed by date in advance', async () => {
      const lacking = async (query = ''): Promise<string[]> =>
        (await read<Unassigned>(`/v1/assignments/unassigned${query}`)).days.map(
          ({ date, tripCount, unassignedCount, withoutVehicle, withoutDriver }) =>
            `${date} ${unassignedCount}/${tripCount} ${withoutVehicle.length} ${withoutDriver.length}`,
        );
      expect(await lacking()).toEqual([
        '2024-07-15 40/40 40 40',
        '2024-07-16 40/40 40 40',
        '2024-07-17 40/40 40 40',
        '2024-07-18 40/40 40 40',
        '2024-07-19 40/40 40 40',
        '2024-07-20 0/0 0 0',
        '2024-07-21 0/0 0 0',
      ]);
      await assign('route', 'songhong', 'always', { vehicleId: 'bus-1', accountId: driver });
      await assign('block', 'hongqiao-t1', 'always', { vehicleId: 'bus-2', accountId: office.manager.accountId });
      expect(await lacking('?to=2024-07-16')).toEqual(['2024-07-15 0/40 0 0', '2024-07-16 0/40 0 0']);
      const disabledDriver = await office.addAccount('李师傅', 'driver', pin);
      await assign('trip', trip, '2024-07-16', { accountId: disabledDriver });
      await act('POST', `/v1/accounts/${disabledDriver}/disable`);
      expect(await lacking('?to=2024-07-16')).toEqual(['2024-07-15 0/40 0 0', '2024-07-16 1/40 0 1']);
      expect(await read('/v1/assignments/unassigned?from=2024-07-16&to=2024-07-16')).toMatchObject({ days: [{ withoutDriver: [trip] }] });
      await act('POST', `/v1/trips/2024-07-16/${trip}/cancel`, { reason: '无人驾驶' });
      await act('POST', '/v1/vehicles/bus-2/retire');
      expect(await lacking('?from=2024-07-16&to=2024-07-16')).toEqual(['2024-07-16 20/39 20 0']);
      await act('POST', `/v1/trips/2024-07-16/${trip}/reinstate`, { reason: '有人驾驶' });
      expect(await lacking('?from=2024-07-16&to=2024-07-16')).toEqual(['2024-07-16 21/40 20 1']);
      for (const query of ['?from=2024-07-16&to=2024-07-15', '?from=2024-07-16&to=2024-08-16'])
        expect([query, await act('GET', `/v1/assignments/unassigned${query}`)]).toEqual([query, [400, 'service-days-range']]);
      expect(await act('GET', '/v1/assignments?from=2024-07-16&to=2024-07-15')).toEqual([400, 'service-days-range']);
    });
  });

  describe('alerts', () => {
    const detour = {
      routeId: 'songhong',
      cause: 'CONSTRUCTION',
      effect: 'DETOUR',
      headerZh: '因道路施工绕行',
      headerEn: 'Detour because of road works',
      descriptionZh: '仙霞路封闭\n请在东门候车',
      descriptionEn: null,
    };
    const alertTexts = async (query = '', language = 'en'): Promise<string[]> =>
      (await office.town.get<Alerts>(`/v1/alerts${query}`, { headers: { 'accept-language': language } })).alerts.map(
        ({ header, description }) => [header, description ?? []].flat().join(': '),
      );

    it('an alert is shown from its beginning to its end, in the reader’s language', async () => {
      const times = { activeFrom: '2024-07-15T08:00:00+08:00', activeUntil: '2024-07-15T01:00:00Z' };
      const [status, body] = await act('POST', '/v1/alerts', { ...detour, ...times });
      const { alertId } = body as { alertId: string };
      const whole = { ...detour, alertId, stopId: null, ...times, activeUntil: '2024-07-15T09:00:00+08:00', withdrawnAt: null };
      expect([status, body]).toEqual([201, whole]);
      const counts: [string, number][] = [];
      for (const hours of [0, 49 / 60, 50 / 60, 109 / 60, 110 / 60]) {
        office.at(hours);
        const { at, alerts } = await office.town.get<Alerts>('/v1/alerts');
        counts.push([at.slice(11, 16), alerts.length]);
      }
      expect(counts).toEqual([
        ['07:10', 0],
        ['07:59', 0],
        ['08:00', 1],
        ['08:59', 1],
        ['09:00', 0],
      ]);
      const at = '?at=2024-07-15T08:30:00%2B08:00';
      expect(await alertTexts(at)).toEqual(['Detour because of road works: 仙霞路封闭\n请在东门候车']);
      expect(await alertTexts(at, 'zh-CN')).toEqual(['因道路施工绕行: 仙霞路封闭\n请在东门候车']);
      expect(await alertTexts(`${at}&lang=zh-CN`)).toEqual(await alertTexts(at, 'zh-CN'));
      expect(await office.town.get<Alerts>(`/v1/alerts${at}&lang=en`)).toEqual({
        at: '2024-07-15T08:30:00+08:00',
        alerts: [
          {
            alertId,
            routeId: 'songhong',
            stopId: null,
            cause: 'CONSTRUCTION',
            effect: 'DETOUR',
            header: detour.headerEn,
            headerLanguage: 'en',
            description: detour.descriptionZh,
            descriptionLanguage: 'zh-CN',
            activeFrom: whole.activeFrom,
            activeUntil: whole.activeUntil,
          },
        ],
      });
      const authors = { publishedBy: 'manager', publishedAt: '2024-07-15T07:10:00+08:00', changedBy: null, changedAt: null };
      expect(await read('/v1/alerts/all')).toEqual({ alerts: [{ ...whole, ...authors }] });
    });

    it('an alert written in Chinese only is shown in Chinese, and the answer says so', async () => {
      for (const headerEn of [undefined, null, '', '  ']) {
        const [status, body] = await act('POST', '/v1/alerts', { ...detour, headerEn, descriptionZh: null });
        expect([status, body]).toMatchObject([201, { headerZh: '因道路施工绕行', headerEn: null, descriptionEn: null }]);
      }
      expect(await alertTexts()).toEqual(Array(4).fill('因道路施工绕行'));
      const { alerts } = await office.town.get<Alerts>('/v1/alerts?lang=en');
      expect(alerts[0]).toMatchObject({ headerLanguage: 'zh-CN', description: null, descriptionLanguage: null });
    });

    it('an alert published twice under one id exists once, and is not overwritten', async () => {
      const alertId = '018f3c7e-9a51-7cc2-b0a1-3f5de4c6a7b8';
      const [, first] = await act('POST', '/v1/alerts', { ...detour, alertId: alertId.toUpperCase() });
      // The button is pressed again in another minute; leaving out the beginning means the same both times.
      office.at(3 / 60);
      expect(await act('POST', '/v1/alerts', { ...detour, alertId })).toEqual([201, first]);
      expect(await act('POST', '/v1/alerts', { ...detour, alertId, headerZh: '改道' })).toEqual([409, 'alert-id-taken']);
      expect(await act('POST', '/v1/alerts', { ...detour, alertId: 'mine' })).toEqual([400, 'request-malformed']);
      expect(await alertTexts()).toHaveLength(1);
      expect((await office.auditLog()).filter(({ subject }) => subject === `alerts/${alertId}`)).toHaveLength(1);
      await act('POST', `/v1/alerts/${alertId}/withdraw`);
      expect(await act('POST', '/v1/alerts', { ...detour, alertId })).toMatchObject([201, { withdrawnAt: '2024-07-15T07:13:00+08:00' }]);
      expect(await alertTexts()).toEqual([]);
      expect(await read('/v1/alerts/all')).toMatchObject({
        alerts: [{ publishedAt: '2024-07-15T07:10:00+08:00', changedBy: 'manager', changedAt: '2024-07-15T07:13:00+08:00' }],
      });
    });

    it('an alert begins and is withdrawn in the minute in which a manager says so', async () => {
      office.at(45 / 3600);
      const [, published] = await act('POST', '/v1/alerts', detour);
      const { alertId, activeFrom } = published as { alertId: string; activeFrom: string };
      expect([activeFrom, (await alertTexts()).length]).toEqual(['2024-07-15T07:10:00+08:00', 1]);
      const changed = { ...detour, headerEn: 'Detour', activeUntil: '2024-07-15T20:00:00+08:00' };
      office.at(65 / 3600);
      expect(await act('PUT', `/v1/alerts/${alertId}`, changed)).toMatchObject([200, { headerEn: 'Detour', activeFrom }]);
      expect(await alertTexts('', 'en')).toEqual([expect.stringContaining('Detour')]);
      office.at(110 / 3600);
      expect(await act('POST', `/v1/alerts/${alertId}/withdraw`)).toMatchObject([200, { withdrawnAt: '2024-07-15T07:11:50+08:00' }]);
      expect(await alertTexts()).toEqual([]);
      // A request about that time still shows it.
      expect(await alertTexts('?at=2024-07-15T07:10:59%2B08:00')).toHaveLength(1);
      office.at(1);
      expect(await act('POST', `/v1/alerts/${alertId}/withdraw`)).toMatchObject([200, { withdrawnAt: '2024-07-15T07:11:50+08:00' }]);
      expect(await act('PUT', `/v1/alerts/${alertId}`, detour)).toEqual([409, 'alert-already-withdrawn']);
      expect(await read('/v1/alerts/all')).toMatchObject({ alerts: [{ alertId, withdrawnAt: '2024-07-15T07:11:50+08:00' }] });
      const entries = (await office.auditLog()).filter(({ subject }) => subject === `alerts/${alertId}`);
      expect(entries.map(({ action, before, after }) => [action, before, after])).toEqual([
        [
          'alert-withdrawn',
          expect.objectContaining({ withdrawnAt: null }),
          expect.objectContaining({ headerEn: 'Detour', withdrawnAt: '2024-07-15T07:11:50+08:00' }),
        ],
        [
          'alert-changed',
          expect.objectContaining({ headerEn: detour.headerEn, activeUntil: null }),
          expect.objectContaining({ activeUntil: '2024-07-15T20:00:00+08:00' }),
        ],
        ['alert-published', null, expect.objectContaining({ ...detour, stopId: null, activeFrom })],
      ]);
    });

    it('an alert is shown to those whom it concerns, the newest first', async () => {
      const publish = (headerEn: string, place: object, activeFrom: string): Promise<unknown> =>
        act('POST', '/v1/alerts', { ...detour, descriptionZh: null, routeId: null, headerEn, activeFrom, ...place });
      await publish('all', {}, '2024-07-01T00:00:00+08:00');
      await publish('route', { routeId: 'songhong' }, '2024-07-03T00:00:00+08:00');
      await publish('stop', { stopId: 'hongqiao-t1' }, '2024-07-02T00:00:00+08:00');
      await publish('both', { routeId: 'hongqiao-t1', stopId: 'home' }, '2024-07-04T00:00:00+08:00');
      expect(await alertTexts()).toEqual(['both', 'route', 'stop', 'all']);
      expect(await alertTexts('?routeId=songhong')).toEqual(['route', 'all']);
      expect(await alertTexts('?routeId=hongqiao-t1')).toEqual(['both', 'stop', 'all']);
      expect(await alertTexts('?stopId=home')).toEqual(['both', 'route', 'all']);
      expect(await alertTexts('?stopId=hongqiao-t1')).toEqual(['stop', 'all']);
      expect(await alertTexts('?stopId=home&routeId=songhong')).toEqual(['route', 'all']);
      expect((await read<{ alerts: unknown[] }>('/v1/alerts/all?limit=3')).alerts).toHaveLength(3);
      for (const [query, answer] of [
        ['?routeId=none', [404, 'route-not-found']],
        ['?stopId=none', [404, 'stop-not-found']],
        ['?stopId=%00', [400, 'request-malformed']],
        ['?at=now', [400, 'request-malformed']],
        ['/all?limit=0', [400, 'request-malformed']],
      ] as const)
        expect([query, await act('GET', `/v1/alerts${query}`)]).toEqual([query, answer]);
    });
  });

  describe('cancelling and reinstating a trip', () => {
    const state = async (date = monday, tripId = trip): Promise<string | undefined> => {
      const day = await office.town.app.get(TripsPerformedService).getDay('hongqiao', serviceDate(date));
      return day.trips.find((each) => each.tripId === tripId)?.performed.state;
    };
    const events = (): Promise<{ kind: string; source: string; reason: string | null; account_id: string }[]> =>
      office.town.source.query('SELECT kind, source, reason, account_id FROM driver_events ORDER BY received_at, kind DESC');
    const change = (what: string, reason: string, date = monday, tripId = trip): Promise<[number, unknown]> =>
      act('POST', `/v1/trips/${date}/${tripId}/${what}`, { reason });
    const answered = (is: string, reason: string | null): object => ({
      serviceDate: monday,
      tripId: trip,
      routeId: 'songhong',
      directionId: 0,
      state: is,
      reason,
      isScheduled: true,
      isAdded: false,
      shiftSeconds: 0,
      startTime: '07:30:00',
      eventIds: expect.any(Array),
    });

    it('a trip is cancelled with a reason and reinstated, each once, and the log retains both', async () => {
      expect(await state()).toBe('planned');
      expect(await change('reinstate', '没有取消')).toEqual([200, answered('planned', null)]);
      expect(await change('cancel', '车辆故障')).toEqual([200, answered('cancelled', '车辆故障')]);
      expect(await state()).toBe('cancelled');
      office.at(1);
      expect(await change('cancel', '再说一遍')).toEqual([200, answered('cancelled', '车辆故障')]);
      expect(await change('reinstate', '已修好')).toEqual([200, answered('planned', null)]);
      expect(await change('reinstate', '已修好')).toEqual([200, answered('planned', null)]);
      expect(await state()).toBe('planned');
      const { accountId } = office.manager;
      expect(await events()).toEqual([
        { kind: 'trip-cancelled', source: 'manager', reason: '车辆故障', account_id: accountId },
        { kind: 'undo', source: 'manager', reason: '已修好', account_id: accountId },
      ]);
      const subject = `trips/${monday}/${trip}`;
      const [planned, cancelled] = [
        { state: 'planned', reason: null },
        { state: 'cancelled', reason: '车辆故障' },
      ];
      expect(await audit()).toEqual([
        ['manager', 'trip-reinstated', subject, cancelled, { state: 'planned', reason: '已修好' }],
        ['manager', 'trip-cancelled', subject, planned, cancelled],
      ]);
      office.at(2);
      expect(await change('cancel', '又坏了')).toEqual([200, answered('cancelled', '又坏了')]);
    });

    it('a cancelled trip is marked at its stops until it is reinstated', async () => {
      const first = async (): Promise<string> => {
        const { departures } = await office.town.departures('home', { routeId: 'songhong', limit: 1 });
        return departures.map(({ tripId, status }) => `${tripId} ${status}`).join();
      };
      const becomes = async (status: string): Promise<void> => {
        const begun = performance.now();
        while ((await first()) !== `${trip} ${status}`) expect(performance.now() - begun).toBeLessThan(10_000);
      };
      await becomes('scheduled');
      await change('cancel', '车辆故障');
      await becomes('cancelled');
      await change('reinstate', '已修好');
      await becomes('scheduled');
    });

    it('a trip cancelled weeks ahead is marked as far ahead as riders can look', async () => {
      const path = '/v1/trips/2024-08-12/songhong-0-weekday-0730/cancel';
      expect((await office.act('POST', path, { reason: '道路施工' })).status).toBe(200);
      const { departures } = await office.town.departures('home', { routeId: 'songhong', limit: 1, at: '2024-08-12T07:10:00+08:00' });
      expect(departures.map(({ tripId, status }) => `${tripId} ${status}`)).toEqual(['songhong-0-weekday-0730 cancelled']);
      // No driver has reported anything.
      expect(departures[0]).toMatchObject({ source: 'planned', reportedAt: null, reportAgeSeconds: null });
    });

    it('a repeated press of the button cancels a trip once', async () => {
      const pressed = (what: string): Promise<[number, unknown][]> => Promise.all(Array.from({ length: 8 }, () => change(what, '台风')));
      expect(await pressed('cancel')).toEqual(Array.from({ length: 8 }, () => [200, answered('cancelled', '台风')]));
      expect(await pressed('reinstate')).toEqual(Array.from({ length: 8 }, () => [200, answered('planned', null)]));
      expect([(await events()).length, (await audit()).length]).toEqual([2, 2]);
    });

    it('a trip is not cancelled if the audit log cannot be written', async () => {
      const { source } = office.town;
      await source.query('ALTER TABLE audit_log RENAME TO audit_log_away');
      expect((await change('cancel', '台风'))[0]).toBe(500);
      await source.query('ALTER TABLE audit_log_away RENAME TO audit_log');
      expect([await events(), await audit()]).toEqual([[], []]);
      expect(await change('cancel', '台风')).toEqual([200, answered('cancelled', '台风')]);
      expect([(await events()).length, (await audit()).length]).toEqual([1, 1]);
    });

    it('a manager can reinstate a trip that drivers cancelled, too', async () => {
      const { accountId } = await office.addDriver();
      const cancelled = { kind: 'trip-cancelled', serviceDate: monday, tripId: trip, deviceTime: '2024-07-15T07:05:00+08:00' };
      const twice = ['堵车', null].map((reason) => ({ ...cancelled, eventId: randomUUID(), reason }));
      const sender = { agencyId: 'hongqiao', accountId, name: '', role: 'driver' } as const;
      await office.town.app.get(DriverLogService).record(sender, { events: twice, sentAt: null, device: null });
      expect(await change('cancel', '重复')).toEqual([200, answered('cancelled', '堵车')]);
      expect(await change('reinstate', '照常发车')).toEqual([200, answered('planned', null)]);
      expect((await events()).map(({ kind, source }) => `${kind} ${source}`)).toEqual([
        'undo manager',
        'undo manager',
        'trip-cancelled driver',
        'trip-cancelled driver',
      ]);
    });

    it('a trip can be cancelled weeks ahead or afterwards, on a day on which it runs', async () => {
      const cases: [string, string, number, unknown][] = [
        ['2024-10-15', trip, 200, { state: 'cancelled' }],
        ['2024-10-16', trip, 422, 'cancellation-too-early'],
        ['2024-07-20', trip, 422, 'trip-not-running'],
        [monday, 'none', 422, 'trip-not-running'],
        ['2024-07-10', trip, 200, { state: 'cancelled' }],
        ['1999-07-12', trip, 422, 'trip-not-running'],
      ];
      for (const [date, tripId, status, answer] of cases) {
        const [got, body] = await change('cancel', '停运', date, tripId);
        expect([date, got]).toEqual([date, status]);
        if (typeof answer === 'string') expect([date, body]).toEqual([date, answer]);
        else expect(body).toMatchObject(answer as object);
      }
      expect(await change('reinstate', '开', '2024-07-10')).toMatchObject([200, { state: 'unlogged' }]);
    });
  });

  it('drivers see vehicles and change nothing, and strangers see nothing', async () => {
    const { token } = await office.addDriver();
    const managers: [string, string, object?][] = [
      ['PUT', '/v1/vehicles/bus-1', {}],
      ['POST', '/v1/vehicles/bus-1/retire'],
      ['POST', '/v1/vehicles/bus-1/restore'],
      ['GET', '/v1/assignments'],
      ['PUT', '/v1/assignments', {}],
      ['GET', '/v1/assignments/unassigned'],
      ['GET', '/v1/alerts/all'],
      ['POST', '/v1/alerts', {}],
      ['PUT', '/v1/alerts/x', {}],
      ['POST', '/v1/alerts/x/withdraw'],
      ['POST', `/v1/trips/${monday}/${trip}/cancel`, { reason: 'x' }],
      ['POST', `/v1/trips/${monday}/${trip}/reinstate`, { reason: 'x' }],
    ];
    for (const [method, path, body] of managers) {
      expect([method, path, await act(method, path, body, token)]).toEqual([method, path, [403, 'not-allowed']]);
      expect([method, path, await outcomeOf(office.town.send(method, path, body))]).toEqual([method, path, [401, 'not-signed-in']]);
    }
    expect(await act('GET', '/v1/vehicles', undefined, token)).toEqual([200, { vehicles: [] }]);
    expect(await outcomeOf(office.town.send('GET', '/v1/vehicles'))).toEqual([401, 'not-signed-in']);
    expect(await audit()).toEqual([]);
  });

  it('vehicles, people, trips and alerts of another agency are not found', async () => {
    await office.town.load({ ...otherTown });
    const { authorization } = await office.town.signedIn('manager', 'Ann', 'harbour');
    const there = (method: string, path: string, body?: unknown): Promise<[number, unknown]> =>
      outcomeOf(office.town.send(method, `/a/harbour${path}`, body, { authorization }));
    const driver = await office.addAccount('王师傅', 'driver', pin);
    await act('PUT', '/v1/vehicles/bus-1', { capacitySeated: 30 });
    await assign('route', 'songhong', 'always', { vehicleId: 'bus-1', accountId: driver });
    const alert = { cause: 'WEATHER', effect: 'NO_SERVICE', headerZh: '台风停运', headerEn: 'Typhoon' };
    const [, published] = await act('POST', '/v1/alerts', alert);
    const { alertId } = published as { alertId: string };
    for (const [path, answer] of [
      ['/v1/vehicles?retired=true', { vehicles: [] }],
      ['/v1/assignments', { assignments: [] }],
      ['/v1/alerts/all', { alerts: [] }],
    ] as const)
      expect([path, await there('GET', path)]).toEqual([path, [200, answer]]);
    expect(await office.town.get('/a/harbour/v1/alerts')).toMatchObject({ alerts: [] });
    const ferry = { scope: 'route', scopeId: 'ferry', day: 'always' };
    const cases: [string, string, object | undefined, unknown][] = [
      ['POST', '/v1/vehicles/bus-1/retire', undefined, [404, 'vehicle-not-found']],
      ['PUT', '/v1/assignments', { ...ferry, vehicleId: 'bus-1' }, [404, 'vehicle-not-found']],
      ['PUT', '/v1/assignments', { ...ferry, accountId: driver }, [404, 'account-not-found']],
      ['PUT', '/v1/assignments', { ...ferry, scopeId: 'songhong', accountId: driver }, [404, 'route-not-found']],
      ['PUT', '/v1/assignments', { ...ferry, scope: 'trip', scopeId: trip, accountId: driver }, [404, 'trip-not-planned']],
      ['PUT', '/v1/assignments', { ...ferry, scope: 'block', scopeId: 'songhong', accountId: driver }, [404, 'block-not-found']],
      ['PUT', `/v1/alerts/${alertId}`, alert, [404, 'alert-not-found']],
      ['POST', `/v1/alerts/${alertId}/withdraw`, undefined, [404, 'alert-not-found']],
      ['POST', '/v1/alerts', { ...alert, routeId: 'songhong' }, [404, 'route-not-found']],
      ['POST', '/v1/alerts', { ...alert, stopId: 'home' }, [404, 'stop-not-found']],
      ['POST', `/v1/trips/${monday}/${trip}/cancel`, { reason: 'x' }, [422, 'trip-not-running']],
    ];
    for (const [method, path, body, answer] of cases) expect([path, await there(method, path, body)]).toEqual([path, answer]);
    // The other agency's vehicles with the same ids are other vehicles.
    expect(await there('PUT', '/v1/vehicles/bus-1', { capacitySeated: 8 })).toMatchObject([200, { capacitySeated: 8 }]);
    expect(await read('/v1/vehicles')).toMatchObject({ vehicles: [{ capacitySeated: 30 }] });
    expect(await there('POST', '/v1/trips/2024-07-15/one/cancel', { reason: 'fog' })).toMatchObject([200, { state: 'cancelled' }]);
    expect(await there('GET', '/v1/assignments/unassigned?from=2024-07-15&to=2024-07-15')).toMatchObject([
      200,
      { days: [{ tripCount: 0 }] },
    ]);
  });

  it('a malformed request is refused as a whole with all its faulty fields, and never fails the program', async () => {
    const alert = { cause: 'WEATHER', effect: 'NO_SERVICE', headerZh: '停运', headerEn: 'No service' };
    const assignment = { scope: 'route', scopeId: 'songhong', day: 'always' };
    const cases: [string, string, unknown, string[]][] = [
      ['PUT', '/v1/vehicles/bus-1', null, ['body']],
      ['PUT', '/v1/vehicles/bus-1', [], ['body']],
      ['PUT', '/v1/vehicles/bus-1', 'bus', ['body']],
      ['PUT', '/v1/vehicles/bus-1', 7, ['body']],
      ['PUT', '/v1/vehicles/bus-1', undefined, ['body']],
      ['PUT', '/v1/vehicles/bus-1', { capacitySeated: '30', capacityStanding: -1 }, ['capacitySeated', 'capacityStanding']],
      ['PUT', '/v1/vehicles/bus-1', { capacitySeated: 1e300, capacityStanding: 1.5 }, ['capacitySeated', 'capacityStanding']],
      ['PUT', '/v1/vehicles/bus-1', { licensePlate: 'x'.repeat(21), vehicleId: 'bus-2' }, ['licensePlate', 'vehicleId']],
      ['PUT', '/v1/vehicles/bus-1', { licensePlate: 'a\u0000' }, ['licensePlate']],
      ['PUT', '/v1/vehicles/bus-1', { licensePlate: { toString: 1 } }, ['licensePlate']],
      ['PUT', '/v1/vehicles/bus-1', { toString: 1, constructor: 2 }, ['toString', 'constructor']],
      ['PUT', '/v1/vehicles/bus%201', {}, ['vehicleId']],
      ['PUT', '/v1/vehicles/bus%209', { capacitySeated: '30', capacityStanding: -1 }, ['vehicleId', 'capacitySeated', 'capacityStanding']],
      ['PUT', '/v1/vehicles/%E8%BD%A6', {}, ['vehicleId']],
      ['PUT', '/v1/vehicles/%00', {}, ['vehicleId']],
      ['PUT', `/v1/vehicles/${'x'.repeat(41)}`, {}, ['vehicleId']],
      ['POST', '/v1/vehicles/%00/retire', undefined, ['vehicleId']],
      ['GET', '/v1/vehicles?retired=yes', undefined, ['retired']],
      ['POST', '/v1/driver/events', [], ['body']],
      ['POST', '/v1/driver/events', {}, ['events']],
      ['PUT', '/v1/assignments', {}, ['scope', 'scopeId', 'day']],
      ['PUT', '/v1/assignments', [assignment], ['body']],
      ['PUT', '/v1/assignments', { ...assignment, scope: 'stop', day: '2024-02-30' }, ['scope', 'day']],
      ['PUT', '/v1/assignments', { ...assignment, scope: 'trip', scopeId: 'a\u0000b', vehicleId: '' }, ['scopeId', 'vehicleId']],
      ['PUT', '/v1/assignments', { ...assignment, scope: 'block', scopeId: ['x'], accountId: 7 }, ['scopeId', 'accountId']],
      ['PUT', '/v1/assignments', { ...assignment, scope: ['route'], day: ['always'] }, ['scope', 'day']],
      ['GET', '/v1/assignments?from=x&to=2024-13-01', undefined, ['from', 'to']],
      ['GET', '/v1/assignments/unassigned?lang=fr', undefined, ['lang']],
      ['GET', '/v1/assignments/unassigned?from=&days=3', undefined, ['from', 'days']],
      ['POST', '/v1/alerts', {}, ['cause', 'effect', 'headerZh']],
      ['POST', '/v1/alerts', [alert], ['body']],
      ['POST', '/v1/alerts', { ...alert, cause: 'rain', effect: 1, headerZh: ' ' }, ['cause', 'effect', 'headerZh']],
      ['POST', '/v1/alerts', { ...alert, headerZh: 'a\nb', descriptionZh: '\u0000' }, ['headerZh', 'descriptionZh']],
      ['POST', '/v1/alerts', { ...alert, headerEn: 'x'.repeat(201), routeId: {} }, ['headerEn', 'routeId']],
      ['POST', '/v1/alerts', { ...alert, activeFrom: '2024-07-15', activeUntil: 5 }, ['activeFrom', 'activeUntil']],
      ['POST', '/v1/alerts', { ...alert, activeUntil: '2024-07-15T07:10:00+08:00' }, ['activeUntil']],
      ['PUT', '/v1/alerts/x', { ...alert, activeFrom: '2024-07-16T00:00:00Z', activeUntil: '2024-07-15T00:00:00Z', lang: 'en' }, ['lang']],
      ['PUT', '/v1/alerts/%00', alert, ['alertId']],
      ['POST', '/v1/alerts/%0A/withdraw', undefined, ['alertId']],
      ['POST', `/v1/trips/${monday}/${trip}/cancel`, {}, ['reason']],
      ['POST', `/v1/trips/${monday}/${trip}/cancel`, undefined, ['body']],
      ['POST', `/v1/trips/${monday}/${trip}/cancel`, { reason: '  ' }, ['reason']],
      ['POST', `/v1/trips/${monday}/${trip}/cancel`, { reason: 'x'.repeat(501) }, ['reason']],
      ['POST', `/v1/trips/${monday}/${trip}/reinstate`, { reason: 'a\u0001' }, ['reason']],
      ['POST', `/v1/trips/tomorrow/%00/cancel`, { reason: 'x' }, ['serviceDate', 'tripId']],
    ];
    for (const [method, path, body, fields] of cases) {
      const response = await office.act(method, path, body);
      const problem = (await response.json()) as { code: string; faults?: { field: string }[] };
      const named = problem.faults?.map(({ field }) => field).sort() ?? [];
      expect([method, path, body, response.status, problem.code, named]).toEqual([
        method,
        path,
        body,
        400,
        'request-malformed',
        [...fields].sort(),
      ]);
    }
    expect(await audit()).toEqual([]);
    // A vehicle that a feed brought under another spelling can still be changed by its own id.
    await office.town.source.query(`INSERT INTO vehicles (agency_id, vehicle_id) VALUES ('hongqiao', '车 1')`);
    expect(await act('PUT', `/v1/vehicles/${encodeURIComponent('车 1')}`, { capacitySeated: 7 })).toMatchObject([
      200,
      { vehicleId: '车 1' },
    ]);
  });
});

describe('fleet and alerts on two copies of the program over PostgreSQL', () => {
  it('both copies of the program show riders the same alerts and managers the same vehicles', async () => {
    const database = await postgres.create();
    const office = await Office.open(database);
    const other = await Town.open({ database, feed: null });
    try {
      const there = async (): Promise<unknown[]> => (await other.get<Alerts>('/v1/alerts')).alerts;
      expect(await there()).toEqual([]);
      const alert = { cause: 'WEATHER', effect: 'NO_SERVICE', headerZh: '台风停运', headerEn: 'Typhoon' };
      await office.act('PUT', '/v1/vehicles/bus-1', {});
      await office.act('POST', '/v1/alerts', alert);
      const begun = performance.now();
      while ((await there()).length === 0) expect(performance.now() - begun).toBeLessThan(10_000);
      const headers = { authorization: `Bearer ${office.manager.token}` };
      expect(await other.get('/v1/vehicles', { headers })).toMatchObject({ vehicles: [{ vehicleId: 'bus-1' }] });
    } finally {
      await other.close();
      await office.close();
    }
  });
});
