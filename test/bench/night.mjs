// The nightly jobs after a year of past days: reads during them against reads without, and by how much the database grows.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { startChild } from './children.mjs';
import { loadFeed } from './loads.mjs';
import { median, number, section, spread, table } from './report.mjs';

const day = 86_400_000;
const dateBefore = (days) => new Date(Date.now() - days * day).toISOString().slice(0, 10);
const seconds = 5;
const connections = 10;
const maxGrownMegabytes = 10;

const cases = [
  { name: 'installed today, the first timetable a year old, nothing logged', installedBefore: 0, loggedDays: 0 },
  { name: 'a year of days that nobody logged', installedBefore: 366, loggedDays: 0 },
  { name: 'the same, and the last two weeks logged trip by trip', installedBefore: 366, loggedDays: 14 },
];

/** @throws if the month's figures do not agree with the plan */
async function check({ url, token }, { installedBefore, loggedDays }, child) {
  const get = async (path) => {
    const began = performance.now();
    const response = await fetch(url + path, { headers: { authorization: `Bearer ${token}` } });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return { answer: await response.json(), milliseconds: performance.now() - began };
  };
  const [from, to] = [dateBefore(60), dateBefore(31)];
  const { answer } = await get(`/v1/ridership/days?from=${from}&to=${to}`);
  const unlogged = answer.days.reduce((sum, each) => sum + each.unlogged, 0);
  const scheduled = answer.days.reduce((sum, each) => sum + each.scheduled, 0);
  if (unlogged !== scheduled || scheduled > 0 !== installedBefore > 0)
    throw new Error(`${unlogged} of ${scheduled} trips unlogged, ${from} to ${to}`);
  const one = answer.days.find((each) => each.scheduled > 0);
  if (one !== undefined) {
    const { trips } = (await get(`/v1/ridership/trips?date=${one.date}`)).answer;
    if (trips.length !== one.scheduled || trips.some(({ state }) => state !== 'unlogged'))
      throw new Error(`${trips.length} trips on ${one.date}`);
  }
  const { rows } = await child.ask('rows');
  if (rows > 0 !== loggedDays > 0) throw new Error(`${rows} rows`);
  const month = dateBefore(60).slice(0, 7);
  const first = await get(`/v1/ridership/months/${month}`);
  return { rows, month: [first, await get(`/v1/ridership/months/${month}`)].map(({ milliseconds }) => milliseconds) };
}

export async function bench({ feed, folder, rounds }) {
  const { database, stopIds } = await loadFeed({ feed, folder }, 'night', 200);
  const paths = stopIds.map((stopId) => `/v1/stops/${encodeURIComponent(stopId)}/departures?limit=10`);
  const load = startChild('load');
  const lines = [];
  for (const [index, one] of cases.entries()) {
    const path = join(folder, `night-${index}.sqlite`);
    copyFileSync(database, path);
    const child = startChild('night');
    const loggedDates = Array.from({ length: one.loggedDays }, (_, before) => dateBefore(before + 2));
    const installedAt = Math.floor((Date.now() - one.installedBefore * day) / 1000);
    const { events } = await child.ask('age', { database: path, firstDate: dateBefore(366), installedAt, loggedDates });
    const server = await child.ask('listen', { database: path });
    const night = await child.ask('night');
    if (one.loggedDays === 0 && night.grown > maxGrownMegabytes) throw new Error(`the database has grown by ${number(night.grown)} MB`);
    const { rows, month } = await check(server, one, child);
    const taken = [];
    // The first round warms up.
    for (let round = 0; round <= rounds; round += 1) {
      const without = await load.ask('fire', { url: server.url, paths, seconds, connections });
      const [during] = await Promise.all([
        load.ask('fire', { url: server.url, paths, seconds, connections }),
        child.ask('nights', { seconds: seconds + 0.5 }),
      ]);
      if (round > 0) taken.push({ without, during });
    }
    const ratio = spread(
      taken.map(({ without, during }) => during.p99 / without.p99),
      2,
    );
    const p99 = (which) => `${number(median(taken.map((each) => each[which].p99)), 1)} ms`;
    console.log(`  ${one.name}: ${ratio}, the longest hold ${number(night.longestHold)} ms`);
    lines.push([
      one.name,
      number(events),
      `${number(night.seconds, 1)} s`,
      `${number(night.longestHold)} ms`,
      number(rows),
      `${number(night.grown, 1)} MB`,
      month.map((each) => `${number(each)} ms`).join(', then '),
      p99('without'),
      p99('during'),
      ratio,
    ]);
    await child.ask('close');
    await child.stop();
  }
  await load.stop();
  const text =
    `\`GET /v1/stops/…/departures\` of 200 stops, ${connections} connections, without the night's work and while it is done again and again from its beginning. ` +
    `Wanted: p99 at most 1.5 times, and less than ${maxGrownMegabytes} MB where nothing was logged. A month is one that nobody logged.`;
  const head = [
    'past days',
    'events',
    'a night',
    'longest hold',
    'rows',
    'grown by',
    'reading a month',
    'p99 without',
    'p99 during',
    'ratio',
  ];
  return section('The night after a year of past days', text, table(head, lines));
}
