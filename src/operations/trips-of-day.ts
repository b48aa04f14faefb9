import { zoneOn } from '../agencies/versions-of-date.js';
import type { Network } from '../network/network.service.js';
import { epochSeconds, plus, seconds, type EpochSeconds, type ServiceDate, type ServiceTime } from '../scheduling/service-time.js';
import type { StopOffsets } from '../scheduling/timetable.js';
import type { TripOfVersion } from '../timetables/blocks.service.js';
import { plannedCalls, type OperatedTrip, type TripIdentity } from '../trip-log/operated-trip.js';
import { expectedDelay } from '../trip-log/trip-performed.js';
import { hasStarted, isExtra } from './told-trip.js';
import type { TripOfVehicle, VehicleNamed } from './vehicle-trips.js';

interface Day {
  readonly date: ServiceDate;
  readonly network: Pick<Network, 'agency' | 'patterns' | 'zones'>;
}

const none = seconds(0);
const lastOf = ({ arrivals }: StopOffsets): number => arrivals.at(-1) ?? 0;

/** A trip of which nobody said anything, as one of its vehicle's. */
export function asPlanned(
  { date, network }: Day,
  { patternId, startTime }: TripOfVersion,
  offsets: StopOffsets,
  named: VehicleNamed,
): TripOfVehicle {
  const starts = epochSeconds(date, startTime, zoneOn(network, date));
  return {
    ...named,
    patternId,
    planned: { starts, ends: plus(starts, seconds(lastOf(offsets))) },
    shift: none,
    said: none,
    isCancelled: false,
    run: null,
  };
}

/** A trip as it was reported, as one of its vehicle's; null: nobody knows when it runs. */
export function asReported(trip: OperatedTrip, named: VehicleNamed): TripOfVehicle | null {
  const planned = spanOf(trip);
  if (planned === null) return null;
  const { patternId, performed, shift } = trip;
  const isCancelled = performed.state === 'cancelled';
  return {
    ...named,
    patternId,
    planned,
    shift,
    said: performed.saidDelay?.delay ?? none,
    isCancelled,
    run: hasStarted(trip) ? runOf(trip, planned) : null,
  };
}

/** By the timetable or the manager; of an extra trip by its start, and by how long its like takes. */
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
  const known: EpochSeconds | null = state === 'completed' ? actualEnd : null;
  return {
    departs: actualStart ?? plus(starts, late),
    isEstimated: actualStart === null,
    // Nobody counts on a bus to make up lost time.
    doneAt: known ?? plus(ends, isExtra(trip) ? none : late),
  };
}

/** A trip of the timetable as it is known before anybody says anything of it; null: its pattern is gone. */
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
