import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../src/database/database.service.js';
import type { RefusalsAnswer, RefusedRowAnswer } from '../../src/refused-rows/refused-rows.requests.js';
import { maxPerAccount } from '../../src/refused-rows/refused-rows.service.js';
import { databaseKinds, newSqlite, Postgres } from '../support/databases.js';
import { bearer, Office, type SessionBody } from '../support/office.js';

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(() => postgres.stop());

const path = '/v1/driver/refusals';
const device = { deviceId: randomUUID(), name: '华为', appVersion: 'v1', unsentCount: 0 };

describe.each(databaseKinds)('events and notes refused to drivers’ phones, on %s', (kind) => {
  let office: Office;
  let wang: SessionBody;
  beforeAll(async () => {
    office = await Office.open(kind === 'SQLite' ? newSqlite() : await postgres.create());
    wang = await office.addDriver('王师傅');
  });
  afterAll(() => office.close());

  const boarded = (fields: object = {}): Record<string, unknown> => ({
    ...{ eventId: randomUUID(), kind: 'boarded', serviceDate: '2024-07-15', tripId: 'songhong-0-weekday-0700', stopId: 'home', count: 3 },
    ...{ deviceTime: '2024-07-15T07:00:00+08:00', ...fields },
  });
  const send = async (events: unknown[], token = wang.token, what = 'events'): Promise<{ outcome: string; code?: string }[]> => {
    const response = await office.town.send('POST', `/v1/driver/${what}`, { [what]: events, device }, bearer(token));
    return ((await response.json()) as { results: { outcome: string; code?: string }[] }).results;
  };
  const inbox = async (query = ''): Promise<RefusalsAnswer> => (await (await office.act('GET', path + query)).json()) as RefusalsAnswer;
  const act = async (what: 'settle' | 'reopen', rows: readonly RefusedRowAnswer[]): Promise<RefusalsAnswer> => {
    const response = await office.act('POST', `${path}/${what}`, { refusalIds: rows.map(({ refusalId }) => refusalId) });
    expect(response.status).toBe(200);
    return (await response.json()) as RefusalsAnswer;
  };
  const empty = async (): Promise<void> => {
    const { refusals } = await inbox('?limit=500');
    if (refusals.length > 0) await act('settle', refusals);
  };

  it('a manager reads of each refused row its reason in the requested language, its sender, its phone, its number of attempts and its content', async () => {
    const lost = boarded({ tripId: 'none' });
    for (let time = 0; time < 2; time += 1)
      expect((await send([lost, boarded()])).map(({ outcome }) => outcome)).toEqual(['refused', 'recorded']);
    office.at(0.5);
    await send([lost, { kind: 'x' }]);
    const { openCount, refusals } = await inbox('?lang=en');
    expect(openCount).toBe(2);
    const found = refusals.find(({ rowId }) => rowId === lost['eventId']);
    expect(found).toMatchObject({
      ...{ kind: 'event', accountId: wang.accountId, by: '王师傅', deviceId: device.deviceId, deviceName: '华为' },
      ...{ serviceDate: '2024-07-15', tripId: 'none', code: 'trip-not-found', content: lost, times: 3 },
      ...{ firstAt: '2024-07-15T07:10:00+08:00', lastAt: '2024-07-15T07:40:00+08:00', sendAgainAt: null },
      ...{ settledAt: null, settledBy: null, isRecorded: false },
    });
    expect(found?.detail).toMatch(/^[^\p{Script=Han}]+$/u);
    const unread = (await inbox()).refusals.find(({ rowId }) => rowId === null);
    expect(unread).toMatchObject({ content: { kind: 'x' }, serviceDate: null, tripId: null, code: 'event-malformed' });
    expect(unread?.detail).toMatch(/eventId/);
    await empty();
    office.at(0);
  });

  it('a manager settles a refused row with one audit entry, and can reopen it', async () => {
    await send([boarded({ tripId: 'none' }), boarded({ tripId: 'gone' })]);
    const { refusals } = await inbox();
    expect(refusals).toHaveLength(2);
    for (const _ of [1, 2]) {
      const settled = await act('settle', refusals);
      expect([settled.openCount, settled.refusals.map(({ settledBy }) => settledBy)]).toEqual([0, ['manager', 'manager']]);
    }
    expect((await inbox()).refusals).toEqual([]);
    expect((await inbox('?settled=true')).refusals.filter(({ rowId }) => refusals.some((each) => each.rowId === rowId))).toHaveLength(2);
    expect((await act('reopen', refusals.slice(0, 1))).openCount).toBe(1);
    const actions = (await office.auditLog()).map(({ action }) => action).filter((action) => action.startsWith('refusals-'));
    // One of them is from the test above.
    expect(actions.sort()).toEqual(['refusals-reopened', 'refusals-settled', 'refusals-settled']);
    const none = await office.act('POST', `${path}/settle`, { refusalIds: [refusals[0]?.refusalId, randomUUID()] });
    expect([none.status, ((await none.json()) as { code: string }).code]).toEqual([404, 'refusal-not-found']);
    expect((await inbox()).openCount).toBe(1);
    await empty();
  });

  it('a refused row that is recorded later, by whatever sender, is settled automatically, and is not reopened', async () => {
    const early = boarded({ tripId: 'extra-7' });
    const note = { noteId: randomUUID(), kind: 'nonsense', serviceDate: '2024-07-15', deviceTime: '2024-07-15T07:00:00+08:00' };
    expect((await send([early]))[0]?.outcome).toBe('refused');
    expect((await send([note], wang.token, 'notes'))[0]?.outcome).toBe('refused');
    expect((await inbox()).refusals.map((each) => each.kind).sort()).toEqual(['event', 'note']);
    const right = { ...early, extra: { routeId: 'songhong', directionId: 0 } };
    expect((await send([right], office.manager.token))[0]?.outcome).toBe('recorded');
    const fault = { ...note, kind: 'fault', vehicleId: null, text: '空调坏了' };
    expect((await send([fault], wang.token, 'notes'))[0]?.outcome).toBe('recorded');
    expect((await inbox()).openCount).toBe(0);
    const settled = (await inbox('?settled=true')).refusals.filter(({ rowId }) => [early['eventId'], note.noteId].includes(rowId ?? ''));
    expect(settled.map(({ isRecorded, settledBy }) => [isRecorded, settledBy])).toEqual([
      [true, null],
      [true, null],
    ]);
    expect((await act('reopen', settled)).openCount).toBe(0);
  });

  it('a refused row stays open if its id belongs to another recorded event', async () => {
    const first = boarded();
    expect((await send([first, { ...first, count: 9 }])).map(({ code }) => code)).toEqual([undefined, 'event-conflict']);
    for (const _ of [1, 2]) expect((await inbox()).refusals).toMatchObject([{ code: 'event-conflict', content: { count: 9 } }]);
    await empty();
  });

  it('a phone’s events are answered without delay or error even if refused rows cannot be stored', async () => {
    const database = office.town.app.get(Database);
    await database.query('ALTER TABLE refused_rows RENAME TO elsewhere', []);
    const outcomes = (await send([boarded({ tripId: 'none' }), boarded()])).map(({ outcome }) => outcome);
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    await database.query('ALTER TABLE elsewhere RENAME TO refused_rows', []);
    expect(outcomes).toEqual(['refused', 'recorded']);
    expect((await inbox()).openCount).toBe(0);
    await send([boarded({ tripId: 'none' })]);
    expect((await inbox()).openCount).toBe(1);
    await empty();
  });

  it('refused rows are for managers only', async () => {
    for (const [method, to] of [
      ['GET', path],
      ['POST', `${path}/settle`],
      ['POST', `${path}/reopen`],
    ] as const)
      expect((await office.act(method, to, method === 'GET' ? undefined : { refusalIds: [randomUUID()] }, wang.token)).status).toBe(403);
  });

  it('made-up rows of one phone neither fill the table nor displace those of others, and all are stored for 92 days', async () => {
    const li = await office.addDriver('李师傅');
    await send([boarded({ tripId: 'none' })], li.token);
    await send(['\u0000', '\ud800', null, [[]], { eventId: '\u0000', tripId: '\ud800', text: 'x'.repeat(9_000) }]);
    const flood = (): unknown[] => Array.from({ length: 400 }, () => boarded({ tripId: 'none' }));
    for (const _ of [1, 2]) await send(flood());
    const { openCount, refusals } = await inbox('?limit=500');
    expect([openCount, refusals.some(({ by }) => by === '李师傅')]).toEqual([maxPerAccount + 1, expect.any(Boolean)]);
    const rows = await office.town.app.get(Database).query('SELECT refusal_id FROM refused_rows WHERE account_id = ?', [wang.accountId]);
    expect(rows).toHaveLength(maxPerAccount);
    office.at(24 * 93);
    const later = (await office.signIn('manager', 'a long password')).token;
    expect(((await (await office.act('GET', path, undefined, later)).json()) as RefusalsAnswer).openCount).toBe(0);
    await send([boarded({ tripId: 'none' })], (await office.signIn('王师傅', '246810')).token);
    await office.act('GET', path, undefined, later);
    expect(await office.town.app.get(Database).query('SELECT refusal_id FROM refused_rows', [])).toHaveLength(1);
  });
});
