import { plus, seconds, type EpochSeconds, type Seconds } from '../scheduling/service-time.js';
import { isCountedTwice, type Counted } from './counted-twice.js';
import { idleUndos, judgeUndos, standingCancellations, type EventSource } from './effective-events.js';
import { earliest, isAstray, latest, stopVisits, sum, type StopVisit } from './stop-visits.js';
import { saidDelayOf, type SaidDelay } from './said-delay.js';
import {
  closesCount,
  dateSuspectFlag,
  notCarriedFlag,
  flagsOf,
  isOfRoad,
  knownTimes,
  type DriverEvent,
  type EventKind,
} from './trip-event.js';
import { findingsOf, type TripFinding } from './trip-findings.js';

// What is odd about a trip, and how punctual it was, is part of what became of it: whoever asks for that asks here.
export { findingSentences, tripFindingCodes, type TripFindingCode } from './trip-findings.js';
export { hasCount, isFull, knownCounts } from './known-counts.js';
export { deviationOf, earlyGrace, loggedDeparture, type Punctuality } from './punctuality.js';

/** A planned call; an extra trip that no timetable knows has none. */
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
  /** Of a cancelled trip: its driver, if the driver said so at all, else who decided it; null where it is not cancelled. */
  readonly cancelledBy: EventSource | null;
  readonly actualStart: EpochSeconds | null;
  /** Its driver said that it started, though perhaps nobody knows when. */
  readonly isStartReported: boolean;
  readonly actualEnd: EpochSeconds | null;
  /** The count is closed, by whoever counted: then no tap means nobody, and zero is a count. */
  readonly isCounted: boolean;
  /** A driver or manager closed it, not a feed alone. */
  readonly isClosedByHand: boolean;
  readonly boardings: number;
  readonly alightings: number;
  readonly leftBehind: number;
  /** Its driver said so. */
  readonly wasFull: boolean;
  /** As many were aboard, by the counts, as its vehicle takes; false where either is not known. */
  readonly isFilled: boolean;
  /** Behind the plan at the last departure that was logged; negative is early, null is not known. */
  readonly delay: Seconds | null;
  /** How late its driver expects to be, where that was said since the last departure that was logged; null: nothing, or it was taken back. */
  readonly saidDelay: SaidDelay | null;
  /** When the first thing happened that was logged, as far as any time is known. */
  readonly firstReportedAt: EpochSeconds | null;
  /** When the driver last said anything of the road that counts. */
  readonly reportedAt: EpochSeconds | null;
  readonly visits: readonly StopVisit[];
  readonly findings: readonly TripFinding[];
}

/**
 * Derives a trip from its events, whatever their order and however often each arrived.
 * @param dayIsClosed nothing more is expected: a trip nobody logged is then unlogged, which is not zero
 * @param places how many people its vehicle takes, seated and standing; null: not known
 * @param way where it calls and how long it takes, where the plan does not tell
 * @param isGone what was decided of its plan stands, but no timetable has it any more
 */
