// `npm run validate-feeds [-- FILE…]`: checks GTFS zips by the rules of the canonical GTFS Schedule validator; without a file, what this program
// makes of its town. Fails if a rule of severity ERROR is broken, or any rule by the town. `src/feeds/gtfs-rules/rules.ts` lists the rules.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, install, root } from './prepare.mjs';

await install();
await build();
const load = (path) => import(pathToFileURL(join(root, 'dist', path)).href);
const { checkGtfs } = await load('src/feeds/gtfs-out/check-gtfs.io.js');
const today = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' });

/** The GTFS of the town, from the whole program on a new database, which does not listen. */
async function feedOfTown(folder) {
  const [{ dataSourceFor }, { AppModule }, { SystemClock }, { migrate }, { GtfsImport }, { GtfsFeeds }, { createHttpServer }, { Log }] =
    await Promise.all(
      [
        'ormconfig.js',
        'src/app.module.js',
        'src/clock.js',
        'src/database/data-source.io.js',
        'src/feeds/gtfs/gtfs-import.service.js',
        'src/feeds/gtfs-out/gtfs-feed.service.js',
        'src/http/http.server.js',
        'src/log.io.js',
      ].map(load),
    );
  const source = await dataSourceFor({ kind: 'sqlite', path: join(folder, 'town.sqlite') }).initialize();
  await migrate(source);
  const app = await createHttpServer(AppModule.on(source, new SystemClock()), new Log('silent'));
  const { published } = await app.get(GtfsImport).import({ path: join(root, 'data/hongqiao'), accepts: 'all' });
  if (published === null) throw new Error('the town in data/hongqiao cannot be loaded');
  const { bytes } = await app.get(GtfsFeeds).get(null);
  await app.close();
  return bytes;
}

/** @returns whether it may be published */
async function report(name, bytes, isStrict) {
  const notices = await checkGtfs(bytes, today);
  for (const { code, severity, count, first } of notices)
    console.log(
      `${severity} ${code} × ${count}: ${[first.file, first.line, first.field, first.value].filter((part) => part !== null).join(' ')}`,
    );
  const errors = notices.filter(({ severity }) => severity === 'ERROR').length;
  console.log(`${name}: ${errors} rules of severity ERROR and ${notices.length - errors} of severity WARNING are broken`);
  return isStrict ? notices.length === 0 : errors === 0;
}

const files = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'banche-feeds-'));
let sound = true;
try {
  for (const file of files) sound = (await report(file, readFileSync(file), false)) && sound;
  if (files.length === 0) sound = await report('data/hongqiao', await feedOfTown(folder), true);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(sound ? 0 : 1);
