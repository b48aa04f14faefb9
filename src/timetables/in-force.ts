import type { Language } from '../language.js';
import type { Network } from '../network/network.service.js';
import { headsignAt } from '../network/spoken.js';
import type { DatesOfTimetable } from '../scheduling/departure-index.js';
import { noTimetable, type DaysOfRoutes, type Running, type ServiceDay, type ServiceDays } from '../scheduling/service-calendar.js';
import type { ServiceDate } from '../scheduling/service-time.js';
import type { StopOffsets, StopTime } from '../scheduling/timetable.js';
import type { Pattern } from '../scheduling/trips.js';
import type { TimetableVersion } from '../agencies/timetable-version.entity.js';
import type { TripRow } from './trip.entity.js';

/** The dates on which one timetable is in force; `until` is the first date of the next one, null: there is no next one. */
export interface DatesInForce {
  readonly from: ServiceDate;
  readonly until: ServiceDate | null;
}

/** A published version and the dates on which it alone is in force. */
export interface VersionInForce extends DatesInForce {
  readonly version: TimetableVersion;
  readonly days: ServiceDays;
  /** The patterns of its trips: the same object whenever this version is loaded, so caches of what never changes of it are keyed by it. */
  readonly servicesOf: ReadonlyMap<number, ServicesOfPattern>;
}

/**
 * Identifies the trips, services and patterns of a version, which never change. With the time of creation, because an agency that was
 * removed and loaded again counts its versions from 1.
 */
export const contentKey = ({ versionId, createdAt }: Pick<TimetableVersion, 'versionId' | 'createdAt'>): string =>
  `${versionId} ${createdAt}`;

export interface ServicesOfPattern {
  readonly routeId: string;
  /** The services that have trips on it, and how many. */
  readonly tripCounts: ReadonlyMap<string, number>;
}

/** A trip with its stops and times, of the version it belongs to. */
export interface PlannedTrip {
  readonly trip: TripRow;
  readonly pattern: Pattern;
  readonly timing: StopOffsets;
  readonly stopTimes: readonly StopTime[];
}

export function inForceOn(versions: readonly VersionInForce[], date: ServiceDate): VersionInForce | null {
  return versions.findLast((version) => version.from <= date) ?? null;
}

/** The versions in force on the date or later. @param versions in the order in which they come into force */
export const inUseOn = (versions: readonly VersionInForce[], date: ServiceDate): readonly VersionInForce[] =>
  versions.filter(({ until }) => until === null || until > date);

export function serviceDayOf(versions: readonly VersionInForce[], date: ServiceDate): ServiceDay {
  return inForceOn(versions, date)?.days.day(date) ?? noTimetable(date);
}

/**
 * The service day of some patterns alone: those of a route, of a direction, or of the departures of a stop. A route that runs
 * on weekdays has no service on a Saturday, even if another route runs.
 * @param patternIds must not be changed afterwards: the set object is the key of a cache
 */
export function serviceDayFor(versions: readonly VersionInForce[], date: ServiceDate, patternIds: ReadonlySet<number>): ServiceDay {
  const inForce = inForceOn(versions, date);
  return inForce === null ? noTimetable(date) : daysFor(inForce, patternIds).day(date);
}

/** Callers pass the same set for many dates, so the services of its patterns are gathered once for each version. */
const gathered = new WeakMap<ReadonlySet<number>, WeakMap<VersionInForce, DaysOfRoutes>>();

function daysFor(inForce: VersionInForce, patternIds: ReadonlySet<number>): DaysOfRoutes {
  const ofPatterns = gathered.get(patternIds) ?? new WeakMap<VersionInForce, DaysOfRoutes>();
  const cached = ofPatterns.get(inForce);
  if (cached !== undefined) return cached;
  const days = inForce.days.only(servicesOfRoutes([...patternIds].flatMap((patternId) => inForce.servicesOf.get(patternId) ?? [])));
  gathered.set(patternIds, ofPatterns.set(inForce, days));
  return days;
}

