// What the HTTP server does with requests before they reach a route: malformed, slow, cut off, or sent for pages of other sites.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Log } from '../../src/log.io.js';
import { AccountsService } from '../../src/accounts/accounts.service.js';
import { RawConnection, sendRaw, type RawAnswer } from '../support/raw-http.js';
import { Town } from '../support/town.js';

/** Time limits of connections, shorter here than in the program. */
const patience = { idleSeconds: 4, headersSeconds: 1, requestSeconds: 2 };
const password = 'a long password';

/** Collects the lines that the program would write to its log. */
class RecordedLog extends Log {
  readonly lines: string[] = [];

  constructor() {
    super('silent');
  }

  override warn(message: unknown): void {
    this.lines.push(String(message));
  }

  override error(message: unknown): void {
    this.lines.push(String(message));
  }
}

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
const codeOf = (answer: RawAnswer | undefined): unknown => (JSON.parse(answer?.body ?? '{}') as { code?: string }).code;

describe('HTTP requests and connections', () => {
  const log = new RecordedLog();
  let town: Town;
  let manager: { authorization: string };
  beforeAll(async () => {
    town = await Town.open({ patience, log });
    await town.app.get(AccountsService).createFirstManagers(password);
    manager = await town.signedIn('manager', 'a manager');
  });
  afterAll(() => town.close());

  it('every answer forbids browsers to guess its content type', async () => {
    const addresses: [string, RequestInit?][] = [
      ['/healthz'],
      ['/readyz'],
      ['/metrics'],
      ['/'],
      ['/'],
      ['/stops/none', { headers: { accept: 'text/html' } }],
      ['/stops/home/poster'],
      ['/stops/home/code.svg'],
      ['/sw.js'],
      ['/icon.svg'],
      ['/favicon.ico'],
      ['/manifest.webmanifest'],
      ['/docs'],
      ['/docs/swagger-ui.css'],
      ['/v1/openapi.json'],
      ['/calendar/songhong-0.ics'],
      ['/v1/stops/home/departures'],
      ['/v1/stops/home/departures'],
      ['/v1/stops/home/departures', { method: 'HEAD' }],
      ['/v1/stops/none/departures'],
      ['/v1/accounts'],
      ['/v1/accounts', { headers: manager }],
      ['/v1/ridership/months/2024-07?format=csv', { headers: manager }],
      ['/v1/sessions', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' }],
      ['/v1/stops', { method: 'DELETE' }],
      ['/v1/sessions', { method: 'OPTIONS', headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' } }],
      ['/nothing'],
      ['/%'],
      [`/v1/stops/${'x'.repeat(1200)}`],
    ];
    for (const [address, init = {}] of addresses) {
      const response = await fetch(town.url + address, { ...init, redirect: 'manual' });
      expect([address, response.status, response.headers.get('x-content-type-options')]).toEqual([address, response.status, 'nosniff']);
      const again = response.headers.get('etag');
      await response.arrayBuffer();
      if (again === null) continue;
      const same = await fetch(town.url + address, { ...init, headers: { ...init.headers, 'if-none-match': again } });
      expect([address, same.status, same.headers.get('x-content-type-options')]).toEqual([address, 304, 'nosniff']);
    }
    const stream = await fetch(`${town.url}/v1/stops/home/departures/stream`);
    expect(stream.headers.get('x-content-type-options')).toBe('nosniff');
    await stream.body?.cancel();
  });

  it('input that is not HTTP or exceeds the limits is answered with a problem, and the connection is closed', async () => {
    const cases: [what: string, status: number, code: string][] = [
      ['HELLO\r\n\r\n', 400, 'bad-request'],
      ['GET / HTTP/1.1\r\nHost: x\r\nno header\r\n\r\n', 400, 'bad-request'],
      ['GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 400, 'bad-request'],
      [
        'POST /v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nz\r\n',
        400,
        'bad-request',
      ],
      ['GET / HTTP/1.1\r\n\r\n', 400, 'bad-request'],
      ['GET / HTTP/1.1\r\nHost: x\r\nExpect: the-impossible\r\n\r\n', 417, 'bad-request'],
      [`GET / HTTP/1.1\r\nHost: x\r\nX-Much: ${'x'.repeat(20_000)}\r\n\r\n`, 431, 'headers-too-large'],
    ];
    for (const [what, status, code] of cases) {
      const answer = await sendRaw(town.url, what);
      const headers: RawAnswer['headers'] = answer?.headers ?? {};
      expect([what.slice(0, 60), answer?.status, codeOf(answer)]).toEqual([what.slice(0, 60), status, code]);
      expect([headers['content-type'], headers['x-content-type-options'], headers['connection']]).toEqual([
        'application/problem+json; charset=utf-8',
        'nosniff',
        'close',
      ]);
    }
  });

  it('a request before a closing one is answered, whatever follows it on the connection', async () => {
    const get = (path: string, more = ''): string => `GET ${path} HTTP/1.1\r\nHost: x\r\n${more}\r\n`;
    const last = get('/readyz', 'Connection: close\r\n');
    const connection = new RawConnection(town.url).send(get('/v1/stops') + get('/nothing') + last + get('/').repeat(30) + 'and so on');
    await connection.closed;
    expect(connection.answers().map(({ status }) => status)).toEqual([200, 404, 200]);
    expect((await sendRaw(town.url, `GET /healthz HTTP/1.0\r\n\r\n${get('/')}`))?.status).toBe(200);
  });

  it('a request whose headers or body trickle in is ended when its time is up', async () => {
    const trickle = async (beginning: string, next: string): Promise<[unknown, number]> => {
      const began = performance.now();
      const connection = new RawConnection(town.url).send(beginning);
      const timer = setInterval(() => connection.send(next), 100);
      await connection.closed;
      clearInterval(timer);
      const [answer] = connection.answers();
      return [[answer?.status, codeOf(answer)], (performance.now() - began) / 1000];
    };
    const post = `POST /v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{`;
    const [[headers, forHeaders], [body, forBody]] = await Promise.all([
      trickle('GET / HTTP/1.1\r\nHost: x\r\n', 'X-A: b\r\n'),
      trickle(post, ' '),
    ]);
    expect([headers, body]).toEqual(Array(2).fill([408, 'request-too-slow']));
    expect([forHeaders > 0.9, forHeaders < patience.headersSeconds + 2]).toEqual([true, true]);
    expect([forBody > 1.9, forBody < patience.requestSeconds + 2]).toEqual([true, true]);
  });

  it('a client that disconnects in the middle of a request leaves no error in the log', async () => {
    log.lines.length = 0;
    const post = (length: number): string =>
      `POST /v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n{"name":`;
    for (let times = 0; times < 5; times += 1) {
      const connection = new RawConnection(town.url).send(post(1000));
      await wait(30);
      if (times % 2 === 0) connection.socket.resetAndDestroy();
      else connection.socket.destroy();
      await connection.closed;
    }
    await wait(100);
    expect(log.lines).toEqual([]);
    expect((await town.fetch('/healthz')).status).toBe(200);
    expect(await (await town.fetch('/metrics')).text()).not.toMatch(/route="\/v1\/sessions",status="500"/);
  });

  it('the API accepts changes as JSON only, which no form on another site can send', async () => {
    const types = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/jsonp', 'text/json'];
    const body = JSON.stringify({ name: 'manager', password });
    for (const type of types) {
      const requests: [method: string, path: string, body: string | null][] = [
        ['POST', '/v1/sessions', body],
        ['POST', '/v1/sessions', null],
        ['POST', '/a/hongqiao/v1/sessions', body],
        ['POST', '/%761/sessions', body],
        ['DELETE', '/v1/sessions/current', body],
        ['DELETE', '/v1/sessions/current', null],
        ['POST', '/v1/driver/events', '{"events":[]}'],
      ];
      for (const [method, path, sent] of requests) {
        const response = await town.fetch(path, { method, headers: { ...manager, 'content-type': type }, body: sent });
        const { code } = (await response.json()) as { code: string };
        expect([method, path, type, response.status, code]).toEqual([method, path, type, 415, 'unsupported-media-type']);
      }
    }
    expect((await town.fetch('/v1/sessions/current', { headers: manager })).status).toBe(200);
    for (const type of ['application/json', 'application/json; charset=utf-8', 'Application/JSON;charset=UTF-8'])
      expect((await town.fetch('/v1/sessions', { method: 'POST', headers: { 'content-type': type }, body })).status).toBe(201);
  });

  it('a change sent by a browser from another site is refused, and one from our own pages or from a program is accepted', async () => {
    const signIn = async (headers: Record<string, string>): Promise<unknown> => {
      const response = await town.send('POST', '/v1/sessions', { name: 'manager', password }, headers);
      return response.status === 201 ? 201 : ((await response.json()) as { code: string }).code;
    };
    const own = town.url;
    expect(await signIn({})).toBe(201);
    expect(await signIn({ origin: own, 'sec-fetch-site': 'same-origin' })).toBe(201);
    expect(await signIn({ origin: own.replace('http:', 'https:'), 'x-forwarded-proto': 'https' })).toBe(201);
    expect(await signIn({ 'sec-fetch-site': 'cross-site' })).toBe('foreign-origin');
    expect(await signIn({ 'sec-fetch-site': 'same-site' })).toBe('foreign-origin');
    expect(await signIn({ 'sec-fetch-site': 'cross-site', origin: own })).toBe('foreign-origin');
    expect(await signIn({ origin: own, 'x-forwarded-proto': 'https' })).toBe('foreign-origin');
    // Reading is allowed for pages of all sites.
    const stops = await town.fetch('/v1/stops', { headers: { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' } });
    expect([stops.status, stops.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
  });

  it('the page of the API runs no foreign script and cannot be framed', async () => {
    for (const address of ['/docs', '/docs/', '/a/hongqiao/docs']) {
      const { status, headers } = await town.fetch(address);
      const policy = headers.get('content-security-policy') ?? '';
      expect([address, status, headers.get('x-frame-options')]).toEqual([address, 200, 'DENY']);
      expect(policy).toMatch(/^default-src 'none'; script-src 'self';.*frame-ancestors 'none'$/);
      expect([headers.get('referrer-policy'), headers.get('cross-origin-opener-policy')]).toEqual([
        'strict-origin-when-cross-origin',
        'same-origin',
      ]);
    }
  });
});
