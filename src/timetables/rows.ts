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

/**
 * The dates on which each service runs while the version is in force; separately for each route with a manager's decision of its own. In
 * steps of a date: for years of a city it takes some 20 ms.
 */
export function* datesOf({
  days,
  from,
  until,
  servicesOf,
}: VersionInForce): Generator<void, Pick<DatesOfTimetable, 'datesOf' | 'datesOfRoutes'>> {
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

function addDate(datesOfServices: ReadonlyMap<string, ServiceDate[]>, date: ServiceDate, runs: (serviceId: string) => boolean): void {
  for (const [serviceId, dates] of datesOfServices) if (runs(serviceId)) dates.push(date);
}

/** An id that no route has: with it, `running` answers as for every route without a decision of its own. */
const noRoute = '';
