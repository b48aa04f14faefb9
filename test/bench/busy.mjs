// (h) Residents read while drivers tap: fifty towns on one process, one tap a second in each, against the same without taps.
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { startChild } from './children.mjs';
import { pathOf } from './http.mjs';
import { connections, Loads, loadsTable, seconds } from './loads.mjs';
import { date, signIn, startBanche, tripIds } from './log.mjs';
import { section } from './report.mjs';

const towns = Array.from({ length: 50 }, (_, index) => `town-${index + 1}`);
const stopIds = ['home', 'songhong', 'hongqiao-t1'];
const townFeed = fileURLToPath(new URL('../../data/hongqiao', import.meta.url));

async function startTowns(folder) {
  const database = join(folder, 'busy.sqlite');
  const child = startChild('banche');
  await child.ask('import', { feed: townFeed, database, agencyIds: towns });
  await child.stop();
  const banche = await startBanche(`sqlite:${database}`);
  const phones = [];
  for (const town of towns) phones.push({ url: `${banche.url}/a/${town}`, token: await signIn(`${banche.url}/a/${town}`) });
  return { banche, phones };
}

/** One kept-alive connection for each phone; this process must do little itself, because server and load share two cores. */
const agent = new Agent({ keepAlive: true });

function tap({ url, token }, tripId) {
  const at = { serviceDate: date, deviceTime: `${date}T07:29:00+08:00` };
  const event = { eventId: randomUUID(), kind: 'boarded', tripId, stopId: 'home', count: 1, ...at };
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  return new Promise((resolve, reject) => {
    const sending = request(`${url}/v1/driver/events`, { method: 'POST', headers, agent }, (response) => {
      text(response).then((answered) => {
        if (answered.includes('"recorded"')) resolve();
        else reject(new Error(`a tap is not recorded: ${response.statusCode} ${answered}`));
      }, reject);
    });
    sending.on('error', reject).end(JSON.stringify({ events: [event] }));
  });
}

/** Sends one tap a second in each town, spread over the second. @returns a function that stops it and resolves after the last answer */
function tapping(phones) {
  const taps = [];
  const next = setInterval(() => {
    const count = taps.length;
    taps.push(tap(phones[count % phones.length], tripIds[Math.floor(count / phones.length) % tripIds.length]));
  }, 1000 / phones.length);
  return async () => {
    clearInterval(next);
    await Promise.all(taps);
    if (taps.length < phones.length * seconds * 0.9) throw new Error(`only ${taps.length} taps in ${seconds} s`);
  };
}

export async function bench({ folder, rounds }) {
  const { banche, phones } = await startTowns(folder);
  const paths = towns.flatMap((town) => stopIds.map((stopId) => `/a/${town}${pathOf(stopId)}`));
  const quiet = { name: 'nobody taps', server: banche, paths, rounds: [] };
  const busy = { name: 'a tap a second in each town', server: banche, paths, rounds: [], meanwhile: () => tapping(phones) };
  const loads = new Loads(rounds);
  await loads.measure(busy, quiet);
  agent.destroy();
  for (const child of [loads, banche]) await child.stop();
  const about =
    `${connections} connections read the next departures of ${stopIds.length} stops in each of ${towns.length} towns on one process, in random order, rounds of ${seconds} s; in ` +
    'every other round a driver taps once a second in each town, each tap a request and a commit on disk. Both rows are the same server.';
  return section(
    'Reading while drivers tap (wanted: 0.8 of the same without taps, or more)',
    about,
    loadsTable([busy, quiet], quiet, 'without taps'),
  );
}
