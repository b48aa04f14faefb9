import {
  hasStarted,
  isExtra,
  knownOf,
  timetabledDeparture,
  type Known,
  type PreviousTrip,
  type Told,
  type ToldCall,
  type ToldDay,
  type ToldTrip,
} from '../operations/told-trip.js';
import type { Departure, DepartureFilter } from '../scheduling/departure-index.js';
import type { Pattern } from '../scheduling/trips.js';
import { minutes, plus, seconds, type EpochSeconds, type Seconds } from '../scheduling/service-time.js';
import type { OccupancyStatus } from '../trip-log/operated-trip.js';

/** A departure as it is shown: planned, and what is known of it. */
export interface ShownDeparture extends Known {
  /** Its time is the timetable's, or, outside it, what was said of it or is expected. */
  readonly planned: Departure;
  /** By so much a manager moved it. */
  readonly shift: Seconds;
  readonly isAdded: boolean;
  readonly isUnreported: boolean;
  /** Behind its time as planned or moved; null: nothing was reported, or nothing promised. */
  readonly delay: Seconds | null;
  readonly reason: string | null;
  /** The reason is why it is late, and not why it was added or moved. */
  readonly isReasonOfDelay: boolean;
  /** It has not left, and is as late as its driver said beforehand. */
  readonly isDelaySaid: boolean;
  /** The late trip before it, where it is late because of that. */
  readonly previous: PreviousTrip | null;
  /** When its driver said how late it will be, where that is what is told, else when somebody last said something about the trip. */
  readonly reportedAt: EpochSeconds | null;
  /** How full the bus is, where that is known. */
  readonly occupancy: OccupancyStatus | null;
}

/** So long after its time one that was cancelled is still shown, or one of which nobody said that it left. */
export const shownAfterwards = minutes(10);

const unmoved = seconds(0);

const asPlanned = (planned: Departure): ShownDeparture => ({
  planned,
  departs: planned.departs,
  source: 'planned',
  status: 'scheduled',
  shift: unmoved,
  isAdded: false,
  isUnreported: false,
  delay: null,
  reason: null,
  isReasonOfDelay: false,
  isDelaySaid: false,
  previous: null,
  reportedAt: null,
  occupancy: null,
});

function knownAt(told: ToldTrip, { position, departs }: Departure, isTimetabled: boolean): Known | 'gone' {
  const { trip, known } = told;
  const find = (): Known | 'gone' => knownOf(told, position, isTimetabled ? plus(departs, trip.shift) : null);
  // Of a trip without a plan it depends on who asks.
  return known === undefined || isExtra(trip) ? find() : (known[position] ??= find());
}

/** @param isTimetabled the timetable has it, whatever is said of the trip */
function withTold(planned: Departure, told: ToldTrip, isTimetabled: boolean): ShownDeparture | null {
  const { trip, expected, occupancy } = told;
  const known = knownAt(told, planned, isTimetabled);
  if (known === 'gone') return null;
  const isCancelled = known.status === 'cancelled';
  const isPlan = isCancelled && known.source === 'planned';
  const isReported = known.source !== 'planned' && !isCancelled && (isTimetabled || !isExtra(trip));
  const { saidDelay } = trip.performed;
  const said = known.isSaid === true ? saidDelay : null;
  const isLateForAnother = said === null && known.source === 'estimated' && expected?.isOver === false && !hasStarted(trip);
  return {
    planned,
    ...known,
    shift: trip.shift,
    isAdded: !isTimetabled,
    isUnreported: false,
    delay: isReported ? seconds(known.departs - planned.departs - trip.shift) : null,
    reason: said === null ? trip.reason : said.reason,
    isReasonOfDelay: said !== null && said.reason !== null,
    isDelaySaid: said !== null && !hasStarted(trip),
    previous: isLateForAnother ? expected.previous : null,
    reportedAt: isPlan ? null : (said?.at ?? trip.performed.reportedAt),
    occupancy,
  };
}

/** What is told of departures, one after the other: those of one day mostly stand together. */
function findingIn(told: Told | null): (departure: Departure) => ToldTrip | undefined {
  if (told === null || told.days.size === 0) return () => undefined;
  let date: string | null = null;
  let day: ToldDay | undefined;
  return ({ serviceDate, trip }) => {
    if (serviceDate !== date) day = told.days.get((date = serviceDate));
    return day?.find(trip.tripId);
  };
}

/** What was planned for a time that has passed, with what is known of it: when it left, or that it was cancelled. */
export function pastDepartures(planned: readonly Departure[], told: Told | null): ShownDeparture[] {
  const toldOf = findingIn(told);
  return planned.map((departure) => {
    const trip = toldOf(departure);
    // Of one that is gone without a word of when, the plan is all there is.
    return (trip === undefined ? null : (withTold(departure, trip, true) ?? withStart(departure, trip))) ?? asPlanned(departure);
  });
}

