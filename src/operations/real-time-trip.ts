import { boardingPositions, type Pattern } from '../scheduling/trips.js';
import { minutes, plus, seconds, type EpochSeconds, type Seconds, type ServiceDate } from '../scheduling/service-time.js';
import type { OperatedTrip, Report } from '../trip-log/operated-trip.js';
import { estimatedDeparture, expectedDelay } from '../trip-log/trip-performed.js';

/** The trip that a vehicle has before another one. */
export interface PreviousTrip {
  readonly tripId: string;
  readonly patternId: number;
  readonly departs: EpochSeconds;
  /** It was not reported to have left; `departs` is an estimate. */
  readonly isEstimated: boolean;
  readonly arrives: EpochSeconds;
}

/** What is expected of a trip without reports: to leave late, or not to run any more because its vehicle has started on a later trip. */
export type Expectation = { readonly isOver: false; readonly delay: Seconds; readonly previous: PreviousTrip } | { readonly isOver: true };

/** A trip about which more is known than its timetable: it has reports, or expectations follow from other trips of its vehicle. */
export interface RealTimeTrip extends Report {
  /** What follows from other trips of its vehicle; null: nothing. */
  readonly expected: Expectation | null;
  /** The vehicle that is assigned to it, whichever one its events name; null or left out: none. */
  readonly assignedVehicleId?: string | null;
  /** Departures worked out so far, by position of the stop; emptied whenever an event of the trip is logged. */
  readonly cachedDepartures?: (RealTimeDeparture | 'gone')[];
}

/** A departure from a stop, by the plan and all that was reported so far. */
export interface RealTimeDeparture {
  /** The reported, estimated or planned time. */
  readonly departs: EpochSeconds;
  readonly source: 'planned' | 'driver-reported' | 'estimated';
  readonly status: 'scheduled' | 'cancelled';
  /** The estimate is the delay that the driver reported; otherwise it follows from what was logged of the trip or its vehicle. */
  readonly isDriversEstimate?: true;
}

/** A departure from a stop that differs from the timetable. */
export interface ChangedCall {
  readonly trip: RealTimeTrip;
  readonly position: number;
  readonly departs: EpochSeconds;
}

/** The trips of a date that have reports or expectations. */
export interface RealTimeDay {
  find(tripId: string): RealTimeTrip | undefined;
  /** The departures from a stop that differ from the timetable, from an instant on, in order of time. */
  callsFrom(stopId: string, from: EpochSeconds): readonly ChangedCall[];
  /** All of them, as they are at the moment of the call. */
  list(): readonly RealTimeTrip[];
  /** The trips that the timetable does not have on the date. */
  listOutside(): readonly RealTimeTrip[];
}

/** The trips of an agency that have reports or expectations, on a date or later. */
export interface RealTime {
  readonly from: ServiceDate;
  readonly days: ReadonlyMap<ServiceDate, RealTimeDay>;
  /** The routes whose drivers report: a trip of theirs that is due and has no report is shown as unreported. */
  readonly reportingRouteIds: ReadonlySet<string>;
}

/** A report that is further ahead of the planned time is taken to be about another trip: a morning tap cannot remove an evening bus. */
const maxEarly = minutes(60);
export const isBelieved = (at: EpochSeconds | null, planned: EpochSeconds): at is EpochSeconds => at !== null && at > planned - maxEarly;

/** Neither the timetable nor a manager planned the trip: a driver just runs it. */
export const isExtra = ({ plan }: OperatedTrip): boolean => plan.length === 0;
/** Whether it is in no timetable of the day, so that a look-up there does not find it. */
const isAdded = (trip: OperatedTrip): boolean => trip.isAdded || isExtra(trip);

/** Whether the trip was reported to have started, at a time that is plausible. */
export function hasStarted({ performed, plan }: OperatedTrip): boolean {
  const { state, actualStart, isStartReported, actualEnd, visits } = performed;
  const planned = plan[0]?.departure;
  const mayBe = (at: EpochSeconds | null): boolean => at === null || planned === undefined || isBelieved(at, planned);
  if (state === 'cancelled') return false;
  if (actualStart !== null) return mayBe(actualStart);
  if (state === 'completed') return mayBe(actualEnd);
  // Reported, at an unknown time.
  if (isStartReported) return true;
  return visits.some(({ hasLeft, actualDeparture }) => hasLeft && mayBe(actualDeparture));
}

/**
 * The current departure of a trip from a stop; `gone`: it left at an unknown time, or will not leave any more. A cancelled one keeps its
 * planned time; one that has left has the time at which it left. A trip that has started leaves its first stop at its reported start, but
 * not before the plan; later departures are estimated. A trip that has not left is as late as its driver reports or as its vehicle is,
 * whichever is later.
 * @param timetabled the departure by the timetable, used if the trip has no planned time at the stop; null: there is none
 */
