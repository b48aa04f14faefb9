// The databases that the parts of `scale` measure, made by the program itself from GTFS, and what is read of them.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { startChild } from './children.mjs';
import { readyBuses } from './feeds.mjs';
import { pathOf } from './http.mjs';
import { startBanche } from './log.mjs';
import { randomOf, shuffled } from './questions.mjs';

const townFeed = fileURLToPath(new URL('../../data/hongqiao', import.meta.url));

/** Starts the program on a new database with a feed. @returns the path of the database; the program has ended */
async function loaded(folder, name, feed) {
  const path = join(folder, `${name}.sqlite`);
  const banche = await startBanche(`sqlite:${path}`, { TOWN: feed });
  await banche.stop();
  return path;
}

export const townDatabase = (folder) => loaded(folder, 'town', townFeed);
export const subwayDatabase = ({ feed, folder }) => loaded(folder, 'subway', feed.path);

let buses = null;

/** All boroughs' buses as one agency, loaded once. @returns the path of a copy of the database, and the feed */
export async function busesDatabase(folder) {
  const feed = await readyBuses();
  buses ??= await loaded(folder, 'buses-loaded', feed.path);
  const path = join(folder, 'buses.sqlite');
  copyFileSync(buses, path);
  return { path, feed };
}

/** Random stops at which buses call. */
export function stopsOf(path, count) {
  const database = new Sqlite(path, { readonly: true });
  const all = database.prepare('SELECT DISTINCT stop_id FROM pattern_stops ORDER BY stop_id').pluck().all();
  database.close();
  return shuffled(all, randomOf(1)).slice(0, count);
}

/** Requests as a manager. @throws when the program refuses */
export const asManager =
  ({ url, token }) =>
  async (method, path, body) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const began = performance.now();
    const response = await fetch(url + path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
    const bytes = Buffer.from(await response.arrayBuffer());
    const milliseconds = performance.now() - began;
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${bytes.toString().slice(0, 500)}`);
    return { bytes, milliseconds, json: () => JSON.parse(bytes.toString()) };
  };

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Reads next departures of the stops again and again while work is done and for some time afterwards, because others may hear of it later.
 * @returns what the work returned, how long it took, and the milliseconds of the longest read
 */
export async function watched(server, stopIds, work, afterwards = 2000) {
  const child = startChild('watch');
  const instant = new Date(Date.now() + 3_600_000).toISOString().slice(0, 19);
  await child.ask('begin', { addresses: stopIds.map((stopId) => `${server.url}${pathOf(stopId)}?at=${instant}Z`) });
  await pause(500);
  const began = performance.now();
  const result = await work();
  const took = performance.now() - began;
  await pause(afterwards);
  const { longest } = await child.ask('end');
  await child.stop();
  return { result, took, longest };
}

/** Milliseconds of a first read. */
export async function firstRead(server, path) {
  const began = performance.now();
  const response = await fetch(server.url + path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  await response.arrayBuffer();
  return performance.now() - began;
}
