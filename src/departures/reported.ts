import { estimatedDeparture } from '../trip-log/trip-performed.js';
import type { OccupancyStatus } from '../trip-log/occupancy.js';
import type { OperatedTrip, Report, Reports } from '../trip-log/operated-trip.js';
import type { Departure, DepartureFilter } from '../scheduling/departure-index.js';
import type { Pattern } from '../scheduling/trips.js';
import { minutes, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';

/** What is known of a planned departure. */
interface Known {
  /** When it leaves as far as anybody knows. */
  readonly departs: EpochSeconds;
  readonly source: 'planned' | 'driver-reported' | 'estimated';
  readonly status: 'scheduled' | 'cancelled';
}

/** A departure as it is shown: planned, and what is known of it. */
export interface ShownDeparture extends Known {
  readonly planned: Departure;
  /** When somebody last said something about the trip. */
  readonly reportedAt: EpochSeconds | null;
  /** How full the bus is, where that is known. */
  readonly occupancy: OccupancyStatus | null;
}

const asPlanned = (planned: Departure): ShownDeparture => ({
  planned,
  departs: planned.departs,
  source: 'planned',
  status: 'scheduled',
  reportedAt: null,
  occupancy: null,
});

/** Whatever is said to have happened longer before the plan was said of the wrong trip: no bus of the evening is gone in the morning. */
const mostEarly = minutes(60);

/**
 * What a trip's log says of its departure from a stop; `gone`: it left, and nobody said when. A cancelled one keeps its time; one that has left has the time it
 * left; from its first stop a started trip leaves as its driver said, but not before the plan; later stops are estimated.
 */
function knownOf({ performed, plan }: OperatedTrip, position: number, scheduled: EpochSeconds): Known | 'gone' {
  const { state, cancelledBy, visits, actualStart, actualEnd } = performed;
  // What a manager cancels is the plan from then on; nobody on the road has reported it.
  if (state === 'cancelled')
    return { departs: scheduled, source: cancelledBy === 'driver' ? 'driver-reported' : 'planned', status: 'cancelled' };
  const isBelieved = (at: EpochSeconds | null): at is EpochSeconds => at !== null && at > scheduled - mostEarly;
  const left = visits.find((visit) => visit.position === position)?.actualDeparture ?? null;
  if (isBelieved(left)) return { departs: left, source: 'driver-reported', status: 'scheduled' };
  // That it left may be known without when.
  const mayBe = (at: EpochSeconds | null): boolean => at === null || isBelieved(at);
  const hasEnded = state === 'completed' && mayBe(actualEnd);
  const isPast = hasEnded || visits.some((visit) => visit.position >= position && visit.hasLeft && mayBe(visit.actualDeparture));
  if (isPast) return 'gone';
  const isStartBelieved = actualStart === null || actualStart > (plan[0]?.departure ?? scheduled) - mostEarly;
  if (position === 0 && actualStart !== null && isStartBelieved)
    return { departs: actualStart > scheduled ? actualStart : scheduled, source: 'driver-reported', status: 'scheduled' };
  const estimated = isStartBelieved ? estimatedDeparture(performed, plan, position) : null;
  if (isBelieved(estimated)) return { departs: estimated, source: 'estimated', status: 'scheduled' };
  return { departs: scheduled, source: 'planned', status: 'scheduled' };
}

/** What was planned for a time that has passed, with what is known of it: when it left, or that it was cancelled. */
export function pastDepartures(planned: readonly Departure[], reportsOf: ReadonlyMap<ServiceDate, Reports>): ShownDeparture[] {
  return planned.map((departure) => {
    const report = reportsOf.get(departure.serviceDate)?.get(departure.trip.tripId);
    // Of one that is gone without a word of when, the plan is all there is.
    return (report === undefined ? null : withReport(departure, report)) ?? asPlanned(departure);
  });
}

interface AskedOfReports extends DepartureFilter {
  readonly from: EpochSeconds;
  readonly stopIds: readonly string[];
}

/**
 * Lays what was reported over what was planned, in order of the time at which buses really leave. A late bus that
 * should have left before `from` and has not comes in, one that has left goes out.
 * @param planned from `from` on, with as many more as reports may take away
 */
export function shownDepartures(
  planned: readonly Departure[],
  reportsOf: ReadonlyMap<ServiceDate, Reports>,
  patterns: ReadonlyMap<number, Pattern>,
  asked: AskedOfReports,
): ShownDeparture[] {
  if (reportsOf.size === 0) return planned.map(asPlanned);
  const shown: ShownDeparture[] = [];
  for (const departure of planned) {
    const report = reportsOf.get(departure.serviceDate)?.get(departure.trip.tripId);
    const reported = report === undefined ? asPlanned(departure) : withReport(departure, report);
    if (reported !== null && reported.departs >= asked.from) shown.push(reported);
  }
  for (const reports of reportsOf.values()) for (const report of reports.values()) shown.push(...lateDepartures(report, patterns, asked));
  // Equal times keep the order of the plan.
  return shown.sort((a, b) => a.departs - b.departs);
}

function withReport(planned: Departure, { trip, occupancy }: Report): ShownDeparture | null {
  const known = knownOf(trip, planned.position, planned.departs);
  if (known === 'gone') return null;
  const isPlan = known.status === 'cancelled' && known.source === 'planned';
  return { planned, ...known, reportedAt: isPlan ? null : trip.performed.reportedAt, occupancy };
}

/** The departures of a reported trip that were planned for before the moment asked about and are still to come. */
function lateDepartures(report: Report, patterns: ReadonlyMap<number, Pattern>, asked: AskedOfReports): ShownDeparture[] {
  const { trip } = report;
  const pattern = patterns.get(trip.patternId);
  if (pattern === undefined || trip.performed.state === 'cancelled' || !isAskedFor(trip, asked)) return [];
  return pattern.stops.slice(0, -1).flatMap(({ stopId, boards }, position) => {
    const scheduled = trip.plan[position]?.departure;
    if (!boards || scheduled === undefined || scheduled >= asked.from || !asked.stopIds.includes(stopId)) return [];
    const departure = { trip: { ...trip, headwaySeconds: null }, pattern, position, serviceDate: trip.serviceDate, departs: scheduled };
    const reported = withReport(departure, report);
    return reported !== null && reported.departs >= asked.from ? [reported] : [];
  });
}

const isAskedFor = ({ routeId, directionId }: OperatedTrip, asked: AskedOfReports): boolean =>
  (asked.routeId === undefined || asked.routeId === routeId) && (asked.directionId === undefined || asked.directionId === directionId);
