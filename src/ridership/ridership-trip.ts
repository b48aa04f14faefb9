import type { OperatedTrip } from '../trip-log/operated-trip.js';
import { deviationOf, hasCount, isFull, knownCounts } from '../trip-log/trip-performed.js';
import type { RidershipDay } from './ridership-day.entity.js';

/** What a trip contributes to the figures of its day: its row in `ridership_days`. */
export type RidershipTrip = Readonly<Omit<RidershipDay, 'agencyId'>>;

/** Whether the log shows that a trip ran. */
export const isOperated = ({ state }: Pick<RidershipTrip, 'state'>): boolean => state === 'underway' || state === 'completed';

/**
 * The row of a trip.
 * @param dayType the services that ran on the date
 * @param isClosed no more events are expected of the day
 */
export function ridershipTrip(trip: OperatedTrip, dayType: string, isClosed: boolean): RidershipTrip {
  const { serviceDate, tripId, routeId, directionId, startTime, isScheduled, performed } = trip;
  const { state } = performed;
  const counts = knownCounts(performed);
  const isPending = !isClosed && (state === 'planned' || state === 'underway');
  const deviation = isScheduled && isOperated(performed) ? deviationOf(trip) : null;
  return {
    serviceDate,
    tripId,
    routeId,
    directionId,
    startTime,
    dayType,
    isScheduled,
    isPending,
    state,
    // A trip of the timetable that ran is always early, on time or late, so that these add up to the trips that ran.
    punctuality: deviation?.punctuality ?? (isScheduled && isOperated(performed) ? 'on-time' : null),
    delaySeconds: deviation?.delay ?? null,
    isCounted: hasCount(performed),
    ...counts,
    wasFull: isFull(performed),
    isReconstruction: trip.isReconstruction,
    isCountedTwice: performed.findings.some(({ code }) => code === 'counted-twice'),
    isLeftBehindMissing: !isPending && isFull(performed) && counts.leftBehind === null,
    isDateSuspect: performed.findings.some(({ code }) => code === 'date-suspect'),
    findings: [...new Set(performed.findings.map(({ code }) => code))].sort().join(' '),
    vehicleId: trip.vehicleId,
  };
}

type PlannedTrip = Pick<RidershipTrip, 'serviceDate' | 'tripId' | 'routeId' | 'directionId' | 'startTime' | 'dayType'>;

/** The row of a trip of the timetable without events. */
export const unloggedTrip = (
  { serviceDate, tripId, routeId, directionId, startTime, dayType }: PlannedTrip,
  isClosed: boolean,
): RidershipTrip => ({
  serviceDate,
  tripId,
  routeId,
  directionId,
  startTime,
  dayType,
  isScheduled: true,
  isPending: !isClosed,
  state: isClosed ? 'unlogged' : 'planned',
  punctuality: null,
  delaySeconds: null,
  isCounted: false,
  boardings: null,
  alightings: null,
  leftBehind: null,
  wasFull: false,
  isReconstruction: false,
  isCountedTwice: false,
  isLeftBehindMissing: false,
  isDateSuspect: false,
  findings: '',
  vehicleId: null,
});
