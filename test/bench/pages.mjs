// (f) The pages of residents, as phones ask for them, against the JSON and against bare Fastify that sends the same bytes.
import { startProgram } from './children.mjs';
import { pathOf as jsonPathOf } from './http.mjs';
import { atRandomInstants, connections, loadFeed, Loads, loadsTable, seconds, startFastify } from './loads.mjs';
import { number, section } from './report.mjs';

/** Far more stops than an estate has, and few enough that all their pages fit in the cache. */
const maxStops = 100;
const pathOf = (stopId) => `/stops/${encodeURIComponent(stopId)}`;
/** The request headers of every phone. */
const asks = { 'accept-encoding': 'gzip', 'accept-language': 'zh-CN' };

export async function bench({ feed, folder, rounds }) {
  const { database, stopIds } = await loadFeed({ feed, folder }, 'pages', maxStops);
  const banche = await startProgram({ DATABASE_URL: `sqlite:${database}` });
  const fastify = await startFastify(banche, { stopIds, pathOf, asks });
  const loads = new Loads(rounds);
  const [pages, json] = [stopIds.map(pathOf), stopIds.map(jsonPathOf)];
  const arm = (name, server, paths) => ({ name, server, paths, asks, rounds: [] });
  const arms = {
    page: arm('Banche, `/stops/{stopId}`', banche, pages),
    home: arm('Banche, `/`', banche, ['/']),
    json: arm('Banche, the JSON departures', banche, json),
    bare: arm('bare Fastify, the bytes of the pages', fastify, pages),
  };
  await loads.measure(...Object.values(arms));
  const anew = arm('Banche, every page rendered anew (`?at=`)', banche, atRandomInstants(pages));
  await loads.measure(anew);
  for (const child of [loads, fastify, banche]) await child.stop();
  const text =
    `${connections} connections, ${stopIds.length} random stops, pages of ${number(fastify.bytes)} bytes compressed by gzip, rounds of ${seconds} s; one server ` +
    'is loaded at a time, by autocannon in a process of its own, and the last row after the others, for information.';
  const all = [...Object.values(arms), anew];
  const title = 'Pages over HTTP (wanted: 0.85 of bare Fastify or more)';
  return section(
    title,
    text,
    loadsTable(all, arms.bare, 'bare Fastify'),
    'Against the JSON of the same stops, in a tenth of the bytes:',
    loadsTable([arms.page, arms.json], arms.json, 'the JSON'),
  );
}
