import type { TripState } from '../trip-log/trip-performed.js';
import type { ServiceDate, ServiceTime } from '../scheduling/service-time.js';
import type { Punctuality } from '../trip-log/punctuality.js';
import { isOperated } from './ridership-trip.js';

/** Trips that are alike in what counts, with their sums, as the database puts them together. */
export interface TripGroup {
  readonly serviceDate: ServiceDate;
  readonly routeId: string;
  readonly directionId: 0 | 1 | null;
  readonly startTime: ServiceTime | null;
  readonly dayType: string;
  readonly isScheduled: boolean;
  readonly isPending: boolean;
  readonly state: TripState;
  readonly punctuality: Punctuality | null;
  readonly isCounted: boolean;
  readonly trips: number;
  /** null: not one of them says. */
  readonly boardings: number | null;
  /** The sum of the squares of the boardings. */
  readonly squares: number | null;
  readonly alightings: number | null;
  readonly leftBehind: number | null;
  readonly fullTrips: number;
  readonly reconstructed: number;
  readonly countedTwice: number;
}

export type GroupKey = 'serviceDate' | 'routeId' | 'directionId' | 'startTime' | 'dayType';
/** What every group says, whatever it is grouped by. */
export type TripClass = Omit<TripGroup, GroupKey>;

/** The trips of a month twice: by date, and by departure whatever the date. */
export interface MonthGroups {
  readonly byDate: readonly (TripClass & Pick<TripGroup, 'serviceDate'>)[];
  readonly byDeparture: readonly Omit<TripGroup, 'serviceDate'>[];
}

/** The figures of a month, a day, a route … */
export interface Figures {
  /** People who boarded, as counted; null: nobody counted anything. */
  readonly boardings: number | null;
  readonly alightings: number | null;
  readonly leftBehind: number | null;
  readonly fullTrips: number;
  /** Trips of which nobody saw what is said: it was worked out afterwards. */
  readonly reconstructed: number;
  /** Trips with a count from two sources, perhaps of the same people. */
  readonly countedTwice: number;
  /** = onTime + early + late + cancelled + unlogged */
  readonly scheduled: number;
  readonly onTime: number;
  readonly early: number;
  readonly late: number;
  readonly cancelled: number;
  readonly unlogged: number;
  /** Of the timetable, of a day that is not over, not done yet: not among the scheduled. */
  readonly pending: number;
  /** Outside the timetable: not among the scheduled. */
  readonly extra: number;
  /** = onTime + early + late + extra */
  readonly operated: number;
  /** Of the operated, those whose count was closed. */
  readonly counted: number;
  /** counted ÷ operated */
  readonly coverage: number | null;
}

type Condition = (group: TripClass) => boolean;
const isSettled: Condition = (group) => group.isScheduled && !group.isPending;
const ran: Condition = (group) => !group.isPending && isOperated(group);
const settled =
  (condition: Condition): Condition =>
  (group) =>
    isSettled(group) && condition(group);
const punctual = (punctuality: Punctuality): Condition => settled((group) => isOperated(group) && group.punctuality === punctuality);

const counts = {
  scheduled: isSettled,
  onTime: punctual('on-time'),
  early: punctual('early'),
  late: punctual('late'),
  cancelled: settled((group) => group.state === 'cancelled'),
  unlogged: settled((group) => group.state === 'unlogged'),
  pending: (group: TripClass) => group.isScheduled && group.isPending,
  extra: (group: TripClass) => !group.isScheduled && ran(group),
  operated: ran,
  counted: (group: TripClass) => group.isCounted && ran(group),
} as const;

type CountName = keyof typeof counts;
const countNames = Object.keys(counts) as CountName[];

const known = new Map<string, readonly CountName[]>();

/** The counts a group is in; there are few kinds of groups and many groups. */
function namesOf(group: TripClass): readonly CountName[] {
  const { isScheduled, isPending, state, punctuality, isCounted } = group;
  const key = `${state} ${punctuality ?? ''} ${isScheduled ? 1 : 0}${isPending ? 1 : 0}${isCounted ? 1 : 0}`;
  let names = known.get(key);
  if (names === undefined) {
    names = countNames.filter((name) => counts[name](group));
    known.set(key, names);
  }
  return names;
}

/** The sum of what is known; null where nothing is. */
export function sumOf<K extends string>(groups: readonly { readonly [key in K]: number | null }[], field: K): number | null {
  let sum: number | null = null;
  for (const { [field]: value } of groups) if (value !== null) sum = (sum ?? 0) + value;
  return sum;
}

export function figuresOf(groups: readonly TripClass[]): Figures {
  const trips = { scheduled: 0, onTime: 0, early: 0, late: 0, cancelled: 0, unlogged: 0, pending: 0, extra: 0, operated: 0, counted: 0 };
  let [fullTrips, reconstructed, countedTwice] = [0, 0, 0];
  for (const group of groups) {
    for (const name of namesOf(group)) trips[name] += group.trips;
    fullTrips += group.fullTrips;
    reconstructed += group.reconstructed;
    countedTwice += group.countedTwice;
  }
  return {
    boardings: sumOf(groups, 'boardings'),
    alightings: sumOf(groups, 'alightings'),
    leftBehind: sumOf(groups, 'leftBehind'),
    fullTrips,
    reconstructed,
    ...trips,
    coverage: trips.operated === 0 ? null : trips.counted / trips.operated,
    // Last, as `readFigures` adds it: months are compared as JSON.
    countedTwice,
  };
}

/** Whether buses ran on the day of a trip as far as this trip tells: it ran, or nobody said that it did not. */
const makesADay: Condition = (group) => ran(group) || counts.unlogged(group);

/** The dates on which buses ran, or were to run and nobody said otherwise. */
export function operatingDates(groups: readonly (TripClass & Pick<TripGroup, 'serviceDate'>)[]): ServiceDate[] {
  return [...new Set(groups.filter(makesADay).map((group) => group.serviceDate))].sort();
}

export const perDay = (boardings: number | null, operatingDays: number): number | null =>
  boardings === null || operatingDays === 0 ? null : boardings / operatingDays;

/** The groups that are alike in some fields, each lot with what they share. */
export function partsOf<G extends object, K extends keyof G & string>(
  groups: readonly G[],
  fields: readonly K[],
): { part: Pick<G, K>; groups: G[] }[] {
  const parts = new Map<string, { part: Pick<G, K>; groups: G[] }>();
  for (const group of groups) {
    let key = '';
    for (const field of fields) key += `${String(group[field])}\n`;
    const known = parts.get(key);
    if (known !== undefined) {
      known.groups.push(group);
      continue;
    }
    const part: Partial<Pick<G, K>> = {};
    for (const field of fields) part[field] = group[field];
    parts.set(key, { part: part as Pick<G, K>, groups: [group] });
  }
  return [...parts.values()];
}
