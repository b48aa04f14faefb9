import { ServiceDays, type Service, type WorkingDays } from '../scheduling/service-calendar.js';
import { addDays, weekdayIndex, type ServiceDate } from '../scheduling/service-time.js';
import { firstServiceDay, lastServiceDay, plannedOn, routesOn, type Plan } from './running-days.js';

/** Further ahead a gap is nobody's surprise: the next timetable comes before. */
export const daysLookedAhead = 60;
/** A timetable that ended longer ago ends for no new one. */
const daysJustEnded = 7;
/** From so many days it is told on which weekdays a timetable ran that has ended. */
const daysLookedBack = 28;

/** Dates on which nothing runs any more, in order; `last` is the first one's where it is alone. */
export interface DateSpan {
  readonly first: ServiceDate;
  readonly last: ServiceDate;
  /** How many of these dates had service. */
  readonly days: number;
}

export interface Gaps {
  /** Dates without any bus. */
  readonly spans: readonly DateSpan[];
  /** Dates without a bus on a route on which others still run or run again. */
  readonly ofRoutes: readonly { readonly routeId: string; readonly spans: readonly DateSpan[] }[];
  /** Routes of which the new timetable knows nothing. */
  readonly givenUp: readonly string[];
  /** The last date that was looked at, and whether the timetable of before ends there. */
  readonly lookedUntil: ServiceDate;
  readonly endsThere: boolean;
}

/** What is compared: the plan as it is, and as it would be. */
export interface Compared {
  readonly before: Plan;
  readonly after: Plan;
  /** Whichever is later: today, or when the new timetable takes effect. */
  readonly from: ServiceDate;
  readonly today: ServiceDate;
  readonly workingDays: WorkingDays;
  /** The routes of the new timetable. */
  readonly routeIds: ReadonlySet<string>;
}

/** The dates on which there was a bus, and would be none. */
export function findGaps(compared: Compared): Gaps {
  const { before, after, from, routeIds } = compared;
  const horizon = addDays(from, daysLookedAhead - 1);
  const end = lastServiceDay(before);
  const lookedUntil = end !== null && end < horizon ? end : horizon;
  const whole: Found = { dates: [], breaks: new Set() };
  const ofRoutes = new Map<string, Found>();
  const givenUp = new Set<string>();
  for (let date = from; date <= lookedUntil; date = addDays(date, 1)) {
    const [ran, runs] = [routesOn(before, date), routesOn(after, date)];
    if (runs.size > 0) whole.breaks.add(date);
    else if (ran.size > 0) whole.dates.push(date);
    const isOfNew = plannedOn(after, date)?.versionId === null;
    for (const routeId of ran) {
      if (isOfNew && !routeIds.has(routeId)) givenUp.add(routeId);
      else if (runs.size > 0 && !runs.has(routeId)) found(ofRoutes, routeId).dates.push(date);
    }
    for (const routeId of runs) found(ofRoutes, routeId).breaks.add(date);
  }
  whole.dates.push(...meanwhile(compared, end));
  return {
    spans: spansOf(whole),
    ofRoutes: [...ofRoutes].filter(([, { dates }]) => dates.length > 0).map(([routeId, each]) => ({ routeId, spans: spansOf(each) })),
    givenUp: [...givenUp],
    lookedUntil,
    endsThere: lookedUntil === end,
  };
}

interface Found {
  /** Without a bus, in order. */
  readonly dates: ServiceDate[];
  /** With one: two dates with such a one between them are two gaps. */
  readonly breaks: Set<ServiceDate>;
}

function found(routes: Map<string, Found>, routeId: string): Found {
  const known = routes.get(routeId) ?? { dates: [], breaks: new Set() };
  routes.set(routeId, known);
  return known;
}

/** Dates without service between the end of the timetable of before and the new one's first day, on which it would have run had it gone on. */
function meanwhile({ before, after, from, today, workingDays }: Compared, end: ServiceDate | null): ServiceDate[] {
  const last = before.at(-1);
  const next = plannedOn(after, from);
  if (end === null || last === undefined || next === null || end < addDays(today, -daysJustEnded)) return [];
  const begins = firstServiceDay(next.days, from);
  if (begins === null || begins <= end) return [];
  const goneOn = wouldRun(before, end, begins, workingDays);
  const dates: ServiceDate[] = [];
  for (let date = end < today ? today : addDays(end, 1); date < begins; date = addDays(date, 1))
    if (goneOn.planned.on(date).length > 0 && routesOn(after, date).size === 0) dates.push(date);
  return dates;
}

/** A plan as if it went on: on the weekdays of its last four weeks, and by the working days it went by. */
function wouldRun(plan: Plan, end: ServiceDate, until: ServiceDate, workingDays: WorkingDays): ServiceDays {
  const services = plannedOn(plan, end)?.days.planned.calendar.services ?? [];
  const holidayCalendar = services.find((service) => service.holidayCalendar !== null)?.holidayCalendar ?? null;
  const ran = [0, 0, 0, 0, 0, 0, 0];
  const rested = [0, 0, 0, 0, 0, 0, 0];
  for (let date = addDays(end, 1 - daysLookedBack); date <= end; date = addDays(date, 1)) {
    // A holiday says nothing about its weekday.
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

function spansOf({ dates, breaks }: Found): DateSpan[] {
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
