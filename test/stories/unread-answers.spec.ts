import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { maxHeld, maxWaiting } from '../../src/http/unread-answers.io.js';
import { temporaryFolder } from '../support/feeds.js';
import { until } from '../support/listening.js';
import { Program } from '../support/program.js';
import { RawConnection } from '../support/raw-http.js';
import { Town } from '../support/town.js';

/** `UNREAD=1400` runs it at full size, for every address. */
const isFull = process.env['UNREAD'] !== undefined;
const requests = Number(process.env['UNREAD'] ?? 200);
const connections = 20;
const maxGrowth = 200;
const longestSilence = 2000;

const allAddresses = [
  '/v1/openapi.json',
  '/v1/openapi.json?lang=en',
  '/v1/openapi.yaml',
  '/docs/swagger-ui-bundle.js',
  '/docs',
  '/',
  '/?at=2024-07-15T07:10:00%2B08:00',
  '/board/home',
  '/routes/songhong',
  '/stops/home/poster',
  '/stops/home/code.svg',
  '/stops/nowhere',
  '/sw.js',
  '/offline',
  '/calendar/songhong-0.ics',
  '/v1/stops',
  '/v1/stops/home/departures',
  '/v1/stops/home/departures?limit=50&at=2024-07-15T07:10:00%2B08:00',
  '/v1/stops/home/departures/days',
  '/v1/stops/home/departures/days?days=31&from=2024-07-15',
  '/v1/stops/home/board',
  '/v1/stops/home/departures/stream',
  '/v1/accounts',
  '/metrics',
];
const addresses = isFull ? allAddresses : ['/v1/openapi.json', '/docs/swagger-ui-bundle.js', '/?at=2024-07-15T07:10:00%2B08:00'];

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
const get = (path: string, more = ''): string => `GET ${path} HTTP/1.1\r\nHost: x\r\n${more}\r\n`;
/** A socket that does not read learns only by writing that it was closed. */
const wasClosed = (socket: Socket): boolean => {
  if (!socket.destroyed) socket.write('.');
  return socket.destroyed;
};
const memoryOf = ({ pid }: Program): number => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

describe('clients that never read their answers', () => {
  let program: Program;
  let url = '';
  beforeAll(async () => {
    program = new Program({ env: { PORT: '0', DATABASE_URL: `sqlite:${join(temporaryFolder(), 'banche.sqlite')}`, LOG_LEVEL: 'error' } });
    url = await program.listening();
    for (let times = 0; times < 3; times += 1)
      for (const path of addresses.filter((each) => !each.endsWith('/stream')))
        await (await fetch(url + path, { headers: { accept: 'text/html' } })).arrayBuffer();
  });
  afterAll(() => program.stop());

  it.each(addresses)('unread answers cost little memory and delay nobody else: %s', async (path) => {
    const before = memoryOf(program);
    const flood = get(path, 'Accept: text/html\r\nAccept-Encoding: br, gzip\r\n').repeat(requests);
    const others = Array.from({ length: connections }, () => new RawConnection(url, { reads: false }).send(flood));
    let [most, longest] = [before, 0];
    const began = performance.now();
    const sampling = setInterval(() => (most = Math.max(most, memoryOf(program))), 20);
    while (performance.now() - began < (isFull ? 4000 : 1200)) {
      const sentAt = performance.now();
      expect((await fetch(`${url}/healthz`)).status).toBe(200);
      longest = Math.max(longest, performance.now() - sentAt);
      await wait(20);
    }
    clearInterval(sampling);
    most = Math.max(most, memoryOf(program));
    for (const { socket } of others) socket.destroy();
    await wait(200);
    if (isFull) process.stdout.write(`${path}: +${Math.round(most - before)} MB, /healthz ${Math.round(longest)} ms\n`);
    expect(most - before).toBeLessThan(maxGrowth);
    expect(longest).toBeLessThan(longestSilence);
  });

  it('answers to requests that expect the impossible are not even made for a client that does not read', async () => {
    const flood = get('/docs/swagger-ui-bundle.js').repeat(10) + get('/', 'Expect: the-impossible\r\n').repeat(2000);
    const others = Array.from({ length: 12 }, () => new RawConnection(url, { reads: false }).send(flood));
    await until(() => others.every(({ socket }) => socket.bytesWritten > 0));
    await until(() => others.filter(({ socket }) => wasClosed(socket)).length >= others.length / 2);
    for (const { socket } of others) socket.destroy();
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });
});

