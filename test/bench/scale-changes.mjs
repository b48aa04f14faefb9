// What a change costs with the buses of a whole city in one agency: how long it takes, and how long readers wait meanwhile.
import { memoryOf } from './children.mjs';
import { pathOf } from './http.mjs';
import { startBanche } from './log.mjs';
import { median, number } from './report.mjs';
import { asManager, busesDatabase, firstRead, stopsOf, watched } from './scale-towns.mjs';

const wantedMilliseconds = 50;
/** Odd, so that the date ends with another decision than it had. */
const repeats = 5;
const inDays = (count) => new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10);

export async function measure({ folder, report }) {
  const { path } = await busesDatabase(folder);
  const server = await startBanche(`sqlite:${path}`);
  const manager = asManager(server);
  const stopIds = stopsOf(path, 20);
  await firstRead(server, pathOf(stopIds[0]));
  const stall = async (what, work, afterwards) => {
    const { took, longest, result } = await watched(server, stopIds, work, afterwards);
    const figure = `${number(longest)} ms; the change took ${number(took / 1000, 1)} s`;
    report(`longest stall of reads: ${what}`, figure, `below ${wantedMilliseconds} ms`, longest < wantedMilliseconds);
    return result;
  };
  // A stall of some 40 ms happens by itself now and then (garbage), so one is told from those of the change by repeating both.
  const repeated = async (work, afterwards) => {
    const longest = [];
    for (let time = 0; time < repeats; time += 1) longest.push((await watched(server, stopIds, () => work(time), afterwards)).longest);
    return { middle: median(longest), most: Math.max(...longest) };
  };
  const told = ({ middle, most }) => `${number(middle)} ms (the middle one of ${repeats}; at most ${number(most)})`;
  const nothing = await repeated(() => Promise.resolve(), 2500);
  report('longest stall of reads: nothing happens', told(nothing));
  const date = inDays(9);
  const decide = (runs) => manager('PUT', `/v1/service-days/exceptions/${date}`, { runs, reasonZh: '测试' });
  const exception = await repeated((time) => decide(time % 2 === 1), 2500);
  report(
    'longest stall of reads: a service-day exception',
    told(exception),
    `below ${wantedMilliseconds} ms`,
    exception.middle < wantedMilliseconds,
  );
  const trip = await soonTrip(server, stopIds);
  const change = (what) => manager('POST', `/v1/trips/${trip}/${what}`, { reason: 'bench' });
  await stall('cancelling a trip', () => change('cancel'));
  await stall('reinstating it', () => change('reinstate'));
  const { bytes } = await stall('`unassigned` of the coming week', () => manager('GET', '/v1/assignments/unassigned'));
  report('bytes of `unassigned`', `${number(bytes.length / 1e6, 1)} MB`);
  for (let change = 0; change < 10; change += 1) await decide(change % 2 === 0);
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const memory = memoryOf(server.pid);
  if (memory !== null) report('memory with all buses after ten changes', `${number(memory)} MB`, 'at most 700 MB', memory <= 700);
  await server.stop();
}

/** @returns `date/id` of a trip that departs soon */
async function soonTrip(server, stopIds) {
  for (const stopId of stopIds) {
    const response = await fetch(`${server.url}${pathOf(stopId)}?limit=5`);
    const [departure] = (await response.json()).departures;
    if (departure !== undefined) return `${departure.serviceDate}/${encodeURIComponent(departure.tripId)}`;
  }
  throw new Error('no departure at any of the stops');
}
