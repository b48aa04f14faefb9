import { request, type IncomingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Town } from '../support/town.js';

/** The program answers a request with this header by the framework, and other reads for a stated moment in front of it. */
const byTheFramework = { 'content-length': '0' };

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

describe('departures at a stated moment', () => {
  let town: Town;
  beforeAll(async () => (town = await Town.open()));
  afterAll(() => town.close());

  const ask = (path: string, headers: Record<string, string>): Promise<Answer> =>
    new Promise((resolve, reject) => {
      request(town.url + path, { headers }, (response) => {
        const { date: _date, ...others } = response.headers;
        buffer(response).then(
          (bytes) => resolve({ status: response.statusCode, headers: others, body: bytes.toString('base64') }),
          (error: unknown) => reject(error instanceof Error ? error : new Error(String(error))),
        );
      })
        .on('error', reject)
        .end();
    });

  const stops = ['home', 'ho%6De', 'songhong', 'nope', 'home%2F', '%zz', 'home/'];
  const instants = [
    '2024-07-15T07:10:00%2B08:00',
    '2024-07-20T23:59Z',
    '2024-07-15T07:10:00+08:00',
    '2026-01-01T00:00:00.5-05:00',
    '2024-07-15',
    '',
  ];
  const others = [
    ...['limit=50', 'limit=%33', 'limit=0', 'limit=x', 'limit=', 'limit=1&limit=2', 'routeId=songhong', 'routeId=nope', 'routeId=%00'],
    ...['directionId=1', 'directionId=2', 'lang=en', 'lang=fr', 'utm_source=x', 'stop_id=3', 'toString=1', '&', 'limit', 'limit=1=2'],
  ];
  const sent: Record<string, string>[] = [
    ...[
      {},
      { 'accept-language': 'en' },
      { 'accept-language': 'zh;q=0, en' },
      { 'if-none-match': '*' },
      { origin: 'https://other.example' },
    ],
    ...['gzip', 'gzip, deflate, br', 'br;q=0, gzip', 'identity', '*'].map((accepted) => ({ 'accept-encoding': accepted })),
  ];

  it('are answered and refused in the same bytes and headers with and without the framework', async () => {
    const statuses = new Set<number | undefined>();
    const paths = ['', '/a/hongqiao', '/a/nope', '/a/%zz'].flatMap((prefix) =>
      stops.flatMap((stop) => instants.flatMap((at) => others.map((other) => `${prefix}/v1/stops/${stop}/departures?at=${at}&${other}`))),
    );
    // Eleven shares no divisor with the lengths of the lists.
    for (const [index, path] of paths.entries()) {
      if (index % 11 !== 0) continue;
      const headers = sent[(index / 11) % sent.length] ?? {};
      const [quick, ordinary] = [await ask(path, headers), await ask(path, { ...headers, ...byTheFramework })];
      expect([path, headers, quick]).toEqual([path, headers, ordinary]);
      statuses.add(quick.status);
    }
    expect([...statuses].sort()).toEqual([200, 304, 400, 404]);
  });

  it('reach whoever asked, however many ask at once', async () => {
    const minutes = Array.from(
      { length: 300 },
      (_, minute) => `2024-07-15T0${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}:00`,
    );
    const asked = await Promise.all(minutes.map((at) => ask(`/v1/stops/home/departures?at=${at}%2B08:00`, {})));
    expect(asked.map(({ body }) => (JSON.parse(Buffer.from(body, 'base64').toString()) as { at: string }).at)).toEqual(
      minutes.map((at) => `${at}+08:00`),
    );
  });

  it('have the ETag of their bytes, also when they are compressed, and are measured', async () => {
    const path = '/v1/stops/home/departures?at=2024-07-15T07:10:00Z&limit=50';
    const plain = await ask(path, {});
    const etag = String(plain.headers.etag);
    expect(await ask(path, { 'accept-encoding': 'br' })).toMatchObject({ status: 200, headers: { etag, 'content-encoding': 'br' } });
    expect(await ask(path, { 'if-none-match': `"other", ${etag}` })).toMatchObject({ status: 304, headers: { etag }, body: '' });
    expect(await (await town.fetch('/metrics')).text()).toMatch(/route="\/v1\/stops\/:stopId\/departures",status="304"\} \d+/);
  });
});
