// Loads the New York subway over itself, a minute later and with other ids: cancellations and assignments have to follow every train.
//   node test/bench/carried-over.mjs [GTFS folder]     after npm run build or npm test; ends with an error if anything is wrong
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
import { CancellationsService } from '../../dist/src/day-changes/cancellations.service.js';
import { GtfsImport } from '../../dist/src/feeds/gtfs/gtfs-import.service.js';
import { AssignmentsService } from '../../dist/src/fleet/assignments.service.js';
import { Log } from '../../dist/src/log.io.js';
import { NetworkService } from '../../dist/src/network/network.service.js';
import { CancelledTrips } from '../../dist/src/operations/cancelled-trips.service.js';
import { addDays, localDate } from '../../dist/src/scheduling/service-time.js';
import { TimetablesService } from '../../dist/src/timetables/timetables.service.js';
import { readyFeed } from './feeds.mjs';

const maxAssigned = 500;
const { path: feed, name } = await readyFeed(process.argv[2] ?? null);
const run = mkdtempSync(join(tmpdir(), 'banche-carried-'));
const source = await dataSourceFor({ kind: 'sqlite', path: join(run, 'town.sqlite') }).initialize();
await migrate(source);
const program = await NestFactory.createApplicationContext(AppModule.forCommands(source, new SystemClock()), { logger: new Log('warn') });
const get = (service) => program.get(service, { strict: false });
const [imports, timetables, networks, cancelled, assignments] = [
  GtfsImport,
  TimetablesService,
  NetworkService,
  CancelledTrips,
  AssignmentsService,
].map(get);
const load = async (path, request) => {
  const began = performance.now();
  const { published } = await imports.import({ path, accepts: 'all', ...request });
  console.log(`${((performance.now() - began) / 1000).toFixed(1)} s  in force from ${published.effectiveFrom}`);
  return published;
};

try {
  console.log(name);
  const { agencyId } = await load(feed);
  const network = await networks.getNetwork(agencyId);
  const today = localDate(Math.floor(Date.now() / 1000), network.agency.agencyTimezone);
  const date = addDays(today, 1);
  const startsOn = async () =>
    new Map((await timetables.listTripsOfDay(await networks.getNetwork(agencyId), date)).map(({ trip }) => [trip.tripId, trip.startTime]));
  const before = await startsOn();
  const actor = { agencyId, accountId: null };
  const chosen = { from: 8 * 3600, to: 9 * 3600, routeId: null, directionId: null };
  const { tripIds } = await get(CancellationsService).cancelMany(actor, date, chosen, 'flood');
  await source.query(`INSERT INTO vehicles (agency_id, vehicle_id) VALUES ('${agencyId}', 'train')`);
  const assigned = [...before.keys()].sort().slice(0, maxAssigned);
  for (const scopeId of assigned) {
    const wanted = { scope: 'trip', scopeId, day: date, vehicleId: 'train', accountId: null };
    await assignments.set(actor, network, today, wanted).catch(async () => {
      await source.query(
        `INSERT INTO assignments (agency_id, scope, scope_id, day, vehicle_id) VALUES ('${agencyId}', 'trip', '${scopeId}', '${date}', 'train')`,
      );
    });
  }
  console.log(`${before.size} trips tomorrow, ${tripIds.length} cancelled, ${assigned.length} assigned`);

  const next = join(run, 'next');
  cpSync(feed, next, { recursive: true });
  const change = (file, one) => {
    const { data } = Papa.parse(readFileSync(join(next, file), 'utf8').trim(), { header: true });
    writeFileSync(join(next, file), `${Papa.unparse(data.map(one), { newline: '\n' })}\n`);
  };
  const two = (count) => String(count).padStart(2, '0');
  const aMinuteLater = (time) => {
    const [hours, minutes, seconds] = time.split(':').map(Number);
    const at = hours * 60 + minutes + 1;
    return `${two(Math.floor(at / 60))}:${two(at % 60)}:${two(seconds)}`;
  };
  change('trips.txt', (row) => ({ ...row, trip_id: `new ${row.trip_id}` }));
  change('stop_times.txt', (row) => ({
    ...row,
    trip_id: `new ${row.trip_id}`,
    arrival_time: aMinuteLater(row.arrival_time),
    departure_time: aMinuteLater(row.departure_time),
  }));
  const { publication } = await load(next, { effectiveFrom: date });
  const { carried, lost } = publication.carried;
  console.log(`${carried.length} carried over, ${lost.length} lost`);
  assert.equal(carried.length + lost.length, tripIds.length + assigned.length);
  assert.ok(lost.length < (tripIds.length + assigned.length) / 100, `${lost.length} lost`);

  const after = await startsOn();
  assert.equal(after.size, before.size);
  const targets = carried.filter(({ kind }) => kind === 'cancellation').flatMap(({ to }) => to);
  assert.equal(new Set(targets).size, targets.length);
  for (const { id, to } of carried) assert.ok(Math.abs(after.get(to[0]) - before.get(id)) <= 60, `${id} is ${to[0]}`);
  const changes = (await cancelled.listChanges(agencyId, date, date)).get(date);
  const standing = [...changes].filter(([, each]) => each.cancelled).map(([tripId]) => tripId);
  assert.equal(standing.filter((tripId) => after.has(tripId)).length, targets.length);
  const stored = (await assignments.list(agencyId, { from: date, to: date })).map(({ scopeId }) => scopeId);
  assert.equal(stored.filter((tripId) => after.has(tripId)).length, carried.filter(({ kind }) => kind === 'assignment').length);
  console.log('all as it should be');
} finally {
  await program.close();
  rmSync(run, { recursive: true, force: true });
}
