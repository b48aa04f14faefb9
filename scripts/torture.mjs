// `npm run torture`: failures of disks, networks, clocks and processes at full size, on SQLite and PostgreSQL (see test/torture/README.md).
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, install, root } from './prepare.mjs';

const usage = `npm run torture -- [--minutes N] [--only sqlite|postgres] [--seed N] [--torment TEXT] [--long-run-only]

  --minutes N       how long the long runs take together, half of it each on SQLite and PostgreSQL (default 10)
  --only DATABASE   the long run on one of them alone, which then takes all the minutes
  --seed N          the order of the torments: the same number, the same order (default: one of chance, which is printed)
  --torment TEXT    only the torments in whose names the text occurs, like kill, disk or network, again and again
  --long-run-only   without the stories at full size, which come on top and take some 15 to 30 minutes

It prints a line a torment, a table a database and what came of each story, and exits 1 if anything acknowledged was lost,
anything counted twice, a copy silent for more than 10 s, an answer 5xx other than 503, a process ended by itself, or a story failed.
Stopping the disk from taking more needs a file system of its own, so root on Linux; elsewhere the report says that it was not run.`;

/** Stories about failures that happened once, with the variables that run them at full size. */
const stories = [
  { name: 'killed', size: { KILLS: 20, EVENTS: 20_000 } },
  { name: 'full-disk', size: { FULL_DISKS: 5 } },
  { name: 'file-gone', size: {} },
  { name: 'one-file', size: {} },
  { name: 'frozen-copy', size: {} },
  { name: 'silent-connection', size: {} },
  { name: 'cut-connections', size: { CUTS: 300 } },
  { name: 'unread-answers', size: { UNREAD: 1_400 } },
  { name: 'at-the-door', size: {} },
  { name: 'answers-as-described', size: { FUZZ: 20_000 } },
  { name: 'clock-back', size: {} },
  { name: 'clock-set', size: {} },
  { name: 'backup', size: { BACKUP_EVENTS: 600_000 } },
  { name: 'guessing', size: { GUESSED_NAMES: 10_500, GUESSED_HOURS: 24 } },
  { name: 'upgrade', size: {} },
];
const storyPath = (name) => `test/stories/${name}.spec.ts`;
const databases = ['sqlite', 'postgres'];

class WrongArgument extends Error {}

function readArguments() {
  const text = { type: 'string' };
  const flag = { type: 'boolean' };
  const { values } = parseArgs({
    options: { minutes: text, only: text, seed: text, torment: text, 'long-run-only': flag, help: { ...flag, short: 'h' } },
  });
  const minutes = Number(values.minutes ?? 10);
  const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000));
  if (!(minutes > 0)) throw new WrongArgument(`--minutes ${values.minutes} is not a number of minutes.`);
  if (!Number.isInteger(seed)) throw new WrongArgument(`--seed ${values.seed} is not a whole number.`);
  if (values.only !== undefined && !databases.includes(values.only))
    throw new WrongArgument(`--only ${values.only} is neither sqlite nor postgres.`);
  return {
    help: values.help ?? false,
    minutes,
    seed,
    torment: values.torment,
    on: values.only === undefined ? databases : [values.only],
    stories: values['long-run-only'] ? [] : stories,
  };
}

/** @returns whether all tests passed */
function jest(folder, args, env) {
  const flags = ['--experimental-vm-modules', '--no-warnings', join(root, 'node_modules/jest/bin/jest.js'), '--runInBand'];
  const running = spawn(process.execPath, [...flags, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TMPDIR: folder, ...env },
  });
  return new Promise((resolve) => running.on('close', (code) => resolve(code === 0)));
}

/** An interrupted run may have left its small disk mounted in the folder. */
function clear(folder) {
  for (const name of readdirSync(folder).filter((each) => each.startsWith('banche-small-disk-')))
    spawnSync('umount', ['-l', join(folder, name)], { stdio: 'ignore' });
  rmSync(folder, { recursive: true, force: true });
}

/** The steps in order, each a run of jest. */
function stepsOf({ stories: list, on, minutes, seed, torment }) {
  const ofStories = list.map(({ name, size }) => ({ name: `the story ${name}`, args: [storyPath(name)], env: size }));
  const ofLongRuns = on.map((database) => ({
    name: `the long run on ${database}`,
    args: ['--testMatch', `**/test/torture/${database}.torture.ts`],
    env: { TORTURE_MINUTES: minutes / on.length, TORTURE_SEED: seed, TORTURE_TORMENT: torment },
  }));
  return [...ofStories, ...ofLongRuns];
}

async function run() {
  const wanted = readArguments();
  if (wanted.help) return console.log(usage);
  const missing = wanted.stories.map(({ name }) => storyPath(name)).filter((path) => !existsSync(join(root, path)));
  if (missing.length > 0) throw new WrongArgument(`There is no story ${missing.join(', ')}.`);
  await install();
  await build();
  console.log(`torture: ${wanted.minutes} minutes of long runs with seed ${wanted.seed}, ${wanted.stories.length} stories`);
  const folder = mkdtempSync(join(tmpdir(), 'banche-torture-'));
  // PostgreSQL runs under its own account and must be able to enter the folder.
  chmodSync(folder, 0o755);
  // Ctrl+C ends the current step, and no further one begins; the folder is removed all the same.
  let isInterrupted = false;
  process.on('SIGINT', () => (isInterrupted = true));
  const failed = [];
  for (const { name, args, env } of stepsOf(wanted)) {
    if (isInterrupted) break;
    const began = performance.now();
    const passed = await jest(folder, args, env);
    if (!passed) failed.push(name);
    console.log(`torture: ${name} ${passed ? 'passed' : 'FAILED'} after ${Math.round((performance.now() - began) / 1000)} s\n`);
  }
  clear(folder);
  if (isInterrupted) failed.push('interrupted');
  console.log(failed.length === 0 ? 'torture: all stood firm' : `torture: FAILED: ${failed.join(', ')}`);
  if (failed.length > 0) process.exitCode = 1;
}

run().catch((error) => {
  console.error(error instanceof WrongArgument || error.code?.startsWith('ERR_PARSE_ARGS') ? `${error.message}\n\n${usage}` : error);
  process.exit(1);
});
