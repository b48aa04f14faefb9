// Days on which nobody logged anything: they have no rows, and their trips are derived from the plan when somebody reads them.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountsService } from '../../src/accounts/accounts.service.js';
import type { DatabaseAddress } from '../../src/config.js';
import { JobsService } from '../../src/jobs/jobs.service.js';
import type { MonthAnswer, MonthsAnswer } from '../../src/monthly-reports/monthly-reports.requests.js';
import type { DaysAnswer } from '../../src/ridership/figures.requests.js';
import { RidershipDays } from '../../src/ridership/ridership-days.service.js';
import { RidershipRows } from '../../src/ridership/ridership-rows.service.js';
import type { RidershipTripsAnswer } from '../../src/ridership/trip.requests.js';
import { addDays, serviceDate } from '../../src/scheduling/service-time.js';
import { databaseKinds, newSqlite, Postgres } from '../support/databases.js';
import { temporaryFolder, type Files } from '../support/feeds.js';
import { record, rowsOf } from '../support/log.js';
import { bearer, managerPassword, Office } from '../support/office.js';
import { Program } from '../support/program.js';
import { Town } from '../support/town.js';

const trip = 'songhong-0-weekday-0730';
const tripsADay = 40;
/** A Monday, in the second week of the timetable. */
const installed = '2024-07-08T05:00:00+08:00';

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(() => postgres.stop());

const newDatabase = async (kind: string): Promise<DatabaseAddress> => (kind === 'SQLite' ? newSqlite() : postgres.create());

