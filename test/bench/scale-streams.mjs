// 12,000 open streams in fifty towns, with fifty changes a second: what reads cost meanwhile, and when the last listener hears of a change.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { startChild } from './children.mjs';
import { pathOf } from './http.mjs';
import { Loads } from './loads.mjs';
import { signIn, startBanche } from './log.mjs';
import { median, number, spread } from './report.mjs';
import { townDatabase } from './scale-towns.mjs';

const towns = 50;
const wanted = 12_000;
const otherFiles = 500;
const seconds = 6;

/** @returns for each town the addresses that cancel and reinstate a departure of its stop */
async function changesOf(server) {
  const groups = [];
  for (let town = 1; town <= towns; town += 1) {
    const url = `${server.url}/a/a${String(town).padStart(5, '0')}`;
    const board = await (await fetch(`${url}/v1/stops/home/departures?limit=4`)).json();
    // One that does not leave while this is measured: a board no longer shows what becomes of it then.
    const { tripId, serviceDate } = board.departures.find(({ minutes }) => minutes > 5);
    const trip = `${url}/v1/trips/${serviceDate}/${encodeURIComponent(tripId)}`;
    groups.push({ addresses: [`${trip}/cancel`, `${trip}/reinstate`], headers: { authorization: `Bearer ${await signIn(url)}` } });
  }
  return groups;
}

export async function measure({ folder, rounds, report }) {
  const path = join(folder, 'streams.sqlite');
  copyFileSync(await townDatabase(folder), path);
  const writer = startChild('scale-data');
  await writer.ask('agencies', { path, count: towns + 1 });
  await writer.stop();
  const server = await startBanche(`sqlite:${path}`);
  const groups = await changesOf(server);
  const listeners = startChild('listeners');
  const files = await listeners.ask('limit');
  const count = Math.min(wanted, (files ?? wanted + otherFiles) - otherFiles);
  const townPath = (index) => `/a/a${String(index + 1).padStart(5, '0')}`;
  const paths = groups.map((_, index) => `${townPath(index)}/v1/stops/home/departures/stream`);
  await listeners.ask('open', { url: server.url, paths, count });
  const reads = groups.map((_, index) => townPath(index) + pathOf('home'));
  const heard = [];
  const changing = () => {
    const changes = listeners.ask('changes', { groups, body: { reason: 'bench' }, seconds });
    return async () => heard.push(await changes);
  };
  const [quiet, busy] = [{}, { meanwhile: changing }].map((more) => ({ server, paths: reads, rounds: [], ...more }));
  const loads = new Loads(rounds, seconds);
  await loads.measure(quiet, busy);
  const ratios = busy.rounds.map((round, index) => round.p99 / quiet.rounds[index].p99);
  const p99 = ({ rounds: [...all] }) => number(median(all.map((round) => round.p99)), 1);
  report(
    `${number(count)} streams, 50 changes a second: p99 of reads ÷ without changes`,
    `${spread(ratios, 1)}: ${p99(busy)} ms and ${p99(quiet)} ms`,
  );
  const last = heard.slice(1).flatMap((each) => each.last);
  const slowest = Math.max(...last) / 1000;
  const late = heard.slice(1).reduce((sum, each) => sum + each.late, 0);
  const missing = heard.slice(1).reduce((sum, each) => sum + each.missing, 0);
  const figure = `${number(slowest, 1)} s, median ${number(median(last))} ms; ${number(last.length)} changes, ${late} fewer than asked for, ${missing} listeners given up after 10 s`;
  report('the last listener hears of a change, under that load of reads', figure, 'within 2 s', slowest <= 2);
  for (const child of [loads, listeners, server]) await child.stop();
}
