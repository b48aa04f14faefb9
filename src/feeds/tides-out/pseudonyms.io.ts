import { createHmac } from 'node:crypto';

/** Enough of a digest that no two of an agency's people or phones get one pseudonym. */
const length = 16;

/**
 * The pseudonym of a person or phone: the same in every export of an agency, different in every other, and worthless without the key, even
 * to somebody who knows all account ids and names.
 * @example pseudonym(key, 'operator', accountId) // 'operator-5f1d…'
 */
export const pseudonym = (key: string, kind: 'operator' | 'device', id: string): string =>
  `${kind}-${createHmac('sha256', key).update(`${kind}\n${id}`).digest('hex').slice(0, length)}`;
