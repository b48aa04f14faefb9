import {
  epochSeconds,
  hours,
  plus,
  seconds,
  serviceTime,
  type EpochSeconds,
  type Seconds,
  type ServiceDate,
} from '../scheduling/service-time.js';
import { effectiveEvents, standingCancellations, type EventSource } from './effective-events.js';
import { placedOn } from './event-place.js';
import type { OccupancyStatus } from './occupancy.js';
import { carriedFlag, flagsOf, isOfPlan, isRunEvent, reconstructionFlag, type DriverEvent } from './trip-event.js';
import { placesIn, vehiclesOf, type Capacities } from './trip-vehicles.js';
import type { TripIdentity } from './trip-identity.js';
import { tripPerformed, type PlannedCall, type TripPerformed } from './trip-performed.js';

export { identityInTimetable, plannedCalls, type TripIdentity } from './trip-identity.js';
export type { Capacities } from './trip-vehicles.js';
export { occupancyOf, occupancyStatuses, placesOf, type OccupancyStatus } from './occupancy.js';

/** A stored event of a trip. */
export interface LoggedEvent extends DriverEvent {
  readonly serviceDate: ServiceDate;
  readonly tripId: string;
  readonly vehicleId: string | null;
  readonly deviceTime: EpochSeconds;
  readonly receivedAt: EpochSeconds;
  readonly clockOffset: number | null;
  readonly source: EventSource;
  readonly accountId: string | null;
  /** The phone that sent it; left out or null: unknown. */
  readonly deviceId?: string | null;
  /** The account whose session sent it, if that is not its author's; else null. */
  readonly sentBy?: string | null;
  readonly reason: string | null;
  readonly flags: string;
  readonly saidPlace: string | null;
  readonly shift: Seconds | null;
}

/** The changes to the plan of a trip on one date. */
export interface PlanChange {
  /** A manager or a driver added it to the day, with its plan. */
  readonly isAdded: boolean;
  /** How far a manager moved it from its time in the timetable; negative is earlier. */
  readonly shift: Seconds;
  /** The latest reason why it is cancelled, or else moved or added; null: none was given. */
  readonly reason: string | null;
}

/** A trip on a date: its plan and what became of it. `plan` is that of the day, with moves applied; `startTime` is not moved. */
export interface OperatedTrip extends TripIdentity, PlanChange {
  readonly performed: TripPerformed;
  /** The vehicle that was logged last; null: none was. */
  readonly vehicleId: string | null;
  /** Its log was reconstructed afterwards, not observed; pages have to state that. */
  readonly isReconstruction: boolean;
}

/** A trip on a date, as the key of a map. */
export const tripKey = (agencyId: string, serviceDate: ServiceDate, tripId: string): string => `${agencyId}\n${serviceDate}\n${tripId}`;

/** @example groupBy(events, ({ tripId }) => tripId) */
export function groupBy<T, K extends string>(all: Iterable<T>, keyOf: (each: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const each of all) {
    const key = keyOf(each);
    const existing = groups.get(key);
    if (existing === undefined) groups.set(key, [each]);
    else existing.push(each);
  }
  return groups;
}

/** A trip with events, and how full its bus is; null: unknown. */
export interface Report {
  readonly trip: OperatedTrip;
  readonly occupancy: OccupancyStatus | null;
}

/** Night buses end about four; trips that end later have this long to be logged. */
const dayEnds = serviceTime('28:00:00');
const timeToLog = hours(1);

/**
 * When a service day closes: from then on a trip without a log is unlogged. Events that arrive later still count.
 * @example closesAt('2024-07-15', null, 'Asia/Shanghai') // 2024-07-16T04:00:00+08:00
 */
export function closesAt(date: ServiceDate, lastArrival: EpochSeconds | null, zone: string): EpochSeconds {
  const ends = epochSeconds(date, dayEnds, zone);
  return lastArrival === null || plus(lastArrival, timeToLog) < ends ? ends : plus(lastArrival, timeToLog);
}

/** When the last of these trips is planned to end; null: none has a plan. */
export const lastArrival = (trips: readonly Pick<TripIdentity, 'plan'>[]): EpochSeconds | null =>
  trips.reduce<EpochSeconds | null>((latest, { plan }) => {
    const end = plan.at(-1)?.arrival ?? null;
    return latest === null || (end !== null && end > latest) ? end : latest;
  }, null);

