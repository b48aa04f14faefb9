import {
  epochSeconds,
  hours,
  plus,
  seconds,
  serviceTime,
  type EpochSeconds,
  type Seconds,
  type ServiceDate,
  type ServiceTime,
} from '../scheduling/service-time.js';
import type { StopOffsets, StopTime } from '../scheduling/timetable.js';
import { effectiveEvents, type EventSource } from './effective-events.js';
import { placedOn } from './event-place.js';
import type { OccupancyStatus } from './occupancy.js';
import { flagsOf, reconstructionFlag, type DriverEvent } from './trip-event.js';
import { tripPerformed, type PlannedCall, type TripPerformed } from './trip-performed.js';

/** An event as it is kept, of a known trip. */
export interface LoggedEvent extends DriverEvent {
  readonly serviceDate: ServiceDate;
  readonly tripId: string;
  readonly vehicleId: string | null;
  readonly deviceTime: EpochSeconds;
  readonly receivedAt: EpochSeconds;
  readonly clockOffset: number | null;
  readonly source: EventSource;
  readonly accountId: string | null;
  readonly reason: string | null;
  readonly flags: string;
  readonly saidPlace: string | null;
}

/** What the trip was to be: of the timetable, or outside it. */
export interface TripIdentity {
  readonly serviceDate: ServiceDate;
  readonly tripId: string;
  readonly routeId: string;
  readonly directionId: 0 | 1 | null;
  readonly patternId: number;
  /** Where it calls, in order. */
  readonly stopIds: readonly string[];
  /** The departure from the first stop; null where nobody planned one. */
  readonly startTime: ServiceTime | null;
  /** The timetable promised it on that date; otherwise it ran in addition (TIDES `Unscheduled`). */
  readonly isScheduled: boolean;
  /** Empty where it is not scheduled: what was not promised is neither late nor early. */
  readonly plan: readonly PlannedCall[];
  /** Seconds from its start to each stop, by the timetable; null: no timetable tells. */
  readonly offsets: StopOffsets | null;
  readonly headsign: string | null;
  readonly blockId: string | null;
  /** The trip of `frequencies.txt` it was generated from; translations may name that one. */
  readonly modelTripId: string | null;
}

/** A trip on a date: what was planned and what became of it. */
export interface OperatedTrip extends TripIdentity {
  readonly performed: TripPerformed;
  /** A manager added it to the day; its plan is then what the manager said. */
  readonly isAdded: boolean;
  /** By how much a manager moved it; its plan is moved already, and negative is earlier. */
  readonly shift: Seconds;
  /** Why it is cancelled, or else was moved or added, in the words of who said so last; null: nobody said. */
  readonly reason: string | null;
  /** The vehicle named last by what was logged. */
  readonly vehicleId: string | null;
  /** What is said of it was not seen but worked out afterwards; whoever shows it says so. */
  readonly isReconstruction: boolean;
}

/** A trip on a date, as the key of a map. */
export const tripKey = (agencyId: string, serviceDate: ServiceDate, tripId: string): string => `${agencyId}\n${serviceDate}\n${tripId}`;

/** @example groupBy(events, ({ tripId }) => tripId) */
export function groupBy<T, K extends string>(all: Iterable<T>, keyOf: (each: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const each of all) {
    const key = keyOf(each);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [each]);
    else known.push(each);
  }
  return groups;
}

/** What became of a trip that somebody has said something about, and how full it is as far as is known. */
export interface Report {
  readonly trip: OperatedTrip;
  readonly occupancy: OccupancyStatus | null;
}

/** What was reported of a date, by trip id. A trip is worked out when it is asked for. */
export type Reports = ReadonlyMap<string, Report>;

/** The planned calls as instants. */
export const plannedCalls = (
  date: ServiceDate,
  zone: string,
  stops: readonly { readonly stopId: string }[],
  times: readonly StopTime[],
): PlannedCall[] =>
  times.map((time, position) => ({
    stopId: stops[position]?.stopId ?? '',
    arrival: epochSeconds(date, time.arrivalTime, zone),
    departure: epochSeconds(date, time.departureTime, zone),
  }));

/** Night buses end about four; a trip that ends later is given this long to be logged. */
const dayEnds = serviceTime('28:00:00');
const timeToLog = hours(1);

/**
 * From when on nothing more is expected of a service day: a trip that nobody logged is unlogged from then on. What
 * arrives later still counts.
 * @example closesAt('2024-07-15', null, 'Asia/Shanghai') // 2024-07-16T04:00:00+08:00
 */
export function closesAt(date: ServiceDate, lastArrival: EpochSeconds | null, zone: string): EpochSeconds {
  const ends = epochSeconds(date, dayEnds, zone);
  return lastArrival === null || plus(lastArrival, timeToLog) < ends ? ends : plus(lastArrival, timeToLog);
}

/** When the last of these trips is planned to be over; null where none of them was planned. */
export const lastArrival = (trips: readonly TripIdentity[]): EpochSeconds | null =>
  trips.reduce<EpochSeconds | null>((latest, { plan }) => {
    const end = plan.at(-1)?.arrival ?? null;
    return latest === null || (end !== null && end > latest) ? end : latest;
  }, null);

/** @param logged its events as they are kept, or placed already */
export function operatedTrip(identity: TripIdentity, logged: readonly LoggedEvent[], dayIsClosed: boolean): OperatedTrip {
  const events = placedOn(logged, identity.stopIds);
  // What was taken back says nothing any more.
  const counting = events.some((event) => event.undoes !== null) ? effectiveEvents(events) : events;
  const naming = counting.filter((event) => event.vehicleId !== null);
  const last = naming.reduce<LoggedEvent | null>((a, b) => (a === null || isLater(b, a) ? b : a), null);
  return {
    ...identity,
    isAdded: false,
    shift: seconds(0),
    reason: null,
    performed: tripPerformed(events, identity.plan, dayIsClosed),
    vehicleId: last?.vehicleId ?? null,
    isReconstruction: counting.some((event) => flagsOf(event.flags).includes(reconstructionFlag)),
  };
}

const isLater = (a: LoggedEvent, b: LoggedEvent): boolean => a.at > b.at || (a.at === b.at && a.eventId > b.eventId);
