// (a) Next departures over HTTP, against bare Fastify that sends the same bytes.
import { memoryOf, startProgram } from './children.mjs';
import { atRandomInstants, connections, loadFeed, Loads, loadsTable, seconds, startFastify } from './loads.mjs';
import { section } from './report.mjs';

const maxStops = 500;
export const pathOf = (stopId) => `/v1/stops/${encodeURIComponent(stopId)}/departures`;

export async function bench({ feed, folder, rounds }) {
  const { database, stopIds } = await loadFeed({ feed, folder }, 'http', maxStops);
  const banche = await startProgram({ DATABASE_URL: `sqlite:${database}` });
  const fastify = await startFastify(banche, { stopIds, pathOf });
  const loads = new Loads(rounds);
  const paths = stopIds.map(pathOf);
  const cached = { name: 'Banche', server: banche, paths, rounds: [] };
  const bare = { name: 'bare Fastify, the same bytes', server: fastify, paths, rounds: [] };
  const ordinary = {
    name: 'Banche, the usual way (`?at=`, nothing cached)',
    server: banche,
    paths: atRandomInstants(paths),
    rounds: [],
  };
  await loads.measure(cached, bare);
  const memory = [memoryOf(banche.pid)];
  await loads.measure(ordinary);
  memory.push(memoryOf(banche.pid));
  for (const child of [loads, fastify, banche]) await child.stop();
  const [afterCached, afterOrdinary] = memory.map((megabytes) => (megabytes === null ? 'unknown here' : `${Math.round(megabytes)} MB`));
  const text =
    `${connections} connections, ${stopIds.length} random stops, answers of ${Math.round(fastify.bytes)} bytes, rounds of ${seconds} s; one server is loaded at a ` +
    'time, by autocannon in a process of its own, and the last row after the others, for information. A server below 100 % of its processor was ' +
    `waiting for autocannon, so compare the processor time too. Memory of the Banche server after the load of the first row: **${afterCached}**, ` +
    `after that of the last: **${afterOrdinary}** (wanted: below 200 MB with the subway).`;
  const title = 'Next departures over HTTP (wanted: 0.85 of bare Fastify or more)';
  return section(title, text, loadsTable([cached, bare, ordinary], bare, 'bare Fastify'));
}
