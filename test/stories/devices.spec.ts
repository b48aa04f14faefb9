import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { writePasted } from '../../src/trip-log/pasted-text.js';
import { databaseKinds, newSqlite, Postgres } from '../support/databases.js';
import { bearer, Office, pin, type SessionBody } from '../support/office.js';

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(() => postgres.stop());

interface Phone {
  deviceId: string;
  name: string;
  appVersion: string;
  unsentCount: number;
  oldestUnsentAt?: string | null;
}
interface Results {
  results: { outcome: string; code?: string }[];
}

const trip = 'songhong-0-weekday-0730';
const monday = '2024-07-15';

describe.each(databaseKinds)('drivers’ phones on %s', (kind) => {
  let office: Office;
  beforeEach(async () => (office = await Office.open(kind === 'SQLite' ? newSqlite() : await postgres.create())));
  afterEach(() => office.close());

  const phone = (changes: Partial<Phone> = {}): Phone => ({
    deviceId: randomUUID(),
    name: '华为',
    appVersion: 'v1',
    unsentCount: 0,
    ...changes,
  });
  const signIn = async (name: string, device?: unknown): Promise<SessionBody> =>
    (await (await office.town.send('POST', '/v1/sessions', { name, password: pin, device })).json()) as SessionBody;
  const boarded = (changes: object = {}): object => ({
    eventId: randomUUID(),
    kind: 'boarded',
    serviceDate: monday,
    tripId: trip,
    count: 3,
    deviceTime: `${monday}T07:09:00+08:00`,
    ...changes,
  });
  async function send(by: SessionBody, events: object[], device?: unknown): Promise<string[]> {
    const response = await office.town.send('POST', '/v1/driver/events', { events, device }, bearer(by.token));
    return ((await response.json()) as Results).results.map(({ outcome, code }) => code ?? outcome);
  }
  const phones = async (): Promise<Record<string, unknown>[]> =>
    ((await (await office.act('GET', '/v1/driver/devices')).json()) as { devices: Record<string, unknown>[] }).devices;
  const authorship = async (): Promise<unknown[]> => {
    const { events } = (await (await office.act('GET', `/v1/ridership/trips/${monday}/${trip}`)).json()) as {
      events: { accountId: string | null; sentBy: string | null; flags: string[] }[];
    };
    return events.map(({ accountId, sentBy, flags }) => [accountId, sentBy, flags.join(' ')]);
  };

  it('a phone is listed from its first contact: who uses it, which version runs on it, and how many rows wait there', async () => {
    const device = phone({ unsentCount: 14, oldestUnsentAt: `${monday}T06:55:00+08:00` });
    await office.addAccount('王师傅', 'driver', pin);
    await office.addAccount('李师傅', 'driver', pin);
    const wang = await signIn('王师傅', { ...device, deviceId: device.deviceId.toUpperCase() });
    const seen = { deviceId: device.deviceId, name: '华为', appVersion: 'v1', firstSeenAt: `${monday}T07:10:00+08:00` };
    const users = { accountId: wang.accountId, name: '王师傅', firstSeenAt: `${monday}T07:10:00+08:00` };
    expect(await phones()).toEqual([
      {
        ...{ ...seen, unsentCount: 14, oldestUnsentAt: `${monday}T06:55:00+08:00`, oldestUnsentAgeSeconds: 900 },
        ...{ seenAt: `${monday}T07:10:00+08:00`, lastAccountId: wang.accountId, sessionCount: 1, accounts: [users] },
      },
    ]);
    // A row that arrived no longer counts as waiting.
    office.town.clock.set(`${monday}T07:12:00+08:00`);
    expect(await send(wang, [boarded(), boarded()], { ...device, unsentCount: 2 })).toEqual(['recorded', 'recorded']);
    expect(await phones()).toMatchObject([{ ...seen, unsentCount: 0, oldestUnsentAt: null, seenAt: `${monday}T07:12:00+08:00` }]);
    const li = await signIn('李师傅');
    const put = await office.town.send('PUT', `/v1/driver/devices/${device.deviceId}`, { ...device, appVersion: 'v2' }, bearer(li.token));
    expect(put.status).toBe(204);
    expect(await phones()).toMatchObject([{ appVersion: 'v2', lastAccountId: li.accountId, accounts: [users, { name: '李师傅' }] }]);
    // Only managers may list phones.
    expect((await office.town.fetch('/v1/driver/devices', { headers: bearer(li.token) })).status).toBe(403);
  });

  it('no driver is kept out and no event is refused because of what a phone says of itself', async () => {
    await office.addAccount('王师傅', 'driver', pin);
    for (const device of [null, 7, [], { deviceId: 'x' }, { ...phone(), name: '' }])
      expect((await signIn('王师傅', device)).role).toBe('driver');
    const wang = await signIn('王师傅');
    expect(await send(wang, [boarded()], { name: 'x'.repeat(5000) })).toEqual(['recorded']);
    expect(await phones()).toEqual([]);
    const put = await office.town.send('PUT', `/v1/driver/devices/${randomUUID()}`, { name: '' }, bearer(wang.token));
    expect(put.status).toBe(400);
    await office.town.app.get(DataSource).query('ALTER TABLE devices RENAME TO devices_away');
    expect(await send(wang, [boarded()], phone())).toEqual(['recorded']);
    expect((await signIn('王师傅', phone())).role).toBe('driver');
    await office.town.app.get(DataSource).query('ALTER TABLE devices_away RENAME TO devices');
  });

  it('of one driver’s many made-up phones the fifty most recent are listed, and a phone that others use stays', async () => {
    await office.addAccount('王师傅', 'driver', pin);
    await office.addAccount('李师傅', 'driver', pin);
    const shared = phone();
    const li = await signIn('李师傅', shared);
    const wang = await signIn('王师傅', shared);
    const own = Array.from({ length: 52 }, () => phone());
    for (const [minute, device] of own.entries()) {
      office.town.clock.set(new Date(Date.parse(`${monday}T08:00:00+08:00`) + minute * 1000).toISOString());
      await send(wang, [], device);
    }
    const listed = (await phones()) as unknown as { deviceId: string; accounts: { accountId: string }[] }[];
    expect(listed.map(({ deviceId }) => deviceId)).toEqual([...own.slice(2).reverse(), shared].map(({ deviceId }) => deviceId));
    expect(listed.at(-1)?.accounts.map(({ accountId }) => accountId)).toEqual([li.accountId]);
  });

  it('events that a former driver left on a shared phone are delivered by another one, and recorded once under their author', async () => {
    const wang = await office.addAccount('王师傅', 'driver', pin);
    const li = await office.addAccount('李师傅', 'driver', pin);
    const device = phone();
    await signIn('王师傅', device);
    const li2 = await signIn('李师傅', device);
    await office.act('PUT', '/v1/assignments', { scope: 'trip', scopeId: trip, day: monday, accountId: wang });
    await office.act('POST', `/v1/accounts/${wang}/disable`);
    const [formerDrivers, own] = [boarded({ recordedBy: wang }), boarded({ recordedBy: li })];
    expect(await send(li2, [formerDrivers, own], device)).toEqual(['recorded', 'recorded']);
    // The event is judged as its author's: on the author's own trip it is not another driver's.
    expect((await authorship()).sort()).toEqual(
      [
        [li, null, 'other-driver'],
        [wang, li, ''],
      ].sort(),
    );
    // Sent again in any other way, it is the same event.
    expect(await send(li2, [formerDrivers, { ...own, recordedBy: null }])).toEqual(['duplicate', 'duplicate']);
    expect((await authorship()).length).toBe(2);
  });

  it('an event without proof of its author is recorded under the sender’s name with a flag, and a manager’s statement is believed', async () => {
    const wang = await office.addAccount('王师傅', 'driver', pin);
    await office.addAccount('李师傅', 'driver', pin);
    const device = phone();
    const li = await signIn('李师傅', device);
    expect(await send(li, [boarded({ recordedBy: wang })], device)).toEqual(['recorded']);
    expect(await send(li, [boarded({ recordedBy: randomUUID() })])).toEqual(['recorded']);
    expect(await authorship()).toEqual([
      [li.accountId, null, 'author-unproven'],
      [li.accountId, null, 'author-unproven'],
    ]);
    // The audit log has the claimed author for managers.
    const [, claimed] = (await office.auditLog()).filter(({ action }) => action === 'author-claimed');
    expect(claimed).toMatchObject({
      name: '李师傅',
      subject: 'driver-log',
      after: { device: device.deviceId, claims: [{ accountId: wang }] },
    });
    expect(await send(office.manager, [boarded({ recordedBy: wang })])).toEqual(['recorded']);
    expect(await authorship()).toContainEqual([wang, office.manager.accountId, '']);
  });

  it('a manager pastes the rows that a phone could not send: they are recorded under their drivers’ names, at any age, once, with one audit entry', async () => {
    const wang = await office.addAccount('王师傅', 'driver', pin);
    const device = phone();
    const events = [boarded({ recordedBy: wang }), boarded({ recordedBy: wang, count: 0 })];
    const note = { noteId: randomUUID(), kind: 'fault', serviceDate: monday, text: '左后视镜松了', recordedBy: wang };
    Object.assign(note, { deviceTime: `${monday}T18:00:00+08:00` });
    const text = writePasted('王师傅 3 条', { agencyId: 'hongqiao', device, sentAt: null, events, notes: [note] });
    const paste = async (pasted: unknown, by = office.manager.token): Promise<[number, unknown]> => {
      const response = await office.act('POST', '/v1/driver/pasted', { text: pasted }, by);
      const {
        events: results,
        said: summary,
        code,
      } = (await response.json()) as { events?: { outcome: string }[]; said?: string; code?: string };
      return [response.status, code ?? [...(results ?? []).map(({ outcome }) => outcome), summary]];
    };
    // Half a year later a driver could no longer send it.
    office.town.clock.set('2025-01-15T09:00:00+08:00');
    office.manager = await office.signIn('manager', 'a long password');
    const shown = text.replace(/"/g, '”').replace(/(.{30})/gu, '$1\n');
    expect(await paste(`管理者你好\n${shown}\n谢谢`)).toEqual([200, ['recorded', 'refused', '记下 2 条，没有记下 1 条，原因见各条。']]);
    expect(await paste(text)).toEqual([200, ['duplicate', 'refused', '先前已有 2 条，没有记下 1 条，原因见各条。']]);
    expect(await authorship()).toEqual([[wang, office.manager.accountId, 'late']]);
    const audited = (await office.auditLog()).filter(({ action }) => action === 'events-pasted');
    expect(audited).toMatchObject([{ name: 'manager', after: { events: 1, device: device.deviceId } }]);
    // The phone sends its rows after all: the recorded one is a duplicate, and a new one is too old for a driver.
    const driver = await signIn('王师傅', device);
    expect(await send(driver, [events[0] ?? {}, boarded()], device)).toEqual(['duplicate', 'service-date-out-of-range']);
    expect(await paste('王师傅发不出去')).toEqual([422, 'pasted-unreadable']);
    expect(await paste(text.slice(0, -9))).toEqual([422, 'pasted-unreadable']);
    expect(await paste(text.replace('hongqiao', 'elsewhere'))).toEqual([422, 'pasted-of-another-agency']);
    expect(await paste(text, driver.token)).toEqual([403, 'not-allowed']);
  });
});
