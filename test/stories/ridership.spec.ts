import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import Papa from 'papaparse';
import readXlsx from 'read-excel-file/node';
import { CountedTwice1795800000000 } from '../../src/database/migrations/0009-counted-twice.migration.js';
import type { DriverEventRow } from '../../src/driver-log/driver-event.entity.js';
import { TidesImport } from '../../src/feeds/tides/tides-import.service.js';
import { TripsPerformedService } from '../../src/operations/trips-performed.service.js';
import { figureColumns } from '../../src/ridership/figure-columns.js';
import { figureNames } from '../../src/ridership/figure-table.js';
import type { Problem } from '../../src/http/problem.js';
import { JobsService } from '../../src/jobs/jobs.service.js';
import type { MonthAnswer, MonthsAnswer } from '../../src/monthly-reports/monthly-reports.requests.js';
import type { JobRunsAnswer, NoticesAnswer } from '../../src/notices/notices.requests.js';
import type { DaysAnswer } from '../../src/ridership/figures.requests.js';
import type { CorrectionAnswer } from '../../src/corrections/corrections.requests.js';
import { BehindFigures } from '../../src/ridership/trip-details.service.js';
import type { RidershipTripsAnswer, TripDetailAnswer } from '../../src/ridership/trip.requests.js';
import { parseInstant, serviceDate, type EpochSeconds } from '../../src/scheduling/service-time.js';
import { bilingual } from '../../src/tables/table.js';
import { TimetablesService } from '../../src/timetables/timetables.service.js';
import { WorkingDaysService } from '../../src/timetables/working-days.service.js';
import { databaseKinds, abortInserts, newSqlite, Postgres } from '../support/databases.js';
import { hongqiao, hongqiaoWith, hongqiaoWithGate } from '../support/feeds.js';
import { record, rowsOf, type LogEntry } from '../support/log.js';
import { bearer, managerPassword, Office, otherTown, type Entry } from '../support/office.js';
import { keeper, Town } from '../support/town.js';

const trip = 'songhong-0-weekday-0730';
const tripsADay = 40;

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(() => postgres.stop());

/** A manager's requests about ridership. */
class Desk {
  private constructor(readonly office: Office) {}

  static async open(database = newSqlite(), now = '2024-07-02T06:00:00+08:00'): Promise<Desk> {
    const desk = new Desk(await Office.open(database, '2024-07-01T05:00:00+08:00'));
    await desk.at(now);
    return desk;
  }

  /** Sets the clock, and signs in again, because a session ends after some hours. */
  async at(now: string): Promise<void> {
    this.office.town.clock.set(now);
    this.office.manager = await this.office.signIn('manager', managerPassword);
  }

  async get<T>(path: string, status = 200): Promise<T> {
    const response = await this.office.act('GET', `/v1/ridership/${path}`);
    expect([path, response.status]).toEqual([path, status]);
    return (await response.json()) as T;
  }

  async post<T>(path: string, body: object | undefined, status: number): Promise<T> {
    const response = await this.office.act('POST', `/v1/ridership/${path}`, body);
    const answer = (await response.json()) as T;
    expect([path, response.status, response.status === status ? null : answer]).toEqual([path, status, null]);
    return answer;
  }

  month = (month = '2024-07'): Promise<MonthAnswer> => this.get<MonthAnswer>(`months/${month}`);
  trip = (tripId = trip, date = '2024-07-01'): Promise<TripDetailAnswer> => this.get<TripDetailAnswer>(`trips/${date}/${tripId}`);

  async log(date: string, tripId: string, ...entries: LogEntry[]): Promise<DriverEventRow[]> {
    const rows = rowsOf(date, tripId, entries);
    await record(this.office.town, rows);
    return rows;
  }

  /** Drives every trip of the date on time and counts the given number of riders, except those left out. */
  async drive(date: string, riders: number, without: readonly string[] = []): Promise<void> {
    const { trips } = await this.office.town.app.get(TripsPerformedService).getDay('hongqiao', serviceDate(date));
    const driven = trips.filter(({ tripId, isScheduled }) => isScheduled && !without.includes(tripId));
    const rows = driven.flatMap(({ tripId, startTime }) => {
      const time = `${String(Math.floor((startTime ?? 0) / 3600)).padStart(2, '0')}:${String(((startTime ?? 0) / 60) % 60).padStart(2, '0')}`;
      return rowsOf(date, tripId, [
        ['trip-started', time],
        ['boarded', time, riders],
        ['trip-ended', time],
      ]);
    });
    await record(this.office.town, rows);
  }

  close = (): Promise<void> => this.office.close();
}

const july = Array.from({ length: 31 }, (_, index) => `2024-07-${String(index + 1).padStart(2, '0')}`);
const workingDays = july.filter((date) => ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay()));
const sum = (parts: readonly { boardings: number | null }[]): number => parts.reduce((total, part) => total + (part.boardings ?? 0), 0);