/** The routes of some patterns, each with the services that have trips on it. */
export function servicesOfRoutes(patterns: Iterable<ServicesOfPattern>): Map<string, Set<string>> {
  const routes = new Map<string, Set<string>>();
  for (const { routeId, tripCounts } of patterns) {
    const services = routes.get(routeId) ?? new Set<string>();
    for (const serviceId of tripCounts.keys()) services.add(serviceId);
    routes.set(routeId, services);
  }
  return routes;
}

/** The number of trips that run, by route. */
export function tripCountsOf({ servicesOf }: VersionInForce, running: Running): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { routeId, tripCounts } of servicesOf.values())
    for (const [serviceId, count] of tripCounts)
      if (running.has(serviceId, routeId)) counts.set(routeId, (counts.get(routeId) ?? 0) + count);
  return counts;
}

/** Groups trips by direction, in the order of directions. */
export function byDirection<T extends { readonly pattern: Pattern }>(trips: readonly T[]): { directionId: 0 | 1 | null; trips: T[] }[] {
  const directions = new Map<0 | 1 | null, T[]>();
  for (const trip of trips) {
    const { directionId } = trip.pattern;
    const listed = directions.get(directionId);
    if (listed === undefined) directions.set(directionId, [trip]);
    else listed.push(trip);
  }
  return [...directions]
    .sort(([a], [b]) => (a ?? -1) - (b ?? -1))
    .map(([directionId, ofDirection]) => ({ directionId, trips: ofDirection }));
}

/** The headsign that the bus of a trip shows at a stop of its pattern. */
export const headsignOf = (network: Network, { trip, pattern }: PlannedTrip, position: number, language: Language): string =>
  headsignAt(network, pattern, { ...trip, headsign: trip.tripHeadsign }, position, language);

/** A key for what runs on a date: the version in force, its services, and routes with other services. Dates with equal keys have the same trips. @example '3:weekday' */
export const planOn = (versions: readonly VersionInForce[], date: ServiceDate): string => {
  const inForce = inForceOn(versions, date);
  return `${inForce?.version.versionId ?? ''}:${inForce?.days.running(date).plan ?? ''}`;
};

/** Whether a trip of the timetable runs on the date of `running`. */
export const isRunning = (running: Running, { trip, pattern }: Pick<PlannedTrip, 'trip' | 'pattern'>): boolean =>
  running.has(trip.serviceId, pattern.routeId);

/**
 * The dates on which each service runs while the version is in force; separately for each route with a manager's decision of its own. In
 * steps of a date: for years of a city it takes some 20 ms.
 */
export function* datesOfServices({
  days,
  from,
  until,
  servicesOf,
}: Omit<VersionInForce, 'version'>): Generator<void, Pick<DatesOfTimetable, 'datesOf' | 'datesOfRoutes'>> {
  const routes = servicesOfRoutes(servicesOf.values());
  const all = new Set([...routes.values()].flatMap((services) => [...services]));
  const [everywhere, ofRoutes] = [withoutDates(all), new Map<string, Map<string, ServiceDate[]>>()];
  for (const routeId of days.routesWithExceptions) ofRoutes.set(routeId, withoutDates(routes.get(routeId) ?? []));
  for (const date of days.datesInForce(from, until)) {
    const running = days.running(date);
    addDate(everywhere, date, (serviceId) => running.has(serviceId, noRoute));
    for (const [routeId, dates] of ofRoutes) addDate(dates, date, (serviceId) => running.has(serviceId, routeId));
    yield;
  }
  return { datesOf: everywhere, datesOfRoutes: ofRoutes };
}

const withoutDates = (serviceIds: Iterable<string>): Map<string, ServiceDate[]> =>
  new Map([...serviceIds].map((serviceId) => [serviceId, []]));

function addDate(ofServices: ReadonlyMap<string, ServiceDate[]>, date: ServiceDate, runs: (serviceId: string) => boolean): void {
  for (const [serviceId, dates] of ofServices) if (runs(serviceId)) dates.push(date);
}

/** An id that no route has: with it, `running` answers as for every route without a decision of its own. */
const noRoute = '';
