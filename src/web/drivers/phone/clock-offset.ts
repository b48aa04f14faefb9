/** How far the phone's clock is behind the server's, from what answers say. All in seconds. */

/** One answer of the server, and how long it took. */
export interface ClockAnswer {
  /** What the server's clock said, in whole seconds. */
  readonly serverTime: number;
  /** What the phone's clock said as the answer came. */
  readonly receivedAt: number;
  /** From the question to the answer. */
  readonly tookSeconds: number;
}

/** A time in whole seconds was, on average, half a second ago. */
const halfASecond = 0.5;
/** What may be wrong about a clock before anybody is told. */
const tolerableSeconds = 120;

/**
 * The offset after an answer: half of its way is taken off. One that took long tells little, so that what was known before
 * holds as long as the answer may agree with it.
 * @param previous null: nothing was
 */
export function offsetAfter(previous: number | null, { serverTime, receivedAt, tookSeconds }: ClockAnswer): number {
  const measured = serverTime + halfASecond + tookSeconds / 2 - receivedAt;
  const doubt = halfASecond + tookSeconds / 2;
  return previous !== null && Math.abs(measured - previous) <= doubt ? previous : measured;
}

/** Two readings of the phone's clock, and what a stopwatch says lay between them. */
export interface Readings {
  readonly byClock: number;
  readonly byStopwatch: number;
  /** The page was seen all the while, so that the phone did not sleep, during which some stopwatches stand. */
  readonly wasSeen: boolean;
}

/** A clock is set by more than this. */
const leastJumpSeconds = 2;

/** By how much somebody set the phone's clock between two readings; 0: not at all. */
export function jumpOf({ byClock, byStopwatch, wasSeen }: Readings): number {
  const jump = byClock - byStopwatch;
  if (Math.abs(jump) < leastJumpSeconds) return 0;
  return jump < 0 || wasSeen ? jump : 0;
}

/** @returns seconds that the phone is ahead, where it is too much to say nothing */
export const clockAheadOf = (offset: number | null): number | null =>
  offset !== null && Math.abs(offset) > tolerableSeconds ? Math.round(-offset) : null;
