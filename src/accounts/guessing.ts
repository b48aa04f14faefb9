import { nameKey } from '../fields.js';

/**
 * Attempts to sign in that were wrong, or whose end is not there yet, counted as a vessel that leaks: each fills it a little, and
 * each is forgotten some time later. So two instants say all of them.
 */
export interface Attempts {
  readonly lastAt: number;
  /** When the last of them is forgotten. */
  readonly forgottenAt: number;
}

/**
 * By what attempts are counted. `free`: so many pass before one has to wait; `forgottenAfter`: in how many seconds one of them is forgotten,
 * which is also the longest wait. Many drivers may share an address, and a whole carrier's phones a block; nobody shares a name.
 */
export const limits = {
  /** Since its owner was last let in. */
  name: { free: 5, forgottenAfter: 15 * 60 },
  /** Though its owner was let in meanwhile: else whoever guesses would gain by every time he is. */
  'name-throughout': { free: 15, forgottenAfter: 15 * 60 },
  address: { free: 20, forgottenAfter: 5 * 60 },
  /** Slows who has many addresses beside each other. */
  block: { free: 100, forgottenAfter: 60 },
} as const;
export type CountedBy = keyof typeof limits;

const firstWait = 2;
/** The clocks of two machines may be apart by so many seconds. */
const mostApart = 60;

/** How many were remembered right after the last one. */
const countOf = (by: CountedBy, { lastAt, forgottenAt }: Attempts): number => Math.ceil((forgottenAt - lastAt) / limits[by].forgottenAfter);

/** Whether a clock was set back since: the clocks of several copies of the program are never as far apart. */
export const isYetToCome = ({ lastAt }: Attempts, now: number): boolean => lastAt > now + mostApart;

/** A clock that was set back left attempts that are yet to come. They count as of now: else they would lock for as long, or free. */
const notLater = (attempts: Attempts, now: number): Attempts =>
  !isYetToCome(attempts, now) ? attempts : { lastAt: now, forgottenAt: attempts.forgottenAt - (attempts.lastAt - now) };

/** @returns how long the next attempt has to wait after the last one: nothing at first, then twice as long each time */
function pauseAfter(by: CountedBy, attempts: Attempts): number {
  const { free, forgottenAfter } = limits[by];
  const count = countOf(by, attempts);
  return count < free ? 0 : Math.min(forgottenAfter, firstWait * 2 ** Math.min(20, count - free));
}

/**
 * How long to wait before the next attempt. However they are spread over a day, no more than 120 come through at a name.
 * @example waitSeconds('name', { lastAt: 100, forgottenAt: 100 + 7 * 900 }, 103) // 5
 */
export function waitSeconds(by: CountedBy, attempts: Attempts | undefined, now: number): number {
  if (attempts === undefined || attempts.forgottenAt <= now) return 0;
  const { lastAt, forgottenAt } = notLater(attempts, now);
  const pause = pauseAfter(by, { lastAt, forgottenAt });
  return pause === 0 ? 0 : Math.max(0, lastAt + pause - now);
}

/** One more, counted before the password is checked, so that many at once do not all pass. */
export function withOneMore(by: CountedBy, attempts: Attempts | undefined, now: number): Attempts {
  const before = attempts === undefined ? now : notLater(attempts, now).forgottenAt;
  return { lastAt: now, forgottenAt: Math.max(now, before) + limits[by].forgottenAfter };
}

/** Whether one has to wait as long as one ever has to: somebody goes on and on. */
export const isSlowedFully = (by: CountedBy, attempts: Attempts): boolean => pauseAfter(by, attempts) === limits[by].forgottenAfter;

/**
 * The network a provider gives away whole: of IPv4 the /24, of IPv6 the /48.
 * @param address of IPv6 the /64, all groups written out
 * @example blockOf('203.0.113.7') // '203.0.113'
 */
export function blockOf(address: string): string {
  const [sign, groups] = address.includes(':') ? [':', 3] : ['.', 3];
  return address.split(sign).slice(0, groups).join(sign);
}

/** What an attempt is counted by, in the order in which rows are locked. */
export const countedUnder = ({ name, address }: { name: string; address: string }): readonly (readonly [CountedBy, string])[] => [
  ['address', address],
  ['block', blockOf(address)],
  ...countedUnderName(name),
];

/** What a new password sets free. However a name is written, it is one: else each way of writing it had guesses of its own. */
export function countedUnderName(name: string): readonly (readonly [CountedBy, string])[] {
  const key = nameKey(name);
  return [
    ['name', key],
    ['name-throughout', key],
  ];
}

/** So many wrong passwords in so long are more than people mistype. */
const many = 30;
const within = 10 * 60;

/** Says when wrong passwords are worth a warning: at most one in ten minutes, so that whoever guesses cannot fill the log. */
export class RisingGuesses {
  private since = -Infinity;
  private count = 0;
  private warnedAt = -Infinity;

  /**
   * One more.
   * @param isAtOneName whether somebody goes on and on at one name, however slowly
   * @returns how many there were in the last minutes, where it is time for a warning
   */
  note(now: number, isAtOneName: boolean): number | null {
    // A clock that was set back begins anew.
    if (now < this.since || now >= this.since + within) [this.since, this.count] = [now, 0];
    if (now < this.warnedAt) this.warnedAt = -Infinity;
    this.count += 1;
    if ((this.count < many && !isAtOneName) || now < this.warnedAt + within) return null;
    this.warnedAt = now;
    return this.count;
  }
}
