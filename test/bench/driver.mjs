// (i) The driver's app on a slow phone: a tap, and a start without a signal, against an empty page that only counts clicks.
import { createServer } from 'node:http';
import { connect, createServer as createProxy } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startChild } from './children.mjs';
import { password, startBanche } from './log.mjs';
import { inApp, isKept, Phone, slowness, standing, until } from './phone.mjs';
import { median, number, section, spread, table } from './report.mjs';

const feed = fileURLToPath(new URL('../../data/hongqiao', import.meta.url));
const [tripCount, rowsATrip, tapsARound] = [100, 50, 10];
const [boarded, plus] = ['[aria-labelledby="all"]', 'button.plus'];

const emptyPage = `<!doctype html><meta charset="utf-8"><title>empty</title><p><output>0</output><button style="width:300px;height:300px">+1</button>
<script>const [shown] = document.getElementsByTagName('output');
document.querySelector('button').onclick = () => { shown.textContent = Number(shown.textContent) + 1; };
navigator.serviceWorker.register('/sw.js');</script>`;
const emptyWorker = `addEventListener('install', (event) => event.waitUntil(caches.open('empty').then((cache) => cache.add('/'))));
addEventListener('fetch', (event) => event.respondWith(caches.match(event.request).then((cached) => cached ?? fetch(event.request))));`;

const listening = (server) =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${server.address().port}`)));

async function startEmpty() {
  const server = createServer(({ url }, response) => {
    const isWorker = url === '/sw.js';
    response.setHeader('content-type', isWorker ? 'text/javascript' : 'text/html').end(isWorker ? emptyWorker : emptyPage);
  });
  const url = await listening(server);
  return { url, stop: () => (server.closeAllConnections(), server.close()) };
}

/** A proxy in front of the program that counts the bytes sent to the phone. */
async function startProxy(target) {
  const proxy = { bytes: 0, sockets: new Set() };
  const { port } = new URL(target);
  const server = createProxy((phone) => {
    const program = connect(Number(port), '127.0.0.1');
    program.on('data', ({ length }) => (proxy.bytes += length));
    for (const [from, to] of [
      [phone, program],
      [program, phone],
    ])
      from.pipe(to).on('error', () => from.destroy());
    proxy.sockets.add(phone);
  });
  proxy.url = await listening(server);
  proxy.stop = () => (proxy.sockets.forEach((socket) => socket.destroy()), server.close());
  return proxy;
}

/** Stores rows of a hundred trips on the phone, over as many past days as needed, none of which the server has. */
async function fill(page, date, tripIds) {
  for (let trip = 0; trip < tripCount; trip += 1) {
    const back = Math.floor(trip / tripIds.length);
    const day = new Date(Date.parse(date) - back * 86_400_000).toISOString().slice(0, 10);
    const body = { kind: 'boarded', serviceDate: day, tripId: tripIds[trip % tripIds.length], count: 1 };
    const taps = Array.from({ length: rowsATrip }, () => ({ what: 'event', body, about: { time: '07:30', headsign: '淞虹路' } }));
    const outcome = await inApp(page, '(app, taps) => app.record(taps)', taps);
    if (outcome !== 'stored') throw new Error('the phone stores no rows');
  }
}

/** A phone that was in use: it has the app, the bundle of the day, and rows to send. @returns the phone, now without a server */
async function usedPhone(folder, empty) {
  const database = join(folder, 'driver.sqlite');
  const child = startChild('banche');
  await child.ask('import', { feed, database });
  await child.stop();
  const banche = await startBanche(`sqlite:${database}`);
  const proxy = await startProxy(banche.url);
  const phone = await Phone.start(join(folder, 'phone'));
  const other = await phone.open(empty.url);
  await isKept(other, '/');
  const page = await phone.open(`${proxy.url}/driver`);
  await standing(page);
  await isKept(page, '/driver');
  const firstLoad = proxy.bytes;
  const problem = await inApp(page, '(app, password) => app.signIn("manager", password)', password);
  if (problem !== null) throw new Error(problem);
  const day = await until(
    () => inApp(page, '(app) => app.state.bundle && app.state.bundle.days.find(({ trips }) => trips.length > 0)'),
    'the day is loaded',
  );
  proxy.stop();
  await banche.stop();
  const { date } = day;
  const tripIds = day.trips.map(({ tripId }) => tripId);
  await fill(page, date, tripIds);
  await phone.stop();
  return { firstLoad, home: `${proxy.url}/driver`, trip: `${proxy.url}/driver/trips/${date}/${tripIds[0]}` };
}

export async function bench({ folder, rounds }) {
  const empty = await startEmpty();
  const { firstLoad, home, trip } = await usedPhone(folder, empty);
  empty.stop();
  const taken = { tap: [], slowest: [], emptyTap: [], day: [], trip: [], empty: [] };
  let counted = rowsATrip;
  for (let round = 0; round < rounds; round += 1) {
    const phone = await Phone.start(join(folder, 'phone'));
    const steps = [
      async () => {
        const { page, shownAt } = await phone.openSlowly(empty.url, 'output', '0');
        taken.empty.push(shownAt);
        taken.emptyTap.push(median(await phone.tap(page, 'button', 'output', tapsARound)));
        await page.close();
      },
      async () => {
        const { page, shownAt } = await phone.openSlowly(home, 'a[href*="/trips/"]');
        taken.day.push(shownAt);
        await page.close();
      },
      async () => {
        const { page, shownAt } = await phone.openSlowly(trip, boarded, String(counted));
        taken.trip.push(shownAt);
        const taps = await phone.tap(page, plus, boarded, tapsARound);
        counted += tapsARound;
        taken.tap.push(median(taps));
        taken.slowest.push(Math.max(...taps));
        await page.close();
      },
    ];
    // The first step in a new browser is slower than the others, so each step takes its turn.
    for (let step = 0; step < steps.length; step += 1) await steps[(round + step) % steps.length]();
    await phone.stop();
    console.log(
      `  ${Object.entries(taken)
        .map(([name, values]) => `${name} ${Math.round(values[round])}`)
        .join(', ')} ms`,
    );
  }
  return section('The driver’s app on a slow phone', about(firstLoad), tableOf(taken));
}

const about = (firstLoad) =>
  `Chromium at 360 × 640, its processor made ${slowness} times slower, ${number(tripCount * rowsATrip)} rows of ${tripCount} trips on the phone that wait to be sent, and no server: a service worker holds ` +
  'both pages, and the browser is started anew for each round. A tap is timed from the click until the changed number is drawn, by which time its row is in two places on the disk; a start from ' +
  `the request for the page. Wanted: a tap within 50 ms, a start within 1 s. The first load, with the worker and all that it keeps, is **${number(firstLoad / 1000)} KB** on the wire (wanted: below 250 KB).`;

function tableOf(taken) {
  const row = (name, values, against) => [
    name,
    `${number(median(values), 0)} ms`,
    against === null
      ? ''
      : spread(
          values.map((value, index) => value / against[index]),
          1,
        ),
  ];
  return table(
    ['', 'median', 'of the empty page'],
    [
      row('上车 +1 until the number is on the screen', taken.tap, taken.emptyTap),
      row(`the slowest of ${tapsARound} in a row`, taken.slowest, taken.emptyTap),
      row('an empty page: a button that counts', taken.emptyTap, null),
      row('start until the trips of the day are there', taken.day, taken.empty),
      row('start until a trip is there, with its count', taken.trip, taken.empty),
      row('an empty page', taken.empty, null),
    ],
  );
}
