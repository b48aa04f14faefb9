import { formatInstant, type EpochSeconds } from '../../scheduling/service-time.js';
import type { Findings } from '../files/findings.js';
import { isSameId } from './tides-added.js';
import type { CallRecord, TidesFile, TripRecords, VisitRecord } from './tides-tables.js';
import { passengerEvents, performedEvents, visitEvents, type MatchedTrip, type TidesEvent } from './tides-trip-events.js';
import { alightingsCounted, boardingsCounted, type Counted } from './tides-counts.js';
import { fileFindings } from '../files/file-findings.texts.js';
import { tidesFindings } from './tides-findings.texts.js';

export type { MatchedTrip, TidesEvent } from './tides-trip-events.js';

/** The events of a trip, and how completely it is counted. */
export interface TripReport {
  readonly events: readonly TidesEvent[];
  readonly boardings: Counted;
  readonly alightings: Counted;
}

/**
 * Turns the rows of a trip into events; problems go to the findings.
 * @param isCountedBefore whether an earlier delivery gives the boardings of a visit
 */
export function reportTrip(
  records: TripRecords,
  matched: MatchedTrip,
  findings: Findings,
  isCountedBefore: (visit: VisitRecord) => boolean = () => false,
): TripReport {
  const isOwn = records.performed?.own != null;
  // An export of this program says what was logged, whatever is odd about it.
  if (!isOwn) checkOrder(records, matched, findings);
  const positions = positionsOf(records, matched, findings);
  const calls = callTimes(records, positions);
  const start = startOf(records, matched, calls);
  const end = endOf(records, matched, calls);
  const span = { start: start ?? end, end: end ?? start };
  const events = [
    ...performedEvents(records, { start, end }, matched.zone, findings),
    ...records.visits.flatMap((visit) => visitEvents(visit, { position: positions.get(visit.sequence), matched, span, findings, isOwn })),
    ...records.passengers.flatMap((passenger) => passengerEvents(passenger, positions.get(passenger.sequence), matched)),
  ];
  const isAt =
    (position: number) =>
    ({ sequence }: VisitRecord): boolean =>
      positions.get(sequence) === position;
  const isLast = isAt(matched.stops.length - 1);
  const boardings = boardingsCounted(records, (visit) => isLast(visit) || isCountedBefore(visit));
  return {
    events,
    boardings: boardings === 'all' && records.performed?.own?.isCountIncomplete === true ? 'some' : boardings,
    alightings: alightingsCounted(records, isAt(0)),
  };
}

/** Reports times that are not in order. */
function checkOrder({ trip, performed, visits }: TripRecords, { zone }: MatchedTrip, findings: Findings): void {
  const check = (
    before: EpochSeconds | null | undefined,
    time: EpochSeconds | null | undefined,
    place: { file: TidesFile; line: number; field: string },
  ): void => {
    if (before == null || time == null || time >= before) return;
    findings.add(fileFindings['times-run-back'], place, { trip, time: formatInstant(time, zone), before: formatInstant(before, zone) });
  };
  if (performed !== null) {
    const place = { file: 'trips_performed.csv', line: performed.line, field: 'actual_trip_end' } as const;
    check(performed.actualStart, performed.actualEnd, place);
  }
  for (const visit of visits) {
    check(visit.arrival, visit.departure, { file: 'stop_visits.csv', line: visit.line, field: 'actual_departure_time' });
  }
}

/** The index in the trip's pattern for each `trip_stop_sequence`; for a stop that occurs twice, the next fitting one. */
function positionsOf(
  { performed, visits, passengers, trip }: TripRecords,
  { stops }: MatchedTrip,
  findings: Findings,
): Map<number, number> {
  const positions = new Map<number, number>();
  const calls = [
    ...visits.map((call) => ({ call, file: 'stop_visits.csv' as const })),
    ...passengers.map((call) => ({ call, file: 'passenger_events.csv' as const })),
  ].sort((a, b) => a.call.sequence - b.call.sequence);
  let from = 0;
  for (const { call, file } of calls) {
    const earlier = positions.get(call.sequence);
    if (earlier !== undefined && (call.stopId === null || isSameId(stops[earlier]?.stopId, call.stopId))) continue;
    const position = earlier === undefined ? positionOf(call, stops, from) : -1;
    // People at a stop that the timetable no longer has are kept in a copy of this program; in other files it is more likely a mistake.
    const isGone = performed?.own != null && 'isAdded' in call && call.isAdded && call.stopId !== null;
    if (position < 0 && isGone) continue;
    if (position < 0) {
      const field = call.stopId === null ? 'trip_stop_sequence' : 'stop_id';
      findings.add(tidesFindings['no-call-at-stop'], { file, line: call.line, field }, { trip, value: call.stopId ?? call.sequence });
    } else {
      positions.set(call.sequence, position);
      from = position + 1;
    }
  }
  return positions;
}

/** TIDES' sequence is the actual order; the stop is found by its GTFS sequence if given, else by its id. */
function positionOf({ sequence, scheduledSequence, stopId }: CallRecord, stops: MatchedTrip['stops'], from: number): number {
  const fits = (index: number): boolean => stopId === null || isSameId(stops[index]?.stopId, stopId);
  if (scheduledSequence !== null) return stops.findIndex((stop, index) => stop.stopSequence === scheduledSequence && fits(index));
  if (stopId !== null) return stops.findIndex((_, index) => index >= from && fits(index));
  return sequence <= stops.length ? sequence - 1 : -1;
}

interface CallTime {
  readonly position: number;
  readonly at: EpochSeconds;
}

/** All actual times at stops whose index is known. */
function callTimes({ visits, passengers }: TripRecords, positions: ReadonlyMap<number, number>): CallTime[] {
  const times = [
    ...visits.flatMap(({ sequence, arrival, departure }) => [arrival, departure].map((at) => ({ sequence, at }))),
    ...passengers,
  ];
  return times.flatMap(({ sequence, at }) => {
    const position = positions.get(sequence);
    return at === null || position === undefined ? [] : [{ position, at }];
  });
}

const least = (times: readonly EpochSeconds[]): EpochSeconds | null =>
  times.reduce<EpochSeconds | null>((a, b) => (a === null || b < a ? b : a), null);
const most = (times: readonly (EpochSeconds | null)[]): EpochSeconds | null =>
  times.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null);

/** The actual start, else the scheduled one, else the first time at any stop; null: unknown. */
function startOf({ performed }: TripRecords, { plan }: MatchedTrip, calls: readonly CallTime[]): EpochSeconds | null {
  const atFirst = least(calls.filter(({ position }) => position === 0).map(({ at }) => at));
  return performed?.actualStart ?? atFirst ?? performed?.scheduledStart ?? plan[0]?.departure ?? least(calls.map(({ at }) => at)) ?? null;
}

/** The actual end, else the arrival at the last stop or the scheduled end, but not before the last time at any stop; null: unknown. */
function endOf({ performed }: TripRecords, { plan, stops }: MatchedTrip, calls: readonly CallTime[]): EpochSeconds | null {
  if (performed?.actualEnd != null) return performed.actualEnd;
  const atLast = least(calls.filter(({ position }) => position === stops.length - 1).map(({ at }) => at));
  return most([atLast ?? performed?.scheduledEnd ?? plan.at(-1)?.arrival ?? null, ...calls.map(({ at }) => at)]);
}
