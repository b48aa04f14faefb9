import { expect, it } from '@jest/globals';
import { addressOf, browserOf, foreignOrigin, isSecure, sessionCookie, tokenOf } from './request-headers.js';

const token = 'a'.repeat(43);
const other = 'b'.repeat(43);

it('a token comes from Authorization, else from the cookie, and only in its shape', () => {
  expect(tokenOf({ authorization: `Bearer ${token}`, cookie: `banche_session=${other}` })).toBe(token);
  expect(tokenOf({ cookie: `x=1; banche_session=${other}; y=2` })).toBe(other);
  for (const headers of [
    {},
    { cookie: 'banche_session=' },
    { cookie: `xbanche_session=${token}` },
    { authorization: `Basic ${token}` },
    { authorization: `Bearer ${token}x` },
    { authorization: "Bearer ' OR 1=1" },
  ])
    expect(tokenOf(headers)).toBeNull();
});

it('the cookie is out of reach of scripts and other sites, and of plain HTTP where there is TLS', () => {
  expect(sessionCookie(token, 60, false)).toBe(`banche_session=${token}; Path=/; Max-Age=60; HttpOnly; SameSite=Lax`);
  expect(sessionCookie('', 0, true)).toBe('banche_session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure');
});

it('another site is told by its origin', () => {
  const from = (origin: string | undefined): string | null => foreignOrigin({ origin, host: 'bus.example:3000' }, false);
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
  expect(foreignOrigin({ origin: 'http://x' }, false)).toBe('http://x');
});

it('another site is told by what the browser says of it, a subdomain of ours among them', () => {
  const host = 'bus.example';
  const from = (site: string, origin?: string): string | null => foreignOrigin({ host, origin, 'sec-fetch-site': site }, false);
  expect(['same-origin', 'none', 'Same-Origin'].map((site) => from(site))).toEqual([null, null, null]);
  expect(['cross-site', 'same-site'].map((site) => from(site))).toEqual(['cross-site', 'same-site']);
  expect([from('same-origin', 'http://bus.example'), from('a word that browsers may say one day')]).toEqual([null, null]);
  expect(from('same-origin', 'http://evil.example')).toBe('http://evil.example');
  expect(from('cross-site', 'http://bus.example')).toBe('http://bus.example');
});

it('a page that came without TLS is not ours where we have it', () => {
  const host = 'bus.example';
  const from = (origin: string, proto: string | undefined, overTls = false): string | null =>
    foreignOrigin({ host, origin, 'x-forwarded-proto': proto }, overTls);
  expect([from('http://bus.example', 'https'), from('http://bus.example', undefined, true)]).toEqual(Array(2).fill('http://bus.example'));
  expect([from('https://bus.example', 'https'), from('http://bus.example', 'http'), from('http://bus.example', undefined)]).toEqual([
    null,
    null,
    null,
  ]);
  // The proxy may not say that it has TLS.
  expect(from('https://bus.example', undefined)).toBeNull();
});

it('TLS may end at the proxy', () => {
  expect([isSecure({}, true), isSecure({ 'x-forwarded-proto': 'https, http' }, false)]).toEqual([true, true]);
  expect([isSecure({}, false), isSecure({ 'x-forwarded-proto': 'http' }, false)]).toEqual([false, false]);
});

it('the address is the peer’s, unless the peer is a proxy nearby', () => {
  const forwarded = { 'x-forwarded-for': '6.6.6.6, 203.0.113.7' };
  for (const peer of ['127.0.0.1', '::1', '::ffff:10.1.2.3', '172.18.0.1', 'fd00::1'])
    expect(addressOf(forwarded, peer)).toBe('203.0.113.7');
  for (const peer of ['198.51.100.1', '172.32.0.1']) expect(addressOf(forwarded, peer)).toBe(peer);
  expect(addressOf({}, '::ffff:127.0.0.1')).toBe('127.0.0.1');
});

it('the address is read as proxies write it, and what is none is not believed', () => {
  const from = (value: string): string => addressOf({ 'x-forwarded-for': value }, '127.0.0.1');
  expect(['203.0.113.7:51234', '[2001:db8::7]:443', '::ffff:203.0.113.7'].map(from)).toEqual([
    '203.0.113.7',
    '2001:db8:0:0',
    '203.0.113.7',
  ]);
  for (const value of ['', 'unknown', 'x'.repeat(10_000), '203.0.113.7,']) expect(from(value)).toBe('127.0.0.1');
});

it('a subscriber of IPv6 is one address, however many it has', () => {
  const network = (peer: string): string => addressOf({}, peer);
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

it('a browser that says nothing of itself is none', () => expect(browserOf({})).toBeNull());
