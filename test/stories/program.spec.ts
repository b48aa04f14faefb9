import { connect } from 'node:net';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { DeparturesAnswer } from '../../src/departures/departures.requests.js';
import { hongqiao, hongqiaoWith, temporaryFolder, writeFolder } from '../support/feeds.js';
import { Program } from '../support/program.js';

const managerPassword = 'a password of some length';
const database = (): string => `sqlite:${join(temporaryFolder(), 'new/banche.sqlite')}`;
const ask = async (url: string, at: string): Promise<string[]> => {
  const answer = (await (await fetch(`${url}/v1/stops/home/departures?limit=2&at=${encodeURIComponent(at)}`)).json()) as DeparturesAnswer;
  return answer.departures.map((departure) => `${departure.departureTime.slice(11, 16)} ${departure.headsign}`);
};

const signIn = async (url: string, password: string): Promise<number> => {
  const body = JSON.stringify({ name: 'manager', password });
  return (await fetch(`${url}/v1/sessions`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })).status;
};

interface Entry {
  action: string;
  subject: string;
  name: string | null;
  by: string;
  after: { by?: string };
}

/** The audit log as a signed-in manager reads it. */
async function auditLog(url: string, password: string, language: string): Promise<Entry[]> {
  const body = JSON.stringify({ name: 'manager', password });
  const session = await fetch(`${url}/v1/sessions`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const { token } = (await session.json()) as { token: string };
  const log = await fetch(`${url}/v1/audit-log?lang=${language}`, { headers: { authorization: `Bearer ${token}` } });
  return ((await log.json()) as { entries: Entry[] }).entries;
}

describe('the first start of the program', () => {
  it('a first start without settings creates the database, loads the town, and says what there is and where to click', async () => {
    const env = { PORT: '0', DATABASE_URL: database() };
    const first = new Program({ env });
    const url = await first.listening();
    for (const part of [
      '(new)',
      'Loading data/hongqiao',
      '3 stops, 2 routes, 40 trips',
      '918 trips and 12000 boardings, 2 trips cancelled, 2024-07-01 to 2024-07-31',
      '920 of these trips are a reconstruction, not a record',
      '07:00 07:30 08:00 08:30 09:00 17:30',
      '07:15 07:45',
      'Next departures from Hongqiao Talent Apartments',
      '/driver',
      '/manager',
      '/docs',
    ]) {
      expect(first.output).toContain(part);
    }
    expect(await ask(url, '2024-07-15T07:10:00+08:00')).toEqual(['07:30 淞虹路', '07:30 虹桥1号航站楼']);
    const [, password = ''] = /Manager account manager \(hongqiao\), password (\S+)/.exec(first.output) ?? [];
    expect(await signIn(url, password)).toBe(201);
    expect(await first.stop()).toBe(0);
    expect(first.output).toContain('Stopped.');
    expect(first.errors).toBe('');

    const second = new Program({ env: { ...env, LANG: 'zh_CN.UTF-8' } });
    await new Promise<void>((resolve) => {
      const look = setInterval(() => {
        if (!second.output.includes('Ctrl+C')) return;
        clearInterval(look);
        resolve();
      }, 25);
    });
    expect(second.output).not.toContain('载入');
    expect(second.output).not.toContain('客流');
    expect(second.output).not.toMatch(/密码|password/);
    expect(second.output).toContain('下一班，从 虹桥人才公寓');
    expect(await second.stop()).toBe(0);
  });

  it('a first start can leave out the town’s history, and a later command loads it', async () => {
    const env = { PORT: '0', DATABASE_URL: database(), TOWN_HISTORY: 'none' };
    const program = new Program({ env });
    await program.listening();
    expect(program.output).toContain('3 stops, 2 routes, 40 trips');
    expect(program.output).not.toMatch(/boardings|reconstruction/);
    expect(await program.stop()).toBe(0);

    const load = async (path: string, more: Record<string, string> = {}, args: string[] = []): Promise<[number | null, string]> => {
      const run = new Program({ args: ['load', path, ...args], env: { ...env, ...more } });
      return [await run.ended, run.output + run.errors];
    };
    const files = ['vehicles.csv', 'trips_performed.csv', 'stop_visits.csv'].map((name) => [
      name,
      readFileSync(join(hongqiao, name), 'utf8'),
    ]);
    const counts = writeFolder(Object.fromEntries(files) as Record<string, string>);
    const [withGtfs, beside] = await load('data/hongqiao');
    expect([withGtfs, beside]).toEqual([0, expect.not.stringMatching(/boardings/)]);
    // Only the counts were requested.
    const [alone, first] = await load(counts);
    expect([alone, first]).toEqual([0, expect.stringContaining('12000 boardings')]);
    const [again, second] = await load('data/hongqiao', { TOWN_HISTORY: 'load', LANG: 'zh_CN.UTF-8' });
    expect([again, second]).toEqual([0, expect.stringContaining('早已全部载入')]);
    expect(second).toContain('2024-07-01 至 2024-07-31，918 班、12000 人次');

    // Re-validated counts are corrections with a reason.
    const revalidated = readFileSync(join(hongqiao, 'stop_visits.csv'), 'utf8').replace(',19,0,19', ',18,0,19');
    const corrected = writeFolder({ ...(Object.fromEntries(files) as Record<string, string>), 'stop_visits.csv': revalidated });
    const [taken, third] = await load(corrected, {}, ['--correct', ' counters checked ']);
    expect([taken, third]).toEqual([0, expect.stringContaining('11999 boardings')]);
    expect(third).toContain('Corrected: 1 value replaced and 0 taken back, because “counters checked”');
    for (const [path, reason] of [
      [corrected, ' '],
      [writeFolder(hongqiaoWith({})), 'counters checked'],
    ] as const)
      expect(await load(path, {}, ['--correct', reason])).toEqual([1, expect.stringMatching(/^Nothing was loaded/m)]);

    const wrong = writeFolder({ 'vehicles.csv': 'vehicle_id,capacity_seated\nbus-1,many\n' });
    const [ended, output] = await load(wrong);
    expect([ended, output]).toEqual([
      1,
      expect.stringMatching(/error {2}vehicles\.csv:2 {2}capacity_seated "many" must be a whole number/),
    ]);
    expect(output).toContain('The database is as it was');
    const mixed = writeFolder({ ...hongqiaoWith({}), 'vehicles.csv': 'vehicle_id\n' + 'bus-1\nbus-1\n' });
    const [half, halfOutput] = await load(mixed, { TOWN_HISTORY: 'load' });
    expect([half, halfOutput]).toEqual([1, expect.stringContaining('The timetable is loaded, the counts are not: 1 error. Correct it')]);
  });

  it('a given password of the first manager is used and never shown', async () => {
    const env = { PORT: '0', DATABASE_URL: database(), TOWN_HISTORY: 'none' };
    const short = new Program({ env: { ...env, MANAGER_PASSWORD: 'short-one' } });
    expect(await short.ended).toBe(1);
    expect(short.errors).toMatch(/^MANAGER_PASSWORD cannot be used: .*at least 10 characters/);
    const program = new Program({ env: { ...env, MANAGER_PASSWORD: 'well-chosen-１' } });
    const url = await program.listening();
    expect([await signIn(url, 'well-chosen-１'), await signIn(url, 'well-chosen-1'), await signIn(url, 'short-one')]).toEqual([
      201, 201, 401,
    ]);
    expect(await program.stop()).toBe(0);
    expect(program.output).toContain('with the password from MANAGER_PASSWORD');
    for (const text of [program.output, program.errors, short.output, short.errors])
      expect(text).not.toMatch(/well-chosen|short-one|argon2/);
  });

  it('a start with wrong settings stops and names each of them', async () => {
    const program = new Program({
      env: { PORT: '70000', DATABASE_URL: 'mysql://root:secret@localhost/x', LOG_LEVEL: 'loud', TOWN_HISTORY: 'some' },
    });
    expect(await program.ended).toBe(1);
    for (const part of [
      'PORT=70000',
      'TOWN_HISTORY=some',
      'DATABASE_URL=mysql://root:***@localhost/x',
      'LOG_LEVEL=loud',
      'Settings (environment):',
    ])
      expect(program.errors).toContain(part);
    expect(program.errors).not.toContain('secret');
  });

  it('a start with an unusable database or port stops with a sentence', async () => {
    const unreachable = new Program({ env: { DATABASE_URL: 'postgres://nobody:secret@127.0.0.1:1/none' } });
    expect(await unreachable.ended).toBe(1);
    expect(unreachable.errors).toMatch(/^The database postgres:\/\/nobody:\*\*\*@127\.0\.0\.1:1\/none cannot be opened/);

    const one = new Program({ env: { PORT: '0', DATABASE_URL: database(), TOWN_HISTORY: 'none' } });
    const port = new URL(await one.listening()).port;
    const other = new Program({ env: { PORT: port, DATABASE_URL: database(), TOWN_HISTORY: 'none' } });
    expect(await other.ended).toBe(1);
    expect(other.errors).toContain(`Port ${port} is taken`);
    await one.stop();
  });

  it('the option --help prints help in both languages, without touching anything', async () => {
    for (const [LANG, word] of [
      ['en_US.UTF-8', 'Settings (environment):'],
      ['zh_CN.UTF-8', '设置（环境变量）：'],
    ] as const) {
      const program = new Program({ args: ['--help'], env: { LANG, DATABASE_URL: 'nonsense' } });
      expect(await program.ended).toBe(0);
      expect(program.output).toContain(word);
      for (const name of ['PORT', 'HOST', 'DATABASE_URL', 'TOWN', 'TOWN_HISTORY', 'MANAGER_PASSWORD', 'LOG_LEVEL'])
        expect(program.output).toContain(name);
    }
  });

  it('an unknown command or argument stops with a list of the known ones', async () => {
    for (const args of [
      ['lode', 'x'],
      ['load'],
      ['password'],
      ['--pot', '1'],
      ['load', 'x', '--from', 'tomorrow'],
      ['load', 'data/hongqiao', '--agency', ''],
      ['service-day', '2024-07-15', 'maybe'],
    ]) {
      const program = new Program({ args, env: { DATABASE_URL: database() } });
      expect([args, await program.ended]).toEqual([args, 1]);
      expect(program.errors).toMatch(/There is no command lode|The arguments are not right/);
      expect(program.errors).not.toContain('    at ');
    }
  });
});

describe('the running program', () => {
  it('a command gives a new password to a manager who forgot the old one', async () => {
    const env = { PORT: '0', DATABASE_URL: database(), TOWN_HISTORY: 'none' };
    const program = new Program({ env: { ...env, MANAGER_PASSWORD: 'forgotten soon' } });
    const url = await program.listening();
    expect(await signIn(url, 'forgotten soon')).toBe(201);
    const unknown = new Program({ args: ['password', 'nobody'], env });
    expect([await unknown.ended, unknown.errors]).toEqual([1, expect.stringContaining('There is no account "nobody"')]);
    const command = new Program({ args: ['password', 'manager'], env });
    expect(await command.ended).toBe(0);
    const [, password = ''] = /New password of manager \(hongqiao\): (\S+)/.exec(command.output) ?? [];
    expect([await signIn(url, password), await signIn(url, 'forgotten soon')]).toEqual([201, 401]);
    // The audit log says that it was done on the command line, not by a signed-in person.
    const [entry] = await auditLog(url, password, 'zh-CN');
    expect(entry).toMatchObject({ action: 'password-reset', name: null, by: '命令行', after: { name: 'manager', by: 'command line' } });
    expect(await program.stop()).toBe(0);
  });

  it('a timetable and a service day recorded on the command line take effect without a restart', async () => {
    const env = { PORT: '0', DATABASE_URL: database(), MANAGER_PASSWORD: managerPassword };
    const program = new Program({ env });
    const url = await program.listening();

    const broken = new Program({ args: ['load', writeFolder(hongqiaoWith({ 'stops.txt': 'stop_id\n' }))], env });
    expect(await broken.ended).toBe(1);
    expect(broken.output).toMatch(/error {2}stops\.txt {2}.*\[no-rows\]/);
    expect(broken.errors).toContain('The database is as it was');
    expect(await ask(url, '2030-01-02T07:00:00+08:00')).toEqual([]);

    const later = writeFolder(hongqiaoWith({ 'calendar.txt': (text) => text.replace('20291231', '20391231') }));
    expect(await new Program({ args: ['load', later], env }).ended).toBe(0);
    await until(async () => (await ask(url, '2030-01-02T07:00:00+08:00')).length === 2);

    const never = new Program({ args: ['service-day', '2020-01-01', 'runs', '加开'], env });
    expect(await never.ended).toBe(1);
    expect(never.errors).toContain('nothing was recorded');
    const off = new Program({ args: ['service-day', '2030-01-02', 'off', '暴雪', '--en', 'Snow'], env });
    expect(await off.ended).toBe(0);
    expect(off.output).toContain('2030-01-02 does not run (Snow)');
    await until(async () => {
      const { serviceDays } = (await (await fetch(`${url}/v1/service-days?from=2030-01-02&to=2030-01-02`)).json()) as {
        serviceDays: { reason: { en: string } }[];
      };
      return serviceDays[0]?.reason.en === 'Snow';
    });
    // An operator without an account is in the audit log, too.
    const entries = await auditLog(url, managerPassword, 'en');
    expect(entries.map(({ action, subject, by }) => [action, subject.replace(/[\da-f-]{36}/, '…'), by])).toEqual([
      ['service-day-recorded', 'service-days/2030-01-02', 'command line'],
      ['timetable-loaded', 'timetables/2', 'command line'],
      ['account-created', 'accounts/…', 'the program itself'],
      ['counts-loaded', 'ridership', 'first start'],
      ['timetable-loaded', 'timetables/1', 'first start'],
    ]);
    expect(await program.stop()).toBe(0);
  });

  it('a program that is told to stop finishes running requests, and accepts no new ones', async () => {
    const program = new Program({ env: { PORT: '0', DATABASE_URL: database(), TOWN_HISTORY: 'none', MANAGER_PASSWORD: managerPassword } });
    const { port } = new URL(await program.listening());
    const body = JSON.stringify({ name: 'manager', password: managerPassword });
    const socket = connect(Number(port), '127.0.0.1');
    let answer = '';
    socket.on('data', (data) => (answer += data.toString()));
    const closed = new Promise((resolve) => socket.on('close', resolve));
    const head = `POST /v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
    // Half of a request has arrived when the program is told to stop; the other half comes after it has stopped listening.
    socket.write(head + body.slice(0, 10));
    await asksBack(port);
    program.kill();
    await until(async () => (await refusal(port)) === 'ECONNREFUSED');
    expect(answer).toBe('');
    socket.write(body.slice(10));
    await closed;
    expect(answer).toMatch(/^HTTP\/1\.1 201 [\s\S]*"token":"[^"]+"[^]*\}\s*(0\s*)?$/);
    expect(await program.ended).toBe(0);
    expect(program.errors).not.toMatch(/"level":50/);
  });
});

/** Sends a whole request and waits for its answer, by which time an earlier half on another connection has been read. */
async function asksBack(port: string): Promise<void> {
  for (let round = 0; round < 3; round += 1)
    expect((await fetch(`http://127.0.0.1:${port}/healthz`, { headers: { connection: 'close' } })).status).toBe(200);
}

/** @returns the error of a new connection, or null when it is accepted */
const refusal = (port: string): Promise<string | null> =>
  new Promise((resolve) => {
    const socket = connect(Number(port), '127.0.0.1', () => {
      socket.destroy();
      resolve(null);
    });
    socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'));
  });

async function until(check: () => Promise<boolean>): Promise<void> {
  for (let left = 100; left > 0; left -= 1) {
    if (await check()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('not within five seconds');
}
