import type { DayException } from '../scheduling/service-calendar.js';
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

/** The dates on which each service runs while the version is in force; separately for each route with a manager's decision of its own. */
export function datesOf({ days, from, until, servicesOf }: VersionInForce): Pick<DatesOfTimetable, 'datesOf' | 'datesOfRoutes'> {
  const dates = days.datesInForce(from, until);
  const running = dates.map((date) => days.running(date));
  const datesOn = (serviceIds: Iterable<string>, routeId: string): Map<string, ServiceDate[]> =>
    new Map([...serviceIds].map((serviceId) => [serviceId, dates.filter((_, place) => running[place]?.has(serviceId, routeId))]));
  const routes = servicesOfRoutes(servicesOf.values());
  const all = new Set([...routes.values()].flatMap((services) => [...services]));
  return {
    datesOf: datesOn(all, noRoute),
    datesOfRoutes: new Map([...days.routesWithExceptions].map((routeId) => [routeId, datesOn(routes.get(routeId) ?? [], routeId)])),
  };
}

/** An id that no route has: with it, `running` answers as for every route without a decision of its own. */
const noRoute = '';
