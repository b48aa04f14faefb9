import type { Database } from '../database/database.service.js';
import { ServiceDays, type DayException, type RouteDays, type WorkingDays } from '../scheduling/service-calendar.js';
import type { ServiceDate } from '../scheduling/service-time.js';
import { servicesOfRoutes, type ServicesOfPattern, type VersionInForce } from './in-force.js';
import { dayExceptionOf } from './rows.js';
import { DayExceptionRow, RouteDayExceptionRow, ServiceExceptionRow, ServiceRow } from './service.entity.js';
import { TimetableVersion } from './timetable-version.entity.js';

/** The published versions of an agency, in the order in which they come into force, with what managers said of single dates. */
export async function loadVersions(database: Database, agencyId: string, workingDays: WorkingDays): Promise<VersionInForce[]> {
  const { manager } = database.source;
  const published = await manager.find(TimetableVersion, {
    where: { agencyId, state: 'published' },
    order: { effectiveFrom: 'ASC', versionId: 'ASC' },
  });
  const exceptions = await manager.find(DayExceptionRow, { where: { agencyId } });
  const words: Words = {
    days: new Map(exceptions.map((row): [ServiceDate, DayException] => [row.date, dayExceptionOf(row)])),
    routes: byDateAndRoute(await manager.find(RouteDayExceptionRow, { where: { agencyId } })),
    workingDays,
  };
  const inForce: VersionInForce[] = [];
  for (const [index, version] of published.entries()) {
    const until = published[index + 1]?.effectiveFrom ?? null;
    // Replaced before it ever came into force.
    if (until !== null && until <= version.effectiveFrom) continue;
    const servicesOf = await loadPatterns(database, version);
    const days = await loadDays(database, version, servicesOf, words);
    inForce.push({ version, from: version.effectiveFrom, until, days, servicesOf });
  }
  return inForce;
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
async function loadPatterns(database: Database, { agencyId, versionId }: TimetableVersion): Promise<Map<number, ServicesOfPattern>> {
  const rows = await database.query<{ patternId: number; routeId: string; serviceId: string; tripCount: number | string }>(
    `SELECT t.pattern_id AS "patternId", p.route_id AS "routeId", t.service_id AS "serviceId", COUNT(*) AS "tripCount"
      FROM trips t JOIN patterns p ON p.agency_id = t.agency_id AND p.pattern_id = t.pattern_id
      WHERE t.agency_id = ? AND t.version_id = ? GROUP BY t.pattern_id, p.route_id, t.service_id`,
    [agencyId, versionId],
  );
  const patterns = new Map<number, { routeId: string; tripCounts: Map<string, number> }>();
  for (const { patternId, routeId, serviceId, tripCount } of rows) {
    const known = patterns.get(patternId) ?? { routeId, tripCounts: new Map<string, number>() };
    known.tripCounts.set(serviceId, Number(tripCount));
    patterns.set(patternId, known);
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
