import { Refusal, type Fault } from '../errors.js';
import { malformed } from '../http/problem.js';
import type { Text } from '../language.js';
import {
  dayNumber,
  epochSeconds,
  minutes,
  plus,
  serviceTime,
  type EpochSeconds,
  type Seconds,
  type ServiceDate,
  type ServiceTime,
} from '../scheduling/service-time.js';
import { tripIdAt } from '../scheduling/timetable.js';
import type { Pattern } from '../scheduling/trips.js';
import { aboutOf, effectiveEvents } from '../trip-log/effective-events.js';
import type { LoggedEvent, OperatedTrip } from '../trip-log/operated-trip.js';
import { isOfPlan } from '../trip-log/trip-event.js';
import { dayChangesRefusals } from './day-changes.refusals.js';

/** How many days ahead the plan of a day can be changed: timetables are rarely certain for longer. */
export const maxDaysAhead = 92;
export const [maxMinutesEarlier, maxMinutesLater] = [60, 180];
/** The maximum number of trip ids in a request; a time range may contain more trips. */
export const maxTripsNamed = 500;
/** The maximum number of trips cancelled by one request: the ids of its events have to fit into the request that undoes them. */
export const maxCancelledAtOnce = 20_000;

/** Whether a date is too far ahead for its plan to be changed. */
export const isTooFarAhead = (date: ServiceDate, today: ServiceDate): boolean => dayNumber(date) - dayNumber(today) > maxDaysAhead;

/** Whether a departure is too far in the past to be added or moved there; the current minute is still allowed. */
export const isPast = (departure: EpochSeconds, now: EpochSeconds): boolean => plus(departure, minutes(1)) <= now;

const onTheRoad: ReadonlySet<string> = new Set(['trip-started', 'stop-arrived', 'stop-departed', 'trip-ended']);

/** Whether a start, an end, an arrival or a departure of the trip was logged. Boardings do not count: riders board before it leaves. */
export const hasLeft = (logged: readonly LoggedEvent[]): boolean => effectiveEvents(logged).some(({ kind }) => onTheRoad.has(kind));

/** Whether managers can change the trip: the timetable has it, or it was added. */
export const isPlanned = ({ isScheduled, isAdded }: OperatedTrip): boolean => isScheduled || isAdded;

/** The trips to cancel: those with the given ids, or all that leave in a time range. null: no limit. */
export type Chosen =
  | { readonly tripIds: readonly string[] }
  | {
      readonly from: ServiceTime;
      readonly to: ServiceTime | null;
      readonly routeId: string | null;
      readonly directionId: 0 | 1 | null;
    };

interface TripSelection {
  readonly tripIds?: readonly string[] | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly routeId?: string | null | undefined;
  readonly directionId?: 0 | 1 | null | undefined;
}

const oneOfBoth: Text = { 'zh-CN': '与另一项二选一：填 tripIds 或 from', en: 'must be given alone: either tripIds or from' };
const onlyWithFrom: Text = { 'zh-CN': '只能与 from 一起填', en: 'can only be given with from' };
const afterFrom: Text = { 'zh-CN': '应晚于 from', en: 'must be later than from' };

/** @throws Refusal `request-malformed`, naming the fields that are missing or cannot be combined */
export function chosenBy({ tripIds = null, from = null, to = null, routeId = null, directionId = null }: TripSelection): Chosen {
  const faults: Fault[] = [];
  const check = (field: string, isRight: boolean, sentence: Text): void => {
    if (!isRight) faults.push({ field, sentence });
  };
  const isOne = (tripIds === null) !== (from === null);
  check('tripIds', isOne, oneOfBoth);
  check('from', isOne, oneOfBoth);
  for (const [field, value] of Object.entries({ to, routeId, directionId })) check(field, value === null || from !== null, onlyWithFrom);
  if (from !== null && to !== null) check('to', serviceTime(to) > serviceTime(from), afterFrom);
  if (faults.length > 0) throw malformed(faults);
  if (tripIds !== null) return { tripIds: [...new Set(tripIds)] };
  return { from: serviceTime(from ?? ''), to: to === null ? null : serviceTime(to), routeId, directionId };
}

