import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { JobsService } from '../../src/jobs/jobs.service.js';
import { ReportsTidying } from '../../src/rider-reports/reports-tidying.service.js';
import { databaseKinds, newSqlite, Postgres } from '../support/databases.js';
import { bearer, managerPassword, Office, otherTown } from '../support/office.js';

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(() => postgres.stop());

const trip = 'songhong-0-weekday-0730';
const phone = '018f3c7e-9a51-7cc2-b0a1-3f5de4c6a7b8';
const noShow = { tripId: trip, serviceDate: '2024-07-15', stopId: 'home', kind: 'did-not-come', deviceId: phone };

interface Body {
  reportId: string;
  code?: string;
  message?: string;
  detail?: string;
  answer: object | null;
}
interface Listed {
  reports: { reportId: string; tripId: string; kind: string; note: string | null; sameCount: number; log: object; answer: object | null }[];
}

describe.each(databaseKinds)('riders’ reports on %s', (kind) => {
  let office: Office;
  beforeEach(async () => {
    office = await Office.open(kind === 'SQLite' ? newSqlite() : await postgres.create());
    office.town.clock.set('2024-07-15T07:40:00+08:00');
  });
  afterEach(() => office.close());

  const send = async (change: object = {}, { prefix = '', from = '203.0.113.7', lang = 'en' } = {}): Promise<[number, Body, Headers]> => {
    const headers = { 'x-forwarded-for': from, 'accept-language': lang };
    const response = await office.town.send('POST', `${prefix}/v1/reports`, { ...noShow, ...change }, headers);
    return [response.status, (await response.json()) as Body, response.headers];
  };
  /** The status, and the code of a refusal. */
  const outcomeOf = async (change: object = {}, options = {}): Promise<[number, string | undefined]> => {
    const [status, { code }] = await send(change, options);
    return [status, code];
  };
  const list = async (query = ''): Promise<Listed['reports']> =>
    ((await (await office.act('GET', `/v1/reports${query}`)).json()) as Listed).reports;
  const row = async (): Promise<Record<string, unknown>[]> => office.town.source.query('SELECT * FROM rider_reports');

  describe('a rider who reports', () => {
    it('a rider reports a bus that did not come, is thanked, and reads the managers’ answer', async () => {
      const [status, body, headers] = await send({ note: ' 等了十分钟 ' });
      expect([status, headers.get('cache-control')]).toEqual([201, 'no-store']);
      expect(body).toEqual({
        reportId: body.reportId,
        serviceDate: '2024-07-15',
        tripId: trip,
        stopId: 'home',
        kind: 'did-not-come',
        note: '等了十分钟',
        reportedAt: '2024-07-15T07:40:00+08:00',
        message: expect.stringContaining('Thank you'),
        answer: null,
      });
      office.town.clock.set('2024-07-15T07:41:00+08:00');
      const [again, same] = await send({ note: 'another', deviceId: phone.toUpperCase() }, { lang: 'zh-CN' });
      expect([again, same]).toEqual([200, { ...body, message: expect.stringContaining('还没有答复') }]);
      const answered = await office.act('POST', `/v1/reports/${body.reportId}/answer`, { note: '车辆故障,已派替班车' });
      expect(answered.status).toBe(200);
      // Long after the time to report has passed, a repeated report still finds its answer.
      office.town.clock.set('2024-07-20T12:00:00+08:00');
      const [later, found] = await send();
      expect([later, found.answer]).toEqual([200, { note: '车辆故障,已派替班车', answeredAt: '2024-07-15T07:41:00+08:00' }]);
      expect(found.message).toContain('have answered');
    });

    it('a rider can report from 2 minutes before to 60 minutes after the planned time, and is told so at other times', async () => {
      const at = async (time: string): Promise<[number, string | undefined]> => {
        office.town.clock.set(`2024-07-15T${time}+08:00`);
        return outcomeOf({ deviceId: randomUUID() });
      };
      expect([await at('07:27:59'), await at('07:28:00'), await at('08:30:00'), await at('08:30:01')]).toEqual([
        [422, 'report-too-early'],
        [201, undefined],
        [201, undefined],
        [422, 'report-too-late'],
      ]);
      const [, late] = await send({ deviceId: randomUUID() });
      expect(late.detail).toContain('until 2024-07-15 08:30');
      const [, early] = await send({ tripId: 'songhong-0-weekday-1730' }, { lang: 'zh-CN' });
      expect(early.detail).toContain('2024-07-15 17:28 起');
      // The same trip of tomorrow.
      expect(await outcomeOf({ serviceDate: '2024-07-16' })).toEqual([422, 'report-too-early']);
    });

    it('a rider is told if there is no such departure', async () => {
      const cases: [object, number, string][] = [
        [{ tripId: 'none' }, 404, 'departure-not-found'],
        [{ stopId: 'none' }, 404, 'stop-not-found'],
        [{ stopId: 'hongqiao-t1' }, 404, 'departure-not-found'],
        // Nobody boards at the last stop.
        [{ stopId: 'songhong' }, 404, 'departure-not-found'],
        // A Sunday.
        [{ serviceDate: '2024-07-14' }, 404, 'departure-not-found'],
        [{ serviceDate: '1999-01-04' }, 404, 'departure-not-found'],
      ];
      for (const [change, status, code] of cases) expect([change, await outcomeOf(change)]).toEqual([change, [status, code]]);
      expect(await row()).toEqual([]);
    });

    it('an unreadable report is refused with every faulty field, and never with a 500', async () => {
      const bodies: [unknown, string[]][] = [
        [{ ...noShow, deviceId: 'me' }, ['deviceId']],
        [{ ...noShow, deviceId: 7 }, ['deviceId']],
        [{ ...noShow, kind: 'late' }, ['kind']],
        [{ ...noShow, kind: ['was-full'] }, ['kind']],
        [{ ...noShow, note: 'x'.repeat(201) }, ['note']],
        [{ ...noShow, note: 'a\u0000b' }, ['note']],
        [{ ...noShow, note: { $gt: '' } }, ['note']],
        [{ ...noShow, serviceDate: '2024-02-30' }, ['serviceDate']],
        [{ ...noShow, tripId: '', stopId: null }, ['stopId', 'tripId']],
        [{ ...noShow, name: '张三' }, ['name']],
        [{ ...noShow, constructor: 1 }, ['constructor']],
        [{}, ['deviceId', 'kind', 'serviceDate', 'stopId', 'tripId']],
        [[], ['body']],
        ['text', ['body']],
        [null, ['body']],
      ];
      for (const [body, fields] of bodies) {
        const response = await office.town.send('POST', '/v1/reports', body);
        const { code, faults } = (await response.json()) as { code: string; faults?: { field: string }[] };
        expect([body, response.status, faults?.map(({ field }) => field).sort()]).toEqual([body, 400, fields]);
        expect(code).toMatch(/^(request-malformed|bad-request)$/);
      }
      for (const raw of ['{', '', '"', '{"tripId":"\ud800"}'])
        expect(
          (await office.town.fetch('/v1/reports', { method: 'POST', body: raw, headers: { 'content-type': 'application/json' } })).status,
        ).toBe(400);
      const ofType = async (type: string, body: string): Promise<number> =>
        (await office.town.fetch('/v1/reports', { method: 'POST', body, headers: { 'content-type': type } })).status;
      expect([await ofType('application/xml', '<a/>'), await ofType('text/plain', 'x')]).toEqual([415, 415]);
      // A page without JavaScript sends a form, to an address outside /v1, because any site could send a form there.
      const form = new URLSearchParams({ ...noShow, deviceId: randomUUID() }).toString();
      expect(await ofType('application/x-www-form-urlencoded', form)).toBe(415);
      expect((await office.town.send('POST', '/v1/reports', noShow, { origin: 'https://elsewhere.example' })).status).toBe(403);
      expect(await outcomeOf({ note: '🚌 没来\\"; DROP TABLE rider_reports; --' })).toEqual([201, undefined]);
    });

    it('a rider’s report counts once, however often and whenever the button is pressed', async () => {
      const answers = await Promise.all(Array.from({ length: 12 }, () => send()));
      expect(answers.map(([status]) => status).sort()).toEqual([...Array<number>(11).fill(200), 201]);
      expect(new Set(answers.map(([, { reportId }]) => reportId)).size).toBe(1);
      expect((await row()).length).toBe(1);
      expect(await outcomeOf({ kind: 'was-full' })).toEqual([201, undefined]);
      expect(await outcomeOf({ deviceId: randomUUID() })).toEqual([201, undefined]);
      expect((await list()).map(({ kind, sameCount }) => [kind, sameCount]).sort()).toEqual([
        ['did-not-come', 2],
        ['did-not-come', 2],
        ['was-full', 1],
      ]);
    });

    it('a rider can report six times on one service date, at once or not', async () => {
      office.town.clock.set('2024-07-15T08:00:00+08:00');
      const departures = ['0700', '0730', '0800'].flatMap((time) =>
        ['songhong-0', 'hongqiao-t1-0'].map((route) => `${route}-weekday-${time}`),
      );
      const all = departures.flatMap((tripId) => ['did-not-come', 'was-full', 'left-early'].map((each) => ({ tripId, kind: each })));
      const statuses = (await Promise.all(all.map((change) => outcomeOf(change)))).map(([status]) => status);
      expect([statuses.filter((status) => status === 201).length, statuses.filter((status) => status === 429).length]).toEqual([6, 12]);
      expect((await row()).length).toBe(6);
      const rest = all[statuses.indexOf(429)];
      const [status, { code, detail }, headers] = await send(rest);
      expect([status, code, headers.get('retry-after')]).toEqual([429, 'too-many-reports', String(16 * 3600)]);
      expect(detail).toContain('2024-07-16 00:00');
      // Existing reports stay, another device may report, and so may this one tomorrow.
      expect((await outcomeOf(all[statuses.indexOf(201)]))[0]).toBe(200);
      expect((await outcomeOf({ ...rest, deviceId: randomUUID() }))[0]).toBe(201);
      office.town.clock.set('2024-07-16T08:00:00+08:00');
      expect((await outcomeOf({ serviceDate: '2024-07-16' }))[0]).toBe(201);
    });

    it('senders in a network that sends too many reports have to wait, and others do not', async () => {
      const from = '198.51.100.9';
      for (let count = 0; count < 120; count += 1) expect([404, 422]).toContain((await outcomeOf({ tripId: 'none' }, { from }))[0]);
      office.town.clock.set('2024-07-15T07:50:00+08:00');
      const [status, { code }, headers] = await send({}, { from });
      expect([status, code, headers.get('retry-after')]).toEqual([429, 'too-many-reports-here', '3000']);
      expect((await outcomeOf({}, { from: '198.51.100.10' }))[0]).toBe(201);
      office.town.clock.set('2024-07-15T08:40:00+08:00');
      expect((await outcomeOf({ tripId: 'songhong-0-weekday-0830' }, { from }))[0]).toBe(201);
      expect(JSON.stringify(await row())).not.toContain('198.51');
    });

    it('a rider’s report reveals nothing about its sender, who is not recognized on another day', async () => {
      await send();
      office.town.clock.set('2024-07-16T07:40:00+08:00');
      await send({ serviceDate: '2024-07-16' });
      const rows = await row();
      expect(JSON.stringify(rows)).not.toContain(phone);
      expect(new Set(rows.map((each) => each['device_hash'])).size).toBe(2);
      expect(Object.keys(rows[0] ?? {}).sort()).toEqual(
        'agency_id answer_note answered_at answered_by device_hash direction_id kind note planned_at position report_id reported_at route_id service_date stop_id trip_id'.split(
          ' ',
        ),
      );
    });
  });

  describe('a manager who reads reports', () => {
    /** Records a driver's events of the trip. */
    const log = async (...events: { kind: string; time: string; stopId?: string; count?: number }[]): Promise<void> => {
      const driver = await office.addDriver(`司机 ${randomUUID().slice(0, 8)}`);
      const driven = events.map(({ time, ...event }) => ({
        ...event,
        eventId: randomUUID(),
        serviceDate: '2024-07-15',
        tripId: trip,
        deviceTime: `2024-07-15T${time}+08:00`,
      }));
      const response = await office.act('POST', '/v1/driver/events', { events: driven }, driver.token);
      expect(((await response.json()) as { results: { outcome: string }[] }).results.map(({ outcome }) => outcome)).toEqual(
        events.map(() => 'recorded'),
      );
    };
    const agreements = async (): Promise<string[]> =>
      (await list())
        .map(({ kind, log: { agreement } }: { kind: string; log: { agreement?: string } }) => `${kind} ${agreement ?? ''}`)
        .sort();

    it('a manager sees reports at once, the newest first, and whether the driver’s log agrees', async () => {
      for (const each of ['did-not-come', 'was-full', 'left-early']) {
        await send({ kind: each });
        office.town.clock.set('2024-07-15T07:45:00+08:00');
      }
      expect(await agreements()).toEqual(['did-not-come unknown', 'left-early unknown', 'was-full unknown']);
      expect((await list()).at(-1)?.kind).toBe('did-not-come');
      await log(
        { kind: 'trip-started', time: '07:42:00' },
        { kind: 'stop-departed', time: '07:43:00', stopId: 'home' },
        { kind: 'left-behind', time: '07:43:00', stopId: 'home', count: 4 },
      );
      expect(await agreements()).toEqual(['did-not-come agrees', 'left-early contradicts', 'was-full agrees']);
      expect((await list())[0]).toMatchObject({
        routeId: 'songhong',
        directionId: 0,
        stop: { stopId: 'home', name: '虹桥人才公寓' },
        scheduledDepartureTime: '2024-07-15T07:30:00+08:00',
        sameCount: 1,
        log: { state: 'underway', actualDepartureTime: '2024-07-15T07:43:00+08:00', wasFull: false, leftBehind: 4 },
      });
    });

    it('a cancelled trip agrees with a rider who waited, and a day without a log proves nothing', async () => {
      await send();
      await office.act('POST', `/v1/trips/2024-07-15/${trip}/cancel`, { reason: '车辆故障' });
      expect(await agreements()).toEqual(['did-not-come agrees']);
      await send({ tripId: 'hongqiao-t1-0-weekday-0730' });
      office.town.clock.set('2024-07-17T08:00:00+08:00');
      office.manager = await office.signIn('manager', managerPassword);
      expect((await list()).map(({ tripId, log: found }) => [tripId, found])).toContainEqual([
        'hongqiao-t1-0-weekday-0730',
        { agreement: 'unknown', state: 'unlogged', actualDepartureTime: null, wasFull: false, leftBehind: null },
      ]);
    });

    it('a manager can list reports of a range of service dates', async () => {
      await send();
      const count = async (query: string): Promise<number | string> => {
        const response = await office.act('GET', `/v1/reports${query}`);
        const body = (await response.json()) as Listed & { code?: string };
        return body.code ?? body.reports.length;
      };
      const queries = ['', '?from=2024-07-15&to=2024-07-15', '?to=2024-07-14', '?from=2024-07-16&to=2024-07-20', '?limit=1'];
      expect(await Promise.all(queries.map(count))).toEqual([1, 1, 0, 0, 1]);
      const wrong = ['?from=2024-07-16&to=2024-07-15', '?from=2024-01-01&to=2024-07-15', '?from=x', '?limit=0'];
      expect(await Promise.all(wrong.map(count))).toEqual([
        'service-days-range',
        'service-days-range',
        'request-malformed',
        'request-malformed',
      ]);
    });

    it('a manager’s answer can be corrected, and both are in the audit log', async () => {
      const [, { reportId }] = await send({ note: '没来' });
      const path = `/v1/reports/${reportId}/answer`;
      for (const note of ['抱歉', '抱歉', '抱歉,司机生病']) {
        const response = await office.act('POST', path, { note });
        expect([response.status, await response.json()]).toMatchObject([200, { reportId, answer: { note, answeredBy: 'manager' } }]);
      }
      const audit = (await office.auditLog()).filter(({ action }) => action === 'report-answered');
      expect(audit.map(({ subject, before, after }) => [subject, before, after])).toEqual([
        [`reports/${reportId}`, { note: '抱歉' }, { note: '抱歉,司机生病' }],
        [`reports/${reportId}`, null, { note: '抱歉' }],
      ]);
      // The audit entry does not contain the rider's text, which the manager did not change.
      expect(JSON.stringify(audit)).not.toContain('没来');
      expect((await office.act('POST', '/v1/reports/none/answer', { note: 'x' })).status).toBe(404);
      for (const body of [{}, { note: '' }, { note: null }, { note: 'x'.repeat(501) }, [], 'x'])
        expect([body, (await office.act('POST', path, body)).status]).toEqual([body, 400]);
    });

    it('only managers can read and answer reports', async () => {
      const [, { reportId }] = await send();
      const driver = await office.addDriver();
      for (const [method, path, body] of [
        ['GET', '/v1/reports', undefined],
        ['POST', `/v1/reports/${reportId}/answer`, { note: 'x' }],
      ] as const) {
        expect([path, (await office.town.send(method, path, body)).status]).toEqual([path, 401]);
        expect([path, (await office.act(method, path, body, driver.token)).status]).toEqual([path, 403]);
      }
      expect((await list())[0]?.answer).toBeNull();
    });

    it('reports of another agency are not visible and cannot be answered', async () => {
      await office.town.load(otherTown);
      office.town.clock.set('2024-07-15T08:10:00-04:00');
      const ferry = { tripId: 'one', stopId: 'pier' };
      expect(await outcomeOf(ferry)).toEqual([404, 'stop-not-found']);
      const [status, { reportId }] = await send(ferry, { prefix: '/a/harbour' });
      expect(status).toBe(201);
      office.manager = await office.signIn('manager', managerPassword);
      expect(await list()).toEqual([]);
      expect((await office.act('POST', `/v1/reports/${reportId}/answer`, { note: 'x' })).status).toBe(404);
      const theirs = await office.town.signedIn('manager', 'harbour master', 'harbour');
      const seen = (await (await office.town.fetch('/a/harbour/v1/reports', { headers: theirs })).json()) as Listed;
      expect(seen.reports.map(({ tripId }) => tripId)).toEqual(['one']);
      expect((await office.town.fetch('/v1/reports', { headers: theirs })).status).toBe(401);
      expect((await office.town.fetch('/a/harbour/v1/reports', { headers: bearer(office.manager.token) })).status).toBe(401);
    });
  });

  it('old riders’ reports are deleted by an hourly job', async () => {
    const jobs = office.town.app.get(JobsService);
    office.town.clock.set('2024-10-14T11:00:00+08:00');
    await jobs.tick();
    office.town.clock.set('2024-07-15T07:40:00+08:00');
    await send({ note: '没来' });
    const noteAt = async (now: string): Promise<unknown> => {
      office.town.clock.set(now);
      await jobs.tick();
      return (await row())[0]?.['note'];
    };
    expect(await noteAt('2024-10-14T11:59:59+08:00')).toBe('没来');
    expect(await noteAt('2024-10-14T12:00:00+08:00')).toBeNull();
  });

  it('notes and answers of riders’ reports are deleted after 90 days, device keys after 14, and the facts remain', async () => {
    const [, { reportId }] = await send({ note: '没来' });
    await office.act('POST', `/v1/reports/${reportId}/answer`, { note: '抱歉' });
    const tidied = async (now: string): Promise<unknown[]> => {
      office.town.clock.set(now);
      // Each copy of the program runs this job at the same hour.
      const tidying = office.town.app.get(ReportsTidying);
      await Promise.all([tidying.tidy(), tidying.tidy(), tidying.tidy()]);
      const keys: unknown[] = await office.town.source.query('SELECT * FROM rider_report_keys');
      return (await row()).map((each) => [each['note'], each['answer_note'], each['answered_at'] === null, keys.length]);
    };
    expect(await tidied('2024-07-29T12:00:00+08:00')).toEqual([['没来', '抱歉', false, 1]]);
    expect(await tidied('2024-07-30T12:00:00+08:00')).toEqual([['没来', '抱歉', false, 0]]);
    expect(await tidied('2024-10-13T12:00:00+08:00')).toEqual([['没来', '抱歉', false, 0]]);
    expect(await tidied('2024-10-14T12:00:00+08:00')).toEqual([[null, null, false, 0]]);
    office.manager = await office.signIn('manager', managerPassword);
    expect(await list('?from=2024-07-15&to=2024-07-15')).toMatchObject([{ reportId, note: null, answer: { note: null } }]);
  });
});
