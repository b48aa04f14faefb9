import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { departuresChange } from '../database/change.js';
import { Changes } from '../database/changes.service.js';
import { minuteAround } from '../scheduling/service-time.js';
import { etagOf, matches, PublicAnswers } from './public-answers.service.js';
import type { DeparturesShown } from './shown.js';

const changes = new Changes();
const answers = new PublicAnswers(changes);
let server: Server;
let url = '';
let now = 1000;
beforeAll(async () => {
  server = createServer((request, response) => {
    if (!answers.answer(request, response, now)) response.writeHead(404).end('the ordinary way');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
});
afterAll(() => void server.close());

const keep = (path: string, body: string, begun = answers.now, departures: DeparturesShown = 'any', agencyId = 'hq'): void =>
  answers.keep(
    { url: path, acceptLanguage: 'en', minute: minuteAround(1000), begun },
    { body, etag: etagOf(body) },
    { agencyId, departures },
  );
const get = async (path: string, language = 'en'): Promise<string> =>
  (await fetch(url + path, { headers: { 'accept-language': language } })).text();

it('a cached answer is sent within its minute, neither after nor before, and in its language alone', async () => {
  keep('/v1/a', 'A');
  expect(await get('/v1/a')).toBe('A');
  expect(await get('/v1/a', 'zh-CN')).toBe('the ordinary way');
  expect(await get('/v1/a?x=1')).toBe('the ordinary way');
  now = 1020;
  expect(await get('/v1/a')).toBe('the ordinary way');
  now = 959;
  expect(await get('/v1/a')).toBe('the ordinary way');
  now = 960;
  expect(await get('/v1/a')).toBe('A');
  now = 1000;
});

it('a change drops cached answers, and answers rendered from older data are not cached', async () => {
  const before = answers.now;
  keep('/v1/b', 'old');
  changes.announce({ topic: 'public', agencyId: 'hq', detail: null });
  expect(await get('/v1/b')).toBe('the ordinary way');
  keep('/v1/b', 'old', before);
  expect(await get('/v1/b')).toBe('the ordinary way');
  keep('/v1/b', 'new');
  expect(await get('/v1/b')).toBe('new');
});

/** The cached answers that are left after a change. */
async function leftAfter(change: () => void): Promise<string[]> {
  const places: [string, DeparturesShown, string][] = [
    ['/v1/home', { stopIds: ['home'] }, 'hq'],
    ['/v1/end', { stopIds: ['end'] }, 'hq'],
    ['/v1/all', 'any', 'hq'],
    ['/v1/plan', 'none', 'hq'],
    ['/a/harbour/v1/home', { stopIds: ['home'] }, 'harbour'],
  ];
  const begun = answers.now;
  for (const [path, shows, agencyId] of places) keep(path, path, begun, shows, agencyId);
  change();
  const left: string[] = [];
  for (const [path] of places) if ((await get(path)) === path) left.push(path);
  return left;
}

it('a change drops the answers that show it in its agency, and no others', async () => {
  const departures =
    (detail: object | null, agencyId: string | null = 'hq') =>
    () =>
      changes.announce({ topic: 'departures', agencyId, detail });
  expect(await leftAfter(departures(new Set(['home', 'elsewhere'])))).toEqual(['/v1/end', '/v1/plan', '/a/harbour/v1/home']);
  expect(await leftAfter(departures(null))).toEqual(['/v1/plan', '/a/harbour/v1/home']);
  expect(await leftAfter(departures(null, null))).toEqual([]);
  for (const topic of ['public', 'alerts'] as const)
    expect(await leftAfter(() => changes.announce({ topic, agencyId: 'hq', detail: null }))).toEqual(['/a/harbour/v1/home']);
  // Sign-ins, events and assignments do not change public answers by themselves.
  for (const topic of ['accounts', 'operations', 'crews'] as const)
    expect((await leftAfter(() => changes.announce({ topic, agencyId: 'hq', detail: null }))).length).toBe(5);
});

it('an answer begun before a change of its departures is not cached; one of another agency or of the plan alone is', async () => {
  const begun = answers.now;
  changes.announce(departuresChange('hq', new Set(['home'])));
  keep('/v1/home', 'late', begun, { stopIds: ['home'] });
  keep('/v1/plan', 'plan', begun, 'none');
  keep('/a/harbour/v1/home', 'harbour', begun, { stopIds: ['home'] }, 'harbour');
  expect([await get('/v1/home'), await get('/v1/plan'), await get('/a/harbour/v1/home')]).toEqual(['the ordinary way', 'plan', 'harbour']);
});

it('the cache stays within its budget, however many addresses are requested', async () => {
  const body = 'x'.repeat(100_000);
  for (let index = 0; index < 400; index += 1) keep(`/v1/c${index}`, body);
  expect(await get('/v1/c0')).toBe('the ordinary way');
  expect(await get('/v1/c399')).toBe(body);
  keep('/v1/huge', 'x'.repeat(300_000));
  expect(await get('/v1/huge')).toBe('the ordinary way');
});

it('an ETag matches weakly, in a list, or by *', () => {
  const etag = etagOf('A');
  expect([etag, etag.slice(2), `"x", ${etag}`, '*'].map((given) => matches(given, etag))).toEqual([true, true, true, true]);
  expect([undefined, '', '"x"', 'W/"x"'].map((given) => matches(given, etag))).toEqual([false, false, false, false]);
});
