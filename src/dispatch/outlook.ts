import { addMonths, type Month } from '../scheduling/month.js';
import { seconds, type EpochSeconds, type Seconds, type ServiceTime } from '../scheduling/service-time.js';
import type { MonthGroups } from '../ridership/figures.js';
import type { TripNow } from './day-trip.js';
import type { UsualRidersAnswer } from './outlook.requests.js';

/** A departure of a route, on days of one kind. */
export interface UsualDeparture {
  readonly routeId: string;
  readonly directionId: 0 | 1 | null;
  readonly startTime: ServiceTime | null;
  /** The services that run on such days. */
  readonly dayType: string;
}

/** How many rode a departure in a month, from the counted trips; null: it was not counted in this month. */
export function usualRiders(
  month: Month,
  groups: MonthGroups['byDeparture'],
  { routeId, directionId, startTime, dayType }: UsualDeparture,
): UsualRidersAnswer | null {
  if (startTime === null) return null;
  const counted = groups.filter(
    (group) =>
      group.isCounted &&
      group.routeId === routeId &&
      group.directionId === directionId &&
      group.startTime === startTime &&
      group.dayType === dayType,
  );
  const sum = (of: (group: (typeof counted)[number]) => number): number => counted.reduce((all, group) => all + of(group), 0);
  const days = sum(({ trips }) => trips);
  if (days === 0) return null;
  const boardings = sum((group) => group.boardings ?? 0);
  return {
    month,
    days,
    boardings: Math.round((10 * boardings) / days) / 10,
    fullDays: sum(({ fullTrips }) => fullTrips),
    reconstructedDays: sum(({ reconstructed }) => reconstructed),
  };
}

/** How many earlier months are searched. */
const monthsLooked = 6;

/** The months to search, in order: the last full months, the newest first, then the current one, which may be the only one with counts. */
export const monthsToLookAt = (current: Month): Month[] => [
  ...Array.from({ length: monthsLooked }, (_, back) => addMonths(current, -1 - back)),
  current,
];

/** The departure that riders of a cancelled one can take instead. */
export interface NextTrip {
  readonly trip: TripNow;
  readonly departs: EpochSeconds;
  readonly waitSeconds: Seconds;
}

/** The next departure of the same route and direction that is not cancelled; null: it is the last one, or its time is unknown. */
export function nextOf(current: TripNow, trips: readonly TripNow[]): NextTrip | null {
  const after = current.expected.departs;
  if (after === null) return null;
  const { routeId, directionId } = current.trip;
  return trips.reduce<NextTrip | null>((next, each) => {
    const { departs } = each.expected;
    const isOfLine = each.trip.routeId === routeId && each.trip.directionId === directionId;
    if (!isOfLine || each.sign === 'cancelled' || departs === null || departs <= after) return next;
    return next !== null && next.departs <= departs ? next : { trip: each, departs, waitSeconds: seconds(departs - after) };
  }, null);
}
