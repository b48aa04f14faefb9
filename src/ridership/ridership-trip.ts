import type { OperatedTrip } from '../trip-log/operated-trip.js';
import { hasCount, knownCounts, type TripState } from '../trip-log/trip-performed.js';
import type { Seconds, ServiceDate, ServiceTime } from '../scheduling/service-time.js';
import { deviationOf, type Punctuality } from '../trip-log/punctuality.js';

/** What a trip contributes to the figures of its day. */
export interface RidershipTrip {
  readonly serviceDate: ServiceDate;
  readonly tripId: string;
  readonly routeId: string;
  readonly directionId: 0 | 1 | null;
  readonly startTime: ServiceTime | null;
  readonly dayType: string;
  readonly isScheduled: boolean;
  readonly isPending: boolean;
  readonly state: TripState;
  readonly punctuality: Punctuality | null;
  readonly delaySeconds: Seconds | null;
  readonly isCounted: boolean;
  readonly boardings: number | null;
  readonly alightings: number | null;
  readonly leftBehind: number | null;
  readonly wasFull: boolean;
  /** Nobody saw it, it was worked out afterwards. */
  readonly isReconstruction: boolean;
  /** Two sources counted, perhaps the same people. */
  readonly isCountedTwice: boolean;
}

/** Whether a trip ran, as far as anybody said. */
export const isOperated = ({ state }: Pick<RidershipTrip, 'state'>): boolean => state === 'underway' || state === 'completed';

/**
 * @param dayType the services that ran on the date
 * @param isClosed nothing more is expected of the day
 */
export function ridershipTrip(trip: OperatedTrip, dayType: string, isClosed: boolean): RidershipTrip {
  const { serviceDate, tripId, routeId, directionId, startTime, isScheduled, performed } = trip;
  const { state } = performed;
  const isCounted = hasCount(performed);
  const deviation = isScheduled && isOperated(performed) ? deviationOf(trip) : null;
  return {
    serviceDate,
    tripId,
    routeId,
    directionId,
    startTime,
    dayType,
    isScheduled,
    isPending: !isClosed && (state === 'planned' || state === 'underway'),
    state,
    // A trip of the timetable that ran is always in one of the three classes, so that they add up.
    punctuality: deviation?.punctuality ?? (isScheduled && isOperated(performed) ? 'on-time' : null),
    delaySeconds: deviation?.delay ?? null,
    isCounted,
    ...knownCounts(performed, isCounted),
    wasFull: performed.wasFull,
    isReconstruction: trip.isReconstruction,
    isCountedTwice: performed.findings.some(({ code }) => code === 'counted-twice'),
  };
}
