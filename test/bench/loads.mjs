// Puts servers under the same load, one at a time, in turns, for several rounds.
import { get } from 'node:http';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { processorSeconds, startChild } from './children.mjs';
import { randomOf, shuffled } from './questions.mjs';
import { median, number, spread, table } from './report.mjs';

export const connections = 50;
export const seconds = 6;

/** Loads the feed into a database of the program. @returns it, and up to `maxStops` random stops of the feed */
export async function loadFeed({ feed, folder }, name, maxStops) {
  const database = join(folder, `${name}.sqlite`);
  const child = startChild('banche');
  await child.ask('import', { feed: feed.path, database });
  const { stopIds } = await child.ask('open', { database });
  await child.stop();
  return { database, stopIds: shuffled(stopIds, randomOf(1)).slice(0, maxStops) };
}

/** The body exactly as sent, without unpacking it. */
const bytesAt = (address, headers) =>
  new Promise((resolve, reject) => {
    get(address, { headers }, (response) => {
      if (response.statusCode === 200) resolve(buffer(response).then((bytes) => ({ bytes, headers: response.headers })));
      else reject(new Error(`${response.statusCode} from ${address}`));
    }).on('error', reject);
  });

/** Starts bare Fastify that sends the same bytes as Banche's answers. @param more other addresses of the same route, such as with `?at=` */
export async function startFastify(banche, { stopIds, pathOf, asks = {}, more = [] }) {
  const answers = [];
  let kind = {};
  for (const path of [...stopIds.map(pathOf), ...more]) {
    const { bytes, headers } = await bytesAt(banche.url + path, asks);
    kind = Object.fromEntries(['content-type', 'content-encoding'].flatMap((name) => (headers[name] ? [[name, headers[name]]] : [])));
    answers.push([path, bytes]);
  }
  const child = startChild('fastify');
  const written = answers.map(([path, bytes]) => [path, bytes.toString('base64')]);
  const { url } = await child.ask('listen', { route: decodeURIComponent(pathOf(':stopId')), headers: kind, answers: written });
  for (const [path, body] of answers) {
    const { bytes } = await bytesAt(url + path, asks);
    if (!bytes.equals(body)) throw new Error(`not the same bytes for ${path}`);
  }
  const meanOf = (some) => some.reduce((sum, [, body]) => sum + body.length, 0) / some.length;
  return {
    url,
    pid: child.pid,
    stop: child.stop,
    bytes: meanOf(answers.slice(0, stopIds.length)),
    bytesOfMore: meanOf(answers.slice(stopIds.length)),
  };
}

/** Addresses that cannot be served from a cache: each asks about a random second of the coming days. */
export function atRandomInstants(paths, days = 7) {
  const random = randomOf(2);
  const instant = () => new Date(Date.now() + random() * days * 86_400_000).toISOString().slice(0, 19);
  return paths.map((path) => `${path}?at=${instant()}Z`);
}

/**
 * Measures arms in turns. An arm is a server, the paths to request, the request headers, what runs beside the load
 * (a function that starts it and returns one that stops it), and the results of its rounds.
 */
export class Loads {
  #child = startChild('load');

  constructor(rounds, lasting = seconds) {
    this.rounds = rounds;
    this.seconds = lasting;
  }

  async #fire({ server, paths, asks = {}, meanwhile }) {
    const before = processorSeconds(server.pid);
    const end = meanwhile?.();
    const fired = await this.#child.ask('fire', { url: server.url, paths, headers: asks, seconds: this.seconds, connections });
    await end?.();
    return { ...fired, processor: before === null ? null : processorSeconds(server.pid) - before };
  }

  /** Warms each arm up, then measures it. */
  async measure(...arms) {
    for (const arm of arms) await this.#fire(arm);
    for (let round = 0; round < this.rounds; round += 1) {
      for (const arm of arms) arm.rounds.push(await this.#fire(arm));
      console.log(`  ${arms.map((arm) => Math.round(arm.rounds[round].perSecond)).join(' / ')} requests/s`);
    }
  }

  stop() {
    return this.#child.stop();
  }
}

const of = (arm, value) => median(arm.rounds.map(value));
const processor = (arm, value, digits, unit) => (arm.rounds[0].processor === null ? '–' : `${number(of(arm, value), digits)} ${unit}`);

/** @param against the arm that the others are compared with. @param name its name in the heading of the last column */
export function loadsTable(arms, against, name) {
  const rows = arms.map((arm) => [
    arm.name,
    number(of(arm, (round) => round.perSecond)),
    `${number(
      of(arm, (round) => round.p99),
      1,
    )} ms`,
    processor(arm, (round) => (round.processor / round.requests) * 1e6, 1, 'µs'),
    processor(arm, (round) => (round.processor / round.seconds) * 100, 0, '%'),
    arm === against
      ? '1.00'
      : spread(
          arm.rounds.map((round, index) => round.perSecond / against.rounds[index].perSecond),
          2,
        ),
  ]);
  return table(['server', 'requests/s', 'p99', 'processor a request', 'server’s processor', `of ${name}`], rows);
}
