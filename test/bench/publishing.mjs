// Loads the New York subway over itself: a timetable that begins in eighteen days leaves today's trains running, and a gap is reported with its dates.
//   node test/bench/publishing.mjs [GTFS folder]     after npm run build or npm test; ends with an error if anything is wrong
import { strict as assert } from 'node:assert';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import Papa from 'papaparse';
import { dataSourceFor } from '../../dist/ormconfig.js';
import { AppModule } from '../../dist/src/app.module.js';
import { SystemClock } from '../../dist/src/clock.js';
import { migrate } from '../../dist/src/database/data-source.io.js';
import { GtfsImport } from '../../dist/src/feeds/gtfs/gtfs-import.service.js';
import { Log } from '../../dist/src/log.io.js';
import { addDays, localDate } from '../../dist/src/scheduling/service-time.js';
import { NetworkService } from '../../dist/src/network/network.service.js';
import { TimetablesService } from '../../dist/src/timetables/timetables.service.js';
import { readyFeed } from './feeds.mjs';

const { path: feed, name } = await readyFeed(process.argv[2] ?? null);
const run = mkdtempSync(join(tmpdir(), 'banche-publishing-'));
const source = await dataSourceFor({ kind: 'sqlite', path: join(run, 'town.sqlite') }).initialize();
await migrate(source);
const program = await NestFactory.createApplicationContext(AppModule.forCommands(source, new SystemClock()), { logger: new Log('warn') });
const [imports, timetables, networks] = [GtfsImport, TimetablesService, NetworkService].map((each) => program.get(each));
const load = async (path, request) => {
  const began = performance.now();
  const report = await imports.import({ path, accepts: 'all', ...request });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const kinds = report.asks?.open.map(({ kind }) => kind) ?? [];
  console.log(
    `${seconds} s  ${report.published === null ? `asks for ${kinds.join(', ')}` : `in force from ${report.published.effectiveFrom}`}`,
  );
  return report;
};

try {
  console.log(name);
  const { agencyId } = (await load(feed)).published;
  const { agencyTimezone } = await networks.getAgency(agencyId);
  const today = localDate(Math.floor(Date.now() / 1000), agencyTimezone);
  const tripsOn = async (date) =>
    (await timetables.listTripsOfDay(await networks.getNetwork(agencyId, date), date)).map(({ trip }) => trip.tripId);
  const later = addDays(today, 18);
  const before = await tripsOn(today);
  assert.ok(before.length > 1000, `${before.length} trips today`);

  // Like a next season's timetable: the same trips, none before the eighteenth day.
  const next = join(run, 'next');
  cpSync(feed, next, { recursive: true });
  const rows = (file) => Papa.parse(readFileSync(join(next, file), 'utf8').trim(), { header: true }).data;
  const write = (file, data) => writeFileSync(join(next, file), `${Papa.unparse(data, { newline: '\n' })}\n`);
  const inFeed = later.replaceAll('-', '');
  const calendar = rows('calendar.txt').filter(({ end_date: end }) => end >= inFeed);
  write('calendar.txt', [
    ...calendar.map((row) => ({ ...row, start_date: inFeed })),
    // A calendar that no trip uses, as agencies' feeds often contain.
    { ...calendar[0], service_id: 'unused', start_date: '20250101' },
  ]);
  const services = new Set(calendar.map(({ service_id: id }) => id));
  write(
    'calendar_dates.txt',
    rows('calendar_dates.txt').filter(({ service_id: id, date }) => services.has(id) && date >= inFeed),
  );
  const trips = rows('trips.txt').filter(({ service_id: id }) => services.has(id));
  write('trips.txt', trips);
  const remaining = new Set(trips.map(({ trip_id: id }) => id));
  write(
    'stop_times.txt',
    rows('stop_times.txt').filter(({ trip_id: id }) => remaining.has(id)),
  );

  const from = addDays(today, 4);
  const { published: none, asks } = await load(next, { effectiveFrom: from, accepts: new Set() });
  assert.equal(none, null);
  const gap = asks.open.find(({ kind }) => kind === 'gap')?.sentence.en ?? '';
  console.log(`  ${gap}`);
  assert.ok(gap.startsWith(`On 14 days between ${from} and ${addDays(later, -1)}`), gap);
  assert.equal((await timetables.versions.listPublished(agencyId)).length, 1);

  const { published } = await load(next, {});
  assert.equal(published.effectiveFrom, later);
  for (const { sentence } of published.publication.consequences) console.log(`  ${sentence.en}`);
  assert.deepEqual(await tripsOn(today), before);
  assert.ok((await tripsOn(addDays(later, -1))).length > 1000);
  assert.ok((await tripsOn(later)).length > 1000);
  console.log('all as it should be');
} finally {
  await program.close();
  rmSync(run, { recursive: true, force: true });
}
