import { plus, seconds, type EpochSeconds, type Seconds } from '../scheduling/service-time.js';
import { standingCancellations } from './cancelled.js';
import { isCountedTwice } from './counted-twice.js';
import { idleUndos, judgeUndos, type EventSource, type Undoable } from './effective-events.js';
import { findingsOf, type TripFinding } from './trip-findings.js';

/** What a driver can say of a trip. */
export const eventKinds = [
  'trip-started',
  'stop-arrived',
  'stop-departed',
  'boarded',
  'alighted',
  'left-behind',
  'bus-full',
  'trip-ended',
  'trip-cancelled',
  'undo',
] as const;
export type EventKind = (typeof eventKinds)[number];

/** One event of one trip on one service date. */
export interface DriverEvent extends Undoable {
  readonly kind: EventKind;
  /** Index of the stop in the trip's pattern, from 0; null where the driver named none. */
  readonly position: number | null;
  /** The driver named a stop, but the trip does not call there any more: it counts, at no stop (`event-place.ts`). */
  readonly stopIsGone?: true;
  /** People, for the kinds that count them. */
  readonly count: number | null;
  /** When it happened, by the phone's clock as corrected on receipt. */
  readonly at: EpochSeconds;
  /** When it was heard of; left out: as it happened. */
  readonly receivedAt?: EpochSeconds;
}

/** A planned call; an extra trip that no timetable knows has none. */
export interface PlannedCall {
  readonly stopId: string;
  readonly arrival: EpochSeconds;
  readonly departure: EpochSeconds;
}

export type TripState = 'planned' | 'underway' | 'completed' | 'cancelled' | 'unlogged';

/** What happened at a stop (TIDES `stop_visits`). */
export interface StopVisit {
  readonly position: number;
  readonly actualArrival: EpochSeconds | null;
  readonly actualDeparture: EpochSeconds | null;
  readonly boardings: number;
  readonly alightings: number;
  readonly leftBehind: number;
  /** People on board when it left: all boardings so far less all alightings, never clamped. */
  readonly departureLoad: number;
}

/** What became of a trip (TIDES `trips_performed`). */
export interface TripPerformed {
  readonly state: TripState;
  /** Of a cancelled trip: its driver, if the driver said so at all, else who decided it; null where it is not cancelled. */
  readonly cancelledBy: EventSource | null;
  readonly actualStart: EpochSeconds | null;
  readonly actualEnd: EpochSeconds | null;
  /** The driver closed the count: then no tap means nobody, and zero is a count. */
  readonly isCounted: boolean;
  readonly boardings: number;
  readonly alightings: number;
  readonly leftBehind: number;
  readonly wasFull: boolean;
  /** Behind the plan at the last departure that was logged; negative is early, null is not known. */
  readonly delay: Seconds | null;
  /** When the driver first and last said anything that counts. */
  readonly firstReportedAt: EpochSeconds | null;
  readonly reportedAt: EpochSeconds | null;
  readonly visits: readonly StopVisit[];
  readonly findings: readonly TripFinding[];
}

/**
 * Derives a trip from its events, whatever their order and however often each arrived.
 * @param dayIsClosed nothing more is expected: a trip nobody logged is then unlogged, which is not zero
 */
export function tripPerformed(all: readonly DriverEvent[], plan: readonly PlannedCall[], dayIsClosed: boolean): TripPerformed {
  const { effective, circling } = judgeUndos(all);
  const events = effective.filter((event) => event.kind !== 'undo');
  const times = (...kinds: EventKind[]): EpochSeconds[] => events.filter((event) => kinds.includes(event.kind)).map((event) => event.at);
  const people = (kind: EventKind): number => sum(events.filter((event) => event.kind === kind));
  const visits = stopVisits(events);
  const actualEnd = latest(times('trip-ended'));
  const cancelledBy = cancellerOf(events);
  const cancelled = cancelledBy !== null;
  // A bus that left its first stop has started, whether or not the driver said so.
  const started = [
    ...times('trip-started'),
    ...visits.flatMap(({ position, actualDeparture }) => (position === 0 ? (actualDeparture ?? []) : [])),
  ];
  const actualStart = earliest(started);
  const boardings = people('boarded');
  return {
    state: stateOf({ cancelled, ended: actualEnd !== null, logged: events.length > 0, dayIsClosed }),
    cancelledBy,
    actualStart,
    actualEnd,
    isCounted: actualEnd !== null,
    boardings,
    alightings: people('alighted'),
    leftBehind: people('left-behind'),
    wasFull: times('bus-full').length > 0,
    delay: delayOf(visits, plan, actualStart),
    firstReportedAt: earliest(events.map((event) => event.at)),
    reportedAt: latest(events.map((event) => event.at)),
    visits,
    findings: findingsOf({ visits, actualStart }, plan, {
      cancelledWithRiders: cancelled && boardings > 0,
      drivenAfterCancellation: !cancelled && times('trip-cancelled').length > 0,
      loggedAfterEnd: actualEnd !== null && events.some((event) => event.at > actualEnd),
      stopIsGone: events.some(isAstray),
      undoIsIdle: idleUndos(all, effective).length > 0,
      undosCircle: circling.length > 0,
      countedTwice: isCountedTwice(events),
    }),
  };
}

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

