import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { LoggerService } from '@nestjs/common';
import { AccountsService } from '../../src/accounts/accounts.service.js';
import { Guesses } from '../../src/accounts/guesses.service.js';
import type { DatabaseAddress } from '../../src/config.js';
import { hashKey } from '../../src/accounts/secrets.io.js';
import { Database } from '../../src/database/database.service.js';
import { databaseKinds, newSqlite, Postgres, type DatabaseKind } from '../support/databases.js';
import { FileSizeLimit } from '../support/room.js';
import { keeper, Town } from '../support/town.js';

/** How many names an attacker invents to push others out: `GUESSED_NAMES=10500` is more than the memory of a process once held. */
const inventedNames = Number(process.env['GUESSED_NAMES'] ?? 20);
/** How many hours the attack on three copies lasts: `GUESSED_HOURS=24` is the day for which `docs/decisions/0013` names a limit. */
const hours = Number(process.env['GUESSED_HOURS'] ?? 4);
const [start, pin, password] = ['2024-07-15T07:10:00+08:00', '246810', 'a long password'];

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(() => postgres.stop());

let address: DatabaseAddress;
let towns: Town[] = [];
const open = async (feed?: null): Promise<Town> => {
  const town = await Town.open({ database: address, ...(feed === null ? { feed } : {}) });
  towns.push(town);
  return town;
};
afterEach(() => Promise.all(towns.splice(0).map((town) => town.close())));

/** Sets the clocks of every copy of the program. */
const clockAt = (seconds: number): void => {
  for (const { clock } of towns) clock.set(new Date(Date.parse(start) + seconds * 1000).toISOString());
};

let guesses = 0;
/** Each attempt comes from an address in another network, like an attack from many machines. */
const attempt = async (town: Town, name: string, secret: string, from?: string): Promise<[status: number, wait: number]> => {
  guesses += 1;
  const forwarded = from ?? `${10 + (guesses >> 16)}.${(guesses >> 8) & 255}.${guesses & 255}.9`;
  const response = await town.send('POST', '/v1/sessions', { name, password: secret }, { 'x-forwarded-for': forwarded });
  await response.text();
  return [response.status, Number(response.headers.get('retry-after') ?? 0)];
};

/**
 * Guesses at a name as often as it is allowed.
 * @param until ends when the wait reaches so many seconds; 900 is the longest wait
 * @returns the second at which that is
 */
async function guess(copies: readonly Town[], name: string, { from = 0, until = 16 } = {}): Promise<number> {
  for (let [at, index] = [from, 0]; ; index += 1) {
    const [, wait] = await attempt(copies[index % copies.length] as Town, name, 'wrong');
    if (wait === until) return at;
    clockAt((at += wait));
  }
}

/** A town with a manager and a driver. */
async function office(kind: DatabaseKind): Promise<{ town: Town; driverId: string }> {
  address = kind === 'SQLite' ? newSqlite() : await postgres.create();
  const town = await open();
  const accounts = town.app.get(AccountsService);
  await accounts.createFirstManagers(password);
  const { accountId } = await accounts.create(keeper, { name: '王师傅', role: 'driver', password: pin });
  return { town, driverId: accountId };
}

describe.each(databaseKinds)('limits on guessing passwords on %s', (kind) => {
  let town: Town;
  let driverId: string;
  beforeEach(async () => ({ town, driverId } = await office(kind)));

  it('a locked name stays locked however many names are invented meanwhile, and an unknown name is locked for just as long', async () => {
    const at = await guess([town], '王师傅');
    for (let index = 0; index < inventedNames; index += 20)
      await Promise.all(Array.from({ length: 20 }, (_, more) => attempt(town, `invented ${index + more}`, 'wrong')));
    expect(await attempt(town, '王师傅', pin)).toEqual([429, 16]);
    await guess([town], 'nobody', { from: at });
    expect(await attempt(town, 'nobody', 'wrong')).toEqual([429, 16]);
  }, 300_000);

  it('a name locked by wrong guesses stays locked after a restart, and its owner can sign in when the lock ends', async () => {
    const at = await guess([town], '王师傅', { until: 900 });
    await town.close();
    towns = [];
    const again = await open(null);
    clockAt(at);
    expect(await attempt(again, '王师傅', pin)).toEqual([429, 900]);
    clockAt(at + 899);
    expect(await attempt(again, '王师傅', pin)).toEqual([429, 1]);
    clockAt(at + 900);
    expect(await attempt(again, '王师傅', pin)).toEqual([201, 0]);
    // A success resets the limit.
    expect(await attempt(again, '王师傅', 'wrong')).toEqual([401, 0]);
    expect(await attempt(again, '王师傅', pin)).toEqual([201, 0]);
  });

  it('a new password set by a manager or on the command line unlocks a guessed name at once', async () => {
    const at = await guess([town], '王师傅');
    const manager = await town.signedIn('manager', 'another manager');
    await town.send('POST', `/v1/accounts/${driverId}/password`, { password: '135790' }, manager);
    expect(await attempt(town, '王师傅', '135790')).toEqual([201, 0]);
    await guess([town], '王师傅', { from: at });
    // The command is another process on the same database.
    const command = await open(null);
    const given = await command.app.get(AccountsService).giveRandomPassword('hongqiao', '王师傅');
    expect(await attempt(town, '王师傅', given)).toEqual([201, 0]);
  });

  it('a clock that is set back neither ends the lock of a guessed name nor prolongs it', async () => {
    clockAt(40 * 86_400);
    await guess([town], '王师傅', { from: 40 * 86_400 });
    clockAt(0);
    expect(await attempt(town, '王师傅', pin)).toEqual([429, 16]);
    clockAt(10);
    expect(await attempt(town, '王师傅', pin)).toEqual([429, 6]);
    clockAt(16);
    expect(await attempt(town, '王师傅', pin)).toEqual([201, 0]);
  });

  it('expired sign-in attempts leave no row, and no row reveals a name or an address', async () => {
    await attempt(town, 'mistyped password', 'wrong', '203.0.113.7');
    const rows = (): Promise<Record<string, unknown>[]> => town.source.query('SELECT * FROM sign_in_attempts');
    expect((await rows()).length).toBe(4);
    expect(JSON.stringify(await rows())).not.toMatch(/mistyped|203\.0/);
    clockAt(900);
    await town.app.get(Guesses).sweep();
    expect(await rows()).toEqual([]);
  });
});

