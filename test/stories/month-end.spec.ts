import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Papa from 'papaparse';
import readXlsx from 'read-excel-file/node';
import type { Problem } from '../../src/http/problem.js';
import type { ContractorAnswer } from '../../src/monthly-reports/contractor.requests.js';
import type { MonthAnswer } from '../../src/monthly-reports/monthly-reports.requests.js';
import type { ReportWordsAnswer } from '../../src/monthly-reports/report-words.requests.js';
import { databaseKinds, newSqlite, Postgres } from '../support/databases.js';
import { record, rowsOf, type LogEntry } from '../support/log.js';
import { bearer, managerPassword, Office } from '../support/office.js';

const [at0730, at0800] = ['0730', '0800'].map((time) => `songhong-0-weekday-${time}`) as [string, string];
const whole = (time: string, count: number): LogEntry[] => [
  ['trip-started', time],
  ['boarded', time, count],
  ['trip-ended', time],
];

describe.each(databaseKinds)('the end of a month on %s', (kind) => {
  let postgres: Postgres | null = null;
  let office: Office;

  beforeAll(async () => {
    if (kind !== 'SQLite') postgres = await Postgres.start();
    office = await Office.open(postgres === null ? newSqlite() : await postgres.create(), '2024-07-01T05:00:00+08:00');
    office.town.clock.set('2024-08-01T09:00:00+08:00');
    office.manager = await office.signIn('manager', managerPassword);
    for (const bus of ['bus-1', 'bus-2'])
      await office.act('PUT', `/v1/vehicles/${bus}`, { licensePlate: bus === 'bus-1' ? '沪A12345' : null, capacitySeated: 30 });
    await record(office.town, rowsOf('2024-07-01', at0730, whole('07:30', 20), { vehicleId: 'bus-1' }));
    await record(office.town, rowsOf('2024-07-02', at0730, whole('07:36', 10), { vehicleId: 'bus-1' }));
    await record(office.town, rowsOf('2024-07-02', at0800, whole('08:00', 5)));
    await record(office.town, rowsOf('2024-07-03', at0800, [['trip-cancelled', '07:00']], { source: 'manager', reason: '下雨积水' }));
    const assigned = { scope: 'route', scopeId: 'songhong', day: 'always', vehicleId: 'bus-2' };
    expect((await office.act('PUT', '/v1/assignments', assigned)).ok).toBe(true);
  });
  afterAll(async () => {
    await office.close();
    await postgres?.stop();
  });

  interface Answered<T> {
    readonly status: number;
    readonly etag: string | null;
    readonly body: T & Problem;
  }
  async function send<T>(method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<Answered<T>> {
    const response = await office.town.send(method, `/v1/ridership/months/${path}`, body, { ...bearer(office.manager.token), ...headers });
    return { status: response.status, etag: response.headers.get('etag'), body: (await response.json()) as T & Problem };
  }
  const ifMatch = (revision: string | null): Record<string, string> => ({ 'if-match': `"${revision ?? ''}"` });
  const july = async (): Promise<MonthAnswer> => (await send<MonthAnswer>('GET', '2024-07')).body;

  it('the bus contractor’s statement lists each trip by vehicle and day, with reasons, and adds up to the month', async () => {
    const { body } = await send<ContractorAnswer>('GET', '2024-07/contractor?lang=en');
    const month = await july();
    const { totals, vehicles, vehicleDays, exceptions } = body;
    for (const name of Object.keys(totals) as (keyof typeof totals)[]) {
      expect([name, totals[name]]).toEqual([name, month[name]]);
      for (const parts of [vehicles, vehicleDays])
        expect([name, parts.reduce((sum, part) => sum + part[name], 0)]).toEqual([name, totals[name]]);
    }
    expect(totals).toMatchObject({ scheduled: 920, operated: 3, onTime: 2, late: 1, cancelled: 1, unlogged: 916 });
    // A trip that did not run belongs to its assigned vehicle; one that ran without a known vehicle belongs to none.
    expect(
      vehicles.map(({ vehicleId, licensePlate, days, operated, cancelled }) => [vehicleId, licensePlate, days, operated, cancelled]),
    ).toEqual([
      ['bus-1', '沪A12345', 2, 2, 0],
      ['bus-2', null, 0, 0, 1],
      [null, null, 1, 1, 0],
    ]);
    const logged = exceptions.filter((each) => each.kind !== 'unlogged');
    expect(logged).toEqual([
      expect.objectContaining({
        ...{ kind: 'cancelled', date: '2024-07-03', startTime: '08:00:00', vehicleId: 'bus-2', reason: '下雨积水' },
        directionName: 'To Songhong Road',
      }),
    ]);
    expect(body.reported).toBeNull();
  });

  it('the bus contractor’s statement is the same as CSV and as a workbook, which has lines to sign', async () => {
    const csv = await (await office.act('GET', '/v1/ridership/months/2024-07/contractor?format=csv')).text();
    const { data, errors } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
    expect(errors).toEqual([]);
    const inCsv = (section: string): Record<string, string>[] => data.filter((row) => row['类别 Section'] === section);
    expect(inCsv('按车 Vehicles').map((row) => [row['车辆 Vehicle'], row['实开班次 Operated'], row['取消 Cancelled']])).toEqual([
      ['bus-1 沪A12345', '2', '0'],
      ['bus-2', '0', '1'],
      ['车辆不明 vehicle unknown', '1', '0'],
    ]);
    expect(inCsv('依据 Based on')[0]?.['原因 Reason']).toMatch(/^按现在的记录；本月还没有定稿。 By the log of now/);
    const response = await office.act('GET', '/v1/ridership/months/2024-07/contractor?format=xlsx');
    expect(response.headers.get('content-disposition')).toContain('hongqiao-contractor-2024-07.xlsx');
    const sheets = await readXlsx(Buffer.from(await response.arrayBuffer()));
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      '对账单 Statement',
      '按车 Vehicles',
      '按车按天 Vehicles by day',
      '取消、没有记录、加开 Exceptions',
      '说明 Columns',
    ]);
    const first = new Map((sheets[0]?.data ?? []).map((row) => [row[0], row]));
    expect(first.get('实开班次 Operated')?.[1]).toBe(3);
    expect(first.get('核对：应开班次 Check: scheduled')).toEqual([expect.anything(), '✓', '920 = 2 + 0 + 1 + 1 + 916']);
    expect(first.get('核对：各车 Check: vehicles')).toEqual([expect.anything(), '✓', '3 = 2 + 0 + 1']);
    for (const who of ['车公司 Bus contractor', '运营单位 Operator']) expect(first.get(who)?.[2]).toContain('签字');
    const cancelled = sheets[3]?.data.find((row) => row.includes('取消 cancelled'));
    expect(cancelled).toEqual(expect.arrayContaining(['bus-2', '下雨积水', at0800]));
  });

  it('the words to residents are stored by month, only by a manager who read the current ones, and are in the audit log', async () => {
    const unwritten = await send<ReportWordsAnswer>('GET', '2024-07/words');
    expect([unwritten.etag, unwritten.body]).toEqual([
      null,
      { month: '2024-07', wordsZh: null, wordsEn: null, signers: null, at: null, name: null, revision: null },
    ]);
    const words = { wordsZh: '08:00 最挤。\n07:00 还有空座。', wordsEn: '' };
    const first = await send<ReportWordsAnswer>('PUT', '2024-07/words', words, { 'if-none-match': '*' });
    expect([first.status, first.body, first.etag]).toEqual([
      200,
      expect.objectContaining({ wordsZh: words.wordsZh, wordsEn: null, name: 'manager', at: '2024-08-01T09:00:00+08:00' }),
      `"${first.body.revision ?? ''}"`,
    ]);
    const second = await send<ReportWordsAnswer>('PUT', '2024-07/words', { wordsZh: '改了' }, ifMatch(first.body.revision));
    expect(second.status).toBe(200);
    const late = await send('PUT', '2024-07/words', { wordsZh: '另一句', wordsEn: 'More' }, ifMatch(first.body.revision));
    expect([late.status, late.body]).toEqual([
      409,
      expect.objectContaining({
        code: 'changed-meanwhile',
        difference: [
          { field: 'wordsZh', theirs: '改了', yours: '另一句' },
          { field: 'wordsEn', theirs: null, yours: 'More' },
        ],
      }),
    ]);
    const tooLong = await send('PUT', '2024-07/words', { wordsZh: '字'.repeat(241), wordsEn: 7 });
    expect([tooLong.status, tooLong.body]).toMatchObject([400, { faults: [{ field: 'wordsZh' }, { field: 'wordsEn' }] }]);
    // The same words again change nothing and make no audit entry.
    expect((await send('PUT', '2024-07/words', { wordsZh: '改了' })).body).toEqual(second.body);
    const entries = (await office.auditLog()).filter(({ action }) => action === 'report-words-changed');
    expect(entries.map(({ before, after }) => [before, after]).reverse()).toEqual([
      [null, { wordsZh: words.wordsZh, wordsEn: null }],
      [
        { wordsZh: words.wordsZh, wordsEn: null },
        { wordsZh: '改了', wordsEn: null },
      ],
    ]);
    expect((await send<ReportWordsAnswer>('GET', '2024-08/words')).body.revision).toBeNull();
  });

  it('the signers of the reports are stored once for all months, survive a change of the words, and are not sent to drivers', async () => {
    const signed = { wordsZh: '改了', signers: '业委会\n物业' };
    const { body } = await send<ReportWordsAnswer>('PUT', '2024-07/words', signed);
    expect(body).toMatchObject({ wordsZh: '改了', signers: '业委会\n物业' });
    const august = await send<ReportWordsAnswer>('GET', '2024-08/words');
    expect(august.body).toMatchObject({ wordsZh: null, signers: '业委会\n物业', at: null });
    const again = await send<ReportWordsAnswer>('PUT', '2024-07/words', { wordsZh: '又改了' }, ifMatch(body.revision));
    expect([again.status, again.body.signers]).toEqual([200, '业委会\n物业']);
    const none = await send<ReportWordsAnswer>('PUT', '2024-07/words', { wordsZh: '又改了', signers: null });
    expect([none.body.signers, (await send<ReportWordsAnswer>('GET', '2024-08/words')).body.revision]).toEqual([null, null]);
  });

  it('figures that changed since a manager looked are neither frozen nor restated, and the statement says which report it differs from', async () => {
    const before = await july();
    await record(office.town, rowsOf('2024-07-04', at0730, whole('07:30', 8), { vehicleId: 'bus-1' }));
    const unseen = await send('POST', '2024-07/freeze', {}, ifMatch(before.logRevision));
    expect([unseen.status, unseen.body]).toMatchObject([
      409,
      {
        code: 'month-reads-otherwise',
        detail: '您看过之后，2024-07 的记录又变了：现在是 43 人次、实开 4 班。什么也没有公布；请看过现在的数字再决定。',
      },
    ]);
    const seen = await july();
    expect(seen.logRevision).not.toBe(before.logRevision);
    const frozen = await send<MonthAnswer>('POST', '2024-07/freeze', {}, ifMatch(seen.logRevision));
    expect([frozen.status, frozen.body]).toMatchObject([200, { boardings: 43, revision: 1, logRevision: seen.logRevision }]);
    const statement = async (): Promise<ContractorAnswer> => (await send<ContractorAnswer>('GET', '2024-07/contractor')).body;
    expect((await statement()).reported).toMatchObject({ revision: 1, difference: null });

    await record(office.town, rowsOf('2024-07-05', at0730, whole('07:30', 4), { vehicleId: 'bus-2' }));
    const reason = { reason: '补记 7 月 5 日' };
    const old = await send('POST', '2024-07/restatements', reason, ifMatch(seen.logRevision));
    expect([old.status, old.body.code]).toEqual([409, 'month-reads-otherwise']);
    expect((await statement()).reported).toMatchObject({ revision: 1, difference: { operated: 1, onTime: 1, unlogged: -1 } });
    const sheets = await readXlsx(
      Buffer.from(await (await office.act('GET', '/v1/ridership/months/2024-07/contractor?format=xlsx')).arrayBuffer()),
    );
    expect(String(sheets[0]?.data.find(([item]) => item === '依据 Based on')?.[2])).toMatch(
      /^按现在的记录，与定稿（2024-08-01 09:00）不同：实开班次 \+1、准点 \+1、没有记录 −1。/,
    );
    const now = await july();
    const restated = await send<MonthAnswer>('POST', '2024-07/restatements', reason, ifMatch(now.logRevision));
    expect([restated.status, restated.body]).toMatchObject([201, { boardings: 47, revision: 2, difference: null }]);
    const again = await send('POST', '2024-07/restatements', reason, ifMatch('0123456789abcdef'));
    expect([again.status, again.body.code]).toEqual([409, 'month-reads-otherwise']);
  });
});
