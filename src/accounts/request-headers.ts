/** Headers as Node provides them: with names in lower case. */
export type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** As `@fastify/cookie` reads them, by name. */
export type Cookies = Readonly<Record<string, string | undefined>>;

/** The part of a request that shows who sent it; Fastify's requests have it. */
export interface Sender {
  /** The address of the peer, or the client's address as written by a trusted proxy (`trustProxy` in `http/http.server.ts`). */
  readonly ip: string;
  readonly socket: { readonly remoteAddress?: string | undefined };
}

/** The attributes of our cookies (RFC 6265). Scripts in pages cannot read them (`httpOnly`). */
export interface CookieAttributes {
  readonly path: string;
  /** Seconds until the browser drops the cookie; 0 removes it. */
  readonly maxAge: number;
  readonly httpOnly: true;
  readonly sameSite: 'lax' | 'strict';
  /** The browser sends it over TLS only. */
  readonly secure: boolean;
}

export const sessionCookie = 'banche_session';

const one = (value: string | readonly string[] | undefined): string | undefined => (typeof value === 'string' ? value : value?.[0]);

const ourCookie = new RegExp(`(?:^|;)\\s*${sessionCookie}=([\\w-]{43})(?:;|$)`);

/** Our cookie, where `@fastify/cookie` has not read them. Names that resemble it need no care: a token that is not ours opens no session. */
export function sessionCookieIn(headers: Headers): Cookies {
  return { [sessionCookie]: ourCookie.exec(one(headers['cookie']) ?? '')?.[1] };
}

const wellFormed = /^[\w-]{43}$/;

/** The session's token: from `Authorization: Bearer`, which programs send, else from a browser's cookie; null: none or malformed. */
export function tokenOf(headers: Headers, cookies: Cookies): string | null {
  const bearer = /^Bearer +(\S+)$/i.exec(one(headers['authorization']) ?? '')?.[1];
  const token = bearer ?? cookies[sessionCookie];
  return token !== undefined && wellFormed.test(token) ? token : null;
}

/** The session's token in a browser's cookie, even if the request has another in a header; null: none or malformed. */
export function cookieTokenOf(cookies: Cookies): string | null {
  const token = cookies[sessionCookie];
  return token !== undefined && wellFormed.test(token) ? token : null;
}

/** @param maxAge seconds; 0 removes the cookie */
export const sessionCookieAttributes = (maxAge: number, secure: boolean): CookieAttributes => ({
  ...{ path: '/', maxAge, httpOnly: true, sameSite: 'lax', secure },
});

/**
 * Finds out whether a page of another site made the browser send this request. Programs send neither `Origin` nor `Sec-Fetch-Site`. The
 * origin `null` is one that the browser hides, and counts as foreign. Another subdomain (`same-site`) is foreign as well, because browsers
 * send our cookies with its requests. If this request came over TLS, a page with the origin `http:` is foreign: without TLS anybody could
 * have altered it. If it did not, an origin `https:` is accepted: the proxy in front of us has TLS and does not report it.
 * @returns the origin as the browser sent it, or the value of `Sec-Fetch-Site`; null: our own page, or a program
 */
export function foreignOrigin(headers: Headers): string | null {
  const [origin, site] = [one(headers['origin']), one(headers['sec-fetch-site'])?.toLowerCase()];
  const isForeign = site === 'cross-site' || site === 'same-site';
  if (origin === undefined) return isForeign ? site : null;
  const { host, protocol } = URL.canParse(origin) ? new URL(origin) : { host: '', protocol: '' };
  const isSame = host !== '' && host === one(headers['host'])?.toLowerCase();
  return !isForeign && isSame && (protocol === 'https:' || !isSecure(headers)) ? null : origin;
}

/**
 * Whether the browser connected over TLS, which ends at a proxy in front of us. Fastify's `protocol` does not suffice: it trusts only
 * proxies with private addresses, and of several proxies it takes the last. Here the header of any peer is trusted, because a load balancer
 * may have a public address, and a false header only restricts the sender's own cookie to TLS. The first value is that of the browser's
 * own connection.
 */
export const isSecure = (headers: Headers): boolean => one(headers['x-forwarded-proto'])?.split(',')[0]?.trim().toLowerCase() === 'https';

/** An address as proxies write it: `203.0.113.7`, `203.0.113.7:51234`, `[2001:db8::1]:51234`. */
const written = /^(?:\[([\da-f:.]+)\](?::\d+)?|(\d+\.\d+\.\d+\.\d+)(?::\d+)?|([\da-f:]+:[\da-f:.]*))$/i;

/**
 * The /64 network of an IPv6 address, because one subscriber has all of its 2^64 addresses; an IPv4 address unchanged.
 * @example networkOf('2001:db8::7') // '2001:db8:0:0'
 */
function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  const [left = [], right = []] = address.split('::').map((half) => half.split(':').filter((group) => group !== ''));
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, '').toLowerCase())
    .join(':');
}

/**
 * The address by which attempts and reports of one sender are counted. If the proxy wrote no address (`unknown`), the proxy's own.
 * @example addressOf({ ip: '203.0.113.7:51234', socket: { remoteAddress: '127.0.0.1' } }) // '203.0.113.7'
 */
export function addressOf({ ip, socket }: Sender): string {
  const [, bracketed, v4, v6] = written.exec(ip.slice(0, 60)) ?? [];
  return networkOf((bracketed ?? v4 ?? v6 ?? socket.remoteAddress ?? '').replace(/^::ffff:/i, ''));
}

/** What identifies a browser or app in a User-Agent. More specific ones come first, because they also name the browsers they resemble. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger\//, 'WeChat'],
  [/HuaweiBrowser\//, 'Huawei Browser'],
  [/MiuiBrowser\//, 'Mi Browser'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/(Firefox|FxiOS)\//, 'Firefox'],
  [/(Chrome|CriOS)\//, 'Chrome'],
  [/Version\/\S+ .*Safari\//, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Windows/, 'Windows'],
  [/Macintosh/, 'Mac'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
];
/** Longer than the User-Agent of any browser; the rest of a longer one is ignored. */
const longestUserAgent = 1_000;

/**
 * The browser and system in a few words: enough for the owner to recognise it, too little to identify a person.
 * @returns null: a program, or an unknown browser
 * @example browserOf({ 'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0.0.0 Safari/537.36' }) // 'Chrome, Windows'
 */
export function browserOf(headers: Headers): string | null {
  const userAgent = (one(headers['user-agent']) ?? '').slice(0, longestUserAgent);
  const named = (list: readonly (readonly [RegExp, string])[]): string | undefined => list.find(([sign]) => sign.test(userAgent))?.[1];
  const browser = named(browsers);
  return browser === undefined ? null : [browser, named(systems)].filter((word) => word !== undefined).join(', ');
}
