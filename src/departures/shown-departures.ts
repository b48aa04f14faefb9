import {
  hasStarted,
  isExtra,
  realTimeDeparture,
  timetabledDeparture,
  type RealTimeDeparture,
  type PreviousTrip,
  type RealTime,
  type ChangedCall,
  type RealTimeDay,
  type RealTimeTrip,
} from '../operations/real-time-trip.js';
import type { Departure, DepartureFilter } from '../scheduling/departure-index.js';
import type { Pattern } from '../scheduling/trips.js';
import { minutes, plus, seconds, type EpochSeconds, type Seconds } from '../scheduling/service-time.js';
import type { OccupancyStatus } from '../trip-log/operated-trip.js';

/** A departure as it is shown to riders: the planned one with what was reported or is expected. */
export interface ShownDeparture extends RealTimeDeparture {
  /** Its time is that of the timetable; for an extra trip, that of its plan, else the reported or expected time. */
  readonly planned: Departure;
  /** By how much a manager moved it; negative: earlier. */
  readonly shift: Seconds;
  readonly isAdded: boolean;
  readonly isUnreported: boolean;
  /** The delay against the planned or moved time; null: nothing was reported, it is cancelled, or it has no planned time. */
  readonly delay: Seconds | null;
  readonly reason: string | null;
  /** `reason` is the driver's reason for the delay, not the reason for adding or moving the trip. */
  readonly isReasonOfDelay: boolean;
  /** Its trip has not started, and `departs` includes the delay that its driver announced. */
  readonly isDelayReported: boolean;
  /** The late trip that the same vehicle runs before it; null: its delay is not caused by one. */
  readonly previous: PreviousTrip | null;
  /** When its driver announced the delay, if that delay is shown; else the last report about the trip; null: none. */
  readonly reportedAt: EpochSeconds | null;
  /** How full the bus is; null: unknown. */
  readonly occupancy: OccupancyStatus | null;
}

/** For how long after its time a cancelled or unreported departure is still shown. */
const shownAfterwards = minutes(10);

const noShift = seconds(0);

const asPlanned = (planned: Departure): ShownDeparture => ({
  planned,
  departs: planned.departs,
  source: 'planned',
  status: 'scheduled',
  shift: noShift,
  isAdded: false,
  isUnreported: false,
  delay: null,
  reason: null,
  isReasonOfDelay: false,
  isDelayReported: false,
  previous: null,
  reportedAt: null,
  occupancy: null,
});

function realTimeAt(reported: RealTimeTrip, { position, departs }: Departure, isTimetabled: boolean): RealTimeDeparture | 'gone' {
  const { trip, cachedDepartures: departures } = reported;
  const find = (): RealTimeDeparture | 'gone' => realTimeDeparture(reported, position, isTimetabled ? plus(departs, trip.shift) : null);
  // For a trip without a plan the result depends on the requested departure, so it is not cached.
  return departures === undefined || isExtra(trip) ? find() : (departures[position] ??= find());
}

/**
 * @param isTimetabled whether the timetable contains the departure
 * @returns null: the bus has left, so riders are not shown it
 */
function withRealTime(planned: Departure, reported: RealTimeTrip, isTimetabled: boolean): ShownDeparture | null {
  const { trip, expected, occupancy } = reported;
  const departure = realTimeAt(reported, planned, isTimetabled);
  if (departure === 'gone') return null;
  const isCancelled = departure.status === 'cancelled';
  const isPlan = isCancelled && departure.source === 'planned';
  const isReported = departure.source !== 'planned' && !isCancelled && (isTimetabled || !isExtra(trip));
  const { reportedDelay } = trip.performed;
  const driversDelay = departure.isDriversEstimate === true ? reportedDelay : null;
  const isLateForAnother = driversDelay === null && departure.source === 'estimated' && expected?.isOver === false && !hasStarted(trip);
  return {
    planned,
    ...departure,
    shift: trip.shift,
    isAdded: !isTimetabled,
    isUnreported: false,
    delay: isReported ? seconds(departure.departs - planned.departs - trip.shift) : null,
    reason: driversDelay === null ? trip.reason : driversDelay.reason,
    isReasonOfDelay: driversDelay !== null && driversDelay.reason !== null,
    isDelayReported: driversDelay !== null && !hasStarted(trip),
    previous: isLateForAnother ? expected.previous : null,
    reportedAt: isPlan ? null : (driversDelay?.at ?? trip.performed.reportedAt),
    occupancy,
  };
}

/** Finds the real-time data of departures. Departures of one date mostly follow each other, so the date is looked up once for them. */
function findingIn(realTime: RealTime | null): (departure: Departure) => RealTimeTrip | undefined {
  if (realTime === null || realTime.days.size === 0) return () => undefined;
  let date: string | null = null;
  let day: RealTimeDay | undefined;
  return ({ serviceDate, trip }) => {
    if (serviceDate !== date) day = realTime.days.get((date = serviceDate));
    return day?.find(trip.tripId);
  };
}

/** Departures planned for a time that has passed, with their logged departure or cancellation. */
export function pastDepartures(planned: readonly Departure[], realTime: RealTime | null): ShownDeparture[] {
  const realTimeOf = findingIn(realTime);
  return planned.map((departure) => {
    const trip = realTimeOf(departure);
    // If a bus has left and the time was not logged, the planned time is shown.
    return (trip === undefined ? null : (withRealTime(departure, trip, true) ?? withStart(departure, trip))) ?? asPlanned(departure);
  });
}

