import type { EventKind } from '../../trip-log/trip-event.js';
import type { PlannedCall } from '../../trip-log/trip-performed.js';
import { formatInstant, type EpochSeconds } from '../../scheduling/service-time.js';
import type { Findings } from '../files/findings.js';
import { peopleAt, type CallRecord, type PassengerRecord, type TidesFile, type TripRecords, type VisitRecord } from './tides-tables.js';
import { alightingsCounted, boardingsCounted, type Counted } from './tides-counts.js';
import { fileFindings } from '../files/file-findings.texts.js';
import { tidesFindings } from './tides-findings.texts.js';

/** The trip of the timetable that a trip of the files was matched with. */
export interface MatchedTrip {
  readonly tripId: string;
  readonly stops: readonly { readonly stopId: string; readonly stopSequence: number }[];
  readonly plan: readonly PlannedCall[];
  readonly zone: string;
}

/** One fact of a row, as an event of the driver log; the id is made from table, key and kind. */
export interface TidesEvent {
  readonly table: TidesFile;
  readonly key: readonly (string | number)[];
  readonly kind: EventKind;
  /** The stop that the row names; null: it names none. */
  readonly stopId: string | null;
  readonly position: number | null;
  readonly count: number | null;
  readonly vehicleId: string | null;
  readonly at: EpochSeconds;
  /** The line of its row. */
  readonly line: number;
  readonly field: string;
}

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
  checkOrder(records, matched, findings);
  const positions = positionsOf(records, matched, findings);
  const calls = callTimes(records, positions);
  const start = startOf(records, matched, calls);
  const end = endOf(records, matched, calls);
  const span = { start: start ?? end, end: end ?? start };
  const events = [
    ...performedEvents(records, { start, end }, findings),
    ...records.visits.flatMap((visit) => visitEvents(visit, { position: positions.get(visit.sequence), matched, span, findings })),
    ...records.passengers.flatMap((passenger) => passengerEvents(passenger, positions.get(passenger.sequence), matched)),
  ];
  const isAt =
    (position: number) =>
    ({ sequence }: VisitRecord): boolean =>
      positions.get(sequence) === position;
  const isLast = isAt(matched.stops.length - 1);
  return {
    events,
    boardings: boardingsCounted(records, (visit) => isLast(visit) || isCountedBefore(visit)),
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
function positionsOf({ visits, passengers, trip }: TripRecords, { stops }: MatchedTrip, findings: Findings): Map<number, number> {
  const positions = new Map<number, number>();
  const calls = [
    ...visits.map((call) => ({ call, file: 'stop_visits.csv' as const })),
    ...passengers.map((call) => ({ call, file: 'passenger_events.csv' as const })),
  ].sort((a, b) => a.call.sequence - b.call.sequence);
  let from = 0;
  for (const { call, file } of calls) {
    const earlier = positions.get(call.sequence);
    if (earlier !== undefined && (call.stopId === null || stops[earlier]?.stopId === call.stopId)) continue;
    const position = earlier === undefined ? positionOf(call, stops, from) : -1;
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
  const fits = (index: number): boolean => stopId === null || stops[index]?.stopId === stopId;
  if (scheduledSequence !== null) return stops.findIndex((stop, index) => stop.stopSequence === scheduledSequence && fits(index));
  if (stopId !== null) return stops.findIndex((_, index) => index >= from && fits(index));
  return sequence <= stops.length ? sequence - 1 : -1;
}

interface Span {
  readonly start: EpochSeconds | null;
  readonly end: EpochSeconds | null;
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

function performedEvents({ date, trip, performed }: TripRecords, { start, end }: Span, findings: Findings): TidesEvent[] {
  if (performed === null) return [];
  const { line, vehicleId, relationship } = performed;
  const event = (kind: EventKind, at: EpochSeconds | null, field: string): TidesEvent[] => {
    if (at !== null) {
      return [
        { table: 'trips_performed.csv', key: [date, trip], kind, stopId: null, position: null, count: null, vehicleId, at, line, field },
      ];
    }
    findings.add(fileFindings['missing-value'], { file: 'trips_performed.csv', line, field });
    return [];
  };
  if (relationship === 'Canceled') return event('trip-cancelled', start, 'schedule_trip_start');
  return [...event('trip-started', start, 'actual_trip_start'), ...event('trip-ended', end, 'actual_trip_end')];
}

/** Where a visit is on its trip, with the data to interpret it. */
interface AtStop {
  readonly position: number | undefined;
  readonly matched: MatchedTrip;
  readonly span: Span;
  readonly findings: Findings;
}

function visitEvents(visit: VisitRecord, { position, matched, span, findings }: AtStop): TidesEvent[] {
  if (position === undefined) return [];
  const { date, trip, sequence, stopId, vehicleId, line, arrival, departure, boardings, alightings } = visit;
  const place = { table: 'stop_visits.csv', key: [date, trip, sequence], stopId, position, vehicleId, line } as const;
  const happened = (kind: EventKind, at: EpochSeconds | null, field: string): TidesEvent[] =>
    at === null ? [] : [{ ...place, kind, count: null, at, field }];
  const counted = (kind: EventKind, count: number | null, at: EpochSeconds | null, field: string): TidesEvent[] => {
    if (count === null) return [];
    if (at !== null) return [{ ...place, kind, count, at, field }];
    findings.add(fileFindings['missing-value'], { file: 'stop_visits.csv', line, field: 'actual_departure_time' });
    return [];
  };
  const planned = matched.plan[position];
  return [
    ...happened('stop-arrived', arrival, 'actual_arrival_time'),
    ...counted(
      'alighted',
      peopleAt(alightings),
      arrival ?? departure ?? visit.scheduledArrival ?? planned?.arrival ?? span.end,
      'alighting_1',
    ),
    ...counted(
      'boarded',
      peopleAt(boardings),
      departure ?? arrival ?? visit.scheduledDeparture ?? planned?.departure ?? span.start,
      'boarding_1',
    ),
    // The trip ends with its last arrival; the departure of the empty bus belongs to another trip.
    ...happened('stop-departed', position === matched.stops.length - 1 ? null : departure, 'actual_departure_time'),
  ];
}

function passengerEvents(passenger: PassengerRecord, position: number | undefined, { stops }: MatchedTrip): TidesEvent[] {
  const { eventId, kind, stopId, count, vehicleId, at, line } = passenger;
  if (position === undefined || (kind === 'stop-departed' && position === stops.length - 1)) return [];
  return [{ table: 'passenger_events.csv', key: [eventId], kind, stopId, position, count, vehicleId, at, line, field: 'event_count' }];
}
