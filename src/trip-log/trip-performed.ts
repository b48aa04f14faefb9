import { plus, seconds, type EpochSeconds, type Seconds } from '../scheduling/service-time.js';
import { isCountedTwice, type Counted } from './counted-twice.js';
import { undosWithoutEffect, judgeUndos, standingCancellations, type EventSource } from './effective-events.js';
import { earliest, isAtUnknownStop, latest, stopVisits, sum, type StopVisit } from './stop-visits.js';
import { reportedDelayOf, type ReportedDelay } from './reported-delay.js';
import {
  closesCount,
  dateSuspectFlag,
  notCarriedFlag,
  flagsOf,
  isRunEvent,
  knownTimes,
  type DriverEvent,
  type EventKind,
} from './trip-event.js';
import { findingsOf, type TripFinding } from './trip-findings.js';

// Findings and punctuality are part of the result; other folders import them from here.
export { findingSentences, tripFindingCodes, type TripFindingCode } from './trip-findings.js';
export { hasCount, isFull, knownCounts } from './known-counts.js';
export { deviationOf, earlyGrace, loggedDeparture, type Punctuality } from './punctuality.js';

/** A planned call; an extra trip without a timetable has none. */
export interface PlannedCall {
  readonly stopId: string;
  readonly arrival: EpochSeconds;
  readonly departure: EpochSeconds;
}

export const tripStates = ['planned', 'underway', 'completed', 'cancelled', 'unlogged'] as const;
export type TripState = (typeof tripStates)[number];

/** What became of a trip (TIDES `trips_performed`). */
export interface TripPerformed {
  readonly state: TripState;
  /** Who cancelled it; if several did, the driver. null: it is not cancelled. */
  readonly cancelledBy: EventSource | null;
  readonly actualStart: EpochSeconds | null;
  /** A start was logged, possibly at an unknown time. */
  readonly isStartReported: boolean;
  readonly actualEnd: EpochSeconds | null;
  /** The count was closed: all riders were counted, so that no boardings means that nobody boarded. */
  readonly isCounted: boolean;
  /** A driver or a manager closed the count, not only an import. */
  readonly isClosedByHand: boolean;
  /** Whoever counted would have said how many stayed behind: a person who closed the count, or a file that has such numbers. */
  readonly isLeftBehindCounted: boolean;
  readonly boardings: number;
  readonly alightings: number;
  readonly leftBehind: number;
  /** Its driver reported it full. */
  readonly wasFull: boolean;
  /** By its counts, as many people were aboard as its vehicle holds; false if either number is unknown. */
  readonly isFilled: boolean;
  /** Seconds behind the plan at the last logged departure; negative is early, null is unknown. */
  readonly delay: Seconds | null;
  /** The delay that its driver reported since the last logged departure; null: none, or it was revoked. */
  readonly reportedDelay: ReportedDelay | null;
  /** When the first event of the run happened; null: no event has a known time. */
  readonly firstReportedAt: EpochSeconds | null;
  /** When the latest event of the run happened, known or made up; null: there is none. */
  readonly reportedAt: EpochSeconds | null;
  readonly visits: readonly StopVisit[];
  readonly findings: readonly TripFinding[];
}

/**
 * Derives a trip from its events, which may be in any order and may have arrived several times.
 * @param dayIsClosed no more events are expected, so a trip without events is `unlogged` instead of `planned`
 * @param capacity how many people its vehicle holds, seated and standing; null: unknown
 * @param extent its number of stops and its duration, for a trip without a plan
 * @param hasNoTrip an event changes its plan, but no timetable has the trip any more
 */
export function tripPerformed(
  all: readonly DriverEvent[],
  plan: readonly PlannedCall[],
  dayIsClosed: boolean,
  capacity: number | null = null,
  extent: Pick<Counted, 'stops' | 'seconds'> = { stops: plan.length, seconds: null },
  hasNoTrip = false,
): TripPerformed {
  const { effective, circling } = judgeUndos(all);
  // Plan changes and reported delays do not prove that the trip runs.
  const events = effective.filter(isRunEvent);
  const of = (kind: EventKind): DriverEvent[] => events.filter((event) => event.kind === kind);
  const people = (kind: EventKind): number => sum(of(kind));
  const visits = stopVisits(events);
  const hasEnded = of('trip-ended').length > 0;
  const actualEnd = latest(knownTimes(of('trip-ended')));
  const cancelledBy = cancellerOf(events);
  const cancelled = cancelledBy !== null;
  // A bus that left its first stop has started, whether or not its driver logged that.
  const started = [
    ...knownTimes(of('trip-started')),
    ...visits.flatMap(({ position, actualDeparture }) => (position === 0 ? (actualDeparture ?? []) : [])),
  ];
  const actualStart = earliest(started);
  const boardings = people('boarded');
  const isClosedByHand = events.some((event) => closesCount(event) && !isImported(event));
  return {
    state: stateOf({ cancelled, ended: hasEnded, logged: events.length > 0, dayIsClosed }),
    cancelledBy,
    actualStart,
    isStartReported: of('trip-started').length > 0,
    actualEnd,
    isCounted: isFullyCounted(all, events),
    isClosedByHand,
    isLeftBehindCounted: isClosedByHand || of('left-behind').some(isImported),
    boardings,
    alightings: people('alighted'),
    leftBehind: people('left-behind'),
    wasFull: of('bus-full').length > 0,
    isFilled: capacity !== null && isFilled(visits, capacity),
    delay: delayOf(visits, plan, actualStart),
    reportedDelay: reportedDelayOf(effective, { lastDeparture: lastDepartureOf(visits, actualStart), isOver: hasEnded || cancelled }),
    firstReportedAt: earliest(knownTimes(events)),
    reportedAt: latest(events.map((event) => event.at)),
    visits,
    findings: findingsOf({ visits, actualStart }, plan, {
      cancelledWithRiders: cancelled && boardings > 0,
      drivenAfterCancellation: !cancelled && of('trip-cancelled').length > 0,
      loggedAfterEnd: actualEnd !== null && knownTimes(events).some((at) => at > actualEnd),
      stopIsGone: events.some(isAtUnknownStop),
      undoIsIdle: undosWithoutEffect(all, effective).length > 0,
      undosCircle: circling.length > 0,
      countedTwice: isCountedTwice(effective, { ...extent, places: capacity, seconds: lengthOf(plan) ?? extent.seconds }),
      dateSuspect: events.some(({ flags = '' }) => flagsOf(flags).includes(dateSuspectFlag)),
      notCarried: hasNoTrip || effective.some(({ undoes, flags = '' }) => undoes !== null && flagsOf(flags).includes(notCarriedFlag)),
    }),
  };
}

