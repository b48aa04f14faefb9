// `npm run check`: types, lint, format and unused code, as many checks at a time as there are processors. Prints the results in
// the order of the list, with the output of each check that failed.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { delimiter, join } from 'node:path';
import { root } from './prepare.mjs';

/** The slowest first. */
const checks = [
  'npm run --silent lint',
  'npm run --silent typecheck',
  'npm run --silent unused',
  'node scripts/api-types.mjs --check',
  'prettier --check .',
];
const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);

/** @returns its output, and whether it succeeded */
function run(check) {
  const child = spawn(check, { cwd: root, shell: true, env: { ...process.env, PATH: path }, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = [];
  child.stdout.on('data', (data) => output.push(data));
  child.stderr.on('data', (data) => output.push(data));
  return new Promise((resolve) =>
    child.on('close', (code) => resolve({ isRight: code === 0, said: Buffer.concat(output).toString().trim() })),
  );
}

const results = checks.map(() => null);
const next = checks.entries();
async function work() {
  for (const [index, check] of next) results[index] = await run(check);
}
await Promise.all(Array.from({ length: Math.min(checks.length, availableParallelism()) }, work));
for (const [index, { isRight, said }] of results.entries())
  console.log(`${isRight ? 'right' : 'WRONG'}  ${checks[index]}\n${isRight ? '' : `${said}\n`}`);
process.exit(results.every(({ isRight }) => isRight) ? 0 : 1);
