import type { Running } from '../scheduling/service-calendar.js';
import { addDays, serviceDate, type ServiceDate, type ServiceTime } from '../scheduling/service-time.js';
import type { BuiltDay } from './built-days.js';
import { groupOf, type GroupedTrips, type GroupKey, type TripGroup } from './figures.js';
import { unloggedTrip, type RidershipTrip } from './ridership-trip.js';

/** Trips of the timetable of one route, direction, start and day type. */
export interface PlannedDeparture extends Pick<RidershipTrip, 'routeId' | 'directionId' | 'startTime' | 'dayType'> {
  readonly trips: number;
}

/** The trips that run on all dates with the same plan. */
export interface DayPlan {
  readonly departures: readonly PlannedDeparture[];
  /** When the last trip ends; null: none runs. */
  readonly lastArrival: ServiceTime | null;
}

/** A date without events. It has no rows; its figures follow from its plan. */
export interface PlannedDay extends BuiltDay {
  readonly runs: DayPlan;
}

/** A date that has figures. */
export type DayWithFigures = BuiltDay | PlannedDay;

export const isPlannedDay = (day: DayWithFigures): day is PlannedDay => 'runs' in day;

/** What decides for which dates without rows figures follow from the plan. */
export interface ExpectedFrom {
  /** The first date of the first timetable; null: there is none. */
  readonly first: ServiceDate | null;
  /** The date on which the agency was created. Nobody could log before it, so trips of earlier dates are not missing. */
  readonly installedOn: ServiceDate;
  readonly today: ServiceDate;
  /** Whether the timetable has any trip on a date. */
  readonly runs: (date: ServiceDate) => boolean;
}

/**
 * The dates of a range, from the first timetable to today, that have no rows and whose figures follow from their plan: those since the
 * installation, and earlier ones on which no trip was planned.
 * @param built the dates that have rows
 */
export function plannedDates(
  { from, to }: { readonly from: ServiceDate; readonly to: ServiceDate },
  { first, installedOn, today, runs }: ExpectedFrom,
  built: ReadonlySet<ServiceDate>,
): ServiceDate[] {
  if (first === null) return [];
  const dates: ServiceDate[] = [];
  const last = to < today ? to : today;
  for (let date = from > first ? from : first; date <= last; date = addDays(date, 1))
    if (!built.has(date) && (date >= installedOn || !runs(date))) dates.push(date);
  return dates;
}

interface CountedTrip {
  readonly serviceId: string;
  readonly patternId: number;
  readonly startTime: ServiceTime;
  readonly lastArrival: ServiceTime;
}

type Line = Pick<RidershipTrip, 'routeId' | 'directionId'>;

/** Counts the trips of a version that run on dates with a given plan. */
export class DayPlanCount {
  private readonly departures = new Map<string, { departure: Omit<PlannedDeparture, 'trips'>; trips: number }>();
  private lastArrival: ServiceTime | null = null;

  /** @param lineOf the route and direction of a pattern; undefined: unknown */
  constructor(
    private readonly running: Running,
    private readonly lineOf: (patternId: number) => Line | undefined,
  ) {}

  add(trips: readonly CountedTrip[]): void {
    for (const { serviceId, patternId, startTime, lastArrival } of trips) {
      const line = this.lineOf(patternId);
      if (line === undefined || !this.running.has(serviceId, line.routeId)) continue;
      const { routeId, directionId } = line;
      if (this.lastArrival === null || lastArrival > this.lastArrival) this.lastArrival = lastArrival;
      const key = `${startTime} ${directionId ?? ''} ${routeId}`;
      const departure = this.departures.get(key);
      if (departure !== undefined) departure.trips += 1;
      else this.departures.set(key, { departure: { routeId, directionId, startTime, dayType: this.running.dayType(routeId) }, trips: 1 });
    }
  }

  get plan(): DayPlan {
    const departures = [...this.departures.values()].map(({ departure, trips }) => ({ ...departure, trips }));
    return { departures, lastArrival: this.lastArrival };
  }
}

/** Stands for the date of groups that span several dates. */
const noDate = serviceDate('1970-01-01');
const noDeparture = { routeId: '', directionId: null, startTime: null, dayType: '' };
/** The group of a trip without events, on a closed and on an open day. */
const unloggedGroup = (isClosed: boolean): TripGroup =>
  groupOf(unloggedTrip({ serviceDate: noDate, tripId: '', ...noDeparture }, isClosed));
const [ofClosed, ofOpen] = [unloggedGroup(true), unloggedGroup(false)];

/** The trips of dates without rows, from their plans, grouped by some fields as the database groups rows. */
export function plannedGroups<K extends GroupKey>(
  days: readonly PlannedDay[],
  by: readonly K[],
  routeId?: string,
): (GroupedTrips & Pick<TripGroup, K>)[] {
  const groups = new Map<string, TripGroup>();
  const isByDate = by.some((field) => field === 'serviceDate');
  // Dates with the same plan are grouped once.
  for (const { runs, isClosed, dates } of datesByPlan(days)) {
    const template = isClosed ? ofClosed : ofOpen;
    for (const { trips, ...departure } of alike(runs.departures, by, routeId)) {
      for (const date of isByDate ? dates : [noDate]) {
        const group = { ...template, ...departure, serviceDate: date, trips: isByDate ? trips : trips * dates.length };
        const key = keyOf(group, by, isClosed ? 'closed' : 'open');
        const earlier = groups.get(key);
        groups.set(key, earlier === undefined ? group : { ...earlier, trips: earlier.trips + group.trips });
      }
    }
  }
  return [...groups.values()];
}

function keyOf(group: Pick<TripGroup, GroupKey>, by: readonly GroupKey[], start: string): string {
  let key = start;
  for (const field of by) key += `\n${String(group[field])}`;
  return key;
}

interface DatesOfPlan {
  readonly runs: DayPlan;
  readonly isClosed: boolean;
  readonly dates: ServiceDate[];
}

function datesByPlan(days: readonly PlannedDay[]): DatesOfPlan[] {
  const lots = new Map<DayPlan, DatesOfPlan[]>();
  for (const { runs, isClosed, date } of days) {
    const ofPlan = lots.get(runs) ?? [];
    lots.set(runs, ofPlan);
    const lot = ofPlan.find((each) => each.isClosed === isClosed);
    if (lot === undefined) ofPlan.push({ runs, isClosed, dates: [date] });
    else lot.dates.push(date);
  }
  return [...lots.values()].flat();
}

/** The fields by which the departures of a plan differ. */
const ofDeparture = ['routeId', 'directionId', 'startTime'] as const;

function alike(departures: readonly PlannedDeparture[], by: readonly GroupKey[], routeId?: string): readonly PlannedDeparture[] {
  const ofRoute = routeId === undefined ? departures : departures.filter((departure) => departure.routeId === routeId);
  if (ofDeparture.every((field) => by.includes(field))) return ofRoute;
  const lots = new Map<string, PlannedDeparture>();
  for (const departure of ofRoute) {
    let key = '';
    for (const field of by) if (field in departure) key += `${String(departure[field as keyof PlannedDeparture])}\n`;
    const equal = lots.get(key);
    lots.set(key, equal === undefined ? departure : { ...equal, trips: equal.trips + departure.trips });
  }
  return [...lots.values()];
}

/** Identifies the rows and plans of some dates; null: an older program derived one of them, so it is unknown whether its rows have changed. */
export const stateOf = (days: readonly DayWithFigures[]): string | null =>
  days.some(({ buildId }) => buildId === null) ? null : days.map(({ date, buildId }) => `${date} ${buildId ?? ''}`).join('\n');
