// What a city costs: feeds, agencies, months, streams and copies of very different size, each compared with a small one in the same run.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { section, table } from './report.mjs';

/** The parts, with the minutes and the gigabytes of disk that each takes. */
const parts = {
  cities: { minutes: 6, gigabytes: 1 },
  changes: { minutes: 3, gigabytes: 1 },
  imports: { minutes: 5, gigabytes: 1 },
  agencies: { minutes: 3, gigabytes: 1 },
  months: { minutes: 14, gigabytes: 4 },
  streams: { minutes: 2, gigabytes: 1 },
  copies: { minutes: 4, gigabytes: 1 },
  boardings: { minutes: 3, gigabytes: 1 },
};
export const partNames = Object.keys(parts);

/** @param names the parts to measure; by default all. @param onLine is told every line of the result as soon as it is known */
export async function bench({ feed, folder, rounds, names = partNames, onLine = () => undefined }) {
  const unknown = names.filter((name) => !partNames.includes(name));
  if (unknown.length > 0) throw new Error(`no such rows: ${unknown.join(', ')}. There are: ${partNames.join(', ')}`);
  const sum = (key) => names.reduce((all, name) => all + parts[name][key], 0);
  console.log(
    `  about ${sum('minutes')} minutes and at most ${sum('gigabytes')} GB of disk in ${folder} and beside it, and 2 GB of memory`,
  );
  const lines = [];
  for (const name of names) {
    console.log(`  ${name}`);
    const part = await import(`./scale-${name}.mjs`);
    const own = join(folder, `scale-${name}`);
    mkdirSync(own);
    const report = (what, figure, aim = '', isReached = null) => {
      const line = [what, figure, aim, isReached === null ? '' : isReached ? 'yes' : '**no**'];
      console.log(`    ${line.join(' | ')}`);
      onLine(line);
      lines.push(line);
    };
    await part.measure({ feed, folder: own, rounds: Math.min(rounds, 3), report });
  }
  const text =
    'Written by `npm run bench -- scale`, which is no part of the default run. Each figure compares a large case with a small one of the same run where it can. ' +
    'A stall is the longest that one resident, who reads next departures again and again, waited for an answer while the change was made; the load, the database and the program share two cores.';
  return section('Scale', text, table(['', 'measured', 'aim', 'reached'], lines));
}
