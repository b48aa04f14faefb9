import { plus, seconds, startOfServiceDay, type ServiceDate, type ServiceTime } from '../scheduling/service-time.js';
import { stopTimes, type StopOffsets, type StopTime } from '../scheduling/timetable.js';
import type { Pattern } from '../scheduling/trips.js';
import type { PlannedCall } from './trip-performed.js';

/** What is known of a trip before any event: from the timetable, or for a trip outside it. */
export interface TripIdentity {
  readonly serviceDate: ServiceDate;
  readonly tripId: string;
  readonly routeId: string;
  readonly directionId: 0 | 1 | null;
  readonly patternId: number;
  /** Where it calls, in order. */
  readonly stopIds: readonly string[];
  /** The departure from the first stop, by the timetable or as it was added; null: there is no plan. */
  readonly startTime: ServiceTime | null;
  /** It is in the timetable of that date; otherwise it is an extra trip (TIDES `Unscheduled`). */
  readonly isScheduled: boolean;
  /** Its calls as scheduled or added; empty if nobody planned it, so that it is neither late nor early. */
  readonly plan: readonly PlannedCall[];
  /** Seconds from its start to each stop, by the timetable; null: without a timetable. */
  readonly offsets: StopOffsets | null;
  readonly headsign: string | null;
  readonly blockId: string | null;
  /** The trip of `frequencies.txt` it was generated from, which translations may name. */
  readonly modelTripId: string | null;
}

/** The planned calls as instants. */
export function plannedCalls(
  date: ServiceDate,
  zone: string,
  stops: readonly { readonly stopId: string }[],
  times: readonly StopTime[],
): PlannedCall[] {
  const start = startOfServiceDay(date, zone);
  return times.map((time, position) => ({
    stopId: stops[position]?.stopId ?? '',
    arrival: plus(start, seconds(time.arrivalTime)),
    departure: plus(start, seconds(time.departureTime)),
  }));
}

/** The fields of a trip of a timetable that its pattern and timing do not give. */
type NamedTrip = Pick<TripIdentity, 'tripId' | 'blockId' | 'headsign' | 'modelTripId'> & { readonly startTime: ServiceTime };

/** A trip of a timetable, before anything was logged on it. @param runs its timetable has it on that date */
export function identityInTimetable(
  { date, zone }: { readonly date: ServiceDate; readonly zone: string },
  { tripId, startTime, blockId, headsign, modelTripId }: NamedTrip,
  { patternId, routeId, directionId, stops }: Pattern,
  offsets: StopOffsets,
  runs = true,
): TripIdentity {
  return {
    ...{ serviceDate: date, tripId, routeId, directionId, patternId, stopIds: stops.map(({ stopId }) => stopId), startTime },
    ...{ isScheduled: runs, plan: runs ? plannedCalls(date, zone, stops, stopTimes(startTime, offsets)) : [] },
    ...{ offsets, headsign, blockId, modelTripId },
  };
}
