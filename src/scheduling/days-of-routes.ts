import { inEveryLanguage, inSequence } from '../language.js';
import { reasonOf } from './day-reasons.js';
import type { PlannedServices, Service } from './planned-services.js';
import type { Running } from './running.js';
import type { DayException, ServiceDay } from './service-day.js';
import { weekdayIndex, type ServiceDate } from './service-time.js';

/** A limit of the cache, because clients may request any date. */
const maxCachedDays = 1000;

/** The services of a route; `routeId` null: of all routes without any exception by a manager. */
export interface ServicesOfRoute {
  readonly routeId: string | null;
  readonly services: readonly Service[];
}

/** What managers and calendars decide about dates. */
interface DecidedDays {
  readonly planned: PlannedServices;
  running(date: ServiceDate): Running;
  exceptionOn(date: ServiceDate): DayException | null;
  routeExceptionsOn(date: ServiceDate): ReadonlyMap<string, DayException>;
}

/** Whether and why some services run. */
type Judged = Omit<ServiceDay, 'date' | 'routes'>;
/** `isStopped`: it would run without the manager's exception of its route. */
type JudgedRoute = Judged & { readonly isStopped: boolean };

/** Whether and why some services of a timetable run on a date: those of one route, of one stop, or all. */
export class DaysOfRoutes {
  private readonly cachedDays = new Map<ServiceDate, ServiceDay>();

  constructor(
    private readonly days: DecidedDays,
    private readonly parts: readonly ServicesOfRoute[],
  ) {}

  day(date: ServiceDate): ServiceDay {
    let day = this.cachedDays.get(date);
    if (day === undefined) {
      if (this.cachedDays.size >= maxCachedDays) this.cachedDays.clear();
      day = this.judge(date);
      this.cachedDays.set(date, day);
    }
    return day;
  }

  private judge(date: ServiceDate): ServiceDay {
    const exceptions = this.days.routeExceptionsOn(date);
    const own = this.parts.filter(({ routeId }) => routeId !== null && exceptions.has(routeId));
    if (own.length === 0) return { date, ...this.judgeTogether(date, this.parts) };
    const judged = own.map((part) => ({ routeId: part.routeId as string, ...this.judgeRoute(date, part, exceptions) }));
    const others = this.parts.filter((part) => !own.includes(part));
    const rest = others.length === 0 ? null : this.judgeTogether(date, others);
    const whole = { date, ...wholeOf(judged, rest) };
    // If all services are of one route, its reason is that of the day.
    if (rest === null && judged.length === 1) return whole;
    return { ...whole, routes: judged.map(({ routeId, runs, reason }) => ({ routeId, runs, reason })) };
  }

  /** A manager's exception is the reason only if it has an effect: "it runs" may add other services than those of this part. */
  private judgeRoute(date: ServiceDate, part: ServicesOfRoute, exceptions: ReadonlyMap<string, DayException>): JudgedRoute {
    const runs = this.isRunning(date, part);
    const isStopped = !runs && this.isRunning(date, { ...part, routeId: null });
    const exception = exceptions.get(part.routeId ?? '');
    if (exception?.runs === runs)
      return { runs, reason: { code: 'manager-exception', ...exception.reason }, provisional: false, isStopped };
    return { ...this.byCalendar(date, [part], runs), isStopped };
  }

  /** Like `judgeRoute`, for the exception of the whole agency. */
  private judgeTogether(date: ServiceDate, parts: readonly ServicesOfRoute[]): Judged {
    const runs = parts.some((part) => this.isRunning(date, part));
    const manager = this.days.exceptionOn(date);
    if (manager?.runs === runs && parts.some(({ services }) => services.length > 0))
      return { runs, reason: { code: 'manager-exception', ...manager.reason }, provisional: false };
    return this.byCalendar(date, parts, runs);
  }

  private byCalendar(date: ServiceDate, parts: readonly ServicesOfRoute[], runs: boolean): Judged {
    const all = [...new Set(parts.flatMap(({ services }) => services))];
    const services = all.map((service) => this.days.planned.onDate(service, date));
    const statutory = this.days.planned.statutoryDay(all, date);
    const mayMove = services.some(({ inRange, followsCalendar, isSettled }) => inRange && followsCalendar && !isSettled);
    const provisional = mayMove && (statutory?.provisional ?? false);
    return { runs, reason: reasonOf(services, weekdayIndex(date), statutory), provisional };
  }

  private isRunning(date: ServiceDate, { routeId, services }: ServicesOfRoute): boolean {
    const running = this.days.running(date);
    return services.some(({ serviceId }) => running.has(serviceId, routeId ?? ''));
  }
}

/**
 * The day of all routes together. On a day with buses its reason is that of the routes without an exception, if they run, else that of the
 * other running routes. On a day without buses it is that of the routes that managers stopped, if there are any.
 */
function wholeOf(judged: readonly JudgedRoute[], rest: Judged | null): Judged {
  const runs = rest?.runs === true || judged.some((part) => part.runs);
  const stopped = runs ? [] : judged.filter(({ isStopped }) => isStopped);
  if (stopped.length === 0 && rest?.runs === runs) return rest;
  const decisive = stopped.length > 0 ? stopped : judged.filter((part) => part.runs === runs);
  const [first] = decisive;
  if (first === undefined) throw new RangeError('a day has no part that is as the day is');
  const reason = inEveryLanguage((language) => inSequence([...new Set(decisive.map((part) => part.reason[language]))], language));
  return { runs, reason: { code: first.reason.code, ...reason }, provisional: decisive.some(({ provisional }) => provisional) };
}
