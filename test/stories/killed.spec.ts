import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dataSourceFor } from '../../ormconfig.js';
import type { DatabaseAddress } from '../../src/config.js';
import { databaseKinds, freePort, Postgres } from '../support/databases.js';
import { temporaryFolder } from '../support/feeds.js';
import { managerPassword } from '../support/office.js';
import { Program } from '../support/program.js';

/** `KILLS=20 EVENTS=20000 npx jest test/stories/killed` runs it at full size. */
const kills = Number(process.env['KILLS'] ?? 4);
const distinct = Math.round(Number(process.env['EVENTS'] ?? 3000) / 1.5);
const connections = 50;
const people = 3;

const trips = ['0700', '0730', '0800', '0830', '0900'].flatMap((time) =>
  ['songhong-0', 'hongqiao-t1-0'].map((prefix) => `${prefix}-weekday-${time}`),
);
const today = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Shanghai' }).format(new Date());

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(() => postgres.stop());

describe.each(databaseKinds)('a program that is killed again and again on %s', (kind) => {
  it(
    'every acknowledged boarding survives the kills, and counts once',
    async () => {
      const database: DatabaseAddress =
        kind === 'SQLite' ? { kind: 'sqlite', path: join(temporaryFolder(), 'killed.sqlite') } : await postgres.create();
      const running = new Mortal(database, await freePort());
      await running.start();
      const events = Array.from({ length: distinct }, (_, index) => ({
        eventId: randomUUID(),
        kind: 'boarded',
        serviceDate: today,
        tripId: trips[index % trips.length],
        stopId: 'home',
        count: 1 + (index % people),
        deviceTime: new Date().toISOString(),
      }));
      // Half of the events twice, in any order.
      const sends = shuffled([...events, ...events.slice(0, distinct / 2)]);
      const total = sends.length;
      const killer = (async () => {
        for (let killed = 0; killed < kills; killed += 1) {
          while (sends.length > (total * (kills - killed)) / (kills + 1)) await pause(5);
          await running.killAndStart();
        }
      })();
      const agent = new Agent({ keepAlive: true, maxSockets: connections });
      await Promise.all(
        Array.from({ length: connections }, async () => {
          for (let event = sends.pop(); event !== undefined; event = sends.pop()) {
            while (!(await acknowledged(agent, running, event))) await pause(20);
          }
        }),
      );
      await killer;
      expect(running.starts).toBe(kills + 1);
      const expected = new Map(trips.map((tripId) => [tripId, 0]));
      for (const { tripId = '', count } of events) expected.set(tripId, (expected.get(tripId) ?? 0) + count);
      expect(await running.boardings()).toEqual(expected);
      agent.destroy();
      await running.stop();
      const source = await dataSourceFor(database).initialize();
      const rows = await source.query<{ event_id: string }[]>(`SELECT event_id FROM driver_events WHERE source = 'driver'`);
      await source.destroy();
      expect(rows.map((row) => row.event_id).sort()).toEqual(events.map((event) => event.eventId).sort());
    },
    60_000 + kills * 10_000,
  );
});

/** The built program on one port and one database, through all its restarts. */
class Mortal {
  starts = 0;
  private token = '';
  private program: Program | null = null;

  constructor(
    private readonly database: DatabaseAddress,
    readonly port: number,
  ) {}

  async start(): Promise<void> {
    const url = this.database.kind === 'sqlite' ? `sqlite:${this.database.path}` : this.database.url;
    this.program = new Program({
      env: { PORT: String(this.port), DATABASE_URL: url, MANAGER_PASSWORD: managerPassword },
    });
    await this.program.listening();
    this.starts += 1;
    if (this.token !== '') return;
    const response = await fetch(`http://127.0.0.1:${this.port}/v1/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'manager', password: managerPassword }),
    });
    this.token = ((await response.json()) as { token: string }).token;
  }

  async killAndStart(): Promise<void> {
    this.program?.kill('SIGKILL');
    await this.program?.ended;
    await this.start();
  }

  get headers(): Record<string, string> {
    return { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' };
  }

  async boardings(): Promise<Map<string, number>> {
    const response = await fetch(`http://127.0.0.1:${this.port}/v1/driver/trips?date=${today}&all=true`, { headers: this.headers });
    const { trips: driven } = (await response.json()) as { trips: { tripId: string; boardings: number }[] };
    return new Map(trips.map((tripId) => [tripId, driven.find((trip) => trip.tripId === tripId)?.boardings ?? 0]));
  }

  async stop(): Promise<void> {
    await this.program?.stop();
  }
}

/** @returns whether the program acknowledged the event; otherwise, or without an answer, it is sent again */
function acknowledged(agent: Agent, { port, headers }: Mortal, event: object): Promise<boolean> {
  return new Promise((resolve) => {
    const sent = request({ agent, port, host: '127.0.0.1', method: 'POST', path: '/v1/driver/events', headers }, (response) => {
      let body = '';
      response.on('data', (data: Buffer) => (body += data.toString()));
      response.on('error', () => resolve(false));
      response.on('close', () =>
        resolve(response.complete && response.statusCode === 200 && /"outcome":"(recorded|duplicate)"/.test(body)),
      );
    });
    sent.on('error', () => resolve(false));
    sent.end(JSON.stringify({ events: [event] }));
  });
}

const shuffled = <T>(list: readonly T[]): T[] => fc.sample(fc.shuffledSubarray([...list], { minLength: list.length }), 1)[0] ?? [];

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
