import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AccountsService } from '../../src/accounts/accounts.service.js';
import { Changes } from '../../src/database/changes.service.js';
import type { Refusal } from '../../src/errors.js';
import { databaseKinds, newSqlite, Postgres } from '../support/databases.js';
import { bearer, managerPassword, Office, otherTown, pin, type SessionBody } from '../support/office.js';
import { Town } from '../support/town.js';

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(() => postgres.stop());

describe.each(databaseKinds)('accounts and sessions on %s', (kind) => {
  let office: Office;
  beforeEach(async () => (office = await Office.open(kind === 'SQLite' ? newSqlite() : await postgres.create())));
  afterEach(() => office.close());

  it('the first manager is created once, with a random password where none was given', async () => {
    const accounts = office.town.app.get(AccountsService);
    expect(await accounts.createFirstManagers(null)).toEqual([]);
    await office.town.load({ ...otherTown });
    const both = await Promise.all([accounts.createFirstManagers(null), accounts.createFirstManagers(null)]);
    const made = both.flat();
    expect(made).toEqual([{ agencyId: 'harbour', name: 'manager', password: expect.stringMatching(/^(\w{4}-){3}\w{4}$/) }]);
    const signingIn = await office.attempt('manager', made[0]?.password ?? '', {}, '/a/harbour');
    expect([signingIn.status, await signingIn.json()]).toMatchObject([201, { passwordIsOneTime: true }]);
    expect((await office.attempt('manager', managerPassword, {}, '/a/harbour')).status).toBe(401);
  });

  it('a person signs in with a name and a password, and receives a cookie and a token', async () => {
    const response = await office.attempt('manager', managerPassword);
    const cookie = response.headers.get('set-cookie') ?? '';
    const { token, ...body } = (await response.json()) as SessionBody;
    expect(cookie).toBe(`banche_session=${token}; Max-Age=2592000; Path=/; HttpOnly; SameSite=Lax`);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(body).toMatchObject({ agencyId: 'hongqiao', name: 'manager', role: 'manager', expiresAt: '2024-07-15T19:10:00+08:00' });
    // The program was given this password, so it is not a one-time password.
    expect(body).toMatchObject({ passwordIsOneTime: false });
    for (const headers of [bearer(token), { cookie: `x=y; banche_session=${token}` }]) {
      const current = await office.town.fetch('/v1/sessions/current', { headers });
      expect([current.status, await current.json()]).toEqual([200, body]);
    }
    expect(await office.isIn('x'.repeat(43))).toBe(false);
  });

  it('names are read regardless of extra spaces, and PINs as typed on a keyboard', async () => {
    await office.addAccount(' 王 师傅', 'driver', '246810');
    expect((await office.attempt('王  师傅 ', '246810')).status).toBe(201);
  });

  it('only hashes of passwords and tokens are stored', async () => {
    const driver = await office.addDriver();
    const rows = JSON.stringify(
      await Promise.all(['accounts', 'sessions', 'audit_log'].map((table) => office.town.source.query(`SELECT * FROM ${table}`))),
    );
    for (const secret of [managerPassword, pin, office.manager.token, driver.token]) expect(rows).not.toContain(secret);
    expect(rows.match(/\$argon2id\$v=19\$m=19456,t=2,p=1\$/g)?.length).toBe(2);
    expect(rows.match(/"token_hash":"[0-9a-f]{64}"/g)?.length).toBe(2);
  });

  it('an unknown name, a wrong password and a disabled account get the same answer', async () => {
    const driver = await office.addDriver();
    await office.act('POST', `/v1/accounts/${driver.accountId}/disable`);
    const answers = await Promise.all(
      [['nobody', pin] as const, ['manager', 'wrong password'] as const, ['王师傅', pin] as const].map(async ([name, password]) => {
        const response = await office.attempt(name, password);
        return [response.status, response.headers.get('set-cookie'), response.headers.get('www-authenticate'), await response.text()];
      }),
    );
    expect(answers[0]).toEqual([401, null, 'Bearer', expect.stringContaining('"code":"wrong-name-or-password"')]);
    expect([answers[1], answers[2]]).toEqual([answers[0], answers[0]]);
  });

  it('signing out ends one session, and signing out everywhere ends all sessions of the account', async () => {
    await office.addDriver();
    const [one, two, three] = await Promise.all([1, 2, 3].map(() => office.signIn('王师傅', pin)));
    const tokens = [one, two, three, office.manager].map((session) => session?.token ?? '');
    const who = (): Promise<boolean[]> => Promise.all(tokens.map((token) => office.isIn(token)));
    expect(await who()).toEqual([true, true, true, true]);
    const out = await office.act('DELETE', '/v1/sessions/current', undefined, tokens[0]);
    expect([out.status, out.headers.get('set-cookie')]).toEqual([204, 'banche_session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax']);
    expect(await who()).toEqual([false, true, true, true]);
    expect((await office.act('DELETE', '/v1/sessions', undefined, tokens[1])).status).toBe(204);
    expect(await who()).toEqual([false, false, false, true]);
  });

  it('a disabled person is locked out at once, and an enabled one can sign in again', async () => {
    const driver = await office.addDriver();
    expect(await office.isIn(driver.token)).toBe(true);
    const disabled = await office.act('POST', `/v1/accounts/${driver.accountId}/disable`);
    expect(await disabled.json()).toMatchObject({ name: '王师傅', disabledAt: '2024-07-15T07:10:00+08:00' });
    expect(await office.isIn(driver.token)).toBe(false);
    expect((await office.attempt('王师傅', pin)).status).toBe(401);
    await office.act('POST', `/v1/accounts/${driver.accountId}/enable`);
    expect([await office.isIn(driver.token), (await office.attempt('王师傅', pin)).status]).toEqual([false, 201]);
  });

  it('a password set by a manager ends the sessions that were opened with the old one', async () => {
    const driver = await office.addDriver();
    expect((await office.act('POST', `/v1/accounts/${driver.accountId}/password`, { password: '135790' })).status).toBe(200);
    expect(await office.isIn(driver.token)).toBe(false);
    expect((await office.attempt('王师傅', pin)).status).toBe(401);
    expect((await office.attempt('王师傅', '135790')).status).toBe(201);
  });

  it('a person who changes their own password ends all their sessions but the current one', async () => {
    const driver = await office.addDriver();
    const elsewhere = await office.signIn('王师傅', pin);
    const change = async (password: string, newPassword: string, token = driver.token): Promise<[number, string | undefined]> => {
      const response = await office.act('POST', '/v1/account/password', { password, newPassword }, token);
      const { code } = response.status === 204 ? {} : ((await response.json()) as { code?: string });
      return [response.status, code];
    };
    expect(await change('135790', '975310')).toEqual([403, 'wrong-password']);
    expect(await change(pin, '97531')).toEqual([422, 'password-too-short']);
    expect(await change(managerPassword, 'too short', office.manager.token)).toEqual([422, 'password-too-short']);
    expect([await office.isIn(driver.token), await office.isIn(elsewhere.token)]).toEqual([true, true]);
    expect(await change(pin, '975310')).toEqual([204, undefined]);
    expect([await office.isIn(driver.token), await office.isIn(elsewhere.token)]).toEqual([true, false]);
    expect((await office.attempt('王师傅', pin)).status).toBe(401);
    expect((await office.attempt('王师傅', '975310')).status).toBe(201);
    const self = { name: '王师傅', role: 'driver', disabled: false };
    expect((await office.auditLog())[0]).toMatchObject({ name: '王师傅', action: 'password-changed', before: self, after: self });
    // Wrong passwords here count like those at the sign-in, and lock it as well.
    for (let left = 5; left > 0; left -= 1) expect(await change('000000', '975310')).toEqual([403, 'wrong-password']);
    expect(await change('975310', '864200')).toEqual([429, 'too-many-attempts']);
  });

  it('a driver’s session ends after 30 days, a manager’s after 12 idle hours', async () => {
    const driver = await office.addDriver();
    expect(driver.expiresAt).toBe('2024-08-14T07:10:00+08:00');
    for (const hours of [11.9, 23.8, 35.7]) {
      office.at(hours);
      expect([hours, await office.isIn(office.manager.token)]).toEqual([hours, true]);
    }
    office.at(47.7);
    expect(await office.isIn(office.manager.token)).toBe(false);
    office.at(30 * 24 - 0.01);
    expect(await office.isIn(driver.token)).toBe(true);
    office.at(30 * 24);
    expect(await office.isIn(driver.token)).toBe(false);
    await office.signIn('王师傅', pin);
    expect(await office.town.source.query('SELECT count(*) AS count FROM sessions')).toEqual([{ count: 1 }]);
  });

  it('every change of an account is in the audit log, with the state before and after and without passwords', async () => {
    const accountId = await office.addAccount('王师傅', 'driver', pin);
    await office.act('POST', `/v1/accounts/${accountId}/disable`);
    await office.act('POST', `/v1/accounts/${accountId}/disable`);
    await office.act('POST', `/v1/accounts/${accountId}/enable`);
    await office.act('POST', `/v1/accounts/${accountId}/password`, { password: '135790' });
    await office.act('POST', '/v1/accounts', { name: '王师傅', role: 'driver', password: pin });
    const [on, off] = [false, true].map((disabled) => ({ name: '王师傅', role: 'driver', disabled }));
    const entries = await office.auditLog();
    expect(entries.map(({ name, action, before, after }) => [name, action, before, after])).toEqual([
      ['manager', 'password-reset', on, on],
      ['manager', 'account-enabled', off, on],
      ['manager', 'account-disabled', on, off],
      ['manager', 'account-created', null, on],
      [null, 'account-created', null, { name: 'manager', role: 'manager', disabled: false }],
    ]);
    expect(new Set(entries.slice(0, 4).map((entry) => entry.subject))).toEqual(new Set([`accounts/${accountId}`]));
    expect(JSON.stringify(entries)).not.toMatch(/argon2|135790|246810/);
  });

  it('managers cannot lock each other out, even at the same moment', async () => {
    const accounts = office.town.app.get(AccountsService);
    const first = office.manager.accountId;
    const set = (by: string, of: string, disabled: boolean) => accounts.setDisabled({ agencyId: 'hongqiao', accountId: by }, of, disabled);
    for (let round = 0; round < 5; round += 1) {
      const second = await office.addAccount(`second ${round}`, 'manager', managerPassword);
      const ends = await Promise.allSettled([set(first, second, true), set(second, first, true)]);
      expect(ends.map((end) => (end.status === 'rejected' ? (end.reason as Refusal).code : '')).sort()).toEqual(['', 'last-manager']);
      expect((await accounts.list('hongqiao')).filter((account) => account.disabledAt === null).length).toBe(1);
      await set(first, first, false);
      await set(first, second, true);
      office.manager = await office.signIn('manager', managerPassword);
    }
    const last = await office.act('POST', `/v1/accounts/${first}/disable`);
    expect([last.status, await last.json()]).toEqual([409, expect.objectContaining({ code: 'last-manager' })]);
  });

  it('managers can set each other’s passwords at the same moment', async () => {
    const secondId = await office.addAccount('second', 'manager', managerPassword);
    const accounts = office.town.app.get(AccountsService);
    const reset = (by: string, of: string) => accounts.resetPassword({ agencyId: 'hongqiao', accountId: by }, of, managerPassword);
    const [first] = [office.manager.accountId];
    await Promise.all(Array.from({ length: 8 }, (_, index) => (index % 2 === 0 ? reset(first, secondId) : reset(secondId, first))));
    expect((await office.attempt('second', managerPassword)).status).toBe(201);
  });
});

