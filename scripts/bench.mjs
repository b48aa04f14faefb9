// `npm run bench`: speed and memory, side by side with peers (see test/bench/README.md).
//   npm run bench -- [http] [departures] [import] [export] [log] [months] [pages] [streams] [busy] [night] [driver] [desk] [studio] [realtime] [tides] [--rounds N] [GTFS folder or zip]
//   npm run bench -- scale [--rows NAME,…] [--program FOLDER] [--rounds N]     what a city costs; --program measures another build
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build, install, root } from './prepare.mjs';

const all = [
  'http',
  'departures',
  'import',
  'export',
  'log',
  'months',
  'pages',
  'streams',
  'busy',
  'night',
  'driver',
  'desk',
  'studio',
  'realtime',
  'tides',
];
const large = 'scale';
const usage =
  'npm run bench -- [http] [departures] [import] [export] [log] [months] [pages] [streams] [busy] [night] [driver] [desk] [studio] [realtime] [tides] [--rounds N] [GTFS folder or zip], or: npm run bench -- scale [--rows NAME,…] [--program FOLDER]';

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { rounds: { type: 'string', default: '5' }, rows: { type: 'string' }, program: { type: 'string' } },
  });
  const rounds = Number(values.rounds);
  const paths = positionals.filter((word) => ![...all, large].includes(word));
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds ${values.rounds} is not a count. ${usage}`);
  if (paths.length > 1 || paths.some((path) => !existsSync(path))) throw new Error(`no such feed: ${paths.join(' ')}. ${usage}`);
  const names = [...all, large].filter((name) => positionals.includes(name));
  const path = paths[0] === undefined ? null : resolve(paths[0]);
  return { names: names.length > 0 ? names : all, rounds, path, rows: values.rows?.split(','), program: values.program };
}

const { names, rounds, path, rows, program } = readArguments();
await install();
if (program === undefined) await build();
else process.env.BENCH_PROGRAM = resolve(program);
// Imported after install(), because these files need the packages.
const { readyFeed, readyPeers } = await import('../test/bench/feeds.mjs');
const { head } = await import('../test/bench/report.mjs');
const { format, resolveConfig } = await import('prettier');
await readyPeers();
const feed = await readyFeed(path);
const folder = mkdtempSync(join(tmpdir(), 'banche-bench-run-'));
const parts = [head(feed, rounds)];
const page = join(root, 'test/bench/RESULTS.md');
// Formatted as `npm run check` requires.
const formatted = async (text) => format(text, { ...(await resolveConfig(page)), parser: 'markdown' });
try {
  for (const name of names) {
    console.log(`${name}: ${rounds} rounds`);
    const { bench } = await import(`../test/bench/${name}.mjs`);
    parts.push(await bench({ feed, folder, rounds, names: rows }));
    // Printed at once, so that a part that fails does not lose those before.
    console.log(`\n${await formatted(parts.at(-1))}`);
  }
} finally {
  // A program that a failed part left running may still be writing there.
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}
// CONTRIBUTING.md quotes this page, so it only ever holds what was measured on the feed that anybody can download. A run of all parts writes
// it anew, but for what `scale` measured, at its end. A run of the parts about feeds writes their section alone, and `scale` its own.
const [feedsHeading, scaleHeading] = ['## Feeds that go out', '## Scale'];
const aboutFeeds = ['export', 'realtime', 'tides'];
const [before, scaleBefore] = readFileSync(page, 'utf8').split(`\n${scaleHeading}\n`);
const withoutFeeds = before.split(`\n${feedsHeading}\n`)[0];
const isWhole = path === null && program === undefined && rows === undefined;
const has = (list) => names.length === list.length && list.every((name) => names.includes(name));
const measuredOf = (list) => parts.filter((_, index) => index > 0 && list.includes(names[index - 1]));
const feedsSection = () =>
  [
    `${feedsHeading}\n\nWritten by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: medians of ${rounds} interleaved rounds.`,
    ...measuredOf(aboutFeeds).map((text) => text.replace(/^## /, '### ')),
  ].join('\n\n');
const scaleSection = scaleBefore === undefined ? '' : `\n${scaleHeading}\n${scaleBefore}`;
const write = async (text) => writeFileSync(page, await formatted(text));
if (isWhole && has(all) && rounds >= 5)
  await write([parts[0], ...measuredOf(all.filter((name) => !aboutFeeds.includes(name))), feedsSection(), scaleSection].join('\n\n'));
if (isWhole && has(aboutFeeds)) await write(`${withoutFeeds}\n\n${feedsSection()}\n\n${scaleSection}`);
if (isWhole && has([large])) await write(`${before}\n${parts[1]}`);
