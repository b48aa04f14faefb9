// (g) Ten thousand open pages on one process: the memory of each, and when the last one receives a change.
import { join } from 'node:path';
import { memoryOf, startChild } from './children.mjs';
import { loadFeed } from './loads.mjs';
import { startBanche } from './log.mjs';
import { median, number, section, spread, table } from './report.mjs';

const wanted = 10_000;
/** Files that a process has open besides its streams, with some to spare. */
const otherFiles = 500;
const pathOf = (stopId) => `/v1/stops/${encodeURIComponent(stopId)}/departures/stream`;
const home = [pathOf('home')];
const waited = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Opens the streams, one side after the other, and measures the server's memory before and after. */
async function opened(server, paths, count) {
  const listeners = startChild('listeners');
  await waited(1000);
  const before = memoryOf(server.pid);
  const { seconds } = await listeners.ask('open', { url: server.url, paths, count });
  // Long enough for the garbage collector to free what it can.
  await waited(2000);
  const after = memoryOf(server.pid);
  return { ...server, listeners, seconds, kilobytes: before === null ? null : ((after - before) * 1024) / count, megabytes: after };
}

/** Cancels and reinstates a departure in turns: each time the page of its stop changes. */
async function changesOf({ url, token }) {
  const board = await (await fetch(`${url}/v1/stops/home/departures?limit=1`)).json();
  const [{ tripId, serviceDate }] = board.departures;
  const headers = { authorization: `Bearer ${token}` };
  const trip = `${url}/v1/trips/${serviceDate}/${encodeURIComponent(tripId)}`;
  let isCancelled = false;
  return () => {
    isCancelled = !isCancelled;
    return { address: `${trip}/${isCancelled ? 'cancel' : 'reinstate'}`, headers, body: { reason: 'bench' } };
  };
}

/** Publishes and withdraws an alert for everybody in turns: each time the pages of all stops change. */
function noticesOf({ url, token }) {
  const headers = { authorization: `Bearer ${token}` };
  const notice = { cause: 'WEATHER', effect: 'SIGNIFICANT_DELAYS', headerZh: '大雾', headerEn: 'Fog' };
  return (last) =>
    last?.answered?.withdrawnAt === null
      ? { address: `${url}/v1/alerts/${last.answered.alertId}/withdraw`, headers, body: {} }
      : { address: `${url}/v1/alerts`, headers, body: notice };
}

/** The first two events of a page's stream: the board and the beat. */
async function firstEvents(url) {
  const leaving = new AbortController();
  const response = await fetch(url + home[0], { signal: leaving.signal });
  let text = '';
  for await (const part of response.body.pipeThrough(new TextDecoderStream())) {
    text += part;
    if (text.includes('event: beat')) break;
  }
  leaving.abort();
  return text;
}

/** @returns how many files a process may have open here; null on systems without `/proc` */
async function filesAllowed() {
  const probe = startChild('listeners');
  const files = await probe.ask('limit');
  await probe.stop();
  return files;
}

async function measure(arms, rounds) {
  for (let round = 0; round < rounds; round += 1) {
    for (const { server, next, taken } of arms) taken.push(await server.listeners.ask('change', next(taken.at(-1))));
    console.log(`  ${arms.map(({ taken }) => `${number(taken[round].last)} ms`).join(' / ')} to the last`);
  }
  for (const { server } of arms) {
    server.afterwards = memoryOf(server.pid);
    await server.listeners.stop();
  }
}

/** All pages show one stop; compared with the least that a server could do. */
async function ofOneStop(folder, count, rounds) {
  const banche = await startBanche(`sqlite:${join(folder, 'streams.sqlite')}`);
  const event = await firstEvents(banche.url);
  const child = startChild('sse');
  const bare = { ...(await child.ask('listen', { event })), pid: child.pid };
  const ask = () => ({ address: bare.url, headers: {}, body: {} });
  const arms = [
    { name: 'Banche, one stop', server: await opened(banche, home, count), next: await changesOf(banche), taken: [] },
    { name: 'bare Node.js, the same bytes', server: await opened(bare, home, count), next: ask, taken: [] },
  ];
  await measure(arms, rounds);
  for (const one of [banche, child]) await one.stop();
  return { arms, bytes: Buffer.byteLength(event) };
}

/** Pages of every stop of a city. */
async function ofManyStops({ feed, folder, rounds }, count) {
  const { database, stopIds } = await loadFeed({ feed, folder }, 'many-streams', count);
  const banche = await startBanche(`sqlite:${database}`);
  const server = await opened(banche, stopIds.map(pathOf), count);
  const arm = { name: `Banche, ${number(stopIds.length)} stops of the feed`, server, next: noticesOf(banche), taken: [] };
  await measure([arm], rounds);
  await banche.stop();
  return arm;
}

export async function bench({ feed, folder, rounds }) {
  const files = await filesAllowed();
  const count = Math.min(wanted, (files ?? wanted + otherFiles) - otherFiles);
  if (count < wanted)
    console.log(`  this computer allows ${files} open files a process (ulimit -n), so ${number(count)} streams, not ${number(wanted)}`);
  const { arms, bytes } = await ofOneStop(folder, count, rounds);
  return page([...arms, await ofManyStops({ feed, folder, rounds }, count)], { count, files, bytes });
}

function page(arms, { count, files, bytes }) {
  const [, bare] = arms;
  const rows = arms.map(({ name, server, taken }) => {
    const of = (value) => `${number(median(taken.map(value)))} ms`;
    const last = taken.map((round) => round.last);
    return [
      name,
      server.kilobytes === null ? 'unknown here' : `${number(server.kilobytes, 1)} KB`,
      server.megabytes === null ? '–' : `${number(server.megabytes)} MB, ${number(server.afterwards)} MB`,
      `${number(count / server.seconds)}/s`,
      of((round) => round.first),
      of((round) => round.middle),
      of((round) => round.last),
      spread(
        last.map((one, index) => one / bare.taken[index].last),
        1,
      ),
    ];
  });
  const fewer = count < wanted ? ` **Fewer than wanted:** this computer allows ${number(files)} open files a process (\`ulimit -n\`).` : '';
  const text =
    `${number(count)} streams on one process, from ${number(Math.ceil(count / 500))} addresses, events of ${number(bytes)} bytes, all over the loopback of this computer; the listeners ` +
    'are one process more, so the times hold its work, too. A change is a departure cancelled or reinstated, or a notice to all stops: the time begins when it is asked for and ends when the listener has it, ' +
    `with the write to disk and the tenth of a second in which Banche waits for more changes.${fewer} Wanted: the last listener within 2 s.`;
  const columns = [
    'server',
    'memory a stream',
    'in all, and after the changes',
    'opened',
    'first listener',
    'middle',
    'last',
    'last, of bare Node.js',
  ];
  return section('Open streams (wanted: 10,000 on one process, the last one told within 2 s)', text, table(columns, rows));
}
