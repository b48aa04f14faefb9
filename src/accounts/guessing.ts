import { nameKey } from '../fields.js';

/**
 * Attempts that failed or are still being checked, counted by a leaky bucket: each attempt moves `forgottenAt` later by `forgottenAfter`,
 * so the number of attempts follows from the two instants.
 */
export interface Attempts {
  /** When the last attempt was made, in seconds since 1970. */
  readonly lastAt: number;
  /** When the last attempt expires. */
  readonly forgottenAt: number;
}

/**
 * What attempts are counted by. `free`: attempts without a wait; `forgottenAfter`: seconds after which one attempt expires, also the
 * longest wait. Names have the lowest limits, because many drivers may share an address, and all phones of a carrier a block.
 */
export const limits = {
  /** Attempts since the name's owner last signed in. */
  name: { free: 5, forgottenAfter: 15 * 60 },
  /** Attempts that the owner's sign-ins do not reset, so that an attacker gains nothing from them. */
  'name-throughout': { free: 15, forgottenAfter: 15 * 60 },
  address: { free: 20, forgottenAfter: 5 * 60 },
  /** Slows attackers with many neighbouring addresses. */
  block: { free: 100, forgottenAfter: 60 },
} as const;
export type CountedBy = keyof typeof limits;

const firstWait = 2;
/** The most seconds that the clocks of two machines may differ. */
const maxApart = 60;

/** How many attempts counted at the time of the last one. */
const countOf = (by: CountedBy, { lastAt, forgottenAt }: Attempts): number => Math.ceil((forgottenAt - lastAt) / limits[by].forgottenAfter);

/** Whether the last attempt is in the future, because the clock was set back; the clocks of several copies never differ as much. */
export const isYetToCome = ({ lastAt }: Attempts, now: number): boolean => lastAt > now + maxApart;

/** Moves attempts in the future to now; otherwise a name would be locked for as long as the clock was ahead. */
const notLater = (attempts: Attempts, now: number): Attempts =>
  !isYetToCome(attempts, now) ? attempts : { lastAt: now, forgottenAt: attempts.forgottenAt - (attempts.lastAt - now) };

/** @returns the seconds that must pass between the last attempt and the next: 0 at first, then doubling up to the longest wait */
function pauseAfter(by: CountedBy, attempts: Attempts): number {
  const { free, forgottenAfter } = limits[by];
  const count = countOf(by, attempts);
  return count < free ? 0 : Math.min(forgottenAfter, firstWait * 2 ** Math.min(20, count - free));
}

/**
 * Seconds to wait before the next attempt. However attempts are spread, at most 120 a day are checked for a name.
 * @example waitSeconds('name', { lastAt: 100, forgottenAt: 100 + 7 * 900 }, 103) // 5
 */
export function waitSeconds(by: CountedBy, attempts: Attempts | undefined, now: number): number {
  if (attempts === undefined || attempts.forgottenAt <= now) return 0;
  const { lastAt, forgottenAt } = notLater(attempts, now);
  const pause = pauseAfter(by, { lastAt, forgottenAt });
  return pause === 0 ? 0 : Math.max(0, lastAt + pause - now);
}

/** Adds an attempt, before its password is checked, so that many at once cannot all pass. */
export function withOneMore(by: CountedBy, attempts: Attempts | undefined, now: number): Attempts {
  const before = attempts === undefined ? now : notLater(attempts, now).forgottenAt;
  return { lastAt: now, forgottenAt: Math.max(now, before) + limits[by].forgottenAfter };
}

/** Whether the wait has reached its maximum: somebody tries persistently. */
export const isSlowedFully = (by: CountedBy, attempts: Attempts): boolean => pauseAfter(by, attempts) === limits[by].forgottenAfter;

/**
 * The network that a provider assigns as a whole: the /24 of IPv4, the /48 of IPv6.
 * @param address of IPv6 the /64, all groups written out
 * @example blockOf('203.0.113.7') // '203.0.113'
 */
export function blockOf(address: string): string {
  const [sign, groups] = address.includes(':') ? [':', 3] : ['.', 3];
  return address.split(sign).slice(0, groups).join(sign);
}

/** The keys under which an attempt is counted, in the order in which their rows are locked. */
export const countedUnder = ({ name, address }: { name: string; address: string }): readonly (readonly [CountedBy, string])[] => [
  ['address', address],
  ['block', blockOf(address)],
  ...countedUnderName(name),
];

/** The keys that a new password resets. All spellings of a name share one key, so that other spellings give no further guesses. */
export function countedUnderName(name: string): readonly (readonly [CountedBy, string])[] {
  const key = nameKey(name);
  return [
    ['name', key],
    ['name-throughout', key],
  ];
}

/** So many wrong passwords within ten minutes are more than people mistype. */
const many = 30;
const within = 10 * 60;

/** Decides when wrong passwords are worth a warning: at most one in ten minutes, so that an attacker cannot flood the log. */
export class RisingGuesses {
  private since = -Infinity;
  private count = 0;
  private warnedAt = -Infinity;

  /**
   * Counts a wrong password.
   * @param now seconds since 1970
   * @param isAtOneName whether somebody persistently tries one name, however slowly
   * @returns the number of wrong passwords within ten minutes, if a warning is due; null: it is not
   */
  note(now: number, isAtOneName: boolean): number | null {
    // The count starts at 0 again after ten minutes, or after the clock was set back.
    if (now < this.since || now >= this.since + within) [this.since, this.count] = [now, 0];
    if (now < this.warnedAt) this.warnedAt = -Infinity;
    this.count += 1;
    if ((this.count < many && !isAtOneName) || now < this.warnedAt + within) return null;
    this.warnedAt = now;
    return this.count;
  }
}
