import type { Pattern } from '../scheduling/trips.js';
import { instant, startOfServiceDay, type EpochSeconds, type ServiceDate, type ServiceTime } from '../scheduling/service-time.js';
import type { StopTime } from '../scheduling/timetable.js';
import type { ToldDay } from '../operations/told-trip.js';
import type { OperatedTrip } from '../trip-log/operated-trip.js';

/** A trip of a date that is not in the timetable: a manager added it, or a driver runs it. */
export interface ExtraTrip {
  readonly trip: OperatedTrip;
  readonly pattern: Pattern;
  /** Fewer than the pattern has stops, where nobody knows how long it takes. */
  readonly stopTimes: readonly StopTime[];
  /** When it was to leave its first stop: as the manager said at first, or else as its driver did. */
  readonly starts: EpochSeconds;
}

interface Places {
  readonly patterns: ReadonlyMap<number, Pattern>;
  readonly agency: { readonly agencyTimezone: string };
}

/**
 * The trips of a route that were reported on a date and are not in its timetable. Of one that no manager planned nothing is told before
 * its driver started it.
 */
export function extraTrips(
  { patterns, agency }: Places,
  told: ToldDay | null,
  asked: { readonly routeId: string; readonly date: ServiceDate },
): ExtraTrip[] {
  const begins = startOfServiceDay(asked.date, agency.agencyTimezone);
  const extra: ExtraTrip[] = [];
  for (const { trip } of told?.listOutside() ?? []) {
    const pattern = patterns.get(trip.patternId);
    const [first] = trip.plan;
    const starts = first === undefined ? trip.performed.actualStart : instant(first.departure - trip.shift);
    if (trip.routeId !== asked.routeId || pattern === undefined || starts === null) continue;
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
