/** Attempts to sign in that failed, or whose end is not known yet. */
export interface Attempts {
  readonly count: number;
  readonly lastAt: number;
}

/** Attempts that are free before one has to wait: many drivers may share one address, nobody shares a name. */
export const freeAttempts = { name: 5, address: 20 } as const;
export type GuessedBy = keyof typeof freeAttempts;

const firstWait = 2;
const longestWait = 15 * 60;
/** What failed is forgotten after this long without another failure. */
const memory = 60 * 60;
/** Names and addresses remembered at most. */
const mostRemembered = 10_000;

const isForgotten = (attempts: Attempts, now: number): boolean => now - attempts.lastAt >= memory;

/**
 * How long to wait before the next attempt: nothing at first, then twice as long each time, up to 15 minutes.
 * @example waitSeconds('name', { count: 7, lastAt: 100 }, 103) // 5
 */
export function waitSeconds(by: GuessedBy, attempts: Attempts | undefined, now: number): number {
  if (attempts === undefined || isForgotten(attempts, now) || attempts.count < freeAttempts[by]) return 0;
  const wait = Math.min(longestWait, firstWait * 2 ** Math.min(20, attempts.count - freeAttempts[by]));
  return Math.max(0, attempts.lastAt + wait - now);
}

/** Counts attempts by name and by address, in memory. */
export class AttemptCounter {
  private readonly known = new Map<string, Attempts>();

  constructor(private readonly by: GuessedBy) {}

  waitSeconds(key: string, now: number): number {
    return waitSeconds(this.by, this.known.get(key), now);
  }

  /** Counted before the password is checked, so that many at once do not all pass. */
  begin(key: string, now: number): void {
    const before = this.known.get(key);
    const count = before === undefined || isForgotten(before, now) ? 0 : before.count;
    // Put last again: the first of the map is then the one that was quiet for longest.
    this.known.delete(key);
    this.known.set(key, { count: count + 1, lastAt: now });
    if (this.known.size > mostRemembered) this.known.delete(this.known.keys().next().value ?? '');
  }

  /** The attempt was no guess. */
  takeBack(key: string): void {
    const attempts = this.known.get(key);
    if (attempts === undefined) return;
    if (attempts.count > 1) this.known.set(key, { ...attempts, count: attempts.count - 1 });
    else this.known.delete(key);
  }

  forget(key: string): void {
    this.known.delete(key);
  }
}
