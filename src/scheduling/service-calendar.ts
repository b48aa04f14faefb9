import { says } from './day-reasons.js';
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

/** What managers said of single routes, and the services that have trips on each route. */
export interface RouteDays {
  readonly exceptions: ReadonlyMap<ServiceDate, ReadonlyMap<string, DayException>>;
  readonly servicesOf: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Anybody may ask for any date, and what was answered is kept no longer than this. */
const mostDaysKept = 1000;
const nobodySaid: ReadonlyMap<string, DayException> = new Map();
const noRoutes: RouteDays = { exceptions: new Map(), servicesOf: new Map() };

export const noTimetable = (date: ServiceDate): ServiceDay => ({ date, runs: false, reason: says('no-timetable'), provisional: false });

/** Answers for any date which services run and why. Made once for a timetable version, asked as often as wanted. */
export class ServiceDays {
  /** What the calendars alone say. */
  readonly planned: PlannedServices;
  private readonly runs = new Map<ServiceDate, Running>();
  private readonly parts = new Map<string, DaysOfRoutes>();
  private readonly whole: DaysOfRoutes;
  /** The routes of which a manager ever said anything: only these are looked at one by one. */
  readonly saidRoutes: ReadonlySet<string>;

  constructor(
    calendar: ServiceCalendar,
    private readonly dayExceptions: ReadonlyMap<ServiceDate, DayException>,
    private readonly workingDays: WorkingDays,
    private readonly routes: RouteDays = noRoutes,
  ) {
    this.planned = new PlannedServices(calendar, workingDays);
    this.saidRoutes = new Set(
      [...routes.exceptions.values()].flatMap((ofDate) => [...ofDate.keys()].filter((id) => routes.servicesOf.has(id))),
    );
    this.whole =
      this.saidRoutes.size === 0 ? new DaysOfRoutes(this, [{ routeId: null, services: calendar.services }]) : this.only(routes.servicesOf);
  }

  /** What managers said, over the calendar of another timetable. */
  over(calendar: ServiceCalendar, servicesOf: RouteDays['servicesOf']): ServiceDays {
    return new ServiceDays(calendar, this.dayExceptions, this.workingDays, { exceptions: this.routes.exceptions, servicesOf });
  }

  /** What runs on the date. */
  running(date: ServiceDate): Running {
    let running = this.runs.get(date);
    if (running === undefined) {
      if (this.runs.size >= mostDaysKept) this.runs.clear();
      running = this.runningIf(date, { routeId: null, runs: this.saidOf(date)?.runs ?? null });
      this.runs.set(date, running);
    }
    return running;
  }

  /**
   * What a manager who says "it runs" gets: the plan of the date, and on a day without service that of the nearest
   * ordinary Wednesday, or else of the nearest day that has any. Empty only where nothing ever runs.
   * @param routeId of this route; default of any
   */
  runningIfAsked(date: ServiceDate, routeId?: string): readonly string[] {
    const ofRoute = routeId === undefined ? null : (this.routes.servicesOf.get(routeId) ?? new Set());
    const runsOn = (day: ServiceDate): boolean => this.planned.on(day).some((serviceId) => ofRoute?.has(serviceId) ?? true);
    if (runsOn(date)) return this.planned.on(date);
    const isWorkingDay = (day: ServiceDate): boolean =>
      weekdayIndex(day) === 2 && this.planned.statutoryDay(this.planned.calendar.services, day)?.kind !== 'holiday';
    const nearest = this.planned.nearest(date, (day) => isWorkingDay(day) && runsOn(day)) ?? this.planned.nearest(date, runsOn);
    return nearest === null ? [] : this.planned.on(nearest);
  }

  /** In order, the dates of a version's time in force on which anything may run. @param until the first date after it */
  datesInForce(from: ServiceDate, until: ServiceDate | null): ServiceDate[] {
    const span = this.planned.span();
    const days = new Set<number>();
    if (span !== null) for (let day = dayNumber(max(span.first, from)); day <= dayNumber(span.last); day += 1) days.add(day);
    const said = [...this.dayExceptions.values(), ...[...this.routes.exceptions.values()].flatMap((ofDate) => [...ofDate.values()])];
    for (const { date, runs } of said) if (runs && date >= from) days.add(dayNumber(date));
    return [...days]
      .sort((a, b) => a - b)
      .map(dateOfDay)
      .filter((date) => until === null || date < until);
  }

  /** The day as people hear it: runs or not, why, and whether that may still change. */
  day(date: ServiceDate): ServiceDay {
    return this.whole.day(date);
  }

  /** The days of some routes alone, each with its services: those of a route, or of what leaves from a stop. */
  only(routes: ReadonlyMap<string, ReadonlySet<string>>): DaysOfRoutes {
    const said = [...routes].filter(([routeId]) => this.saidRoutes.has(routeId));
    const others = new Set([...routes].flatMap(([routeId, services]) => (this.saidRoutes.has(routeId) ? [] : [...services])));
    const parts: ServicesOfRoute[] = said.map(([routeId, services]) => ({ routeId, services: this.named(services) }));
    if (others.size > 0 || said.length === 0) parts.push({ routeId: null, services: this.named(others) });
    if (said.length === 0 && parts[0]?.services.length === this.planned.calendar.services.length && this.saidRoutes.size === 0)
      return this.whole;
    const key = JSON.stringify(parts.map(({ routeId, services }) => [routeId, services.map(({ serviceId }) => serviceId)]));
    const known = this.parts.get(key);
    if (known !== undefined) return known;
    const part = new DaysOfRoutes(this, parts);
    this.parts.set(key, part);
    return part;
  }

  /** A manager's word on the date of the whole agency. */
  saidOf(date: ServiceDate): DayException | null {
    return this.dayExceptions.get(date) ?? null;
  }

  /** Managers' words on the date of single routes, by route. */
  saidOfRoutes(date: ServiceDate): ReadonlyMap<string, DayException> {
    return this.routes.exceptions.get(date) ?? nobodySaid;
  }

  /** Whether a working-day calendar moves anything of what may run on these dates, the last included. */
  isMovedByCalendar(from: ServiceDate, to: ServiceDate): boolean {
    return this.planned.isMovedByCalendar(from, to);
  }

  /**
   * What would run if a manager said something else of the date.
   * @param said of one route, or of the whole agency (null); `runs` null: as if nobody had said anything of it
   */
  runningIf(date: ServiceDate, { routeId, runs }: { readonly routeId: string | null; readonly runs: boolean | null }): Running {
    const ofRoutes = new Map([...this.saidOfRoutes(date)].map(([id, word]) => [id, word.runs]));
    if (routeId === null) return this.runningBy(date, runs, ofRoutes);
    if (runs === null) ofRoutes.delete(routeId);
    else ofRoutes.set(routeId, runs);
    return this.runningBy(date, this.saidOf(date)?.runs ?? null, ofRoutes);
  }

  private runningBy(date: ServiceDate, ofAgency: boolean | null, ofRoutes: ReadonlyMap<string, boolean>): Running {
    const ordinary = ofAgency === null ? this.planned.on(date) : ofAgency ? this.runningIfAsked(date) : [];
    const own = [...ofRoutes]
      .map(([routeId, runs]): [string, readonly string[]] => [routeId, runs ? this.runningIfAsked(date, routeId) : []])
      .filter(([routeId, services]) => this.differ(routeId, ordinary, services));
    return new Running(ordinary, new Map(own));
  }

  /** Whether it makes a difference to a route which of the services run. */
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
