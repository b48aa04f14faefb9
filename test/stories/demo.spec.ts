import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../support/feeds.js';
import { Program } from '../support/program.js';

/** An address without a server: a program that connects to it ends at once. */
const realDatabase = 'postgres://nobody:secret@127.0.0.1:1/real';

describe('npm run demo', () => {
  const begun: Program[] = [];
  afterEach(() => Promise.all(begun.splice(0).map((program) => program.stop())));
  const demo = (folder: string, ...args: string[]): Program => {
    const program = new Program({ args: ['demo', ...args], env: { PORT: '0', DATABASE_URL: realDatabase, TMPDIR: folder, TOWN: 'none' } });
    begun.push(program);
    return program;
  };
  const left = (folder: string): string[] => readdirSync(folder).filter((name) => name.startsWith('banche-demo-'));
  const text = async (url: string): Promise<string> => (await fetch(url, { headers: { accept: 'text/html' } })).text();

  it('a demonstration begins at the given moment, says on every page that it is one, and leaves nothing behind', async () => {
    const folder = temporaryFolder();
    const killed = demo(folder);
    await killed.listening();
    // By default the demonstration begins in the morning of a coming working day, with the first month imported.
    expect(killed.output).toMatch(/Demo: it is 20\d\d-\d\d-\d\d 07:10 \(Asia\/Shanghai\)/);
    expect(killed.output).toContain('918 trips and 12000 boardings');
    killed.kill('SIGKILL');
    await killed.ended;
    expect(left(folder)).toHaveLength(1);
    mkdirSync(join(folder, `banche-demo-${process.pid}-another`));

    const program = demo(folder, '--at', '2024-07-15T07:10');
    const url = await program.listening();
    // The folder of the killed demonstration is removed; that of a running one is not.
    expect(
      left(folder)
        .map((name) => name.split('-')[2])
        .sort(),
    ).toEqual([String(process.pid), String(program.pid)].sort());
    for (const part of [
      'DATABASE_URL is set, but a demonstration never opens it',
      '王师傅  PIN 246810',
      '李师傅  PIN 135790',
      'manager  password demo-manager-1',
    ])
      expect(program.output).toContain(part);
    expect(program.output).not.toContain('secret');
    // Only the days before the moment.
    expect(program.output).toContain('2024-07-01 to 2024-07-12');

    for (const path of ['/', '/board/home', '/routes/songhong', '/stops/home/poster', '/offline', '/nothing-here'])
      for (const [lang, says] of [
        ['zh-CN', '演示：班次和人次都不是真的，什么都不保留。'],
        ['en', 'Demo: these departures are not real, and nothing is kept.'],
      ] as const)
        expect(`${path} ${await text(`${url}${path}?lang=${lang}`)}`).toContain(says);
    const shell = await text(`${url}/driver`);
    expect(shell).toContain('"isDemo":true');
    // Taps in a demonstration never reach a real server at the same address.
    expect(shell).toMatch(/"storeName":"banche-driver-demo:[0-9a-f]{8}:hongqiao"/);
    expect(await text(`${url}/driver/manifest.webmanifest?lang=en`)).toContain('"name":"Demo · Driver');

    const signIn = async (name: string, password: string): Promise<{ authorization: string }> => {
      const body = JSON.stringify({ name, password });
      const response = await fetch(`${url}/v1/sessions`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      return { authorization: `Bearer ${((await response.json()) as { token: string }).token}` };
    };
    interface Bundle {
      readonly serverTime: string;
      readonly days: readonly {
        readonly date: string;
        readonly trips: readonly { routeId: string; isMine: boolean; vehicleId: string }[];
      }[];
      readonly vehicles: readonly { vehicleId: string; licensePlate: string | null }[];
    }
    for (const [name, pin, routeId] of [
      ['王师傅', '246810', 'songhong'],
      ['李师傅', '135790', 'hongqiao-t1'],
    ] as const) {
      const driver = await signIn(name, pin);
      const bundle = (await (await fetch(`${url}/v1/driver/bundle`, { headers: driver })).json()) as Bundle;
      expect(bundle.serverTime).toMatch(/^2024-07-15T07:1\d:/);
      const mine = bundle.days[0]?.trips.filter(({ isMine }) => isMine) ?? [];
      expect(mine).toHaveLength(20);
      expect(mine.filter((trip) => trip.routeId !== routeId)).toEqual([]);
      expect(bundle.vehicles.find(({ vehicleId }) => vehicleId === mine[0]?.vehicleId)?.licensePlate).toMatch(/^沪A·/);
    }

    const manager = await signIn('manager', 'demo-manager-1');
    const month = (await (await fetch(`${url}/v1/ridership/months/2024-07`, { headers: manager })).json()) as Record<string, unknown>;
    expect(month).toMatchObject({ isClosed: false, operatingDays: 11 });
    expect(month['warnings']).toContainEqual(expect.objectContaining({ code: 'days-open' }));
    // Drivers' events of the day itself until the moment: one trip is over, one is on the road, and none is imported.
    const { figures, trips } = (await (await fetch(`${url}/v1/dispatch/days/2024-07-15`, { headers: manager })).json()) as {
      figures: Record<string, number>;
      trips: { sign: string; isReconstruction: boolean; driver: { name: string } | null }[];
    };
    expect([figures['completed'], figures['underway'], figures['unlogged'], figures['toCome']]).toEqual([1, 1, 0, 38]);
    expect(figures['boardings']).toBeGreaterThan(20);
    expect(trips.filter(({ isReconstruction }) => isReconstruction)).toEqual([]);
    expect(await (await fetch(`${url}/v1/notices`, { headers: manager })).json()).toEqual({ notices: [] });

    program.kill('SIGINT');
    expect(await program.ended).toBe(0);
    expect(left(folder)).toEqual([`banche-demo-${process.pid}-another`]);
    expect([program.errors, existsSync(join(folder, 'banche.sqlite'))]).toEqual(['', false]);
  });

  it('a demonstration refuses a moment that is malformed or outside the town’s timetable', async () => {
    const folder = temporaryFolder();
    const refused = [
      ['tomorrow', '--at tomorrow is not understood. Write a local time of the town, like --at 2024-07-15T07:10'],
      ['2024-06-30T07:10', 'no timetable on 2024-06-30. It is in force from 2024-07-01'],
    ] as const;
    const programs = refused.map(([at]) => demo(folder, '--at', at));
    expect(await Promise.all(programs.map(({ ended }) => ended))).toEqual([1, 1]);
    for (const [index, [, says]] of refused.entries()) expect(programs[index]?.errors).toContain(says);
    expect(left(folder)).toEqual([]);
  });
});
