import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { openRoutes } from '../support/open-routes.js';
import { Town } from '../support/town.js';

interface Answer {
  content?: Record<string, { schema: object }>;
}
interface OpenApi {
  paths: Record<string, Record<string, { 'x-needs'?: string; responses: Record<string, Answer & { $ref?: string }> }>>;
  components: { schemas: Record<string, object>; responses: Record<string, Answer> };
}

describe('public reads by other programs', () => {
  let town: Town;
  beforeAll(async () => (town = await Town.open()));
  afterAll(() => town.close());

  /** Streams never end, and have specs of their own. */
  const paths = openRoutes()
    .filter((route) => route.startsWith('GET /v1/') && !route.endsWith('/stream'))
    .map((route) => route.slice('GET '.length));
  const address = (path: string): string => path.replace('{routeId}', 'songhong').replace('{stopId}', 'home');

  it('every public path answers as the OpenAPI document promises', async () => {
    const document = await town.get<OpenApi>('/v1/openapi.json');
    const described = Object.keys(document.paths).filter(
      (path) => path.startsWith('/v1/') && !path.endsWith('/stream') && document.paths[path]?.['get']?.['x-needs'] === 'everybody',
    );
    expect(described.sort()).toEqual([...paths].sort());
    expect(paths.length).toBeGreaterThan(10);
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats.default(ajv);
    for (const path of paths) {
      const schema = document.paths[path]?.['get']?.responses['200']?.content?.['application/json']?.schema;
      expect([path, schema]).toEqual([path, expect.anything()]);
      const validate = ajv.compile({ ...schema, components: nullable(document.components) });
      validate(await town.get(address(path)));
      expect([path, validate.errors]).toEqual([path, null]);
    }
  });

  it('the OpenAPI document refers to nothing outside itself, and describes every refusal as a problem with its codes', async () => {
    const document = await town.get<OpenApi>('/v1/openapi.json');
    const { schemas, responses } = document.components;
    const referred = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/(\w+)\/([^"]+)"/g)];
    expect(referred.length).toBeGreaterThan(100);
    expect(
      referred.filter(([, kind, name = '']) => (kind === 'schemas' ? schemas : responses)[name] === undefined).map(([all]) => all),
    ).toEqual([]);
    const refusals = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.values(operations).flatMap((operation) =>
        Object.entries(operation.responses).flatMap(([status, { $ref = '' }]) =>
          Number(status) < 400
            ? []
            : [{ path, status, schema: responses[$ref.split('/').at(-1) ?? '']?.content?.['application/problem+json']?.schema }],
        ),
      ),
    );
    expect(refusals.length).toBeGreaterThan(100);
    expect(refusals.filter(({ schema }) => !JSON.stringify(schema ?? '').includes('"enum":["'))).toEqual([]);
    const ajv = new Ajv({ strict: false });
    addFormats.default(ajv);
    const stopNotFound = refusals.find(({ path, status }) => path === '/v1/stops/{stopId}' && status === '404')?.schema;
    const validate = ajv.compile({ ...stopNotFound, components: { schemas } });
    expect(validate(await town.get('/v1/stops/none'))).toBe(true);
    expect(validate(await town.get('/v1/routes/none'))).toBe(false);
  });

  it('a public answer has an ETag and a short life, and is answered with 304 until something changes', async () => {
    for (const path of paths) {
      for (const round of ['rendered', 'kept']) {
        const first = await town.fetch(address(path));
        const etag = first.headers.get('etag') ?? '';
        expect([path, round, first.status, etag]).toEqual([path, round, 200, expect.stringMatching(/^W\/".+"$/)]);
        expect(first.headers.get('cache-control')).toMatch(/^public, max-age=\d+$/);
        const again = await town.fetch(address(path), { headers: { 'if-none-match': etag } });
        expect([path, round, again.status, await again.text(), again.headers.get('etag')]).toEqual([path, round, 304, '', etag]);
      }
    }
  });

  it('everybody gets the same bytes during a minute, and others in the next', async () => {
    const bytes = async (): Promise<string> => (await town.fetch('/v1/stops/home/departures')).text();
    town.clock.set('2024-07-15T07:10:00+08:00');
    const first = await bytes();
    town.clock.set('2024-07-15T07:10:59+08:00');
    expect(await bytes()).toBe(first);
    town.clock.set('2024-07-15T07:11:00+08:00');
    expect(await bytes()).not.toBe(first);
  });

  it('each language has its own answer at the same address', async () => {
    const name = async (language: string): Promise<string> =>
      (await town.get<{ name: string }>('/v1/stops/home', { headers: { 'accept-language': language } })).name;
    for (let round = 0; round < 2; round += 1) {
      expect(await name('zh-CN')).toBe('虹桥人才公寓');
      expect(await name('en-US,en;q=0.9')).toBe('Hongqiao Talent Apartments');
      expect(await name('fr')).toBe('Hongqiao Talent Apartments');
      expect(await name('fr,zh-TW;q=0.5')).toBe('虹桥人才公寓');
      expect(await name('*')).toBe('虹桥人才公寓');
    }
  });

  it('a large answer is compressed, a small one or one requested plain is not', async () => {
    // fetch decompresses by itself, so the raw answer is read here.
    const encoding = (path: string, accept: string): Promise<string | undefined> =>
      new Promise((resolve, reject) => {
        request(town.url + path, { headers: { 'accept-encoding': accept } }, (response) => {
          response.resume();
          resolve(response.headers['content-encoding']);
        })
          .on('error', reject)
          .end();
      });
    for (const round of ['rendered', 'kept']) {
      expect([round, await encoding('/v1/routes/songhong/timetable?date=2024-07-16', 'gzip')]).toEqual([round, 'gzip']);
      expect([round, await encoding('/v1/routes/songhong/timetable?date=2024-07-16', 'identity')]).toEqual([round, undefined]);
      expect([round, await encoding('/v1/routes/songhong/timetable?date=2024-07-16', 'gzip;q=0')]).toEqual([round, undefined]);
      expect([round, await encoding('/v1/stops/songhong', 'gzip')]).toEqual([round, undefined]);
    }
    const text = await (await town.fetch('/v1/routes/songhong/timetable?date=2024-07-16', { headers: { 'accept-encoding': 'br' } })).json();
    expect(text).toMatchObject({ routeId: 'songhong' });
  });

  it('an address with parameters added by chats or caches gets the same answer, while a signed-in client is told of unknown ones', async () => {
    const marks = [
      'nocache=1',
      'utm_source=wechat&from=groupmessage&isappinstalled=0',
      'toString=1&constructor=2',
      '__proto__=1&hasOwnProperty=2',
      '_=1',
    ];
    for (const path of ['/v1/stops/home/departures', '/v1/agency', '/v1/alerts', '/v1/routes/songhong/timetable', '/v1/stops/home/board']) {
      const plain = await (await town.fetch(path)).text();
      for (const mark of marks) {
        const response = await town.fetch(`${path}?${mark}`);
        expect([path, mark, response.status, await response.text()]).toEqual([path, mark, 200, plain]);
      }
    }
    const own = await town.send('GET', '/v1/vehicles?nocache=1', undefined, await town.signedIn('manager'));
    expect([own.status, ((await own.json()) as { faults: { field: string }[] }).faults.map(({ field }) => field)]).toEqual([
      400,
      ['nocache'],
    ]);
  });

  it('every refusal is a problem document with a code, in the reader’s language, and never a 500', async () => {
    const cases: [string, number, string, string[]?][] = [
      ['/v1/stops/none', 404, 'stop-not-found'],
      ['/v1/stops/none/departures', 404, 'stop-not-found'],
      ['/v1/routes/none', 404, 'route-not-found'],
      ['/v1/routes/none/timetable', 404, 'route-not-found'],
      ['/v1/stops/home/departures?routeId=none', 404, 'route-not-found'],
      ['/v1/stops/home/departures?at=tomorrow', 400, 'request-malformed', ['at']],
      ['/v1/stops/home/departures?at=2024-07-15T07:10:00', 400, 'request-malformed', ['at']],
      ['/v1/stops/home/departures?limit=0', 400, 'request-malformed', ['limit']],
      ['/v1/stops/home/departures?limit=51&directionId=2', 400, 'request-malformed', ['limit', 'directionId']],
      ['/v1/stops/home/departures?limit=1e1', 400, 'request-malformed', ['limit']],
      ['/v1/stops/home/departures?limit=1&limit=2', 400, 'request-malformed', ['limit']],
      ['/v1/stops/home/departures?at=&lang=fr&colour=red', 400, 'request-malformed', ['lang', 'at']],
      // A misspelt known parameter is refused, because ignoring it would silently change the answer.
      ['/v1/stops/home/departures?direction_id=0&Limit=3', 400, 'request-malformed', ['direction_id', 'Limit']],
      ['/v1/routes/songhong/timetable?date=2024-02-30', 400, 'request-malformed', ['date']],
      ['/v1/service-days?from=x&to=y', 400, 'request-malformed', ['from', 'to']],
      ['/v1/nothing', 404, 'not-found'],
      ['/v1/stops/%E0%A4%A', 400, 'bad-request'],
      [`/v1/stops/${'x'.repeat(2000)}`, 414, 'address-too-long'],
    ];
    for (const [path, status, code, fields] of cases) {
      const response = await town.fetch(path, { headers: { 'accept-language': 'en' } });
      const problem = (await response.json()) as { code: string; detail: string; faults?: { field: string; detail: string }[] };
      expect([path, response.status, problem.code]).toEqual([path, status, code]);
      expect(response.headers.get('content-type')).toContain('application/problem+json');
      expect(problem.faults?.map((fault) => fault.field).sort()).toEqual(fields === undefined ? undefined : [...fields].sort());
      expect(problem.detail).toMatch(/^[\x20-\x7e‘’“”…]+$/);
      const chinese = (await (await town.fetch(path)).json()) as { detail: string };
      expect([path, /\p{Script=Han}/u.test(chinese.detail)]).toEqual([path, true]);
    }
    expect((await town.get<{ detail: string }>('/v1/stops/home/departures?at=x&lang=en')).detail).toContain('must be an ISO 8601 instant');
  });

  it('pages of other sites can read answers and refusals, and ask in advance whether they may', async () => {
    const origin = { headers: { origin: 'https://example.org' } };
    for (const path of ['/v1/agency', '/v1/agency', '/v1/stops/none', '/v1/nothing', `/v1/stops/${'x'.repeat(2000)}`]) {
      expect([path, (await town.fetch(path, origin)).headers.get('access-control-allow-origin')]).toEqual([path, '*']);
    }
    const preflight = await town.fetch('/v1/agency', {
      method: 'OPTIONS',
      headers: { ...origin.headers, 'access-control-request-method': 'GET', 'access-control-request-headers': 'if-none-match' },
    });
    expect([
      preflight.status,
      preflight.headers.get('access-control-allow-origin'),
      preflight.headers.get('access-control-allow-credentials'),
    ]).toEqual([204, '*', null]);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('if-none-match');
  });

  it('a method that an address does not accept is answered with those it accepts', async () => {
    for (const [method, path] of [
      ['POST', '/v1/agency'],
      ['DELETE', '/v1/stops/home/departures?limit=1'],
      ['PUT', '/a/hongqiao/v1/stops/home'],
      ['POST', '/api/where/stop/hongqiao_home.json'],
    ] as const) {
      const response = await town.fetch(path, { method, headers: { 'accept-language': 'en' } });
      expect([path, response.status, response.headers.get('allow')]).toEqual([path, 405, 'GET, HEAD']);
      expect(await response.json()).toMatchObject({ code: 'method-not-allowed', detail: expect.stringContaining('It takes: GET / HEAD.') });
    }
    expect((await town.fetch('/v1/nothing', { method: 'POST' })).status).toBe(404);
  });

  it('health, readiness, metrics and documentation are served', async () => {
    expect(await town.get('/healthz')).toEqual({ status: 'ok' });
    expect(await town.get('/readyz')).toEqual({ status: 'ready' });
    const metrics = await (await town.fetch('/metrics')).text();
    expect(metrics).toMatch(/banche_http_request_seconds_count\{method="GET",route="\/v1\/stops\/:stopId\/departures",status="200"\} \d+/);
    expect(metrics).toMatch(/banche_http_kept_answers_total [1-9]/);
    expect(metrics).toMatch(/process_resident_memory_bytes/);
    expect(await (await town.fetch('/docs')).text()).toContain('Banche');
    expect(await (await town.fetch('/docs/swagger-ui.css')).text()).toContain('.swagger-ui');
  });
});

describe('public reads of an empty database', () => {
  it('an empty database is answered with what to do', async () => {
    const town = await Town.open({ feed: null });
    expect(await town.get('/v1/agency?lang=en')).toMatchObject({
      code: 'no-agency',
      detail: expect.stringContaining('npm run load -- data/hongqiao'),
    });
    expect((await town.fetch('/readyz')).status).toBe(200);
    await town.close();
  });
});

/** Translates OpenAPI 3.0's `nullable: true` into JSON Schema's type null. */
function nullable<T>(value: T): T {
  if (Array.isArray(value)) return value.map(nullable) as T;
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([name, part]) => [name, nullable(part)])) as Record<string, unknown>;
  if (copy['nullable'] === true && typeof copy['type'] === 'string') copy['type'] = [copy['type'], 'null'];
  // Undescribed fields are forbidden, so that the document is complete.
  if (copy['type'] === 'object' && copy['properties'] !== undefined) copy['additionalProperties'] = false;
  return copy as T;
}
