import type { Headers } from '../../accounts/request-headers.js';

/**
 * The token of a request: from `Authorization: Bearer`, else from the query, as `token` or, as OneBusAway's apps send it, `key`.
 * @returns null: none
 * @example tokenIn({ authorization: 'Bearer abc' }, {}) // 'abc'
 */
export function tokenIn({ authorization }: Headers, query: Readonly<Record<string, unknown>>): string | null {
  const bearer = typeof authorization === 'string' ? /^Bearer +(\S+)$/i.exec(authorization)?.[1] : undefined;
  const found = [bearer, query['token'], query['key']].find((each) => typeof each === 'string' && each !== '');
  return typeof found === 'string' ? found : null;
}
