import { In } from 'typeorm';
import type { Database } from '../database/database.service.js';
import { ServiceDays, type DayException, type RouteDays, type ServiceCalendar, type WorkingDays } from '../scheduling/service-calendar.js';
import type { TripColumns } from '../scheduling/departure-index.js';
import { addDays, type ServiceDate } from '../scheduling/service-time.js';
import { compareText, type Pattern } from '../scheduling/trips.js';
import { contentKey, servicesOfRoutes, type ServicesOfPattern, type VersionInForce } from './in-force.js';
import { dayExceptionOf } from './rows.js';
import { DayExceptionRow, RouteDayExceptionRow, ServiceExceptionRow, ServiceRow } from './service.entity.js';
import { TripRow } from './trip.entity.js';
import { maxIdsInQuery, rowsInPieces, type VersionTrips } from './read-trips.io.js';
import { VersionRows } from './version-rows.io.js';
import { inTurns } from '../turns.io.js';
import { successive } from '../agencies/versions-of-date.js';
import { TimetableVersion } from '../agencies/timetable-version.entity.js';

/** The rows of a version that never change: its services, with their dates by the feed, and the patterns of its trips. */
interface VersionContent extends ServiceCalendar {
  readonly servicesOf: ReadonlyMap<number, ServicesOfPattern>;
}

/** The content of versions, by `contentKey`. */
export type VersionContents = Map<string, VersionContent>;

/** Departures are loaded of versions that ended up to this many days ago: their last trips may take so long. */
const daysAfterEnd = 7;

/** What is needed to load the versions of an agency. */
export interface ToLoad {
  readonly agencyId: string;
  readonly workingDays: WorkingDays;
  readonly readNetwork: () => Promise<RoutesOfPatterns>;
  /** The trips of versions in force on this date or later will be needed, so they are read at once and kept here. */
  readonly today: ServiceDate;
  readonly trips: VersionTrips;
  /** The content of versions as loaded before; afterwards it has those of the returned versions. */
  readonly cached: VersionContents;
  /** Ids of versions to leave out, as if they were withdrawn. */
  readonly without?: readonly number[];
}

/** The published versions of an agency, in the order in which they come into force, with the decisions of managers on single dates. */
export async function loadVersions(database: Database, toLoad: ToLoad): Promise<VersionInForce[]> {
  const { agencyId, workingDays, readNetwork, today, trips, cached, without = [] } = toLoad;
  const published = await new VersionRows(database).listPublished(agencyId);
  const versions = successive(published.filter(({ versionId }) => !without.includes(versionId)));
  const inForce: VersionInForce[] = [];
  const contents: VersionContents = new Map();
  if (versions.length > 0) {
    const decisions = await readDecisions(database, agencyId, workingDays);
    for (const [index, version] of versions.entries()) {
      const until = versions[index + 1]?.effectiveFrom ?? null;
      const isUsed = until === null || addDays(until, daysAfterEnd) > today;
      const content = cached.get(contentKey(version)) ?? (await loadContent(database, version, await readNetwork(), isUsed ? trips : null));
      // Patterns that were read before the version was published lack those that it added: then the content is read again next time.
      if (isComplete(content)) contents.set(contentKey(version), content);
      inForce.push({
        version,
        from: version.effectiveFrom,
        until,
        days: daysOf(content, decisions),
        servicesOf: content.servicesOf,
      });
    }
  }
  cached.clear();
  for (const [key, content] of contents) cached.set(key, content);
  return inForce;
}

/** Every version that was ever published, the newest first. */
export const listEver = ({ source }: Database, agencyId: string): Promise<TimetableVersion[]> =>
  source.manager.find(TimetableVersion, {
    where: { agencyId, state: In(['published', 'archived']) },
    order: { versionId: 'DESC' },
  });

/** The versions that were ever published, each with those of these trips of which it is the newest to have them. */
export async function listNewestWith(
  database: Database,
  agencyId: string,
  tripIds: readonly string[],
): Promise<Map<TimetableVersion, string[]>> {
  const ever = await listEver(database, agencyId);
  const newest = new Map<string, number>();
  for (let at = 0; at < tripIds.length; at += maxIdsInQuery) {
    const tripId = In(tripIds.slice(at, at + maxIdsInQuery));
    const where = {
      agencyId,
      versionId: In(ever.map(({ versionId }) => versionId)),
      tripId,
    };
    for (const row of await database.source.manager.find(TripRow, {
      select: { tripId: true, versionId: true },
      where,
    }))
      newest.set(row.tripId, Math.max(row.versionId, newest.get(row.tripId) ?? 0));
  }
  const byVersion = new Map(ever.map((version): [TimetableVersion, string[]] => [version, []]));
  for (const [version, its] of byVersion) for (const [tripId, versionId] of newest) if (versionId === version.versionId) its.push(tripId);
  return byVersion;
}

/** One version in any state, as if no later one replaced it: its `until` is null. */
export async function loadAlone(
  database: Database,
  version: TimetableVersion,
  workingDays: WorkingDays,
  network: RoutesOfPatterns,
): Promise<VersionInForce> {
  const content = await loadContent(database, version, network);
  const days = daysOf(content, await readDecisions(database, version.agencyId, workingDays));
  return {
    version,
    from: version.effectiveFrom,
    until: null,
    days,
    servicesOf: content.servicesOf,
  };
}

