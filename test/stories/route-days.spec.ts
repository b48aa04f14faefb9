import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeparturesService } from '../../src/departures/departures.service.js';
import { databaseKinds, newSqlite, Postgres } from '../support/databases.js';
import { record, rowsOf } from '../support/log.js';
import { Town } from '../support/town.js';

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(() => postgres.stop());

const [monday, tuesday] = ['2024-07-22', '2024-07-23'];
const of = (routeId: string, date = monday): string => `/v1/service-days/exceptions/${date}/routes/${routeId}`;
const works = { runs: false, reasonZh: '道路施工', reasonEn: '' };
const morning = { at: `${monday}T06:50:00+08:00` };

interface Answer {
  code: string;
  revision: string | null;
  reasonEn: string;
  recordedBy: string | null;
  changedBy: string;
  difference: { field: string }[];
}
interface Day {
  runs: boolean;
  reason: { code: string; 'zh-CN': string; en: string };
  routes?: { routeId: string; runs: boolean; reason: { 'zh-CN': string } }[];
}
interface Year {
  today: string;
  days: (Day & {
    date: string;
    tripCount: number;
    versionId: number | null;
    provisional: boolean;
    calendarDay: { kind: string; nameZh: string | null };
    exception: object | null;
    routeExceptions: { routeId: string; runs: boolean; recordedBy: string | null; revision: string }[];
  })[];
}
interface Outlook {
  routes: { routeId: string; tripCount: number; tripCountThen: number; lost: string[] | null; added: string[] | null }[];
}

