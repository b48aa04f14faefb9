// A town of 40 trips, the subway and the buses of a whole city: reading next departures and pages, and the memory they take.
import { memoryOf } from './children.mjs';
import { pathOf } from './http.mjs';
import { atRandomInstants, Loads, startFastify } from './loads.mjs';
import { startBanche } from './log.mjs';
import { median, number, spread } from './report.mjs';
import { busesDatabase, firstRead, stopsOf, subwayDatabase, townDatabase } from './scale-towns.mjs';

const maxStops = 300;
const secondsARound = 4;
const days = 400;
const pageOf = (stopId) => `/stops/${encodeURIComponent(stopId)}`;
const phone = { 'accept-encoding': 'gzip', 'accept-language': 'zh-CN' };

export async function measure({ feed, folder, rounds, report }) {
  const buses = await busesDatabase(folder);
  const databases = { town: await townDatabase(folder), subway: await subwayDatabase({ feed, folder }), buses: buses.path };
  const cities = {};
  for (const [name, path] of Object.entries(databases)) {
    const began = performance.now();
    const server = await startBanche(`sqlite:${path}`);
    const started = (performance.now() - began) / 1000;
    const stopIds = stopsOf(path, maxStops);
    cities[name] = { server, stopIds, started, first: await firstRead(server, pathOf(stopIds[0])) };
  }
  const { town, subway, buses: city } = cities;
  report(`stop times: subway, buses`, `${number(feed.stopTimes)}, ${number(buses.feed.stopTimes)}`);
  report(
    'start, and first read afterwards: town, subway, buses',
    Object.values(cities)
      .map(({ started, first }) => `${number(started, 1)} s and ${number(first)} ms`)
      .join(', '),
  );
  const loads = new Loads(rounds, secondsARound);
  const arm = (server, paths, asks = {}) => ({ server, paths, asks, rounds: [] });
  const ordinary = Object.fromEntries(
    Object.entries(cities).map(([name, { server, stopIds }]) => [name, arm(server, atRandomInstants(manyOf(stopIds).map(pathOf), days))]),
  );
  const bareServer = await startFastify(subway.server, { stopIds: subway.stopIds, pathOf });
  const bare = arm(bareServer, subway.stopIds.map(pathOf));
  await loads.measure(...Object.values(ordinary), bare);
  compared(
    report,
    'next departures at a random instant of 400 days (`?at=`): subway ÷ bare Fastify sending as many bytes',
    ordinary.subway,
    bare,
    0.5,
  );
  compared(report, 'the same: buses ÷ town', ordinary.buses, ordinary.town);
  const memory = memoryOf(subway.server.pid);
  if (memory !== null) report('memory with the subway after these', `${number(memory)} MB`, 'at most 200 MB', memory <= 200);
  const pages = [town, city].map(({ server, stopIds }) => arm(server, atRandomInstants(manyOf(stopIds).map(pageOf), days), phone));
  await loads.measure(...pages);
  compared(report, 'pages of stops at such instants: buses ÷ town', pages[1], pages[0], 0.5);
  const all = memoryOf(city.server.pid);
  if (all !== null) report('memory with all buses after reads and pages', `${number(all)} MB`, 'at most 700 MB', all <= 700);
  for (const child of [loads, bareServer, ...Object.values(cities).map(({ server }) => server)]) await child.stop();
}

/** As many addresses for a town as for a city, so that no cache has fewer to hold. */
const manyOf = (stopIds) => Array.from({ length: maxStops }, (_, index) => stopIds[index % stopIds.length]);

function compared(report, what, arm, against, aim) {
  const ratios = arm.rounds.map((round, index) => round.perSecond / against.rounds[index].perSecond);
  const rate = ({ rounds: [...all] }) => number(median(all.map(({ perSecond }) => perSecond)));
  const figure = `${spread(ratios, 2)}: ${rate(arm)} and ${rate(against)} a second`;
  if (aim === undefined) report(what, figure);
  else report(what, figure, `${aim}`, median(ratios) >= aim);
}
