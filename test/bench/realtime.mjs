// (l) GTFS-Realtime of a city with 10,000 trips underway at once, against a town with 100. The readers are in this process, the program in another.
import { mkdirSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { startChild } from './children.mjs';
import { median, number, section, spread, table } from './report.mjs';

const sizes = [100, 10_000];
const readers = 100;
const aimMilliseconds = 50;

/** @returns the bytes that were sent */
const read = (url, file, headers) =>
  new Promise((resolve, reject) => {
    const asking = get(`${url}/feeds/gtfs-rt/${file}`, { headers }, (answer) => {
      let bytes = 0;
      answer.on('data', (piece) => (bytes += piece.length));
      answer.on('error', reject);
      answer.on('end', () => (answer.statusCode === 200 ? resolve(bytes) : reject(new Error(`${file}: ${answer.statusCode}`))));
    });
    asking.on('error', reject);
  });

const zipped = { 'accept-encoding': 'gzip' };

async function measured(child, work) {
  await child.ask('measure');
  const result = await work();
  return { ...(await child.ask('measured')), result };
}

/** One feed in all its forms, after one report or after everything is new. */
async function round(child, url, everything) {
  await child.ask('change', { everything });
  const first = await measured(child, () => read(url, 'all.pb', zipped));
  const others = await measured(child, () => Promise.all(Array.from({ length: readers }, () => read(url, 'trip-updates.pb', zipped))));
  const json = await measured(child, () => read(url, 'all.json', zipped));
  if (first.made + others.made + json.made !== 1) throw new Error(`made ${first.made}, ${others.made}, ${json.made} times`);
  const longest = (name) => Math.max(first.longest[name], others.longest[name], json.longest[name]);
  return {
    first,
    others,
    json,
    clock: longest('clock'),
    turn: longest('processor'),
    plain: await read(url, 'all.pb'),
    plainJson: await read(url, 'all.json'),
  };
}

function row(what, rounds) {
  const of = (value) => rounds.map(value);
  const mid = (value) => median(of(value));
  return [
    what,
    number(mid(({ first }) => first.encoded)),
    `${spread(
      of(({ first }) => first.milliseconds),
      0,
    )} ms`,
    `${spread(
      of(({ json }) => json.milliseconds),
      0,
    )} ms`,
    `${spread(
      of(({ turn }) => turn),
      0,
    )} ms`,
    `${spread(
      of(({ clock }) => clock),
      0,
    )} ms`,
    `${number(mid(({ plain }) => plain) / 1e6, 2)}, ${number(mid(({ first }) => first.result) / 1e6, 2)} MB`,
    `${number(mid(({ plainJson }) => plainJson) / 1e6, 2)}, ${number(mid(({ json }) => json.result) / 1e6, 2)} MB`,
    '1',
  ];
}

export async function bench({ folder, rounds }) {
  const rows = [];
  for (const trips of sizes) {
    const child = startChild('realtime');
    const own = join(folder, `realtime-${trips}`);
    mkdirSync(own, { recursive: true });
    const { url } = await child.ask('begin', { folder: own, trips });
    const all = { [`${number(trips)} trips underway, all of them new`]: [], [`${number(trips)}, after one report`]: [] };
    const [anew, later] = Object.values(all);
    // The first of each warms up.
    for (let count = 0; count <= rounds; count += 1) {
      anew.push(await round(child, url, true));
      later.push(await round(child, url, false));
      console.log(
        `  ${number(trips)} trips: ${[anew, later].map((list) => `${number(list[count].first.milliseconds)} ms, turns of ${number(list[count].turn)} ms`).join('; ')}`,
      );
    }
    await child.ask('end');
    await child.stop();
    for (const [what, list] of Object.entries(all)) rows.push(row(what, list.slice(1)));
  }
  const text =
    `All trips of 20 stops each are underway and late. Ten seconds pass, then a driver reports, or all reports are read again, and one reader asks: processor time of the ` +
    `program, in all its threads, to make the feed, store it, compress it and send it; the same for its JSON; the longest turn of its event loop, in processor time of its thread and by the clock, while these and ${readers} readers who ask at once ` +
    `for trip-updates.pb are answered (wanted: below ${aimMilliseconds} ms); bytes plain and compressed. A feed is made once, however many ask.`;
  return section(
    'GTFS-Realtime',
    text,
    table(['', 'trips encoded', 'processor', 'as JSON', 'longest turn', 'by the clock', 'bytes', 'bytes of JSON', 'times made'], rows),
  );
}
