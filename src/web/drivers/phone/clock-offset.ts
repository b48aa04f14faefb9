/** Computes by how many seconds the phone's clock is behind the server's, from the times in answers. */

/** One answer of the server, and how long it took. */
export interface ClockAnswer {
  /** The server's time, in whole seconds. */
  readonly serverTime: number;
  /** The phone's time when the answer arrived. */
  readonly receivedAt: number;
  /** From the request to the answer. */
  readonly tookSeconds: number;
}

/** A time in whole seconds is half a second too early on average. */
const halfASecond = 0.5;
/** A smaller error of the clock is not shown. */
const tolerableSeconds = 120;

/**
 * The offset after an answer, which is assumed to have taken half of the time on its way back. The previous offset is kept while it is
 * within the uncertainty of the answer, so that slow answers do not make the time jump.
 * @param previous null: there is none yet
 */
export function offsetAfter(previous: number | null, { serverTime, receivedAt, tookSeconds }: ClockAnswer): number {
  const measured = serverTime + halfASecond + tookSeconds / 2 - receivedAt;
  const uncertainty = halfASecond + tookSeconds / 2;
  return previous !== null && Math.abs(measured - previous) <= uncertainty ? previous : measured;
}

/** The time between two readings, by the phone's clock and by its stopwatch. */
export interface Readings {
  readonly byClock: number;
  readonly byStopwatch: number;
  /** The page was visible all the time, so the phone did not sleep. The stopwatches of some phones stop during sleep. */
  readonly wasSeen: boolean;
}

/** A smaller difference does not mean that the clock was set. */
const leastJumpSeconds = 2;

/** By how many seconds the phone's clock was set between two readings; 0: it was not. */
export function jumpOf({ byClock, byStopwatch, wasSeen }: Readings): number {
  const jump = byClock - byStopwatch;
  if (Math.abs(jump) < leastJumpSeconds) return 0;
  return jump < 0 || wasSeen ? jump : 0;
}

/** Seconds by which the phone is ahead of the server (negative: behind); null: the offset is unknown, or too small to be shown. */
export const clockAheadOf = (offset: number | null): number | null =>
  offset !== null && Math.abs(offset) > tolerableSeconds ? Math.round(-offset) : null;