describe.each(databaseKinds)('one route on one day, on %s', (kind) => {
  let town: Town;
  let manager: Record<string, string>;
  let other: Record<string, string>;
  beforeAll(async () => {
    town = await Town.open({ database: kind === 'SQLite' ? newSqlite() : await postgres.create(), now: '2024-07-21T12:00:00+08:00' });
    manager = await town.signedIn('manager', '刘静');
    other = await town.signedIn('manager', '王芳');
  });
  afterAll(() => town.close());

  const send = async (method: string, path: string, body?: unknown, headers = {}, by = manager): Promise<[number, Answer]> => {
    const response = await town.send(method, path, body, { ...by, ...headers });
    await town.app.get(DeparturesService).settled();
    return [response.status, (await response.json()) as Answer];
  };
  const read = <T>(path: string): Promise<T> => town.get<T>(path, { headers: manager });
  const dayOf = async (date = monday): Promise<Day> =>
    (await read<{ serviceDays: [Day] }>(`/v1/service-days?from=${date}&to=${date}`)).serviceDays[0];
  const routesIn = async (date = monday): Promise<string[]> => {
    const { trips } = await read<{ trips: { routeId: string }[] }>(`/v1/driver/trips?all=true&date=${date}`);
    return [...new Set(trips.map(({ routeId }) => routeId))];
  };
  const yearDay = async (date = monday): Promise<Year['days'][number] | undefined> =>
    (await read<Year>(`/v1/service-days/year/${date.slice(0, 4)}`)).days.find((day) => day.date === date);

  it('a manager sees beforehand which trips stopping a route cancels, and an impossible decision is refused', async () => {
    const outlook = (query: string, date = monday) => read<Outlook>(`/v1/service-days/exceptions/${date}/outlook?${query}`);
    const [lost] = (await outlook('runs=false&routeId=songhong')).routes;
    expect(lost).toMatchObject({ routeId: 'songhong', tripCount: 20, tripCountThen: 0, added: [] });
    expect(lost?.lost).toHaveLength(20);
    expect(lost?.lost?.slice(0, 3)).toEqual(['07:00', '07:15', '07:30']);
    expect((await outlook('runs=false')).routes.map(({ routeId, tripCountThen }) => [routeId, tripCountThen])).toEqual([
      ['songhong', 0],
      ['hongqiao-t1', 0],
    ]);
    const saturday = await outlook('runs=true&routeId=hongqiao-t1', '2024-07-27');
    expect(saturday.routes).toMatchObject([{ routeId: 'hongqiao-t1', tripCount: 0, tripCountThen: 20, lost: [] }]);
    expect((await outlook('runs=none')).routes.every(({ lost, added }) => lost?.length === 0 && added?.length === 0)).toBe(true);
    expect((await outlook('runs=true', '2024-06-01')).routes).toEqual([]);
    const codes = await Promise.all([
      send('PUT', of('nowhere'), works),
      send('PUT', of('songhong', '2024-06-01'), { ...works, runs: true }),
      send('PUT', of('songhong'), { runs: false, reasonZh: ' ' }),
      send('DELETE', of('songhong')),
      send('GET', `/v1/service-days/exceptions/${monday}/outlook?runs=true&routeId=nowhere`),
      send('GET', `/v1/service-days/exceptions/${monday}/outlook?runs=perhaps`),
    ]);
    expect(codes.map(([status, { code }]) => `${status} ${code}`)).toEqual([
      ...['404 route-not-found', '422 route-nothing-to-run', '400 request-malformed', '404 route-day-not-excepted'],
      ...['404 route-not-found', '400 request-malformed'],
    ]);
  });

  it('a stopped route disappears everywhere for the day, with the reason, and the other route runs as usual', async () => {
    expect((await town.nextDepartures('home', { ...morning, limit: 2 })).length).toBe(2);
    const [status, answer] = await send('PUT', of('songhong'), works, { 'if-none-match': '*' });
    expect([status, answer.reasonEn, answer.recordedBy]).toEqual([200, '道路施工', '刘静']);

    expect(await town.nextDepartures('home', { ...morning, limit: 2 })).toEqual(['07:00 虹桥1号航站楼', '07:30 虹桥1号航站楼']);
    const { serviceDay, resumesAt } = await town.departures('home', morning);
    expect([serviceDay.runs, serviceDay.reason.code, resumesAt]).toEqual([true, 'working-day', null]);
    expect(serviceDay.routes).toMatchObject([{ routeId: 'songhong', runs: false, reason: { 'zh-CN': '道路施工', en: '道路施工' } }]);
    const alone = await town.departures('home', { ...morning, routeId: 'songhong' });
    expect(alone.serviceDay).toMatchObject({ runs: false, reason: { code: 'manager-exception', 'zh-CN': '道路施工' } });
    expect(alone.serviceDay.routes).toBeUndefined();
    expect(alone.resumesAt).toBe(`${tuesday}T07:00:00+08:00`);
    // No other route leaves from the end of this one.
    const there = await town.departures('songhong', morning);
    expect([there.serviceDay.runs, there.serviceDay.reason['zh-CN'], there.resumesAt]).toEqual([
      ...[false, '道路施工', `${tuesday}T07:15:00+08:00`],
    ]);

    const board = await town.get<{ lines: { routeId: string; days?: { runs: boolean; reason: string }[] }[] }>(
      `/v1/stops/home/board?at=${encodeURIComponent(morning.at)}`,
    );
    const [line, ...others] = board.lines;
    expect([line?.routeId, line?.days?.[0]]).toEqual(['songhong', expect.objectContaining({ runs: false, reason: '道路施工' })]);
    expect(others.every(({ days }) => days?.[0]?.runs !== false)).toBe(true);
    const timetable = await town.get<{ serviceDay: Day; directions: unknown[] }>(`/v1/routes/songhong/timetable?date=${monday}`);
    expect([timetable.serviceDay.reason['zh-CN'], timetable.directions]).toEqual(['道路施工', []]);
    const calendars = await Promise.all(
      ['songhong', 'hongqiao-t1'].map(async (routeId) => (await town.fetch(`/calendar/${routeId}-0.ics`)).text()),
    );
    expect(calendars.map((text) => /^UID:20240722/m.test(text))).toEqual([false, true]);
    const offline = await town.get<{ lines: { routeId: string; days: { date: string; runs: boolean; reason: string }[] | null }[] }>(
      '/v1/stops/home/departures/days',
    );
    const saved = offline.lines.find(({ routeId }) => routeId === 'songhong')?.days?.find(({ date }) => date === monday);
    expect(saved).toMatchObject({ runs: false, reason: '道路施工' });

    expect(await routesIn()).toEqual(['hongqiao-t1']);
    expect((await routesIn(tuesday)).length).toBe(2);
    const unassigned = await read<{ days: { tripCount: number }[] }>(`/v1/assignments/unassigned?from=${monday}&to=${tuesday}`);
    expect(unassigned.days.map(({ tripCount }) => tripCount)).toEqual([20, 40]);
    const bundle = await town.get<{ days: { date: string; trips: { routeId: string }[] }[] }>('/v1/driver/bundle', {
      headers: await town.signedIn('driver', '王师傅'),
    });
    const bundled = bundle.days.find(({ date }) => date === monday)?.trips ?? [];
    expect([...new Set(bundled.map(({ routeId }) => routeId))]).toEqual(['hongqiao-t1']);
    expect(await dayOf()).toMatchObject({ runs: true, routes: [{ routeId: 'songhong', runs: false }] });
  });

  it('the calendar of the year shows the day of a stopped route among its other days', async () => {
    const { today, days } = await read<Year>('/v1/service-days/year/2024');
    expect([today, days.length]).toEqual(['2024-07-21', 366]);
    const day = (date: string): string => {
      const found = days.find((one) => one.date === date);
      const { runs, reason, tripCount, calendarDay, provisional } = found as Year['days'][number];
      return `${runs ? '开' : '不开'} ${reason['zh-CN']} ${tripCount} ${calendarDay.kind} ${calendarDay.nameZh ?? ''}${provisional ? ' 暂定' : ''}`;
    };
    expect(['2024-06-28', '2024-07-19', monday, '2024-09-14', '2024-09-16', '2024-07-20'].map(day)).toEqual([
      '不开 这一天没有生效的时刻表 0 ordinary ',
      '开 工作日 40 ordinary ',
      '开 工作日 20 ordinary ',
      '开 调休上班 40 make-up-workday 中秋',
      '不开 中秋 0 holiday 中秋',
      '不开 周末 0 ordinary ',
    ]);
    expect(await yearDay()).toMatchObject({ exception: null, routeExceptions: [{ routeId: 'songhong', runs: false, recordedBy: '刘静' }] });
    const list = await read<{ exceptions: object[]; routeExceptions: { date: string; routeId: string }[] }>('/v1/service-days/exceptions');
    expect([list.exceptions, list.routeExceptions]).toMatchObject([[], [{ date: monday, routeId: 'songhong' }]]);
  });

  it('a second manager who read the day earlier is told, and a decision on the whole agency does not override that on a route', async () => {
    const [status, refusal] = await send('PUT', of('songhong'), { runs: true, reasonZh: '照常' }, { 'if-none-match': '*' }, other);
    expect([status, refusal.code, refusal.changedBy, refusal.difference.map(({ field }) => field)]).toEqual([
      ...[409, 'changed-meanwhile', '刘静'],
      ['runs', 'reasonZh', 'reasonEn'],
    ]);
    await send('PUT', `/v1/service-days/exceptions/${monday}`, { runs: true, reasonZh: '照常开车' });
    expect(await routesIn()).toEqual(['hongqiao-t1']);
    await send('PUT', `/v1/service-days/exceptions/${monday}`, { runs: false, reasonZh: '台风' });
    await send('PUT', of('hongqiao-t1'), { runs: true, reasonZh: '保障航班' });
    expect(await routesIn()).toEqual(['hongqiao-t1']);
    expect((await dayOf()).reason['zh-CN']).toBe('保障航班');
    await send('DELETE', of('hongqiao-t1'));
    expect(await routesIn()).toEqual([]);
    await send('DELETE', `/v1/service-days/exceptions/${monday}`);
  });

  it('an undone decision on a route leaves the day as it was, and the audit log has both acts', async () => {
    const revision = (await yearDay())?.routeExceptions[0]?.revision ?? '';
    const [status, back] = await send('DELETE', of('songhong'), undefined, { 'if-match': `"${revision}"` });
    expect([status, back.revision]).toEqual([200, null]);
    expect((await routesIn()).length).toBe(2);
    expect(await town.nextDepartures('home', { ...morning, limit: 2 })).toEqual(['07:00 淞虹路', '07:00 虹桥1号航站楼']);
    expect((await dayOf()).routes).toBeUndefined();
    const { entries } = await read<{ entries: { action: string; subject: string; name: string }[] }>('/v1/audit-log');
    const audited = entries.filter(({ subject }) => subject.endsWith('/routes/songhong')).map(({ action, name }) => `${action} ${name}`);
    expect(audited).toEqual(['service-day-withdrawn 刘静', 'service-day-recorded 刘静']);
  });

  it('a stopped route has no scheduled trips in the figures of the day until it is undone, and a frozen month stays as it was', async () => {
    const date = '2024-07-15';
    await record(
      town,
      rowsOf(date, 'hongqiao-t1-0-weekday-0730', [
        ['trip-started', '07:30'],
        ['boarded', '07:30', 9],
        ['trip-ended', '07:42'],
      ]),
    );
    town.clock.set('2024-08-05T12:00:00+08:00');
    manager = await town.signedIn('manager', '刘静');
    const figures = async (): Promise<unknown[]> => {
      const { days } = await read<{ days: { scheduled: number; boardings: number }[] }>(`/v1/ridership/days?from=${date}&to=${date}`);
      const month = await read<{ status: string; scheduled: number }>('/v1/ridership/months/2024-07');
      return [days[0]?.scheduled, days[0]?.boardings, month.status, month.scheduled];
    };
    // The month has that day, on which a passenger boarded, and the eight working days since the installation.
    expect(await figures()).toEqual([40, 9, 'live', 360]);
    await send('PUT', of('songhong', date), works);
    expect(await figures()).toEqual([20, 9, 'live', 340]);
    expect((await send('POST', '/v1/ridership/months/2024-07/freeze'))[0]).toBe(200);
    await send('DELETE', of('songhong', date));
    const after = await figures();
    expect([after[0], after[2], after[3]]).toEqual([40, 'frozen', 340]);
  });
});
