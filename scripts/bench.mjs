// `npm run bench`: speed and memory, side by side with peers (see test/bench/README.md).
//   npm run bench -- [http] [departures] [import] [log] [months] [pages] [streams] [busy] [night] [driver] [desk] [studio] [--rounds N] [GTFS folder or zip]
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build, install, root } from './prepare.mjs';

const all = ['http', 'departures', 'import', 'log', 'months', 'pages', 'streams', 'busy', 'night', 'driver', 'desk', 'studio'];
const usage =
  'npm run bench -- [http] [departures] [import] [log] [months] [pages] [streams] [busy] [night] [driver] [desk] [studio] [--rounds N] [GTFS folder or zip]';

function readArguments() {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { rounds: { type: 'string', default: '5' } } });
  const rounds = Number(values.rounds);
  const paths = positionals.filter((word) => !all.includes(word));
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds ${values.rounds} is not a count. ${usage}`);
  if (paths.length > 1 || paths.some((path) => !existsSync(path))) throw new Error(`no such feed: ${paths.join(' ')}. ${usage}`);
  const names = all.filter((name) => positionals.includes(name));
  return { names: names.length > 0 ? names : all, rounds, path: paths[0] === undefined ? null : resolve(paths[0]) };
}

const { names, rounds, path } = readArguments();
await install();
await build();
// Imported after install(), because these files need the packages.
const { readyFeed, readyPeers } = await import('../test/bench/feeds.mjs');
const { head } = await import('../test/bench/report.mjs');
const { format, resolveConfig } = await import('prettier');
await readyPeers();
const feed = await readyFeed(path);
const folder = mkdtempSync(join(tmpdir(), 'banche-bench-run-'));
const parts = [head(feed, rounds)];
try {
  for (const name of names) {
    console.log(`${name}: ${rounds} rounds`);
    const { bench } = await import(`../test/bench/${name}.mjs`);
    parts.push(await bench({ feed, folder, rounds }));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const page = join(root, 'test/bench/RESULTS.md');
// Formatted as `npm run check` requires.
const results = await format(parts.join('\n\n'), { ...(await resolveConfig(page)), parser: 'markdown' });
console.log(`\n${results}`);
// CONTRIBUTING.md quotes this page, so it only ever holds one complete run on the feed that anybody can download.
if (path === null && names.length === all.length && rounds >= 5) writeFileSync(page, results);
