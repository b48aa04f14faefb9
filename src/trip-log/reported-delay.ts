import { seconds, type EpochSeconds, type Seconds } from '../scheduling/service-time.js';
import { timeUnknownFlag, type DriverEvent } from './trip-event.js';

/** The delay that a driver expects and reported. */
export interface ReportedDelay {
  /** Seconds behind the plan of the day; more than zero. */
  readonly delay: Seconds;
  readonly reason: string | null;
  /** When it was reported. */
  readonly at: EpochSeconds;
}

interface Seen {
  /** When the bus last left a stop; reports before that are superseded. */
  readonly lastDeparture: EpochSeconds | null;
  /** The trip has ended or does not run. */
  readonly isOver: boolean;
}

const isLater = (a: DriverEvent, b: DriverEvent): boolean =>
  a.at - b.at !== 0
    ? a.at > b.at
    : (a.receivedAt ?? a.at) !== (b.receivedAt ?? b.at)
      ? (a.receivedAt ?? a.at) > (b.receivedAt ?? b.at)
      : a.eventId > b.eventId;

const lastOf = (events: readonly DriverEvent[]): DriverEvent | null =>
  events.reduce<DriverEvent | null>((a, b) => (a === null || isLater(b, a) ? b : a), null);

/** How far managers moved the plan after a report: a reported delay refers to the plan of its time. */
function movedSince(effective: readonly DriverEvent[], report: DriverEvent): number {
  const moves = effective.filter(({ kind }) => kind === 'trip-shifted');
  return (lastOf(moves)?.shift ?? 0) - (lastOf(moves.filter((move) => !isLater(move, report)))?.shift ?? 0);
}

/**
 * The reported delay that is valid: the last one, unless the bus has left a stop since then; a report of zero revokes earlier ones. A
 * report at an unknown time is valid until the bus leaves a stop. If managers moved the trip after the report, that is subtracted.
 * @param effective the effective events of a trip, in any order
 */
export function reportedDelayOf(effective: readonly DriverEvent[], { lastDeparture, isOver }: Seen): ReportedDelay | null {
  const last = lastOf(effective.filter(({ kind }) => kind === 'delay-reported'));
  if (isOver || last === null || (last.shift ?? 0) <= 0) return null;
  const delay = seconds((last.shift ?? 0) - movedSince(effective, last));
  if (delay <= 0) return null;
  const { at, flags = '', reason = null } = last;
  const isOvertaken = lastDeparture !== null && (at <= lastDeparture || flags.includes(timeUnknownFlag));
  return isOvertaken ? null : { delay, reason, at };
}