export function tripPerformed(
  all: readonly DriverEvent[],
  plan: readonly PlannedCall[],
  dayIsClosed: boolean,
  places: number | null = null,
  way: Pick<Counted, 'stops' | 'seconds'> = { stops: plan.length, seconds: null },
  isGone = false,
): TripPerformed {
  const { effective, circling } = judgeUndos(all);
  // What is said of the plan, or of what is to be expected, tells nothing of the road.
  const events = effective.filter(isOfRoad);
  const of = (kind: EventKind): DriverEvent[] => events.filter((event) => event.kind === kind);
  const people = (kind: EventKind): number => sum(of(kind));
  const visits = stopVisits(events);
  const hasEnded = of('trip-ended').length > 0;
  const actualEnd = latest(knownTimes(of('trip-ended')));
  const cancelledBy = cancellerOf(events);
  const cancelled = cancelledBy !== null;
  // A bus that left its first stop has started, whether or not the driver said so.
  const started = [
    ...knownTimes(of('trip-started')),
    ...visits.flatMap(({ position, actualDeparture }) => (position === 0 ? (actualDeparture ?? []) : [])),
  ];
  const actualStart = earliest(started);
  const boardings = people('boarded');
  return {
    state: stateOf({ cancelled, ended: hasEnded, logged: events.length > 0, dayIsClosed }),
    cancelledBy,
    actualStart,
    isStartReported: of('trip-started').length > 0,
    actualEnd,
    isCounted: isClosed(all, events),
    isClosedByHand: events.some((event) => closesCount(event) && !isImported(event)),
    boardings,
    alightings: people('alighted'),
    leftBehind: people('left-behind'),
    wasFull: of('bus-full').length > 0,
    isFilled: places !== null && isFilled(visits, places),
    delay: delayOf(visits, plan, actualStart),
    saidDelay: saidDelayOf(effective, { lastDeparture: lastDepartureOf(visits, actualStart), isOver: hasEnded || cancelled }),
    firstReportedAt: earliest(knownTimes(events)),
    reportedAt: latest(events.map((event) => event.at)),
    visits,
    findings: findingsOf({ visits, actualStart }, plan, {
      cancelledWithRiders: cancelled && boardings > 0,
      drivenAfterCancellation: !cancelled && of('trip-cancelled').length > 0,
      loggedAfterEnd: actualEnd !== null && knownTimes(events).some((at) => at > actualEnd),
      stopIsGone: events.some(isAstray),
      undoIsIdle: idleUndos(all, effective).length > 0,
      undosCircle: circling.length > 0,
      countedTwice: isCountedTwice(effective, { ...way, places, seconds: lengthOf(plan) ?? way.seconds }),
      dateSuspect: events.some(({ flags = '' }) => flagsOf(flags).includes(dateSuspectFlag)),
      notCarried: isGone || effective.some(({ undoes, flags = '' }) => undoes !== null && flagsOf(flags).includes(notCarriedFlag)),
    }),
  };
}

/** Where nobody counted who got off, only those who got on at one stop are surely aboard together. */
function isFilled(visits: readonly StopVisit[], places: number): boolean {
  const isLoadKnown = visits.some(({ alightings }) => alightings > 0);
  return visits.some(({ boardings, departureLoad }) => boardings >= places || (isLoadKnown && departureLoad >= places));
}

function lengthOf(plan: readonly PlannedCall[]): number | null {
  const [first, last] = [plan[0], plan.at(-1)];
  return first === undefined || last === undefined ? null : last.arrival - first.departure;
}

/**
 * Whether somebody who counted has said that this is all. A feed may tell when a trip ended although nobody was counted on it: its end
 * closes the count where the feed says how many boarded, were it nobody, at every stop where people could; and no longer where a
 * manager has voided all of that and put nothing in its place.
 */
function isClosed(all: readonly DriverEvent[], events: readonly DriverEvent[]): boolean {
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

/** The last stop the bus is known to have left tells how late it is; before that, its start does. */
function delayOf(visits: readonly StopVisit[], plan: readonly PlannedCall[], actualStart: EpochSeconds | null): Seconds | null {
  const last = visits.filter((visit) => visit.actualDeparture !== null && plan[visit.position] !== undefined).at(-1);
  const planned = last === undefined ? plan[0]?.departure : plan[last.position]?.departure;
  const actual = last === undefined ? actualStart : last.actualDeparture;
  return planned === undefined || actual === null ? null : seconds(actual - planned);
}

/** How late a trip is expected to be further on: as it was last seen, or as its driver said since; never early. */
export const expectedDelay = ({ delay, saidDelay }: Pick<TripPerformed, 'delay' | 'saidDelay'>): Seconds =>
  seconds(Math.max(0, delay ?? 0, saidDelay?.delay ?? 0));

/**
 * When a bus underway is expected to leave a later stop. It is not expected to make up lost time, and never to leave
 * before the plan says: riders must not miss it for trusting us (riders-say 6 and 12).
 * @returns null for a stop it has left, or when nothing is known
 */
export function estimatedDeparture(trip: TripPerformed, plan: readonly PlannedCall[], position: number): EpochSeconds | null {
  const planned = plan[position];
  if (planned === undefined || trip.state !== 'underway' || trip.delay === null) return null;
  const isPast = trip.visits.some((visit) => visit.position >= position && visit.hasLeft);
  return isPast ? null : plus(planned.departure, expectedDelay(trip));
}
