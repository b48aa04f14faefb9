// 1, 100, 1,000 and 10,000 small agencies on one program: its start, its memory, and what a write of another process costs.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { memoryOf, startChild } from './children.mjs';
import { pathOf } from './http.mjs';
import { atRandomInstants, Loads } from './loads.mjs';
import { startBanche } from './log.mjs';
import { median, number, spread } from './report.mjs';
import { firstRead, townDatabase, watched } from './scale-towns.mjs';

const counts = [1, 100, 1000, 10_000];
const longestStart = 60_000;
const idOf = (number) => `a${String(number).padStart(5, '0')}`;
const boards = (count) =>
  Array.from({ length: Math.max(1, count - 1) }, (_, index) => (count === 1 ? '' : `/a/${idOf(index + 1)}`) + pathOf('home'));

export async function measure({ folder, rounds, report }) {
  const town = await townDatabase(folder);
  const writer = startChild('scale-data');
  const servers = {};
  for (const count of counts) {
    const path = join(folder, `agencies-${count}.sqlite`);
    copyFileSync(town, path);
    await writer.ask('agencies', { path, count });
    const began = performance.now();
    const server = await startBanche(`sqlite:${path}`, {}, longestStart);
    if (server === null) {
      report(`start with ${number(count)} agencies until one is read`, `not within ${longestStart / 1000} s`, 'below 5 s', false);
      continue;
    }
    const first = await firstRead(server, boards(count)[0]);
    const seconds = (performance.now() - began) / 1000;
    const memory = memoryOf(server.pid);
    const figure = `${number(seconds, 1)} s (its first read ${number(first)} ms); ${memory === null ? '–' : number(memory)} MB`;
    if (count === 10_000) report(`start with ${number(count)} agencies until one is read`, figure, 'below 5 s', seconds < 5);
    else report(`start with ${number(count)} agencies until one is read`, figure);
    servers[count] = { server, path };
  }
  await writer.stop();
  await servers[10_000]?.server.stop();
  await rebuilt(servers[1000], report);
  const loads = new Loads(rounds, 3);
  const arms = [1, 1000].map((count) => {
    const paths = Array.from({ length: 1000 }, (_, index) => boards(count)[index % boards(count).length]);
    return { server: servers[count].server, paths: atRandomInstants(paths), rounds: [] };
  });
  await loads.measure(...arms);
  const ratios = arms[1].rounds.map((round, index) => round.perSecond / arms[0].rounds[index].perSecond);
  report(
    'next departures (`?at=`) of 1,000 agencies ÷ of one',
    `${spread(ratios, 2)}: ${number(median(arms[1].rounds.map((round) => round.perSecond)))} a second`,
  );
  for (const count of [1, 100, 1000]) await servers[count].server.stop();
  await loads.stop();
}

/** All agencies are read once; then another process writes, after which the program assumes that anything has changed. */
async function rebuilt({ server, path }, report) {
  let slowest = 0;
  for (const board of boards(1000)) slowest = Math.max(slowest, await firstRead(server, board));
  const memory = memoryOf(server.pid);
  report(
    'first read of each of 1,000 agencies, the slowest',
    `${number(slowest)} ms; ${memory === null ? '–' : number(memory)} MB afterwards`,
  );
  const write = () => {
    const database = new Sqlite(path);
    database.exec("UPDATE version_stops SET stop_desc = 'bench' WHERE agency_id = 'hongqiao'");
    database.close();
  };
  const { longest } = await watched(server, ['home'], async () => write(), 8000);
  report('longest stall of reads: another process writes, 1,000 agencies in use', `${number(longest)} ms`, 'below 50 ms', longest < 50);
}
