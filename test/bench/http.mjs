// (a) Next departures over HTTP, against bare Fastify that sends the same bytes.
import { join } from 'node:path';
import { memoryOf, processorSeconds, startChild, startProgram } from './children.mjs';
import { randomOf, shuffled } from './questions.mjs';
import { median, number, section, spread, table } from './report.mjs';

const connections = 50;
const seconds = 6;
const mostStops = 500;
const pathOf = (stopId) => `/v1/stops/${encodeURIComponent(stopId)}/departures`;

async function loadFeed({ feed, folder }) {
  const database = join(folder, 'http.sqlite');
  const child = startChild('banche');
  await child.ask('import', { feed: feed.path, database });
  const { stopIds } = await child.ask('open', { database });
  await child.stop();
  return { database, stopIds: shuffled(stopIds, randomOf(1)).slice(0, mostStops) };
}

const bodyAt = async (url, stopId) => (await fetch(url + pathOf(stopId))).text();

/** Bare Fastify, with the bytes that Banche answers. */
async function startFastify(banche, stopIds) {
  const answers = [];
  for (const stopId of stopIds) answers.push([stopId, await bodyAt(banche.url, stopId)]);
  const child = startChild('fastify');
  const { url } = await child.ask('listen', { answers });
  for (const [stopId, body] of answers) {
    if ((await bodyAt(url, stopId)) !== body) throw new Error(`not the same bytes for ${stopId}`);
  }
  const bytes = answers.reduce((sum, [, body]) => sum + Buffer.byteLength(body), 0) / answers.length;
  return { url, pid: child.pid, stop: child.stop, bytes };
}

/** Addresses that nothing can keep: each stop at a random second of the coming week. */
function atRandomInstants(stopIds) {
  const random = randomOf(2);
  const instant = () => new Date(Date.now() + random() * 7 * 86_400_000).toISOString().slice(0, 19);
  return stopIds.map((stopId) => `${pathOf(stopId)}?at=${instant()}Z`);
}

export async function bench({ feed, folder, rounds }) {
  const { database, stopIds } = await loadFeed({ feed, folder });
  const banche = await startProgram({ DATABASE_URL: `sqlite:${database}` });
  const fastify = await startFastify(banche, stopIds);
  const load = startChild('load');
  const paths = stopIds.map(pathOf);
  const fire = async ({ server, paths }) => {
    const before = processorSeconds(server.pid);
    const fired = await load.ask('fire', { url: server.url, paths, seconds, connections });
    return { ...fired, processor: before === null ? null : processorSeconds(server.pid) - before };
  };
  /** Warmed, then round after round by turns. */
  const measure = async (...arms) => {
    for (const arm of arms) await fire(arm);
    for (let round = 0; round < rounds; round += 1) {
      for (const arm of arms) arm.rounds.push(await fire(arm));
      console.log(`  ${arms.map((arm) => Math.round(arm.rounds[round].perSecond)).join(' / ')} requests/s`);
    }
    return memoryOf(banche.pid);
  };
  const kept = { name: 'Banche', server: banche, paths, rounds: [] };
  const bare = { name: 'bare Fastify, the same bytes', server: fastify, paths, rounds: [] };
  const ordinary = {
    name: 'Banche, the ordinary way (`?at=`, nothing kept)',
    server: banche,
    paths: atRandomInstants(stopIds),
    rounds: [],
  };
  const memory = [await measure(kept, bare), await measure(ordinary)];
  for (const child of [load, fastify, banche]) await child.stop();
  return page([kept, bare, ordinary], { memory, stops: stopIds.length, bytes: fastify.bytes });
}

function page(arms, { memory, stops, bytes }) {
  const of = (arm, value) => median(arm.rounds.map(value));
  const fastify = arms[1];
  const ratio = (arm) =>
    spread(
      arm.rounds.map((round, index) => round.perSecond / fastify.rounds[index].perSecond),
      2,
    );
  const processor = (value, digits, unit) => (arm) =>
    arm.rounds[0].processor === null ? '–' : `${number(of(arm, value), digits)} ${unit}`;
  const each = processor((round) => (round.processor / round.requests) * 1e6, 1, 'µs');
  const busy = processor((round) => (round.processor / round.seconds) * 100, 0, '%');
  const [afterKept, afterOrdinary] = memory.map((megabytes) => (megabytes === null ? 'unknown here' : `${Math.round(megabytes)} MB`));
  const text =
    `${connections} connections, ${stops} random stops, answers of ${Math.round(bytes)} bytes, rounds of ${seconds} s; one server is loaded at a ` +
    'time, by autocannon in a process of its own, and the last row after the others, for information. A server below 100 % of its processor was ' +
    `waiting for autocannon, so compare the processor time too. Memory of the Banche server after the load of the first row: **${afterKept}**, ` +
    `after that of the last: **${afterOrdinary}** (wanted: below 200 MB with the subway).`;
  const rows = arms.map((arm) => [
    arm.name,
    number(of(arm, (round) => round.perSecond)),
    `${number(
      of(arm, (round) => round.p99),
      1,
    )} ms`,
    each(arm),
    busy(arm),
    arm === fastify ? '1.00' : ratio(arm),
  ]);
  const columns = ['server', 'requests/s', 'p99', 'processor a request', 'server’s processor', 'of bare Fastify'];
  return section('Next departures over HTTP (wanted: 0.85 of bare Fastify or more)', text, table(columns, rows));
}
