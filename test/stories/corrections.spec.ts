import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ActAnswer, VoidedAnswer } from '../../src/corrections/acts.requests.js';
import type { CorrectionAnswer } from '../../src/corrections/corrections.requests.js';
import type { Problem } from '../../src/http/problem.js';
import type { TripDetailAnswer } from '../../src/ridership/trip.requests.js';
import { databaseKinds, newSqlite, Postgres } from '../support/databases.js';
import { record, rowsOf, type LogEntry } from '../support/log.js';
import { managerPassword, Office, type SessionBody } from '../support/office.js';

const reason = '纸单补录';
const [at0700, at0730, at0800, at0830] = ['0700', '0730', '0800', '0830'].map((time) => `songhong-0-weekday-${time}`) as [
  string,
  string,
  string,
  string,
];
const back = 'songhong-1-weekday-0745';

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(() => postgres.stop());

describe.each(databaseKinds)('managers’ corrections of the log on %s', (kind) => {
  let office: Office;
  let wang: SessionBody;
  let li: SessionBody;
  beforeAll(async () => {
    office = await Office.open(kind === 'SQLite' ? newSqlite() : await postgres.create());
    [wang, li] = [await office.addDriver('王师傅'), await office.addDriver('李师傅')];
    office.town.clock.set('2024-07-31T22:00:00+08:00');
    office.manager = await office.signIn('manager', managerPassword);
    for (const bus of ['bus-1', 'bus-2'])
      await office.act('PUT', `/v1/vehicles/${bus}`, { licensePlate: `沪A${bus}`, capacitySeated: 30, capacityStanding: 0 });
  });
  afterAll(() => office.close());

  /** Each test uses a day of its own, so that none sees another's events. */
  let days = 0;
  const newDay = (): string =>
    ['01', '02', '03', '04', '05', '08', '09', '10', '11', '12', '15', '16', '17', '18', '19'].map((day) => `2024-07-${day}`)[days++] ?? '';

  async function post<T = ActAnswer>(path: string, body: object, status = 201, headers: Record<string, string> = {}): Promise<T> {
    const response = await office.town.send('POST', `/v1/ridership/corrections${path}`, body, {
      authorization: `Bearer ${office.manager.token}`,
      ...headers,
    });
    const answer = (await response.json()) as T;
    expect([path, response.status, response.status === status ? null : answer]).toEqual([path, status, null]);
    return answer;
  }
  const code = async (path: string, body: object, status: number): Promise<string> => (await post<Problem>(path, body, status)).code;
  const tripOf = async (date: string, tripId: string): Promise<TripDetailAnswer> =>
    (await (await office.act('GET', `/v1/ridership/trips/${date}/${tripId}`)).json()) as TripDetailAnswer;
  const log = (date: string, tripId: string, by: SessionBody, entries: readonly LogEntry[], fields: object = {}) => {
    const rows = rowsOf(date, tripId, entries, { accountId: by.accountId, ...fields });
    return record(office.town, rows).then(() => rows.map(({ eventId }) => eventId));
  };
  const whole = (time: string, riders: number, end: string): LogEntry[] => [
    ['trip-started', time],
    ['boarded', time, riders],
    ['trip-ended', end],
  ];
  const acts = async (action: string) => (await office.auditLog()).filter((entry) => entry.action === action);
  const riders = ({ boardings, isCounted, state }: TripDetailAnswer) => [boardings, isCounted, state];

  it('a corrected number of boardings is recorded in one act, at the stop concerned and with the fewest events, and is undone as one', async () => {
    const date = newDay();
    await log(date, at0730, wang, whole('07:30', 24, '07:38'), { vehicleId: 'bus-1' });
    const request = { serviceDate: date, tripId: at0730, boardings: 22, alightings: 22, reason, actId: randomUUID() };
    const read = await tripOf(date, at0730);
    const fewer = await post('/people', request, 201, { 'if-match': `"${read.revision}"` });
    expect((await post('/people', request)).eventIds).toEqual(fewer.eventIds);
    expect(
      fewer.trips.map((trip) => [...riders(trip), trip.vehicleId, trip.stops.map(({ boardings, alightings }) => [boardings, alightings])]),
    ).toEqual([
      [
        22,
        true,
        'completed',
        'bus-1',
        [
          [22, 0],
          [0, 22],
        ],
      ],
    ]);
    // One undo, one corrected count, and one event of those who alighted.
    expect(fewer.eventIds).toHaveLength(3);
    await post('/people', { ...request, actId: randomUUID(), boardings: 20 }, 409, { 'if-match': `"${read.revision}"` });
    const more = await post('/people', { ...request, actId: randomUUID(), boardings: 25 });
    expect([more.trips.map(riders), more.eventIds.length]).toEqual([[[25, true, 'completed']], 1]);
    const back = await post<VoidedAnswer>('/void-many', { eventIds: [...fewer.eventIds, ...more.eventIds], reason: '改错了' });
    expect(back.trips.map(riders)).toEqual([[24, true, 'completed']]);
    expect(await code('/people', { ...request, actId: randomUUID(), position: 2 }, 422)).toBe('stop-not-on-trip');
    expect((await acts('people-corrected'))[0]).toMatchObject({ before: { boardings: 22 }, after: { boardings: 25, reason } });
  });

  it('a vehicle alone can be corrected, the last correction counts, and undoing it restores the one before', async () => {
    const date = newDay();
    await log(date, at0730, wang, whole('07:30', 12, '07:38'), { vehicleId: 'bus-1' });
    const request = { serviceDate: date, tripId: at0730, vehicleId: 'bus-2', reason: '换了车，司机没有改', actId: randomUUID() };
    const before = (await acts('vehicle-corrected')).length;
    const first = await post('/vehicle', request);
    const again = await post('/vehicle', request);
    expect([first.trips[0]?.vehicleId, again.eventIds]).toEqual(['bus-2', first.eventIds]);
    expect(riders(await tripOf(date, at0730))).toEqual([12, true, 'completed']);
    // The same correction under another id is already recorded.
    expect((await post('/vehicle', { ...request, actId: randomUUID() })).eventIds).toEqual([]);
    expect((await acts('vehicle-corrected')).length).toBe(before + 1);
    // In the same second, and back again.
    const second = await post('/vehicle', { ...request, vehicleId: 'bus-1', actId: undefined, reason: '还是一号车' });
    expect(second.trips[0]?.vehicleId).toBe('bus-1');
    expect((await post<VoidedAnswer>('/void-many', { eventIds: second.eventIds, reason: '看错了' })).trips[0]?.vehicleId).toBe('bus-2');

    const borrowed = { ...request, vehicleId: '沪B·借01', actId: randomUUID() };
    expect(await code('/vehicle', borrowed, 404)).toBe('vehicle-not-entered');
    const twin = { ...borrowed, vehicleId: 'BUS-2\u200b', isBorrowed: true };
    expect(await code('/vehicle', twin, 409)).toBe('vehicle-id-taken');
    const { trips } = await post('/vehicle', { ...borrowed, isBorrowed: true });
    expect([trips[0]?.vehicleId, trips[0]?.events.find(({ vehicleId }) => vehicleId === borrowed.vehicleId)?.flags]).toEqual([
      '沪B·借01',
      ['unknown-vehicle'],
    ]);
    const single = { action: 'add', kind: 'trip-started', serviceDate: date, tripId: at0800, vehicleId: borrowed.vehicleId, reason };
    expect(await code('', single, 404)).toBe('vehicle-not-found');
    const { trip } = await post<CorrectionAnswer>('', { ...single, isBorrowed: true });
    expect([trip.vehicleId, trip.events[0]?.flags]).toEqual([borrowed.vehicleId, ['unknown-vehicle']]);
    expect(await code('/vehicle', { ...request, serviceDate: '2024-08-02', actId: undefined }, 422)).toBe('service-date-ahead');
    expect(await code('/vehicle', { ...request, tripId: 'nowhere', actId: undefined }, 404)).toBe('trip-not-recorded');
  });

  it('the whole log of a driver who counted twice is voided in one act, and restored in one', async () => {
    const date = newDay();
    await log(date, at0730, wang, whole('07:30', 20, '07:38'), { deviceId: 'phone-1' });
    const second = await log(date, at0730, li, whole('07:31', 20, '07:39'), { deviceId: 'phone-2' });
    const doubled = await tripOf(date, at0730);
    expect([doubled.boardings, doubled.findings.map((finding) => finding.code)]).toEqual([40, ['counted-twice']]);
    const request = { serviceDate: date, tripId: at0730, accountId: li.accountId, reason: '同一班记了两遍' };
    const voided = await post<VoidedAnswer>('/void-many', request);
    expect([...voided.voided].sort()).toEqual([...second].sort());
    expect([voided.trips[0]?.boardings, voided.trips[0]?.findings, voided.trips[0]?.isCounted]).toEqual([20, [], true]);
    // Repeated: none of that driver's events counts any more, and the other driver's remain.
    expect((await post<VoidedAnswer>('/void-many', request)).voided).toEqual([]);
    expect((await post<VoidedAnswer>('/void-many', { eventIds: second, reason: request.reason })).unchanged).toEqual(second);
    const entries = (await acts('log-voided')).filter(({ subject }) => subject.includes(date));
    expect(entries.map(({ name, after }) => [name, (after as { eventIds: string[] }).eventIds])).toEqual([['manager', voided.eventIds]]);

    const restored = await post<VoidedAnswer>('/void-many', { eventIds: voided.eventIds, reason: '两辆车，都对' });
    expect([restored.trips[0]?.boardings, restored.voided]).toEqual([40, voided.eventIds]);
    // An event and its undo, voided together, count for nothing.
    const undo = await post<CorrectionAnswer>('', { action: 'void', eventId: second[1], reason });
    const both = await post<VoidedAnswer>('/void-many', { eventIds: [second[1], undo.eventId], reason });
    expect([both.voided, both.trips[0]?.boardings]).toEqual([[], 20]);
  });

  it('if one of many events is unknown, none is voided, and all faulty ones are named', async () => {
    const date = newDay();
    const [, on = ''] = await log(date, at0730, wang, whole('07:30', 12, '07:38'));
    const [one, other] = [randomUUID(), randomUUID()];
    const refused = await post<Problem>('/void-many', { eventIds: [on, one, other], reason }, 404);
    expect([refused.code, refused.faults?.map(({ field }) => field)]).toEqual(['event-not-found', ['eventIds[1]', 'eventIds[2]']]);
    expect((await tripOf(date, at0730)).boardings).toBe(12);
    expect(await code('/void-many', { eventIds: [on], serviceDate: date, tripId: at0730, reason }, 400)).toBe('request-malformed');
    expect(await code('/void-many', { reason }, 400)).toBe('request-malformed');
    expect(await code('/void-many', { serviceDate: date, reason }, 400)).toBe('request-malformed');
    expect(await code('/void-many', { eventIds: [on], source: 'driver', reason }, 400)).toBe('request-malformed');
  });

  it('a log is moved to the right trip in one act under its author’s name, and back again', async () => {
    const date = newDay();
    await log(date, at0730, wang, whole('07:30', 12, '07:38'));
    await log(date, at0730, li, whole('08:01', 20, '08:09'), { deviceId: 'phone-2', vehicleId: 'bus-2' });
    const request = {
      serviceDate: date,
      tripId: at0730,
      toTripId: at0800,
      accountId: li.accountId,
      reason: '记错了班次',
      actId: randomUUID(),
    };
    const moved = await post('/move', request);
    expect(moved.trips.map(riders)).toEqual([
      [12, true, 'completed'],
      [20, true, 'completed'],
    ]);
    const [, target] = moved.trips;
    expect(target?.events.map((event) => [event.kind, event.name, event.sentByName, event.source, event.flags]).sort()).toEqual(
      ['boarded', 'trip-ended', 'trip-started'].map((what) => [what, '李师傅', 'manager', 'driver', ['moved']]),
    );
    expect([target?.vehicleId, target?.punctuality, target?.delaySeconds]).toEqual(['bus-2', 'on-time', 60]);
    // Repeated, and once more under another id.
    expect((await post('/move', request)).eventIds).toEqual(moved.eventIds);
    expect(await code('/move', { ...request, actId: randomUUID() }, 409)).toBe('nothing-to-move');
    expect((await acts('log-moved')).filter(({ subject }) => subject.includes(date)).length).toBe(1);

    const undone = await post<VoidedAnswer>('/void-many', { eventIds: moved.eventIds, reason: '原来是对的' });
    expect(undone.trips.map(({ boardings, isCounted }) => [boardings, isCounted])).toEqual([
      [32, true],
      [null, false],
    ]);
    // And moved in the end.
    expect((await post('/move', { ...request, actId: undefined })).trips.map(({ boardings }) => boardings)).toEqual([12, 20]);
  });

  it('a log of a phone whose date was a day behind is moved to today, with its times corrected by as much', async () => {
    const [yesterday, today] = [newDay(), newDay()];
    // The clock was corrected on receipt, so the times are today’s.
    await log(yesterday, at0730, wang, [], {});
    const rows = rowsOf(today, at0730, whole('07:31', 21, '07:39'), { accountId: wang.accountId, flags: 'clock-corrected date-suspect' });
    await record(
      office.town,
      rows.map((row) => ({ ...row, serviceDate: yesterday as typeof row.serviceDate })),
    );
    const request = { serviceDate: yesterday, tripId: at0730, toServiceDate: today, reason: '手机日期差一天' };
    const { trips } = await post('/move', request);
    expect(trips.map(({ boardings, delaySeconds }) => [boardings, delaySeconds])).toEqual([
      [null, null],
      [21, 60],
    ]);
    expect(trips[1]?.events.map(({ flags }) => flags.join(' '))).toEqual(Array(3).fill('clock-corrected moved'));
    // The phone reported no clock offset, so the times are yesterday’s, too.
    await log(yesterday, at0800, wang, whole('08:02', 9, '08:10'));
    const [, other] = (await post('/move', { ...request, tripId: at0800 })).trips;
    expect([other?.boardings, other?.delaySeconds, other?.events[0]?.at.slice(0, 16)]).toEqual([9, 120, `${today}T08:02`]);
  });

  it('a log on a trip in the other direction or of another route is moved by the order of its stops', async () => {
    const date = newDay();
    await log(date, at0730, wang, [...whole('07:46', 9, '07:55')], {});
    const turned = (await post('/move', { serviceDate: date, tripId: at0730, toTripId: back, reason })).trips[1];
    expect(turned?.stops.map(({ stopId, boardings }) => [stopId, boardings])).toEqual([
      ['songhong', 9],
      ['home', 0],
    ]);
    const named = rowsOf(
      date,
      at0800,
      [
        ['boarded', '08:00', 5],
        ['alighted', '08:08', 5],
      ],
      { accountId: wang.accountId },
    );
    await record(office.town, [named[0] as (typeof named)[0], { ...(named[1] as (typeof named)[0]), position: 1 }]);
    const elsewhere = (await post('/move', { serviceDate: date, tripId: at0800, toTripId: 'hongqiao-t1-0-weekday-0800', reason })).trips[1];
    expect([elsewhere?.boardings, elsewhere?.alightings]).toEqual([5, 5]);
  });

  it('managers’ decisions on a trip stay with it when its log is moved, and what cannot be moved is reported', async () => {
    const date = newDay();
    const request = { serviceDate: date, tripId: at0730, toTripId: at0800, reason };
    expect(await code('/move', request, 409)).toBe('nothing-to-move');
    expect(await code('/move', { ...request, toTripId: undefined }, 422)).toBe('move-to-itself');
    await post('', { action: 'add', kind: 'trip-cancelled', serviceDate: date, tripId: at0730, reason: '车辆故障' });
    const [, on] = await log(date, at0730, wang, whole('08:01', 12, '08:09'));
    expect(await code('/move', { ...request, eventIds: [on, randomUUID()] }, 409)).toBe('event-not-to-move');
    const { trips } = await post('/move', request);
    expect(trips.map(({ state, boardings }) => [state, boardings])).toEqual([
      ['cancelled', null],
      ['completed', 12],
    ]);
    expect(await code('/move', { ...request, toTripId: 'nowhere' }, 404)).toBe('trip-not-recorded');
    expect(await code('/move', { ...request, toServiceDate: '2024-08-05' }, 422)).toBe('service-date-ahead');
  });

  it('a filled run sheet is entered in one request, once however often it is sent, and is voided as a whole', async () => {
    const date = newDay();
    const sheet = {
      ...{ serviceDate: date, vehicleId: 'bus-1', accountId: wang.accountId, reason, actId: randomUUID() },
      rows: [
        { tripId: at0700, boardings: 12, leftBehind: 3, wasFull: true },
        { tripId: at0730, boardings: 0, departureTime: '07:33', arrivalTime: '07:41' },
        { tripId: at0800, didNotRun: true },
        { tripId: at0830, notCounted: true },
        { routeId: 'songhong', directionId: 0, departureTime: '08:12', boardings: 25 },
      ],
    };
    const entered = await post('/sheet', sheet);
    expect(entered.trips.map((trip) => [...riders(trip), trip.vehicleId, trip.isScheduled])).toEqual([
      [12, true, 'completed', 'bus-1', true],
      [0, true, 'completed', 'bus-1', true],
      [null, false, 'cancelled', null, true],
      [null, false, 'completed', 'bus-1', true],
      [25, true, 'completed', 'bus-1', false],
    ]);
    const [first, second, , , extra] = entered.trips;
    // A trip without a written departure time has no punctuality; one with a time has.
    expect([first?.delaySeconds, first?.leftBehind, first?.wasFull, second?.delaySeconds]).toEqual([null, 3, true, 180]);
    expect([extra?.startTime, extra?.stops[0]?.departureLoad]).toEqual(['08:12:00', 25]);
    expect(first?.events.map(({ name, sentByName, source }) => [name, sentByName, source])).toEqual(
      Array(5).fill(['王师傅', 'manager', 'manager']),
    );
    expect(entered.trips.flatMap(({ findings }) => findings)).toEqual([]);
    // Sent again, and entered again by the other manager.
    expect((await post('/sheet', sheet)).eventIds).toEqual(entered.eventIds);
    const typedAgain = await post('/sheet', { ...sheet, actId: undefined });
    expect([typedAgain.eventIds, typedAgain.trips.map(riders)]).toEqual([[], entered.trips.map(riders)]);
    expect((await acts('sheet-entered')).filter(({ subject }) => subject.includes(date)).length).toBe(1);

    const { days } = (await (await office.act('GET', `/v1/ridership/days?from=${date}&to=${date}`)).json()) as { days: object[] };
    expect(days[0]).toMatchObject({ boardings: 37, counted: 3, cancelled: 1, extra: 1 });
    await post('/void-many', { eventIds: entered.eventIds, reason: '交错了日子' });
    const after = (await (await office.act('GET', `/v1/ridership/days?from=${date}&to=${date}`)).json()) as { days: object[] };
    expect(after.days[0]).toMatchObject({ boardings: null, counted: 0, cancelled: 0, extra: 0, unlogged: 40 });
  });

  it('a mistake in row 7 rejects the whole sheet, and every faulty row is named by its place on the paper', async () => {
    const date = newDay();
    const rows: object[] = ['0700', '0730', '0800', '0830', '0900'].map((time) => ({
      tripId: `songhong-0-weekday-${time}`,
      boardings: 10,
    }));
    const sheet = { serviceDate: date, reason, rows };
    const blank = await post<Problem>('/sheet', { ...sheet, rows: [...rows, { tripId: back }, { tripId: at0700, boardings: 999 }] }, 400);
    expect([blank.code, blank.faults?.map(({ field }) => field)]).toEqual([
      'request-malformed',
      ['rows[5].boardings', 'rows[6].boardings'],
    ]);
    const wrong = [
      ...rows,
      { tripId: back, boardings: 4 },
      { tripId: 'songhong-0-weekday-0705', boardings: 4 },
      { tripId: at0730, boardings: 1 },
    ];
    const refused = await post<Problem>('/sheet', { ...sheet, rows: wrong }, 422);
    expect([refused.code, refused.faults?.map(({ field }) => field)]).toEqual(['sheet-faulty', ['rows[6]', 'rows[7]']]);
    expect(refused.detail).toContain('（第 7 行）');
    expect((await tripOf(date, at0700)).boardings).toBeNull();
    const inTimetable = { routeId: 'songhong', directionId: 0, departureTime: '08:00', boardings: 30 };
    expect(await code('/sheet', { ...sheet, rows: [inTimetable] }, 422)).toBe('sheet-faulty');
    expect(await code('/sheet', { ...sheet, rows: [{ ...inTimetable, departureTime: '08:10', routeId: 'nowhere' }] }, 422)).toBe(
      'sheet-faulty',
    );
    expect(await code('/sheet', { ...sheet, vehicleId: 'bus-11' }, 404)).toBe('vehicle-not-entered');
    expect(await code('/sheet', { ...sheet, accountId: randomUUID() }, 404)).toBe('account-not-found');
    expect(await code('/sheet', { ...sheet, serviceDate: '2024-08-01' }, 422)).toBe('service-date-ahead');
    for (const body of [{ ...sheet, rows: [] }, { ...sheet, rows: [null] }, { ...sheet, rows: 'x' }, { ...sheet, other: 1 }, {}])
      expect(await code('/sheet', body, 400)).toBe('request-malformed');
  });

  it('a run sheet never adds to existing counts: where it differs, its row has to say which number is right', async () => {
    const date = newDay();
    await log(date, at0700, wang, whole('07:00', 12, '07:08'), { vehicleId: 'bus-1' });
    await log(date, at0730, wang, whole('07:30', 20, '07:38'), { vehicleId: 'bus-1' });
    // Never ended, because the phone's battery was empty.
    await log(date, at0800, wang, [
      ['trip-started', '08:00'],
      ['boarded', '08:00', 15],
    ]);
    const rows = [
      { tripId: at0700, boardings: 12 },
      { tripId: at0730, boardings: 22 },
      { tripId: at0800, boardings: 15 },
    ];
    const sheet = { serviceDate: date, vehicleId: 'bus-1', reason, rows };
    const differs = await post<Problem>('/sheet', sheet, 409);
    expect([differs.code, differs.faults?.map(({ field }) => field)]).toEqual(['sheet-differs', ['rows[1].boardings']]);
    const decided = await post('/sheet', { ...sheet, rows: rows.map((row) => ({ ...row, replaces: row.tripId === at0730 })) });
    expect(decided.trips.map(riders)).toEqual([12, 22, 15].map((count) => [count, true, 'completed']));
    expect(decided.trips.flatMap(({ findings }) => findings)).toEqual([]);
    expect(decided.trips.map(({ vehicleId }) => vehicleId)).toEqual(Array(3).fill('bus-1'));
    const undone = await post('/void-many', { eventIds: decided.eventIds, reason: '手机是对的' });
    expect(undone.trips.map(({ boardings, isCounted }) => [boardings, isCounted])).toEqual([
      [20, true],
      [15, false],
    ]);
    const otherBus = await post<Problem>('/sheet', { ...sheet, vehicleId: 'bus-2', rows: [rows[0]] }, 409);
    expect(otherBus.faults?.map(({ field }) => field)).toEqual(['rows[0].vehicleId']);
    const mended = await post('/sheet', { ...sheet, vehicleId: 'bus-2', rows: [{ ...rows[0], replaces: true }] });
    expect(mended.trips.map(({ vehicleId, boardings }) => [vehicleId, boardings])).toEqual([['bus-2', 12]]);
  });

  it('an unlogged extra trip in a borrowed bus is entered once, at whatever similar time it is entered again', async () => {
    const date = newDay();
    const row = { routeId: 'songhong', directionId: 0, departureTime: '08:12', boardings: 40 };
    const sheet = { serviceDate: date, vehicleId: '借-沪B12345', isBorrowed: true, reason: '借车加班', rows: [row] };
    expect(await code('/sheet', { ...sheet, isBorrowed: undefined }, 404)).toBe('vehicle-not-entered');
    const { trips } = await post('/sheet', sheet);
    expect(trips.map((trip) => [trip.tripId, trip.vehicleId, trip.boardings, trip.isScheduled, trip.punctuality])).toEqual([
      ['added-songhong-0-0812', '借-沪B12345', 40, false, null],
    ]);
    expect((await post('/sheet', sheet)).eventIds).toEqual([]);
    expect((await post<Problem>('/sheet', { ...sheet, rows: [{ ...row, boardings: 41 }] }, 409)).code).toBe('sheet-differs');
    // Another bus at the same minute.
    const second = await post('/sheet', { ...sheet, vehicleId: 'bus-2', isBorrowed: undefined, rows: [{ ...row, boardings: 7 }] });
    expect(second.trips.map(({ tripId, boardings }) => [tripId, boardings])).toEqual([['added-songhong-0-0812-2', 7]]);
    await post('/void-many', { eventIds: second.eventIds, reason: '没有这一辆' });
    expect((await post('/sheet', { ...sheet, rows: [{ ...row, tripId: undefined }] })).eventIds).toEqual([]);
  });

  it('of two managers who add the same missing 12 people at once, the second is told what the first did, and 12 are added', async () => {
    const date = newDay();
    await office.addAccount('王芳', 'manager', managerPassword).catch(() => '');
    const fang = await office.signIn('王芳', managerPassword);
    const read = await office.act('GET', `/v1/ridership/trips/${date}/${at0730}`);
    const { revision } = (await read.json()) as TripDetailAnswer;
    expect(read.headers.get('etag')).toBe(`"${revision}"`);
    const twelve = { action: 'add', kind: 'boarded', serviceDate: date, tripId: at0730, count: 12, reason: '漏记了' };
    const add = (token: string, body: object = twelve): Promise<Response> =>
      office.town.send('POST', '/v1/ridership/corrections', body, { authorization: `Bearer ${token}`, 'if-match': `"${revision}"` });
    const answers = await Promise.all([add(office.manager.token), add(fang.token)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const [second, first] = answers[0]?.status === 409 ? ['manager', '王芳'] : ['王芳', 'manager'];
    const refusal = (await answers.find(({ status }) => status === 409)?.json()) as Problem & { changedBy: string; difference: object[] };
    expect([second, refusal.code, refusal.changedBy]).toEqual([second, 'changed-meanwhile', first]);
    expect(refusal.difference).toContainEqual({ field: 'boardings', theirs: 12, yours: 24 });
    expect((await tripOf(date, at0730)).boardings).toBe(12);
    // A manager who has read the first one's correction continues from there, and a repeated request changes nothing.
    const now = await tripOf(date, at0730);
    const ended = { action: 'add', kind: 'trip-ended', serviceDate: date, tripId: at0730, reason, correctionId: randomUUID() };
    const tied = { 'if-match': `"${now.revision}"` };
    expect((await post<CorrectionAnswer>('', ended, 201, tied)).trip.revision).not.toBe(now.revision);
    expect((await post<CorrectionAnswer>('', ended, 201, tied)).eventId).toBe(ended.correctionId);
    expect((await post<Problem>('', { ...ended, correctionId: randomUUID(), kind: 'bus-full' }, 409, tied)).code).toBe('changed-meanwhile');
    expect((await post<Problem>('', twelve, 400, { 'if-match': 'a"b' })).code).toBe('request-malformed');
    // Requests without a revision are both recorded, and the trip has a finding about it.
    const untied = { ...twelve, tripId: at0800 };
    await post('', untied);
    expect((await office.act('POST', '/v1/ridership/corrections', untied, fang.token)).status).toBe(201);
    const doubled = await tripOf(date, at0800);
    expect([doubled.boardings, doubled.findings.map((finding) => finding.code)]).toEqual([24, ['counted-twice']]);
  });

  it('every correction can be tied to the revision of each trip that it changes', async () => {
    const date = newDay();
    await log(date, at0730, wang, whole('07:30', 12, '07:38'), { vehicleId: 'bus-1' });
    const [from, to] = [await tripOf(date, at0730), await tripOf(date, at0800)];
    const stale = { 'if-match': '"0000000000000000"' };
    const vehicle = { serviceDate: date, tripId: at0730, vehicleId: 'bus-2', reason };
    const meanwhile = await post<Problem & { difference: object[] }>('/vehicle', vehicle, 409, stale);
    expect([meanwhile.code, meanwhile.difference]).toEqual([
      'changed-meanwhile',
      [
        { field: 'vehicleId', theirs: 'bus-1', yours: 'bus-2' },
        { field: 'events', theirs: 3, yours: 4 },
      ],
    ]);
    const move = { serviceDate: date, tripId: at0730, toTripId: at0800, reason, actId: randomUUID() };
    // Meanwhile a driver has logged on the other trip.
    await log(date, at0800, li, whole('08:00', 4, '08:08'));
    const both = { 'if-match': `"${from.revision}", "${to.revision}"` };
    expect((await post<Problem>('/move', move, 409, both)).code).toBe('changed-meanwhile');
    const again = { 'if-match': `"${from.revision}", "${(await tripOf(date, at0800)).revision}"` };
    const moved = await post('/move', move, 201, again);
    expect((await post('/move', move, 201, again)).eventIds).toEqual(moved.eventIds);
    expect(await post<Problem>('/void-many', { eventIds: moved.eventIds, reason }, 409, again)).toMatchObject({ changedBy: 'manager' });
    const sheet = { serviceDate: date, reason, rows: [{ tripId: at0830, boardings: 5 }] };
    expect((await post<Problem>('/sheet', sheet, 409, again)).code).toBe('changed-meanwhile');
    expect((await post('/sheet', sheet, 201, { 'if-match': '*' })).trips.map(({ boardings }) => boardings)).toEqual([5]);
    // Everything is as requested already, so the revision does not matter.
    expect((await post('/sheet', sheet, 201, stale)).eventIds).toEqual([]);
  });
});