describe.each(databaseKinds)('days without any log, on %s', (kind) => {
  let database: DatabaseAddress;
  let office: Office;
  beforeAll(async () => {
    database = await newDatabase(kind);
    office = await Office.open(database, installed);
    for (const date of ['2024-07-03', '2024-07-09'])
      await record(office.town, rowsOf(date, trip, [['trip-started', '07:30'], ['boarded', '07:30', 12], ['trip-ended', '07:38']])); // prettier-ignore
    await at('2024-07-20T05:00:00+08:00');
  });
  afterAll(() => office.town.close());

  const at = async (now: string): Promise<void> => {
    office.town.clock.set(now);
    office.manager = await office.signIn('manager', managerPassword);
  };
  const get = async <T>(path: string): Promise<T> => {
    const response = await office.act('GET', `/v1/ridership/${path}`);
    expect([path, response.status]).toEqual([path, 200]);
    return (await response.json()) as T;
  };
  const month = (): Promise<MonthAnswer> => get<MonthAnswer>('months/2024-07');
  const night = async (): Promise<string[]> =>
    (await office.town.app.get(JobsService).runDue()).map(({ job, dueOn, outcome }) => `${job} ${dueOn} ${outcome}`);
  const datesWithRows = async (): Promise<string[]> => {
    const rows: { date: string }[] = await office.town.source.query(
      'SELECT DISTINCT service_date AS date FROM ridership_days ORDER BY service_date',
    );
    return rows.map(({ date }) => date);
  };

  it('days without a log have no stored rows, whatever is requested, and count as unlogged from the installation on but not before', async () => {
    expect(await night()).toEqual(['close-day 2024-07-19 done']);
    expect(await datesWithRows()).toEqual(['2024-07-03', '2024-07-09']);
    // Ten working days since the installation, and an earlier one with a log.
    const { byDay, byRoute, byDirection, byDepartureTime, ...figures } = await month();
    const days = ['03', '08', '09', '10', '11', '12', '15', '16', '17', '18', '19'];
    const unlogged = days.length * tripsADay - 2;
    expect(figures).toMatchObject({ scheduled: unlogged + 2, onTime: 2, unlogged, pending: 0, operatingDays: 11, boardings: 24 });
    expect(byDay.map(({ date }) => date.slice(8))).toEqual(days);
    for (const parts of [byDay, byRoute, byDirection, byDepartureTime])
      expect(parts.reduce((sum, part) => sum + part.unlogged, 0)).toBe(unlogged);
    const listed = await get<DaysAnswer>('days?from=2024-07-01&to=2024-07-20');
    // A day without scheduled trips is listed with its reason, also before the installation.
    expect(listed.days.map(({ date }) => date.slice(8))).toEqual([...days, '06', '07', '13', '14', '20'].sort());
    expect(listed.days.find(({ date }) => date === '2024-07-06')).toMatchObject({ scheduled: 0, reason: '周末', isClosed: true });
    const trips = async (date: string): Promise<string[]> =>
      (await get<RidershipTripsAnswer>(`trips?date=${date}`)).trips.map(({ state }) => state);
    expect([await trips('2024-07-02'), await trips('2024-07-10')]).toEqual([[], Array(tripsADay).fill('unlogged')]);
    const odd = await get<{ trips: { serviceDate: string }[] }>('trips/attention?from=2024-07-01&to=2024-07-19&why=unlogged');
    expect([odd.trips.length, [...new Set(odd.trips.map((each) => each.serviceDate.slice(8)))]]).toEqual([unlogged, days]);
    expect((await get<{ trips: unknown[] }>('trips/attention?from=2024-07-01&to=2024-07-19')).trips).toEqual([]);
    expect(await get<object>(`trips/2024-07-10/${trip}`)).toMatchObject({ state: 'unlogged', boardings: null });
    const file = await (await office.act('GET', '/v1/ridership/months/2024-07?format=csv')).text();
    expect(file).toContain(String(unlogged));
    const charts = await get<{ routes: { days: unknown[] }[] }>('months/2024-07/route-days');
    expect(charts.routes.map((route) => route.days.length)).toEqual([11, 11]);
    expect(await datesWithRows()).toEqual(['2024-07-03', '2024-07-09']);
  });

  it('trips of a day without a log are listed as stored rows would list them', async () => {
    const byId = <T extends { tripId: string }>(trips: readonly T[]): T[] => [...trips].sort((a, b) => (a.tripId < b.tripId ? -1 : 1));
    const derived = await office.town.app.get(RidershipDays).derive('hongqiao', serviceDate('2024-07-10'));
    const { trips } = await get<RidershipTripsAnswer>('trips?date=2024-07-10');
    expect(trips).toHaveLength(tripsADay);
    for (const [index, each] of byId(trips).entries()) {
      const {
        startTime: _,
        dayType: __,
        findings: ___,
        ...row
      } = byId(derived.trips)[index] ?? { startTime: 0, dayType: '', findings: '' };
      expect(each).toMatchObject(row);
    }
  });

  it('a day whose rows an older program derived from the plan alone counts once, and the nightly job removes those rows', async () => {
    const before = await month();
    const [days, rows] = [office.town.app.get(RidershipDays), office.town.app.get(RidershipRows)];
    for (const date of ['2024-07-05', '2024-07-10', '2024-07-11'].map(serviceDate)) {
      const day = await days.derive('hongqiao', date);
      await days.write('hongqiao', (runner) => rows.replace(runner, 'hongqiao', date, day));
    }
    // As after a migration that requests another derivation of everything.
    await office.town.source.query(`DELETE FROM ridership_built_days WHERE service_date = '2024-07-11'`);
    expect(await month()).toEqual(before);
    expect(await datesWithRows()).toEqual(['2024-07-03', '2024-07-09', '2024-07-10']);
    await at('2024-07-21T05:00:00+08:00');
    expect(await night()).toEqual(['close-day 2024-07-20 done']);
    expect(await datesWithRows()).toEqual(['2024-07-03', '2024-07-09']);
    expect((await month()).unlogged).toBe(before.unlogged);
  });

  it('a day before the installation counts completely as soon as one event is logged on it', async () => {
    const { scheduled, unlogged } = await month();
    await record(office.town, rowsOf('2024-07-04', trip, [['trip-cancelled', '07:00']], { source: 'manager' }));
    expect(await month()).toMatchObject({ scheduled: scheduled + tripsADay, unlogged: unlogged + tripsADay - 1, cancelled: 1 });
  });

  it('a day without a log is read with all that was logged before, also where another copy that knew less wrote its rows first', async () => {
    const [days, rows, date] = [office.town.app.get(RidershipDays), office.town.app.get(RidershipRows), serviceDate('2024-07-17')];
    const less = await days.derive('hongqiao', date);
    await record(
      office.town,
      rowsOf(date, trip, [
        ['trip-started', '07:30'],
        ['boarded', '07:30', 4],
        ['trip-ended', '07:38'],
      ]),
    );
    const write = days.write.bind(days);
    days.write = async (agencyId, work) => {
      days.write = write;
      await write(agencyId, (runner) => rows.replace(runner, agencyId, date, less));
      return write(agencyId, work);
    };
    const { trips } = await get<RidershipTripsAnswer>(`trips?date=${date}`);
    expect(trips.find(({ tripId }) => tripId === trip)).toMatchObject({ state: 'completed', boardings: 4 });
  });

  it('unlogged days before the installation do not make a month frozen with them look changed', async () => {
    const [{ created_at: createdAt } = { created_at: 0 }] =
      await office.town.source.query<{ created_at: number }[]>('SELECT created_at FROM agencies');
    const reopened = async (created: number): Promise<void> => {
      await office.town.source.query(`UPDATE agencies SET created_at = ${created}`);
      await office.town.close();
      Object.assign(office, { town: await Town.open({ database, feed: null, now: '2024-08-02T09:00:00+08:00' }) });
      await at('2024-08-02T09:00:00+08:00');
    };
    await reopened(createdAt - 20 * 86_400);
    const response = await office.act('POST', '/v1/ridership/months/2024-07/freeze');
    expect(response.status).toBe(200);
    const frozen = (await response.json()) as MonthAnswer;
    expect(frozen.operatingDays).toBe(23);
    const [{ figures } = { figures: '' }] = await office.town.source.query<{ figures: string }[]>(
      'SELECT figures FROM ridership_snapshots',
    );
    await office.town.source.query(`UPDATE ridership_snapshots SET figures = '${JSON.stringify({ ...JSON.parse(figures), rules: 2 })}'`);
    await reopened(createdAt);
    expect(await month()).toMatchObject({ operatingDays: 23, unlogged: frozen.unlogged, difference: null });
    expect((await get<MonthsAnswer>('months?from=2024-07&to=2024-07')).months[0]).toMatchObject({ differs: false });
    await record(office.town, rowsOf('2024-07-16', trip, [['trip-started', '07:30'], ['boarded', '07:30', 5], ['trip-ended', '07:38']])); // prettier-ignore
    expect((await month()).difference).toMatchObject({ boardings: 5, operated: 1 });
  });
});

