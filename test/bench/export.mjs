// GTFS export, against node-gtfs: each export in a new process, from a SQLite file that the same program imported.
import { join } from 'node:path';
import { rmSync } from 'node:fs';
import { programFlags, startChild } from './children.mjs';
import { median, number, section, spread, table } from './report.mjs';

const names = { banche: 'Banche, as a zip', 'node-gtfs': 'node-gtfs, as text files' };

export async function bench({ feed, folder, rounds }) {
  const arms = Object.entries(names).map(([child, name]) => ({
    child,
    name,
    rounds: [],
    database: join(folder, `export-${child}.sqlite`),
  }));
  for (const arm of arms) {
    const importing = startChild(arm.child);
    await importing.ask('import', { feed: feed.path, database: arm.database });
    await importing.stop();
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const arm of arms) {
      // Each as its users start it: Banche's own `npm start` has flags for memory, node-gtfs's command has none.
      const exporting = startChild(arm.child, arm.child === 'banche' ? programFlags() : []);
      const exported = join(folder, `exported-${arm.child}`);
      arm.rounds.push(await exporting.ask('export', { database: arm.database, folder: exported }));
      await exporting.stop();
      rmSync(exported, { recursive: true, force: true });
    }
    console.log(`  ${arms.map((arm) => arm.rounds[round].seconds.toFixed(2)).join(' / ')} s`);
  }
  return page(arms);
}

function page(arms) {
  const [banche] = arms;
  const of = (arm, value) => median(arm.rounds.map(value));
  const ratio = (arm, value) =>
    spread(
      arm.rounds.map((round, index) => value(round) / value(banche.rounds[index])),
      1,
    );
  const text =
    'From the call to the last byte, and the most memory the process ever held: of Banche the whole server, which goes on answering, started with the flags of ' +
    '`npm start`; of node-gtfs a program that does nothing but export. In brackets what the process held before the call. Banche reads its timetable into memory first, as for ' +
    'departures, and compresses; node-gtfs writes the rows of its tables. The bytes are those of the text files.';
  const rows = arms.map((arm) => [
    arm.name,
    `${number(
      of(arm, (round) => round.seconds),
      2,
    )} s`,
    `${number(
      of(arm, (round) => round.bytes / round.seconds / 1e6),
      1,
    )} MB/s`,
    `${number(of(arm, (round) => round.peakMemory))} MB (${number(of(arm, (round) => round.memoryBefore))} before)`,
    arm === banche ? '' : `${ratio(arm, (round) => round.seconds)} ×`,
    arm === banche ? '' : `${ratio(arm, (round) => round.peakMemory)} ×`,
  ]);
  const columns = ['', 'time', 'text written', 'peak memory', 'time of Banche’s', 'memory of Banche’s'];
  return section('GTFS export (wanted: twice as fast as node-gtfs, in a fifth of its memory)', text, table(columns, rows));
}
