// Whatever is measured runs in a process of its own, so that no contender has another's heap, garbage or warm code.
import { fork, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const running = new Set();
process.on('exit', () => running.forEach((child) => child.kill()));

/** Nothing that was started outlives the benchmark, even one that fails. */
export function watched(child) {
  running.add(child);
  child.once('exit', (code, signal) => {
    // Taken out before it is stopped: whoever is still here ended by itself, or somebody else ended it.
    if (running.delete(child)) console.error(`${child.spawnargs.at(-1)} (${child.pid}) ended unasked: code ${code}, signal ${signal}`);
  });
  return child;
}

/** Starts `<name>.child.mjs`. `ask(what, message)` resolves with what the child's function of that name returns. */
export function startChild(name) {
  const file = fileURLToPath(new URL(`./${name}.child.mjs`, import.meta.url));
  const child = watched(fork(file, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }));
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

const main = fileURLToPath(new URL('../../dist/src/main.js', import.meta.url));

/** The program as `npm start` runs it, with the young generation that package.json gives it, on a free port. */
export async function startProgram(settings) {
  const env = { ...process.env, HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'warn', ...settings };
  const child = watched(spawn(process.execPath, ['--max-semi-space-size=4', main], { env, stdio: ['ignore', 'pipe', 'inherit'] }));
  const url = await new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`Banche ended with ${code}`)));
    child.stdout.on('data', (text) => {
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(String(text)) ?? [];
      if (found !== undefined) resolve(found);
    });
  });
  return { url, pid: child.pid, stop: () => stopped(child) };
}

/** @returns when the process is gone */
export const stopped = (child) =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    running.delete(child);
    child.once('exit', resolve);
    child.kill();
  });

/** In a child: answers what it is asked with the function of that name, one after another. */
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

/** Resident memory of a process in MB now; null where the system does not tell. */
export const memoryOf = (pid) => megabytesOf(pid, 'VmRSS');

/** The most resident memory this process ever had. On Linux not `maxRSS`, in which a child begins with its parent's. */
export const peakMemory = () => megabytesOf('self', 'VmHWM') ?? process.resourceUsage().maxRSS / 1024;

/** Seconds of processor that a process has used; null where the system does not tell. */
export function processorSeconds(pid) {
  const fields = linux(`${pid}/stat`)
    .replace(/^.*\) /s, '')
    .split(' ');
  return fields.length < 13 ? null : (Number(fields[11]) + Number(fields[12])) / 100;
}
