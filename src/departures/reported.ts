import { estimatedDeparture } from '../operations/trip-performed.js';
import type { OccupancyStatus } from '../operations/occupancy.js';
import type { OperatedTrip } from '../operations/operated-trip.js';
import type { Departure, DepartureFilter, Pattern } from '../scheduling/departures.js';
import type { EpochSeconds, ServiceDate } from '../scheduling/service-time.js';

/** A departure as it is shown: planned, and what is known of it. */
export interface ShownDeparture {
  readonly tripId: string;
  readonly modelTripId: string | null;
  readonly pattern: Pattern;
  /** Index of the stop in the pattern, from 0. */
  readonly position: number;
  readonly serviceDate: ServiceDate;
  readonly headsign: string | null;
  readonly headwaySeconds: number | null;
  readonly scheduled: EpochSeconds;
  /** When it leaves as far as anybody knows. */
  readonly departs: EpochSeconds;
  readonly source: 'planned' | 'driver-reported' | 'estimated';
  readonly status: 'scheduled' | 'cancelled';
  /** When somebody last said something about the trip. */
  readonly reportedAt: EpochSeconds | null;
  /** How full the bus is, where that is known. */
  readonly occupancy?: OccupancyStatus | null;
}

/** What is known of a trip at one of its stops; `gone`: it left, and nobody said when. */
type Known = Pick<ShownDeparture, 'departs' | 'source' | 'status'> | 'gone';

/** What became of a trip, and how full it is. */
interface Report {
  readonly trip: OperatedTrip;
  readonly occupancy: OccupancyStatus | null;
}

/** The reported trips of a date by id, or null where nothing is known of the date. */
export type Reports = ReadonlyMap<string, Report> | null;

export const asPlanned = ({ trip, pattern, position, serviceDate, departs }: Departure): ShownDeparture => ({
  tripId: trip.tripId,
  modelTripId: trip.modelTripId,
  pattern,
  position,
  serviceDate,
  headsign: trip.headsign,
  headwaySeconds: trip.headwaySeconds,
  scheduled: departs,
  departs,
  source: 'planned',
  status: 'scheduled',
  reportedAt: null,
});

/**
 * What a trip's log says of its departure from a stop. A cancelled one keeps its time; one that has left has the time it
 * left; from its first stop a started trip leaves as its driver said, but not before the plan; later stops are estimated.
 */
export function knownOf({ performed, plan }: OperatedTrip, position: number, scheduled: EpochSeconds): Known {
  const { state, visits, actualStart, actualEnd } = performed;
  if (state === 'cancelled') return { departs: scheduled, source: 'driver-reported', status: 'cancelled' };
  const left = visits.find((visit) => visit.position === position)?.actualDeparture ?? null;
  if (left !== null) return { departs: left, source: 'driver-reported', status: 'scheduled' };
  const isPast = actualEnd !== null || visits.some((visit) => visit.position > position && visit.actualDeparture !== null);
  if (isPast) return 'gone';
  if (position === 0 && actualStart !== null)
    return { departs: actualStart > scheduled ? actualStart : scheduled, source: 'driver-reported', status: 'scheduled' };
  const estimated = estimatedDeparture(performed, plan, position);
  if (estimated !== null) return { departs: estimated, source: 'estimated', status: 'scheduled' };
  return { departs: scheduled, source: 'planned', status: 'scheduled' };
}

/** What was planned for a time that has passed, with what is known of it: when it left, or that it was cancelled. */
export function pastDepartures(planned: readonly Departure[], reportsOf: ReadonlyMap<ServiceDate, Reports>): ShownDeparture[] {
  return planned.map((departure) => {
    const report = reportsOf.get(departure.serviceDate)?.get(departure.trip.tripId);
    const plan = asPlanned(departure);
    // Of one that is gone without a word of when, the plan is all there is.
    return (report === undefined ? null : withReport(plan, report)) ?? plan;
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
  const shown: ShownDeparture[] = [];
  for (const departure of planned.map(asPlanned)) {
    const report = reportsOf.get(departure.serviceDate)?.get(departure.tripId);
    const reported = report === undefined ? departure : withReport(departure, report);
    if (reported !== null && reported.departs >= asked.from) shown.push(reported);
  }
  for (const reports of reportsOf.values())
    for (const report of reports?.values() ?? []) shown.push(...lateDepartures(report, patterns, asked));
  // Equal times keep the order of the plan.
  return shown.sort((a, b) => a.departs - b.departs);
}

function withReport(departure: ShownDeparture, { trip, occupancy }: Report): ShownDeparture | null {
  const known = knownOf(trip, departure.position, departure.scheduled);
  return known === 'gone' ? null : { ...departure, ...known, reportedAt: trip.performed.reportedAt, occupancy };
}

/** The departures of a reported trip that were planned for before the moment asked about and are still to come. */
function lateDepartures(report: Report, patterns: ReadonlyMap<number, Pattern>, asked: AskedOfReports): ShownDeparture[] {
  const { trip } = report;
  const pattern = patterns.get(trip.patternId);
  if (pattern === undefined || trip.performed.state === 'cancelled' || !isAskedFor(trip, asked)) return [];
  return pattern.stops.slice(0, -1).flatMap(({ stopId, boards }, position) => {
    const scheduled = trip.plan[position]?.departure;
    if (!boards || scheduled === undefined || scheduled >= asked.from || !asked.stopIds.includes(stopId)) return [];
    const { tripId, modelTripId, serviceDate, headsign } = trip;
    const departure = {
      tripId,
      modelTripId,
      pattern,
      position,
      serviceDate,
      headsign,
      headwaySeconds: null,
      scheduled,
      departs: scheduled,
    };
    const reported = withReport({ ...departure, source: 'planned', status: 'scheduled', reportedAt: null }, report);
    return reported !== null && reported.departs >= asked.from ? [reported] : [];
  });
}

const isAskedFor = ({ routeId, directionId }: OperatedTrip, asked: AskedOfReports): boolean =>
  (asked.routeId === undefined || asked.routeId === routeId) && (asked.directionId === undefined || asked.directionId === directionId);