/** @returns the chosen trips, in the order of the day. @throws Refusal `trip-not-running`, naming the first that does not exist */
export function chosenTrips(trips: readonly OperatedTrip[], chosen: Chosen, date: ServiceDate, zone: string): OperatedTrip[] {
  const planned = trips.filter(isPlanned);
  if ('tripIds' in chosen) {
    const missing = new Set(chosen.tripIds);
    const found = planned.filter(({ tripId }) => missing.has(tripId));
    for (const { tripId } of found) missing.delete(tripId);
    for (const tripId of missing) throw new Refusal(dayChangesRefusals['trip-not-running'], { tripId, date });
    return found;
  }
  const { from, to, routeId, directionId } = chosen;
  const begins = epochSeconds(date, from, zone);
  const ends = to === null ? Infinity : epochSeconds(date, to, zone);
  return planned.filter((trip) => {
    const departs = trip.plan[0]?.departure;
    const isOf = (routeId === null || trip.routeId === routeId) && (directionId === null || trip.directionId === directionId);
    return isOf && departs !== undefined && departs >= begins && departs < ends;
  });
}

/** The pattern of a direction with the most stops, among those whose riders can board at the first stop; null: none. */
export const patternOf = (
  patterns: readonly Pattern[],
  { routeId, directionId }: { readonly routeId: string; readonly directionId: 0 | 1 | null },
): Pattern | null =>
  patterns
    .filter((each) => each.routeId === routeId && each.directionId === directionId && each.stops[0]?.boards === true)
    .sort((a, b) => b.stops.length - a.stops.length || a.patternId - b.patternId)[0] ?? null;

/** At most this many characters of a route's id become part of a trip's id. */
const longestRoute = 100;

/**
 * Ids for an added trip, in readable ASCII; the first one that is free is used.
 * @example addedTripIds('hongqiao-t1', 0, serviceTime('07:45')) // added-hongqiao-t1-0-0745, added-hongqiao-t1-0-0745-2, …
 */
export function* addedTripIds(routeId: string, directionId: 0 | 1 | null, startTime: ServiceTime): Generator<string, never> {
  const route = routeId.replace(/[^A-Za-z0-9._-]+/g, '').slice(0, longestRoute);
  const first = tripIdAt(['added', ...(route === '' ? [] : [route]), ...(directionId === null ? [] : [directionId])].join('-'), startTime);
  yield first;
  for (let count = 2; ; count += 1) yield `${first}-${count}`;
}

/**
 * The ids of the events by which the same manager already made the same change with the same reason; empty: this is no repeated request.
 * @param standing the events of such a change that still count
 */
export const repeatedIds = (standing: readonly LoggedEvent[], accountId: string | null, reason: string): string[] =>
  standing
    .filter((event) => event.source === 'manager' && event.accountId === accountId && event.reason === reason)
    .map(({ eventId }) => eventId);

/** The effective moves that would prevail over one recorded now: of the same second, or recorded while the clock was ahead. */
export const movesNotBefore = (logged: readonly LoggedEvent[], now: EpochSeconds): LoggedEvent[] =>
  effectiveEvents(logged).filter((event) => event.kind === 'trip-shifted' && event.at >= now);

/** The start of a moved trip; null: it would be before its service day begins. */
export function movedStart(startTime: ServiceTime, shift: Seconds): ServiceTime | null {
  const moved = plus(startTime, shift);
  return moved < 0 ? null : moved;
}

/**
 * Whether an event is a change of the plan by a manager, a manager's undo of such a change, or an addition by a driver.
 * @param byId all events of its day
 */
export function isPlanChange(event: LoggedEvent, byId: ReadonlyMap<string, LoggedEvent>): boolean {
  if (event.kind === 'trip-added') return true;
  const about = event.source === 'manager' ? aboutOf(event, byId) : null;
  return about !== null && (isOfPlan(about) || about.kind === 'trip-cancelled');
}
