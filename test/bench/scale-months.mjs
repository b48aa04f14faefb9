// Ten million events on 200 routes: the nights in arrears after an update, a month, a list of months, and a month as a workbook.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL, fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { startChild } from './children.mjs';
import { startBanche } from './log.mjs';
import { median, number } from './report.mjs';
import { asManager, townDatabase, watched } from './scale-towns.mjs';

const routes = 200;
const boardings = 8;
const days = 278;
const longestNightMilliseconds = 15 * 60_000;
const dateBefore = (count) => new Date(Date.now() - count * 86_400_000).toISOString().slice(0, 10);
const isWorkingDay = (date) => ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());

async function filled(folder) {
  const path = join(folder, 'events.sqlite');
  copyFileSync(await townDatabase(folder), path);
  const dates = Array.from({ length: 2 * days }, (_, index) => dateBefore(index + 1))
    .filter(isWorkingDay)
    .slice(0, days)
    .reverse();
  const writer = startChild('scale-data');
  const { tripIds } = await writer.ask('routes', { path, count: routes, from: dates[0] });
  const { events } = await writer.ask('events', { path, dates, boardings });
  await writer.stop();
  if (events !== tripIds.length * days * (boardings + 1)) throw new Error(`${events} events`);
  return { path, events, trips: tripIds.length };
}

/** Waits until the night's work has been done. */
async function nightDone(path) {
  const database = new Sqlite(path, { readonly: true });
  const done = database.prepare("SELECT count(*) FROM job_runs WHERE job = 'close-day'").pluck();
  const ends = performance.now() + longestNightMilliseconds;
  let count = 0;
  while (count === 0 && performance.now() < ends) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    count = done.get();
  }
  database.close();
  return count > 0;
}

const times = async (count, work) => {
  const took = [];
  for (let turn = 0; turn < count; turn += 1) took.push((await work()).milliseconds);
  return median(took);
};

export async function measure({ folder, report }) {
  const { path, events, trips } = await filled(folder);
  report('events in the database, on 200 routes', number(events));
  const quick = fileURLToPath(new URL('./quick-ticks.mjs', import.meta.url));
  const server = await startBanche(`sqlite:${path}`, { NODE_OPTIONS: `--import=${pathToFileURL(quick).href}` });
  const night = await watched(server, ['home'], () => nightDone(path));
  const figure = `${number(night.longest)} ms; ${night.result ? 'done after' : 'not done after'} ${number(night.took / 1000)} s`;
  report(`longest stall of reads: ${days} nights in arrears`, figure, 'below 50 ms', night.longest < 50);
  await server.stop();
  await ofMonths(path, trips, report);
}

async function ofMonths(path, trips, report) {
  const server = await startBanche(`sqlite:${path}`);
  const manager = asManager(server);
  const month = dateBefore(60).slice(0, 7);
  const first = await manager('GET', `/v1/ridership/months/${month}`);
  const { boardings: all } = first.json();
  if (!(all > trips)) throw new Error(`${all} boardings in ${month}`);
  const warm = await times(10, () => manager('GET', `/v1/ridership/months/${month}`));
  report(
    'a month of 200 routes: first, then again',
    `${number(first.milliseconds)} ms, ${number(warm, 1)} ms; ${number(first.bytes.length / 1e6, 1)} MB`,
  );
  const range = `from=${dateBefore(340).slice(0, 7)}&to=${dateBefore(1).slice(0, 7)}`;
  const list = () => manager('GET', `/v1/ridership/months?${range}`);
  const listed = await list();
  const again = await times(5, list);
  report('a list of 12 months: first, then again', `${number(listed.milliseconds)} ms, ${number(again, 1)} ms`);
  const sheet = await watched(server, ['home'], () => manager('GET', `/v1/ridership/months/${month}?format=xlsx`));
  const stalled = `${number(sheet.longest)} ms; made in ${number(sheet.result.milliseconds)} ms, ${number(sheet.result.bytes.length / 1000)} KB`;
  report('longest stall of reads: a month as a workbook', stalled, 'below 50 ms', sheet.longest < 50);
  await server.stop();
}
