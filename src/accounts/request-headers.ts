/** Headers as Node gives them: their names in small letters. */
export type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** As `@fastify/cookie` reads them, by name. */
export type Cookies = Readonly<Record<string, string | undefined>>;

/** A request as far as it says who sent it; Fastify's has all of it. */
export interface Sender {
  /** The peer, or whom the proxy beside us says it answers (`trustProxy` in `http/http.server.ts`), as that one writes it. */
  readonly ip: string;
  readonly socket: { readonly remoteAddress?: string | undefined };
}

/** What a cookie of ours is sent with (RFC 6265): never read by a program in a page, and kept for so many seconds, 0 takes it away. */
export interface CookieAttributes {
  readonly path: string;
  readonly maxAge: number;
  readonly httpOnly: true;
  readonly sameSite: 'lax' | 'strict';
  /** Never leaves TLS. */
  readonly secure: boolean;
}

export const sessionCookie = 'banche_session';

const one = (value: string | readonly string[] | undefined): string | undefined => (typeof value === 'string' ? value : value?.[0]);

const wellFormed = /^[\w-]{43}$/;

/** The session's token: of a program from `Authorization: Bearer`, of a browser from its cookie; null when there is none. */
export function tokenOf(headers: Headers, cookies: Cookies): string | null {
  const bearer = /^Bearer +(\S+)$/i.exec(one(headers['authorization']) ?? '')?.[1];
  const token = bearer ?? cookies[sessionCookie];
  return token !== undefined && wellFormed.test(token) ? token : null;
}

/** The token of the session in a browser's cookie, whatever else is sent; null where there is none. */
export function cookieTokenOf(cookies: Cookies): string | null {
  const token = cookies[sessionCookie];
  return token !== undefined && wellFormed.test(token) ? token : null;
}

/** @param maxAge seconds; 0 takes the cookie away */
export const sessionCookieAttributes = (maxAge: number, secure: boolean): CookieAttributes => ({
  ...{ path: '/', maxAge, httpOnly: true, sameSite: 'lax', secure },
});

/**
 * A page of another site made the browser send this. Programs send neither `Origin` nor `Sec-Fetch-Site`; `null` is an origin
 * that hides. Another subdomain (`same-site`) is another site, too: cookies travel with what its pages send. A page that came
 * without TLS may be anybody's, so it is not ours where we have TLS; the other way round the proxy in front of us did not say
 * that it has.
 * @returns whose page it was, as the browser says it
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
 * Whether the browser came over TLS, which ends at a proxy in front of us. Fastify's `protocol` is no help: it believes private addresses
 * alone, and of several proxies the last. Here any peer is believed, for a load balancer may have a public address and whoever lies keeps
 * only their own cookie to TLS; and the first proxy says how the browser came.
 */
export const isSecure = (headers: Headers): boolean => one(headers['x-forwarded-proto'])?.split(',')[0]?.trim().toLowerCase() === 'https';

/** As proxies write it: `203.0.113.7`, `203.0.113.7:51234`, `[2001:db8::1]:51234`. */
const written = /^(?:\[([\da-f:.]+)\](?::\d+)?|(\d+\.\d+\.\d+\.\d+)(?::\d+)?|([\da-f:]+:[\da-f:.]*))$/i;

/** Of an IPv6 address its network, because one subscriber has all of the 2^64 addresses in it. @example networkOf('2001:db8::7') // '2001:db8:0:0' */
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
 * By what attempts and reports of one sender are counted. Where the proxy wrote no address (`unknown`), the proxy's own.
 * @example addressOf({ ip: '203.0.113.7:51234', socket: { remoteAddress: '127.0.0.1' } }) // '203.0.113.7'
 */
export function addressOf({ ip, socket }: Sender): string {
  const [, bracketed, v4, v6] = written.exec(ip.slice(0, 60)) ?? [];
  return networkOf((bracketed ?? v4 ?? v6 ?? socket.remoteAddress ?? '').replace(/^::ffff:/i, ''));
}

/** By what a browser or an app gives itself away, the more particular ones first, because each names those it is like, too. */
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
/** No browser says more of itself, and nobody who says more makes us read it. */
const longestUserAgent = 1_000;

/**
 * A browser in so few words that its owner knows it again, and nobody can be told from others by it; null: a program, or it did not say.
 * @example browserOf({ 'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0.0.0 Safari/537.36' }) // 'Chrome, Windows'
 */
export function browserOf(headers: Headers): string | null {
  const said = (one(headers['user-agent']) ?? '').slice(0, longestUserAgent);
  const named = (list: readonly (readonly [RegExp, string])[]): string | undefined => list.find(([sign]) => sign.test(said))?.[1];
  const browser = named(browsers);
  return browser === undefined ? null : [browser, named(systems)].filter((word) => word !== undefined).join(', ');
}
