// (c) GTFS import, against node-gtfs: each import in a new process into a new SQLite file.
import { join } from 'node:path';
import { rmSync } from 'node:fs';
import { startChild } from './children.mjs';
import { median, number, section, spread, table } from './report.mjs';

const names = { banche: 'Banche, every commit on disk', 'node-gtfs': 'node-gtfs, journal and synchronous writing off' };

export async function bench({ feed, folder, rounds }) {
  const arms = Object.entries(names).map(([child, name]) => ({ child, name, rounds: [] }));
  for (let round = 0; round < rounds; round += 1) {
    for (const arm of arms) {
      const database = join(folder, `import-${arm.child}-${round}.sqlite`);
      const importing = startChild(arm.child);
      arm.rounds.push(await importing.ask('import', { feed: feed.path, database }));
      await importing.stop();
      for (const tail of ['', '-wal', '-shm']) rmSync(database + tail, { force: true });
    }
    console.log(`  ${arms.map((arm) => arm.rounds[round].seconds.toFixed(2)).join(' / ')} s`);
  }
  return page(arms);
}

function page(arms) {
  const [banche] = arms;
  const ratio = (arm, value) =>
    spread(
      arm.rounds.map((round, index) => value(round) / value(banche.rounds[index])),
      1,
    );
  const text =
    'The import call alone is timed, from the files to the last commit; memory is the most the process ever held. node-gtfs runs with its own ' +
    'defaults and keeps every file as it is; Banche checks the whole feed, folds stop times into patterns and timings and leaves out what it has no use for (most of transfers.txt).';
  const rows = arms.map((arm) => [
    arm.name,
    `${number(median(arm.rounds.map((round) => round.seconds)), 2)} s`,
    `${number(median(arm.rounds.map((round) => round.peakMemory)))} MB`,
    arm === banche ? '' : `${ratio(arm, (round) => round.seconds)} ×`,
    arm === banche ? '' : `${ratio(arm, (round) => round.peakMemory)} ×`,
  ]);
  const columns = ['', 'time', 'peak memory', 'time of Banche’s', 'memory of Banche’s'];
  return section('GTFS import (wanted: 3 × as fast as node-gtfs or more, in less memory)', text, table(columns, rows));
}