/** About a thousand trips a day, of which the first is driven on each date. */
function manyTrips(count: number, from: string): Files {
  const ids = Array.from({ length: count }, (_, index) => `t${String(index).padStart(5, '0')}`);
  const clock = (seconds: number): string =>
    [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((part) => String(Math.floor(part)).padStart(2, '0')).join(':');
  const calls = ids.flatMap((id, index) =>
    ['home', 'way', 'station'].map((stop, call) => {
      const time = clock(6 * 3600 + index * 20 + call * 300);
      return `${id},${time},${time},${stop},${call + 1}`;
    }),
  );
  return {
    'agency.txt': 'agency_id,agency_name,agency_url,agency_timezone\nhongqiao,City,https://example.org/,Asia/Shanghai\n',
    'stops.txt': 'stop_id,stop_name,stop_lat,stop_lon\nhome,Home,31.2,121.3\nway,Way,31.21,121.31\nstation,Station,31.22,121.32\n',
    'routes.txt': 'route_id,route_short_name,route_type\ncity,City,3\n',
    'calendar.txt': `service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\ndaily,1,1,1,1,1,1,1,${from},20991231\n`,
    'trips.txt': `route_id,service_id,trip_id,direction_id\n${ids.map((id) => `city,daily,${id},0`).join('\n')}\n`,
    'stop_times.txt': `trip_id,arrival_time,departure_time,stop_id,stop_sequence\n${calls.join('\n')}\n`,
  };
}

describe.each(databaseKinds)('long work on %s', (kind) => {
  const daysLogged = 14;
  const today = serviceDate(new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Shanghai' }).format(new Date()));
  const dates = Array.from({ length: daysLogged }, (_, index) => addDays(today, -2 - index)).sort();
  const first = dates[0] ?? today;
  const now = new Date().toISOString().replace(/\.\d+Z/, '+00:00');
  const derived = async (town: Town): Promise<number> =>
    (await town.source.query<unknown[]>('SELECT service_date FROM ridership_built_days')).length;

  it('long work gives way to requests, ends within two seconds when the program stops, and resumes at the next start', async () => {
    const path = join(temporaryFolder(), 'long.sqlite');
    const database: DatabaseAddress = kind === 'SQLite' ? { kind: 'sqlite', path } : await postgres.create();
    const town = await Town.open({ database, now, feed: manyTrips(1000, first.replaceAll('-', '')) });
    await town.app.get(AccountsService).createFirstManagers(managerPassword);
    for (const date of dates) await record(town, rowsOf(date, 't00000', [['trip-started', '06:00'], ['trip-ended', '06:10']])); // prettier-ignore
    // The nightly job, which is due when the program has run for ten minutes.
    const finished: string[] = [];
    const working = town.app
      .get(JobsService)
      .tick()
      .then(() => finished.push('night'));
    await (await town.fetch('/v1/stops/home/departures')).text();
    finished.push('rider');
    const ending = performance.now();
    await town.close();
    expect(performance.now() - ending).toBeLessThan(2000);
    await working;
    expect(finished).toEqual(['rider', 'night']);

    // The built program is told to stop while it derives figures for a manager.
    const env = { PORT: '0', DATABASE_URL: database.kind === 'sqlite' ? `sqlite:${database.path}` : database.url };
    const program = new Program({ env: { ...env, MANAGER_PASSWORD: managerPassword } });
    const url = await program.listening();
    const response = await fetch(`${url}/v1/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'manager', password: managerPassword }),
    });
    const { token } = (await response.json()) as { token: string };
    const reading = fetch(`${url}/v1/ridership/days?from=${first}&to=${today}`, { headers: bearer(token) }).then(
      ({ status }) => status,
      () => 0,
    );
    await new Promise((resolve) => setTimeout(resolve, 150));
    const asking = performance.now();
    expect(await program.stop()).toBe(0);
    expect(performance.now() - asking).toBeLessThan(2000);
    expect([0, 503]).toContain(await reading);

    const again = await Town.open({ database, now, feed: null });
    try {
      expect(await derived(again)).toBeLessThan(daysLogged);
      const closed = (await again.app.get(JobsService).runDue()).filter(({ job }) => job === 'close-day');
      expect(closed.map(({ outcome }) => outcome)).toEqual(['done']);
      expect(await derived(again)).toBe(daysLogged);
    } finally {
      await again.close();
    }
  });
});
