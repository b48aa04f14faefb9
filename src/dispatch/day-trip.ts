import { crewOfTrip, availableCrew, type AvailableCrew } from '../fleet/assigned.js';
import type { Crews } from '../fleet/crews.service.js';
import { realTimeDeparture, isExtra, type RealTimeTrip } from '../operations/real-time-trip.js';
import { plus, seconds, type EpochSeconds, type Seconds } from '../scheduling/service-time.js';
import { effectiveEvents, standingCancellations } from '../trip-log/effective-events.js';
import type { LoggedEvent, OperatedTrip } from '../trip-log/operated-trip.js';
import { deviationOf, expectedDelay, loggedDeparture } from '../trip-log/trip-performed.js';
import { lateAfter, signOf, type TripSign } from './signs.js';

/** When a trip leaves its first stop and when it ends: logged or expected; null: unknown. */
export interface Expected {
  readonly departs: EpochSeconds | null;
  /** Its departure from the first stop was logged, so `departs` is the logged time. */
  readonly hasLeft: boolean;
  readonly arrives: EpochSeconds | null;
}

/**
 * The logged times, else the expected ones: the plan with the delay that the driver reported or that the vehicle has.
 * @param live the trip with the delay expected from its vehicle; undefined: only the trip's own log is used
 */
export function expectedOf(trip: OperatedTrip, live: RealTimeTrip | undefined): Expected {
  const { plan, performed } = trip;
  const [first, last] = [plan[0], plan.at(-1)];
  const left = performed.state === 'cancelled' ? null : loggedDeparture(performed, 0);
  if (left !== null) return { departs: left, hasLeft: true, arrives: arrivalOf(trip, left) };
  if (first === undefined || last === undefined)
    return { departs: performed.firstReportedAt, hasLeft: false, arrives: performed.state === 'completed' ? performed.actualEnd : null };
  const prediction = realTimeDeparture(live ?? { trip, expected: null }, 0, null);
  const departs = prediction === 'gone' ? first.departure : prediction.departs;
  const isOver = performed.state === 'completed' && performed.actualEnd !== null;
  return { departs, hasLeft: false, arrives: isOver ? performed.actualEnd : plus(departs, seconds(last.arrival - first.departure)) };
}

/** A late bus is not expected to make up time. */
function arrivalOf({ plan, performed, offsets }: OperatedTrip, left: EpochSeconds): EpochSeconds | null {
  if (performed.state === 'completed' && performed.actualEnd !== null) return performed.actualEnd;
  const last = plan.at(-1);
  if (last !== undefined) return plus(last.arrival, expectedDelay(performed));
  const lasts = offsets?.arrivals.at(-1);
  return lasts === undefined ? null : plus(left, seconds(lasts));
}

/** The delay of a trip: as in the monthly figures once it is completed, else the expected or last logged one; null: unknown, cancelled. */
export function delayOf(trip: OperatedTrip, { departs, hasLeft }: Expected): Seconds | null {
  const { performed, plan } = trip;
  const planned = plan[0]?.departure;
  if (performed.state === 'cancelled' || planned === undefined) return null;
  if (performed.state === 'completed') return deviationOf(trip)?.delay ?? null;
  if (hasLeft || performed.delay !== null) return performed.reportedDelay === null ? performed.delay : expectedDelay(performed);
  return departs !== null && departs !== planned ? seconds(departs - planned) : null;
}

/** Riders on board after the last logged stop; null: the trip is not under way, or no boardings were logged. */
export function onBoard({ performed: { state, visits, boardings } }: OperatedTrip): number | null {
  const load = visits.at(-1)?.departureLoad;
  return state !== 'underway' || load === undefined || boardings === 0 ? null : load;
}

interface Person {
  readonly accountId: string;
  readonly disabledAt: EpochSeconds | null;
}

/** @returns null: the agency works without assignments, because none was ever made; then no trip lacks a driver or vehicle */
export function availableOf({ vehicles, assigned }: Crews, accounts: readonly Person[]): AvailableCrew | null {
  if (assigned.size === 0) return null;
  return availableCrew(vehicles.values(), accounts);
}

/** Who drives a trip in which vehicle, and what is missing. */
export interface CrewOfTrip {
  readonly vehicleId: string | null;
  readonly isVehicleLogged: boolean;
  readonly accountId: string | null;
  readonly isWithoutDriver: boolean;
  readonly isWithoutVehicle: boolean;
}

/** @param available the drivers and vehicles in use; null: the town works without assignments */
export function crewNow(
  trip: OperatedTrip,
  logged: readonly LoggedEvent[],
  crews: Crews,
  sign: TripSign,
  available: AvailableCrew | null,
): CrewOfTrip {
  const assigned = crewOfTrip(crews, trip);
  const drove = effectiveEvents(logged).filter(({ source, kind }) => source === 'driver' && kind !== 'trip-cancelled' && kind !== 'undo');
  const last = drove.reduce<LoggedEvent | null>((latest, event) => (latest === null || event.at >= latest.at ? event : latest), null);
  const isToRun = available !== null && (sign === 'to-come' || sign === 'not-started');
  return {
    vehicleId: trip.vehicleId ?? assigned.vehicleId,
    isVehicleLogged: trip.vehicleId !== null,
    accountId: last?.accountId ?? assigned.accountId,
    isWithoutDriver: isToRun && !available.accountIds.has(assigned.accountId ?? ''),
    isWithoutVehicle: isToRun && !available.vehicleIds.has(trip.vehicleId ?? assigned.vehicleId ?? ''),
  };
}

/** Managers' decisions about a trip that still count, as ids of their events. */
export interface Undoable {
  readonly cancelled: readonly string[];
  readonly moved: readonly string[];
  readonly added: readonly string[];
}

export function undoableOf(logged: readonly LoggedEvent[]): Undoable {
  const effective = effectiveEvents(logged);
  const ids = (events: readonly LoggedEvent[]): string[] => events.map(({ eventId }) => eventId);
  return {
    cancelled: ids(standingCancellations(effective).filter(({ source }) => source === 'manager')),
    moved: ids(effective.filter(({ kind }) => kind === 'trip-shifted')),
    added: ids(effective.filter(({ kind }) => kind === 'trip-added')),
  };
}

export const isLate = (delay: Seconds | null): boolean => delay !== null && delay > lateAfter;

/** A trip of a day as it is now. */
export interface TripNow {
  readonly trip: OperatedTrip;
  readonly sign: TripSign;
  readonly expected: Expected;
  readonly delay: Seconds | null;
}

export function tripNow(
  trip: OperatedTrip,
  live: RealTimeTrip | undefined,
  { now, reportingRouteIds }: { readonly now: EpochSeconds; readonly reportingRouteIds: ReadonlySet<string> },
): TripNow {
  const expected = expectedOf(trip, live);
  const { state } = trip.performed;
  const sign = signOf({ state, ...expected, isReporting: reportingRouteIds.has(trip.routeId) && !isExtra(trip) }, now);
  return { trip, sign, expected, delay: delayOf(trip, expected) };
}