/** One that is gone left its first stop when it started, though not before its time. */
function withStart(planned: Departure, { trip }: ToldTrip): ShownDeparture | null {
  const { actualStart, reportedAt } = trip.performed;
  if (planned.position !== 0 || actualStart === null || !hasStarted(trip)) return null;
  const promised = plus(planned.departs, trip.shift);
  const departs = actualStart > promised ? actualStart : promised;
  const { shift, reason } = trip;
  return { ...asPlanned(planned), source: 'driver-reported', departs, shift, reason, reportedAt, delay: seconds(departs - promised) };
}

export interface AskedOfReports extends DepartureFilter {
  readonly from: EpochSeconds;
  /** What is due by then and not reported is missing; what is still to come is not. */
  readonly now: EpochSeconds;
  readonly stopIds: readonly string[];
}

/** How long before the moment asked about a departure may have been planned that is shown still, because nobody reported it. */
export const lookedBack = (told: Told | null, { from, now }: AskedOfReports): Seconds =>
  told !== null && told.reportingRouteIds.size > 0 && from <= now ? shownAfterwards : seconds(0);

/**
 * Lays what was reported over what was planned, in order of the time at which buses really leave. A late bus that should have left
 * before `from` and has not comes in, one that has left goes out; one of which nobody reported that it left stays for a while.
 * @param planned from `lookedBack` before `from` on
 * @param until the planned ones are all there are up to then
 * @param calls what is not as the timetable has it there, where that was found already
 */
export function shownDepartures(
  planned: readonly Departure[],
  told: Told | null,
  patterns: ReadonlyMap<number, Pattern>,
  asked: AskedOfReports,
  until = Infinity,
  calls = changedCalls(told, asked),
): ShownDeparture[] {
  if (told === null || (told.days.size === 0 && told.reportingRouteIds.size === 0)) return planned.map(asPlanned);
  const toldOf = findingIn(told);
  const shown: ShownDeparture[] = [];
  const add = (departure: ShownDeparture | null, trip: ToldTrip | undefined): void => {
    if (departure === null || departure.departs > until) return;
    if (departure.departs >= asked.from) return void shown.push(departure);
    if (departure.departs < asked.from - shownAfterwards) return;
    if (departure.status === 'cancelled') shown.push(departure);
    else if (isUnreported(departure, trip, told, asked)) shown.push({ ...departure, isUnreported: true });
  };
  // What is told of a trip is one thing, whoever finds it.
  const seen = new Map<ToldTrip, readonly number[]>();
  for (const departure of planned) {
    const trip = toldOf(departure);
    if (trip !== undefined && calls.length > 0) seen.set(trip, [...(seen.get(trip) ?? []), departure.position]);
    add(trip === undefined ? asPlanned(departure) : withTold(departure, trip, true), trip);
  }
  for (const { told: trip, position, departs } of calls) {
    if (departs > until || seen.get(trip)?.includes(position) === true) continue;
    const { serviceDate } = trip.trip;
    const pattern = patterns.get(trip.trip.patternId);
    if (pattern === undefined || !isAskedFor(pattern, asked)) continue;
    // Nobody promised it for another time than it is said to leave at.
    const timetabled = timetabledDeparture(trip.trip, position);
    const added = trip.trip.plan[position]?.departure;
    const scheduled = timetabled ?? (added === undefined ? departs : plus(added, seconds(0 - trip.trip.shift)));
    const departure = { trip: { ...trip.trip, headwaySeconds: null }, pattern, position, serviceDate, departs: scheduled };
    add(withTold(departure, trip, timetabled !== null), trip);
  }
  // Equal times keep the order of the plan.
  return isInOrder(shown) ? shown : shown.sort((a, b) => a.departs - b.departs);
}

const isInOrder = (shown: readonly ShownDeparture[]): boolean =>
  shown.every(({ departs }, place) => place === 0 || (shown[place - 1]?.departs ?? 0) <= departs);

const noCalls: readonly ToldCall[] = [];

/** What is not as the timetable has it at the stops, from a little before the moment asked about on. */
export function changedCalls(told: Told | null, { from, stopIds }: AskedOfReports): readonly ToldCall[] {
  let calls = noCalls;
  for (const day of told?.days.values() ?? [])
    for (const stopId of stopIds) {
      const here = day.callsFrom(stopId, (from - shownAfterwards) as EpochSeconds);
      if (here.length > 0) calls = calls.length === 0 ? here : [...calls, ...here];
    }
  return calls;
}

/** Whether a departure that is due is missing: drivers of its route report, and nobody reported that this trip started. */
function isUnreported(
  { planned, departs, status }: ShownDeparture,
  trip: ToldTrip | undefined,
  told: Told | null,
  { now }: AskedOfReports,
): boolean {
  if (told === null || status === 'cancelled' || departs > now || planned.serviceDate < told.from) return false;
  if (!told.reportingRouteIds.has(planned.pattern.routeId)) return false;
  return trip === undefined || (!isExtra(trip.trip) && !hasStarted(trip.trip));
}

const isAskedFor = ({ routeId, directionId }: Pattern, asked: AskedOfReports): boolean =>
  (asked.routeId === undefined || asked.routeId === routeId) && (asked.directionId === undefined || asked.directionId === directionId);