/** In the order in which they happened; at one instant by arrival, then by id. */
const inLoggedOrder = (a: LoggedEvent, b: LoggedEvent): number =>
  a.at - b.at || a.receivedAt - b.receivedAt || (a.eventId < b.eventId ? -1 : 1);
const lastReason = (events: readonly LoggedEvent[]): string | null => events.filter(({ reason }) => reason !== null).at(-1)?.reason ?? null;
/** The plan change of a trip without any plan events. */
export const unchanged: PlanChange = { isAdded: false, shift: seconds(0), reason: null };

/** @param effective the effective events of a trip, at least those that drive it, cancel it or change its plan */
export function planChange(effective: readonly LoggedEvent[]): PlanChange {
  const ofPlan = effective.filter(isOfPlan).sort(inLoggedOrder);
  const cancellations = [...standingCancellations(effective)].sort(inLoggedOrder);
  if (ofPlan.length === 0 && cancellations.length === 0) return unchanged;
  const additions = ofPlan.filter(({ kind }) => kind === 'trip-added');
  // Each move states the seconds from the timetable, so only the last one counts.
  const move = ofPlan.filter(({ kind }) => kind === 'trip-shifted').at(-1);
  // An added trip can be moved afterwards, but not the other way round.
  const holding = move === undefined ? additions : [...additions, move];
  return {
    isAdded: additions.length > 0,
    shift: move?.shift ?? seconds(0),
    reason: lastReason(cancellations.length > 0 ? cancellations : holding),
  };
}

/** The plan of a trip on its date, with the changes of managers. */
export function changedPlan(
  { isScheduled, plan }: Pick<TripIdentity, 'isScheduled' | 'plan'>,
  { isAdded, shift }: Pick<PlanChange, 'isAdded' | 'shift'>,
): readonly PlannedCall[] {
  // A trip whose addition was undone but that was driven has no plan.
  if (!isScheduled && !isAdded) return [];
  if (shift === 0) return plan;
  return plan.map(({ stopId, arrival, departure }) => ({ stopId, arrival: plus(arrival, shift), departure: plus(departure, shift) }));
}

/**
 * Whether a trip outside the timetable no longer exists: an addition that was undone before the trip was driven, or a trip of another
 * timetable whose events were all undone or carried over.
 * @param logged all events of the trip
 */
export function isTakenBack(
  { isScheduled, isAdded }: Pick<OperatedTrip, 'isScheduled' | 'isAdded'>,
  logged: readonly LoggedEvent[],
): boolean {
  if (isScheduled || isAdded || logged.length === 0) return false;
  const isOf = (cancelledBy: (event: LoggedEvent) => boolean): boolean =>
    logged.every((event) => !isRunEvent(event) || (event.kind === 'trip-cancelled' && cancelledBy(event)));
  if (logged.some(({ kind }) => kind === 'trip-added')) return isOf(({ source }) => source === 'manager');
  if (!isOf(() => true) && !logged.some(({ flags }) => flagsOf(flags).includes(carriedFlag))) return false;
  return effectiveEvents(logged).every(({ undoes }) => undoes !== null);
}

/** Whether a trip was cancelled or moved, although the current timetable does not have it on its date. */
const isWithoutTimetable = ({ isScheduled, startTime }: TripIdentity, counting: readonly LoggedEvent[], { isAdded }: PlanChange): boolean =>
  !isScheduled && !isAdded && startTime !== null && counting.some(({ kind }) => kind === 'trip-shifted' || kind === 'trip-cancelled');

/**
 * Derives a trip from its events.
 * @param logged its events, as stored or already placed
 * @param dayIsClosed no more events are expected of its day
 * @param capacities of the vehicles; without them it is unknown whether the trip was full
 */
export function operatedTrip(
  identity: TripIdentity,
  logged: readonly LoggedEvent[],
  dayIsClosed: boolean,
  capacities: Capacities = new Map(),
): OperatedTrip {
  const events = placedOn(logged, identity.stopIds);
  // Events that were undone have no effect.
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
