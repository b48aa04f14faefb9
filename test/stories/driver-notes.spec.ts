import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { databaseKinds, newSqlite, Postgres } from '../support/databases.js';
import { bearer, Office, pin, type SessionBody } from '../support/office.js';

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(() => postgres.stop());

interface Result {
  noteId: string | null;
  outcome: string;
  code?: string;
  detail?: string;
}
interface Note {
  noteId: string;
  kind: string;
  serviceDate: string;
  at: string;
  by: string;
  sentBy: string | null;
  items: { item: string; isRight: boolean; remark: string | null }[] | null;
  text: string | null;
  flags: string[];
}
interface ManagersMessage {
  messageId: string;
  to: string | null;
  withdrawnAt: string | null;
  acknowledgements: { name: string; acknowledgedAt: string }[];
}
interface BundleMessage {
  text: string;
  by: string;
  acknowledgedAt: string | null;
}

const note = (kind: string, fields: Record<string, unknown> = {}): Record<string, unknown> => ({
  ...{ noteId: randomUUID(), kind, deviceTime: '2024-07-15T07:05:00+08:00', serviceDate: '2024-07-15' },
  ...fields,
});
const check = note('check', {
  vehicleId: 'bus-1',
  items: [
    { item: '轮胎', isRight: true },
    { item: '灯光', isRight: false, remark: '左前灯不亮' },
  ],
});
const device = { deviceId: '0190c1de-7d5d-7a3e-9a43-3a1d5f0c2b11', name: '华为', appVersion: '1', unsentCount: 2 };

