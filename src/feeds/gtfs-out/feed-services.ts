import { ServiceDays, type Service, type WorkingDays } from '../../scheduling/service-calendar.js';
import { addDays, datesBetween, weekdayIndex, type ServiceDate } from '../../scheduling/service-time.js';
import { datesOfServices, servicesOfRoutes, type VersionInForce } from '../../timetables/in-force.js';
import { weekdays } from '../gtfs/gtfs-feed.js';
import { earlier, later, type InFeed } from './feed-dates.js';
import { feedIdOnRoute, versionedFeedId } from './feed-ids.js';

/** A row of `calendar.txt`. */
interface CalendarRow {
  readonly service: Service;
  readonly startDate: ServiceDate;
  readonly endDate: ServiceDate;
}

/** A service of a feed: the dates on which it runs are exactly those on which the program runs it. */
export interface FeedService {
  readonly serviceId: string;
  /** null: only `calendar_dates.txt` has it, because it never runs by weekdays. */
  readonly calendar: CalendarRow | null;
  /** The rows of `calendar_dates.txt`: 1 adds the service on the date, 2 removes it. */
  readonly exceptions: readonly (readonly [date: ServiceDate, exceptionType: 1 | 2])[];
  readonly lastDate: ServiceDate;
}

export interface FeedServices {
  readonly services: readonly FeedService[];
  /** The routes of which trips run on the feed's dates. */
  readonly routeIds: ReadonlySet<string>;
  /** The service of a trip in the feed. @returns null: it runs on none of the feed's dates */
  idOf(routeId: string, serviceId: string): string | null;
}

/**
 * The services of a version in a feed, in steps between which others may have their turn. A service that managers let run on other dates on
 * some route is two services there. Services that ran for the last time before `notBefore` are left out.
 * @param ofProgram the working days as another copy of the program knows them
 */
export function* feedServices(
  { inForce, from, to }: InFeed<VersionInForce>,
  ofProgram: WorkingDays,
  notBefore: ServiceDate,
): Generator<void, FeedServices> {
  const { days, servicesOf, version } = inForce;
  const { services } = days.planned.calendar;
  const running = yield* datesOfServices({ days, servicesOf, from, until: addDays(to, 1) });
  const elsewhere = new ServiceDays({ services, exceptions: [] }, new Map(), ofProgram).planned;
  const made = new Map<string, FeedService>();
  const ids = new Map<string, Map<string, string>>();
  for (const [routeId, itsServices] of servicesOfRoutes(servicesOf.values()))
    for (const service of services.filter(({ serviceId }) => itsServices.has(serviceId))) {
      yield;
      const { serviceId } = service;
      const ordinary = running.datesOf.get(serviceId) ?? [];
      const own = running.datesOfRoutes?.get(routeId)?.get(serviceId) ?? ordinary;
      if ((own.at(-1) ?? '') < notBefore) continue;
      const isOwn = own.join() !== ordinary.join();
      const id = isOwn ? feedIdOnRoute(serviceId, routeId, version.versionId) : versionedFeedId(serviceId, version.versionId);
      ids.set(routeId, (ids.get(routeId) ?? new Map<string, string>()).set(serviceId, id));
      const planned = (date: ServiceDate): boolean[] => [days.planned, elsewhere].map((by) => by.onDate(service, date).ordinarily);
      if (!made.has(id)) made.set(id, feedService(id, { service, dates: own, from, to, planned }));
    }
  return {
    services: [...made.values()].sort((a, b) => (a.serviceId < b.serviceId ? -1 : 1)),
    routeIds: new Set(ids.keys()),
    idOf: (routeId, serviceId) => ids.get(routeId)?.get(serviceId) ?? null,
  };
}

interface Running {
  readonly service: Service;
  /** The dates on which it runs; at least one. */
  readonly dates: readonly ServiceDate[];
  readonly from: ServiceDate;
  readonly to: ServiceDate;
  /** Whether it would run by its working-day calendar alone, as this and as another copy of the program know it. */
  readonly planned: (date: ServiceDate) => readonly boolean[];
}

const runsOn = (service: Service, date: ServiceDate): boolean => service[weekdays[weekdayIndex(date)] ?? 'monday'];

/**
 * `calendar_dates.txt` has every date on which weekdays alone would be wrong, for all programs, and every date on which the column
 * `holiday_calendar` alone would be wrong, for this one.
 */
function feedService(serviceId: string, { service, dates, from, to, planned }: Running): FeedService {
  const lastDate = dates.at(-1) ?? to;
  const calendar = calendarOf(service, from, to);
  if (calendar === null) return { serviceId, calendar, exceptions: dates.map((date) => [date, 1]), lastDate };
  const running = new Set(dates);
  const isInRange = (date: ServiceDate): boolean => calendar.startDate <= date && date <= calendar.endDate;
  const isPlain = (date: ServiceDate): boolean => {
    const runs = running.has(date);
    if (!isInRange(date)) return !runs;
    return runsOn(service, date) === runs && (service.holidayCalendar === null || planned(date).every((each) => each === runs));
  };
  const exceptions = datesBetween(from, to).filter((date) => !isPlain(date));
  return {
    serviceId,
    calendar,
    exceptions: exceptions.map((date) => [date, running.has(date) ? 1 : 2]),
    lastDate: later(lastDate, calendar.endDate),
  };
}

/** @returns null: it runs on no weekday within these dates, and a row without any would only be noise */
function calendarOf(service: Service, from: ServiceDate, to: ServiceDate): CalendarRow | null {
  const [startDate, endDate] = [service.startDate, service.endDate];
  if (startDate === null || endDate === null) return null;
  const row = { service, startDate: later(startDate, from), endDate: earlier(endDate, to) };
  return datesBetween(row.startDate, row.endDate).some((date) => runsOn(service, date)) ? row : null;
}
