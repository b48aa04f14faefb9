// Whatever is measured runs in a process of its own, so that no contender profits or suffers from another's heap, garbage or compiled code.
import { fork, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const running = new Set();
process.on('exit', () => running.forEach((child) => child.kill()));
// Without this a benchmark that is ended from outside would leave its children running.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

/** Ends a child process together with the benchmark, even when the benchmark fails. */
export function watched(child) {
  running.add(child);
  child.once('exit', (code, signal) => {
    // Children are taken out of the list before they are stopped: one that is still listed ended by itself or was ended by somebody else.
    if (running.delete(child)) console.error(`${child.spawnargs.at(-1)} (${child.pid}) ended unasked: code ${code}, signal ${signal}`);
  });
  return child;
}

/**
 * Starts `<name>.child.mjs`. `ask(what, message)` resolves with what the child's function named `what` returns.
 * @param execArgv flags for `node`
 */
export function startChild(name, execArgv = []) {
  const file = fileURLToPath(new URL(`./${name}.child.mjs`, import.meta.url));
  const child = watched(fork(file, { execArgv, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }));
  const ask = (what, message = {}) =>
    new Promise((resolve, reject) => {
      const ended = (code) => reject(new Error(`${name} ended with ${code}`));
      child.once('exit', ended);
      child.once('message', ({ error, answer }) => {
        child.off('exit', ended);
        if (error === undefined) resolve(answer);
        else reject(new Error(`${name}: ${error}`));
      });
      child.send({ what, message });
    });
  return { ask, pid: child.pid, stop: () => stopped(child) };
}

/** The root folder of the program that is started: this one, unless another build is to be measured (`npm run bench -- --program FOLDER`). */
const program = () => process.env.BENCH_PROGRAM ?? fileURLToPath(new URL('../..', import.meta.url));

/** The flags for memory with which the program is started, as package.json says. */
export function programFlags() {
  const { scripts } = JSON.parse(readFileSync(join(program(), 'package.json'), 'utf8'));
  return scripts.start.split(' ').filter((word) => word.startsWith('--'));
}

/** What `node` is started with: these flags, and the program. */
export const programArguments = () => [...programFlags(), join(program(), 'dist/src/main.js')];

/**
 * Starts the program as `npm start` does on a free port.
 * @param within how many milliseconds it may take; after that the process is ended. @returns null: it took longer
 */
export async function startProgram(settings, within = 600_000) {
  const env = { ...process.env, HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'warn', ...settings };
  const child = watched(spawn(process.execPath, programArguments(), { env, stdio: ['ignore', 'pipe', 'inherit'] }));
  const url = await new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`Banche ended with ${code}`)));
    setTimeout(() => resolve(null), within).unref();
    child.stdout.on('data', (text) => {
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(String(text)) ?? [];
      if (found !== undefined) resolve(found);
    });
  });
  if (url === null) return stopped(child).then(() => null);
  return { url, pid: child.pid, stop: () => stopped(child) };
}

/** @returns a promise that resolves when the process has ended */
export const stopped = (child) =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    running.delete(child);
    child.once('exit', resolve);
    child.kill();
  });

/** For a child process: answers each message with the function that it names, one after another. */
export function answer(functions) {
  process.on('message', async ({ what, message }) => {
    try {
      process.send({ answer: await functions[what](message) });
    } catch (error) {
      process.send({ error: error instanceof Error ? error.stack : String(error) });
    }
  });
}

function linux(file) {
  try {
    return readFileSync(`/proc/${file}`, 'utf8');
  } catch {
    return '';
  }
}

const megabytesOf = (pid, field) => {
  const [, kilobytes] = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(linux(`${pid}/status`)) ?? [];
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
};

/** Resident memory of a process in MB now; null on systems without `/proc`. */
export const memoryOf = (pid) => megabytesOf(pid, 'VmRSS');

/** The most resident memory that a process ever had, in MB; null on systems without `/proc`. */
export const peakMemoryOf = (pid) => megabytesOf(pid, 'VmHWM');

/** The peak resident memory of this process in MB. Not `maxRSS`: on Linux a child's `maxRSS` begins with its parent's. */
export const peakMemory = () => megabytesOf('self', 'VmHWM') ?? process.resourceUsage().maxRSS / 1024;

/** Seconds of processor time that a process has used; null on systems without `/proc`. */
export function processorSeconds(pid) {
  const fields = linux(`${pid}/stat`)
    .replace(/^.*\) /s, '')
    .split(' ');
  return fields.length < 13 ? null : (Number(fields[11]) + Number(fields[12])) / 100;
}
