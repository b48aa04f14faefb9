import type { EventKind } from '../../trip-log/trip-event.js';
import type { PlannedCall } from '../../trip-log/trip-performed.js';
import { formatInstant, type EpochSeconds } from '../../scheduling/service-time.js';
import type { Findings } from '../files/findings.js';
import { peopleAt, type CallRecord, type PassengerRecord, type TidesFile, type TripRecords, type VisitRecord } from './tides-tables.js';
import { alightingsCounted, boardingsCounted, type Counted } from './tides-counts.js';
import { fileFindings } from '../files/file-findings.texts.js';
import { tidesFindings } from './tides-findings.texts.js';

/** The trip as this program knows it. */
export interface KnownTrip {
  readonly tripId: string;
  readonly stops: readonly { readonly stopId: string; readonly stopSequence: number }[];
  readonly plan: readonly PlannedCall[];
  readonly zone: string;
}

/** What a row says, as an event of the driver log; the id is made of table, key and kind. */
export interface TidesEvent {
  readonly table: TidesFile;
  readonly key: readonly (string | number)[];
  readonly kind: EventKind;
  /** As the row names it; null where it does not. */
  readonly stopId: string | null;
  readonly position: number | null;
  readonly count: number | null;
  readonly vehicleId: string | null;
  readonly at: EpochSeconds;
  /** Where it stands. */
  readonly line: number;
  readonly field: string;
}

/** A trip as its rows tell it. */
export interface ToldTrip {
  readonly events: readonly TidesEvent[];
  readonly boardings: Counted;
  readonly alightings: Counted;
}

/**
 * The events of a trip, and how far it is counted; what is wrong goes to the findings.
 * @param isCountedBefore whether an earlier delivery tells who boarded there
 */
export function tripTold(
  records: TripRecords,
  known: KnownTrip,
  findings: Findings,
  isCountedBefore: (visit: VisitRecord) => boolean = () => false,
): ToldTrip {
  checkOrder(records, known, findings);
  const positions = positionsOf(records, known, findings);
  const calls = callTimes(records, positions);
  const start = startOf(records, known, calls);
  const end = endOf(records, known, calls);
  const span = { start: start ?? end, end: end ?? start };
  const events = [
    ...performedEvents(records, { start, end }, findings),
    ...records.visits.flatMap((visit) => visitEvents(visit, { position: positions.get(visit.sequence), known, span, findings })),
    ...records.passengers.flatMap((passenger) => passengerEvents(passenger, positions.get(passenger.sequence), known)),
  ];
  const isAt =
    (position: number) =>
    ({ sequence }: VisitRecord): boolean =>
      positions.get(sequence) === position;
  const isLast = isAt(known.stops.length - 1);
  return {
    events,
    boardings: boardingsCounted(records, (visit) => isLast(visit) || isCountedBefore(visit)),
    alightings: alightingsCounted(records, isAt(0)),
  };
}

/** Times that run back. */
function checkOrder({ trip, performed, visits }: TripRecords, { zone }: KnownTrip, findings: Findings): void {
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

/** Index of the stop in the trip's pattern for each `trip_stop_sequence`; a stop that it calls at twice is the next one that fits. */
function positionsOf({ visits, passengers, trip }: TripRecords, { stops }: KnownTrip, findings: Findings): Map<number, number> {
  const positions = new Map<number, number>();
  const calls = [
    ...visits.map((call) => ({ call, file: 'stop_visits.csv' as const })),
    ...passengers.map((call) => ({ call, file: 'passenger_events.csv' as const })),
  ].sort((a, b) => a.call.sequence - b.call.sequence);
  let from = 0;
  for (const { call, file } of calls) {
    const known = positions.get(call.sequence);
    if (known !== undefined && (call.stopId === null || stops[known]?.stopId === call.stopId)) continue;
    const position = known === undefined ? positionOf(call, stops, from) : -1;
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

/** TIDES' order is the actual one; GTFS's, where it is given, tells the stop, and else the stop itself. */
function positionOf({ sequence, scheduledSequence, stopId }: CallRecord, stops: KnownTrip['stops'], from: number): number {
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

/** All actual times at stops. */
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

/** As it was; where the file gives no time, as it was planned. */
function startOf({ performed }: TripRecords, { plan }: KnownTrip, calls: readonly CallTime[]): EpochSeconds | null {
  const atFirst = least(calls.filter(({ position }) => position === 0).map(({ at }) => at));
  return performed?.actualStart ?? atFirst ?? performed?.scheduledStart ?? plan[0]?.departure ?? least(calls.map(({ at }) => at)) ?? null;
}

/** A trip that is told of afterwards has ended, at the latest with the last thing that happened. */
function endOf({ performed }: TripRecords, { plan, stops }: KnownTrip, calls: readonly CallTime[]): EpochSeconds | null {
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

/** Where a visit is on its trip, and what is known of it. */
interface AtStop {
  readonly position: number | undefined;
  readonly known: KnownTrip;
  readonly span: Span;
  readonly findings: Findings;
}

function visitEvents(visit: VisitRecord, { position, known, span, findings }: AtStop): TidesEvent[] {
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
  const planned = known.plan[position];
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
    // The trip ends where it arrives last; that the empty bus drives off is another trip.
    ...happened('stop-departed', position === known.stops.length - 1 ? null : departure, 'actual_departure_time'),
  ];
}

function passengerEvents(passenger: PassengerRecord, position: number | undefined, { stops }: KnownTrip): TidesEvent[] {
  const { eventId, kind, stopId, count, vehicleId, at, line } = passenger;
  if (position === undefined || (kind === 'stop-departed' && position === stops.length - 1)) return [];
  return [{ table: 'passenger_events.csv', key: [eventId], kind, stopId, position, count, vehicleId, at, line, field: 'event_count' }];
}
