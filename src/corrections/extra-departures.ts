import type { ServiceDate } from '../scheduling/service-time.js';
import { epochSeconds, type EpochSeconds } from '../scheduling/service-time.js';
import type { OperatedTrip } from '../trip-log/operated-trip.js';
import type { ExtraDeparture } from './read-sheet.js';

const minuteOf = (at: EpochSeconds): number => Math.floor(at / 60);

/** Names of departures, so that two rows of one sheet are seen to be the same. */
export const departureKey = ({ routeId, directionId, departureTime }: ExtraDeparture): string =>
  `${routeId}\n${directionId ?? ''}\n${Math.floor(departureTime / 60)}`;

/** Two who write down when an extra trip left may differ by so many seconds. */
const sameWithin = 600;

/**
 * The trip that a departure outside the timetable is already: of its route and direction, planned or entered for that minute, or logged by
 * a driver some minutes before or after, and not known to be of another vehicle.
 * @param trips of the day, those of the timetable first
 */
export function sameDeparture(
  trips: readonly OperatedTrip[],
  { routeId, directionId, departureTime }: ExtraDeparture,
  date: ServiceDate,
  vehicleId: string | null,
  zone: string,
): OperatedTrip | null {
  const departs = epochSeconds(date, departureTime, zone);
  const isAt = ({ plan, startTime, performed, isScheduled }: OperatedTrip): boolean => {
    const planned = plan[0]?.departure ?? (isScheduled || startTime === null ? null : epochSeconds(date, startTime, zone));
    if (planned !== null) return minuteOf(planned) === minuteOf(departs);
    const { actualStart } = performed;
    return !isScheduled && actualStart !== null && Math.abs(actualStart - departs) <= sameWithin;
  };
  const isOther = (trip: OperatedTrip): boolean => vehicleId !== null && trip.vehicleId !== null && trip.vehicleId !== vehicleId;
  const there = trips.filter((trip) => trip.routeId === routeId && trip.directionId === directionId && isAt(trip) && !isOther(trip));
  // Of those that were entered and voided nothing is left but their name, which may be given again.
  return (
    there.find(({ isScheduled }) => isScheduled) ??
    there.find((trip) => vehicleId !== null && trip.vehicleId === vehicleId) ??
    there.find(({ performed }) => performed.reportedAt !== null) ??
    there[0] ??
    null
  );
}
