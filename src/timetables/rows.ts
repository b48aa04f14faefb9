import type { DayException, Running } from '../scheduling/service-calendar.js';
import type { DatesOfTimetable } from '../scheduling/departure-index.js';
import type { ServiceDate } from '../scheduling/service-time.js';
import type { Timing } from '../scheduling/trips.js';
import { servicesOfRoutes, type VersionInForce } from './in-force.js';
import type { DayExceptionRow } from './service.entity.js';
import type { TimingRow } from './trip.entity.js';

export const dayExceptionOf = (row: Pick<DayExceptionRow, 'date' | 'runs' | 'reasonZh' | 'reasonEn'>): DayException => ({
  date: row.date,
  runs: row.runs,
  reason: { 'zh-CN': row.reasonZh, en: row.reasonEn },
});

export function timingOf(row: Pick<TimingRow, 'timingId' | 'arrivals' | 'departures'>): Timing {
  return { timingId: row.timingId, arrivals: JSON.parse(row.arrivals) as number[], departures: JSON.parse(row.departures) as number[] };
}

/**
 * The dates on which each service runs while the version is in force; separately for each route with a manager's decision of its own. In
 * steps of a date or a service: for years of a city it takes some 20 ms.
 */
export function* datesOf({
  days,
  from,
  until,
  servicesOf,
}: VersionInForce): Generator<void, Pick<DatesOfTimetable, 'datesOf' | 'datesOfRoutes'>> {
  const running: [ServiceDate, Running][] = [];
  for (const date of days.datesInForce(from, until)) {
    running.push([date, days.running(date)]);
    yield;
  }
  const routes = servicesOfRoutes(servicesOf.values());
  const all = new Set([...routes.values()].flatMap((services) => [...services]));
  const everywhere = yield* datesOn(running, all, noRoute);
  const ofRoutes = new Map<string, ReadonlyMap<string, readonly ServiceDate[]>>();
  for (const routeId of days.routesWithExceptions) ofRoutes.set(routeId, yield* datesOn(running, routes.get(routeId) ?? [], routeId));
  return { datesOf: everywhere, datesOfRoutes: ofRoutes };
}

/** The dates on which each of some services runs on a route. */
function* datesOn(
  running: readonly (readonly [ServiceDate, Running])[],
  serviceIds: Iterable<string>,
  routeId: string,
): Generator<void, Map<string, ServiceDate[]>> {
  const dates = new Map<string, ServiceDate[]>();
  for (const serviceId of serviceIds) {
    dates.set(
      serviceId,
      running.flatMap(([date, services]) => (services.has(serviceId, routeId) ? date : [])),
    );
    yield;
  }
  return dates;
}

/** An id that no route has: with it, `running` answers as for every route without a decision of its own. */
const noRoute = '';
