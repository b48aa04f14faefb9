import { inEveryLanguage } from '../language.js';
import { reasonOf } from './day-reasons.js';
import type { PlannedServices, Service } from './planned-services.js';
import type { Running } from './running.js';
import type { DayException, ServiceDay } from './service-day.js';
import { weekdayIndex, type ServiceDate } from './service-time.js';

/** Anybody may ask for any date, and what was answered is kept no longer than this. */
const mostDaysKept = 1000;

/** The services of some routes: `routeId` null holds those of all routes of which no manager ever said anything. */
export interface ServicesOfRoute {
  readonly routeId: string | null;
  readonly services: readonly Service[];
}

/** What managers said of dates, what the calendars say, and what runs by both. */
interface SaidDays {
  readonly planned: PlannedServices;
  running(date: ServiceDate): Running;
  saidOf(date: ServiceDate): DayException | null;
  saidOfRoutes(date: ServiceDate): ReadonlyMap<string, DayException>;
}

/** Whether and why a part of it runs. */
type Judged = Omit<ServiceDay, 'date' | 'routes'>;
/** @param isStopped it would run but for what a manager said of its route */
type JudgedRoute = Judged & { readonly isStopped: boolean };

/** Answers whether and why some of the services of a timetable run: those of a route, of what leaves from a stop, or all. */
export class DaysOfRoutes {
  private readonly known = new Map<ServiceDate, ServiceDay>();

  constructor(
    private readonly days: SaidDays,
    private readonly parts: readonly ServicesOfRoute[],
  ) {}

  day(date: ServiceDate): ServiceDay {
    let day = this.known.get(date);
    if (day === undefined) {
      if (this.known.size >= mostDaysKept) this.known.clear();
      day = this.judge(date);
      this.known.set(date, day);
    }
    return day;
  }

  private judge(date: ServiceDate): ServiceDay {
    const words = this.days.saidOfRoutes(date);
    const own = this.parts.filter(({ routeId }) => routeId !== null && words.has(routeId));
    if (own.length === 0) return { date, ...this.judgeTogether(date, this.parts) };
    const told = own.map((part) => ({ routeId: part.routeId as string, ...this.judgeRoute(date, part, words) }));
    const others = this.parts.filter((part) => !own.includes(part));
    const rest = others.length === 0 ? null : this.judgeTogether(date, others);
    const whole = { date, ...wholeOf(told, rest) };
    // Of one route alone the day itself says it.
    if (rest === null && told.length === 1) return whole;
    return { ...whole, routes: told.map(({ routeId, runs, reason }) => ({ routeId, runs, reason })) };
  }

  /** A manager's word is the reason where the route is as they said: their "it runs" may bring the buses of other services alone. */
  private judgeRoute(date: ServiceDate, part: ServicesOfRoute, words: ReadonlyMap<string, DayException>): JudgedRoute {
    const runs = this.isRunning(date, part);
    const isStopped = !runs && this.isRunning(date, { ...part, routeId: null });
    const word = words.get(part.routeId ?? '');
    if (word?.runs === runs) return { runs, reason: { code: 'manager-exception', ...word.reason }, provisional: false, isStopped };
    return { ...this.byCalendar(date, [part], runs), isStopped };
  }

  /** The same of the word on the whole agency. */
  private judgeTogether(date: ServiceDate, parts: readonly ServicesOfRoute[]): Judged {
    const runs = parts.some((part) => this.isRunning(date, part));
    const manager = this.days.saidOf(date);
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
 * The day of all parts. Its reason is that of what runs, and of that first of which nobody said anything; where nothing runs, what
 * managers said of routes that would run otherwise.
 */
function wholeOf(told: readonly JudgedRoute[], rest: Judged | null): Judged {
  const runs = rest?.runs === true || told.some((part) => part.runs);
  const stopped = runs ? [] : told.filter(({ isStopped }) => isStopped);
  if (stopped.length === 0 && rest?.runs === runs) return rest;
  const telling = stopped.length > 0 ? stopped : told.filter((part) => part.runs === runs);
  const [first] = telling;
  if (first === undefined) throw new RangeError('a day has no part that is as the day is');
  const reason = inEveryLanguage((language) =>
    [...new Set(telling.map((part) => part.reason[language]))].join(language === 'en' ? '; ' : '；'),
  );
  return { runs, reason: { code: first.reason.code, ...reason }, provisional: telling.some(({ provisional }) => provisional) };
}
