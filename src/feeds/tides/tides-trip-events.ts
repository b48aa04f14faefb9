import { fileFindings } from '../files/file-findings.texts.js';
import type { Findings } from '../files/findings.js';
import { idOfFeedId } from '../gtfs-out/feed-ids.js';
import { hours, plus, startOfServiceDay, type EpochSeconds, type Seconds } from '../../scheduling/service-time.js';
import type { EventKind } from '../../trip-log/trip-event.js';
import type { PlannedCall } from '../../trip-log/trip-performed.js';
import { isSilent } from './tides-own.js';
import {
  peopleAt,
  type PassengerRecord,
  type PerformedRecord,
  type TidesFile,
  type TripRecords,
  type VisitRecord,
} from './tides-tables.js';

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
  /** For a trip that was moved: from its time in the timetable. */
  readonly shift?: Seconds | null;
  /** Its time is made up, because the file says that nobody knows it. */
  readonly isTimeUnknown?: boolean;
  /** The stop at which the trip called beside its timetable, for its people. */
  readonly isGone?: boolean;
}

/** When a trip ran; null: unknown. */
export interface Span {
  readonly start: EpochSeconds | null;
  readonly end: EpochSeconds | null;
}

type Fact = Pick<TidesEvent, 'kind'> &
  Partial<Pick<TidesEvent, 'shift' | 'isTimeUnknown'>> & { readonly field: string; readonly at: EpochSeconds | null };

/** The events of the row in `trips_performed`. */
export function performedEvents(records: TripRecords, span: Span, zone: string, findings: Findings): TidesEvent[] {
  const { date, trip, performed } = records;
  if (performed === null) return [];
  const { line, vehicleId } = performed;
  const facts = performed.own === null ? factsOf(performed, span) : ownFacts(records, performed, span);
  // Of a trip of our own nobody may have said when it ran.
  const someTime = performed.own === null ? null : plus(startOfServiceDay(date, zone), hours(12));
  return facts.flatMap(({ at = null, ...fact }) => {
    const time = at ?? someTime;
    if (time === null) {
      findings.add(fileFindings['missing-value'], { file: 'trips_performed.csv', line, field: fact.field });
      return [];
    }
    const place = { table: 'trips_performed.csv', key: [date, trip], stopId: null, position: null, count: null, vehicleId, line } as const;
    return [{ ...place, ...fact, at: time }];
  });
}

function factsOf({ relationship }: PerformedRecord, { start, end }: Span): Fact[] {
  if (relationship === 'Canceled') return [{ kind: 'trip-cancelled', at: start, field: 'schedule_trip_start' }];
  return [
    { kind: 'trip-started', at: start, field: 'actual_trip_start' },
    { kind: 'trip-ended', at: end, field: 'actual_trip_end' },
  ];
}

/** What an export of this program says of a trip: only what was reported of it, and what was unknown stays so. */
function ownFacts({ visits }: TripRecords, performed: PerformedRecord, { start, end }: Span): Fact[] {
  const { own, actualStart, actualEnd, relationship, scheduledStart } = performed;
  if (own === null) return [];
  const facts: Fact[] = [];
  const planned = scheduledStart ?? start;
  if (relationship === 'Added') facts.push({ kind: 'trip-added', at: planned, field: 'schedule_trip_start' });
  if (own.shift !== null) facts.push({ kind: 'trip-shifted', at: planned, shift: own.shift, field: 'banche_shift_seconds' });
  if (own.state === 'cancelled') facts.push({ kind: 'trip-cancelled', at: start, field: 'schedule_trip_start' });
  if (isSilent(own)) return facts;
  const isOnlyUnderway = own.state === 'underway' && !visits.some(saysAnything);
  if (actualStart !== null || isOnlyUnderway)
    facts.push({ kind: 'trip-started', at: start, isTimeUnknown: actualStart === null, field: 'actual_trip_start' });
  if (own.isFull) facts.push({ kind: 'bus-full', at: own.fullAt ?? start, isTimeUnknown: own.fullAt === null, field: 'banche_full' });
  if (own.state === 'completed') facts.push({ kind: 'trip-ended', at: end, isTimeUnknown: actualEnd === null, field: 'actual_trip_end' });
  return facts;
}

const saysAnything = ({ arrival, departure, boardings, alightings, leftBehind }: VisitRecord): boolean =>
  arrival !== null || departure !== null || leftBehind !== null || peopleAt(boardings) !== null || peopleAt(alightings) !== null;

/** Where a visit is on its trip, with the data to interpret it. */
interface AtStop {
  readonly position: number | undefined;
  readonly matched: MatchedTrip;
  readonly span: Span;
  readonly findings: Findings;
  /** The file is an export of this program. */
  readonly isOwn: boolean;
}

export function visitEvents(visit: VisitRecord, { position, matched, span, findings, isOwn }: AtStop): TidesEvent[] {
  const isGone = position === undefined && visit.isAdded && visit.stopId !== null;
  if (position === undefined && !isGone) return [];
  const { date, trip, sequence, vehicleId, line, arrival, departure, boardings, alightings, countedAt } = visit;
  const stop = position === undefined ? undefined : matched.stops[position];
  const stopId = visit.stopId === null ? null : (stop?.stopId ?? (isOwn ? idOfFeedId(visit.stopId) : null) ?? visit.stopId);
  const place = { table: 'stop_visits.csv', key: [date, trip, sequence], stopId, position: position ?? null, vehicleId, line } as const;
  const happened = (kind: EventKind, at: EpochSeconds | null, field: string): TidesEvent[] =>
    at === null || isGone ? [] : [{ ...place, kind, count: null, at, field }];
  const counted = (kind: EventKind, count: number | null, usual: EpochSeconds | null, field: string): TidesEvent[] => {
    if (count === null) return [];
    const at = (isOwn ? countedAt : null) ?? usual;
    if (at !== null) return [{ ...place, kind, count, at, field, isTimeUnknown: isOwn && countedAt === null, isGone }];
    findings.add(fileFindings['missing-value'], { file: 'stop_visits.csv', line, field: 'actual_departure_time' });
    return [];
  };
  const planned = position === undefined ? undefined : matched.plan[position];
  const leaves = departure ?? arrival ?? visit.scheduledDeparture ?? planned?.departure ?? span.start;
  return [
    ...happened('stop-arrived', arrival, 'actual_arrival_time'),
    ...counted(
      'alighted',
      peopleAt(alightings),
      arrival ?? departure ?? visit.scheduledArrival ?? planned?.arrival ?? span.end,
      'alighting_1',
    ),
    ...counted('boarded', peopleAt(boardings), leaves, 'boarding_1'),
    ...counted('left-behind', visit.leftBehind, leaves, 'banche_left_behind'),
    // The trip ends with its last arrival; the departure of the empty bus belongs to another trip.
    ...happened('stop-departed', position === matched.stops.length - 1 ? null : departure, 'actual_departure_time'),
  ];
}

export function passengerEvents(passenger: PassengerRecord, position: number | undefined, { stops }: MatchedTrip): TidesEvent[] {
  const { eventId, kind, count, vehicleId, at, line } = passenger;
  if (position === undefined || (kind === 'stop-departed' && position === stops.length - 1)) return [];
  const stopId = passenger.stopId === null ? null : (stops[position]?.stopId ?? passenger.stopId);
  return [{ table: 'passenger_events.csv', key: [eventId], kind, stopId, position, count, vehicleId, at, line, field: 'event_count' }];
}