/** If no alightings were counted, the load is unknown: then only people who boarded at the same stop were certainly aboard together. */
function isFilled(visits: readonly StopVisit[], capacity: number): boolean {
  const isLoadKnown = visits.some(({ alightings }) => alightings > 0);
  return visits.some(({ boardings, departureLoad }) => boardings >= capacity || (isLoadKnown && departureLoad >= capacity));
}

function lengthOf(plan: readonly PlannedCall[]): number | null {
  const [first, last] = [plan[0], plan.at(-1)];
  return first === undefined || last === undefined ? null : last.arrival - first.departure;
}

/**
 * Whether all riders were counted. If a driver or a manager logged the end of the trip, they were. If only an import has the end, they were
 * only if boardings were imported for the trip, even zero, and boardings of an import or a manager are still effective: a feed may have the
 * end of a trip on which nobody counted.
 */
function isFullyCounted(all: readonly DriverEvent[], events: readonly DriverEvent[]): boolean {
  const ends = events.filter(({ kind }) => kind === 'trip-ended');
  if (ends.some((end) => closesCount(end) && !isImported(end))) return true;
  if (!ends.some(closesCount)) return false;
  const isBoarding = ({ kind }: DriverEvent): boolean => kind === 'boarded';
  return (
    all.some((event) => isImported(event) && isBoarding(event)) &&
    events.some((event) => isBoarding(event) && (isImported(event) || event.source === 'manager'))
  );
}

const isImported = ({ source }: DriverEvent): boolean => source === 'import';

function cancellerOf(events: readonly DriverEvent[]): EventSource | null {
  const sources = standingCancellations(events).map(({ source = 'driver' }) => source);
  return sources.includes('driver') ? 'driver' : (sources[0] ?? null);
}

function stateOf(is: { cancelled: boolean; ended: boolean; logged: boolean; dayIsClosed: boolean }): TripState {
  if (is.cancelled) return 'cancelled';
  if (is.ended) return 'completed';
  if (is.logged) return 'underway';
  return is.dayIsClosed ? 'unlogged' : 'planned';
}

const lastDepartureOf = (visits: readonly StopVisit[], actualStart: EpochSeconds | null): EpochSeconds | null =>
  latest([...visits.flatMap(({ actualDeparture }) => actualDeparture ?? []), ...(actualStart === null ? [] : [actualStart])]);

/** The delay at the last stop with a logged departure; if there is none, the delay of the start. null: unknown. */
function delayOf(visits: readonly StopVisit[], plan: readonly PlannedCall[], actualStart: EpochSeconds | null): Seconds | null {
  const last = visits.filter((visit) => visit.actualDeparture !== null && plan[visit.position] !== undefined).at(-1);
  const planned = last === undefined ? plan[0]?.departure : plan[last.position]?.departure;
  const actual = last === undefined ? actualStart : last.actualDeparture;
  return planned === undefined || actual === null ? null : seconds(actual - planned);
}

/** The delay to expect at later stops: the greater of the last logged one and the one that its driver reported since; never negative. */
export const expectedDelay = ({ delay, reportedDelay }: Pick<TripPerformed, 'delay' | 'reportedDelay'>): Seconds =>
  seconds(Math.max(0, delay ?? 0, reportedDelay?.delay ?? 0));

/**
 * When the bus of a trip underway is expected to leave a stop: with its current delay, because it is not expected to make up time, and
 * never before the planned time, so that riders who trust the page do not miss it.
 * @returns null for a stop that it has left, for a trip that is not underway, or if its delay is unknown
 */
export function estimatedDeparture(trip: TripPerformed, plan: readonly PlannedCall[], position: number): EpochSeconds | null {
  const planned = plan[position];
  if (planned === undefined || trip.state !== 'underway' || trip.delay === null) return null;
  const isPast = trip.visits.some((visit) => visit.position >= position && visit.hasLeft);
  return isPast ? null : plus(planned.departure, expectedDelay(trip));
}
