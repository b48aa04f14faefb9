import { In } from 'typeorm';
import type { Database } from '../database/database.service.js';
import { ServiceDays, type DayException, type RouteDays, type WorkingDays } from '../scheduling/service-calendar.js';
import type { ServiceDate } from '../scheduling/service-time.js';
import type { Pattern } from '../scheduling/trips.js';
import { servicesOfRoutes, type ServicesOfPattern, type VersionInForce } from './in-force.js';
import { dayExceptionOf } from './rows.js';
import { DayExceptionRow, RouteDayExceptionRow, ServiceExceptionRow, ServiceRow } from './service.entity.js';
import { TripRow } from './trip.entity.js';
import { VersionRows } from './version-rows.io.js';
import { successive } from '../agencies/versions-of-date.js';
import { TimetableVersion } from '../agencies/timetable-version.entity.js';

/** The published versions of an agency, in the order in which they come into force, with what managers said of single dates. */
export async function loadVersions(
  database: Database,
  agencyId: string,
  workingDays: WorkingDays,
  network: () => Promise<KnownPatterns>,
  without: readonly number[] = [],
): Promise<VersionInForce[]> {
  const published = await new VersionRows(database).listPublished(agencyId);
  const versions = successive(published.filter(({ versionId }) => !without.includes(versionId)));
  const inForce: VersionInForce[] = [];
  if (versions.length === 0) return inForce;
  const words = await readWords(database, agencyId, workingDays);
  const known = await network();
  for (const [index, version] of versions.entries()) {
    const until = versions[index + 1]?.effectiveFrom ?? null;
    const servicesOf = await loadPatterns(database, version, known);
    const days = await loadDays(database, version, servicesOf, words);
    inForce.push({ version, from: version.effectiveFrom, until, days, servicesOf });
  }
  return inForce;
}

/** Every version there ever was, the newest first. */
export const listEver = ({ source }: Database, agencyId: string): Promise<TimetableVersion[]> =>
  source.manager.find(TimetableVersion, { where: { agencyId, state: In(['published', 'archived']) }, order: { versionId: 'DESC' } });

/** The newest of them that has a trip of that id; null: none has. */
export async function findNewestWith(database: Database, agencyId: string, tripId: string): Promise<TimetableVersion | null> {
  const ever = await listEver(database, agencyId);
  const where = { agencyId, versionId: In(ever.map(({ versionId }) => versionId)), tripId };
  const having = new Set(
    (await database.source.manager.find(TripRow, { select: { versionId: true }, where })).map(({ versionId }) => versionId),
  );
  return ever.find(({ versionId }) => having.has(versionId)) ?? null;
}

/** A version, in force or not, as if no other one ended it. */
export async function loadAlone(
  database: Database,
  version: TimetableVersion,
  workingDays: WorkingDays,
  known: KnownPatterns,
): Promise<VersionInForce> {
  const servicesOf = await loadPatterns(database, version, known);
  const days = await loadDays(database, version, servicesOf, await readWords(database, version.agencyId, workingDays));
  return { version, from: version.effectiveFrom, until: null, days, servicesOf };
}

/** What managers said of single dates. */
async function readWords({ source: { manager } }: Database, agencyId: string, workingDays: WorkingDays): Promise<Words> {
  const exceptions = await manager.find(DayExceptionRow, { where: { agencyId } });
  return {
    days: new Map(exceptions.map((row): [ServiceDate, DayException] => [row.date, dayExceptionOf(row)])),
    routes: byDateAndRoute(await manager.find(RouteDayExceptionRow, { where: { agencyId } })),
    workingDays,
  };
}

/** Of the network only which route a pattern is of. */
export interface KnownPatterns {
  readonly patterns: ReadonlyMap<number, Pick<Pattern, 'routeId'>>;
}

interface Words {
  readonly days: ReadonlyMap<ServiceDate, DayException>;
  readonly routes: RouteDays['exceptions'];
  readonly workingDays: WorkingDays;
}

function byDateAndRoute(rows: readonly RouteDayExceptionRow[]): RouteDays['exceptions'] {
  const dates = new Map<ServiceDate, Map<string, DayException>>();
  for (const row of rows)
    dates.set(row.date, (dates.get(row.date) ?? new Map<string, DayException>()).set(row.routeId, dayExceptionOf(row)));
  return dates;
}

/** The patterns of the trips of a version, with the services of each. */
async function loadPatterns(
  database: Database,
  { agencyId, versionId }: TimetableVersion,
  known: KnownPatterns,
): Promise<Map<number, ServicesOfPattern>> {
  const rows = await database.query<{ patternId: number; serviceId: string; tripCount: number | string }>(
    `SELECT pattern_id AS "patternId", service_id AS "serviceId", COUNT(*) AS "tripCount"
      FROM trips WHERE agency_id = ? AND version_id = ? GROUP BY pattern_id, service_id`,
    [agencyId, versionId],
  );
  const patterns = new Map<number, { routeId: string; tripCounts: Map<string, number> }>();
  for (const { patternId, serviceId, tripCount } of rows) {
    const routeId = known.patterns.get(patternId)?.routeId ?? '';
    const found = patterns.get(patternId) ?? { routeId, tripCounts: new Map<string, number>() };
    found.tripCounts.set(serviceId, Number(tripCount));
    patterns.set(patternId, found);
  }
  return patterns;
}

/** Services without a trip say nothing about whether a day runs. */
async function loadDays(
  { source: { manager } }: Database,
  { agencyId, versionId }: TimetableVersion,
  patterns: ReadonlyMap<number, ServicesOfPattern>,
  words: Words,
): Promise<ServiceDays> {
  const where = { agencyId, versionId };
  const services = await manager.find(ServiceRow, { where, order: { serviceId: 'ASC' } });
  const exceptions = await manager.find(ServiceExceptionRow, { where });
  const servicesOf = servicesOfRoutes(patterns.values());
  const withTrips = new Set([...servicesOf.values()].flatMap((ids) => [...ids]));
  return new ServiceDays(
    {
      services: services.filter((service) => withTrips.has(service.serviceId)),
      exceptions: exceptions.filter((exception) => withTrips.has(exception.serviceId)),
    },
    words.days,
    words.workingDays,
    { exceptions: words.routes, servicesOf },
  );
}
