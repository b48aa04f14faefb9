// What is known of drivers’ phones: which one somebody uses, and how many rows it has not sent.
import type { Schema } from '../../shared/schema.js';
import { secondsOf } from '../../shared/moments.js';

export type Phone = Pick<
  Schema<'DeviceAnswer'>,
  'deviceId' | 'name' | 'unsentCount' | 'seenAt' | 'sessionCount' | 'lastAccountId' | 'accounts'
>;

/** A phone's report counts as current for this long; after that it may have recorded more. */
const freshSeconds = 600;

/** What a person's phones last reported. */
export interface PhoneState {
  /** The phone that the person used last; null: none. */
  readonly phone: Phone | null;
  /** Rows not sent yet; null: unknown, because a phone has not reported lately. */
  readonly unsentCount: number | null;
  /** Rows not sent yet, according to the phones' last reports. */
  readonly lastUnsentCount: number;
  readonly isOutOfReach: boolean;
}

const latestFirst = (a: Phone, b: Phone): number => secondsOf(b.seenAt) - secondsOf(a.seenAt);

/** The phones that a person has used, the one that reported last first. */
export const phonesOf = <T extends Phone>(phones: readonly T[], accountId: string): T[] =>
  phones.filter(({ accounts }) => accounts.some((user) => user.accountId === accountId)).toSorted(latestFirst);

/**
 * The rows not sent yet from a person's phones. Left out are phones that somebody else uses now, and older phones that reported
 * nothing unsent.
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
