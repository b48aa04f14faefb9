import { seconds, type EpochSeconds, type Seconds } from '../scheduling/service-time.js';
import { timeUnknownFlag, type DriverEvent } from './trip-event.js';

/** How late a driver expects to be. */
export interface SaidDelay {
  /** Behind the plan of the day; more than zero. */
  readonly delay: Seconds;
  readonly reason: string | null;
  /** When it was said. */
  readonly at: EpochSeconds;
}

interface Seen {
  /** When the bus was last known to leave a stop: what was said before is overtaken by it. */
  readonly lastDeparture: EpochSeconds | null;
  /** It has ended or does not run. */
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

/** By how much managers have moved the plan since something was said: who said how late it will be meant the plan of then. */
function movedSince(effective: readonly DriverEvent[], said: DriverEvent): number {
  const moves = effective.filter(({ kind }) => kind === 'trip-shifted');
  return (lastOf(moves)?.shift ?? 0) - (lastOf(moves.filter((move) => !isLater(move, said)))?.shift ?? 0);
}

/**
 * What holds of the delays that were said: the last one, unless the bus was seen since. Zero takes back what was said before. One whose
 * time was made up holds as long as the bus was not seen at all. Where a manager moves the trip because of it, it is not late once more.
 * @param effective the events of a trip that count, in any order
 */
export function saidDelayOf(effective: readonly DriverEvent[], { lastDeparture, isOver }: Seen): SaidDelay | null {
  const last = lastOf(effective.filter(({ kind }) => kind === 'delay-reported'));
  if (isOver || last === null || (last.shift ?? 0) <= 0) return null;
  const delay = seconds((last.shift ?? 0) - movedSince(effective, last));
  if (delay <= 0) return null;
  const { at, flags = '', reason = null } = last;
  const isOvertaken = lastDeparture !== null && (at <= lastDeparture || flags.includes(timeUnknownFlag));
  return isOvertaken ? null : { delay, reason, at };
}
