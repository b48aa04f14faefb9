// How long the event loop of this process was busy with one turn, so that all who ask had to wait.
import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Milliseconds of processor time that the thread of this process's event loop has used; null on systems without `/proc`. */
function ownMilliseconds() {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return null;
  }
}

/**
 * Begins to watch the turns of the event loop. @returns a function that ends it, and returns the longest turn in milliseconds: by the clock, and
 * in processor time of its thread (null on systems without `/proc`), which is the same however busy the computer is with other programs.
 */
export function watchTurns() {
  const byClock = monitorEventLoopDelay({ resolution: 5 });
  byClock.enable();
  let [last, longest] = [ownMilliseconds(), 0];
  const look = () => {
    const now = ownMilliseconds();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = last === null ? null : setInterval(look, 1);
  return () => {
    byClock.disable();
    if (timer === null) return { clock: byClock.max / 1e6, processor: null };
    look();
    clearInterval(timer);
    return { clock: byClock.max / 1e6, processor: longest };
  };
}
