import { standardReason } from './day-reasons.js';
import { DaysOfRoutes, type ServicesOfRoute } from './days-of-routes.js';
import { PlannedServices, type Service, type ServiceCalendar, type WorkingDays } from './planned-services.js';
import { Running } from './running.js';
import type { DayException, ServiceDay } from './service-day.js';
import { dateOfDay, dayNumber, weekdayIndex, type ServiceDate } from './service-time.js';

export type { DaysOfRoutes } from './days-of-routes.js';
export type { Running } from './running.js';
export type { DayException, ServiceDay } from './service-day.js';
export { daysText } from './day-reasons.js';
export type { WorkingDay } from './day-reasons.js';
export type { Service, ServiceCalendar, ServiceException, WorkingDays } from './planned-services.js';

/** Managers' exceptions of single routes, and the services with trips on each route. */
export interface RouteDays {
  readonly exceptions: ReadonlyMap<ServiceDate, ReadonlyMap<string, DayException>>;
  readonly servicesOf: ReadonlyMap<string, ReadonlySet<string>>;
}

/** A limit of the cache, because clients may request any date. */
const maxCachedDays = 1000;
const noExceptions: ReadonlyMap<string, DayException> = new Map();
const noDecisions: ReadonlyMap<string, boolean> = new Map();
const noServices: readonly string[] = [];
const noRoutes: RouteDays = { exceptions: new Map(), servicesOf: new Map() };

export const noTimetable = (date: ServiceDate): ServiceDay => ({
  date,
  runs: false,
  reason: standardReason('no-timetable'),
  provisional: false,
});

/** Which services run on any date, and why. Built once for each timetable version. */
export class ServiceDays {
  /** The calendars without managers' exceptions. */
  readonly planned: PlannedServices;
  private readonly runs = new Map<ServiceDate, Running>();
  /** What runs where no route has a decision of its own, by the list of services, which many dates share. */
  private readonly ordinary = new Map<readonly string[], Running>();
  private readonly parts = new Map<string, DaysOfRoutes>();
  private readonly whole: DaysOfRoutes;
  /** The routes that have an exception on any date; all others are computed together. */
  readonly routesWithExceptions: ReadonlySet<string>;

  constructor(
    calendar: ServiceCalendar,
    private readonly dayExceptions: ReadonlyMap<ServiceDate, DayException>,
    private readonly workingDays: WorkingDays,
    private readonly routes: RouteDays = noRoutes,
  ) {
    this.planned = new PlannedServices(calendar, workingDays);
    this.routesWithExceptions = new Set(
      [...routes.exceptions.values()].flatMap((ofDate) => [...ofDate.keys()].filter((id) => routes.servicesOf.has(id))),
    );
    this.whole =
      this.routesWithExceptions.size === 0
        ? new DaysOfRoutes(this, [{ routeId: null, services: calendar.services }])
        : this.only(routes.servicesOf);
  }

  /** The same exceptions on the calendar of another timetable. */
  onCalendar(calendar: ServiceCalendar, servicesOf: RouteDays['servicesOf']): ServiceDays {
    return new ServiceDays(calendar, this.dayExceptions, this.workingDays, { exceptions: this.routes.exceptions, servicesOf });
  }

  /** The services that run on the date. */
  running(date: ServiceDate): Running {
    let running = this.runs.get(date);
    if (running === undefined) {
      if (this.runs.size >= maxCachedDays) this.runs.clear();
      running = this.runningIf(date, { routeId: null, runs: this.exceptionOn(date)?.runs ?? null });
      this.runs.set(date, running);
    }
    return running;
  }

  /**
   * The services that run if a manager decides that buses run on a date: those of the date; if it has none, those of the nearest ordinary
   * Wednesday with service, or else of the nearest day with service. Empty only if nothing ever runs.
   * @param routeId the route that must have service; default any
   */
  servicesIfDecidedToRun(date: ServiceDate, routeId?: string): readonly string[] {
    const ofRoute = routeId === undefined ? null : (this.routes.servicesOf.get(routeId) ?? new Set());
    const runsOn = (day: ServiceDate): boolean => this.planned.on(day).some((serviceId) => ofRoute?.has(serviceId) ?? true);
    if (runsOn(date)) return this.planned.on(date);
    const isWorkingDay = (day: ServiceDate): boolean =>
      weekdayIndex(day) === 2 && this.planned.statutoryDay(this.planned.calendar.services, day)?.kind !== 'holiday';
    const nearest = this.planned.nearest(date, (day) => isWorkingDay(day) && runsOn(day)) ?? this.planned.nearest(date, runsOn);
    return nearest === null ? noServices : this.planned.on(nearest);
  }

