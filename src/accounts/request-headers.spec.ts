import { expect, it } from '@jest/globals';
import { addressOf, browserOf, cookieTokenOf, foreignOrigin, isSecure, sessionCookieAttributes, tokenOf } from './request-headers.js';

const token = 'a'.repeat(43);
const other = 'b'.repeat(43);

it('a token comes from Authorization, else from the cookie, and only in its shape', () => {
  const cookies = { x: '1', banche_session: other };
  expect([tokenOf({ authorization: `Bearer ${token}` }, cookies), cookieTokenOf(cookies)]).toEqual([token, other]);
  expect(tokenOf({}, cookies)).toBe(other);
  for (const wrong of [{}, { banche_session: '' }, { xbanche_session: token }, { banche_session: `"${token}"` }])
    expect([tokenOf({}, wrong), cookieTokenOf(wrong)]).toEqual([null, null]);
  for (const authorization of [`Basic ${token}`, `Bearer ${token}x`, "Bearer ' OR 1=1"]) expect(tokenOf({ authorization }, {})).toBeNull();
});

it('the cookie cannot be read by scripts or sent by other sites, and is not sent over plain HTTP if there is TLS', () => {
  expect(sessionCookieAttributes(60, false)).toEqual({ path: '/', maxAge: 60, httpOnly: true, sameSite: 'lax', secure: false });
  expect(sessionCookieAttributes(0, true)).toEqual({ path: '/', maxAge: 0, httpOnly: true, sameSite: 'lax', secure: true });
});

it('another site is recognised by its origin', () => {
  const from = (origin: string | undefined): string | null => foreignOrigin({ origin, host: 'bus.example:3000' });
  expect([undefined, 'http://bus.example:3000', 'https://BUS.example:3000'].map(from)).toEqual([null, null, null]);
  for (const origin of [
    'http://bus.example',
    'http://evil.example',
    'null',
    '',
    'bus.example:3000',
    'http://bus.example:3000.evil.example',
  ])
    expect(from(origin)).toBe(origin);
  expect(foreignOrigin({ origin: 'http://x' })).toBe('http://x');
});

it('another site, including another subdomain, is recognised by Sec-Fetch-Site', () => {
  const host = 'bus.example';
  const from = (site: string, origin?: string): string | null => foreignOrigin({ host, origin, 'sec-fetch-site': site });
  expect(['same-origin', 'none', 'Same-Origin'].map((site) => from(site))).toEqual([null, null, null]);
  expect(['cross-site', 'same-site'].map((site) => from(site))).toEqual(['cross-site', 'same-site']);
  expect([from('same-origin', 'http://bus.example'), from('a word that browsers may say one day')]).toEqual([null, null]);
  expect(from('same-origin', 'http://evil.example')).toBe('http://evil.example');
  expect(from('cross-site', 'http://bus.example')).toBe('http://bus.example');
});

it('a page with an http: origin counts as foreign if the request came over TLS', () => {
  const host = 'bus.example';
  const from = (origin: string, proto: string | undefined): string | null => foreignOrigin({ host, origin, 'x-forwarded-proto': proto });
  expect([from('http://bus.example', 'https'), from('http://bus.example', 'HTTPS, http')]).toEqual(Array(2).fill('http://bus.example'));
  expect([from('https://bus.example', 'https'), from('http://bus.example', 'http'), from('http://bus.example', undefined)]).toEqual([
    null,
    null,
    null,
  ]);
  // A proxy may have TLS without reporting it.
  expect(from('https://bus.example', undefined)).toBeNull();
});

it('TLS may end at the proxy', () => {
  const over = (proto: string | undefined): boolean => isSecure({ 'x-forwarded-proto': proto });
  expect([over('https'), over('https, http')]).toEqual([true, true]);
  expect([over(undefined), over('http'), over('http, https')]).toEqual([false, false, false]);
});

it('a sender counts by the address that Fastify gives, and as IPv4 if the IPv6 address only wraps one', () => {
  const of = (ip: string): string => addressOf({ ip, socket: { remoteAddress: '127.0.0.1' } });
  expect(['203.0.113.7', '::ffff:203.0.113.7', '::ffff:127.0.0.1'].map(of)).toEqual(['203.0.113.7', '203.0.113.7', '127.0.0.1']);
});

it('the address is read as proxies write it; if it is not an address, that of the proxy is used', () => {
  const from = (ip: string): string => addressOf({ ip, socket: { remoteAddress: '127.0.0.1' } });
  expect(['203.0.113.7:51234', '[2001:db8::7]:443', '::ffff:203.0.113.7'].map(from)).toEqual([
    '203.0.113.7',
    '2001:db8:0:0',
    '203.0.113.7',
  ]);
  for (const value of ['', 'unknown', 'x'.repeat(10_000)]) expect(from(value)).toBe('127.0.0.1');
});

it('a subscriber of IPv6 is one address, however many it has', () => {
  const network = (ip: string): string => addressOf({ ip, socket: { remoteAddress: ip } });
  expect(['2001:db8:1:2::', '2001:0DB8:1:2:ffff::9', '2001:db8:1:2:3:4:5:6'].map(network)).toEqual(Array(3).fill('2001:db8:1:2'));
  expect(['2001:db8:1:3::1', '2001:db8::1', '::1'].map(network)).toEqual(['2001:db8:1:3', '2001:db8:0:0', '0:0:0:0']);
});

it.each([
  ['Chrome, Windows', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36'],
  [
    'Edge, Windows',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0',
  ],
  ['Safari, Mac', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15'],
  [
    'Safari, iPhone',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
  ],
  ['Firefox, Linux', 'Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0'],
  [
    'WeChat, Android',
    'Mozilla/5.0 (Linux; Android 12; NOH-AN00) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/107.0 Mobile Safari/537.36 MicroMessenger/8.0.49',
  ],
  [
    'Huawei Browser, HarmonyOS',
    'Mozilla/5.0 (Linux; HarmonyOS; NOH-AN00) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0 HuaweiBrowser/15.0 Mobile Safari/537.36',
  ],
  ['Chrome', 'Chrome/1'],
  [null, 'curl/8.5.0'],
  [null, ''],
  [null, `${'x'.repeat(2000)} Chrome/126 (Windows)`],
])('a browser is told in few words: %s', (words, said) => {
  expect(browserOf({ 'user-agent': said })).toBe(words);
});

it('a request without a known User-Agent has no browser', () => expect(browserOf({})).toBeNull());
