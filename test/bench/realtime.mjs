// (l) GTFS-Realtime of a city with 10,000 trips underway at once, against a town with 100.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startChild } from './children.mjs';
import { median, number, section, spread, table } from './report.mjs';

const sizes = [100, 10_000];
const readers = 100;

export async function bench({ folder, rounds }) {
  const rows = [];
  for (const trips of sizes) {
    const child = startChild('realtime');
    const own = join(folder, `realtime-${trips}`);
    mkdirSync(own, { recursive: true });
    await child.ask('begin', { folder: own, trips });
    // The first one warms up.
    await child.ask('make', { readers });
    const rounded = [];
    for (let round = 0; round < rounds; round += 1) rounded.push(await child.ask('make', { readers }));
    await child.ask('end');
    await child.stop();
    if (rounded.some(({ made }) => made !== 1)) throw new Error(`made ${rounded.map(({ made }) => made).join()} times`);
    const of = (name) => rounded.map((one) => one[name]);
    console.log(`  ${number(trips)} trips: ${number(median(of('milliseconds')))} ms`);
    rows.push([
      number(trips),
      `${spread(of('milliseconds'), 0)} ms`,
      `${number((1000 * median(of('milliseconds'))) / trips, 0)} µs`,
      `${number(median(of('bytes')) / 1000)} kB`,
      `${number(median(of('longest')), 0)} ms`,
      `${spread(of('jsonMilliseconds'), 0)} ms, ${number(median(of('json')) / 1000)} kB`,
      '1',
    ]);
  }
  const text =
    `All trips of 20 stops each are underway and late, and a driver reports: processor time of the program to make the feed and store it, its bytes, the longest turn of ` +
    `the event loop meanwhile (readers wait that long), and the same message as JSON. Then ${readers} readers ask at once: it is made once.`;
  return section(
    'GTFS-Realtime',
    text,
    table(['trips underway', 'made in', 'a trip', 'bytes', 'longest turn', 'as JSON', 'times made'], rows),
  );
}
