import { ServiceDays, type WorkingDays } from '../../scheduling/service-calendar.js';
import { addDays, type ServiceDate } from '../../scheduling/service-time.js';
import type { Findings } from '../files/findings.js';
import { weekdays, type Feed } from './gtfs-feed.js';
import { gtfsFindings } from './gtfs-findings.texts.js';
import { judgeVehicles } from './gtfs-vehicles.js';

type Days = Pick<Feed, 'services' | 'exceptions' | 'trips' | 'timings'>;

/** If fewer days are left, there is little time to load the next timetable. */
const fewestDays = 30;

/**
 * Reports a timetable that has no service day, is over or ends soon, and what `judgeVehicles` finds. A timetable without a service day is
 * an error, because it would silently replace a good one.
 */
export function judgeDays(feed: Days, from: ServiceDate, today: ServiceDate, workingDays: WorkingDays, findings: Findings): void {
  const used = new Set(feed.trips.map(({ row }) => row.serviceId));
  const exceptions = feed.exceptions.filter(({ serviceId }) => used.has(serviceId));
  const added = new Set(exceptions.filter(({ exceptionType }) => exceptionType === 1).map(({ serviceId }) => serviceId));
  // Services without trips do not matter, so their dates are skipped.
  const services = [...feed.services.values()].filter(
    (service) => added.has(service.serviceId) || (used.has(service.serviceId) && weekdays.some((day) => service[day])),
  );
  const { planned } = new ServiceDays({ services, exceptions }, new Map(), workingDays);
  const last = lastServiceDay(planned, from);
  if (last === null) findings.add(gtfsFindings['feed-never-runs'], {}, { from });
  else if (last < today) findings.add(gtfsFindings['feed-is-over'], {}, { last });
  else if (last < addDays(from, fewestDays)) findings.add(gtfsFindings['feed-ends-soon'], {}, { from, last, days: fewestDays });
  if (last !== null) judgeVehicles(feed, planned, from, findings);
}

/** The last date with a service; null: there is none on `from` or later. */
function lastServiceDay(planned: ServiceDays['planned'], from: ServiceDate): ServiceDate | null {
  for (let date = planned.span()?.last; date !== undefined && date >= from; date = addDays(date, -1)) {
    if (planned.on(date).length > 0) return date;
  }
  return null;
}
