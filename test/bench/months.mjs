// (e) A month of ridership, read from a database with ten thousand events and from one with ten million.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { startChild } from './children.mjs';
import { startBanche, tripIds } from './log.mjs';
import { median, number, section, spread, table } from './report.mjs';

const sizes = [10_000, 10_000_000];
const month = '2026-09';
const readsARound = 50;
const dayOf = (index) => new Date(Date.UTC(2024, 6, 1 + index)).toISOString().slice(0, 10);
/** Weekdays from the town's first month to the end of the month that is read. */
const dates = Array.from({ length: 1000 }, (_, index) => dayOf(index)).filter((date) => {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday > 0 && weekday < 6 && date <= `${month}-30`;
});

async function filled(folder, events) {
  const path = join(folder, `months-${events}.sqlite`);
  copyFileSync(join(folder, 'months-empty.sqlite'), path);
  const child = startChild('months');
  await child.ask('fill', { path, events, dates, tripIds });
  await child.stop();
  return path;
}

/** @returns the median of the milliseconds that a read of the month takes */
async function read({ url, token }) {
  const took = [];
  for (let count = 0; count < readsARound; count += 1) {
    const began = performance.now();
    const response = await fetch(`${url}/v1/ridership/months/${month}`, { headers: { authorization: `Bearer ${token}` } });
    const { boardings } = await response.json();
    took.push(performance.now() - began);
    if (!(boardings > 0)) throw new Error(`no boardings in ${month}`);
  }
  return median(took);
}

export async function bench({ folder, rounds }) {
  const empty = await startBanche(`sqlite:${join(folder, 'months-empty.sqlite')}`);
  await empty.stop();
  const servers = [];
  for (const events of sizes) {
    console.log(`  writing ${number(events)} events`);
    servers.push(await startBanche(`sqlite:${await filled(folder, events)}`));
  }
  // The first read derives the month, which is not measured here.
  for (const server of servers) await read(server);
  const taken = servers.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, server] of servers.entries()) taken[index].push(await read(server));
    console.log(`  ${taken.map((of) => number(of[round], 2)).join(' / ')} ms`);
  }
  for (const server of servers) await server.stop();
  const ratio = taken[1].map((large, round) => large / taken[0][round]);
  const rows = sizes.map((events, index) => [
    number(events),
    `${number(median(taken[index]), 2)} ms`,
    index === 0 ? '1.00' : spread(ratio, 2),
  ]);
  const text = `\`GET /v1/ridership/months/${month}\` over HTTP, up to date, one after another. Wanted: at most 1.5 times the time, and under 10 ms.`;
  return section('A month among many events', text, table(['events in the database', 'a read', 'of the first'], rows));
}
