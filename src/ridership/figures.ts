import type { TripState } from '../operations/trip-performed.js';
import type { ServiceDate, ServiceTime } from '../scheduling/service-time.js';
import type { Punctuality } from './punctuality.js';
import { isOperated, type RidershipTrip } from './ridership-trip.js';

/** Trips that are alike in what counts, with their sums: a database groups them, and a single trip is a group of one. */
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
}

export type GroupKey = 'serviceDate' | 'routeId' | 'directionId' | 'startTime' | 'dayType';
/** What every group says, whatever it is grouped by. */
export type TripClass = Omit<TripGroup, GroupKey>;

export const groupOf = (trip: RidershipTrip): TripGroup => ({
  ...trip,
  trips: 1,
  squares: trip.boardings === null ? null : trip.boardings ** 2,
  fullTrips: trip.wasFull ? 1 : 0,
});

/** The figures of a month, a day, a route … */
export interface Figures {
  /** People who boarded, as counted; null: nobody counted anything. */
  readonly boardings: number | null;
  readonly alightings: number | null;
  readonly leftBehind: number | null;
  readonly fullTrips: number;
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

/** The sum of what is known; null where nothing is. */
export const sumOf = (values: readonly (number | null)[]): number | null =>
  values.reduce<number | null>((sum, value) => (value === null ? sum : (sum ?? 0) + value), null);

export function figuresOf(groups: readonly TripClass[]): Figures {
  const trips = (condition: Condition): number => groups.reduce((sum, group) => (condition(group) ? sum + group.trips : sum), 0);
  const [operated, counted] = [trips(counts.operated), trips(counts.counted)];
  return {
    boardings: sumOf(groups.map((group) => group.boardings)),
    alightings: sumOf(groups.map((group) => group.alightings)),
    leftBehind: sumOf(groups.map((group) => group.leftBehind)),
    fullTrips: groups.reduce((sum, group) => sum + group.fullTrips, 0),
    scheduled: trips(counts.scheduled),
    onTime: trips(counts.onTime),
    early: trips(counts.early),
    late: trips(counts.late),
    cancelled: trips(counts.cancelled),
    unlogged: trips(counts.unlogged),
    pending: trips(counts.pending),
    extra: trips(counts.extra),
    operated,
    counted,
    coverage: operated === 0 ? null : counted / operated,
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

/** The groups of each part, parts in the order of their keys. */
export function partsOf<G extends TripClass, P>(groups: readonly G[], partOf: (group: G) => P): { part: P; groups: G[] }[] {
  const parts = new Map<string, { part: P; groups: G[] }>();
  for (const group of groups) {
    const part = partOf(group);
    const key = JSON.stringify(part);
    const known = parts.get(key);
    if (known === undefined) parts.set(key, { part, groups: [group] });
    else known.groups.push(group);
  }
  return [...parts.values()];
}
