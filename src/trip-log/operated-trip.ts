import {
  epochSeconds,
  hours,
  plus,
  seconds,
  serviceTime,
  startOfServiceDay,
  type EpochSeconds,
  type Seconds,
  type ServiceDate,
  type ServiceTime,
} from '../scheduling/service-time.js';
import type { StopOffsets, StopTime } from '../scheduling/timetable.js';
import { effectiveEvents, standingCancellations, type EventSource } from './effective-events.js';
import { placedOn } from './event-place.js';
import type { OccupancyStatus } from './occupancy.js';
import { carriedFlag, flagsOf, isOfPlan, isOfRoad, reconstructionFlag, type DriverEvent } from './trip-event.js';
import { placesIn, vehiclesOf, type Capacities } from './trip-vehicles.js';
import { tripPerformed, type PlannedCall, type TripPerformed } from './trip-performed.js';

export type { Capacities } from './trip-vehicles.js';
export { occupancyOf, occupancyStatuses, placesOf, type OccupancyStatus } from './occupancy.js';

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
  /** The phone it came from; left out or null: not known. */
  readonly deviceId?: string | null;
  /** Whose session brought it, where that is not its author's. */
  readonly sentBy?: string | null;
  readonly reason: string | null;
  readonly flags: string;
  readonly saidPlace: string | null;
  readonly shift: Seconds | null;
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
  /** The departure from the first stop, by the timetable or as it was added; null where nobody planned one. */
  readonly startTime: ServiceTime | null;
  /** The timetable promised it on that date; otherwise it ran in addition (TIDES `Unscheduled`). */
  readonly isScheduled: boolean;
  /** As it was promised or added; empty where a driver just runs it: what nobody planned is neither late nor early. */
  readonly plan: readonly PlannedCall[];
  /** Seconds from its start to each stop, by the timetable; null: no timetable tells. */
  readonly offsets: StopOffsets | null;
  readonly headsign: string | null;
  readonly blockId: string | null;
  /** The trip of `frequencies.txt` it was generated from; translations may name that one. */
  readonly modelTripId: string | null;
}

/** What was made of the plan of a trip on one date. */
export interface PlanChange {
  /** A manager or a driver added it to the day; its plan is then what they said. */
  readonly isAdded: boolean;
  /** By how much a manager moved it from its time in the timetable; negative is earlier. */
  readonly shift: Seconds;
  /** Why it is cancelled, or else was moved or added, in the words of who said so last; null: nobody said. */
  readonly reason: string | null;
}

