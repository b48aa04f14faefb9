import { request, type Agent, Agent as KeptAlive } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DriverLogService } from '../../src/driver-log/driver-log.service.js';
import { driverLogRefusals } from '../../src/driver-log/driver-log.refusals.js';
import { Refusal } from '../../src/errors.js';
import { QuickWrites } from '../../src/http/route.decorator.js';
import { sessionCookie } from '../../src/accounts/request-headers.js';
import { Town } from '../support/town.js';

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

interface Sent {
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** With a header that makes the framework answer it. */
  readonly isOrdinary?: boolean;
  readonly agent?: Agent;
}

const id = (number: number): string => `018f3c7e-9a51-7cc2-b0a1-${String(number).padStart(12, '0')}`;

const boarding = (number: number, more: object = {}): object => ({
  eventId: id(number),
  kind: 'boarded',
  serviceDate: '2024-07-15',
  tripId: 'songhong-0-weekday-0700',
  stopId: 'home',
  count: 1,
  deviceTime: '2024-07-15T07:01:00+08:00',
  ...more,
});

describe('events that a phone sends', () => {
  let town: Town;
  let token = '';
  const newToken = async (): Promise<string> => (await town.signedIn('driver')).authorization.replace('Bearer ', '');
  beforeAll(async () => {
    town = await Town.open();
    token = await newToken();
  });
  afterAll(() => town.close());
  afterEach(() => void jest.restoreAllMocks());

  const send = ({ path = '/v1/driver/events', headers = {}, body, isOrdinary = false, agent }: Sent): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const length = { 'content-length': String(body.length), ...(isOrdinary ? { expect: '100-continue' } : {}) };
      const all = { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...length, ...headers };
      const sent = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
      const sending = request(town.url + path, { method: 'POST', headers: sent, ...(agent === undefined ? {} : { agent }) }, (response) => {
        const { date: _date, 'content-length': _length, ...others } = response.headers;
        buffer(response).then((bytes) => {
          const plain = others['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes;
          resolve({ status: response.statusCode, headers: others, body: plain.toString() });
        }, reject);
      });
      sending.on('error', reject);
      // In two packets, as over a bad connection.
      sending.write(body.subarray(0, 20));
      setImmediate(() => sending.end(body.subarray(20)));
    });

  const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
  const events = (...list: readonly unknown[]): Buffer => json({ events: list });

  /** Bodies with the number of their first event. */
  const bodies: ((first: number) => Buffer)[] = [
    (first) => events(boarding(first)),
    (first) => events(boarding(first), boarding(first), boarding(first + 1, { count: 0 }), boarding(first + 2, { tripId: 'nope' })),
    (first) => events(...Array.from({ length: 60 }, (_, index) => boarding(first + index))),
    (first) => events(boarding(first), boarding(first, { count: 2 }), null, [], 3),
    (first) => events(boarding(first, { reason: '雨天 — “挤”' })),
    (first) => json({ events: [boarding(first)], sentAt: '2024-07-15T07:09:00+08:00', device: { deviceId: id(1), name: 'Pixel' } }),
    (first) => json({ events: [boarding(first)], sentAt: 'now', other: 1 }),
    (first) => json({ events: [boarding(first, { constructor: 1 })] }),
    (first) => Buffer.from(`{"events":[],"__proto__":{"x":${first}}}`),
    (first) => Buffer.from(`{"events":[],"\\u005f_proto__":{"x":${first}}}`),
    (first) => Buffer.from(`{"events":${'['.repeat(40)}${first}${']'.repeat(40)}}`),
    (first) => Buffer.from(JSON.stringify({ events: [boarding(first, { reason: 'é' })] }), 'latin1'),
    (first) => Buffer.from(`\ufeff{"events":[],"first":${first}}`),
    ...['', ' ', '{', 'null', '[]', '"events"', '{"events":{}}', '{"events":[]}'].map((text) => () => Buffer.from(text)),
  ];

  const ways: Omit<Sent, 'body'>[] = [
    {},
    { path: '/a/hongqiao/v1/driver/events' },
    { path: '/a/nope/v1/driver/events' },
    { path: '/v1/driver/events?lang=en' },
    { path: '/v1/driver/events/' },
    ...[
      { 'accept-language': 'en' },
      { 'accept-encoding': 'gzip' },
      { 'accept-encoding': 'br;q=0, gzip' },
      { authorization: '' },
      { authorization: `Bearer ${'x'.repeat(43)}` },
      { 'content-type': 'application/json; charset=utf-8' },
      { 'content-type': 'application/json; charset=gbk' },
      { 'content-type': 'text/plain' },
      { 'content-type': '' },
      { 'content-encoding': 'gzip' },
      { origin: 'https://other.example' },
      { 'sec-fetch-site': 'same-origin' },
    ].map((headers) => ({ headers })),
  ];

  it('are answered and refused in the same words and headers with and without the framework', async () => {
    const quick = jest.spyOn(QuickWrites.prototype as unknown as { send: () => void }, 'send');
    const statuses = new Set<number | undefined>();
    const anonymous = { ...{ authorization: '' }, cookie: `theme=dark; ${sessionCookie}=${token}; x="${token}"` };
    const own = { origin: town.url, 'accept-language': 'en' };
    let first = 1000;
    for (const way of [...ways, { headers: anonymous }, { headers: own }])
      for (const [index, body] of bodies.entries()) {
        const [here, there] = [(first += 100), (first += 100)];
        const before = quick.mock.calls.length;
        const answered = await send({ ...way, body: body(here) });
        if (way === ways[0] && index === 0) expect(quick.mock.calls.length - before).toBe(1);
        const ordinary = await send({ ...way, body: body(there), isOrdinary: true });
        expect(quick.mock.calls.length - before).toBeLessThan(2);
        const numbered = answered.body.replace(/(?<=b0a1-)\d{12}/g, (number) => id(Number(number) + 100).slice(-12));
        expect([way, index, { ...answered, body: numbered }]).toEqual([way, index, ordinary]);
        statuses.add(answered.status);
      }
    expect([...statuses].sort()).toEqual([200, 400, 401, 403, 404, 415]);
    expect(quick.mock.calls.length).toBeGreaterThan(50);
  });

  it('are stored once, and are the same events by either way', async () => {
    const body = events(boarding(1));
    const outcomes = [];
    for (const isOrdinary of [false, true, false]) outcomes.push(JSON.parse((await send({ body, isOrdinary })).body) as unknown);
    expect(outcomes).toMatchObject(['recorded', 'duplicate', 'duplicate'].map((outcome) => ({ results: [{ outcome }] })));
  });

  it('are not tried twice if storing fails', async () => {
    const failing = new Refusal(driverLogRefusals['log-unavailable']);
    const record = jest.spyOn(DriverLogService.prototype, 'record').mockRejectedValue(failing);
    const answer = await send({ body: events(boarding(2)) });
    expect([answer.status, answer.body]).toEqual([503, expect.stringContaining('log-unavailable')]);
    expect(record).toHaveBeenCalledTimes(1);
  });

  it('follow each other on one connection, also after one that was refused', async () => {
    const agent = new KeptAlive({ keepAlive: true, maxSockets: 1 });
    const statuses = [];
    for (const body of [events(boarding(3)), Buffer.from('{'), events(boarding(4)), json({}), events(boarding(5))])
      statuses.push((await send({ body, agent })).status);
    agent.destroy();
    expect(statuses).toEqual([200, 400, 200, 400, 200]);
  });

  it('are refused as soon as their driver has signed out', async () => {
    const other = await newToken();
    const headers = { authorization: `Bearer ${other}` };
    expect(await send({ headers, body: events(boarding(6)) })).toMatchObject({ status: 200 });
    await town.fetch('/v1/sessions/current', { method: 'DELETE', headers });
    expect(await send({ headers, body: events(boarding(7)) })).toMatchObject({ status: 401 });
  });

  it('are measured', async () => {
    expect(await (await town.fetch('/metrics')).text()).toMatch(/method="POST",route="\/v1\/driver\/events",status="200"\} \d+/);
  });
});