const sum = (events: readonly DriverEvent[]): number => events.reduce((total, event) => total + (event.count ?? 0), 0);
const earliest = (times: readonly EpochSeconds[]): EpochSeconds | null =>
  times.reduce<EpochSeconds | null>((a, b) => (a === null || b < a ? b : a), null);
const latest = (times: readonly EpochSeconds[]): EpochSeconds | null =>
  times.reduce<EpochSeconds | null>((a, b) => (a === null || b > a ? b : a), null);

const isAstray = ({ stopIsGone }: DriverEvent): boolean => stopIsGone === true;

/** Every stop that was named, in the order of the pattern; people without a stop got on or off at the first. */
function stopVisits(events: readonly DriverEvent[]): StopVisit[] {
  const perStop = new Map<number, DriverEvent[]>();
  for (const event of events) {
    if ((event.position === null && event.count === null) || isAstray(event)) continue;
    const position = event.position ?? 0;
    const here = perStop.get(position);
    if (here === undefined) perStop.set(position, [event]);
    else here.push(event);
  }
  // Who got on or off where the trip does not call any more is aboard, or not, from the next stop on that was logged.
  const astray = events.filter(isAstray);
  let [load, reached] = [0, -Infinity];
  return [...perStop]
    .sort(([a], [b]) => a - b)
    .map(([position, here]) => {
      const of = (kind: EventKind): DriverEvent[] => here.filter((event) => event.kind === kind);
      load += netOf(here);
      reached = Math.max(reached, ...here.map((event) => event.at));
      const passed = astray.filter((event) => event.at <= reached);
      return {
        position,
        actualArrival: earliest(of('stop-arrived').map((event) => event.at)),
        actualDeparture: latest(of('stop-departed').map((event) => event.at)),
        boardings: sum(of('boarded')),
        alightings: sum(of('alighted')),
        leftBehind: sum(of('left-behind')),
        departureLoad: load + netOf(passed),
      };
    });
}

/** Who got on, less who got off. */
const netOf = (events: readonly DriverEvent[]): number =>
  sum(events.filter(({ kind }) => kind === 'boarded')) - sum(events.filter(({ kind }) => kind === 'alighted'));

/** The last stop the bus is known to have left tells how late it is; before that, its start does. */
function delayOf(visits: readonly StopVisit[], plan: readonly PlannedCall[], actualStart: EpochSeconds | null): Seconds | null {
  const last = visits.findLast((visit) => visit.actualDeparture !== null && plan[visit.position] !== undefined);
  const planned = last === undefined ? plan[0]?.departure : plan[last.position]?.departure;
  const actual = last === undefined ? actualStart : last.actualDeparture;
  return planned === undefined || actual === null ? null : seconds(actual - planned);
}

/**
 * When a bus underway is expected to leave a later stop. It is not expected to make up lost time, and never to leave
 * before the plan says: riders must not miss it for trusting us (riders-say 6 and 12).
 * @returns null for a stop it has left, or when nothing is known
 */
export function estimatedDeparture(trip: TripPerformed, plan: readonly PlannedCall[], position: number): EpochSeconds | null {
  const planned = plan[position];
  if (planned === undefined || trip.state !== 'underway' || trip.delay === null) return null;
  const isPast = trip.visits.some((visit) => visit.position >= position && visit.actualDeparture !== null);
  return isPast ? null : plus(planned.departure, seconds(Math.max(0, trip.delay)));
}
