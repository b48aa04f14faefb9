import type { Pattern } from '../scheduling/trips.js';
import { instant, startOfServiceDay, type EpochSeconds, type ServiceDate, type ServiceTime } from '../scheduling/service-time.js';
import type { StopTime } from '../scheduling/timetable.js';
import type { RealTimeDay } from '../operations/real-time-trip.js';
import type { OperatedTrip } from '../trip-log/operated-trip.js';

/** A trip of a date that is not in the timetable: it was added, or only logged by a driver. */
export interface ExtraTrip {
  readonly trip: OperatedTrip;
  readonly pattern: Pattern;
  /** One per stop of the pattern; fewer if the duration of the trip is unknown. */
  readonly stopTimes: readonly StopTime[];
  /** Its planned departure from the first stop, without later moves; for a trip without a plan, when its driver started. */
  readonly starts: EpochSeconds;
}

interface Places {
  readonly patterns: ReadonlyMap<number, Pattern>;
  readonly agency: { readonly agencyTimezone: string };
}

/**
 * The trips of a route on a date that were added or logged and are not in its timetable. A trip without a plan is left out until its driver
 * has started it.
 */
export function extraTrips(
  { patterns, agency }: Places,
  realTimeDay: RealTimeDay | null,
  query: { readonly routeId: string; readonly date: ServiceDate },
): ExtraTrip[] {
  const begins = startOfServiceDay(query.date, agency.agencyTimezone);
  const extra: ExtraTrip[] = [];
  for (const { trip } of realTimeDay?.listOutside() ?? []) {
    const pattern = patterns.get(trip.patternId);
    const [first] = trip.plan;
    const starts = first === undefined ? trip.performed.actualStart : instant(first.departure - trip.shift);
    if (trip.routeId !== query.routeId || pattern === undefined || starts === null) continue;
    extra.push({ trip, pattern, starts, stopTimes: timesOf(trip, starts, begins) });
  }
  return extra;
}

function timesOf({ plan, shift, offsets }: OperatedTrip, starts: EpochSeconds, begins: EpochSeconds): StopTime[] {
  const time = (at: number): ServiceTime => (at - begins) as ServiceTime;
  if (plan.length > 0)
    return plan.map(({ arrival, departure }) => ({ arrivalTime: time(arrival - shift), departureTime: time(departure - shift) }));
  const { arrivals, departures } = offsets ?? { arrivals: [0], departures: [0] };
  return departures.map((after, position) => ({
    arrivalTime: time(starts + (arrivals[position] ?? after)),
    departureTime: time(starts + after),
  }));
}
