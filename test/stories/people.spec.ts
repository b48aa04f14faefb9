import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { dataSourceFor } from '../../ormconfig.js';
import { AccountsService } from '../../src/accounts/accounts.service.js';
import { migrations } from '../../src/database/data-source.io.js';
import { nameKey } from '../../src/fields.js';
import { databaseKinds, newSqlite, Postgres } from '../support/databases.js';
import { bearer, managerPassword, Office, pin, type SessionBody } from '../support/office.js';
import { ageOf, insertRowsOfAge } from '../support/old-rows.js';
import { keeper, Town } from '../support/town.js';

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(() => postgres.stop());

interface AccountBody {
  readonly accountId: string;
  readonly name: string;
  readonly role: string;
  readonly phone: string | null;
  readonly disabledAt: string | null;
  readonly revision: string;
  readonly code?: string;
  readonly detail: string;
  readonly changedBy?: string;
  readonly difference?: object[];
}
const phone = (): object => ({ deviceId: randomUUID(), name: '华为', appVersion: 'v1', unsentCount: 0 });
const idOf = (device: object): string => (device as { deviceId: string }).deviceId;

describe.each(databaseKinds)('people, phones and passwords on %s', (kind) => {
  let office: Office;
  beforeAll(async () => (office = await Office.open(kind === 'SQLite' ? newSqlite() : await postgres.create())));
  afterAll(() => office.close());

  /** Each test makes names of its own, because the town is shared. */
  let freshCount = 0;
  const fresh = (name: string): string => `${name} ${(freshCount += 1)}`;
  async function ask(method: string, path: string, body?: object, headers: object = {}): Promise<[number, AccountBody]> {
    const all = { ...bearer(office.manager.token), ...headers } as Record<string, string>;
    const response = await office.town.send(method, path, body, all);
    return [response.status, (await response.json()) as AccountBody];
  }
  const account = async (accountId: string): Promise<AccountBody> => (await ask('GET', `/v1/accounts/${accountId}`))[1];
  const put = (accountId: string, body: object, headers?: object) => ask('PUT', `/v1/accounts/${accountId}`, body, headers);
  const disable = (accountId: string) => ask('POST', `/v1/accounts/${accountId}/disable`);
  const statusOf = async (name: string, password = pin): Promise<number> => (await office.attempt(name, password)).status;
  const lastEntry = async () => (await office.auditLog())[0];

  it('a renamed person stays signed in, and signs in by the new name only', async () => {
    const [old, now] = [fresh('王师傅'), fresh('王建国')];
    const driver = await office.addDriver(old);
    const [status, body] = await put(driver.accountId, { name: now, role: 'driver', phone: ' 138 0013 8000 ' });
    expect([status, body]).toMatchObject([200, { accountId: driver.accountId, name: now, phone: '138 0013 8000' }]);
    expect(await account(driver.accountId)).toEqual(body);
    const current = await office.town.fetch('/v1/sessions/current', { headers: bearer(driver.token) });
    expect(await current.json()).toMatchObject({ name: now });
    expect([await statusOf(old), await statusOf(now)]).toEqual([401, 201]);
    // The audit log is never emptied, so it has only the last digits of the number.
    expect(await lastEntry()).toMatchObject({
      ...{ action: 'account-changed', subject: `accounts/${driver.accountId}` },
      before: { name: old, role: 'driver', disabled: false },
      after: { name: now, role: 'driver', phone: '…8000', disabled: false },
    });
    // A request without any change makes no audit entry.
    const entries = (await office.auditLog()).length;
    expect((await put(driver.accountId, { name: now, role: 'driver', phone: '138 0013 8000' }))[0]).toBe(200);
    expect((await office.auditLog()).length).toBe(entries);
    expect((await put(driver.accountId, { name: now, role: 'driver' }))[1].phone).toBeNull();
    expect((await put(randomUUID(), { name: now, role: 'driver' }))[1].code).toBe('account-not-found');
    for (const name of ['', ' ', '\u200b', 'x'.repeat(61)])
      expect((await put(driver.accountId, { name, role: 'driver' }))[1].code).toBe('request-malformed');
  });

  it('a telephone number is shown to managers and to nobody else', async () => {
    const driver = await office.addDriver(fresh('李师傅'));
    await put(driver.accountId, { name: fresh('李师傅'), role: 'driver', phone: '139 1234 5678' });
    for (const path of ['/v1/accounts', `/v1/accounts/${driver.accountId}`, '/v1/audit-log'])
      expect((await office.town.fetch(path, { headers: bearer(driver.token) })).status).toBe(403);
    for (const path of ['/v1/sessions/current', '/v1/driver/bundle', '/v1/driver/devices', '/v1/vehicles'])
      expect(await (await office.town.fetch(path, { headers: bearer(driver.token) })).text()).not.toMatch(/1234|5678/);
  });

  it('one name counts as the same in every spelling: nobody else can get it, and its owner can sign in with any', async () => {
    const name = fresh('Wang');
    const driver = await office.addDriver(name);
    for (const twin of [name.toLowerCase(), name.toUpperCase(), `\u200b${name}`, name.replace('W', 'Ｗ'), name.replace('a', 'a\u00ad')]) {
      const [status, body] = await ask('POST', '/v1/accounts', { name: twin, role: 'driver', password: pin });
      expect([twin, status, body.code]).toEqual([twin, 409, 'account-name-taken']);
      expect(body.detail).toContain(`“${name}”`);
      expect([twin, await statusOf(twin)]).toEqual([twin, 201]);
    }
    const other = await office.addAccount(fresh('Li'), 'driver', pin);
    expect((await put(other, { name: name.toUpperCase(), role: 'driver' }))[1].code).toBe('account-name-taken');
    // One’s own name may be spelt differently.
    expect((await put(driver.accountId, { name: name.toUpperCase(), role: 'driver' }))[1].name).toBe(name.toUpperCase());
  });

  it('two old accounts whose names became the same by an upgrade sign in with their own spellings', async () => {
    const name = fresh('Zhao');
    const small = name.toLowerCase();
    await office.addAccount(name, 'driver', pin);
    const other = await office.addAccount(fresh('older'), 'driver', '135790');
    const key = `${nameKey(name)}\n${other}`;
    await office.town.source.query(`UPDATE accounts SET name = '${small}', name_key = '${key}' WHERE account_id = '${other}'`);
    expect([await statusOf(name, pin), await statusOf(small, '135790'), await statusOf(small, pin)]).toEqual([201, 201, 401]);
    // A manager gives one of them a telephone number, and then another name.
    expect((await put(other, { name: small, role: 'driver', phone: '021' }))[0]).toBe(200);
    expect((await put(other, { name, role: 'driver' }))[1].code).toBe('account-name-taken');
    const apart = fresh('zhao the second');
    expect((await put(other, { name: apart, role: 'driver' }))[0]).toBe(200);
    expect([await statusOf(apart.toUpperCase(), '135790'), await statusOf(small, pin)]).toEqual([201, 201]);
  });

  it('the name of a person who left can be given again, and a returning person gets another one first', async () => {
    const name = fresh('陈师傅');
    const old = await office.addDriver(name);
    await disable(old.accountId);
    const now = await office.addAccount(name, 'driver', '135790');
    expect([await statusOf(name, pin), await statusOf(name, '135790')]).toEqual([401, 201]);
    // Both stay in the list, the active one first.
    const { accounts } = (await ask('GET', '/v1/accounts'))[1] as unknown as { accounts: AccountBody[] };
    expect(accounts.filter((each) => each.name === name).map((each) => each.accountId)).toEqual([now, old.accountId]);
    const [status, body] = await ask('POST', `/v1/accounts/${old.accountId}/enable`);
    expect([status, body.code]).toEqual([409, 'account-name-given-away']);
    expect(body.detail).toContain(`PUT /v1/accounts/${old.accountId}`);
    expect((await account(old.accountId)).disabledAt).not.toBeNull();
    const another = fresh('陈师傅二');
    expect((await put(old.accountId, { name: another, role: 'driver' }))[0]).toBe(200);
    expect((await ask('POST', `/v1/accounts/${old.accountId}/enable`))[0]).toBe(200);
    expect([await statusOf(another, pin), await statusOf(name, '135790')]).toEqual([201, 201]);
    // The command line means the account that is not disabled.
    await disable(old.accountId);
    await put(old.accountId, { name, role: 'driver' });
    const password = await office.town.app.get(AccountsService).giveRandomPassword('hongqiao', name);
    expect(await statusOf(name, password)).toBe(201);
  });

  it('a person whose role changes has to sign in again, and a PIN is not enough for a manager', async () => {
    const name = fresh('周');
    const driver = await office.addDriver(name);
    const { code, detail } = (await put(driver.accountId, { name, role: 'manager' }))[1];
    expect([code, detail]).toEqual(['manager-needs-password', expect.stringContaining(`“${name}”`)]);
    expect((await put(driver.accountId, { name, role: 'manager', password: pin }))[1].code).toBe('password-too-short');
    expect(await office.isIn(driver.token)).toBe(true);
    expect((await put(driver.accountId, { name, role: 'manager', password: managerPassword }))[1].role).toBe('manager');
    expect((await lastEntry())?.after).toEqual({ name, role: 'manager', disabled: false, isPasswordNew: true });
    expect([await office.isIn(driver.token), await statusOf(name, pin)]).toEqual([false, 401]);
    const manager = await office.signIn(name, managerPassword);
    expect((await office.act('GET', '/v1/accounts', undefined, manager.token)).status).toBe(200);
    expect((await put(manager.accountId, { name, role: 'driver' }))[0]).toBe(200);
    expect(await office.isIn(manager.token)).toBe(false);
    const again = await office.signIn(name, managerPassword);
    expect([again.role, (await office.act('GET', '/v1/accounts', undefined, again.token)).status]).toEqual(['driver', 403]);
  });

  it('the last manager remains one, even if two make each other drivers at the same moment', async () => {
    const accounts = office.town.app.get(AccountsService);
    const first = office.manager.accountId;
    expect((await put(first, { name: 'manager', role: 'driver' }))[1].code).toBe('last-manager');
    const name = fresh('second');
    const second = await office.addAccount(name, 'manager', managerPassword);
    const demote = (accountId: string, called: string) =>
      accounts.save(keeper, accountId, { name: called, role: 'driver', phone: null, password: null });
    const ends = await Promise.allSettled([demote(first, 'manager'), demote(second, name)]);
    expect(ends.map((end) => (end.status === 'rejected' ? (end.reason as { code: string }).code : '')).sort()).toEqual([
      '',
      'last-manager',
    ]);
    const again = { role: 'manager', phone: null, password: managerPassword } as const;
    await accounts.save(keeper, first, { name: 'manager', ...again });
    office.manager = await office.signIn('manager', managerPassword);
  });

  it('wrong guesses count together for all spellings of a name, and a new name begins at zero', async () => {
    const name = fresh('Sun');
    const driver = await office.addDriver(name);
    const ways = [name, name.toLowerCase(), name.toUpperCase(), `${name}\u200b`, name.replace('S', 'Ｓ')];
    // From unrelated networks, so that only the limit by name applies.
    const guess = async (spelling: string, index: number): Promise<number> =>
      (await office.attempt(spelling, '000000', { 'x-forwarded-for': `203.0.${index}.7` })).status;
    for (const [index, spelling] of ways.entries()) expect([spelling, await guess(spelling, index)]).toEqual([spelling, 401]);
    expect(await guess(name, 9)).toBe(429);
    const now = fresh('Sun the second');
    await put(driver.accountId, { name: now, role: 'driver' });
    expect((await office.attempt(now, pin, { 'x-forwarded-for': '203.0.10.7' })).status).toBe(201);
  });

  it('the second of two managers who change one person is told what the first changed', async () => {
    const name = fresh('吴');
    const accountId = await office.addAccount(name, 'driver', pin);
    const { revision } = await account(accountId);
    const ifMatch = { 'if-match': `"${revision}"` };
    const single = await office.town.fetch(`/v1/accounts/${accountId}`, { headers: bearer(office.manager.token) });
    expect(single.headers.get('etag')).toBe(`"${revision}"`);
    expect((await put(accountId, { name, role: 'driver', phone: '021 1111' }, ifMatch))[0]).toBe(200);
    const [status, body] = await put(accountId, { name, role: 'driver', phone: '021 2222' }, ifMatch);
    expect([status, body]).toMatchObject([409, { code: 'changed-meanwhile', changedBy: 'manager' }]);
    expect(body.difference).toEqual([{ field: 'phone', theirs: '021 1111', yours: '021 2222' }]);
    expect((await ask('POST', `/v1/accounts/${accountId}/disable`, undefined, ifMatch))[1].code).toBe('changed-meanwhile');
    const present = { 'if-match': `"${(await account(accountId)).revision}"` };
    expect((await ask('POST', `/v1/accounts/${accountId}/disable`, undefined, present))[0]).toBe(200);
    // Both wanted the same.
    expect((await ask('POST', `/v1/accounts/${accountId}/disable`, undefined, present))[0]).toBe(200);
  });

  it('signing in ends the session whose cookie was sent, and no other', async () => {
    const [name, next] = [fresh('郑'), fresh('冯')];
    const [old, elsewhere] = [await office.addDriver(name), await office.signIn(name, pin)];
    await office.addAccount(next, 'driver', pin);
    const cookie = { cookie: `banche_session=${old.token}` };
    expect((await office.attempt(next, '000000', cookie)).status).toBe(401);
    expect(await office.isIn(old.token)).toBe(true);
    const { token } = (await (await office.attempt(next, pin, cookie)).json()) as SessionBody;
    expect(await Promise.all([old, elsewhere, { token }].map((each) => office.isIn(each.token)))).toEqual([false, true, true]);
    // A session identified by its token stays, and an invalid token ends nothing.
    expect((await office.attempt(next, pin, bearer(elsewhere.token))).status).toBe(201);
    expect((await office.attempt(next, pin, { cookie: 'banche_session=x' })).status).toBe(201);
    expect([await office.isIn(elsewhere.token), await office.isIn(token)]).toEqual([true, true]);
  });

  describe('drivers’ phones', () => {
    const signIn = async (name: string, device?: object): Promise<SessionBody> =>
      (await (await office.town.send('POST', '/v1/sessions', { name, password: pin, device })).json()) as SessionBody;
    const end = (deviceId: string, by = office.manager.token) =>
      office.act('DELETE', `/v1/driver/devices/${deviceId}/sessions`, undefined, by);
    const ended = async (deviceId: string): Promise<unknown> => (await end(deviceId)).json();
    const sessionCountOf = async (deviceId: string): Promise<number | undefined> => {
      const { devices } = (await ask('GET', '/v1/driver/devices'))[1] as unknown as {
        devices: { deviceId: string; sessionCount: number }[];
      };
      return devices.find((each) => each.deviceId === deviceId)?.sessionCount;
    };

    it('a lost phone is signed out, and its driver stays signed in elsewhere', async () => {
      const name = fresh('何');
      await office.addAccount(name, 'driver', pin);
      const [lost, held] = [phone(), phone()];
      const [onLost, onHeld, withoutPhone] = [await signIn(name, lost), await signIn(name, held), await signIn(name)];
      expect([await sessionCountOf(idOf(lost)), await sessionCountOf(idOf(held))]).toEqual([1, 1]);
      const signedOut = [{ accountId: onLost.accountId, name }];
      expect(await ended(idOf(lost).toUpperCase())).toEqual({ deviceId: idOf(lost), signedOut, unknownSessionCount: 1 });
      expect(await Promise.all([onLost, onHeld, withoutPhone].map((each) => office.isIn(each.token)))).toEqual([false, true, true]);
      expect(await lastEntry()).toMatchObject({ action: 'device-signed-out', subject: `driver/devices/${idOf(lost)}` });
      expect([await sessionCountOf(idOf(lost)), await sessionCountOf(idOf(held))]).toEqual([0, 1]);
      // A second request finds nobody to sign out.
      expect(await ended(idOf(lost))).toEqual({ deviceId: idOf(lost), signedOut: [], unknownSessionCount: 1 });
      expect(((await ended(randomUUID())) as { code: string }).code).toBe('device-not-found');
      expect((await end(idOf(held), onHeld.token)).status).toBe(403);
      expect((await end('x')).status).toBe(400);
    });

    it('a phone is known from requests of a session, and the last phone used is that of the session', async () => {
      const name = fresh('吕');
      await office.addAccount(name, 'driver', pin);
      const [first, second] = [phone(), phone()];
      const driver = await signIn(name);
      const send = (device: object): Promise<Response> =>
        office.town.send('POST', '/v1/driver/events', { events: [], device }, bearer(driver.token));
      await send(first);
      expect(await sessionCountOf(idOf(first))).toBe(1);
      const { deviceId: _, ...details } = second as { deviceId: string };
      expect((await office.town.send('PUT', `/v1/driver/devices/${idOf(second)}`, details, bearer(driver.token))).status).toBe(204);
      expect([await sessionCountOf(idOf(first)), await sessionCountOf(idOf(second))]).toEqual([0, 1]);
      await ended(idOf(first));
      expect(await office.isIn(driver.token)).toBe(true);
      await ended(idOf(second));
      expect(await office.isIn(driver.token)).toBe(false);
    });
  });

  describe('generated passwords and PINs', () => {
    interface PasswordBody extends AccountBody {
      readonly madeUpPassword: string | null;
    }
    const reset = async (accountId: string, body: object = {}): Promise<PasswordBody> =>
      (await ask('POST', `/v1/accounts/${accountId}/password`, body))[1] as PasswordBody;
    const oneTime = async (name: string, password: string): Promise<[boolean, string]> => {
      const { token } = await office.signIn(name, password);
      const current = await office.town.fetch('/v1/sessions/current', { headers: bearer(token) });
      return [((await current.json()) as { passwordIsOneTime: boolean }).passwordIsOneTime, token];
    };

    it('a generated password is shown once, and a manager is asked to change it while everything continues to work', async () => {
      const name = fresh('manager');
      const [status, made] = (await ask('POST', '/v1/accounts', { name, role: 'manager' })) as [number, PasswordBody];
      expect([status, made.madeUpPassword]).toEqual([201, expect.stringMatching(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/)]);
      expect(await account(made.accountId)).not.toHaveProperty('madeUpPassword');
      const password = made.madeUpPassword ?? '';
      const [isOneTime, token] = await oneTime(name, password);
      expect(isOneTime).toBe(true);
      expect((await office.act('GET', '/v1/accounts', undefined, token)).status).toBe(200);
      const choose = async (newPassword: string): Promise<unknown> => {
        const response = await office.act('POST', '/v1/account/password', { password, newPassword }, token);
        return response.status === 204 ? 204 : ((await response.json()) as { code: string }).code;
      };
      expect(await choose(password)).toBe('password-not-new');
      expect(await choose(managerPassword)).toBe(204);
      // The session in which it was done knows it at once.
      const current = await office.town.fetch('/v1/sessions/current', { headers: bearer(token) });
      expect(await current.json()).toMatchObject({ passwordIsOneTime: false });
      expect((await oneTime(name, managerPassword))[0]).toBe(false);
      // Generated again, and then typed by a manager.
      expect((await oneTime(name, (await reset(made.accountId)).madeUpPassword ?? ''))[0]).toBe(true);
      expect((await reset(made.accountId, { password: 'typed by a manager' })).madeUpPassword).toBeNull();
      expect((await oneTime(name, 'typed by a manager'))[0]).toBe(false);
      const given = await office.town.app.get(AccountsService).giveRandomPassword('hongqiao', name);
      expect((await oneTime(name, given))[0]).toBe(true);
      expect((await put(made.accountId, { name, role: 'manager', password: managerPassword }))[0]).toBe(200);
      expect((await oneTime(name, managerPassword))[0]).toBe(false);
      expect(JSON.stringify(await office.auditLog())).not.toContain(password);
    });

    it('a driver’s generated PIN has six digits and stays, because the driver’s app has no page to change it', async () => {
      const name = fresh('丁师傅');
      const made = (await ask('POST', '/v1/accounts', { name, role: 'driver' }))[1] as PasswordBody;
      expect(made.madeUpPassword).toMatch(/^\d{6}$/);
      expect((await oneTime(name, made.madeUpPassword ?? ''))[0]).toBe(false);
      const again = await reset(made.accountId);
      expect(again.madeUpPassword).toMatch(/^\d{6}$/);
      expect([await statusOf(name, made.madeUpPassword ?? ''), await statusOf(name, again.madeUpPassword ?? '')]).toEqual([401, 201]);
    });
  });

  it('people see where they are signed in, and can sign out in a single place', async () => {
    interface Own {
      readonly sessions: { sessionId: string; isThis: boolean; browser: string | null; deviceName: string | null; usedAt: string | null }[];
    }
    const [name, held] = [fresh('杜师傅'), phone()];
    const chrome = { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/126.0.0.0 Safari/537.36' };
    await office.addAccount(name, 'driver', pin);
    const other = await office.addDriver(fresh('范师傅'));
    const signIn = async (body: object, headers: Record<string, string>): Promise<SessionBody> =>
      (await (await office.town.send('POST', '/v1/sessions', { name, password: pin, ...body }, headers)).json()) as SessionBody;
    const [onChrome, onPhone] = [await signIn({}, chrome), await signIn({ device: held }, { 'user-agent': 'curl/8' })];
    await office.town.send('POST', '/v1/driver/events', { events: [], device: held }, bearer(onPhone.token));
    const own = async (token: string): Promise<Own['sessions']> =>
      ((await (await office.town.fetch('/v1/sessions', { headers: bearer(token) })).json()) as Own).sessions;
    const sessions = await own(onChrome.token);
    expect(sessions).toMatchObject([
      { isThis: true, browser: 'Chrome, Windows', deviceName: null, usedAt: null },
      { isThis: false, browser: null, deviceName: '华为', usedAt: expect.stringContaining('T') },
    ]);
    expect(JSON.stringify(sessions)).not.toContain(createHash('sha256').update(onChrome.token).digest('hex'));
    const [, phones] = sessions;
    const end = async (sessionId: string, token: string): Promise<number> =>
      (await office.act('DELETE', `/v1/sessions/${sessionId}`, undefined, token)).status;
    // Another person cannot end it, and it cannot be ended twice.
    expect(await end(phones?.sessionId ?? '', other.token)).toBe(404);
    expect([await end(phones?.sessionId ?? '', onChrome.token), await end(phones?.sessionId ?? '', onChrome.token)]).toEqual([204, 404]);
    expect([await office.isIn(onPhone.token), await office.isIn(onChrome.token), (await own(onChrome.token)).length]).toEqual([
      false,
      true,
      1,
    ]);
    expect((await own(office.manager.token))[0]).toMatchObject({ isThis: true, usedAt: expect.stringContaining('T') });
  });

  it('a vehicle id too similar to another one is refused, and two managers who change one vehicle are told', async () => {
    const bus = { licensePlate: '沪A·00001', capacitySeated: 30, capacityStanding: 0 };
    const [, { revision }] = await ask('PUT', '/v1/vehicles/Shuttle-1', bus);
    const [status, { code, detail }] = await ask('PUT', '/v1/vehicles/shuttle-1', bus);
    expect([status, code]).toEqual([409, 'vehicle-id-taken']);
    expect(detail).toContain('“Shuttle-1”');
    await ask('POST', '/v1/vehicles/Shuttle-1/retire');
    expect((await ask('PUT', '/v1/vehicles/SHUTTLE-1', bus))[1].code).toBe('vehicle-id-taken');
    const stale = await ask('PUT', '/v1/vehicles/Shuttle-1', { ...bus, capacitySeated: 40 }, { 'if-match': `"${revision}"` });
    const difference = [{ field: 'capacitySeated', theirs: 30, yours: 40 }];
    expect(stale[1]).toMatchObject({ code: 'changed-meanwhile', changedBy: 'manager', difference });
    const [restored, { revision: again }] = await ask('POST', '/v1/vehicles/Shuttle-1/restore');
    expect([restored, again]).toEqual([200, revision]);
    expect((await ask('PUT', '/v1/vehicles/Shuttle-1', bus, { 'if-match': `"${again}"` }))[0]).toBe(200);
    // A vehicle that a feed brought with such an id is changed by that id.
    await office.town.source.query(`INSERT INTO vehicles (agency_id, vehicle_id) VALUES ('hongqiao', 'SHUTTLE-1')`);
    expect((await ask('PUT', '/v1/vehicles/Shuttle-1', bus))[0]).toBe(200);
  });
});

it.each(databaseKinds)(
  'an upgrade on %s keeps apart names that became the same, frees those of people who left, and can be undone',
  async (kind) => {
    const address = kind === 'SQLite' ? newSqlite() : await postgres.createEmpty();
    const { options } = dataSourceFor(address);
    const age = ageOf('WhatIsCounted');
    const of = (until: number): Promise<DataSource> => new DataSource({ ...options, migrations: migrations.slice(0, until) }).initialize();
    const before = await of(age - 1);
    await before.runMigrations();
    await insertRowsOfAge(before, age - 1);
    await before.query(`UPDATE accounts SET created_at = 1`);
    const people = [
      ['a', 'Wang', 'NULL', 10],
      ['b', 'wang', 'NULL', 11],
      ['c', 'WANG', 'NULL', 12],
      ['d', '陈师傅', '20', 13],
    ] as const;
    for (const [id, name, disabled, created] of people)
      await before.query(`INSERT INTO accounts (agency_id, account_id, name, role, password_hash, disabled_at, created_at)
      SELECT agency_id, '${id}', '${name}', 'driver', '-', ${disabled}, ${created} FROM accounts WHERE name = 'manager'`);
    await before.destroy();
    const after = await of(age);
    await after.runMigrations();
    const keys = (): Promise<{ id: string; key: string | null }[]> =>
      after.query(`SELECT account_id AS "id", name_key AS "key" FROM accounts WHERE created_at >= 10 ORDER BY created_at`);
    expect((await keys()).map(({ id, key }) => [id, key])).toEqual([
      ['a', 'wang'],
      ['b', 'wang\nb'],
      ['c', 'wang\nc'],
      ['d', null],
    ]);
    await after.query(`INSERT INTO accounts (agency_id, account_id, name, name_key, role, password_hash, created_at)
    SELECT agency_id, 'e', name, name, role, '-', 14 FROM accounts WHERE account_id = 'd'`);
    await after.undoLastMigration();
    const names = await after.query<{ name: string }[]>(`SELECT name FROM accounts WHERE created_at >= 10 ORDER BY created_at`);
    expect(names.map(({ name }) => name)).toEqual(['Wang', 'wang', 'WANG', '陈师傅 d', '陈师傅']);
    await after.destroy();
  },
);

describe('people on several copies of the program over PostgreSQL', () => {
  it('every copy of the program knows a new role, name and phone at once, and only one gives a name away', async () => {
    const database = await postgres.create();
    const office = await Office.open(database);
    const other = await Town.open({ database, feed: null });
    try {
      const headers = bearer(office.manager.token);
      const made = await Promise.all(
        ['Wang', 'wang', 'WANG', 'Wa\u200bng'].map((name, index) =>
          (index % 2 === 0 ? office.town : other).send('POST', '/v1/accounts', { name, role: 'driver', password: pin }, headers),
        ),
      );
      expect(made.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
      const device = phone();
      const response = await office.town.send('POST', '/v1/sessions', { name: 'wang', password: pin, device });
      const driver = (await response.json()) as SessionBody;
      const who = async (): Promise<[number, string | undefined]> => {
        const current = await other.fetch('/v1/sessions/current', { headers: bearer(driver.token) });
        return [current.status, ((await current.json()) as { name?: string }).name];
      };
      const until = async (wanted: readonly unknown[]): Promise<void> => {
        for (let left = 50; left > 0 && JSON.stringify(await who()) !== JSON.stringify(wanted); left -= 1)
          await new Promise((resolve) => setTimeout(resolve, 20));
        expect(await who()).toEqual(wanted);
      };
      expect((await who())[0]).toBe(200);
      // Each copy caches a session for ten seconds, and the clocks here stand still.
      await office.act('PUT', `/v1/accounts/${driver.accountId}`, { name: '王建国', role: 'driver' });
      await until([200, '王建国']);
      await office.act('DELETE', `/v1/driver/devices/${idOf(device)}/sessions`);
      await until([401, undefined]);
    } finally {
      await Promise.all([office.close(), other.close()]);
    }
  });
});
