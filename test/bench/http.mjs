// (a) Next departures over HTTP, against bare Fastify that sends the same bytes.
import { memoryOf, startProgram } from './children.mjs';
import { atRandomInstants, connections, loadFeed, Loads, loadsTable, seconds, startFastify } from './loads.mjs';
import { number, section } from './report.mjs';

const maxStops = 500;
const instantsAStop = 8;
const daysAhead = 400;
export const pathOf = (stopId) => `/v1/stops/${encodeURIComponent(stopId)}/departures`;

export async function bench({ feed, folder, rounds }) {
  const { database, stopIds } = await loadFeed({ feed, folder }, 'http', maxStops);
  const banche = await startProgram({ DATABASE_URL: `sqlite:${database}` });
  const paths = stopIds.map(pathOf);
  // Several instants a stop, more than any cache of the program would see again soon.
  const moments = atRandomInstants(Array.from({ length: instantsAStop }, () => paths).flat(), daysAhead);
  const fastify = await startFastify(banche, { stopIds, pathOf, more: moments });
  const loads = new Loads(rounds);
  const arm = (name, server, asked) => ({ name, server, paths: asked, rounds: [] });
  const cached = arm('Banche', banche, paths);
  const bare = arm('bare Fastify, the same bytes', fastify, paths);
  const ordinary = arm('Banche, answered anew each time (`?at=`)', banche, moments);
  const bareMoments = arm('bare Fastify, the same bytes', fastify, moments);
  await loads.measure(cached, bare);
  const memory = [memoryOf(banche.pid)];
  await loads.measure(ordinary, bareMoments);
  memory.push(memoryOf(banche.pid));
  for (const child of [loads, fastify, banche]) await child.stop();
  const [afterCached, afterOrdinary] = memory.map((megabytes) => (megabytes === null ? 'unknown here' : `${Math.round(megabytes)} MB`));
  const text =
    `${connections} connections, ${stopIds.length} random stops, answers of ${Math.round(fastify.bytes)} bytes, rounds of ${seconds} s; one server is loaded at a ` +
    'time, by autocannon in a process of its own. A server below 100 % of its processor was ' +
    `waiting for autocannon, so compare the processor time too. Memory of the Banche server after the load of the first table: **${afterCached}**, ` +
    `after that of the second: **${afterOrdinary}** (wanted: below 200 MB with the subway).`;
  const anew =
    `The ordinary read, at ${number(moments.length)} random moments within ${daysAhead} days, so that no cache can help (wanted: 0.5 of bare Fastify or more); ` +
    `answers of ${Math.round(fastify.bytesOfMore)} bytes.`;
  const title = 'Next departures over HTTP (wanted: 0.85 of bare Fastify or more)';
  return section(
    title,
    text,
    loadsTable([cached, bare], bare, 'bare Fastify'),
    anew,
    loadsTable([ordinary, bareMoments], bareMoments, 'bare Fastify'),
  );
}