/** A trip on a date: what was planned and what became of it. Its plan is that of the day, moved already; its start time is not. */
export interface OperatedTrip extends TripIdentity, PlanChange {
  readonly performed: TripPerformed;
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
export const lastArrival = (trips: readonly Pick<TripIdentity, 'plan'>[]): EpochSeconds | null =>
  trips.reduce<EpochSeconds | null>((latest, { plan }) => {
    const end = plan.at(-1)?.arrival ?? null;
    return latest === null || (end !== null && end > latest) ? end : latest;
  }, null);

/** In the order in which they were said; at one instant by their ids. */
const bySaying = (a: LoggedEvent, b: LoggedEvent): number => a.at - b.at || a.receivedAt - b.receivedAt || (a.eventId < b.eventId ? -1 : 1);
const lastReason = (said: readonly LoggedEvent[]): string | null => said.filter(({ reason }) => reason !== null).at(-1)?.reason ?? null;
/** What is made of a plan of which nobody said anything. */
export const unchanged: PlanChange = { isAdded: false, shift: seconds(0), reason: null };

/** @param effective the events of a trip that count, those at least that drive it, cancel it or change its plan */
export function planChange(effective: readonly LoggedEvent[]): PlanChange {
  const ofPlan = effective.filter(isOfPlan).sort(bySaying);
  const cancellations = [...standingCancellations(effective)].sort(bySaying);
  if (ofPlan.length === 0 && cancellations.length === 0) return unchanged;
  const additions = ofPlan.filter(({ kind }) => kind === 'trip-added');
  // Each says how far it is from the timetable, so the last one holds.
  const move = ofPlan.filter(({ kind }) => kind === 'trip-shifted').at(-1);
  // What is added is moved afterwards, if at all.
  const holding = move === undefined ? additions : [...additions, move];
  return {
    isAdded: additions.length > 0,
    shift: move?.shift ?? seconds(0),
    reason: lastReason(cancellations.length > 0 ? cancellations : holding),
  };
}

/** The plan of a trip on its date, once managers have changed it. */
export function changedPlan(
  { isScheduled, plan }: Pick<TripIdentity, 'isScheduled' | 'plan'>,
  { isAdded, shift }: Pick<PlanChange, 'isAdded' | 'shift'>,
): readonly PlannedCall[] {
  // Whoever drives an addition that was taken back runs outside every plan.
  if (!isScheduled && !isAdded) return [];
  if (shift === 0) return plan;
  return plan.map(({ stopId, arrival, departure }) => ({ stopId, arrival: plus(arrival, shift), departure: plus(departure, shift) }));
}

/**
 * Whether nothing is left of a trip that no timetable promises: an addition that was taken back, where nobody on the road has ever said
 * anything of it, or one of another timetable of which all was taken back or carried over.
 * @param logged everything that was ever said of it
 */
export function isTakenBack(
  { isScheduled, isAdded }: Pick<OperatedTrip, 'isScheduled' | 'isAdded'>,
  logged: readonly LoggedEvent[],
): boolean {
  if (isScheduled || isAdded || logged.length === 0) return false;
  const isOf = (cancelledBy: (event: LoggedEvent) => boolean): boolean =>
    logged.every((event) => !isOfRoad(event) || (event.kind === 'trip-cancelled' && cancelledBy(event)));
  if (logged.some(({ kind }) => kind === 'trip-added')) return isOf(({ source }) => source === 'manager');
  if (!isOf(() => true) && !logged.some(({ flags }) => flagsOf(flags).includes(carriedFlag))) return false;
  return effectiveEvents(logged).every(({ undoes }) => undoes !== null);
}

/** Whether somebody cancelled or moved it, and the timetable of now does not have it on its date. */
const isWithoutTimetable = ({ isScheduled, startTime }: TripIdentity, counting: readonly LoggedEvent[], { isAdded }: PlanChange): boolean =>
  !isScheduled && !isAdded && startTime !== null && counting.some(({ kind }) => kind === 'trip-shifted' || kind === 'trip-cancelled');

/**
 * @param logged its events as they are kept, or placed already
 * @param capacities of the vehicles; without them nobody knows whether the trip was full
 */
export function operatedTrip(
  identity: TripIdentity,
  logged: readonly LoggedEvent[],
  dayIsClosed: boolean,
  capacities: Capacities = new Map(),
): OperatedTrip {
  const events = placedOn(logged, identity.stopIds);
  // What was taken back says nothing any more.
  const counting = events.some((event) => event.undoes !== null) ? effectiveEvents(events) : events;
  const named = vehiclesOf(counting);
  const change = planChange(counting);
  const plan = changedPlan(identity, change);
  return {
    ...identity,
    ...change,
    plan,
    performed: tripPerformed(
      events,
      plan,
      dayIsClosed,
      placesIn(named, capacities),
      wayOf(identity),
      isWithoutTimetable(identity, counting, change),
    ),
    vehicleId: named.at(-1) ?? null,
    isReconstruction: counting.some((event) => flagsOf(event.flags).includes(reconstructionFlag)),
  };
}

const wayOf = ({ stopIds, offsets }: TripIdentity): { stops: number; seconds: number | null } => ({
  stops: stopIds.length,
  seconds: offsets?.arrivals.at(-1) ?? null,
});
