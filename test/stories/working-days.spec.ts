import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditLog } from '../../src/accounts/audit-log.service.js';
import { DeparturesService } from '../../src/departures/departures.service.js';
import { statutoryDays } from '../../src/timetables/statutory-days.js';
import type { WorkingDaysAnswer } from '../../src/timetables/working-days.requests.js';
import { databaseKinds, newSqlite, Postgres } from '../support/databases.js';
import { hongqiao } from '../support/feeds.js';
import { Town } from '../support/town.js';

interface Day {
  date: string;
  runs: boolean;
  reason: { code: string; 'zh-CN': string };
  provisional: boolean;
}

const year = '/v1/working-days/2027';
const names = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'];

/** A notice in the file format of the project holiday-cn. */
const notice = {
  $schema: 'https://raw.githubusercontent.com/NateScarlet/holiday-cn/master/schema.json',
  $id: 'https://raw.githubusercontent.com/NateScarlet/holiday-cn/master/2027.json',
  year: 2027,
  papers: ['https://www.gov.cn/zhengce/content/202611/content_1.htm'],
  days: [
    ...[...statutoryDays(2027)].map(([date, name]) => ({
      ...{ name: names.find((one) => one.startsWith(name['zh-CN'])) ?? '', date, isOffDay: true },
    })),
    { name: '元旦', date: '2026-12-27', isOffDay: false },
    ...['2027-02-09', '2027-02-10', '2027-02-11'].map((date) => ({ name: '春节', date, isOffDay: true })),
    { name: '春节', date: '2027-02-20', isOffDay: false },
    ...['2027-10-04', '2027-10-05'].map((date) => ({ name: '国庆节', date, isOffDay: true })),
    { name: '国庆节', date: '2027-10-09', isOffDay: false },
  ],
};

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(() => postgres.stop());

async function days(town: Town, from: string, to: string, prefix = ''): Promise<string[]> {
  const { serviceDays } = await town.get<{ serviceDays: Day[] }>(`${prefix}/v1/service-days?from=${from}&to=${to}`);
  return serviceDays.map(({ date, runs, reason, provisional }) =>
    [date, runs ? '运营' : '停运', reason['zh-CN'], provisional ? '(暂定)' : ''].join(' ').trim(),
  );
}
const day = async (town: Town, date: string, prefix = ''): Promise<string> => (await days(town, date, date, prefix)).join();
const bridges = ['2026-12-27', '2027-02-09', '2027-02-20', '2027-03-01', '2027-10-04', '2027-10-09'];
const bridgeDays = (town: Town, prefix = ''): Promise<string[]> => Promise.all(bridges.map((date) => day(town, date, prefix)));

const before = [
  '2026-12-27 停运 周末 (暂定)',
  '2027-02-09 运营 工作日 (暂定)',
  '2027-02-20 停运 周末 (暂定)',
  '2027-03-01 运营 工作日 (暂定)',
  '2027-10-04 运营 工作日 (暂定)',
  '2027-10-09 停运 周末 (暂定)',
];
const after = [
  '2026-12-27 运营 调休上班',
  '2027-02-09 停运 春节',
  '2027-02-20 运营 调休上班',
  '2027-03-01 运营 工作日',
  '2027-10-04 停运 国庆节',
  '2027-10-09 运营 调休上班',
];

it('statutory holidays of years without a government notice are certain, and every other day is provisional', async () => {
  const town = await Town.open({ now: '2026-11-26T07:10:00+08:00' });
  for (const unpublishedYear of [2027, 2028, 2029]) {
    const off = new Map([...statutoryDays(unpublishedYear)].map(([date, name]) => [date as string, name['zh-CN']]));
    const all = await days(town, `${unpublishedYear}-01-01`, `${unpublishedYear}-12-31`);
    for (const line of all) {
      const date = line.slice(0, 10);
      if (off.has(date)) expect(line).toBe(`${date} 停运 ${off.get(date) ?? ''}`);
      else expect(line).toMatch(/\(暂定\)$/);
    }
  }
  expect(await days(town, '2027-01-01', '2027-01-01')).toEqual(['2027-01-01 停运 元旦']);
  expect(await days(town, '2027-10-01', '2027-10-01')).toEqual(['2027-10-01 停运 国庆节']);
  expect(await town.nextDepartures('home', { at: '2026-12-31T20:00:00+08:00', limit: 1 })).toEqual(['2027-01-04 07:00 淞虹路']);
  await town.close();
});