describe('connections with many requests', () => {
  let town: Town;
  /** The server's side of each connection, by its port: a client that does not read does not notice that it was closed. */
  const ports = new Set<number>();
  const isOpen = ({ socket }: RawConnection): boolean => ports.has(socket.localPort ?? 0);
  beforeAll(async () => {
    town = await Town.open({ patience: { idleSeconds: 1, headersSeconds: 5, requestSeconds: 10 } });
    town.app.getHttpServer().on('connection', (socket: Socket) => {
      const port = socket.remotePort ?? 0;
      ports.add(port);
      socket.once('close', () => ports.delete(port));
    });
  });
  afterAll(() => town.close());

  it('a connection that sends requests ahead and reads gets every answer in order', async () => {
    const count = 1000;
    const paths = Array.from({ length: count }, (_, index) => (index % 3 === 0 ? `/v1/stops?lang=x${index}` : `/nothing/${index}`));
    const connection = new RawConnection(town.url).send(get('/v1/stops?lang=en') + paths.map((path) => get(path)).join(''));
    await until(() => connection.socket.bytesRead > 100 * count && connection.answers().length === count + 1);
    const [first, ...others] = connection.answers();
    expect(first?.status).toBe(200);
    expect(others.map(({ status }) => status)).toEqual(paths.map((path) => (path.startsWith('/v1') ? 400 : 404)));
    const details = others.map(({ body }) => (JSON.parse(body) as { detail: string }).detail);
    paths.forEach((path, index) => expect(details[index]).toContain(path.startsWith('/v1') ? 'lang' : path));
    // The connection stays open, and later requests are answered, those with a body, too.
    const body = JSON.stringify({ name: 'x', password: 'y' });
    const post = `POST /v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
    connection.send(post.repeat(3) + get('/healthz'));
    await until(() => connection.answers().length === count + 5);
    expect(
      connection
        .answers()
        .slice(-4)
        .map(({ status }) => status),
    ).toEqual([401, 401, 401, 200]);
    connection.socket.destroy();
  });

  it('a connection that keeps sending while it reads slowly is served as fast as it reads', async () => {
    const connection = new RawConnection(town.url, { reads: false });
    const count = 400;
    const each = get('/v1/openapi.json');
    for (let sent = 0; sent < count; sent += 10) {
      connection.send(each.repeat(10));
      await wait(2);
    }
    let bytes = 0;
    connection.socket.on('data', (data: Buffer) => (bytes += data.length));
    connection.socket.resume();
    const one = (await (await town.fetch('/v1/openapi.json')).text()).length;
    await until(() => bytes > count * one);
    connection.socket.destroy();
  });

  it('a connection that sends far ahead is closed when many do so, and one that sends a little ahead is served all the while', async () => {
    const many = Array.from({ length: 12 }, () => new RawConnection(town.url, { reads: false }).send(get('/v1/openapi.json').repeat(1200)));
    const openOf = (): number => many.filter(isOpen).length;
    await until(() => many.every(({ socket }) => socket.bytesWritten > 0));
    await until(() => openOf() > 0 && openOf() <= Math.ceil(maxHeld / 1200));
    const connection = new RawConnection(town.url).send(get('/nothing').repeat(maxWaiting));
    await until(() => connection.answers().length === maxWaiting);
    for (const { socket } of [connection, ...many]) socket.destroy();
  });

  it('a connection that sends far ahead behind an endless stream is closed although it reads, and one that only listens is not', async () => {
    const manager = await town.signedIn('manager');
    const stream = get('/v1/stops/home/departures/stream');
    const ahead = new RawConnection(town.url).send(stream + get('/v1/stops').repeat(maxWaiting + 10));
    const listening = new RawConnection(town.url).send(stream);
    const alert = { cause: 'CONSTRUCTION', effect: 'DETOUR', headerZh: '绕行', headerEn: 'Detour' };
    await until(() => isOpen(ahead) && isOpen(listening));
    // Changes are sent on both streams, so that neither connection is idle.
    for (let times = 0; times < 25 && isOpen(ahead); times += 1) {
      expect((await town.send('POST', '/v1/alerts', alert, manager)).status).toBe(201);
      await wait(200);
    }
    expect([ahead, listening].map(isOpen)).toEqual([false, true]);
    for (const { socket } of [ahead, listening]) socket.destroy();
  });

  it('a connection that reads no answers is closed, and so is one that never sends a request', async () => {
    const unread = new RawConnection(town.url, { reads: false });
    const silent = new RawConnection(town.url);
    for (let times = 0; times < 20; times += 1) {
      unread.send(get('/v1/openapi.json').repeat(10));
      await wait(5);
    }
    expect([unread, silent].map(isOpen)).toEqual([true, true]);
    await until(() => ![unread, silent].some(isOpen));
    for (const { socket } of [unread, silent]) socket.destroy();
  });

  it('a connection that does not read its stream of a stop is closed, and its place is free again', async () => {
    const manager = await town.signedIn('manager');
    const long = '车'.repeat(2000);
    const alert = {
      cause: 'CONSTRUCTION',
      effect: 'DETOUR',
      headerZh: '绕行',
      headerEn: 'Detour',
      descriptionZh: long,
      descriptionEn: long,
    };
    const change = async (): Promise<void> => expect((await town.send('POST', '/v1/alerts', alert, manager)).status).toBe(201);
    for (let times = 0; times < 60; times += 1) await change();
    const stream = get('/v1/stops/home/departures/stream');
    const deaf = new RawConnection(town.url, { reads: false }).send(stream);
    await until(() => isOpen(deaf));
    for (let times = 0; times < 40 && isOpen(deaf); times += 1) {
      await change();
      await wait(110);
    }
    expect(isOpen(deaf)).toBe(false);
    expect(await (await town.fetch('/metrics')).text()).toMatch(/^banche_streams_open 0$/m);
    const reader = new RawConnection(town.url).send(stream);
    await until(() => reader.received.includes('event: board'));
    for (const { socket } of [deaf, reader]) socket.destroy();
  });
});
