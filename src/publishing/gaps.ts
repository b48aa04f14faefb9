import { ServiceDays, type Service, type WorkingDays } from '../scheduling/service-calendar.js';
import { addDays, weekdayIndex, type ServiceDate } from '../scheduling/service-time.js';
import { firstServiceDay, lastServiceDay, plannedOn, routesOn, type Plan } from './running-days.js';

/** Days ahead to search for gaps: the next timetable is usually loaded before a later one matters. */
export const daysLookedAhead = 60;
/** A timetable that ended more than a week ago is not continued by a new one, so the days between are no gap. */
const daysJustEnded = 7;
/** The last days of the old timetable, from which it is inferred on which weekdays it would have continued to run. */
const daysLookedBack = 28;

/** Consecutive dates without service; for a single date `last` equals `first`. */
export interface DateSpan {
  readonly first: ServiceDate;
  readonly last: ServiceDate;
  /** How many dates of the span had service before. */
  readonly days: number;
}

export interface Gaps {
  /** Dates without any bus. */
  readonly spans: readonly DateSpan[];
  /** Dates on which one route has no bus while others run, or before it runs again. */
  readonly ofRoutes: readonly { readonly routeId: string; readonly spans: readonly DateSpan[] }[];
  /** Routes that the new timetable does not contain. */
  readonly givenUp: readonly string[];
  /** The last date that was searched, and whether the old timetable ends there. */
  readonly lookedUntil: ServiceDate;
  readonly endsThere: boolean;
}

/** The plan before and after the publication. */
export interface ComparedPlans {
  readonly before: Plan;
  readonly after: Plan;
  /** Today, or when the new timetable takes effect, whichever is later. */
  readonly from: ServiceDate;
  readonly today: ServiceDate;
  readonly workingDays: WorkingDays;
  /** The routes of the new timetable. */
  readonly routeIds: ReadonlySet<string>;
}

/** Finds the dates that have a bus by the old plan and none by the new one. */
export function findGaps(compared: ComparedPlans): Gaps {
  const { before, after, from, routeIds } = compared;
  const horizon = addDays(from, daysLookedAhead - 1);
  const end = lastServiceDay(before);
  const lookedUntil = end !== null && end < horizon ? end : horizon;
  const whole: RouteGaps = { dates: [], breaks: new Set() };
  const ofRoutes = new Map<string, RouteGaps>();
  const givenUp = new Set<string>();
  for (let date = from; date <= lookedUntil; date = addDays(date, 1)) {
    const [ran, runs] = [routesOn(before, date), routesOn(after, date)];
    if (runs.size > 0) whole.breaks.add(date);
    else if (ran.size > 0) whole.dates.push(date);
    const isOfNew = plannedOn(after, date)?.versionId === null;
    for (const routeId of ran) {
      if (isOfNew && !routeIds.has(routeId)) givenUp.add(routeId);
      else if (runs.size > 0 && !runs.has(routeId)) gapsOfRoute(ofRoutes, routeId).dates.push(date);
    }
    for (const routeId of runs) gapsOfRoute(ofRoutes, routeId).breaks.add(date);
  }
  whole.dates.push(...datesBetween(compared, end));
  return {
    spans: spansOf(whole),
    ofRoutes: [...ofRoutes].filter(([, { dates }]) => dates.length > 0).map(([routeId, each]) => ({ routeId, spans: spansOf(each) })),
    givenUp: [...givenUp],
    lookedUntil,
    endsThere: lookedUntil === end,
  };
}

interface RouteGaps {
  /** Dates without a bus, in order. */
  readonly dates: ServiceDate[];
  /** Dates with a bus: one between two dates without a bus makes two gaps of them. */
  readonly breaks: Set<ServiceDate>;
}

function gapsOfRoute(routes: Map<string, RouteGaps>, routeId: string): RouteGaps {
  const gaps = routes.get(routeId) ?? { dates: [], breaks: new Set() };
  routes.set(routeId, gaps);
  return gaps;
}

/** Dates between the end of the old timetable and the first day of the new one, on which the old one would have run had it continued. */
function datesBetween({ before, after, from, today, workingDays }: ComparedPlans, end: ServiceDate | null): ServiceDate[] {
  const last = before.at(-1);
  const next = plannedOn(after, from);
  if (end === null || last === undefined || next === null || end < addDays(today, -daysJustEnded)) return [];
  const begins = firstServiceDay(next.days, from);
  if (begins === null || begins <= end) return [];
  const continued = continuedPlan(before, end, begins, workingDays);
  const dates: ServiceDate[] = [];
  for (let date = end < today ? today : addDays(end, 1); date < begins; date = addDays(date, 1))
    if (continued.planned.on(date).length > 0 && routesOn(after, date).size === 0) dates.push(date);
  return dates;
}

/** The plan as if it continued: on the weekdays of its last four weeks, and by its holiday calendar. */
function continuedPlan(plan: Plan, end: ServiceDate, until: ServiceDate, workingDays: WorkingDays): ServiceDays {
  const services = plannedOn(plan, end)?.days.planned.calendar.services ?? [];
  const holidayCalendar = services.find((service) => service.holidayCalendar !== null)?.holidayCalendar ?? null;
  const ran = [0, 0, 0, 0, 0, 0, 0];
  const rested = [0, 0, 0, 0, 0, 0, 0];
  for (let date = addDays(end, 1 - daysLookedBack); date <= end; date = addDays(date, 1)) {
    // A holiday is not typical of its weekday.
    if (holidayCalendar !== null && workingDays(holidayCalendar, date).kind !== 'ordinary') continue;
    const counted = routesOn(plan, date).size > 0 ? ran : rested;
    counted[weekdayIndex(date)] = (counted[weekdayIndex(date)] ?? 0) + 1;
  }
  const [monday, tuesday, wednesday, thursday, friday, saturday, sunday] = ran.map(
    (count, day) => count > 0 && count >= (rested[day] ?? 0),
  );
  const week = { monday, tuesday, wednesday, thursday, friday, saturday, sunday } as Pick<Service, 'monday'> & Service;
  const service = { ...week, serviceId: '', startDate: end, endDate: until, holidayCalendar };
  return new ServiceDays({ services: [service], exceptions: [] }, new Map(), workingDays);
}

function spansOf({ dates, breaks }: RouteGaps): DateSpan[] {
  const spans: { first: ServiceDate; last: ServiceDate; days: number }[] = [];
  for (const date of dates) {
    const span = spans.at(-1);
    if (span === undefined || isBroken(span.last, date, breaks)) spans.push({ first: date, last: date, days: 1 });
    else Object.assign(span, { last: date, days: span.days + 1 });
  }
  return spans;
}

function isBroken(from: ServiceDate, to: ServiceDate, breaks: ReadonlySet<ServiceDate>): boolean {
  for (let date = addDays(from, 1); date < to; date = addDays(date, 1)) if (breaks.has(date)) return true;
  return false;
}
