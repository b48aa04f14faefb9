// A new version of a whole city's timetable is loaded by another process: how long readers wait while it is read, and when it is taken over.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { memoryOf, programArguments } from './children.mjs';
import { pathOf } from './http.mjs';
import { startBanche } from './log.mjs';
import { number } from './report.mjs';
import { busesDatabase, firstRead, stopsOf, subwayDatabase, watched } from './scale-towns.mjs';

const wantedMilliseconds = 50;
const takenOverMilliseconds = 15_000;
const inDays = (count) => new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10);

/** Loads the feed again beside the running program, as a manager does at a terminal. A bare `--yes` accepts what the same command has listed. */
async function loadAgain(path, feed) {
  const env = { ...process.env, DATABASE_URL: `sqlite:${path}`, LOG_LEVEL: 'warn' };
  const [file, words] = [process.execPath, [...programArguments(), 'load', feed, '--from', inDays(2)]];
  const run = promisify(execFile);
  await run(file, words, { env }).catch(() => run(file, [...words, '--yes'], { env }));
}

async function imported(name, { path, feed }, report) {
  const server = await startBanche(`sqlite:${path}`);
  const stopIds = stopsOf(path, 20);
  await firstRead(server, pathOf(stopIds[0]));
  const { took, longest } = await watched(server, stopIds, () => loadAgain(path, feed.path), takenOverMilliseconds);
  const figure = `${number(longest)} ms; the other process took ${number(took / 1000, 1)} s`;
  report(
    `longest stall of reads: a new version of ${name}, loaded by another process`,
    figure,
    'below 50 ms',
    longest < wantedMilliseconds,
  );
  const memory = memoryOf(server.pid);
  if (memory !== null && name === 'the buses')
    report('memory with all buses afterwards', `${number(memory)} MB`, 'at most 700 MB', memory <= 700);
  await server.stop();
}

export async function measure({ feed, folder, report }) {
  await imported('the subway', { path: await subwayDatabase({ feed, folder }), feed }, report);
  await imported('the buses', await busesDatabase(folder), report);
}
