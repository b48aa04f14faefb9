import { zoneOn } from '../agencies/versions-of-date.js';
import type { Network } from '../network/network.service.js';
import { epochSeconds, plus, seconds, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import type { StopOffsets } from '../scheduling/timetable.js';
import type { TripOfVersion } from '../timetables/blocks.service.js';
import { effectiveEvents } from '../trip-log/effective-events.js';
import {
  changedPlan,
  identityInTimetable,
  planChange,
  type LoggedEvent,
  type OperatedTrip,
  type TripIdentity,
} from '../trip-log/operated-trip.js';
import { isOfPlan } from '../trip-log/trip-event.js';
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
  return pattern === undefined ? null : identityInTimetable({ date, zone: zoneOn(network, date) }, trip, pattern, offsets);
}

/**
 * The plan of a trip with the changes of managers; on most days there are none.
 * @param events of the trip, at least those that change its plan and the undos
 */
export function planOfDay(trip: Pick<TripIdentity, 'isScheduled' | 'plan'>, events: readonly LoggedEvent[]): TripIdentity['plan'] {
  return events.some(isOfPlan) ? changedPlan(trip, planChange(effectiveEvents(events))) : trip.plan;
}