/** For a bus that has left its first stop: the time at which its trip started, but not before the planned time. null: not applicable. */
function withStart(planned: Departure, { trip }: RealTimeTrip): ShownDeparture | null {
  const { actualStart, reportedAt } = trip.performed;
  if (planned.position !== 0 || actualStart === null || !hasStarted(trip)) return null;
  const promised = plus(planned.departs, trip.shift);
  const departs = actualStart > promised ? actualStart : promised;
  const { shift, reason } = trip;
  return { ...asPlanned(planned), source: 'driver-reported', departs, shift, reason, reportedAt, delay: seconds(departs - promised) };
}

/** The stops and the time from which departures are searched. */
export interface DepartureWindow extends DepartureFilter {
  readonly from: EpochSeconds;
  /** Only departures due by this time can count as unreported. */
  readonly now: EpochSeconds;
  readonly stopIds: readonly string[];
}

/** How long before `from` planned departures have to be searched, because unreported ones are still shown. */
export const lookbackSeconds = (realTime: RealTime | null, { from, now }: DepartureWindow): Seconds =>
  realTime !== null && realTime.reportingRouteIds.size > 0 && from <= now ? shownAfterwards : seconds(0);

/**
 * Applies the real-time data to the planned departures, in the order of the expected times. A late bus that should have left before
 * `from` and has not left is added; a bus that has left is removed; an unreported one stays for ten minutes.
 * @param planned all planned departures from `lookbackSeconds` before `from` on
 * @param until the time up to which `planned` is complete; later departures are left out
 * @param calls the result of `changedCalls`, if the caller has it already
 */
export function shownDepartures(
  planned: readonly Departure[],
  realTime: RealTime | null,
  patterns: ReadonlyMap<number, Pattern>,
  window: DepartureWindow,
  until = Infinity,
  calls = changedCalls(realTime, window),
): ShownDeparture[] {
  if (realTime === null || (realTime.days.size === 0 && realTime.reportingRouteIds.size === 0)) return planned.map(asPlanned);
  const realTimeOf = findingIn(realTime);
  const shown: ShownDeparture[] = [];
  const add = (departure: ShownDeparture | null, trip: RealTimeTrip | undefined): void => {
    if (departure === null || departure.departs > until) return;
    if (departure.departs >= window.from) return void shown.push(departure);
    if (departure.departs < window.from - shownAfterwards) return;
    if (departure.status === 'cancelled') shown.push(departure);
    else if (isUnreported(departure, trip, realTime, window)) shown.push({ ...departure, isUnreported: true });
  };
  // A trip with real-time data is always the same object, so it can be a key.
  const seen = new Map<RealTimeTrip, readonly number[]>();
  for (const departure of planned) {
    const trip = realTimeOf(departure);
    if (trip !== undefined && calls.length > 0) seen.set(trip, [...(seen.get(trip) ?? []), departure.position]);
    add(trip === undefined ? asPlanned(departure) : withRealTime(departure, trip, true), trip);
  }
  for (const { trip, position, departs } of calls) {
    if (departs > until || seen.get(trip)?.includes(position) === true) continue;
    const { serviceDate } = trip.trip;
    const pattern = patterns.get(trip.trip.patternId);
    if (pattern === undefined || !isWanted(pattern, window)) continue;
    // An extra trip without a plan has no scheduled time, so its expected time is used.
    const timetabled = timetabledDeparture(trip.trip, position);
    const added = trip.trip.plan[position]?.departure;
    const scheduled = timetabled ?? (added === undefined ? departs : plus(added, seconds(0 - trip.trip.shift)));
    const departure = { trip: { ...trip.trip, headwaySeconds: null }, pattern, position, serviceDate, departs: scheduled };
    add(withRealTime(departure, trip, timetabled !== null), trip);
  }
  // Departures at equal times keep the order of the plan.
  return isInOrder(shown) ? shown : shown.sort((a, b) => a.departs - b.departs);
}

const isInOrder = (shown: readonly ShownDeparture[]): boolean =>
  shown.every(({ departs }, place) => place === 0 || (shown[place - 1]?.departs ?? 0) <= departs);

const noCalls: readonly ChangedCall[] = [];

/** The departures at the stops that differ from the timetable, from ten minutes before `from` on. */
export function changedCalls(realTime: RealTime | null, { from, stopIds }: DepartureWindow): readonly ChangedCall[] {
  let calls = noCalls;
  for (const day of realTime?.days.values() ?? [])
    for (const stopId of stopIds) {
      const atStop = day.callsFrom(stopId, (from - shownAfterwards) as EpochSeconds);
      if (atStop.length > 0) calls = calls.length === 0 ? atStop : [...calls, ...atStop];
    }
  return calls;
}

/** Whether a due departure is unreported: drivers of its route report their trips, and the start of this trip was not reported. */
function isUnreported(
  { planned, departs, status }: ShownDeparture,
  trip: RealTimeTrip | undefined,
  realTime: RealTime | null,
  { now }: DepartureWindow,
): boolean {
  if (realTime === null || status === 'cancelled' || departs > now || planned.serviceDate < realTime.from) return false;
  if (!realTime.reportingRouteIds.has(planned.pattern.routeId)) return false;
  return trip === undefined || (!isExtra(trip.trip) && !hasStarted(trip.trip));
}

const isWanted = ({ routeId, directionId }: Pattern, window: DepartureWindow): boolean =>
  (window.routeId === undefined || window.routeId === routeId) && (window.directionId === undefined || window.directionId === directionId);