  /** The dates on which anything may run while a version is in force, in order. @param until the first date after it; null: no end */
  datesInForce(from: ServiceDate, until: ServiceDate | null): ServiceDate[] {
    const span = this.planned.span();
    const days = new Set<number>();
    if (span !== null) for (let day = dayNumber(max(span.first, from)); day <= dayNumber(span.last); day += 1) days.add(day);
    const exceptions = [...this.dayExceptions.values(), ...[...this.routes.exceptions.values()].flatMap((ofDate) => [...ofDate.values()])];
    for (const { date, runs } of exceptions) if (runs && date >= from) days.add(dayNumber(date));
    return [...days]
      .sort((a, b) => a - b)
      .map(dateOfDay)
      .filter((date) => until === null || date < until);
  }

  /** Whether the date has service, why, and whether that may still change. */
  day(date: ServiceDate): ServiceDay {
    return this.whole.day(date);
  }

  /** The days of some routes and services, such as those of one stop. */
  only(routes: ReadonlyMap<string, ReadonlySet<string>>): DaysOfRoutes {
    const separate = [...routes].filter(([routeId]) => this.routesWithExceptions.has(routeId));
    const others = new Set([...routes].flatMap(([routeId, services]) => (this.routesWithExceptions.has(routeId) ? [] : [...services])));
    const parts: ServicesOfRoute[] = separate.map(([routeId, services]) => ({ routeId, services: this.named(services) }));
    if (others.size > 0 || separate.length === 0) parts.push({ routeId: null, services: this.named(others) });
    if (
      separate.length === 0 &&
      parts[0]?.services.length === this.planned.calendar.services.length &&
      this.routesWithExceptions.size === 0
    )
      return this.whole;
    const key = JSON.stringify(parts.map(({ routeId, services }) => [routeId, services.map(({ serviceId }) => serviceId)]));
    const cached = this.parts.get(key);
    if (cached !== undefined) return cached;
    const part = new DaysOfRoutes(this, parts);
    this.parts.set(key, part);
    return part;
  }

  /** The exception of the whole agency on the date. */
  exceptionOn(date: ServiceDate): DayException | null {
    return this.dayExceptions.get(date) ?? null;
  }

  /** The exceptions of single routes on the date, by route. */
  routeExceptionsOn(date: ServiceDate): ReadonlyMap<string, DayException> {
    return this.routes.exceptions.get(date) ?? noExceptions;
  }

  /** Whether a working-day calendar changes anything on these dates; both ends are included. */
  isMovedByCalendar(from: ServiceDate, to: ServiceDate): boolean {
    return this.planned.isMovedByCalendar(from, to);
  }

  /**
   * What would run with another decision on the date: for one route, or for the whole agency (`routeId` null). `runs` null: without a
   * decision.
   */
  runningIf(date: ServiceDate, { routeId, runs }: { readonly routeId: string | null; readonly runs: boolean | null }): Running {
    const exceptions = this.routeExceptionsOn(date);
    if (routeId === null && exceptions.size === 0) return this.runningBy(date, runs, noDecisions);
    const ofRoutes = new Map([...exceptions].map(([id, exception]) => [id, exception.runs]));
    if (routeId === null) return this.runningBy(date, runs, ofRoutes);
    if (runs === null) ofRoutes.delete(routeId);
    else ofRoutes.set(routeId, runs);
    return this.runningBy(date, this.exceptionOn(date)?.runs ?? null, ofRoutes);
  }

  private runningBy(date: ServiceDate, ofAgency: boolean | null, ofRoutes: ReadonlyMap<string, boolean>): Running {
    const ordinary = ofAgency === null ? this.planned.on(date) : ofAgency ? this.servicesIfDecidedToRun(date) : noServices;
    if (ofRoutes.size === 0) return this.ordinarily(ordinary);
    const own = [...ofRoutes]
      .map(([routeId, runs]): [string, readonly string[]] => [routeId, runs ? this.servicesIfDecidedToRun(date, routeId) : []])
      .filter(([routeId, services]) => this.differ(routeId, ordinary, services));
    return new Running(ordinary, new Map(own));
  }

  private ordinarily(services: readonly string[]): Running {
    let running = this.ordinary.get(services);
    if (running === undefined) this.ordinary.set(services, (running = new Running(services)));
    return running;
  }

  /** Whether the two sets of services differ for a route. */
  private differ(routeId: string, ordinary: readonly string[], own: readonly string[]): boolean {
    const services = [...(this.routes.servicesOf.get(routeId) ?? [])];
    return services.some((serviceId) => ordinary.includes(serviceId) !== own.includes(serviceId));
  }

  private named(serviceIds: ReadonlySet<string>): readonly Service[] {
    const { services } = this.planned.calendar;
    const own = services.filter(({ serviceId }) => serviceIds.has(serviceId));
    return own.length === services.length ? services : own;
  }
}

const max = (a: ServiceDate, b: ServiceDate): ServiceDate => (a < b ? b : a);