describe.each(databaseKinds)('ridership on %s', (kind) => {
  let desk: Desk;
  beforeEach(async () => (desk = await Desk.open(kind === 'SQLite' ? newSqlite() : await postgres.create())));
  afterEach(() => desk.close());

  it('a month is the sum of its days, trips and events, by route, direction, day and departure', async () => {
    await desk.at('2024-08-01T09:00:00+08:00');
    for (const [index, date] of workingDays.entries()) await desk.drive(date, 10 + (index % 5));
    const month = await desk.month();
    const expected = workingDays.reduce((total, _, index) => total + (10 + (index % 5)) * tripsADay, 0);
    expect(month).toMatchObject({
      status: 'live',
      isClosed: true,
      boardings: expected,
      operatingDays: 23,
      boardingsPerOperatingDay: expected / 23,
      scheduled: 23 * tripsADay,
      onTime: 23 * tripsADay,
      coverage: 1,
      estimate: { boardings: expected, low: expected, high: expected },
      estimateIfUnloggedRan: null,
      monthBefore: null,
      sameMonthLastYear: null,
    });
    for (const parts of [month.byRoute, month.byDirection, month.byDay, month.byDepartureTime]) expect(sum(parts)).toBe(expected);
    expect([month.byRoute, month.byDirection, month.byDay, month.byDepartureTime].map((parts) => parts.length)).toEqual([2, 4, 23, 40]);
    expect(month.byRoute.map((route) => route.routeName)).toContain('淞虹路线');
    const { days } = await desk.get<DaysAnswer>('days?from=2024-07-01&to=2024-07-31');
    expect([days.length, sum(days), days.filter((day) => day.isOperating).length]).toEqual([31, expected, 23]);
    expect(days[5]).toMatchObject({ date: '2024-07-06', boardings: null, scheduled: 0, reason: '周末' });
    const { trips } = await desk.get<RidershipTripsAnswer>('trips?date=2024-07-01');
    expect([trips.length, sum(trips)]).toEqual([tripsADay, days[0]?.boardings]);
    const one = await desk.trip();
    expect(one.boardings).toBe(10);
    expect(one.events.map((event) => [event.kind, event.isEffective, event.count]).sort()).toEqual([
      ['boarded', true, 10],
      ['trip-ended', true, null],
      ['trip-started', true, null],
    ]);
    const songhong = await desk.get<DaysAnswer>('days?from=2024-07-01&to=2024-07-31&routeId=songhong');
    expect(sum(songhong.days)).toBe(month.byRoute.find((route) => route.routeId === 'songhong')?.boardings);
  });

  it('the example town’s first month has 12,000 boardings, and every figure says that it is a reconstruction', async () => {
    await desk.at('2024-08-01T09:00:00+08:00');
    expect((await desk.office.town.app.get(TidesImport).import({ path: hongqiao })).imported?.boardings).toBe(12_000);
    const month = await desk.month();
    expect(month).toMatchObject({
      boardings: 12_000,
      operatingDays: 23,
      scheduled: 920,
      operated: 918,
      cancelled: 2,
      reconstructed: 920,
      coverage: 1,
      // Door counters counted who boarded. With 30 seats taken, nobody counted who stayed behind.
      fullTrips: 58,
      leftBehindMissing: 58,
      leftBehind: null,
      countedTwice: 0,
      dateSuspect: 0,
    });
    expect(month.warnings.map(({ code }) => code)).toEqual(['reconstructed']);
    expect(month.byDay.every((day) => day.reconstructed > 0)).toBe(true);
    expect((await desk.trip()).isReconstruction).toBe(true);
    const file = await desk.office.act('GET', '/v1/ridership/months/2024-07?format=xlsx');
    const [sheet] = await readXlsx(Buffer.from(await file.arrayBuffer()));
    expect(sheet?.data).toContainEqual(['注意 Note', '含事后推算 reconstructed', expect.anything()]);
  });

  it('missing counts are not zero: unlogged, empty, cancelled, extra and pending trips are told apart', async () => {
    await desk.log('2024-07-01', trip, ['trip-started', '07:30'], ['boarded', '07:30', 17], ['trip-ended', '07:38']);
    await desk.log('2024-07-01', 'songhong-0-weekday-0800', ['trip-started', '08:00'], ['trip-ended', '08:08']);
    await desk.log('2024-07-01', 'songhong-0-weekday-0830', ['trip-cancelled', '08:20']);
    await desk.log('2024-07-01', 'songhong-0-weekday-0900', ['trip-started', '09:06'], ['trip-ended', '09:14']);
    await desk.log(
      '2024-07-01',
      'songhong-1-weekday-0715',
      ['stop-departed', '07:13'],
      ['boarded', '07:13', 3],
      ['left-behind', '07:13', 2],
    );
    const extra = rowsOf('2024-07-01', 'extra-1', [['boarded', '22:00', 9] as const, ['trip-ended', '22:10'] as const]);
    const patterns = await desk.office.town.source.query<{ id: number }[]>(
      `SELECT pattern_id AS id FROM patterns WHERE route_id = 'songhong'`,
    );
    await record(desk.office.town, extra, [
      {
        agencyId: 'hongqiao',
        serviceDate: serviceDate('2024-07-01'),
        tripId: 'extra-1',
        routeId: 'songhong',
        directionId: 0,
        patternId: patterns[0]?.id ?? 0,
        startTime: null,
      },
    ]);
    const expected = {
      boardings: 29,
      leftBehind: 2,
      scheduled: 40,
      onTime: 2,
      early: 1,
      late: 1,
      cancelled: 1,
      unlogged: 35,
      pending: 0,
      extra: 1,
      operated: 5,
      counted: 4,
      coverage: 0.8,
    };
    const [first, second] = (await desk.get<DaysAnswer>('days?from=2024-07-01&to=2024-07-02')).days;
    expect(first).toMatchObject({ ...expected, isClosed: true });
    // Today has only begun, so nothing is missing yet.
    expect(second).toMatchObject({ isClosed: false, boardings: null, scheduled: 0, pending: 40, unlogged: 0 });
    const { trips } = await desk.get<RidershipTripsAnswer>('trips?date=2024-07-01');
    const boardingsOf = (tripId: string): unknown => trips.find((each) => each.tripId === tripId)?.boardings;
    expect([trip, 'songhong-0-weekday-0800', 'songhong-0-weekday-0830', 'hongqiao-t1-0-weekday-0700', 'extra-1'].map(boardingsOf)).toEqual([
      17,
      0,
      null,
      null,
      9,
    ]);
    // For a trip that was not ended, only its events are known.
    expect(await desk.trip('songhong-1-weekday-0715')).toMatchObject({
      boardings: 3,
      isCounted: false,
      punctuality: 'early',
      delaySeconds: -120,
    });
    const live = await desk.month();
    expect(live).toMatchObject({ ...expected, pending: 40, operatingDays: 1 });
    await desk.at('2024-07-03T06:00:00+08:00');
    expect(await desk.month()).toMatchObject({ ...expected, scheduled: 80, unlogged: 75, pending: 40, operatingDays: 2 });
  });

  it('a month that nobody logged says so wherever it is shown', async () => {
    await desk.drive('2024-07-01', 10);
    expect((await desk.month()).warnings.map(({ code }) => code)).toEqual(['days-open']);
    await desk.at('2024-08-01T09:00:00+08:00');
    const { warnings, coverage, estimateIfUnloggedRan } = await desk.month();
    // All logged trips were counted, so coverage alone would look perfect.
    expect([coverage, warnings.map(({ code }) => code)]).toEqual([1, ['trips-unlogged']]);
    expect(warnings[0]?.detail).toContain('应开的 920 班中有 880 班（95.7%）没有任何记录');
    const [listed] = (await desk.get<MonthsAnswer>('months?from=2024-07&to=2024-07')).months;
    expect(listed).toMatchObject({ isClosed: true, warnings, estimateIfUnloggedRan });
    expect(estimateIfUnloggedRan?.boardings).toBe(9200);
  });

  it('the very next figures include late events and leave out undone ones', async () => {
    await desk.at('2024-08-02T09:00:00+08:00');
    expect((await desk.month()).boardings).toBeNull();
    const [, on] = await desk.log('2024-07-01', trip, ['trip-started', '07:30'], ['boarded', '07:30', 17], ['trip-ended', '07:38']);
    expect((await desk.month()).boardings).toBe(17);
    const [undo] = await record(desk.office.town, rowsOf('2024-07-01', trip, [['undo', '07:40']], { undoes: on?.eventId ?? '' }));
    expect([undo, (await desk.month()).boardings]).toEqual(['recorded', 0]);
    expect((await desk.trip()).events.map((event) => [event.kind, event.isEffective])).toContainEqual(['boarded', false]);
  });

  it('an exception entered later turns a day into one without service', async () => {
    await desk.at('2024-07-04T09:00:00+08:00');
    await desk.drive('2024-07-01', 10);
    expect(await desk.month()).toMatchObject({ operatingDays: 3, scheduled: 120, unlogged: 80 });
    const typhoon = { 'zh-CN': '台风', en: 'Typhoon' };
    await desk.office.town.app.get(TimetablesService).recordDayException(keeper, serviceDate('2024-07-02'), false, typhoon);
    expect(await desk.month()).toMatchObject({ operatingDays: 2, scheduled: 80, unlogged: 40, boardings: 400 });
    const { days } = await desk.get<DaysAnswer>('days?from=2024-07-02&to=2024-07-02');
    expect(days).toEqual([expect.objectContaining({ scheduled: 0, isOperating: false, reason: '台风' })]);
  });

  it('a month before the first timetable is over like any other, and can be frozen', async () => {
    await desk.at('2024-08-02T09:00:00+08:00');
    expect(await desk.get<MonthAnswer>('months/2024-06')).toMatchObject({ isClosed: true, warnings: [], scheduled: 0 });
    const paper = { serviceDate: '2024-06-28', tripId: trip, reason: '试运行的纸质记录' };
    for (const what of [{ kind: 'boarded', count: 11 }, { kind: 'trip-ended' }])
      await desk.post('corrections', { action: 'add', ...paper, ...what }, 201);
    expect(await desk.get<MonthAnswer>('months/2024-06')).toMatchObject({ isClosed: true, boardings: 11, extra: 1 });
    expect(await desk.post('months/2024-06/freeze', undefined, 200)).toMatchObject({ status: 'frozen', boardings: 11 });
  });

  it('a frozen month keeps its figures; later changes show as a difference, and a restatement needs a reason', async () => {
    await desk.drive('2024-07-01', 10);
    expect(await desk.post('months/2024-07/freeze', undefined, 409)).toMatchObject({ code: 'month-not-closed' });
    expect(await desk.post('months/2023-07/freeze', undefined, 409)).toMatchObject({ code: 'month-without-figures' });
    await desk.at('2024-08-01T04:00:00+08:00');
    expect(await desk.post('months/2024-07/restatements', { reason: '漏记' }, 409)).toMatchObject({ code: 'month-not-frozen' });
    const frozen = await desk.post<MonthAnswer>('months/2024-07/freeze', undefined, 200);
    expect(frozen).toMatchObject({ status: 'frozen', boardings: 400, revision: 1, difference: null });
    expect(await desk.post('months/2024-07/freeze', undefined, 409)).toMatchObject({ code: 'month-already-frozen' });
    expect(await desk.post('months/2024-07/restatements', { reason: '漏记' }, 409)).toMatchObject({ code: 'nothing-to-restate' });

    await desk.log('2024-07-02', trip, ['trip-started', '07:30'], ['boarded', '07:30', 5], ['trip-ended', '07:38']);
    const difference = { boardings: 5, onTime: 1, unlogged: -1, operated: 1, counted: 1, days: [{ date: '2024-07-02' }] };
    const late = await desk.month();
    expect(late).toMatchObject({ status: 'frozen', boardings: 400, revision: 1, difference });
    const { months } = await desk.get<MonthsAnswer>('months?from=2024-06&to=2024-08');
    expect(months.map((each) => [each.month, each.status, each.boardings])).toEqual([
      ['2024-07', 'frozen', 400],
      ['2024-08', 'live', null],
    ]);
    const restated = await desk.post<MonthAnswer>('months/2024-07/restatements', { reason: '王师傅 2 日补记' }, 201);
    expect(restated).toMatchObject({ boardings: 405, revision: 2, difference: null });
    expect(restated.revisions.map((each) => [each.revision, each.boardings, each.reason])).toEqual([
      [1, 400, null],
      [2, 405, '王师傅 2 日补记'],
    ]);
    expect(restated.revisions[1]?.difference).toMatchObject(difference);
    expect(await desk.get('months/2024-07?revision=1')).toMatchObject({ boardings: 400, revision: 1 });
    expect(await desk.get('months/2024-07?revision=3', 404)).toMatchObject({ code: 'revision-not-found' });
    const entries = await desk.office.auditLog();
    expect(entries.slice(0, 2).map(({ name, action, subject, after }: Entry) => [name, action, subject, after])).toEqual([
      ['manager', 'month-restated', 'ridership/months/2024-07', { revision: 2, boardings: 405, reason: '王师傅 2 日补记' }],
      ['manager', 'month-frozen', 'ridership/months/2024-07', { revision: 1, boardings: 400, reason: null }],
    ]);
  });

  it('a month frozen with other orders of fields, or before a figure existed, does not differ from the log', async () => {
    await desk.drive('2024-07-01', 10);
    await desk.at('2024-08-01T04:00:00+08:00');
    const frozen = await desk.post<MonthAnswer>('months/2024-07/freeze', undefined, 200);
    const { source } = desk.office.town;
    const [{ figures } = { figures: '' }] = await source.query<{ figures: string }[]>('SELECT figures FROM ridership_snapshots');
    type Change = (name: string, value: unknown) => unknown;
    const backwards: Change = (_, value) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).reverse()) : value;
    const older: Change = (name, value) => (name === 'countedTwice' ? undefined : value);
    for (const change of [backwards, older]) {
      const changed = JSON.stringify(JSON.parse(figures, change));
      expect(changed).not.toBe(figures);
      await source.query(`UPDATE ridership_snapshots SET figures = '${changed}'`);
      expect(await desk.month()).toEqual({ ...frozen, difference: null });
      const refused = await desk.post<Problem>('months/2024-07/restatements', { reason: '核对' }, 409);
      expect(refused.code).toBe('nothing-to-restate');
    }
  });

  it('a trip whose counts fill the bus is full, and the number left behind is unknown until somebody reports it', async () => {
    await desk.office.act('PUT', '/v1/vehicles/bus-9', { capacitySeated: 30 });
    const on = (time: string, count: number): LogEntry[] => [
      ['trip-started', time],
      ['boarded', time, count],
      ['trip-ended', time],
    ];
    const other = 'songhong-0-weekday-0800';
    for (const [tripId, entries] of [
      [trip, on('07:30', 30)],
      [other, on('08:00', 29)],
    ] as const)
      await record(desk.office.town, rowsOf('2024-07-01', tripId, entries, { vehicleId: 'bus-9' }));
    expect(await desk.trip()).toMatchObject({ wasFull: true, leftBehind: null, isLeftBehindMissing: true, alightings: null });
    expect(await desk.trip(other)).toMatchObject({ wasFull: false, leftBehind: 0, isLeftBehindMissing: false });
    expect(await desk.month()).toMatchObject({ fullTrips: 1, leftBehindMissing: 1, leftBehind: 0 });
    // A changed number of seats takes effect without any event in the log.
    await desk.office.act('PUT', '/v1/vehicles/bus-9', { capacitySeated: 29 });
    expect(await desk.month()).toMatchObject({ fullTrips: 2, leftBehindMissing: 2, leftBehind: null });
    await record(desk.office.town, rowsOf('2024-07-01', trip, [['left-behind', '07:30', 4]]));
    expect(await desk.month()).toMatchObject({ fullTrips: 2, leftBehindMissing: 1, leftBehind: 4 });
    const csv = Papa.parse<Record<string, string>>(
      await (await desk.office.act('GET', '/v1/ridership/trips?date=2024-07-01&format=csv')).text(),
      { header: true },
    ).data.find((row) => Object.values(row).includes(other));
    expect([csv?.['未能上车 Left behind'], csv?.['满员 Full'], csv?.['满员未数 Left behind unknown']]).toEqual(['', '是 yes', '是 yes']);
  });

  it('boardings of a trip by stop, vehicle and driver add up to the trip, and are replaced together with it', async () => {
    await desk.drive('2024-07-01', 7);
    await record(desk.office.town, rowsOf('2024-07-01', trip, [['left-behind', '07:30', 2]], { vehicleId: 'bus-9' }));
    const sums = async (): Promise<unknown[]> => {
      await desk.month();
      const query = `SELECT trip_id AS "tripId", part, sum(boardings) AS "boardings", sum(alightings) AS "alightings", sum(left_behind) AS "left"
        FROM ridership_parts WHERE agency_id = 'hongqiao' AND service_date = '2024-07-01' GROUP BY trip_id, part`;
      const parts =
        await desk.office.town.source.query<{ tripId: string; boardings: unknown; alightings: unknown; left: unknown }[]>(query);
      const { trips } = await desk.get<RidershipTripsAnswer>('trips?date=2024-07-01');
      const number = (value: unknown): number | null => (value === null ? null : Number(value));
      for (const { tripId, boardings, alightings, leftBehind } of trips.filter(({ state }) => state !== 'unlogged')) {
        const own = parts.filter((part) => part.tripId === tripId).map((part) => [part.boardings, part.alightings, part.left].map(number));
        expect([tripId, own]).toEqual([tripId, [1, 2, 3].map(() => [boardings, alightings, leftBehind])]);
      }
      return parts;
    };
    expect(await sums()).toHaveLength(3 * tripsADay);
    await record(desk.office.town, rowsOf('2024-07-01', trip, [['boarded', '07:31', 5]]));
    expect(await sums()).toHaveLength(3 * tripsADay);
  });

  it('a day on which all trips were cancelled and people rode anyway is an operating day', async () => {
    await desk.at('2024-07-02T09:00:00+08:00');
    const { trips } = await desk.get<RidershipTripsAnswer>('trips?date=2024-07-01');
    for (const { tripId } of trips)
      await record(desk.office.town, rowsOf('2024-07-01', tripId, [['trip-cancelled', '05:00']], { source: 'manager' }));
    const empty = await desk.get<DaysAnswer>('days?from=2024-07-01&to=2024-07-01');
    expect(empty.days[0]).toMatchObject({ cancelled: tripsADay, isOperating: false, boardings: null });
    await desk.log('2024-07-01', trip, ['boarded', '07:30', 40]);
    await desk.log('2024-07-01', 'songhong-0-weekday-0800', ['boarded', '08:00', 7]);
    expect((await desk.get<DaysAnswer>('days?from=2024-07-01&to=2024-07-01')).days[0]).toMatchObject({ isOperating: true, boardings: 47 });
    // Boardings on a bus that is on the road make the day an operating day.
    await desk.log('2024-07-02', trip, ['boarded', '07:30', 3]);
    expect(await desk.month()).toMatchObject({ operatingDays: 2, boardings: 50, boardingsPerOperatingDay: 25, operated: 0 });
  });

  it('all frozen months that differ from the log are marked in the list and named in one notice', async () => {
    await desk.drive('2024-07-01', 10);
    await desk.at('2024-08-01T09:00:00+08:00');
    await desk.drive('2024-08-01', 10);
    await desk.at('2024-09-02T09:00:00+08:00');
    await desk.drive('2024-09-02', 10);
    await desk.at('2024-10-02T09:00:00+08:00');
    for (const month of ['2024-07', '2024-08', '2024-09']) await desk.post(`months/${month}/freeze`, undefined, 200);
    const differing = async (): Promise<[string[], string[]]> => {
      const { months } = await desk.get<MonthsAnswer>('months');
      const { notices } = (await (await desk.office.act('GET', '/v1/notices?lang=en')).json()) as NoticesAnswer;
      const drifts = notices.filter(({ code }) => code === 'months-differ').map(({ detail }) => detail);
      return [months.filter(({ differs }) => differs).map(({ month }) => month), drifts];
    };
    expect(await differing()).toEqual([[], []]);
    for (const date of ['2024-07-03', '2024-08-05'])
      await desk.log(date, trip, ['trip-started', '07:30'], ['boarded', '07:30', 5], ['trip-ended', '07:38']);
    const of = (months: string): unknown => [expect.stringContaining(`the log says otherwise by now: ${months}.`)];
    expect(await differing()).toEqual([['2024-07', '2024-08'], of('2024-07, 2024-08')]);
    const restated = await desk.post<MonthAnswer>('months/2024-07/restatements', { reason: '补记' }, 201);
    expect(restated.revisions.map(({ name }) => name)).toEqual(['manager', 'manager']);
    expect(await differing()).toEqual([['2024-08'], of('2024-08')]);
    const file = await (await desk.office.act('GET', '/v1/ridership/months?format=csv')).text();
    expect(file.match(/已定稿，记录已变/g)).toHaveLength(1);
  });

  it('a month frozen under older rules does not count as changed, and can be restated under the current ones', async () => {
    await desk.drive('2024-07-01', 10);
    await desk.at('2024-08-01T04:00:00+08:00');
    await desk.post('months/2024-07/freeze', undefined, 200);
    const { source } = desk.office.town;
    const [{ figures } = { figures: '' }] = await source.query<{ figures: string }[]>('SELECT figures FROM ridership_snapshots');
    const older = JSON.stringify(
      JSON.parse(figures, (name, value: unknown) => {
        if (['rules', 'countedTwice', 'dateSuspect', 'leftBehindMissing'].includes(name)) return undefined;
        return name === 'fullTrips' ? 3 : name === 'alightings' ? 0 : value;
      }),
    );
    await source.query(`UPDATE ridership_snapshots SET figures = '${older}'`);
    expect(await desk.month()).toMatchObject({ fullTrips: 3, leftBehindMissing: null, difference: null });
    expect((await desk.get<MonthsAnswer>('months')).months[0]).toMatchObject({ month: '2024-07', differs: false });
    await desk.log('2024-07-02', trip, ['trip-started', '07:30'], ['boarded', '07:30', 5], ['trip-ended', '07:38']);
    expect((await desk.month()).difference).toEqual({
      ...{ boardings: 5, onTime: 1, unlogged: -1, operated: 1 },
      days: [{ date: '2024-07-02', boardings: 5, onTime: 1, unlogged: -1, operated: 1 }],
    });
    const restated = await desk.post<MonthAnswer>('months/2024-07/restatements', { reason: '按新口径' }, 201);
    expect(restated).toMatchObject({ boardings: 405, fullTrips: 0, difference: null });
    expect(restated.revisions[1]?.difference).toMatchObject({ boardings: 5, fullTrips: -3 });
  });

  it('the months of a new town begin with the first that has data, and freezing one without counts asks for a confirmation', async () => {
    await desk.at('2024-11-15T09:00:00+08:00');
    const listed = async (query = ''): Promise<string[]> =>
      (await desk.get<MonthsAnswer>(`months${query}`)).months.map(({ month }) => month);
    expect(await listed()).toEqual(['2024-11']);
    expect(await listed('?from=2024-07')).toEqual(['2024-07', '2024-08', '2024-09', '2024-10', '2024-11']);
    expect(await desk.post('months/2024-09/freeze', undefined, 409)).toMatchObject({ code: 'month-without-counts' });
    expect(await desk.post('months/2024-09/freeze', {}, 409)).toMatchObject({ code: 'month-without-counts' });
    expect(await desk.post('months/2024-09/freeze', { withoutCounts: 'yes' }, 400)).toMatchObject({ code: 'request-malformed' });
    expect(await desk.post('months/2024-09/freeze', { withoutCounts: true }, 200)).toMatchObject({ status: 'frozen', boardings: null });
    // A frozen month is never left out, nor are the months after it.
    expect(await listed()).toEqual(['2024-09', '2024-10', '2024-11']);
    await desk.drive('2024-08-01', 10);
    expect(await listed()).toEqual(['2024-08', '2024-09', '2024-10', '2024-11']);
  });

  it('a manager’s correction is an event with a reason, and is in the audit log', async () => {
    const [, on] = await desk.log('2024-07-01', trip, ['trip-started', '07:30'], ['boarded', '07:30', 70], ['trip-ended', '07:38']);
    const voiding = { action: 'void', eventId: on?.eventId, reason: '多按了一个零', correctionId: randomUUID() };
    const voided = await desk.post<CorrectionAnswer>('corrections', voiding, 201);
    expect(voided.trip).toMatchObject({ boardings: 0, isCounted: true });
    const adding = {
      action: 'add',
      kind: 'boarded',
      serviceDate: '2024-07-01',
      tripId: trip,
      count: 7,
      reason: '应为 7 人',
      correctionId: randomUUID(),
    };
    const added = await desk.post<CorrectionAnswer>('corrections', adding, 201);
    expect(added.trip.boardings).toBe(7);
    // Repeated under the same ids, it changes nothing and makes no second audit entry.
    await desk.post('corrections', adding, 201);
    await desk.post('corrections', voiding, 201);
    expect((await desk.month()).boardings).toBe(7);
    expect(await desk.post('corrections', { ...voiding, correctionId: randomUUID() }, 409)).toMatchObject({ code: 'event-already-void' });
    expect(await desk.post('corrections', { ...adding, count: 8 }, 409)).toMatchObject({ code: 'event-conflict' });
    const own = (await desk.trip()).events.filter((event) => event.source === 'manager');
    expect(own.map(({ kind: what, name, reason, isEffective }) => [what, name, reason, isEffective]).sort()).toEqual([
      ['boarded', 'manager', '应为 7 人', true],
      ['undo', 'manager', '多按了一个零', true],
    ]);
    const entries = (await desk.office.auditLog()).filter((entry) => entry.action.startsWith('event-'));
    expect(entries.map(({ name, action, subject }) => [name, action, subject])).toEqual([
      ['manager', 'event-added', `ridership/trips/2024-07-01/${trip}`],
      ['manager', 'event-voided', `ridership/trips/2024-07-01/${trip}`],
    ]);
    // Undoing the undo restores the first count.
    const again = await desk.post<CorrectionAnswer>('corrections', { action: 'void', eventId: voided.eventId, reason: '原来是对的' }, 201);
    expect(again.trip.boardings).toBe(77);
    // An unlogged trip can be entered afterwards.
    const ended = { action: 'add', kind: 'trip-ended', serviceDate: '2024-07-01', tripId: 'songhong-0-weekday-0700', reason: '纸单补录' };
    expect((await desk.post<CorrectionAnswer>('corrections', ended, 201)).trip).toMatchObject({ boardings: 0, punctuality: 'on-time' });
  });

  it('a correction repeated after a change of timetable is the same correction, although its stop has moved or no longer exists', async () => {
    await desk.at('2024-07-02T12:00:00+08:00');
    const { town } = desk.office;
    const adding = { action: 'add', serviceDate: '2024-07-02', tripId: trip, reason: '纸单补录' };
    const off = { ...adding, kind: 'alighted', count: 2, stopId: 'songhong', correctionId: randomUUID() };
    // The manager gave no time, so the event has the timetable's.
    const ended = { ...adding, kind: 'trip-ended', correctionId: randomUUID() };
    const answered = (correction: object): Promise<CorrectionAnswer> => desk.post<CorrectionAnswer>('corrections', correction, 201);
    const code = async (correction: object, status: number): Promise<string> =>
      (await desk.post<Problem>('corrections', correction, status)).code;
    const first = [await answered(off), await answered(ended)].map(({ eventId }) => eventId);

    await town.loadOverDriven(hongqiaoWithGate(true), '2024-07-02');
    const atGate = { ...adding, kind: 'boarded', count: 2, stopId: 'gate', at: '2024-07-02T07:32:00+08:00', correctionId: randomUUID() };
    await answered(atGate);
    expect([await answered(off), await answered(ended)].map(({ eventId }) => eventId)).toEqual(first);
    expect([await code({ ...off, stopId: 'gate' }, 409), await code({ ...off, count: 5 }, 409)]).toEqual(Array(2).fill('event-conflict'));

    const later = (text: string): string => text.replace('07:08:00,07:08:00,songhong,2', '07:09:00,07:09:00,songhong,2');
    await town.loadOverDriven(hongqiaoWith({ 'stop_times.txt': later }), '2024-07-02');
    expect((await answered(ended)).eventId).toBe(first[1]);
    const { eventId, trip: shown } = await answered(atGate);
    expect([eventId, shown.boardings, shown.findings.map((finding) => finding.code)]).toEqual([
      atGate.correctionId,
      2,
      ['stop-not-on-trip'],
    ]);
    expect(await code({ ...atGate, count: 3 }, 422)).toBe('stop-not-on-trip');
    const audited = (await desk.office.auditLog()).filter(({ action }) => action === 'event-added');
    expect([audited.length, shown.events.length]).toEqual([3, 3]);
  });

  it('an event that several managers void at the same moment is voided once, and the others are told', async () => {
    const [, on] = await desk.log('2024-07-01', trip, ['trip-started', '07:30'], ['boarded', '07:30', 70]);
    const voiding = (): Promise<Response> =>
      desk.office.act('POST', '/v1/ridership/corrections', { action: 'void', eventId: on?.eventId, reason: '多按了一个零' });
    const answers = await Promise.all(Array.from({ length: 6 }, voiding));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
    expect((await desk.trip()).events.filter(({ source }) => source === 'manager')).toHaveLength(1);
    expect((await desk.office.auditLog()).filter(({ action }) => action === 'event-voided')).toHaveLength(1);
  });

  it('a refused correction is not recorded, and none is accepted for a future day, whatever was logged of it', async () => {
    const [started] = await desk.log('2024-07-03', trip, ['trip-started', '07:30']);
    const eventCount = async (): Promise<number> => (await desk.office.town.source.query<object[]>('SELECT 1 FROM driver_events')).length;
    const voiding = { action: 'void', eventId: started?.eventId, reason: '按错', correctionId: randomUUID() };
    for (const again of [1, 2]) {
      const refused = await desk.post<Problem>('corrections?lang=en', voiding, 422);
      expect([again, refused.code, await eventCount()]).toEqual([again, 'service-date-ahead', 1]);
      expect(refused.detail).toContain(`/v1/trips/2024-07-03/${trip}/cancel`);
    }
    expect((await desk.office.auditLog()).filter(({ action }) => action === 'event-voided')).toEqual([]);
    await desk.at('2024-07-03T08:00:00+08:00');
    expect((await desk.post<CorrectionAnswer>('corrections', voiding, 201)).trip.state).toBe('planned');
    expect(await eventCount()).toBe(2);
  });

  it('a faulty correction is refused in managers’ words, with every missing field at once', async () => {
    const request = { action: 'add', reason: 'r', serviceDate: '2024-07-01', tripId: trip };
    const faulty = async (more: object): Promise<unknown[]> => {
      const { code, detail, faults } = await desk.post<Problem>('corrections?lang=en', { ...request, ...more }, 400);
      expect(detail).not.toMatch(/app|manager|Other events/);
      return [code, ...(faults ?? []).map(({ field }) => field)];
    };
    expect(await faulty({ kind: 'boarded' })).toEqual(['request-malformed', 'count']);
    expect(await faulty({ kind: 'boarded', tripId: null })).toEqual(['request-malformed', 'tripId', 'count']);
    expect(await faulty({ kind: 'stop-departed', count: 4 })).toEqual(['request-malformed', 'stopId', 'count']);
    expect(await faulty({ kind: 'boarded', count: '4' })).toEqual(['request-malformed', 'count']);
    const unknown = await desk.post<Problem>('corrections?lang=en', { ...request, kind: 'trip-ended', tripId: 'ghost' }, 404);
    expect(unknown.detail).toMatch(/no trip "ghost".*\/v1\/ridership\/trips\?date=2024-07-01/);
    expect(unknown.detail).not.toContain('extra');
  });

  it('a trip whose reconstructed events are all void is no longer a reconstruction, and no longer has their bus', async () => {
    const flagged = { source: 'import', flags: 'reconstruction', vehicleId: 'bus-9' } as const;
    const rows = rowsOf('2024-07-01', trip, [['boarded', '07:30', 3] as const, ['trip-ended', '07:40'] as const], flagged);
    await record(desk.office.town, rows);
    expect(await desk.trip()).toMatchObject({ isReconstruction: true, vehicleId: 'bus-9' });
    for (const { eventId } of rows) await desk.post('corrections', { action: 'void', eventId, reason: '没有开' }, 201);
    await desk.log('2024-07-01', trip, ['trip-started', '07:31']);
    expect(await desk.trip()).toMatchObject({ isReconstruction: false, vehicleId: null });
    expect((await desk.month()).reconstructed).toBe(0);
  });

  it('a count from two sources counts twice, and the month warns of it everywhere until one is voided', async () => {
    await desk.at('2024-08-01T09:00:00+08:00');
    await desk.drive('2024-07-01', 10, [trip]);
    const received = (time: string) => ({ receivedAt: parseInstant(`2024-07-01T${time}:00+08:00`) as EpochSeconds });
    const count = [['boarded', '07:30', 19] as const, ['trip-ended', '07:38'] as const];
    await record(desk.office.town, rowsOf('2024-07-01', trip, count, { source: 'import', ...received('12:00') }));
    const codes = async (): Promise<string[]> => (await desk.month()).warnings.map(({ code }) => code);
    expect([await codes(), (await desk.month()).boardings]).toEqual([['trips-unlogged'], 409]);
    const phone = rowsOf('2024-07-01', trip, count, received('20:00'));
    await record(desk.office.town, phone);
    expect(await desk.trip()).toMatchObject({ boardings: 38, isCountedTwice: true, findings: [{ code: 'counted-twice' }] });
    const month = await desk.month();
    expect(month).toMatchObject({ boardings: 428, countedTwice: 1, warnings: [{}, { code: 'counted-twice' }] });
    expect(month.byDay[0]).toMatchObject({ date: '2024-07-01', countedTwice: 1 });
    // Rows that were derived before this check existed are derived again.
    const runner = desk.office.town.source.createQueryRunner();
    await new CountedTwice1795800000000().down(runner);
    await new CountedTwice1795800000000().up(runner);
    await runner.release();
    const { trips } = await desk.get<RidershipTripsAnswer>('trips?date=2024-07-01');
    expect(trips.filter(({ isCountedTwice }) => isCountedTwice).map(({ tripId }) => tripId)).toEqual([trip]);
    const file = async (format: string) => (await desk.office.act('GET', `/v1/ridership/months/2024-07?format=${format}`)).arrayBuffer();
    expect(Buffer.from(await file('csv')).toString('utf8')).toContain('may have been counted twice: 1 (');
    const [sheet] = await readXlsx(Buffer.from(await file('xlsx')));
    expect(sheet?.data).toContainEqual([
      '注意 Note',
      '可能算重 counted twice',
      expect.stringContaining('may have been counted twice: 1 ('),
    ]);
    await desk.post('corrections', { action: 'void', eventId: phone[0]?.eventId, reason: '与导入重复' }, 201);
    expect([await codes(), (await desk.month()).boardings]).toEqual([['trips-unlogged'], 409]);
    // A trip that a manager counted and ended is counted again by a phone's late events.
    const other = 'songhong-0-weekday-0700';
    for (const { eventId } of (await desk.trip(other)).events)
      await desk.post('corrections', { action: 'void', eventId, reason: '没有开' }, 201);
    const by = { action: 'add', serviceDate: '2024-07-01', tripId: other, reason: '纸单补录' };
    for (const what of [{ kind: 'boarded', count: 7 }, { kind: 'trip-ended' }]) await desk.post('corrections', { ...by, ...what }, 201);
    expect((await desk.trip(other)).findings).toEqual([]);
    const late = { receivedAt: parseInstant('2024-08-01T12:00:00+08:00') as EpochSeconds };
    await record(desk.office.town, rowsOf('2024-07-01', other, [['boarded', '07:00', 7] as const, ['trip-ended', '07:08'] as const], late));
    expect(await desk.trip(other)).toMatchObject({ boardings: 14, findings: [{ code: 'counted-twice' }] });
    expect((await desk.month()).countedTwice).toBe(1);
  });

  it('below full coverage an estimate of boardings stands beside the count', async () => {
    await desk.at('2024-08-01T09:00:00+08:00');
    const open = ['2024-07-03', '2024-07-16'];
    for (const date of workingDays) await desk.drive(date, 12 + (workingDays.indexOf(date) % 3), open.includes(date) ? [trip] : []);
    for (const date of open) await desk.log(date, trip, ['trip-started', '07:30'], ['boarded', '07:30', 4]);
    const { boardings, coverage, estimate, counted, operated, estimateIfUnloggedRan } = await desk.month();
    expect([operated, counted, coverage, estimateIfUnloggedRan]).toEqual([920, 918, 918 / 920, null]);
    // Two trips with 4 boardings each, where such trips carry about 13.
    expect((estimate?.boardings ?? 0) - (boardings ?? 0)).toBe(18);
    expect(estimate?.low).toBeLessThanOrEqual(estimate?.boardings ?? 0);
    expect(estimate?.high).toBeGreaterThan(estimate?.boardings ?? 0);
    expect((await desk.get<MonthsAnswer>('months?from=2024-07&to=2024-07')).months[0]).toMatchObject({ boardings, coverage, estimate });
  });

  it('a month is compared with the month before and the same month of last year by operating day', async () => {
    await desk.at('2024-08-31T09:00:00+08:00');
    await desk.drive('2024-07-01', 10);
    await desk.drive('2024-08-01', 20);
    const { monthBefore, boardingsPerOperatingDay } = await desk.month('2024-08');
    expect(monthBefore).toMatchObject({ month: '2024-07', boardings: 400, operatingDays: 23, boardingsPerOperatingDay: 400 / 23 });
    expect(monthBefore?.change).toBeCloseTo((boardingsPerOperatingDay ?? 0) / (400 / 23) - 1);
  });

  it('a month comes as CSV and as a workbook, with real numbers and dates and every column explained', async () => {
    await desk.at('2024-08-01T09:00:00+08:00');
    await desk.drive('2024-07-01', 10);
    await record(desk.office.town, rowsOf('2024-07-02', trip, [['boarded', '07:30', 3]]));
    const file = async (path: string): Promise<{ name: string; type: string; bytes: Buffer }> => {
      const response = await desk.office.act('GET', `/v1/ridership/${path}`);
      expect([path, response.status]).toEqual([path, 200]);
      const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? '';
      return { name, type: response.headers.get('content-type') ?? '', bytes: Buffer.from(await response.arrayBuffer()) };
    };
    const csv = await file('months/2024-07?format=csv');
    expect([csv.name, csv.type]).toEqual(['hongqiao-ridership-2024-07.csv', 'text/csv; charset=utf-8']);
    expect(csv.bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const { data } = Papa.parse<Record<string, string>>(csv.bytes.toString('utf8').replace('\uFEFF', ''), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data[0]).toMatchObject({ '类别 Section': '全月 Month', '上车人次 Boardings': '403', '应开班次 Scheduled': '920' });
    const estimated = (await desk.month()).estimateIfUnloggedRan;
    const ifRan = '含没有记录的班次的估计 Estimate with unlogged trips';
    expect(data[0]).toMatchObject({ [ifRan]: String(estimated?.boardings), '注意 Note': expect.stringContaining('879') });
    const months = (await file('months?format=csv')).bytes.toString('utf8');
    for (const there of [ifRan, String(estimated?.high), '(95.5 %)']) expect(months).toContain(there);
    const daily = data.filter((row) => row['类别 Section'] === '每日 Days');
    expect(daily.slice(0, 2).map((row) => [row['日期 Date'], row['上车人次 Boardings']])).toEqual([
      ['2024-07-01', '400'],
      ['2024-07-02', '3'],
    ]);
    expect(daily[2]).toMatchObject({ '上车人次 Boardings': '', '没有记录 Unlogged': '40' });

    const xlsx = await file('months/2024-07?format=xlsx');
    expect(xlsx.name).toBe('hongqiao-ridership-2024-07.xlsx');
    const sheets = await readXlsx(xlsx.bytes);
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      '月报 Month',
      '每日人次 Chart',
      '每日 Days',
      '线路 Routes',
      '方向 Directions',
      '发车时刻 Departures',
      '说明 Columns',
    ]);
    const rowsIn = (name: string) => sheets.find(({ sheet }) => sheet.startsWith(name))?.data ?? [];
    const month = new Map(rowsIn('月报').map((row) => [row[0], row]));
    expect(month.get('上车人次 Boardings')?.[1]).toBe(403);
    expect(month.get('注意 Note')?.[1]).toBe('缺记录 unlogged trips');
    expect(month.get(ifRan)?.[1]).toBe(estimated?.boardings);
    expect(month.get('核对：应开班次 Check: scheduled')).toEqual([expect.anything(), '✓', '920 = 41 + 0 + 0 + 0 + 879']);
    const [titles, firstDay, , thirdDay] = rowsIn('每日 Days');
    // The data of the chart is at the top of its sheet and equals the days'.
    expect(rowsIn('每日人次').map((row) => row.slice(0, 2))).toEqual(rowsIn('每日 Days').map((row) => row.slice(0, 2)));
    expect(xlsx.bytes.includes('xl/charts/chart2.xml')).toBe(true);
    const lines = ['淞虹路 To Songhong Road', '虹桥人才公寓 To Hongqiao Talent Apartments', '虹桥1号航站楼 To Hongqiao Airport Terminal 1'];
    expect(
      rowsIn('方向')
        .slice(1)
        .map((row) => row[1]),
    ).toEqual([0, 1, 2, 1].map((index) => `开往${lines[index] ?? ''}`));
    expect(
      rowsIn('线路')
        .slice(1)
        .map((row) => String(row[0]).split(' ')[0]),
    ).toEqual(['淞虹路线', '航站楼线']);
    expect(titles?.slice(0, 2)).toEqual(['日期 Date', '上车人次 Boardings']);
    expect(firstDay?.slice(0, 2)).toEqual([new Date('2024-07-01T00:00:00Z'), 400]);
    expect(thirdDay?.[1]).toBeNull();
    const explained = new Set(rowsIn('说明').map(([title]) => title));
    for (const { data: rows } of sheets.slice(0, -1)) for (const title of rows[0] ?? []) expect(explained).toContain(title);
    expect(explained.size).toBe(rowsIn('说明').length);
    for (const path of ['months', 'days?from=2024-07-01&to=2024-07-31', 'trips?date=2024-07-01'])
      for (const format of ['csv', 'xlsx']) {
        const { bytes, name } = await file(`${path}${path.includes('?') ? '&' : '?'}format=${format}`);
        expect([name, bytes.length > 100]).toEqual([expect.stringMatching(new RegExp(`^hongqiao-ridership-.*\\.${format}$`)), true]);
      }
  });

  it('a month has the same content in JSON, in CSV and in the workbook, and each file states its revision', async () => {
    await desk.at('2025-09-01T09:00:00+08:00');
    for (const [date, riders] of [
      ['2024-08-01', 30],
      ['2025-07-01', 10],
      ['2025-08-01', 20],
    ] as const)
      await desk.drive(date, riders);
    const late = (date: string, riders: number): Promise<unknown> =>
      desk.log(date, trip, ['trip-started', '07:30'], ['boarded', '07:30', riders], ['alighted', '07:38', 1], ['bus-full', '07:30']);
    await late('2025-08-04', 3);
    await desk.post('months/2025-08/freeze', undefined, 200);
    await late('2025-08-05', 4);
    await desk.post('months/2025-08/restatements', { reason: '补记' }, 201);
    await late('2025-08-06', 5);
    const month = await desk.month('2025-08');
    const file = async (query: string): Promise<{ name: string; bytes: Buffer }> => {
      const response = await desk.office.act('GET', `/v1/ridership/months/2025-08?${query}`);
      const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? '';
      return { name, bytes: Buffer.from(await response.arrayBuffer()) };
    };
    const [csv, xlsx, first] = [await file('format=csv'), await file('format=xlsx'), await file('format=xlsx&revision=1')];
    expect([csv.name, xlsx.name, first.name]).toEqual([
      'hongqiao-ridership-2025-08-revision-2.csv',
      'hongqiao-ridership-2025-08-revision-2.xlsx',
      'hongqiao-ridership-2025-08-revision-1.xlsx',
    ]);
    const { data, errors } = Papa.parse<Record<string, string>>(csv.bytes.toString('utf8').replace('\uFEFF', ''), {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    const sheets = new Map((await readXlsx(xlsx.bytes)).map(({ sheet, data: rows }) => [sheet, rows]));
    const inCsv = (section: string): Record<string, string>[] => data.filter((row) => row['类别 Section'] === section);
    const inSheet = (name: string): Record<string, unknown>[] => {
      const [titles = [], ...rows] = sheets.get(name) ?? [];
      return rows.map((row) => Object.fromEntries(titles.map((title, index) => [String(title), row[index]])));
    };
    const head = new Map((sheets.get('月报 Month') ?? []).map(([item, value]) => [String(item), value]));
    const rounded = (value: unknown): unknown => (value === '' || value === null ? null : Number(Number(value).toFixed(4)));
    /** Checks that every figure of an answer is in the files under its title. @param others fields of the answer that are no figures */
    const same = (
      answer: object,
      titles: Record<string, string>,
      line: Record<string, unknown>,
      other: (title: string) => unknown,
      others: string[],
    ): void => {
      expect(
        Object.keys(answer)
          .filter((name) => !(name in titles))
          .sort(),
      ).toEqual([...others].sort());
      for (const [name, value] of Object.entries(answer)) {
        const title = titles[name];
        if (title !== undefined)
          expect([name, rounded(line[title]), rounded(other(title))]).toEqual([name, rounded(value), rounded(value)]);
      }
    };
    const figures = Object.fromEntries(
      figureNames.map((name, index) => [name, bilingual(figureColumns[index]?.title ?? { 'zh-CN': '', en: '' })]),
    );
    const period = {
      ...figures,
      operatingDays: '运营天数 Operating days',
      boardingsPerOperatingDay: '日均人次 Boardings per operating day',
    };
    const parts = ['byDay', 'byRoute', 'byDirection', 'byDepartureTime'] as const;
    const ownFields = ['month', 'status', 'revision', 'logRevision', 'isClosed', 'warnings', 'estimate', 'estimateIfUnloggedRan'];
    const [line = {}] = inCsv('全月 Month');
    same(month, period, line, (title) => head.get(title), [
      ...ownFields,
      'monthBefore',
      'sameMonthLastYear',
      'difference',
      'revisions',
      ...parts,
    ]);
    expect([month.alightings, month.fullTrips, month.revision, month.boardings]).toEqual([2, 2, 2, 807]);
    for (const [title, value] of [
      ['月份 Month', '2025-08'],
      ['状态 Status', '第 1 次更正后 frozen, revision 2'],
      ['已关账 Closed', '是 yes'],
    ] as const)
      expect([title, line[title], head.get(title)]).toEqual([title, value, value]);
    const estimates = {
      estimate: '估计人次 Estimated boardings',
      estimateIfUnloggedRan: '含没有记录的班次的估计 Estimate with unlogged trips',
    };
    for (const [name, title] of Object.entries(estimates)) {
      const value = month[name as keyof typeof estimates]?.boardings;
      expect([name, rounded(line[title]), head.get(title)]).toEqual([name, value, value]);
    }
    for (const { detail } of month.warnings) expect(line['注意 Note']).toContain(detail);
    const compared = { ...period, change: '日均变化 Change per operating day' };
    for (const [other, zh, en] of [
      [month.monthBefore, '上月', 'Month before'],
      [month.sameMonthLastYear, '去年同月', 'Same month last year'],
    ] as const) {
      const [row = {}] = inCsv(`${zh} ${en}`);
      const titled = (title: string): unknown => [...head].find(([item]) => item === `${zh}:${title.replace(' ', ` ${en}: `)}`)?.[1];
      const { month: which = '', ...values } = other ?? {};
      expect([row['月份 Month'], titled('月份 Month'), Object.keys(values).length]).toEqual([which, which, 5]);
      same(values, compared, row, titled, []);
    }
    const keys = ['date', 'routeId', 'routeName', 'directionId', 'directionName', 'startTime'];
    for (const [part, name] of [
      ['byDay', '每日 Days'],
      ['byRoute', '线路 Routes'],
      ['byDirection', '方向 Directions'],
      ['byDepartureTime', '发车时刻 Departures'],
    ] as const) {
      const [lines, rows] = [inCsv(name), inSheet(name)];
      expect([part, lines.length, rows.length]).toEqual([part, month[part].length, month[part].length]);
      for (const [index, answer] of month[part].entries()) {
        for (const [name, title] of [
          ['routeName', '线路 Route'],
          ['directionName', '方向 Direction'],
        ] as const) {
          if (!(name in answer)) continue;
          const [inLine, inRow] = [lines[index]?.[title], rows[index]?.[title]];
          expect([inLine, inLine]).toEqual([inRow, expect.stringMatching(`^${String(answer[name as keyof typeof answer])} `)]);
        }
        same(
          answer,
          figures,
          lines[index] ?? {},
          (title) => rows[index]?.[title],
          keys.filter((key) => key in answer),
        );
      }
    }
    const [since, rows] = [inCsv('现有记录之差 Log since'), inSheet('现有记录之差 Log since')];
    same(month.difference ?? {}, period, since[0] ?? {}, (title) => rows[0]?.[title], ['days']);
    expect([since.length, since[1]?.['日期 Date'], since[1]?.['上车人次 Boardings']]).toEqual([2, '2025-08-06', '5']);
    const revisions = [inCsv('各版 Revisions'), inSheet('各版 Revisions')].map((all) =>
      all.map((row) => [
        row['状态 Status'],
        rounded(row['上车人次 Boardings']),
        row['公布时刻 Reported at'],
        row['公布人 Reported by'],
        row['公布人账户 Account'],
        row['原因 Reason'] || null,
      ]),
    );
    const expected = month.revisions.map((row) => [
      `${row.revision === 1 ? '定稿' : `第 ${row.revision - 1} 次更正后`} frozen, revision ${row.revision}`,
      row.boardings,
      row.at,
      row.name,
      row.accountId,
      row.reason,
    ]);
    expect(revisions).toEqual([expected, expected]);
  });

  it('each night the day is closed, the stored figures are compared with the events, and any difference raises an alarm', async () => {
    const { town } = desk.office;
    await desk.drive('2024-07-01', 10, [trip]);
    const jobs = town.app.get(JobsService);
    const run = async (): Promise<string[]> => (await jobs.runDue()).map(({ job, dueOn, outcome }) => `${job} ${dueOn} ${outcome}`);
    const notices = async (): Promise<string[][]> => {
      const response = await desk.office.act('GET', '/v1/notices');
      const { notices: all } = (await response.json()) as NoticesAnswer;
      // A notice about the disk depends on the machine that runs this test.
      return all.filter(({ code }) => code !== 'disk-nearly-full').map(({ code, level, date }) => [code, level, date]);
    };
    await desk.at('2024-07-02T04:29:00+08:00');
    expect([await run(), await notices()]).toEqual([[], []]);
    await desk.at('2024-07-02T04:30:00+08:00');
    expect(await run()).toEqual(['close-day 2024-07-01 done']);
    expect(await run()).toEqual([]);
    expect(await town.source.query(`SELECT trip_id FROM ridership_days WHERE state = 'unlogged'`)).toEqual([{ trip_id: trip }]);
    await town.source.query(`UPDATE ridership_days SET boardings = 999 WHERE trip_id = 'songhong-0-weekday-0800'`);
    await town.source.query(`DELETE FROM ridership_days WHERE trip_id = 'songhong-0-weekday-0830' AND service_date = '2024-07-01'`);
    expect((await desk.month()).boardings).toBe(390 + 989 - 10);
    await desk.at('2024-07-03T04:30:00+08:00');
    expect(await run()).toEqual(['close-day 2024-07-02 alarm']);
    const [newest] = (await desk.get<JobRunsAnswer>('jobs')).runs;
    expect(newest).toMatchObject({
      outcome: 'alarm',
      detail: {
        differences: [
          {
            date: '2024-07-01',
            trips: [
              { tripId: 'songhong-0-weekday-0800', kept: { boardings: 999 }, derived: { boardings: 10 } },
              { tripId: 'songhong-0-weekday-0830', kept: null, derived: { boardings: 10 } },
            ],
          },
        ],
      },
    });
    expect(await (await town.fetch('/metrics')).text()).toMatch(/^banche_ridership_differences_total 1$/m);
    expect(await notices()).toEqual([['totals-differed', 'alarm', '2024-07-01']]);
    // The wrong figures have been corrected.
    expect((await desk.month()).boardings).toBe(390);
    await desk.at('2024-08-01T05:00:00+08:00');
    expect(await run()).toEqual(['close-day 2024-07-31 done', 'monthly-summary 2024-08-01 done']);
    expect(await notices()).toEqual([
      ['totals-differed', 'alarm', '2024-07-01'],
      ['month-summary', 'summary', '2024-08-01'],
    ]);
    // The stored summary equals what GET of the month answers, whatever was logged, frozen or restated since.
    const summed = async (): Promise<string> => {
      const response = await desk.office.act('GET', '/v1/notices?lang=en');
      const { notices: all } = (await response.json()) as NoticesAnswer;
      return all.find(({ code }) => code === 'month-summary')?.detail ?? '';
    };
    const late = (count: number): Promise<unknown> => desk.log('2024-07-02', trip, ['boarded', '07:30', count], ['trip-ended', '07:40']);
    expect(await summed()).toMatch(/^2024-07: 390 boardings .*not logged\. Of/);
    await late(4);
    expect(await summed()).toMatch(/^2024-07: 394 boardings/);
    await desk.post('months/2024-07/freeze', undefined, 200);
    await late(3);
    expect((await desk.month()).boardings).toBe(394);
    expect(await summed()).toMatch(/^2024-07: 394 boardings .* the figures of revision 1\. The log says otherwise by now/);
    await desk.post('months/2024-07/restatements', { reason: '补记' }, 201);
    expect(await summed()).toMatch(/^2024-07: 397 boardings .* the figures of revision 2\. Of/);
    // A manager who uses assignments is told of missing ones.
    const assign = (day: string): Promise<Response> =>
      desk.office.act('PUT', '/v1/assignments', { scope: 'route', scopeId: 'songhong', day, accountId: desk.office.manager.accountId });
    expect((await assign('2024-08-02')).status).toBe(200);
    await desk.at('2024-09-02T05:00:00+08:00');
    expect(await notices()).toEqual([['trips-unassigned', 'warning', '2024-09-02']]);
  });

  it('a day whose last bus ends at half past four is closed after that bus, not before', async () => {
    const { town } = desk.office;
    const line = (start: string, end: string): string =>
      `trip_id,arrival_time,departure_time,stop_id,stop_sequence\none,${start},${start},pier,1\none,${end},${end},hill,2\n`;
    await town.load({ ...otherTown, 'stop_times.txt': line('26:50:00', '28:30:00') });
    const zone = '-04:00';
    const ran = async (at: string): Promise<string[]> => {
      town.clock.set(`${at}${zone}`);
      const runs = (await town.app.get(JobsService).runDue()).filter(({ agencyId }) => agencyId === 'harbour');
      return runs.map(({ job, dueOn, outcome }) => `${job} ${dueOn} ${outcome}`);
    };
    await record(town, rowsOf('2024-07-02', 'one', [['trip-started', '02:50']], { agencyId: 'harbour' }));
    // The day before also ends at half past four, and its closing waits until half past five.
    const state = async (): Promise<string[]> =>
      (await town.app.get(BehindFigures).listTrips('harbour', serviceDate('2024-07-03'))).map((each) => each.state);
    expect(await ran('2024-07-04T05:00:00')).toEqual([]);
    expect(await state()).toEqual(['planned']);
    expect(await ran('2024-07-04T05:30:00')).toEqual(['close-day 2024-07-03 done']);
    expect(await state()).toEqual(['unlogged']);
    // Closing a day does not wait for a trip that lasts for days.
    await town.load({ ...otherTown, 'stop_times.txt': line('26:50:00', '120:00:00') });
    expect(await ran('2024-07-06T05:00:00')).toEqual([]);
    expect(await ran('2024-07-06T23:45:00')).toEqual(['close-day 2024-07-05 done']);
  });

  it('from November on, managers are asked once a month for unknown working days of the next year', async () => {
    const { town } = desk.office;
    const warned = async (at: string): Promise<string[]> => {
      town.clock.set(`${at}T12:00:00+08:00`);
      return (await town.app.get(JobsService).runDue())
        .filter(({ job }) => job === 'calendar-warning')
        .map(({ dueOn, outcome, detail }) => `${dueOn} ${outcome} ${detail}`);
    };
    // The first year whose holidays the program does not know.
    const years = await town.app.get(WorkingDaysService).listYears('hongqiao', [2027, 2028, 2029, 2030]);
    const missing = years.find(({ source }) => source === 'statutory')?.year ?? 0;
    expect(await warned(`${missing - 1}-10-31`)).toEqual([]);
    expect(await warned(`${missing - 1}-11-01`)).toEqual([`${missing - 1}-11-01 warning {"years":[${missing}]}`]);
    expect(await warned(`${missing - 1}-11-30`)).toEqual([]);
    expect(await warned(`${missing - 1}-12-01`)).toEqual([`${missing - 1}-12-01 warning {"years":[${missing}]}`]);
  });

  it('ridership is for managers only, and each sees that of their own agency', async () => {
    await desk.drive('2024-07-01', 10);
    const driver = await desk.office.addDriver();
    await desk.office.town.load({ ...otherTown });
    const harbour = await desk.office.town.signedIn('manager', 'manager', 'harbour');
    const month = async (headers: Record<string, string>, prefix = ''): Promise<[number, unknown]> => {
      const response = await desk.office.town.fetch(`${prefix}/v1/ridership/months/2024-07`, { headers });
      return [response.status, ((await response.json()) as { boardings?: number }).boardings];
    };
    expect([await month({}), await month(bearer(driver.token))]).toEqual([
      [401, undefined],
      [403, undefined],
    ]);
    expect(await month(harbour)).toEqual([401, undefined]);
    expect((await month(harbour, '/a/harbour'))[1]).toBeNull();
    expect(await month(bearer(desk.office.manager.token))).toEqual([200, 400]);
    const elsewhere = await desk.office.town.fetch(`/a/harbour/v1/ridership/trips/2024-07-01/${trip}`, { headers: harbour });
    expect(elsewhere.status).toBe(404);
    const [event] = (await desk.trip()).events;
    const foreign = await desk.office.town.send(
      'POST',
      '/a/harbour/v1/ridership/corrections',
      { action: 'void', eventId: event?.eventId, reason: 'x' },
      harbour,
    );
    expect(foreign.status).toBe(404);
  });

  it('a malformed request for ridership is refused, and never a server error', async () => {
    const malformed: [string, number, string][] = [
      ['months/2024-13', 400, 'request-malformed'],
      ['months/2024-7', 400, 'request-malformed'],
      ['months/0000-01', 400, 'request-malformed'],
      ['months/2024-07?format=pdf', 400, 'request-malformed'],
      ['months/2024-07?revision=0', 400, 'request-malformed'],
      ['months?from=2024-07&to=2024-06', 400, 'months-range'],
      ['months?from=2010-01&to=2024-06', 400, 'months-range'],
      ['months?from=2024-07-01', 400, 'request-malformed'],
      ['days?from=2024-07-01&to=2024-06-01', 400, 'service-days-range'],
      ['days?from=2020-07-01&to=2024-06-01', 400, 'service-days-range'],
      ['days?from=2024-02-30', 400, 'request-malformed'],
      ['days?routeId=nowhere', 404, 'route-not-found'],
      ['days?routeId=%00', 400, 'request-malformed'],
      ['trips?date=yesterday', 400, 'request-malformed'],
      ['trips/2024-07-01/nothing', 404, 'trip-not-recorded'],
      [`trips/2024-07-03/${trip}`, 404, 'trip-not-recorded'],
      ['trips/2024-07-01/%00', 400, 'request-malformed'],
      ['trips/2024-02-30/x', 400, 'request-malformed'],
    ];
    for (const [path, status, code] of malformed)
      expect([path, (await desk.get<{ code: string }>(path, status)).code]).toEqual([path, code]);
    for (const month of ['1910-01', '2189-12']) expect(await desk.month(month)).toMatchObject({ boardings: null, scheduled: 0 });
    const good = { action: 'add', kind: 'boarded', serviceDate: '2024-07-01', tripId: trip, count: 1, reason: 'r' };
    const corrections: [object | undefined, number, string][] = [
      [undefined, 400, 'request-malformed'],
      [{ ...good, reason: '\u0000' }, 400, 'request-malformed'],
      [{ ...good, reason: ' ' }, 400, 'request-malformed'],
      [{ ...good, tripId: undefined }, 400, 'request-malformed'],
      [{ action: 'void', reason: 'r' }, 400, 'request-malformed'],
      [{ action: 'void', reason: 'r', eventId: randomUUID() }, 404, 'event-not-found'],
      [{ ...good, kind: 'undo' }, 400, 'request-malformed'],
      [{ ...good, count: undefined }, 400, 'request-malformed'],
      [{ ...good, count: '4' }, 400, 'request-malformed'],
      [{ ...good, kind: 'stop-departed', count: undefined }, 400, 'request-malformed'],
      [{ ...good, count: 0 }, 400, 'request-malformed'],
      [{ ...good, serviceDate: '2024-07-03' }, 422, 'service-date-ahead'],
      [{ ...good, tripId: 'nothing' }, 404, 'trip-not-recorded'],
      [{ ...good, stopId: 'nowhere' }, 422, 'stop-not-on-trip'],
      [{ ...good, vehicleId: 'none' }, 404, 'vehicle-not-found'],
      [{ ...good, at: 'noon' }, 400, 'request-malformed'],
    ];
    for (const [body, status, code] of corrections)
      expect([body, (await desk.post<{ code: string }>('corrections', body, status)).code]).toEqual([body, code]);
    expect(await desk.post('months/2024-13/freeze', undefined, 400)).toMatchObject({ code: 'request-malformed' });
    expect(await desk.post('months/2024-07/restatements', {}, 400)).toMatchObject({ code: 'request-malformed' });
  });

  it('events that arrive while a month is being read are in that answer or the next one, and never lost', async () => {
    await desk.at('2024-08-01T09:00:00+08:00');
    const reading = Array.from({ length: 12 }, () => desk.month());
    const writing = Array.from({ length: 60 }, (_, index) => desk.log(workingDays[index % 23] ?? '', trip, ['boarded', '07:30', 1]));
    await Promise.all([...reading, ...writing]);
    expect((await desk.month()).boardings).toBe(60);
  });
});