export function realTimeDeparture(
  realTimeTrip: Pick<RealTimeTrip, 'trip' | 'expected'>,
  position: number,
  timetabled: EpochSeconds | null,
): RealTimeDeparture | 'gone' {
  const { trip, expected } = realTimeTrip;
  if (isExtra(trip) && timetabled === null) return departureOfExtra(trip, position);
  const { performed, plan } = trip;
  const scheduled = plan[position]?.departure ?? timetabled;
  if (scheduled === null) return 'gone';
  const { state, cancelledBy, visits, actualStart, actualEnd } = performed;
  // A cancellation by a manager changes the plan; it is no report from the road.
  if (state === 'cancelled')
    return { departs: scheduled, source: cancelledBy === 'driver' ? 'driver-reported' : 'planned', status: 'cancelled' };
  const left = visits.find((visit) => visit.position === position)?.actualDeparture ?? null;
  if (isBelieved(left, scheduled)) return { departs: left, source: 'driver-reported', status: 'scheduled' };
  // A bus may have been reported to have left, at an unknown time.
  const mayBe = (at: EpochSeconds | null): boolean => at === null || isBelieved(at, scheduled);
  const hasEnded = state === 'completed' && mayBe(actualEnd);
  const isPast = hasEnded || visits.some((visit) => visit.position >= position && visit.hasLeft && mayBe(visit.actualDeparture));
  if (isPast) return 'gone';
  const isStartBelieved = actualStart === null || isBelieved(actualStart, plan[0]?.departure ?? scheduled);
  if (position === 0 && actualStart !== null && isStartBelieved)
    return { departs: actualStart > scheduled ? actualStart : scheduled, source: 'driver-reported', status: 'scheduled' };
  const estimated = isStartBelieved ? estimatedDeparture(performed, plan, position) : null;
  const driversDelay = performed.reportedDelay?.delay ?? 0;
  if (isBelieved(estimated, scheduled)) return expectedAt(estimated, driversDelay > Math.max(0, performed.delay ?? 0));
  if (!hasStarted(trip)) {
    if (expected?.isOver === true) return 'gone';
    const late = Math.max(driversDelay, expected?.delay ?? 0);
    if (late > 0) return expectedAt(plus(scheduled, seconds(late)), driversDelay > (expected?.delay ?? 0));
  } else if (position > 0 && driversDelay > 0) return expectedAt(plus(scheduled, expectedDelay(performed)), true);
  return { departs: scheduled, source: 'planned', status: 'scheduled' };
}

const expectedAt = (departs: EpochSeconds, isDriversEstimate: boolean): RealTimeDeparture => ({
  departs,
  source: 'estimated',
  status: 'scheduled',
  ...(isDriversEstimate ? { isDriversEstimate } : {}),
});

/** A trip outside the timetable is listed from its start on, and takes as long as such trips usually do. */
function departureOfExtra(
  { performed: { state, visits, actualStart }, offsets }: OperatedTrip,
  position: number,
): RealTimeDeparture | 'gone' {
  if (state === 'cancelled') return 'gone';
  const left = visits.find((visit) => visit.position === position)?.actualDeparture ?? null;
  if (left !== null) return { departs: left, source: 'driver-reported', status: 'scheduled' };
  if (state === 'completed' || visits.some((visit) => visit.position >= position && visit.hasLeft)) return 'gone';
  if (position === 0) return actualStart === null ? 'gone' : { departs: actualStart, source: 'driver-reported', status: 'scheduled' };
  const last = visits.findLast(({ actualDeparture }) => actualDeparture !== null);
  const [from, at] = last === undefined ? [0, actualStart] : [last.position, last.actualDeparture];
  const [leftFrom, here] = [offsets?.departures[from], offsets?.departures[position]];
  if (at === null || leftFrom === undefined || here === undefined) return 'gone';
  return { departs: plus(at, seconds(Math.max(0, here - leftFrom))), source: 'estimated', status: 'scheduled' };
}

/** The departure from a stop by the timetable; null: the timetable has none. */
export function timetabledDeparture(trip: OperatedTrip, position: number): EpochSeconds | null {
  const planned = plannedDeparture(trip, position);
  return planned === null || isAdded(trip) ? null : plus(planned, seconds(0 - trip.shift));
}

const plannedDeparture = ({ plan }: OperatedTrip, position: number): EpochSeconds | null => plan[position]?.departure ?? null;

/** The departures of a trip that are cancelled, moved, later than in the timetable or not in it. The timetable gives the others. */
export function callsOf(trip: RealTimeTrip, pattern: Pattern): ChangedCall[] {
  return boardingPositions(pattern).flatMap((position) => {
    const timetabled = timetabledDeparture(trip.trip, position);
    const departure = realTimeDeparture(trip, position, null);
    if (departure === 'gone') return [];
    const isAsPlanned = timetabled !== null && departure.status === 'scheduled' && departure.departs <= timetabled && trip.trip.shift === 0;
    return isAsPlanned ? [] : [{ trip, position, departs: departure.departs }];
  });
}
