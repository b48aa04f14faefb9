import type { ServiceDate } from '../scheduling/service-time.js';
import { epochSeconds, type EpochSeconds } from '../scheduling/service-time.js';
import type { OperatedTrip } from '../trip-log/operated-trip.js';
import type { ExtraDeparture } from './read-sheet.js';

const minuteOf = (at: EpochSeconds): number => Math.floor(at / 60);

/** A key for a departure, by which two rows of a sheet are recognized as the same. */
export const departureKey = ({ routeId, directionId, departureTime }: ExtraDeparture): string =>
  `${routeId}\n${directionId ?? ''}\n${Math.floor(departureTime / 60)}`;

/** The times that two people write down for the start of one extra trip may differ by so much. */
const sameWithinSeconds = 600;

/**
 * The existing trip that a departure outside the timetable is: of its route and direction, planned or entered for that minute, or logged by
 * a driver up to ten minutes before or after, and not known to have had another vehicle.
 * @param trips all trips of the day, those of the timetable first
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
    return !isScheduled && actualStart !== null && Math.abs(actualStart - departs) <= sameWithinSeconds;
  };
  const isOther = (trip: OperatedTrip): boolean => vehicleId !== null && trip.vehicleId !== null && trip.vehicleId !== vehicleId;
  const candidates = trips.filter((trip) => trip.routeId === routeId && trip.directionId === directionId && isAt(trip) && !isOther(trip));
  // A trip that was entered and voided has only its id left, which may be used again.
  return (
    candidates.find(({ isScheduled }) => isScheduled) ??
    candidates.find((trip) => vehicleId !== null && trip.vehicleId === vehicleId) ??
    candidates.find(({ performed }) => performed.reportedAt !== null) ??
    candidates[0] ??
    null
  );
}
