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

/** A departure as it is shown to riders: planned, with what was reported or is expected. */
export interface ShownDeparture extends RealTimeDeparture {
  /** Its time is that of the timetable; outside the timetable, the time that was reported or is expected. */
  readonly planned: Departure;
  /** How far a manager moved it. */
  readonly shift: Seconds;
  readonly isAdded: boolean;
  readonly isUnreported: boolean;
  /** Behind its time as planned or moved; null: nothing was reported, or no time was promised. */
  readonly delay: Seconds | null;
  readonly reason: string | null;
  /** The reason is that of the delay, and not that of adding or moving the trip. */
  readonly isReasonOfDelay: boolean;
  /** It has not left, and is expected as late as its driver reported beforehand. */
  readonly isDelayReported: boolean;
  /** The late trip before it with the same vehicle, where it is late because of that. */
  readonly previous: PreviousTrip | null;
  /** When its driver reported the delay, where that delay is shown; else when the trip was last reported on. */
  readonly reportedAt: EpochSeconds | null;
  /** How full the bus is; null: not known. */
  readonly occupancy: OccupancyStatus | null;
}

/** A cancelled or unreported departure is shown until so long after its time. */
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

/** @param isTimetabled whether the timetable has the departure, whatever was reported of the trip */
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

/** Finds what was reported of departures. Those of one day mostly come one after the other, so the day is looked up once for them. */
function findingIn(realTime: RealTime | null): (departure: Departure) => RealTimeTrip | undefined {
  if (realTime === null || realTime.days.size === 0) return () => undefined;
  let date: string | null = null;
  let day: RealTimeDay | undefined;
  return ({ serviceDate, trip }) => {
    if (serviceDate !== date) day = realTime.days.get((date = serviceDate));
    return day?.find(trip.tripId);
  };
}

/** Departures planned for a time that has passed: when each left, or that it was cancelled. */
export function pastDepartures(planned: readonly Departure[], realTime: RealTime | null): ShownDeparture[] {
  const realTimeOf = findingIn(realTime);
  return planned.map((departure) => {
    const trip = realTimeOf(departure);
    // Where a bus has gone and its time is not known, only the plan is left to show.
    return (trip === undefined ? null : (withRealTime(departure, trip, true) ?? withStart(departure, trip))) ?? asPlanned(departure);
  });
}

/** A bus that has gone left its first stop when it started, though not before its time. */
function withStart(planned: Departure, { trip }: RealTimeTrip): ShownDeparture | null {
  const { actualStart, reportedAt } = trip.performed;
  if (planned.position !== 0 || actualStart === null || !hasStarted(trip)) return null;
  const promised = plus(planned.departs, trip.shift);
  const departs = actualStart > promised ? actualStart : promised;
  const { shift, reason } = trip;
  return { ...asPlanned(planned), source: 'driver-reported', departs, shift, reason, reportedAt, delay: seconds(departs - promised) };
}

/** The stops and the time from which departures are looked for. */
export interface DepartureWindow extends DepartureFilter {
  readonly from: EpochSeconds;
  /** A departure that is due by this time and not reported is missing; a later one is not. */
  readonly now: EpochSeconds;
  readonly stopIds: readonly string[];
}

/** How far before the requested moment departures may be planned that are still shown, because nobody reported them. */
export const lookbackSeconds = (realTime: RealTime | null, { from, now }: DepartureWindow): Seconds =>
  realTime !== null && realTime.reportingRouteIds.size > 0 && from <= now ? shownAfterwards : seconds(0);

/**
 * Lays what was reported over what was planned, in order of the times at which buses really leave. A late bus that should have left
 * before `from` and has not is added, one that has left is removed; one that nobody reported to have left stays for a while.
 * @param planned from `lookbackSeconds` before `from` on
 * @param until up to this time `planned` is complete
 * @param calls the departures at these stops that differ from the timetable, if they were found already
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
  // Each reported trip is one object, however it is found.
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
    // A trip outside the timetable was promised for no other time than the one it is expected at.
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

/** The departures at the stops that differ from the timetable, from a little before the requested moment on. */
export function changedCalls(realTime: RealTime | null, { from, stopIds }: DepartureWindow): readonly ChangedCall[] {
  let calls = noCalls;
  for (const day of realTime?.days.values() ?? [])
    for (const stopId of stopIds) {
      const atStop = day.callsFrom(stopId, (from - shownAfterwards) as EpochSeconds);
      if (atStop.length > 0) calls = calls.length === 0 ? atStop : [...calls, ...atStop];
    }
  return calls;
}

/** Whether a departure that is due is missing: drivers of its route report, and nobody reported that this trip started. */
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
