import { seconds, type Seconds } from '../scheduling/service-time.js';

/** Two clocks read at one moment, in seconds: the server's, which may be set, and one that only counts on. */
export interface Reading {
  readonly clock: number;
  readonly counter: number;
}

/** What time servers do by and by stays below this; drivers' phones are up to two minutes wrong without being corrected. */
const smallestJump = 60;

/** How far the server's clock may be behind the newest event before it must be wrong. */
const mostBehind = 3600;

/** How far the clock was set forward between two readings, or back where negative; null: it went on as it should. */
export function jumpBetween(before: Reading, after: Reading): Seconds | null {
  const by = Math.round(after.clock - before.clock - (after.counter - before.counter));
  return Math.abs(by) > smallestJump ? seconds(by) : null;
}

/** How far the clock is behind what was recorded already; null where that can be. @param newestEvent null: there is none */
export function behindEvents(now: number, newestEvent: number | null): Seconds | null {
  return newestEvent !== null && newestEvent - now > mostBehind ? seconds(newestEvent - now) : null;
}

/** Names of the runs that keep a jump. Each way once a date: the first. */
export const clockJumps = { forward: 'clock-jumped-forward', back: 'clock-jumped-back' } as const;

/** What such a run keeps, as JSON. */
export interface JumpDetail {
  /** Negative: back. */
  readonly bySeconds: number;
}

/** The jumps among some runs of jobs, the newest first as these are. */
export const jumpsIn = <Run extends { readonly job: string; readonly detail: string }>(
  runs: readonly Run[],
): { readonly run: Run; readonly bySeconds: number }[] =>
  runs
    .filter(({ job }) => job === clockJumps.forward || job === clockJumps.back)
    .map((run) => ({ run, bySeconds: (JSON.parse(run.detail) as JumpDetail).bySeconds }));
