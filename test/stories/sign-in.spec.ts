import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Database } from '../../src/database/database.service.js';
import { bearer, managerPassword, Office, otherTown, pin, type SessionBody } from '../support/office.js';

describe('guessing passwords', () => {
  let office: Office;
  beforeEach(async () => (office = await Office.open()));
  afterEach(() => office.close());
  const from = (address: string): Record<string, string> => ({ 'x-forwarded-for': address });

  it('guessing is slowed by account name, whether the account exists or not, and a success resets the limit', async () => {
    for (const name of ['manager', 'nobody']) {
      const guess = (password = 'wrong password', index = 0): Promise<Response> =>
        office.attempt(name, password, from(`203.0.113.${index}`));
      for (let index = 0; index < 5; index += 1) expect((await guess('wrong password', index)).status).toBe(401);
      const slowed = await guess(managerPassword, 9);
      expect([slowed.status, slowed.headers.get('retry-after'), await slowed.json()]).toEqual([
        429,
        '2',
        expect.objectContaining({ code: 'too-many-attempts', status: 429 }),
      ]);
    }
    office.town.clock.set('2024-07-15T07:10:02+08:00');
    expect((await office.attempt('manager', managerPassword)).status).toBe(201);
    for (let index = 0; index < 5; index += 1) expect((await office.attempt('manager', 'wrong password')).status).toBe(401);
  });

  it('guessing is slowed by network address, and other addresses are not affected', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 30 }, async (_, index) => (await office.attempt(`name ${index}`, 'wrong password', from('203.0.113.7'))).status),
    );
    expect(statuses.filter((status) => status === 401).length).toBe(20);
    expect(statuses.filter((status) => status === 429).length).toBe(10);
    expect((await office.attempt('manager', managerPassword, from('203.0.113.7'))).status).toBe(429);
    expect((await office.attempt('manager', managerPassword, from('203.0.113.8'))).status).toBe(201);
  });

  it('mass guessing from many addresses is refused, and signed-in people do not have to wait', async () => {
    let slowest = 0;
    let ended = false;
    const asking = (async () => {
      while (!ended) {
        const begun = performance.now();
        expect(await office.isIn(office.manager.token)).toBe(true);
        slowest = Math.max(slowest, performance.now() - begun);
      }
    })();
    const statuses = await Promise.all(
      Array.from({ length: 400 }, async (_, index) => {
        const address = `203.0.${index % 200}.${1 + (index >> 3)}`;
        return (await office.attempt(`name ${index}`, 'wrong password', from(address))).status;
      }),
    );
    ended = true;
    await asking;
    expect([...new Set(statuses)].sort()).toEqual([401, 429]);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(50);
    expect(slowest).toBeLessThan(2000);
  });

  it('a wrong password takes as long to answer for an unknown name as for a known one', async () => {
    const time = async (name: string): Promise<number> => {
      const begun = performance.now();
      await office.attempt(name, 'wrong password', from(`198.51.100.${Math.trunc(begun) % 250}`));
      return performance.now() - begun;
    };
    const median = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
    const existingTimes: number[] = [];
    const unknown: number[] = [];
    for (let round = 0; round < 15; round += 1) {
      const name = `driver ${round}`;
      await office.addAccount(name, 'driver', pin);
      existingTimes.push(await time(name));
      unknown.push(await time(`nobody ${round}`));
    }
    // If unknown names skipped the hashing, the ratio would be a third or less.
    expect(median(unknown) / median(existingTimes)).toBeGreaterThan(0.5);
    expect(median(unknown) / median(existingTimes)).toBeLessThan(2);
  });
});

