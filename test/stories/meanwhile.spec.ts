// Two managers change the same thing: the second is told what the first changed (If-Match, refusal `changed-meanwhile`).
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { statutoryDays } from '../../src/timetables/statutory-days.js';
import { databaseKinds, newSqlite, Postgres } from '../support/databases.js';
import { bearer, managerPassword, Office } from '../support/office.js';

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(() => postgres.stop());

/** The smallest valid notice: the statutory holidays. */
const statutory = [...statutoryDays(2031)].map(([date, name]) => ({ name: name['zh-CN'], nameEn: name.en, date, isOffDay: true }));

interface Changed {
  readonly code: string;
  readonly detail: string;
  readonly changedBy: string | null;
  readonly changedAt: string | null;
  readonly difference: readonly { field: string; theirs: unknown; yours: unknown }[];
}
interface Answer<T> {
  readonly status: number;
  readonly etag: string | null;
  readonly body: T & Changed & { readonly revision: string };
}

describe.each(databaseKinds)('two managers who change the same thing on %s', (kind) => {
  let office: Office;
  let other = '';
  beforeAll(async () => {
    office = await Office.open(kind === 'SQLite' ? newSqlite() : await postgres.create());
    await office.addAccount('王芳', 'manager', managerPassword);
    other = (await office.signIn('王芳', managerPassword)).token;
  });
  afterAll(() => office.close());

  /** @param conditions additional headers */
  async function send<T = object>(method: string, path: string, body?: object, conditions: object = {}, token = ''): Promise<Answer<T>> {
    const headers = { ...bearer(token === '' ? office.manager.token : token), ...conditions } as Record<string, string>;
    const response = await office.town.send(method, path, body, headers);
    return { status: response.status, etag: response.headers.get('etag'), body: (await response.json()) as Answer<T>['body'] };
  }
  const ifMatch = (revision: string): object => ({ 'if-match': `"${revision}"` });

  describe('two managers and one alert', () => {
    const alert = { cause: 'CONSTRUCTION', effect: 'DETOUR', headerZh: '绕行', headerEn: 'Detour' };
    const publish = (): Promise<Answer<{ alertId: string }>> => send('POST', '/v1/alerts', alert);

    it('the second manager is told who changed what in the alert and when, and can then change it again', async () => {
      const { body, etag } = await publish();
      const path = `/v1/alerts/${body.alertId}`;
      expect(etag).toBe(`"${body.revision}"`);
      const { alerts } = (await send<{ alerts: { revision: string }[] }>('GET', '/v1/alerts/all')).body;
      expect(alerts[0]?.revision).toBe(body.revision);
      const theirs = await send('PUT', path, { ...alert, headerZh: '绕行淞虹路' }, ifMatch(body.revision), other);
      expect([theirs.status, theirs.body.revision === body.revision]).toEqual([200, false]);
      const yours = await send('PUT', `${path}?lang=en`, { ...alert, headerEn: 'Diversion' }, ifMatch(body.revision));
      expect([yours.status, yours.body]).toEqual([
        409,
        expect.objectContaining({
          ...{ code: 'changed-meanwhile', changedBy: '王芳', changedAt: '2024-07-15T07:10:00+08:00' },
          difference: [
            { field: 'headerZh', theirs: '绕行淞虹路', yours: '绕行' },
            { field: 'headerEn', theirs: 'Detour', yours: 'Diversion' },
          ],
        }),
      ]);
      expect(yours.body.detail).toMatch(/changed by 王芳 \(2024-07-15 07:10\), so your change was not saved/);
      const zh = await send('POST', `${path}/withdraw`, undefined, ifMatch(body.revision));
      expect(zh.body.detail).toMatch(/王芳（2024-07-15 07:10）改了这一项，您的修改没有保存/);
      expect((await send('PUT', path, { ...alert, headerEn: 'Diversion' }, ifMatch(theirs.body.revision))).status).toBe(200);
    });

    it('an alert is changed unconditionally by a request without a revision, and by both managers where they want the same', async () => {
      const { body } = await publish();
      const path = `/v1/alerts/${body.alertId}`;
      const wanted = { ...alert, effect: 'STOP_MOVED' };
      expect((await send('PUT', path, wanted, {}, other)).status).toBe(200);
      expect((await send('PUT', path, wanted, ifMatch(body.revision))).status).toBe(200);
      expect((await send('PUT', path, alert)).status).toBe(200);
    });

    it('a manager is told if the alert was withdrawn meanwhile, and if it never existed', async () => {
      const { body } = await publish();
      const path = `/v1/alerts/${body.alertId}`;
      await send('POST', `${path}/withdraw`, undefined, {}, other);
      const late = await send('PUT', path, { ...alert, headerZh: '恢复' }, ifMatch(body.revision));
      expect(late.body.difference).toEqual([
        { field: 'headerZh', theirs: '绕行', yours: '恢复' },
        { field: 'withdrawnAt', theirs: '2024-07-15T07:10:00+08:00', yours: null },
      ]);
      expect((await send('PUT', path, alert)).body.code).toBe('alert-already-withdrawn');
      expect((await send('PUT', '/v1/alerts/none', alert, ifMatch(body.revision))).body.code).toBe('alert-not-found');
    });

    it('the revision of an alert is accepted as a weak tag, without quotes, in a list or as any, and an unreadable one is refused', async () => {
      const { body } = await publish();
      const path = `/v1/alerts/${body.alertId}`;
      const { revision } = body;
      const put = async (condition: object, headerZh = '绕行'): Promise<number> =>
        (await send('PUT', path, { ...alert, headerZh }, condition)).status;
      for (const tags of [`W/"${revision}"`, revision, `"0", "${revision}"`, '*'])
        expect([tags, await put({ 'if-match': tags })]).toEqual([tags, 200]);
      for (const tags of ['"', '"a" "b"', '*, "a"']) expect([tags, await put({ 'if-match': tags })]).toEqual([tags, 400]);
      expect(await put({ 'if-match': '"0"' }, '改道')).toBe(409);
      expect(await put({ 'if-none-match': '*' }, '改道')).toBe(409);
      expect(await put({ 'if-none-match': '"0"' }, '改道')).toBe(200);
    });
  });

  describe('two managers and one assignment', () => {
    const of = { scope: 'trip', scopeId: 'songhong-0-weekday-0730', day: '2024-07-16' };
    const put = (crew: object, condition: object = {}, token = ''): Promise<Answer<object>> =>
      send('PUT', '/v1/assignments', { ...of, ...crew }, condition, token);
    const none = { 'if-none-match': '*' };
    beforeAll(async () => {
      for (const id of ['bus-1', 'bus-2']) await send('PUT', `/v1/vehicles/${id}`, { capacitySeated: 30, capacityStanding: 0 });
    });

    it('a new assignment is made by one of two managers, and the other is told', async () => {
      const theirs = await put({ vehicleId: 'bus-1' }, none, other);
      expect([theirs.status, theirs.etag]).toEqual([200, `"${theirs.body.revision}"`]);
      const yours = await put({ vehicleId: 'bus-2' }, none);
      expect([yours.status, yours.body.code, yours.body.changedBy, yours.body.difference]).toEqual([
        ...[409, 'changed-meanwhile', '王芳'],
        [{ field: 'vehicleId', theirs: 'bus-1', yours: 'bus-2' }],
      ]);
      expect((await put({ vehicleId: 'bus-1' }, none)).status).toBe(200);
    });

    it('an assignment that was removed meanwhile is not put back unseen', async () => {
      const { body } = await put({ vehicleId: 'bus-1' });
      const { assignments } = (await send<{ assignments: object[] }>('GET', '/v1/assignments?from=2024-07-16&to=2024-07-16')).body;
      expect(assignments).toEqual([{ ...of, vehicleId: 'bus-1', accountId: null, revision: body.revision }]);
      const removed = await put({}, {}, other);
      expect([removed.body.revision, removed.etag]).toEqual([null, null]);
      const late = await put({ vehicleId: 'bus-2' }, ifMatch(body.revision));
      expect([late.status, late.body.difference]).toEqual([409, [{ field: 'vehicleId', theirs: null, yours: 'bus-2' }]]);
      expect((await put({}, ifMatch(body.revision))).status).toBe(200);
      expect((await put({ vehicleId: 'bus-2' }, { 'if-match': '*' })).status).toBe(409);
      expect((await put({ vehicleId: 'bus-2' }, none)).status).toBe(200);
    });
  });

  it('the second manager to change the drivers’ settings is told, and settings can be sent back as they were read', async () => {
    const path = '/v1/agency/settings';
    const { body, etag } = await send('GET', path);
    expect(etag).toBe(`"${body.revision}"`);
    expect((await send('PUT', path, { ...body, checkList: ['轮胎'] }, ifMatch(body.revision), other)).status).toBe(200);
    const late = await send('PUT', path, { ...body, earlyLimitSeconds: 30 }, ifMatch(body.revision));
    expect([late.status, late.body.difference]).toEqual([
      409,
      [
        { field: 'earlyLimitSeconds', theirs: 59, yours: 30 },
        { field: 'checkList', theirs: ['轮胎'], yours: [] },
      ],
    ]);
    expect((await send('GET', path)).body).toMatchObject({ earlyLimitSeconds: 59, checkList: ['轮胎'] });
  });

  it('a manager who changes the working days of a year is told if another one withdrew them', async () => {
    const path = '/v1/working-days/2031';
    const days = [...statutory, { name: '春节调休', nameEn: 'Spring Festival', date: '2031-01-18', isOffDay: false }];
    expect((await send('GET', path)).body.revision).toBeNull();
    const entered = await send('PUT', path, { days }, { 'if-none-match': '*' }, other);
    expect([entered.status, entered.etag]).toEqual([200, `"${entered.body.revision}"`]);
    const late = await send('PUT', path, { days: statutory }, { 'if-none-match': '*' });
    expect([late.status, late.body.changedBy, late.body.difference.map(({ field }) => field)]).toEqual([409, '王芳', ['days']]);
    expect((await send('DELETE', path, undefined, { 'if-match': '"0"' })).status).toBe(409);
    expect((await send('DELETE', path, undefined, ifMatch(entered.body.revision))).body.revision).toBeNull();
    const removed = await send('PUT', path, { days: statutory }, ifMatch(entered.body.revision));
    expect([removed.status, removed.body.difference.map(({ theirs }) => theirs)]).toEqual([409, [null, null]]);
  });

  it('a manager who decides on a date is told if another one changed it or gave it back to the calendar', async () => {
    const path = '/v1/service-days/exceptions/2024-07-24';
    const off = { runs: false, reasonZh: '道路施工', reasonEn: 'Road works' };
    const none = { 'if-none-match': '*' };
    const first = await send<{ runs: boolean }>('PUT', path, off, none, other);
    expect([first.status, first.body.runs, first.etag]).toEqual([200, false, `"${first.body.revision}"`]);
    const yours = await send('PUT', path, { runs: true, reasonZh: '招聘会' }, none);
    expect([yours.status, yours.body.changedBy, yours.body.difference.map(({ field }) => field)]).toEqual([
      ...[409, '王芳'],
      ['runs', 'reasonZh', 'reasonEn'],
    ]);
    const { serviceDays } = await office.town.get<{ serviceDays: { runs: boolean; reason: { en: string } }[] }>(
      '/v1/service-days?from=2024-07-24&to=2024-07-24',
    );
    expect(serviceDays[0]).toMatchObject({ runs: false, reason: { en: 'Road works' } });
    const list = await send<{ exceptions: { date: string; revision: string }[] }>('GET', '/v1/service-days/exceptions');
    expect(list.body.exceptions).toMatchObject([{ date: '2024-07-24', revision: first.body.revision }]);
    const back = await send<{ runs: boolean }>('DELETE', path, undefined, ifMatch(first.body.revision));
    expect([back.status, back.body.runs, back.body.revision]).toEqual([200, true, null]);
    expect((await send('DELETE', path)).body.code).toBe('day-not-excepted');
    // No buses can run on a date before the first timetable.
    expect((await send('PUT', '/v1/service-days/exceptions/2024-06-01', { ...off, runs: true })).body.code).toBe('nothing-to-run');
  });

  it('several dates or assignments are changed all or none, with each conflict named and an audit entry for each, and undone in one act', async () => {
    const [first, second] = ['2024-09-04', '2024-09-05'];
    const path = '/v1/service-days/exceptions';
    const off = { runs: false, reasonZh: '道路施工' };
    interface Exceptions {
      readonly exceptions: { readonly date: string; readonly runs: boolean; readonly reasonEn: string; readonly revision: string }[];
    }
    const listExceptions = async (): Promise<Exceptions['exceptions']> =>
      (await send<Exceptions>('GET', `${path}?from=${first}&to=${second}`)).body.exceptions;
    await send('PUT', `${path}/${second}`, { runs: false, reasonZh: '台风' }, {}, other);
    const days = (revision: string | null): object => ({ days: [first, second].map((date) => ({ date, ...off, revision })) });
    const refused = await send<{ faults: object[] }>('PUT', path, days(null));
    expect([refused.status, refused.body.code, refused.body.changedBy]).toEqual([409, 'changed-meanwhile', '王芳']);
    expect(refused.body.faults).toEqual([expect.objectContaining({ field: 'days[1]' })]);
    expect((await listExceptions()).map(({ date }) => date)).toEqual([second]);
    const [theirs] = await listExceptions();
    const both = {
      days: [
        { date: first, ...off, revision: null },
        { date: second, ...off, revision: theirs?.revision },
      ],
    };
    const done = await send<Exceptions>('PUT', path, both);
    expect(done.body.exceptions.map(({ date, reasonEn }) => [date, reasonEn])).toEqual([
      [first, '道路施工'],
      [second, '道路施工'],
    ]);
    const audited = async (subject: string): Promise<number> =>
      (await office.auditLog()).filter((entry) => entry.subject.startsWith(subject)).length;
    expect(await audited('service-days/2024-09-0')).toBe(3);
    const revisions = done.body.exceptions.map(({ revision }) => revision);
    const back = {
      days: [
        { date: first, revision: revisions[0] },
        { date: second, runs: false, reasonZh: '台风', revision: revisions[1] },
      ],
    };
    expect((await send('PUT', path, back)).status).toBe(200);
    expect((await listExceptions()).map(({ date, reasonEn }) => [date, reasonEn])).toEqual([[second, '台风']]);
    // If one of them lacks a reason or has an unknown field, none is stored.
    const wrong = await send<{ faults: { field: string }[] }>('PUT', path, { days: [{ date: first, runs: false }] });
    expect([wrong.status, wrong.body.faults.map(({ field }) => field)]).toEqual([400, ['days[0].reasonZh']]);
    expect((await send('PUT', path, { days: [{ date: 'today' }] })).status).toBe(400);

    await send('PUT', '/v1/vehicles/bus-1', { licensePlate: '沪A·Q2718' });
    const crew = (day: string, vehicleId: string | null, revision: string | null): object => ({
      ...{ scope: 'route', scopeId: 'songhong', day, vehicleId, revision },
    });
    const many = '/v1/assignments/many';
    const unknown = await send('PUT', many, { assignments: [crew(first, 'bus-1', null), crew(second, 'bus-9', null)] });
    expect([unknown.status, unknown.body.code]).toEqual([404, 'vehicle-not-found']);
    interface Crews {
      readonly assignments: { readonly day: string; readonly revision: string | null }[];
    }
    const crews = async (): Promise<string[]> =>
      (await send<Crews>('GET', `/v1/assignments?from=${first}&to=${second}`)).body.assignments.map(({ day }) => day);
    expect(await crews()).toEqual([]);
    const before = await audited('assignments/');
    const set = await send<Crews>('PUT', many, { assignments: [crew(first, 'bus-1', null), crew(second, 'bus-1', null)] });
    expect([set.status, await crews(), await audited('assignments/')]).toEqual([200, [first, second], before + 2]);
    const again = await send<{ faults: object[] }>('PUT', many, {
      assignments: [crew(first, null, set.body.assignments[0]?.revision ?? null), crew(second, null, 'old')],
    });
    expect([again.status, again.body.faults]).toEqual([409, [expect.objectContaining({ field: 'assignments[1]' })]]);
    const taken = set.body.assignments.map(({ day, revision }) => crew(day, null, revision));
    expect([(await send('PUT', many, { assignments: taken })).status, await crews()]).toEqual([200, []]);
  });

  it('the second manager to answer a rider is told of the first answer', async () => {
    const report = { tripId: 'songhong-0-weekday-0700', serviceDate: '2024-07-15', stopId: 'home', kind: 'did-not-come' };
    const { reportId } = (await send<{ reportId: string }>('POST', '/v1/reports', { ...report, deviceId: randomUUID() })).body;
    const path = `/v1/reports/${reportId}/answer`;
    expect((await send('POST', path, { note: '抱歉' }, { 'if-none-match': '*' }, other)).status).toBe(200);
    const late = await send('POST', path, { note: '已换车' }, { 'if-none-match': '*' });
    expect([late.status, late.body.difference]).toEqual([409, [{ field: 'note', theirs: '抱歉', yours: '已换车' }]]);
    const { reports } = (await send<{ reports: { revision: string }[] }>('GET', '/v1/reports')).body;
    expect((await send('POST', path, { note: '已换车' }, ifMatch(reports[0]?.revision ?? ''))).status).toBe(200);
  });

  it('of ten requests sent at once with the same revision one succeeds and nine are told so', async () => {
    const { body } = await send<{ alertId: string }>('POST', '/v1/alerts', {
      ...{ cause: 'CONSTRUCTION', effect: 'DETOUR', headerZh: '绕行', headerEn: 'Detour' },
    });
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        send(
          'PUT',
          `/v1/alerts/${body.alertId}`,
          { cause: 'CONSTRUCTION', effect: 'DETOUR', headerZh: `绕行${index}`, headerEn: 'Detour' },
          ifMatch(body.revision),
          index % 2 === 0 ? other : '',
        ),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 409)]);
  });
});
