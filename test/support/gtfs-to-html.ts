import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, it } from '@jest/globals';

const run = promisify(execFile);
const version = '2.5.6';
/** `npm test` names the folder of what is fetched once: the temporary folder of a run is emptied at its end. */
const folder = join(process.env['FETCHED'] ?? tmpdir(), `gtfs-to-html-${version}`);
const ourSqlite = resolve('node_modules/better-sqlite3');
const program = (within: string): string => join(within, 'node_modules/gtfs-to-html/bin/gtfs-to-html.js');

/**
 * Fetches gtfs-to-html, which has some 400 packages and is therefore no dependency. It reads with the same node-gtfs and SQLite as this
 * project, so that nothing is compiled, and with Puppeteer's core, which brings no browser.
 */
async function fetchOnce(): Promise<void> {
  if (existsSync(program(folder))) return;
  mkdirSync(dirname(folder), { recursive: true });
  const fresh = mkdtempSync(`${folder}-`);
  const overrides = {
    gtfs: '4.18.2',
    'better-sqlite3': `file:${ourSqlite}`,
    puppeteer: 'npm:puppeteer-core@21.11.0',
  };
  writeFileSync(join(fresh, 'package.json'), JSON.stringify({ private: true, dependencies: { 'gtfs-to-html': version }, overrides }));
  // Whoever works without a network is not made to wait.
  const retries = `--fetch-retries=${process.env['CI'] === 'true' ? '3' : '0'}`;
  const quietly = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', retries];
  try {
    await run('npm', quietly, { cwd: fresh, shell: process.platform === 'win32' });
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw error;
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(fresh, folder);
}

/** The clone that fetched it may be gone. */
function linkSqlite(): void {
  const link = join(folder, 'node_modules/better-sqlite3');
  rmSync(link, { force: true });
  symlinkSync(ourSqlite, link, 'junction');
}

const missing = await fetchOnce().then(
  () => {
    linkSqlite();
    return null;
  },
  (error: unknown) => `gtfs-to-html could not be fetched, so no test shows that it renders our feed: ${String(error)}`,
);

/** A `describe` that needs gtfs-to-html: without a network the tests are skipped with a message, and fail if `CI` is set. */
export function describeRendered(name: string, stories: () => void): void {
  if (missing === null) return describe(name, stories);
  if (process.env['CI'] === 'true')
    it(name, () => {
      throw new Error(missing);
    });
  else {
    process.stderr.write(`\n*** ${missing}\n\n`);
    describe.skip(name, stories);
  }
}

export interface RenderedTimetable {
  /** By trip, `stopId HH:MM` of each call. */
  readonly trips: ReadonlyMap<string, readonly string[]>;
  /** Dates as printed, such as `Jan 4, 2026`: those with service although the weekday has none, and the other way round. */
  readonly included: readonly string[];
  readonly excluded: readonly string[];
}

/** Renders the zip in `within` by gtfs-to-html. @throws Error if it warns of anything */
export async function rendered(zip: string, within: string): Promise<RenderedTimetable[]> {
  const config = join(within, 'config.json');
  const wanted = { outputFormat: 'html', showMap: false, timeFormat: 'HH:mm', outputPath: join(within, 'html'), zipOutput: false };
  writeFileSync(config, JSON.stringify({ agencies: [{ path: zip }], sqlitePath: ':memory:', ...wanted }));
  const { stdout } = await run(process.execPath, [program(folder), '--configPath', config], { cwd: within, maxBuffer: 2 ** 24 });
  if (!/Warnings\s+│\s+0\s/.test(stdout)) throw new Error(`gtfs-to-html warns: ${stdout}`);
  return readdirSync(join(within, 'html'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html') && !name.endsWith('index.html'))
    .map((name) => readTimetable(readFileSync(join(within, 'html', name), 'utf8')));
}

function readTimetable(html: string): RenderedTimetable {
  const stopIds = [...html.matchAll(/data-stop-id="([^"]+)"/g)].map(([, id]) => id);
  const trips = new Map<string, string[]>();
  for (const [, tripId = '', row = ''] of html.matchAll(/id="trip_id_([^"]+)">(.*?)<\/tr>/gs)) {
    const times = [...row.matchAll(/stop-time-text">([^<]*)</g)].map(([, time]) => time);
    trips.set(
      tripId,
      times.map((time, index) => `${stopIds[index] ?? '?'} ${time ?? '?'}`),
    );
  }
  const dates = (kind: string): string[] =>
    [...(html.match(`${kind}-dates">([^<]*)<`)?.[1] ?? '').matchAll(/[A-Z][a-z]+ \d+, \d+/g)].map(String);
  return { trips, included: dates('included'), excluded: dates('excluded') };
}
