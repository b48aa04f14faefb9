import { ServiceDays, type WorkingDays } from '../../scheduling/service-calendar.js';
import { addDays, type ServiceDate } from '../../scheduling/service-time.js';
import type { Findings } from '../files/findings.js';
import type { Feed } from './gtfs-feed.js';
import { gtfsFindings } from './gtfs-findings.texts.js';

type Days = Pick<Feed, 'services' | 'exceptions' | 'trips'>;

/** A timetable that runs out sooner leaves little time to bring the next one. */
const fewestDays = 30;
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** A timetable without a service day would silently take the place of a good one. */
export function judgeDays(feed: Days, from: ServiceDate, today: ServiceDate, workingDays: WorkingDays, findings: Findings): void {
  const last = lastServiceDay(feed, from, workingDays);
  if (last === null) findings.add(gtfsFindings['feed-never-runs'], {}, { from });
  else if (last < today) findings.add(gtfsFindings['feed-is-over'], {}, { last });
  else if (last < addDays(from, fewestDays)) findings.add(gtfsFindings['feed-ends-soon'], {}, { from, last, days: fewestDays });
}

/** The last date with a trip, looked for from the end; null when there is none from the date on. */
function lastServiceDay({ services, exceptions, trips }: Days, from: ServiceDate, workingDays: WorkingDays): ServiceDate | null {
  const used = new Set(trips.map(({ row }) => row.serviceId));
  const ofUsed = exceptions.filter(({ serviceId }) => used.has(serviceId));
  const added = new Set(ofUsed.filter(({ exceptionType }) => exceptionType === 1).map(({ serviceId }) => serviceId));
  // The others have no day at all, and their dates need no look.
  const running = [...services.values()].filter(
    (service) => added.has(service.serviceId) || (used.has(service.serviceId) && weekdays.some((day) => service[day])),
  );
  const days = new ServiceDays({ services: running, exceptions: ofUsed }, new Map(), workingDays);
  for (let date = days.planned.span()?.last; date !== undefined && date >= from; date = addDays(date, -1)) {
    if (days.planned.on(date).length > 0) return date;
  }
  return null;
}
