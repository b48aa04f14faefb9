import { plus, seconds, type EpochSeconds, type Seconds } from '../scheduling/service-time.js';
import { effectiveEvents, idleUndos, type EventSource, type Undoable } from './effective-events.js';

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
  /** People, for the kinds that count them. */
  readonly count: number | null;
  /** When it happened, by the phone's clock as corrected on receipt. */
  readonly at: EpochSeconds;
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

export type TripFindingCode = 'negative-load' | 'left-early' | 'cancelled-with-riders' | 'logged-after-end' | 'undo-without-effect';

export interface TripFinding {
  readonly code: TripFindingCode;
  readonly position: number | null;
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

/** Drivers tap by hand: up to this long before the minute is on time (formulas e4). */
export const earlyGrace = seconds(59);

/**
 * Derives a trip from its events, whatever their order and however often each arrived.
 * @param dayIsClosed nothing more is expected: a trip nobody logged is then unlogged, which is not zero
 */
export function tripPerformed(all: readonly DriverEvent[], plan: readonly PlannedCall[], dayIsClosed: boolean): TripPerformed {
  const effective = effectiveEvents(all);
  const events = effective.filter((event) => event.kind !== 'undo');
  const times = (...kinds: EventKind[]): EpochSeconds[] => events.filter((event) => kinds.includes(event.kind)).map((event) => event.at);
  const people = (kind: EventKind): number => sum(events.filter((event) => event.kind === kind));
  const visits = stopVisits(events);
  const ended = times('trip-ended');
  const cancelledBy = cancellerOf(events);
  const cancelled = cancelledBy !== null;
  // A bus that left its first stop has started, whether or not the driver said so.
  const started = [
    ...times('trip-started'),
    ...visits.flatMap(({ position, actualDeparture }) => (position === 0 ? (actualDeparture ?? []) : [])),
  ];
  const boardings = people('boarded');
  return {
    state: stateOf({ cancelled, ended: ended.length > 0, logged: events.length > 0, dayIsClosed }),
    cancelledBy,
    actualStart: earliest(started),
    actualEnd: latest(ended),
    isCounted: ended.length > 0,
    boardings,
    alightings: people('alighted'),
    leftBehind: people('left-behind'),
    wasFull: times('bus-full').length > 0,
    delay: delayOf(visits, plan, started),
    firstReportedAt: earliest(events.map((event) => event.at)),
    reportedAt: latest(events.map((event) => event.at)),
    visits,
    findings: findingsOf(visits, plan, { cancelled, boardings, ended: latest(ended), events, idle: idleUndos(all, effective).length }),
  };
}

function cancellerOf(events: readonly DriverEvent[]): EventSource | null {
  const sources = events.filter(({ kind }) => kind === 'trip-cancelled').map(({ source = 'driver' }) => source);
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

/** Every stop that was named, in the order of the pattern; people without a stop got on or off at the first. */
function stopVisits(events: readonly DriverEvent[]): StopVisit[] {
  const perStop = new Map<number, DriverEvent[]>();
  for (const event of events) {
    if (event.position === null && event.count === null) continue;
    const position = event.position ?? 0;
    const here = perStop.get(position);
    if (here === undefined) perStop.set(position, [event]);
    else here.push(event);
  }
  let load = 0;
  return [...perStop]
    .sort(([a], [b]) => a - b)
    .map(([position, here]) => {
      const of = (kind: EventKind): DriverEvent[] => here.filter((event) => event.kind === kind);
      const [boardings, alightings] = [sum(of('boarded')), sum(of('alighted'))];
      load += boardings - alightings;
      return {
        position,
        actualArrival: earliest(of('stop-arrived').map((event) => event.at)),
        actualDeparture: latest(of('stop-departed').map((event) => event.at)),
        boardings,
        alightings,
        leftBehind: sum(of('left-behind')),
        departureLoad: load,
      };
    });
}

/** The last stop the bus is known to have left tells how late it is; before that, its start does. */
function delayOf(visits: readonly StopVisit[], plan: readonly PlannedCall[], started: readonly EpochSeconds[]): Seconds | null {
  const last = visits.findLast((visit) => visit.actualDeparture !== null && plan[visit.position] !== undefined);
  const planned = last === undefined ? plan[0]?.departure : plan[last.position]?.departure;
  const actual = last === undefined ? earliest(started) : last.actualDeparture;
  return planned === undefined || actual === null ? null : seconds(actual - planned);
}

function findingsOf(
  visits: readonly StopVisit[],
  plan: readonly PlannedCall[],
  trip: { cancelled: boolean; boardings: number; ended: EpochSeconds | null; events: readonly DriverEvent[]; idle: number },
): TripFinding[] {
  const findings: TripFinding[] = [];
  const last = plan.length - 1;
  for (const { position, departureLoad, actualDeparture } of visits) {
    if (departureLoad < 0) findings.push({ code: 'negative-load', position });
    const planned = plan[position]?.departure;
    const isEarly = actualDeparture !== null && planned !== undefined && planned - actualDeparture > earlyGrace;
    if (isEarly && position < last) findings.push({ code: 'left-early', position });
  }
  if (trip.cancelled && trip.boardings > 0) findings.push({ code: 'cancelled-with-riders', position: null });
  const { ended } = trip;
  if (ended !== null && trip.events.some((event) => event.at > ended)) findings.push({ code: 'logged-after-end', position: null });
  if (trip.idle > 0) findings.push({ code: 'undo-without-effect', position: null });
  return findings;
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
