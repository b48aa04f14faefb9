import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GtfsChecks } from '../../src/feeds/gtfs-out/gtfs-check.service.js';
import { addDays, serviceDate, type ServiceDate } from '../../src/scheduling/service-time.js';
import { TimetablesService } from '../../src/timetables/timetables.service.js';
import { databaseKinds, newSqlite, Postgres, type DatabaseKind } from '../support/databases.js';
import { hongqiaoWithGate, temporaryFolder } from '../support/feeds.js';
import { keeper, Town } from '../support/town.js';

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(() => postgres.stop());

const settings = { PUBLIC_FEEDS: 'on', PUBLIC_URL: 'https://bus.example.org' };
const towns: Town[] = [];
afterEach(async () => {
  for (const town of towns.splice(0)) await town.close();
});

async function open(kind: DatabaseKind, options: Omit<NonNullable<Parameters<typeof Town.open>[0]>, 'database'> = {}): Promise<Town> {
  const database = kind === 'SQLite' ? newSqlite() : await postgres.create();
  const town = await Town.open({ settings, ...options, database });
  towns.push(town);
  return town;
}

async function feedOf(town: Town, prefix = ''): Promise<Buffer> {
  const response = await town.fetch(`${prefix}/feeds/gtfs.zip`);
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

function written(zipped: Buffer): string {
  const path = join(temporaryFolder(), 'gtfs.zip');
  writeFileSync(path, zipped);
  return path;
}

/** All departures of a date at some stops: when, where to, on which line, and whether the time is only about. */
async function departuresOn(town: Town, stopIds: readonly string[], date: ServiceDate, zone = '+08:00'): Promise<string[]> {
  const found: string[] = [];
  for (const stopId of stopIds) {
    const { departures } = await town.departures(stopId, { at: `${date}T00:00:00${zone}`, limit: 50 });
    for (const each of departures) {
      const { serviceDate: on, scheduledDepartureTime, headsign, routeId, directionId } = each;
      if (on === date)
        found.push([stopId, scheduledDepartureTime, headsign, routeId, directionId ?? '-', each.headwaySeconds ?? '-'].join(' '));
    }
  }
  return found;
}

describe.each(databaseKinds)('the GTFS that goes out, on %s', (kind) => {
  it('comes in again with the same departures on every date of a year, with holidays, make-up workdays and decisions of managers', async () => {
    const town = await open(kind, { now: '2026-03-02T07:10:00+08:00' });
    const timetables = town.app.get(TimetablesService);
    const reason = { 'zh-CN': '道路施工', en: 'Road works' };
    await timetables.recordDayException(keeper, serviceDate('2026-05-13'), false, reason);
    await timetables.recordDayException(keeper, serviceDate('2026-05-16'), true, reason);
    // Single routes differ: one stops on a working day, and one runs on a holiday.
    await timetables.recordDayException(keeper, serviceDate('2026-05-20'), false, reason, undefined, 'songhong');
    await timetables.recordDayException(keeper, serviceDate('2026-10-01'), true, reason, undefined, 'songhong');
    const other = await open(kind, { now: '2026-03-02T07:10:00+08:00', feed: written(await feedOf(town)) });
    const stops = ['home', 'songhong', 'hongqiao-t1'];
    let running = 0;
    for (let date = serviceDate('2026-01-01'); date <= '2026-12-31'; date = addDays(date, 1)) {
      const departures = await departuresOn(town, stops, date);
      expect([date, ...(await departuresOn(other, stops, date))]).toEqual([date, ...departures]);
      if (departures.length > 0) running += 1;
    }
    expect(running).toBeGreaterThan(240);
  });

  it('passes every rule of the canonical validator, of a town with two timetables', async () => {
    const town = await open(kind, { now: '2026-03-02T07:10:00+08:00' });
    await town.load(hongqiaoWithGate(true), { effectiveFrom: serviceDate('2026-06-01') });
    const { notices, feedVersion, bytes } = await town.app.get(GtfsChecks).describe(null);
    expect(notices).toEqual([]);
    expect(feedVersion).toMatch(/^1\+2-[0-9a-f]{12}$/);
    expect(bytes).toBeGreaterThan(1000);
  });
});