describe.each(databaseKinds)('drivers’ notes and managers’ messages on %s', (kind) => {
  let office: Office;
  let [wang, li]: SessionBody[] = [];
  beforeEach(async () => {
    office = await Office.open(kind === 'SQLite' ? newSqlite() : await postgres.create());
    wang = await office.addDriver('王师傅');
    li = await office.addDriver('李师傅');
  });
  afterEach(() => office.close());

  const send = (notes: unknown, more: Record<string, unknown> = {}, account = wang): Promise<Response> =>
    office.act('POST', '/v1/driver/notes?lang=en', { notes, ...more }, account?.token);
  const results = async (notes: unknown, more: Record<string, unknown> = {}, account = wang): Promise<Result[]> => {
    const response = await send(notes, more, account);
    expect(response.status).toBe(200);
    return ((await response.json()) as { results: Result[] }).results;
  };
  const outcomes = async (notes: unknown, more: Record<string, unknown> = {}, account = wang): Promise<string[]> =>
    (await results(notes, more, account)).map(({ outcome, code }) => code ?? outcome);
  const read = async <T>(path: string, token = office.manager.token): Promise<T> =>
    (await (await office.act('GET', path, undefined, token)).json()) as T;
  const list = async (query = ''): Promise<Note[]> => (await read<{ notes: Note[] }>(`/v1/driver/notes${query}`)).notes;
  const shown = async (account = wang): Promise<BundleMessage[]> =>
    (await read<{ messages: BundleMessage[] }>('/v1/driver/bundle', account?.token)).messages;

  it('a note is stored once, however often it is sent, and a bad note does not hold up others', async () => {
    const fault = note('fault', { text: '空调坏了\n要修', vehicleId: 'bus-1', newer: 'field' });
    const bad = [{ ...fault, noteId: 'x' }, note('fault'), note('check', { items: [] }), note('acknowledged'), note('voided'), 7, null];
    expect(await outcomes([check, ...bad, fault, fault])).toEqual([
      'recorded',
      ...bad.map(() => 'note-malformed'),
      'recorded',
      'duplicate',
    ]);
    expect(await outcomes([fault, check])).toEqual(['duplicate', 'duplicate']);
    expect(await results([{ ...fault, text: '修好了' }])).toMatchObject([
      { noteId: fault['noteId'], code: 'note-conflict', detail: expect.stringContaining('belongs to another note') as unknown },
    ]);
    expect(await outcomes([note('fault', { text: 'x', serviceDate: '2024-04-01' })])).toEqual(['service-date-out-of-range']);
    for (const [notes, more] of [
      [{}, {}],
      [Array(101).fill(check), {}],
      [[], { sentAt: 'now' }],
      [[], { other: 1 }],
    ])
      expect((await send(notes, more as Record<string, unknown>)).status).toBe(400);
    expect((await list()).map(({ kind: what, by, text, items, flags }) => [what, by, text, items, flags])).toEqual([
      ['fault', '王师傅', '空调坏了\n要修', null, ['unknown-vehicle']],
      [
        ...['check', '王师傅', null],
        [
          { item: '轮胎', isRight: true, remark: null },
          { item: '灯光', isRight: false, remark: '左前灯不亮' },
        ],
        ['unknown-vehicle'],
      ],
    ]);
    expect((await list('?kind=check')).map(({ noteId }) => noteId)).toEqual([check['noteId']]);
    expect(await list('?from=2024-07-01&to=2024-07-14')).toEqual([]);
    expect((await list('?limit=1')).length).toBe(1);
    expect((await office.act('GET', '/v1/driver/notes', undefined, wang?.token)).status).toBe(403);
  });

  it('a wrong clock is corrected, and a colleague’s note is credited to its author from a phone that both have used', async () => {
    await results([note('fault', { text: '慢两小时', deviceTime: '2024-07-15T05:05:00+08:00' })], { sentAt: '2024-07-15T05:10:00+08:00' });
    expect(await list()).toMatchObject([{ at: '2024-07-15T07:05:00+08:00', flags: ['clock-corrected'] }]);
    const colleagues = note('fault', { text: '他说的', recordedBy: wang?.accountId });
    await results([colleagues], { device }, li);
    expect((await list())[0]).toMatchObject({ by: '李师傅', sentBy: null, flags: ['author-unproven'] });
    expect((await office.auditLog()).find(({ action }) => action === 'author-claimed')).toMatchObject({
      ...{ name: '李师傅', subject: 'driver-notes' },
      after: { claims: [{ id: colleagues['noteId'], accountId: wang?.accountId }] },
    });
    expect((await office.attempt('王师傅', pin)).status).toBe(201);
    await office.town.send('POST', '/v1/sessions', { name: '王师傅', password: pin, device });
    await results([{ ...colleagues, noteId: randomUUID() }], { device }, li);
    expect((await list()).map(({ by, sentBy }) => [by, sentBy])).toContainEqual(['王师傅', '李师傅']);
  });

  it('a message is on its recipients’ phones until it is withdrawn, and managers see who has read it', async () => {
    const say = async (text: string, whose?: SessionBody): Promise<ManagersMessage> => {
      const response = await office.act('POST', '/v1/driver/messages', { text, accountId: whose?.accountId });
      expect(response.status).toBe(201);
      return (await response.json()) as ManagersMessage;
    };
    const toAll = await say('下午三点开会');
    const toLi = await say('来一下办公室', li);
    expect([await shown(wang), (await shown(li)).map(({ text }) => text).sort()]).toMatchObject([
      [{ text: '下午三点开会', by: 'manager', acknowledgedAt: null }],
      ['下午三点开会', '来一下办公室'],
    ]);
    await results([note('acknowledged', { messageId: toAll.messageId })]);
    expect(await shown(wang)).toMatchObject([{ acknowledgedAt: '2024-07-15T07:05:00+08:00' }]);
    expect((await shown(li)).map(({ acknowledgedAt }) => acknowledgedAt)).toEqual([null, null]);
    expect((await office.act('POST', `/v1/driver/messages/${toLi.messageId}/withdraw`)).status).toBe(200);
    expect((await office.act('POST', `/v1/driver/messages/${toLi.messageId}/withdraw`)).status).toBe(200);
    expect((await shown(li)).length).toBe(1);
    expect((await office.act('POST', `/v1/driver/messages/${randomUUID()}/withdraw`)).status).toBe(404);
    expect((await office.act('POST', '/v1/driver/messages', { text: 'x', accountId: randomUUID() })).status).toBe(404);
    expect((await office.act('POST', '/v1/driver/messages', { text: '长'.repeat(501) })).status).toBe(400);
    // After a lost answer the message is sent again under its id, and stored once.
    const again = { messageId: toAll.messageId.toUpperCase(), text: '下午三点开会' };
    expect(await (await office.act('POST', '/v1/driver/messages', again)).json()).toMatchObject({ messageId: toAll.messageId });
    expect((await office.act('POST', '/v1/driver/messages', { ...again, text: '下午四点开会' })).status).toBe(409);
    expect((await office.act('POST', '/v1/driver/messages', { ...again, accountId: li?.accountId })).status).toBe(409);
    const { messages } = await read<{ messages: ManagersMessage[] }>('/v1/driver/messages');
    const found = new Map(messages.map((each) => [each.messageId, each]));
    expect(found.get(toAll.messageId)).toMatchObject({ to: null, withdrawnAt: null, acknowledgements: [{ name: '王师傅' }] });
    expect(found.get(toLi.messageId)).toMatchObject({ to: '李师傅', withdrawnAt: '2024-07-15T07:10:00+08:00', acknowledgements: [] });
    expect((await office.auditLog()).map(({ action }) => action).filter((action) => action.startsWith('message'))).toEqual([
      'message-withdrawn',
      'message-sent',
      'message-sent',
    ]);
    office.at(24 * 7 + 1);
    const later = bearer((await office.signIn('王师傅', pin)).token);
    expect((await office.town.get<{ messages: unknown[] }>('/v1/driver/bundle', { headers: later })).messages).toEqual([]);
  });

  it('a manager’s settings of an agency are checked, replaced as a whole, entered in the audit log and on the phones at once', async () => {
    const standard = { countAlighting: false, capacityRule: 'seats', earlyLimitSeconds: 59, checkList: [], contact: null };
    const path = '/v1/agency/settings';
    const revision = expect.stringMatching(/^[0-9a-f]{16}$/) as unknown;
    expect(await read(path, wang?.token)).toEqual({ ...standard, revision });
    const settings = {
      ...standard,
      checkList: [' 轮胎 ', '灯光'],
      contact: { name: '调度室', phone: '021-5555 0100' },
      earlyLimitSeconds: 0,
    };
    const set = { ...settings, checkList: ['轮胎', '灯光'] };
    await read('/v1/driver/bundle', wang?.token);
    for (const _ of [1, 2]) expect(await (await office.act('PUT', path, settings)).json()).toEqual({ ...set, revision });
    expect(await read(path, wang?.token)).toEqual({ ...set, revision });
    expect(await read('/v1/driver/bundle', wang?.token)).toMatchObject({ settings: set });
    expect((await office.auditLog()).filter(({ action }) => action === 'settings-changed')).toMatchObject([
      { name: 'manager', subject: 'agency/settings', before: standard, after: set },
    ]);
    const wrong = {
      earlyLimitSeconds: 601,
      checkList: ['轮胎', '轮胎'],
      contact: { name: '', phone: '1' },
      capacityRule: 'all',
      countAlighting: 1,
      other: 2,
    };
    const refused = await office.act('PUT', path, wrong);
    expect(refused.status).toBe(400);
    expect(((await refused.json()) as { faults: { field: string }[] }).faults.map(({ field }) => field).sort()).toEqual(
      Object.keys(wrong).sort(),
    );
    expect((await office.act('PUT', path, { countAlighting: true })).status).toBe(400);
    expect((await office.act('PUT', path, set, wang?.token)).status).toBe(403);
  });
});