/** The decisions of managers on single dates, and the working-day calendar. */
async function readDecisions({ source: { manager } }: Database, agencyId: string, workingDays: WorkingDays): Promise<Decisions> {
  const exceptions = await manager.find(DayExceptionRow, {
    where: { agencyId },
  });
  return {
    days: new Map(exceptions.map((row): [ServiceDate, DayException] => [row.date, dayExceptionOf(row)])),
    routes: byDateAndRoute(await manager.find(RouteDayExceptionRow, { where: { agencyId } })),
    workingDays,
  };
}

/** The part of a network that is needed here: the route of each pattern. */
export interface RoutesOfPatterns {
  readonly patterns: ReadonlyMap<number, Pick<Pattern, 'routeId'>>;
}

interface Decisions {
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

/** @param trips keeps the trips of the version; null: they are only counted */
async function loadContent(
  database: Database,
  version: TimetableVersion,
  network: RoutesOfPatterns,
  trips: VersionTrips | null = null,
): Promise<VersionContent> {
  const { manager } = database.source;
  const { agencyId, versionId } = version;
  const columns = (await trips?.read(version)) ?? null;
  const counts = columns === null ? await countTrips(database, version) : await inTurns(countsOf(columns));
  const servicesOf = await inTurns(patternsOf(counts, network));
  if (columns !== null) trips?.keep(servicesOf, columns);
  const services = await manager.find(ServiceRow, {
    where: { agencyId, versionId },
    order: { serviceId: 'ASC' },
  });
  const exceptions = await manager.find(ServiceExceptionRow, {
    where: { agencyId, versionId },
  });
  // Services without trips are left out: they do not decide whether a day has buses.
  const withTrips = new Set([...servicesOf.values()].flatMap(({ tripCounts }) => [...tripCounts.keys()]));
  return {
    services: services.filter(({ serviceId }) => withTrips.has(serviceId)),
    exceptions: exceptions.filter(({ serviceId }) => withTrips.has(serviceId)),
    servicesOf,
  };
}

const isComplete = ({ servicesOf }: VersionContent): boolean => [...servicesOf.values()].every(({ routeId }) => routeId !== '');

/** How many trips a version has, by pattern and service. */
type TripCounts = Map<number, Map<string, number>>;

function count(counts: TripCounts, patternId: number, serviceId: string): void {
  let ofPattern = counts.get(patternId);
  if (ofPattern === undefined) counts.set(patternId, (ofPattern = new Map<string, number>()));
  ofPattern.set(serviceId, (ofPattern.get(serviceId) ?? 0) + 1);
}

/** In steps: for a city it takes some 20 ms. */
function* countsOf({ columns, values, length }: TripColumns): Generator<void, TripCounts> {
  const [patterns, services] = [values.patterns.values, values.services.values];
  const cells = new Int32Array(patterns.length * services.length);
  for (let trip = 0; trip < length; trip += 1) {
    const cell = (columns.patterns[trip] ?? 0) * services.length + (columns.services[trip] ?? 0);
    cells[cell] = (cells[cell] ?? 0) + 1;
  }
  const counts: TripCounts = new Map();
  for (const [pattern, patternId] of patterns.entries()) {
    yield;
    const ofPattern = new Map<string, number>();
    for (const [service, serviceId] of services.entries()) {
      const count = cells[pattern * services.length + service] ?? 0;
      if (count > 0) ofPattern.set(serviceId, count);
    }
    counts.set(patternId, ofPattern);
  }
  return counts;
}

/** A city has very many trips, so they are counted in pieces. */
async function countTrips(database: Database, version: TimetableVersion): Promise<TripCounts> {
  const counts: TripCounts = new Map();
  const columns = 'trip_id AS "tripId", pattern_id AS "patternId", service_id AS "serviceId"';
  for await (const rows of rowsInPieces<PatternOfTrip>(database, version, columns))
    for (const { patternId, serviceId } of rows) count(counts, patternId, serviceId);
  return counts;
}

/** The patterns of the trips of a version, with the services of each. */
function* patternsOf(counts: TripCounts, network: RoutesOfPatterns): Generator<void, Map<number, ServicesOfPattern>> {
  const patterns = new Map<number, ServicesOfPattern>();
  for (const [patternId, ofPattern] of [...counts].sort(([a], [b]) => a - b)) {
    yield;
    const tripCounts = new Map([...ofPattern].sort(([a], [b]) => compareText(a, b)));
    patterns.set(patternId, { routeId: network.patterns.get(patternId)?.routeId ?? '', tripCounts });
  }
  return patterns;
}

type PatternOfTrip = Pick<TripRow, 'tripId' | 'patternId' | 'serviceId'>;

function daysOf({ services, exceptions, servicesOf }: VersionContent, { days, routes, workingDays }: Decisions): ServiceDays {
  const ofRoutes = servicesOfRoutes(servicesOf.values());
  return new ServiceDays({ services, exceptions }, days, workingDays, {
    exceptions: routes,
    servicesOf: ofRoutes,
  });
}
