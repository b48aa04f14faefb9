import type { Running } from '../scheduling/service-calendar.js';
import { addDays, serviceDate, type ServiceDate, type ServiceTime } from '../scheduling/service-time.js';
import type { BuiltDay } from './built-days.js';
import { groupOf, type GroupedTrips, type GroupKey, type TripGroup } from './figures.js';
import { unsaidTrip, type RidershipTrip } from './ridership-trip.js';

/** Trips of the timetable that leave alike. */
export interface PlannedDeparture extends Pick<RidershipTrip, 'routeId' | 'directionId' | 'startTime' | 'dayType'> {
  readonly trips: number;
}

/** What runs on all dates of one plan. */
export interface DayPlan {
  readonly departures: readonly PlannedDeparture[];
  /** When the last trip is over; null: none runs. */
  readonly lastArrival: ServiceTime | null;
}

/** A date of which nobody said anything. It has no rows: what it adds to the figures follows from its plan. */
export interface PlannedDay extends BuiltDay {
  readonly runs: DayPlan;
}

/** A date of which there are figures. */
export type KnownDay = BuiltDay | PlannedDay;

export const isPlannedDay = (day: KnownDay): day is PlannedDay => 'runs' in day;

/** What decides of which dates without rows something was expected. */
export interface ExpectedFrom {
  /** From when on anything was promised; null: never. */
  readonly first: ServiceDate | null;
  /** The date on which the agency came into the program. Nobody could log before it, so nothing is missing there. */
  readonly installedOn: ServiceDate;
  readonly today: ServiceDate;
  /** Whether anything was to run. */
  readonly runs: (date: ServiceDate) => boolean;
}

/**
 * The dates of a range, up to today, that have no rows and are known from their plan: those on which something was expected, and those on which nothing
 * was to run.
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

/** Counts the trips that run where a certain plan holds, from those of its version. */
export class DayPlanCount {
  private readonly departures = new Map<string, { departure: Omit<PlannedDeparture, 'trips'>; trips: number }>();
  private lastArrival: ServiceTime | null = null;

  /** @param lineOf of a pattern; undefined: nobody knows it */
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
      const known = this.departures.get(key);
      if (known !== undefined) known.trips += 1;
      else this.departures.set(key, { departure: { routeId, directionId, startTime, dayType: this.running.dayType(routeId) }, trips: 1 });
    }
  }

  get plan(): DayPlan {
    const departures = [...this.departures.values()].map(({ departure, trips }) => ({ ...departure, trips }));
    return { departures, lastArrival: this.lastArrival };
  }
}

/** Where dates are no part of what is asked. */
const noDate = serviceDate('1970-01-01');
const noDeparture = { routeId: '', directionId: null, startTime: null, dayType: '' };
/** A group of trips of which nobody said anything, on a day that is over and on one that is not. */
const unsaidGroup = (isClosed: boolean): TripGroup => groupOf(unsaidTrip({ serviceDate: noDate, tripId: '', ...noDeparture }, isClosed));
const [ofClosed, ofOpen] = [unsaidGroup(true), unsaidGroup(false)];

/** The trips of some dates that are known from their plans, put together by some fields as the database puts rows together. */
export function plannedGroups<K extends GroupKey>(
  days: readonly PlannedDay[],
  by: readonly K[],
  routeId?: string,
): (GroupedTrips & Pick<TripGroup, K>)[] {
  const groups = new Map<string, TripGroup>();
  const isByDate = by.some((field) => field === 'serviceDate');
  // What is alike on many dates is put together once.
  for (const { runs, isClosed, dates } of datesByPlan(days)) {
    const template = isClosed ? ofClosed : ofOpen;
    for (const { trips, ...departure } of alike(runs.departures, by, routeId)) {
      for (const date of isByDate ? dates : [noDate]) {
        const group = { ...template, ...departure, serviceDate: date, trips: isByDate ? trips : trips * dates.length };
        const key = keyOf(group, by, isClosed ? 'closed' : 'open');
        const known = groups.get(key);
        groups.set(key, known === undefined ? group : { ...known, trips: known.trips + group.trips });
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

/** What the departures of a plan are told apart by. */
const ofDeparture = ['routeId', 'directionId', 'startTime'] as const;

function alike(departures: readonly PlannedDeparture[], by: readonly GroupKey[], routeId?: string): readonly PlannedDeparture[] {
  const asked = routeId === undefined ? departures : departures.filter((departure) => departure.routeId === routeId);
  if (ofDeparture.every((field) => by.includes(field))) return asked;
  const lots = new Map<string, PlannedDeparture>();
  for (const departure of asked) {
    let key = '';
    for (const field of by) if (field in departure) key += `${String(departure[field as keyof PlannedDeparture])}\n`;
    const known = lots.get(key);
    lots.set(key, known === undefined ? departure : { ...known, trips: known.trips + departure.trips });
  }
  return [...lots.values()];
}