it('guessing is written to the log once and counted for Prometheus', async () => {
  const { town } = await office('SQLite');
  const warnings: string[] = [];
  const silent = (): void => undefined;
  const log: LoggerService = { log: silent, error: silent, debug: silent, warn: (text: unknown) => void warnings.push(String(text)) };
  town.app.useLogger(log);
  for (let count = 0; count < 35; count += 1) await attempt(town, `name ${count}`, 'wrong');
  expect(warnings).toEqual([expect.stringMatching(/^wrong passwords: 30 in ten minutes.*120 guesses a day.*new password or PIN/)]);
  await attempt(town, '王师傅', pin);
  for (let count = 0; count < 6; count += 1) await attempt(town, '王师傅', 'wrong');
  const metrics = await (await fetch(`${town.url}/metrics`)).text();
  expect(metrics).toMatch(/^banche_wrong_passwords_total 40$/m);
  expect(metrics).toMatch(/^banche_sign_ins_slowed_total 1$/m);
  clockAt(600);
  await guess([town], '王师傅', { from: 600, until: 900 });
  expect(warnings[1]).toMatch(/at the account 王师傅 of hongqiao/);
  town.app.useLogger(false);
});

describe('limits on guessing passwords at several copies of the program over PostgreSQL', () => {
  let copies: Town[];
  let driverId: string;
  beforeEach(async () => {
    const { town, driverId: made } = await office('PostgreSQL');
    [copies, driverId] = [[town, await open(null), await open(null)], made];
  });

  it('guesses at all copies of the program are counted together, even at the same moment', async () => {
    const at = (index: number): Town => copies[index % copies.length] as Town;
    const statuses = await Promise.all(Array.from({ length: 30 }, async (_, index) => (await attempt(at(index), '王师傅', 'wrong'))[0]));
    expect(statuses.filter((status) => status === 401).length).toBe(5);
    expect(statuses.filter((status) => status === 429).length).toBe(25);
    const one = await Promise.all(
      Array.from({ length: 40 }, async (_, index) => (await attempt(at(index), `name ${index}`, 'wrong', '203.0.113.7'))[0]),
    );
    expect(one.filter((status) => status === 401).length).toBe(20);
  });

  it('several copies of the program allow as many guesses at a name as one: 24 at first and then four an hour, at most 120 a day', async () => {
    let through = 0;
    for (let seconds = 0; seconds <= hours * 3600;) {
      const [status, wait] = await attempt(copies[through % 3] as Town, '王师傅', 'wrong');
      if (status === 401) through += 1;
      else clockAt((seconds += wait));
    }
    expect(through).toBeLessThanOrEqual(24 + hours * 4);
    expect(through).toBeGreaterThan(10 + hours * 4 - 4);
  });

  it('a new password unlocks a guessed name on every copy of the program at once', async () => {
    await guess(copies, '王师傅');
    for (const copy of copies) expect(await attempt(copy, '王师傅', pin)).toEqual([429, 16]);
    await copies[1]?.app.get(AccountsService).resetPassword(keeper, driverId, '135790');
    for (const copy of copies) expect(await attempt(copy, '王师傅', '135790')).toEqual([201, 0]);
  });

  it('nobody can sign in and no password is checked while the database is away', async () => {
    const [town] = copies as [Town];
    await postgres.whileStopped(async () => {
      for (const secret of [pin, 'wrong']) expect((await attempt(town, '王师傅', secret))[0]).toBe(503);
    });
    const metrics = await (await fetch(`${town.url}/metrics`)).text();
    expect(metrics).toMatch(/^banche_wrong_passwords_total 0$/m);
  });
});

it('while a SQLite file cannot grow nobody can sign in, with the right password or a wrong one', async () => {
  const { town } = await office('SQLite');
  const database = town.app.get(Database);
  await new FileSizeLimit(town.source).set(database);
  // Rows of the size of an attempt, so that no page of the file has room for another one.
  const fill = (index: number, size: number): Promise<boolean> =>
    database.atOnce((connection) => {
      const statement = connection.prepare(`INSERT INTO sign_in_attempts VALUES ('hongqiao', ?, 'name', 0, 0)`);
      statement.run(hashKey('name', `${size} ${index}`) + 'x'.repeat(size));
      return true;
    });
  for (const size of [900, 100, 0])
    for (let index = 0, failed = 0; failed < 40; index += 1) failed = (await fill(index, size).catch(() => false)) ? 0 : failed + 1;
  for (const secret of [pin, 'wrong']) expect([secret, (await attempt(town, '王师傅', secret))[0]]).toEqual([secret, 503]);
});