describe('ridership on two copies of the program over PostgreSQL', () => {
  it('derivations that PostgreSQL aborts because of a conflict are repeated a few times', async () => {
    const desk = await Desk.open(await postgres.create());
    const { source } = desk.office.town;
    await desk.drive('2024-07-01', 10);
    const failing = async (times: number, code: string): Promise<void> => {
      await abortInserts(source, 'ridership_days', times, code);
      await source.query('DELETE FROM ridership_built_days');
    };
    const status = async (): Promise<number> => (await desk.office.act('GET', '/v1/ridership/months/2024-07')).status;
    for (const code of ['40P01', '40001']) {
      await failing(2, code);
      expect((await desk.month()).boardings).toBe(10 * tripsADay);
    }
    await failing(3, '40P01');
    expect(await status()).toBe(500);
    await failing(1, '23505');
    expect(await status()).toBe(500);
    expect((await desk.month()).boardings).toBe(10 * tripsADay);
    await desk.close();
  });

  it('two copies of the program run each job once, derive the same figures, and lose no event', async () => {
    const database = await postgres.create();
    const desk = await Desk.open(database, '2024-07-08T09:00:00+08:00');
    const other = await Town.open({ database, feed: null, now: '2024-07-08T09:00:00+08:00' });
    try {
      const both = [desk.office.town, other];
      const log = both.flatMap((town) =>
        workingDays
          .slice(0, 5)
          .flatMap((date) => Array.from({ length: 8 }, () => record(town, rowsOf(date, trip, [['boarded', '07:30', 1]])))),
      );
      const headers = bearer(desk.office.manager.token);
      const read = both.flatMap((town) => Array.from({ length: 6 }, () => town.fetch('/v1/ridership/months/2024-07', { headers })));
      await Promise.all([...log, ...read]);
      for (const town of both) expect((await town.get<MonthAnswer>('/v1/ridership/months/2024-07', { headers })).boardings).toBe(80);
      const ran = await Promise.all(both.map((town) => town.app.get(JobsService).runDue()));
      expect(ran.flat().map(({ job, dueOn, outcome }) => `${job} ${dueOn} ${outcome}`)).toEqual(['close-day 2024-07-07 done']);
      for (const town of both) expect(await town.app.get(JobsService).runDue()).toEqual([]);
    } finally {
      await other.close();
      await desk.close();
    }
  });
});