describe('accounts on two copies of the program over PostgreSQL', () => {
  it('two managers’ changes that deadlock are both made: PostgreSQL aborts one, and the program repeats it', async () => {
    const database = await postgres.create();
    const office = await Office.open(database);
    const other = await Town.open({ database, feed: null });
    try {
      const { source } = office.town;
      // The accounts belong to two agencies, because changes within one are made one after the other.
      await office.town.load(otherTown);
      const agencies = ['hongqiao', 'harbour'];
      const managers = [bearer(office.manager.token), await office.town.signedIn('manager', 'manager', 'harbour')];
      const accounts = office.town.app.get(AccountsService);
      const drivers = await Promise.all(
        ['王师傅', '李师傅'].map(async (name, index) => {
          const by = { agencyId: agencies[index] ?? '', accountId: null };
          const { accountId } = await accounts.create(by, { name, role: 'driver', password: pin });
          await accounts.setDisabled(by, accountId, true);
          return accountId;
        }),
      );
      // Each change holds its driver's row and, while its audit entry is written, locks the other's row, once both are that far: a deadlock.
      await source.query(`CREATE SEQUENCE tries;
        CREATE FUNCTION cross_over() RETURNS trigger LANGUAGE plpgsql SET deadlock_timeout = '20ms' AS $$ BEGIN
          PERFORM nextval('tries'), pg_advisory_xact_lock_shared(1);
          UPDATE accounts SET created_at = created_at WHERE role = 'driver' AND 'accounts/' || account_id <> NEW.subject;
          RETURN NULL;
        END $$;
        CREATE TRIGGER cross_over AFTER INSERT ON audit_log FOR EACH ROW EXECUTE FUNCTION cross_over()`);
      const gate = source.createQueryRunner();
      await gate.query('SELECT pg_advisory_lock(1)');
      const enabling = [office.town, other].map((town, index) =>
        town.send('POST', `/a/${agencies[index]}/v1/accounts/${drivers[index]}/enable`, undefined, managers[index]),
      );
      const held = `SELECT count(*)::integer AS count FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`;
      const begun = performance.now();
      // If they never get that far, the number of tries below shows it.
      while (((await gate.query(held)) as { count: number }[])[0]?.count !== 2 && performance.now() - begun < 5000);
      await gate.query('SELECT pg_advisory_unlock(1)');
      await gate.release();
      expect((await Promise.all(enabling)).map(({ status }) => status)).toEqual([200, 200]);
      // Three tries for two changes: PostgreSQL aborted one.
      expect(await source.query(`SELECT last_value::integer AS tries FROM tries`)).toEqual([{ tries: 3 }]);
      for (const [index, name] of ['王师傅', '李师傅'].entries())
        expect((await office.attempt(name, pin, {}, `/a/${agencies[index]}`)).status).toBe(201);
      const enabled: { subject: string }[] = await source.query(`SELECT subject FROM audit_log WHERE action = 'account-enabled'`);
      expect(enabled.map(({ subject }) => subject).sort()).toEqual(drivers.map((id) => `accounts/${id}`).sort());
    } finally {
      await other.close();
      await office.close();
    }
  });

  it('a second copy of the program locks out a disabled person at once, without rebuilding a timetable', async () => {
    const database = await postgres.create();
    const office = await Office.open(database);
    const other = await Town.open({ database, feed: null });
    try {
      let rebuilt = 0;
      other.app.get(Changes).on('rebuild', 'public', () => void (rebuilt += 1));
      const driver = await office.addDriver();
      const statusThere = async (): Promise<number> =>
        (await other.fetch('/v1/sessions/current', { headers: bearer(driver.token) })).status;
      expect(await statusThere()).toBe(200);
      await office.act('POST', `/v1/accounts/${driver.accountId}/disable`);
      const begun = performance.now();
      while ((await statusThere()) !== 401) expect(performance.now() - begun).toBeLessThan(10_000);
      expect(rebuilt).toBe(0);
    } finally {
      await other.close();
      await office.close();
    }
  });
});