describe('signing in and sessions', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.open()));
  afterAll(() => office.close());

  it('a request from another site changes nothing, including signing in', async () => {
    const own = office.town.url;
    const code = async (response: Response): Promise<unknown> =>
      response.status < 300 ? response.status : ((await response.json()) as { code: string }).code;
    for (const origin of ['http://evil.example', 'null', own.replace(/\d+$/, '1')]) {
      expect(await code(await office.attempt('manager', managerPassword, { origin }))).toBe('foreign-origin');
      for (const [method, path] of [
        ['POST', '/v1/accounts'],
        ['DELETE', '/v1/sessions/current'],
        ['DELETE', '/v1/sessions'],
      ] as const) {
        const headers = { cookie: `banche_session=${office.manager.token}`, origin };
        expect([method, path, await code(await office.town.send(method, path, undefined, headers))]).toEqual([
          method,
          path,
          'foreign-origin',
        ]);
      }
    }
    expect(await office.isIn(office.manager.token)).toBe(true);
    expect((await office.town.fetch('/v1/stops', { headers: { origin: 'http://evil.example' } })).status).toBe(200);
    const { token } = (await (await office.attempt('manager', managerPassword, { origin: own })).json()) as SessionBody;
    expect(await code(await office.town.send('DELETE', '/v1/sessions/current', undefined, { ...bearer(token), origin: own }))).toBe(204);
  });

  it('a session over TLS has a cookie that is never sent without it', async () => {
    const cookie = async (proto: string): Promise<string | null> =>
      (await office.attempt('manager', managerPassword, { 'x-forwarded-proto': proto })).headers.get('set-cookie');
    expect(await cookie('https')).toMatch(/; HttpOnly; Secure; SameSite=Lax$/);
    expect(await cookie('http')).toMatch(/; HttpOnly; SameSite=Lax$/);
  });

  it('a driver is refused a manager’s route, and a stranger is asked to sign in', async () => {
    const driver = await office.addDriver();
    const refusal = async (token: string | null, path: string): Promise<unknown[]> => {
      const response = await office.town.fetch(path, { headers: token === null ? {} : bearer(token) });
      return [response.status, ((await response.json()) as { code?: string }).code, response.headers.get('cache-control')];
    };
    for (const path of ['/v1/accounts', '/v1/audit-log']) {
      expect(await refusal(driver.token, path)).toEqual([403, 'not-allowed', 'no-store']);
      expect(await refusal(null, path)).toEqual([401, 'not-signed-in', 'no-store']);
      expect(await refusal(office.manager.token, path)).toEqual([200, undefined, 'no-store']);
    }
  });

  it('a session of another agency counts as none', async () => {
    await office.town.load(otherTown);
    const manager = bearer(office.manager.token);
    expect((await office.town.fetch('/a/hongqiao/v1/accounts', { headers: manager })).status).toBe(200);
    for (const path of ['/a/harbour/v1/accounts', '/a/harbour/v1/sessions/current', '/a/harbour/v1/audit-log'])
      expect([path, (await office.town.fetch(path, { headers: manager })).status]).toEqual([path, 401]);
    expect((await office.town.fetch('/a/nowhere/v1/accounts', { headers: manager })).status).toBe(404);
    const harbour = await office.town.signedIn('manager', 'harbour master', 'harbour');
    const other = await office.town.send('POST', `/a/harbour/v1/accounts/${office.manager.accountId}/disable`, undefined, harbour);
    expect([other.status, await other.json()]).toEqual([404, expect.objectContaining({ code: 'account-not-found' })]);
  });

  const bodies: [string, string, string | null, string?][] = [
    ['no body', '', null],
    ['null instead of an object', 'null', 'application/json'],
    ['a number instead of an object', '7', 'application/json'],
    ['a list instead of an object', '[]', 'application/json'],
    ['a text instead of an object', '"manager"', 'application/json'],
    ['an empty object', '{}', 'application/json'],
    ['broken JSON', '{"name": ', 'application/json'],
    ['an empty text as JSON', '', 'application/json'],
    ['wrong types', '{"name": 7, "password": ["x"], "role": {"a": 1}}', 'application/json'],
    ['too long texts', JSON.stringify({ name: 'x'.repeat(61), password: 'x'.repeat(201), role: 'driver' }), 'application/json'],
    ['a name of blanks', '{"name": "  ", "password": "1234567890", "role": "driver"}', 'application/json'],
    ['control characters', '{"name": "a\\u0000b", "password": "1234567890", "role": "driver"}', 'application/json'],
    ['an unknown role', '{"name": "a", "password": "1234567890", "role": "admin"}', 'application/json'],
    ['an unknown field', '{"name": "a", "password": "1234567890", "role": "driver", "disabledAt": null}', 'application/json'],
    ['a __proto__ field', '{"name": "a", "password": "1234567890", "role": "driver", "__proto__": {"x": 1}}', 'application/json'],
  ];
  it.each(bodies)('a request with %s is refused and says so', async (_, body, type) => {
    // An empty object is valid for the password route only, which then generates one.
    const password = body === '{}' ? [] : [`/v1/accounts/${office.manager.accountId}/password`];
    for (const path of ['/v1/sessions', '/v1/accounts', ...password]) {
      const headers = { ...bearer(office.manager.token), ...(type === null ? {} : { 'content-type': type }) };
      const response = await office.town.fetch(path, { method: 'POST', headers, ...(type === null ? {} : { body }) });
      expect([path, response.status, response.headers.get('content-type')]).toEqual([path, 400, 'application/problem+json; charset=utf-8']);
      expect(await response.json()).toMatchObject({ code: expect.stringMatching(/^(request-malformed|bad-request)$/) });
    }
  });

  it('a short password, a taken name and an unknown account are each refused with the reason', async () => {
    const cases: [string, unknown, number, string][] = [
      ['/v1/accounts', { name: 'a', role: 'driver', password: '12345' }, 422, 'password-too-short'],
      ['/v1/accounts', { name: 'a', role: 'manager', password: '123456789' }, 422, 'password-too-short'],
      ['/v1/accounts', { name: 'manager', role: 'driver', password: '123456' }, 409, 'account-name-taken'],
      [`/v1/accounts/${office.manager.accountId}/password`, { password: '123456' }, 422, 'password-too-short'],
      ['/v1/accounts/none/password', { password: '1234567890' }, 404, 'account-not-found'],
      ['/v1/accounts/%00/disable', undefined, 404, 'account-not-found'],
      ["/v1/accounts/' OR 1=1/disable", undefined, 404, 'account-not-found'],
    ];
    for (const [path, body, status, code] of cases) {
      const response = await office.act('POST', path, body);
      expect([path, response.status, await response.json()]).toEqual([path, status, expect.objectContaining({ code })]);
    }
    expect((await office.act('GET', '/v1/audit-log?limit=0')).status).toBe(400);
  });

  it('requests of a session read the database once in ten seconds, and write once in five minutes', async () => {
    const driver = await office.addDriver('李师傅');
    const database = office.town.app.get(Database);
    const reads = jest.spyOn(database.source.manager, 'findOneBy');
    const writes = jest.spyOn(database, 'writeQuietly');
    const looks = (): number[] => [reads.mock.calls.length, writes.mock.calls.length];
    for (let index = 0; index < 50; index += 1) expect(await office.isIn(driver.token)).toBe(true);
    expect(looks()).toEqual([2, 0]);
    for (const seconds of [10, 20, 30]) {
      office.at(seconds / 3600);
      expect(await office.isIn(office.manager.token)).toBe(true);
    }
    expect(looks()).toEqual([8, 0]);
    office.at(300 / 3600);
    await Promise.all([1, 2, 3].map(() => office.isIn(office.manager.token)));
    expect(looks()).toEqual([10, 1]);
  });
});
