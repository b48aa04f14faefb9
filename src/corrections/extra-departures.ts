import type { ServiceDate } from '../scheduling/service-time.js';
import { epochSeconds, type EpochSeconds } from '../scheduling/service-time.js';
import type { OperatedTrip } from '../trip-log/operated-trip.js';
import type { ExtraDeparture } from './read-sheet.js';

const minuteOf = (at: EpochSeconds): number => Math.floor(at / 60);

/** A key by which two rows of a sheet are recognised as the same departure: route, direction and minute. */
export const departureKey = ({ routeId, directionId, departureTime }: ExtraDeparture): string =>
  `${routeId}\n${directionId ?? ''}\n${Math.floor(departureTime / 60)}`;

/** By how much the times may differ that two people write down for the start of one extra trip. */
const sameWithinSeconds = 600;

/**
 * The existing trip that is the same as a departure on a sheet: of its route and direction, planned or entered for that minute, or an extra
 * trip that was logged within ten minutes of it. A trip with another vehicle is not the same.
 * @param trips all trips of the day, those of the timetable first
 * @param vehicleId the vehicle of the sheet; null: unknown
 * @returns null: there is none
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
  // The last one may be a trip that was entered and then voided: it has no effective events, and its id can be used again.
  return (
    candidates.find(({ isScheduled }) => isScheduled) ??
    candidates.find((trip) => vehicleId !== null && trip.vehicleId === vehicleId) ??
    candidates.find(({ performed }) => performed.reportedAt !== null) ??
    candidates[0] ??
    null
  );
}
