// The lists and files behind a month’s figures: trips, events, and boardings by stop, vehicle and driver.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Papa from 'papaparse';
import readXlsx from 'read-excel-file/node';
import type { DriverEventRow } from '../../src/driver-log/driver-event.entity.js';
import { TidesImport } from '../../src/feeds/tides/tides-import.service.js';
import type { Problem } from '../../src/http/problem.js';
import type { DepartureLoadsAnswer, MonthRouteDaysAnswer } from '../../src/ridership-lists/month-charts.requests.js';
import type {
  AttentionAnswer,
  MonthTapsAnswer,
  MonthTripsAnswer,
  PeopleByAnswer,
} from '../../src/ridership-lists/ridership-lists.requests.js';
import { databaseKinds, newSqlite, Postgres } from '../support/databases.js';
import { hongqiao } from '../support/feeds.js';
import { record, rowsOf, type LogEntry } from '../support/log.js';
import { bearer, managerPassword, Office } from '../support/office.js';

const [morning, airport, later, empty] = ['0730', '0800'].flatMap((time) => [
  `songhong-0-weekday-${time}`,
  `hongqiao-t1-0-weekday-${time}`,
]);
const dates = 'from=2024-07-01&to=2024-07-03';

type Line = Record<string, unknown>;

const cell = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);