describe.each(databaseKinds)('the working days of a year that a manager enters, on %s', (kind) => {
  let town: Town;
  let other: Town;
  let manager: Record<string, string>;
  beforeAll(async () => {
    const database = kind === 'SQLite' ? newSqlite() : await postgres.create();
    town = await Town.open({ database, now: '2026-11-26T07:10:00+08:00' });
    await town.load(hongqiao, { agencyId: 'harbour' });
    other = await Town.open({ database, now: '2026-11-26T07:10:00+08:00', feed: null });
    manager = await town.signedIn('manager');
  });
  afterAll(async () => {
    await other.close();
    await town.close();
  });
  const send = async (method: string, body?: unknown, of = manager): Promise<[number, WorkingDaysAnswer]> => {
    const response = await town.send(method, year, body, of);
    await town.app.get(DeparturesService).settled();
    return [response.status, (await response.json()) as WorkingDaysAnswer];
  };
  const codes = async (): Promise<string[]> => {
    const { notices } = await town.get<{ notices: { code: string; detail: string }[] }>('/v1/notices?lang=en', { headers: manager });
    return notices.filter(({ code }) => code.startsWith('calendar') || code.startsWith('working-days')).map(({ code }) => code);
  };
  /** Waits until another copy of the program has read the change, about a second. */
  const settled = async (of: Town, expected: string[]): Promise<void> => {
    for (let tries = 0; tries < 100 && (await bridgeDays(of)).join() !== expected.join(); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await bridgeDays(of)).toEqual(expected);
  };

  it('a manager is asked for the notice of a year, with what is missing and what to do', async () => {
    const { notices } = await town.get<{ notices: { code: string; detail: string; date: string; see: string }[] }>('/v1/notices?lang=en', {
      headers: manager,
    });
    const [reminder] = notices.filter(({ code }) => code === 'calendar-ends');
    expect(reminder).toMatchObject({ date: '2026-12-25', see: year });
    expect(reminder?.detail).toContain('The holidays and make-up workdays of 2027 are not known yet. From 2026-12-25 on');
    expect(reminder?.detail).toContain(`enter it (PUT ${year})`);
    const [, found] = await send('GET');
    expect(found).toMatchObject({ year: 2027, source: 'statutory', recordedAt: null, papers: [], isInProgram: false, differences: [] });
    expect(found.days[0]).toEqual({ date: '2027-01-01', name: '元旦', nameEn: "New Year's Day", isOffDay: true });
  });

  it('a pasted notice changes bridge days and make-up workdays at once, in another copy of the program, too', async () => {
    expect(await bridgeDays(town)).toEqual(before);
    expect(await bridgeDays(other)).toEqual(before);
    const [status, entered] = await send('PUT', notice);
    expect(status).toBe(200);
    expect(entered).toMatchObject({ source: 'manager', papers: notice.papers, recordedAt: '2026-11-26T07:10:00+08:00' });
    expect(entered.days).toHaveLength(notice.days.length);
    expect(entered.days[0]).toEqual({ date: '2026-12-27', name: '元旦', nameEn: "New Year's Day", isOffDay: false });
    expect(await bridgeDays(town)).toEqual(after);
    expect(await town.nextDepartures('home', { at: '2027-02-19T20:00:00+08:00', limit: 1 })).toEqual(['2027-02-20 07:00 淞虹路']);
    await settled(other, after);
    expect(await day(town, '2027-04-05')).toBe('2027-04-05 停运 清明节');
    expect(await codes()).toEqual([]);
  });

  it('the working days of another agency are not affected', async () => {
    expect(await bridgeDays(town, '/a/harbour')).toEqual(before);
    const neighbour = await town.signedIn('manager', 'manager', 'harbour');
    const response = await town.send('GET', `/a/harbour${year}`, undefined, neighbour);
    expect(await response.json()).toMatchObject({ source: 'statutory' });
  });

  it('a new timetable is judged by the entered working days and runs by them', async () => {
    await town.load(hongqiao);
    expect(await bridgeDays(town)).toEqual(after);
  });

  it('a faulty notice names every faulty row in both languages, and changes nothing', async () => {
    const bad = { ...notice, days: [...notice.days.slice(1), { name: '春节', date: '2027-02-24', isOffDay: false }, 'x'] };
    for (const [lang, words] of [
      ['zh-CN', ['不是周六或周日', '应为对象']],
      ['en', ['is no Saturday or Sunday', 'must be an object']],
    ] as const) {
      const response = await town.send('PUT', `${year}?lang=${lang}`, bad, manager);
      const problem = (await response.json()) as { code: string; faults: { field: string; detail: string }[] };
      expect([response.status, problem.code]).toEqual([400, 'request-malformed']);
      expect(problem.faults.map(({ field }) => field)).toEqual(['days[21]', 'days[20].isOffDay']);
      for (const word of words) expect(JSON.stringify(problem.faults)).toContain(word);
    }
    expect((await send('PUT', { ...notice, days: notice.days.slice(1) }))[0]).toBe(400);
    expect(await bridgeDays(town)).toEqual(after);
    for (const path of ['/v1/working-days/27', '/v1/working-days/1909', '/v1/working-days/next'])
      expect((await town.send('GET', path, undefined, manager)).status).toBe(400);
  });

  it('a notice can be entered for a year that the program already knows, and the manager is told where the two differ', async () => {
    const response = await town.send('GET', '/v1/working-days/2026', undefined, manager);
    const program = (await response.json()) as WorkingDaysAnswer;
    expect(program).toMatchObject({ source: 'program', isInProgram: true });
    const { days: named } = program;
    const changed = [...named, { date: '2026-12-28', name: '元旦', nameEn: "New Year's Day", isOffDay: true }];
    const put = await town.send('PUT', '/v1/working-days/2026', { days: changed }, manager);
    expect(((await put.json()) as WorkingDaysAnswer).differences).toEqual([
      { date: '2026-12-28', manager: 'holiday', program: 'ordinary' },
    ]);
    expect(await day(town, '2026-12-28')).toBe('2026-12-28 停运 元旦');
    expect(await codes()).toEqual(['working-days-differ']);
    expect((await town.send('DELETE', '/v1/working-days/2026', undefined, manager)).status).toBe(200);
    expect(await codes()).toEqual([]);
  });

  it('a withdrawn notice leaves the statutory days only, and the manager is asked for it again', async () => {
    const [status, withdrawn] = await send('DELETE');
    expect([status, withdrawn.source]).toEqual([200, 'statutory']);
    expect(await bridgeDays(town)).toEqual(before);
    await settled(other, before);
    expect(await codes()).toEqual(['calendar-ends']);
    const response = await town.send('DELETE', year, undefined, manager);
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([404, 'working-days-not-entered']);
  });

  it('each change of working days has an audit entry with before and after, and the same notice again is no change', async () => {
    await send('PUT', notice);
    await send('PUT', notice);
    const entries = (await town.app.get(AuditLog).list('hongqiao', 20)).filter(({ subject }) => subject === 'working-days/2027').reverse();
    expect(entries.map(({ action }) => action)).toEqual(['working-days-entered', 'working-days-withdrawn', 'working-days-entered']);
    const [first, second] = entries.map(({ before: was, after: is }) => ({ was, is }));
    expect(first?.was).toBeNull();
    expect(JSON.parse(first?.is ?? '{}')).toMatchObject({ papers: notice.papers, days: expect.any(Array) as unknown });
    expect(second).toEqual({ was: first?.is, is: null });
    await send('DELETE');
  });

  it('only managers can enter working days', async () => {
    const driver = await town.signedIn('driver');
    for (const method of ['GET', 'PUT', 'DELETE']) {
      const body = method === 'PUT' ? notice : undefined;
      expect((await send(method, body, driver))[0]).toBe(403);
      expect((await send(method, body, {}))[0]).toBe(401);
    }
    expect(await bridgeDays(town)).toEqual(before);
  });
});
