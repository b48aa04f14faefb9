import { seconds, type Seconds } from '../scheduling/service-time.js';

/** Two clocks read at one moment, in seconds: the server's, which may be set, and a monotonic counter. */
export interface Reading {
  readonly clock: number;
  readonly counter: number;
}

/** Gradual corrections by time servers stay below this, and it does no harm: times of phones are accepted if they are up to two minutes off. */
const maxDrift = 60;

/** How far the server's clock may be behind the newest event without being wrong. */
const maxBehind = 3600;

/** Seconds by which the clock was set between two readings, negative if back; null: it was not, or by `maxDrift` at most. */
export function jumpBetween(before: Reading, after: Reading): Seconds | null {
  const by = Math.round(after.clock - before.clock - (after.counter - before.counter));
  return Math.abs(by) > maxDrift ? seconds(by) : null;
}

/** Seconds by which the clock is behind the newest event; null: not by more than `maxBehind`. @param newestEventAt null: there is no event */
export function behindEvents(now: number, newestEventAt: number | null): Seconds | null {
  return newestEventAt !== null && newestEventAt - now > maxBehind ? seconds(newestEventAt - now) : null;
}

/** The names under which jumps are recorded among the runs of jobs, at most one in each direction on a date (`JobsService.noting`). */
export const clockJumps = { forward: 'clock-jumped-forward', back: 'clock-jumped-back' } as const;

/** The detail of such a run, as JSON. */
export interface JumpDetail {
  /** Negative: back. */
  readonly bySeconds: number;
}

/** The jumps among runs of jobs, in the order of the runs. */
export const jumpsIn = <Run extends { readonly job: string; readonly detail: string }>(
  runs: readonly Run[],
): { readonly run: Run; readonly bySeconds: number }[] =>
  runs
    .filter(({ job }) => job === clockJumps.forward || job === clockJumps.back)
    .map((run) => ({ run, bySeconds: (JSON.parse(run.detail) as JumpDetail).bySeconds }));