describe.each(databaseKinds)('the data behind the monthly figures on %s', (kind) => {
  let postgres: Postgres | null = null;
  let office: Office;
  let drivers: string[];

  beforeAll(async () => {
    if (kind !== 'SQLite') postgres = await Postgres.start();
    office = await Office.open(postgres === null ? newSqlite() : await postgres.create(), '2024-07-01T05:00:00+08:00');
    office.town.clock.set('2024-07-05T09:00:00+08:00');
    office.manager = await office.signIn('manager', managerPassword);
    drivers = [await office.addAccount('=HYPERLINK("x")', 'driver', '246810'), await office.addAccount('李师傅', 'driver', '246810')];
    const log = (date: string, tripId = '', entries: LogEntry[] = [], fields: Partial<DriverEventRow> = {}): Promise<unknown> =>
      record(office.town, rowsOf(date, tripId, entries, fields));
    for (const [bus, licensePlate] of [
      ['bus-2', null],
      ['bus-1', '沪A12345'],
    ] as const)
      expect((await office.act('PUT', `/v1/vehicles/${bus}`, { licensePlate, capacitySeated: 30, capacityStanding: 0 })).status).toBe(200);
    const [wang, li] = drivers;
    const whole = (time: string, count: number): LogEntry[] => [
      ['trip-started', time],
      ['boarded', time, count],
      ['trip-ended', time],
    ];
    await log('2024-07-01', morning, whole('07:30', 12), { vehicleId: 'bus-1', accountId: wang ?? null });
    await log('2024-07-01', later, whole('08:00', 5), { vehicleId: 'bus-2', accountId: li ?? null });
    await log('2024-07-02', airport, whole('07:30', 7), { vehicleId: 'borrowed', accountId: li ?? null, source: 'driver' });
    // One trip was never ended, and one was cancelled although passengers boarded.
    await log(
      '2024-07-02',
      morning,
      [
        ['trip-started', '07:30'],
        ['boarded', '07:30', 3],
      ],
      { accountId: wang ?? null },
    );
    await log(
      '2024-07-02',
      later,
      [
        ['boarded', '08:00', 2],
        ['trip-cancelled', '08:05'],
      ],
      { accountId: wang ?? null },
    );
    await log(
      '2024-07-03',
      empty,
      whole('08:00', 1).filter(([eventKind]) => eventKind !== 'boarded'),
      { source: 'import', vehicleId: 'bus-1' },
    );
  });
  afterAll(async () => {
    await office.close();
    await postgres?.stop();
  });

  async function get<T>(path: string, status = 200): Promise<T> {
    const response = await office.act('GET', `/v1/ridership/${path}`);
    expect([path, response.status]).toEqual([path, status]);
    return (await response.json()) as T;
  }
  async function file(path: string, format: string): Promise<{ name: string; bytes: Buffer }> {
    const response = await office.act('GET', `/v1/ridership/${path}${path.includes('?') ? '&' : '?'}format=${format}`);
    expect([path, format, response.status]).toEqual([path, format, 200]);
    const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? '';
    return { name, bytes: Buffer.from(await response.arrayBuffer()) };
  }
  /** Reads a list as CSV and as a workbook, which have to agree. */
  async function linesOf(path: string): Promise<Line[]> {
    const csv = (await file(path, 'csv')).bytes.toString('utf8');
    expect(csv.startsWith('\uFEFF')).toBe(true);
    const { data, errors } = Papa.parse<Line>(csv.slice(1), { header: true, skipEmptyLines: true });
    expect(errors).toEqual([]);
    const [sheet] = await readXlsx((await file(path, 'xlsx')).bytes);
    const [titles = [], ...rows] = sheet?.data ?? [];
    const plain = (value: unknown): string => (value instanceof Date ? value.toISOString().slice(0, 10) : cell(value));
    // In the workbook times are fractions of a day; in CSV a text that looks like a formula begins with an apostrophe.
    const alike = (line: Line): Line =>
      Object.fromEntries(
        Object.entries(line).map(([title, value]) => [title, title.startsWith('发车') ? '' : plain(value).replace(/^'=/, '=')]),
      );
    expect(rows.map((row) => alike(Object.fromEntries(titles.map((title, index) => [String(title), row[index]]))))).toEqual(
      data.map(alike),
    );
    return data;
  }

  it('the list of trips to check holds those never ended and those with findings, and on request the unlogged ones', async () => {
    const { trips } = await get<AttentionAnswer>(`trips/attention?${dates}`);
    expect(trips.map(({ serviceDate, tripId, why }) => [serviceDate, tripId, ...why.map(({ code }) => code)])).toEqual([
      ['2024-07-02', morning, 'never-ended'],
      ['2024-07-02', later, 'cancelled-with-riders'],
    ]);
    expect(trips[0]).toMatchObject({
      boardings: 3,
      isCounted: false,
      state: 'underway',
      directionName: '开往淞虹路',
      startTime: '07:30:00',
    });
    const unlogged = await get<AttentionAnswer>(`trips/attention?${dates}&why=unlogged`);
    expect(unlogged.trips.length).toBe(3 * 40 - 6);
    expect((await get<AttentionAnswer>(`trips/attention?${dates}&why=negative-load`)).trips).toEqual([]);
    const lines = await linesOf(`trips/attention?${dates}`);
    expect(lines.map((line) => [line['日期 Date'], line['班次编号 Trip'], line['代码 Code'], line['上车人次 Boardings']])).toEqual(
      trips.map(({ serviceDate, tripId, why, boardings }) => [
        serviceDate,
        tripId,
        why.map(({ code }) => code).join(' '),
        String(boardings ?? ''),
      ]),
    );
    for (const [index, { why }] of trips.entries())
      for (const { detail } of why) expect(lines[index]?.['情况和做法 What it means']).toContain(detail);
    // Today's trips are not unlogged yet.
    expect((await get<AttentionAnswer>('trips/attention?from=2024-07-05&to=2024-07-05&why=unlogged')).trips).toEqual([]);
    expect((await get<Problem>('trips/attention?from=2024-07-05&to=2024-07-01', 400)).code).toBe('service-days-range');
  });

  it('boardings by stop, by vehicle and by driver each add up to the boardings of the days', async () => {
    const by = (what: string, more = ''): Promise<PeopleByAnswer> => get<PeopleByAnswer>(`totals?by=${what}&${dates}${more}`);
    const shown = ({ totals }: PeopleByAnswer): unknown[] => totals.map(({ id, name, trips, boardings }) => [id, name, trips, boardings]);
    const { days } = await get<{ days: { boardings: number | null }[] }>(`days?${dates}`);
    const boardings = days.reduce((sum, day) => sum + (day.boardings ?? 0), 0);
    expect(boardings).toBe(29);
    for (const what of ['stop', 'vehicle', 'driver']) {
      const { totals } = await by(what);
      expect([what, totals.reduce((sum, each) => sum + (each.boardings ?? 0), 0)]).toEqual([what, boardings]);
      const lines = await linesOf(`totals?by=${what}&${dates}`);
      expect(lines.map((line) => [line['编号 Id'], line['班次 Trips'], line['上车人次 Boardings'], line['下车人次 Alightings']])).toEqual(
        totals.map(({ id, trips, boardings: on, alightings }) => [id, trips, on, alightings].map(cell)),
      );
    }
    expect(shown(await by('stop'))).toEqual([['home', '虹桥人才公寓', 6, 29]]);
    expect(shown(await by('vehicle'))).toEqual([
      ['bus-1', 'bus-1 沪A12345', 2, 12],
      ['bus-2', 'bus-2', 1, 5],
      ['borrowed', 'borrowed', 1, 7],
      [null, null, 2, 5],
    ]);
    const [wang, li] = drivers;
    expect(shown(await by('driver'))).toEqual([
      [wang, '=HYPERLINK("x")', 3, 17],
      [li, '李师傅', 2, 12],
      [null, null, 1, null],
    ]);
    expect((await file(`totals?by=driver&${dates}`, 'csv')).bytes.toString('utf8')).toContain(`"'=HYPERLINK(""x"")"`);
    expect(shown(await by('stop', '&routeId=songhong'))).toEqual([['home', '虹桥人才公寓', 4, 22]]);
    expect((await get<Problem>(`totals?by=stop&routeId=no`, 404)).code).toBe('route-not-found');
    expect((await get<Problem>(`totals?${dates}`, 400)).code).toBe('request-malformed');
  });

  it('all trips and all events of a month come in one file, the same line by line in every format', async () => {
    for (const list of ['trips', 'taps'] as const) {
      const path = `months/2024-07/${list}`;
      const answer = await get<MonthTripsAnswer & MonthTapsAnswer>(path);
      const all: readonly (MonthTripsAnswer['trips'][number] | MonthTapsAnswer['taps'][number])[] = answer[list];
      const { name, bytes } = await file(path, 'jsonl');
      expect(name).toBe(`hongqiao-ridership-${list}-2024-07.jsonl`);
      const lines = bytes.toString('utf8').trimEnd().split('\n');
      expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(all);
      const cells = await linesOf(path);
      expect(cells.map((line) => [line['日期 Date'], line['班次编号 Trip'], line['发车时刻 Departure']])).toEqual(
        all.map(({ serviceDate, tripId, startTime }) => [serviceDate, tripId, cell(startTime)]),
      );
      for (const [index, row] of all.entries())
        for (const [title, value] of [
          ['线路 Route', row.routeName],
          ['方向 Direction', row.directionName],
        ] as const)
          expect(cells[index]?.[title]).toMatch(new RegExp(`^${cell(value)} `));
      if (list === 'taps') {
        expect(cells.map((line) => [line['记录编号 Event'], line['时刻 At'], line['人数 People'], line['记录 Kind']])).toEqual(
          answer.taps.map(({ eventId, at, count, kind: eventKind }) => [eventId, at, cell(count), eventKind]),
        );
        expect(answer.taps.map(({ name: who }) => who)).toContain('李师傅');
        expect(all.length).toBe(3 + 3 + 3 + 2 + 2 + 2);
      } else {
        // Working days until the fifth, each with all of its forty trips.
        expect(all.length).toBe(5 * 40);
        expect(cells.map((line) => line['上车人次 Boardings'])).toEqual(answer.trips.map(({ boardings }) => cell(boardings)));
      }
    }
    expect(await get<MonthTapsAnswer>('months/2030-01/taps')).toEqual({ month: '2030-01', taps: [] });
    expect((await file('months/2030-01/taps', 'csv')).bytes.toString('utf8').split('\r\n').length).toBe(2);
    expect((await get<Problem>('months/2024-13/taps', 400)).code).toBe('request-malformed');
  });

  it('the data of a month’s charts adds up to the month', async () => {
    const month = await get<{ boardings: number; operated: number; counted: number; unlogged: number }>('months/2024-07');
    const whole = { boardings: month.boardings, operated: month.operated, counted: month.counted, unlogged: month.unlogged };
    const sum = (parts: readonly { [name in keyof typeof whole]: number | null }[]): unknown =>
      Object.fromEntries(
        Object.keys(whole).map((name) => [name, parts.reduce((all, part) => all + (part[name as keyof typeof whole] ?? 0), 0)]),
      );
    const { routes } = await get<MonthRouteDaysAnswer>('months/2024-07/route-days');
    expect(sum(routes)).toEqual(whole);
    for (const route of routes)
      expect([route.routeId, sum(route.days)]).toMatchObject([route.routeId, { boardings: route.boardings ?? 0 }]);
    expect(sum(routes.flatMap(({ days }) => days))).toEqual(whole);
    const lines = await linesOf('months/2024-07/route-days');
    expect(lines.map((line) => [line['日期 Date'], line['上车人次 Boardings']])).toEqual(
      routes.flatMap(({ days }) => days.map((day) => [day.date, cell(day.boardings)])),
    );
    const loads = await get<DepartureLoadsAnswer>('months/2024-07/departures');
    expect(sum(loads.departures)).toEqual(whole);
    expect(sum(loads.departures.flatMap(({ weekdays }) => weekdays))).toEqual(whole);
    expect(loads).toMatchObject({ hasStopsBetween: false, room: [{ seated: 30, standing: 0, trips: 3 }] });
    const own = await get<DepartureLoadsAnswer>('months/2024-07/departures?routeId=songhong');
    expect(own.departures).toEqual(loads.departures.filter(({ routeId }) => routeId === 'songhong'));
    // Its second trip was never ended, so its boardings are not part of the mean.
    expect(own.departures.find(({ startTime, directionId }) => startTime === '07:30:00' && directionId === 0)).toMatchObject({
      ...{ mean: 12, greatest: 12, dates: 2, fullDates: 0, operated: 2, counted: 1, boardings: 15, directionName: '开往淞虹路' },
      weekdays: [{ weekday: 0, mean: 12 }, { weekday: 1, mean: null, boardings: 3 }, { weekday: 2 }, { weekday: 3 }, { weekday: 4 }],
    });
    for (const by of ['departure', 'weekday'] as const) {
      const rows = await linesOf(`months/2024-07/departures?routeId=songhong&by=${by}`);
      const answered = by === 'departure' ? own.departures : own.departures.flatMap(({ weekdays }) => weekdays);
      expect(rows.map((line) => [line['平均每班人次 Boardings a trip'], line['开行天数 Days']])).toEqual(
        answered.map(({ mean, dates }) => [cell(mean), cell(dates)]),
      );
    }
    expect((await get<Problem>('months/2024-07/departures?routeId=no', 404)).code).toBe('route-not-found');
    const { figures } = await get<{ figures: { figure: string; explains: string }[] }>('figures?lang=en');
    expect(figures.find(({ figure }) => figure === 'coverage')).toMatchObject({ title: 'Coverage', explains: 'counted ÷ operated' });
    expect(Object.keys(month)).toEqual(expect.arrayContaining(figures.map(({ figure }) => figure)));
    // One more boarding invalidates the cache.
    await record(office.town, rowsOf('2024-07-01', morning ?? '', [['boarded', '07:31', 1]], { vehicleId: 'bus-1' }));
    expect(
      (await get<MonthRouteDaysAnswer>('months/2024-07/route-days')).routes.reduce((all, { boardings }) => all + (boardings ?? 0), 0),
    ).toBe(whole.boardings + 1);
  });

  if (kind === 'SQLite')
    it('the boardings of the example town’s July add up by stop and by vehicle, and its log is one file', async () => {
      const town = await Office.open(newSqlite());
      town.town.clock.set('2024-08-01T09:00:00+08:00');
      town.manager = await town.signIn('manager', managerPassword);
      await town.town.app.get(TidesImport).import({ path: hongqiao });
      const sum = async (by: string): Promise<number> => {
        const response = await town.act('GET', `/v1/ridership/totals?by=${by}&from=2024-07-01&to=2024-07-31`);
        return ((await response.json()) as PeopleByAnswer).totals.reduce((all, each) => all + (each.boardings ?? 0), 0);
      };
      expect([await sum('stop'), await sum('vehicle'), await sum('driver')]).toEqual([12_000, 12_000, 12_000]);
      const taps = await (await town.act('GET', '/v1/ridership/months/2024-07/taps?format=csv')).text();
      const { data } = Papa.parse<Line>(taps.slice(1), { header: true, skipEmptyLines: true });
      expect(data.reduce((all, line) => all + (line['记录 Kind'] === 'boarded' ? Number(line['人数 People']) : 0), 0)).toBe(12_000);
      // Departures and other routes can be left out of the answer.
      const read = async <T>(path: string): Promise<T> => (await (await town.act('GET', path)).json()) as T;
      const { byDepartureTime, ...july } = await read<{ byDepartureTime: object[] }>('/v1/ridership/months/2024-07');
      expect(byDepartureTime).toHaveLength(40);
      expect(await read('/v1/ridership/months/2024-07?withoutDepartures=true')).toEqual({ ...july, byDepartureTime: [] });
      // Compressed or not, a month is the same.
      const encodings = await Promise.all(
        ['gzip', 'identity'].map(async (encoding) => {
          const answer = await town.town.fetch('/v1/ridership/months/2024-07', {
            headers: { ...bearer(town.manager.token), 'accept-encoding': encoding },
          });
          expect(await answer.json()).toEqual({ ...july, byDepartureTime });
          return answer.headers.get('content-encoding');
        }),
      );
      expect(encodings).toEqual(['gzip', null]);
      const { trips } = await read<{ trips: { routeId: string }[] }>('/v1/ridership/trips?date=2024-07-15&routeId=songhong');
      expect([trips.length, trips.every(({ routeId }) => routeId === 'songhong')]).toEqual([20, true]);
      await town.close();
    });
});
