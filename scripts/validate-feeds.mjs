// `npm run validate-feeds [-- FILE…]`: checks GTFS zips or folders by the rules of the canonical GTFS Schedule validator; without a file, what this program
// makes of its town. Fails if a rule of severity ERROR is broken, or any rule by the town. `src/feeds/gtfs-rules/rules.ts` lists the rules.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buffer } from 'node:stream/consumers';
import { build, install, root, say } from './prepare.mjs';

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

/** A zip, or a folder of text files as a zip. @returns null: there is no such thing */
async function zipOf(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return null;
  if (found.isFile()) return readFileSync(path);
  const { ZipFile } = await import('yazl');
  const zip = new ZipFile();
  for (const name of readdirSync(path).filter((each) => each.endsWith('.txt'))) zip.addFile(join(path, name), name);
  zip.end();
  return buffer(zip.outputStream);
}

async function reportFile(path) {
  const bytes = await zipOf(path);
  if (bytes === null) say(`没有这个文件：${path}。请核对路径。`, `There is no ${path}. Check the path.`);
  try {
    return bytes !== null && (await report(path, bytes, false));
  } catch (error) {
    say(`${path} 不是能读的 zip（${error.message}），没有检查。`, `${path} is no readable zip (${error.message}) and was not checked.`);
    return false;
  }
}

/** @returns whether it may be published */
async function report(name, bytes, isStrict) {
  const notices = await checkGtfs(bytes, today);
  for (const { code, severity, count, first } of notices)
    console.log(
      `${severity} ${code} × ${count}: ${[first.file, first.line, first.field, first.value].filter((part) => part !== null).join(' ')}`,
    );
  const errors = notices.filter(({ severity }) => severity === 'ERROR').length;
  const warnings = notices.length - errors;
  say(`${name}：违反 ERROR 规则 ${errors} 条，WARNING 规则 ${warnings} 条`, `${name}: broken rules: ${errors} ERROR, ${warnings} WARNING`);
  return isStrict ? notices.length === 0 : errors === 0;
}

const files = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'banche-feeds-'));
let sound = true;
try {
  for (const file of files) sound = (await reportFile(file)) && sound;
  if (files.length === 0) sound = await report('data/hongqiao', await feedOfTown(folder), true);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(sound ? 0 : 1);
