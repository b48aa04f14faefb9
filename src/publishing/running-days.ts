import type { RouteDays, ServiceCalendar, ServiceDays } from '../scheduling/service-calendar.js';
import { addDays, type ServiceDate } from '../scheduling/service-time.js';
import { servicesOfRoutes, type VersionInForce } from '../timetables/in-force.js';
import type { ProposedTimetable } from './proposed-timetable.js';

/** The services that have trips on each route. */
export type ServicesOf = RouteDays['servicesOf'];

/** The number of trips, by route and service. */
export type TripCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** A version with its first date; it is in force until the next one of the plan. */
export interface PlannedVersion {
  /** null: the version that is to be published. */
  readonly versionId: number | null;
  readonly from: ServiceDate;
  readonly days: ServiceDays;
  readonly servicesOf: ServicesOf;
  readonly tripCounts: TripCounts;
}

/** The versions in the order in which they are in force. */
export type Plan = readonly PlannedVersion[];

export const planOf = (versions: readonly VersionInForce[]): Plan =>
  versions.map(({ version, from, days, servicesOf }) => ({
    versionId: version.versionId,
    from,
    days,
    servicesOf: servicesOfRoutes(servicesOf.values()),
    tripCounts: countsOf([...servicesOf.values()].flatMap(({ routeId, tripCounts }) => [...tripCounts].map((each) => [routeId, ...each]))),
  }));

function countsOf(trips: Iterable<readonly [routeId: string, serviceId: string, count: number]>): TripCounts {
  const routes = new Map<string, Map<string, number>>();
  for (const [routeId, serviceId, count] of trips) {
    const services = routes.get(routeId) ?? new Map<string, number>();
    routes.set(routeId, services.set(serviceId, (services.get(serviceId) ?? 0) + count));
  }
  return routes;
}

/** The plan after a version is published: without the withdrawn versions; of two versions with the same first date the new one is used. */
export function planWith(plan: Plan, published: PlannedVersion, archives: readonly number[]): Plan {
  const others = plan.filter(({ versionId }) => versionId === null || !archives.includes(versionId));
  const before = others.filter(({ from }) => from <= published.from);
  return [...before, published, ...others.slice(before.length)];
}

export const plannedOn = (plan: Plan, date: ServiceDate): PlannedVersion | null => plan.findLast(({ from }) => from <= date) ?? null;

/** How many trips run on a date. */
export function tripCountOn(plan: Plan, date: ServiceDate): number {
  const version = plannedOn(plan, date);
  if (version === null) return 0;
  const running = version.days.running(date);
  const counts = [...version.tripCounts].flatMap(([routeId, services]) =>
    [...services].map(([serviceId, count]) => (running.has(serviceId, routeId) ? count : 0)),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The routes that run on a date. */
export function routesOn(plan: Plan, date: ServiceDate): ReadonlySet<string> {
  const version = plannedOn(plan, date);
  if (version === null) return new Set();
  const running = version.days.running(date);
  if (running.services.length === 0) return new Set();
  const routes = [...version.servicesOf].filter(([routeId, services]) => [...services].some((id) => running.has(id, routeId)));
  return new Set(routes.map(([routeId]) => routeId));
}

/** The services that have trips, by route. Services without trips do not make a service day. */
export function calendarOf({ services, exceptions, trips }: Pick<ProposedTimetable, 'services' | 'exceptions' | 'trips'>): {
  readonly calendar: ServiceCalendar;
  readonly servicesOf: ServicesOf;
  readonly tripCounts: TripCounts;
} {
  const tripCounts = countsOf(trips.map(({ routeId, serviceId }) => [routeId, serviceId, 1] as const));
  const servicesOf = new Map([...tripCounts].map(([routeId, services]) => [routeId, new Set(services.keys())]));
  const used = new Set([...servicesOf.values()].flatMap((ids) => [...ids]));
  const calendar = {
    services: services.filter(({ serviceId }) => used.has(serviceId)),
    exceptions: exceptions.filter(({ serviceId }) => used.has(serviceId)),
  };
  return { calendar, servicesOf, tripCounts };
}

/**
 * The first date on which anything runs by the calendars alone; null if there is none.
 * @param from the date to search from; null: from the beginning
 */
export function firstServiceDay({ planned }: ServiceDays, from: ServiceDate | null): ServiceDate | null {
  const span = planned.span();
  if (span === null) return null;
  for (let date = from === null || from < span.first ? span.first : from; date <= span.last; date = addDays(date, 1))
    if (planned.on(date).length > 0) return date;
  return null;
}

/** The last date on which a plan has any service; null if it has none. */
export function lastServiceDay(plan: Plan): ServiceDate | null {
  for (const [index, { from, days }] of [...plan.entries()].reverse()) {
    const until = plan[index + 1]?.from ?? null;
    const last = days.planned.span()?.last ?? null;
    if (last === null) continue;
    for (let date = until !== null && until <= last ? addDays(until, -1) : last; date >= from; date = addDays(date, -1))
      if (days.planned.on(date).length > 0) return date;
  }
  return null;
}
