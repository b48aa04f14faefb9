import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { etagOf, matches, PublicAnswers } from './public-answers.service.js';

const answers = new PublicAnswers();
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

const keep = (path: string, body: string, generation = answers.generation): void =>
  answers.keep(path, 'en', { body, etag: etagOf(body) }, 1060, generation);
const get = async (path: string, language = 'en'): Promise<string> =>
  (await fetch(url + path, { headers: { 'accept-language': language } })).text();

it('an answer is given until its minute ends, in its language alone', async () => {
  keep('/v1/a', 'A');
  expect(await get('/v1/a')).toBe('A');
  expect(await get('/v1/a', 'zh-CN')).toBe('the ordinary way');
  expect(await get('/v1/a?x=1')).toBe('the ordinary way');
  now = 1060;
  expect(await get('/v1/a')).toBe('the ordinary way');
  now = 1000;
});

it('what changed is forgotten, and what was rendered from the data before is not kept', async () => {
  const before = answers.generation;
  keep('/v1/b', 'old');
  answers.forget();
  expect(await get('/v1/b')).toBe('the ordinary way');
  keep('/v1/b', 'old', before);
  expect(await get('/v1/b')).toBe('the ordinary way');
  keep('/v1/b', 'new');
  expect(await get('/v1/b')).toBe('new');
});

it('what is kept stays within its budget, however many addresses are asked', async () => {
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
