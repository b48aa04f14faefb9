import { randomUUID } from 'node:crypto';
import { managerPassword } from './office.js';
import { Program } from './program.js';

export const today = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Shanghai' }).format(new Date());

/** A boarding as a phone sends it. */
export interface SentBoarding {
  readonly eventId: string;
  readonly tripId: string;
  readonly count: number;
  readonly deviceTime: string;
}

export const boarding = (tripId: string, count = 1): SentBoarding => ({
  eventId: randomUUID(),
  tripId,
  count,
  deviceTime: new Date().toISOString(),
});

export interface TimedAnswer {
  /** 0: the connection ended without an answer. */
  readonly status: number;
  readonly seconds: number;
  readonly body: string;
}

/** A copy of the built program over PostgreSQL, with a manager who is signed in. */
export class Copy {
  private constructor(
    readonly program: Program,
    readonly url: string,
    private readonly token: string,
  ) {}

  private static readonly started: Program[] = [];

  /** Ends all started programs, even if the test failed. */
  static async endAll(): Promise<void> {
    for (const program of Copy.started) program.kill('SIGKILL');
    await Promise.all(Copy.started.splice(0).map(({ ended }) => ended));
  }

  static async start(database: string): Promise<Copy> {
    const program = new Program({ env: { PORT: '0', DATABASE_URL: database, MANAGER_PASSWORD: managerPassword, TOWN_HISTORY: 'none' } });
    Copy.started.push(program);
    const url = await program.listening();
    const response = await fetch(`${url}/v1/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'manager', password: managerPassword }),
    });
    return new Copy(program, url, ((await response.json()) as { token: string }).token);
  }

  async ask(method: string, path: string, body?: unknown): Promise<TimedAnswer> {
    const began = performance.now();
    const json = body === undefined ? {} : { 'content-type': 'application/json' };
    const answer = await fetch(this.url + path, {
      method,
      headers: { authorization: `Bearer ${this.token}`, ...json },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      // Longer than any request may take.
      signal: AbortSignal.timeout(60_000),
    }).then(
      async (response) => ({ status: response.status, body: await response.text() }),
      (error: unknown) => ({ status: 0, body: String(error) }),
    );
    return { ...answer, seconds: (performance.now() - began) / 1000 };
  }

  get(path: string): Promise<TimedAnswer> {
    return this.ask('GET', path);
  }

  /** Sends one boarding as a driver’s phone does. */
  record(sent: SentBoarding): Promise<TimedAnswer> {
    return this.ask('POST', '/v1/driver/events', { events: [{ ...sent, kind: 'boarded', serviceDate: today, stopId: 'home' }] });
  }

  /** Sends a boarding until it is acknowledged, as phones do. @returns all answers */
  async recordUntilAcknowledged(sent: SentBoarding, pause = 200): Promise<TimedAnswer[]> {
    const answers: TimedAnswer[] = [];
    for (;;) {
      const answer = await this.record(sent);
      answers.push(answer);
      if (/"outcome":"(recorded|duplicate)"/.test(answer.body) || answers.length > 300) return answers;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }

  /** Boardings of today by trip; null if the request failed. */
  async boardings(): Promise<Map<string, number> | null> {
    const { status, body } = await this.get(`/v1/ridership/trips?date=${today}`);
    if (status !== 200) return null;
    const { trips } = JSON.parse(body) as { trips: { tripId: string; boardings: number | null }[] };
    return new Map(trips.flatMap(({ tripId, boardings }) => (boardings === null ? [] : [[tripId, boardings]])));
  }

  publish(header: string): Promise<TimedAnswer> {
    return this.ask('POST', '/v1/alerts', { cause: 'CONSTRUCTION', effect: 'DETOUR', headerZh: header, headerEn: header });
  }

  /** The headers of the alerts that riders see. */
  async alerts(): Promise<string[]> {
    const { status, body } = await this.get('/v1/alerts?lang=en');
    if (status !== 200) return [];
    return (JSON.parse(body) as { alerts: { header: string }[] }).alerts.map(({ header }) => header);
  }
}

/** Measures the seconds until a condition holds, and gives up after twice the permitted time. */
export async function secondsUntil(most: number, holds: () => Promise<boolean>): Promise<number> {
  const began = performance.now();
  const seconds = (): number => (performance.now() - began) / 1000;
  while (!(await holds()) && seconds() < most * 2) await new Promise((resolve) => setTimeout(resolve, 100));
  return seconds();
}
