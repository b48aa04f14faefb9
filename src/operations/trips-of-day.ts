import { zoneOn } from '../agencies/versions-of-date.js';
import type { Network } from '../network/network.service.js';
import { epochSeconds, plus, seconds, type EpochSeconds, type ServiceDate, type ServiceTime } from '../scheduling/service-time.js';
import type { StopOffsets } from '../scheduling/timetable.js';
import type { TripOfVersion } from '../timetables/blocks.service.js';
import { plannedCalls, type OperatedTrip, type TripIdentity } from '../trip-log/operated-trip.js';
import { expectedDelay } from '../trip-log/trip-performed.js';
import { hasStarted, isExtra } from './real-time-trip.js';
import type { TripOfVehicle, VehicleClues } from './vehicle-trips.js';

interface Day {
  readonly date: ServiceDate;
  readonly network: Pick<Network, 'agency' | 'patterns' | 'zones'>;
}

const noSeconds = seconds(0);
const lastOf = ({ arrivals }: StopOffsets): number => arrivals.at(-1) ?? 0;

/** A trip of the timetable without reports, in the form in which the trips of a vehicle are evaluated. */
export function asPlanned(
  { date, network }: Day,
  { patternId, startTime }: TripOfVersion,
  offsets: StopOffsets,
  named: VehicleClues,
): TripOfVehicle {
  const starts = epochSeconds(date, startTime, zoneOn(network, date));
  return {
    ...named,
    patternId,
    planned: { starts, ends: plus(starts, seconds(lastOf(offsets))) },
    shift: noSeconds,
    driversDelay: noSeconds,
    isCancelled: false,
    run: null,
  };
}

/** A trip with reports, in the same form; null: neither its plan nor its start is known. */
export function asReported(trip: OperatedTrip, named: VehicleClues): TripOfVehicle | null {
  const planned = spanOf(trip);
  if (planned === null) return null;
  const { patternId, performed, shift } = trip;
  const isCancelled = performed.state === 'cancelled';
  return {
    ...named,
    patternId,
    planned,
    shift,
    driversDelay: performed.reportedDelay?.delay ?? noSeconds,
    isCancelled,
    run: hasStarted(trip) ? runOf(trip, planned) : null,
  };
}

/** Start and end by the timetable or as a manager added it, before any move; for an extra trip its start and the usual running time. */
function spanOf(trip: OperatedTrip): TripOfVehicle['planned'] | null {
  const { plan, shift, performed, offsets } = trip;
  const [first, last] = [plan[0], plan.at(-1)];
  if (first !== undefined && last !== undefined)
    return { starts: plus(first.departure, seconds(0 - shift)), ends: plus(last.arrival, seconds(0 - shift)) };
  const starts = performed.actualStart;
  return starts === null ? null : { starts, ends: plus(starts, seconds(offsets === null ? 0 : lastOf(offsets))) };
}

function runOf(trip: OperatedTrip, { starts, ends }: TripOfVehicle['planned']): NonNullable<TripOfVehicle['run']> {
  const { state, actualStart, actualEnd } = trip.performed;
  const late = seconds(expectedDelay(trip.performed) + trip.shift);
  const reportedEnd: EpochSeconds | null = state === 'completed' ? actualEnd : null;
  return {
    departs: actualStart ?? plus(starts, late),
    isEstimated: actualStart === null,
    // A late bus is not expected to make up time.
    doneAt: reportedEnd ?? plus(ends, isExtra(trip) ? noSeconds : late),
  };
}

/** A trip of the timetable before anything was logged on it; null: its pattern is not in the network. */
export function plannedIdentity({ date, network }: Day, trip: TripOfVersion, offsets: StopOffsets): TripIdentity | null {
  const pattern = network.patterns.get(trip.patternId);
  if (pattern === undefined) return null;
  const { tripId, startTime, blockId, headsign, modelTripId } = trip;
  const times = offsets.departures.map((departure, position) => ({
    arrivalTime: (startTime + (offsets.arrivals[position] ?? departure)) as ServiceTime,
    departureTime: (startTime + departure) as ServiceTime,
  }));
  return {
    ...{ serviceDate: date, tripId, routeId: pattern.routeId, directionId: pattern.directionId, patternId: pattern.patternId },
    ...{ stopIds: pattern.stops.map(({ stopId }) => stopId), startTime, isScheduled: true, offsets, headsign, blockId, modelTripId },
    plan: plannedCalls(date, zoneOn(network, date), pattern.stops, times),
  };
}
