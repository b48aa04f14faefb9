import type { Headers } from '../../accounts/request-headers.js';

/** How many groups of four characters a token has: 99 random bits, of which its ending shows 20. */
export const tokenGroups = 5;

/** How many tokens of an agency may be valid at once. */
export const maxTokens = 100;

const wellFormed = new RegExp(`^[a-z2-9]{${4 * tokenGroups}}$`);

/**
 * A token as people type or paste it: with capitals, and with dashes or spaces anywhere or nowhere.
 * @returns null: it cannot be one of ours
 * @example readToken(' K7FM 3hqzw9ta-rc4p-7xyd') // 'k7fm-3hqz-w9ta-rc4p-7xyd'
 */
export function readToken(text: string): string | null {
  const characters = text.replace(/[\s\u2010-\u2015-]+/g, '').toLowerCase();
  return wellFormed.test(characters) ? (characters.match(/.{4}/g) ?? []).join('-') : null;
}

/** @example endingOf('k7fm-3hqz-w9ta-rc4p-7xyd') // '7xyd' */
export const endingOf = (token: string): string => token.slice(-4);

/**
 * The token of a request: from `Authorization: Bearer`, else from the query, as `token` or, as OneBusAway's apps send it, `key`.
 * @returns null: none
 * @example tokenIn({ authorization: 'Bearer abc' }, {}) // 'abc'
 */
export function tokenIn({ authorization }: Headers, query: Readonly<Record<string, unknown>>): string | null {
  const bearer = typeof authorization === 'string' ? /^Bearer +(\S.*)$/i.exec(authorization)?.[1] : undefined;
  const found = [bearer, query['token'], query['key']].find((each) => typeof each === 'string' && each !== '');
  return typeof found === 'string' ? found : null;
}

/**
 * Keeps an answer for people with a token out of caches that others read from.
 * @param cacheControl as the route wrote it; undefined: it wrote none
 * @example privateOnly('public, max-age=30') // 'private, max-age=30'
 */
export function privateOnly(cacheControl: string | undefined): string {
  const parts = (cacheControl ?? 'no-cache').split(',').map((part) => part.trim());
  const kept = parts.filter((part) => !/^(public|private|s-maxage=.*)$/i.test(part));
  return ['private', ...kept].join(', ');
}
