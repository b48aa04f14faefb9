import { hasStarted } from '../../operations/real-time-trip.js';
import type { EpochSeconds } from '../../scheduling/service-time.js';
import { expectedDelay } from '../../trip-log/trip-performed.js';
import { tripIdOf } from './beans.js';
import { distancesAlong } from './distances.js';
import type { AgencyIds } from './ids.js';
import type { References } from './references.js';
import { isCancelled, type TripRun } from './trip-run.js';

/** How far a bus is, as far as it is known. */
export interface Progress {
  /** The stop it left last, by its place in the pattern; -1: it has not left the first one. */
  readonly left: number;
  /** It was reported; otherwise this is where it should be by its schedule and its delay. */
  readonly isReported: boolean;
  /** Seconds behind the schedule, moves of managers included; negative: early. */
  readonly deviation: number;
}

/** The seconds by which the trip is expected to be late. */
function deviationOf({ realTime }: TripRun): number {
  if (realTime === null || isCancelled({ realTime })) return 0;
  const { performed, shift } = realTime.trip;
  const { expected } = realTime;
  const ofVehicle = expected?.isOver === false && !hasStarted(realTime.trip) ? expected.delay : 0;
  const own = performed.reportedDelay === null ? (performed.delay ?? 0) : expectedDelay(performed);
  return shift + (own !== 0 ? Math.max(own, ofVehicle) : ofVehicle);
}

export function progressOf(run: TripRun, at: EpochSeconds): Progress {
  const { realTime, departures, pattern } = run;
  const deviation = deviationOf(run);
  const last = pattern.stops.length - 1;
  if (realTime !== null && !isCancelled(run)) {
    const { state, visits, actualStart } = realTime.trip.performed;
    const left = visits.findLast(({ hasLeft }) => hasLeft)?.position ?? (actualStart === null ? -1 : 0);
    if (state === 'completed') return { left: last, isReported: true, deviation };
    if (left >= 0) return { left, isReported: true, deviation };
  }
  return { left: departures.findLastIndex((departure) => departure + deviation <= at), isReported: false, deviation };
}

const milliseconds = (at: number | null | undefined): number => (at ?? 0) * 1000;

/** Makes the ids of an answer; stops and trips become references of it. */
export interface Naming {
  readonly stop: (stopId: string) => string;
  readonly trip: (run: TripRun) => string;
  /** Without a reference. */
  readonly id: (run: TripRun) => string;
  readonly vehicle: (vehicleId: string) => string;
}

export const namingOf = ({ references, ids }: { readonly references: References; readonly ids: AgencyIds }): Naming => ({
  stop: (stopId) => references.stop(stopId),
  trip: (run) => references.trip(run),
  id: (run) => tripIdOf(ids, run),
  vehicle: (vehicleId) => ids.of(vehicleId),
});

/**
 * OneBusAway's `tripStatus`. Nobody tells where the bus is between two stops, so there is no position; distances are those of the stop it
 * left last. Numbers that are not known are 0, or -1 for people, as OneBusAway has it: its iOS app needs every field.
 */
export function tripStatus(
  run: TripRun,
  at: EpochSeconds,
  naming: Naming,
  { situationIds, blockTripSequence }: { readonly situationIds: readonly string[]; readonly blockTripSequence: number },
): object {
  const { pattern, day, arrivals, departures, realTime } = run;
  const { left, isReported, deviation } = progressOf(run, at);
  const last = pattern.stops.length - 1;
  const [closest, next] = [Math.max(0, left), Math.min(left + 1, last)];
  const distances = distancesAlong(day.network, pattern);
  const offset = (time: EpochSeconds | undefined): number => (time === undefined ? 0 : time + deviation - at);
  const scheduled = departures.findLastIndex((departure) => departure <= at);
  const cancelled = isCancelled(run);
  const isPredicted = realTime !== null && !cancelled && (isReported || deviation !== 0);
  return {
    activeTripId: naming.trip(run),
    blockTripSequence,
    serviceDate: milliseconds(day.starts),
    status: cancelled ? 'CANCELED' : 'SCHEDULED',
    phase: !cancelled && left >= 0 && left < last ? 'in_progress' : '',
    predicted: isPredicted,
    scheduleDeviation: isPredicted ? deviation : 0,
    vehicleId: isPredicted && realTime.trip.vehicleId !== null ? naming.vehicle(realTime.trip.vehicleId) : '',
    lastUpdateTime: isPredicted ? milliseconds(realTime.trip.performed.reportedAt) : 0,
    lastLocationUpdateTime: 0,
    closestStop: naming.stop(pattern.stops[closest]?.stopId ?? ''),
    closestStopTimeOffset: offset(departures[closest]),
    nextStop: left === last ? '' : naming.stop(pattern.stops[next]?.stopId ?? ''),
    nextStopTimeOffset: left === last ? 0 : offset(arrivals[next]),
    distanceAlongTrip: distances[closest] ?? 0,
    scheduledDistanceAlongTrip: distances[Math.max(0, scheduled)] ?? 0,
    lastKnownDistanceAlongTrip: isReported ? (distances[closest] ?? 0) : 0,
    totalDistanceAlongTrip: distances[last] ?? 0,
    orientation: 0,
    lastKnownOrientation: 0,
    occupancyStatus: occupancyOfRun(run),
    occupancyCount: -1,
    occupancyCapacity: -1,
    situationIds,
    vehicleFeatures: [],
  };
}

/** How full the bus is, in the bands of GTFS-Realtime; empty: unknown. */
export const occupancyOfRun = (run: TripRun): string => (isCancelled(run) ? '' : (run.realTime?.occupancy ?? ''));
