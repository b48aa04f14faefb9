import type { Schema } from '../../shared/schema.js';
import { secondsOf } from '../../shared/moments.js';

export type Phone = Pick<
  Schema<'DeviceAnswer'>,
  'deviceId' | 'name' | 'unsentCount' | 'seenAt' | 'sessionCount' | 'lastAccountId' | 'accounts'
>;

/** What a phone said of itself so lately is told as how things are; later than that it may have recorded more. */
const freshSeconds = 600;

/** What is known of the phones of somebody. */
export interface PhoneState {
  /** The phone that this person used last; null: they never signed in on one. */
  readonly phone: Phone | null;
  /** Rows that wait; null: not known, because a phone is out of reach. */
  readonly unsentCount: number | null;
  /** How many waited when the phones were last heard of. */
  readonly lastUnsentCount: number;
  readonly isOutOfReach: boolean;
}

const latestFirst = (a: Phone, b: Phone): number => secondsOf(b.seenAt) - secondsOf(a.seenAt);

/** The phones that somebody has used, the one heard of last first. */
export const phonesOf = <T extends Phone>(phones: readonly T[], accountId: string): T[] =>
  phones.filter(({ accounts }) => accounts.some((user) => user.accountId === accountId)).toSorted(latestFirst);

/**
 * What waits on the phones of somebody. A phone that nobody is signed in on, that somebody else has taken over or that says that nothing waits and
 * was followed by another one is left out.
 * @param now seconds since 1970, by the server
 */
export function phoneState(phones: readonly Phone[], accountId: string, now: number): PhoneState {
  const own = phonesOf(phones, accountId).filter(({ lastAccountId }) => lastAccountId === accountId);
  const [phone = null] = own;
  if (phone === null) return { phone: null, unsentCount: null, lastUnsentCount: 0, isOutOfReach: false };
  const counting = own.filter((each) => each === phone || each.unsentCount > 0);
  const isOutOfReach = counting.some(({ seenAt }) => now - secondsOf(seenAt) > freshSeconds);
  const lastUnsentCount = counting.reduce((sum, { unsentCount }) => sum + unsentCount, 0);
  return { phone, unsentCount: isOutOfReach ? null : lastUnsentCount, lastUnsentCount, isOutOfReach };
}
