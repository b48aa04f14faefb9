import { createHmac } from 'node:crypto';
import type { Month } from '../../scheduling/month.js';

/** Enough of a digest that no two of an agency's people or phones get one pseudonym. */
const length = 16;

/**
 * The pseudonym of a person or phone: the same in every export of one month of an agency, different in every other month and agency, and
 * worthless without the key, even to somebody who knows all account ids and names.
 * @example pseudonym(key, '2024-07', 'operator', accountId) // 'operator-5f1d…'
 */
export const pseudonym = (key: string, month: Month, kind: 'operator' | 'device', id: string): string =>
  `${kind}-${createHmac('sha256', key).update(`${month}\n${kind}\n${id}`).digest('hex').slice(0, length)}`;
