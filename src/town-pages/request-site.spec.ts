import { expect, it } from '@jest/globals';
import { siteOfRequest } from './request-site.js';

const site = 'https://bus.example.org';

it('a configured address is used, whatever the request says', () => {
  expect(siteOfRequest(site, { host: 'evil.example', 'x-forwarded-proto': 'http' })).toEqual({ origin: site, source: 'set' });
});

it('without a configured address the host of the request is used, with TLS if a proxy ends it', () => {
  const fromBrowser = (host: string, proto?: string): unknown => siteOfRequest(null, { host, 'x-forwarded-proto': proto });
  expect(fromBrowser('bus.example.org:8443', 'https')).toEqual({ origin: 'https://bus.example.org:8443', source: 'asked' });
  expect(fromBrowser('192.168.1.20:3000')).toEqual({ origin: 'http://192.168.1.20:3000', source: 'asked' });
  expect(fromBrowser('[2001:db8::7]:3000')).toEqual({ origin: 'http://[2001:db8::7]:3000', source: 'asked' });
  for (const host of ['localhost:3000', '127.0.0.1:3000', '[::1]:3000']) expect(fromBrowser(host)).toMatchObject({ source: 'here-only' });
});

it('an invalid host is rejected', () => {
  for (const host of ['', 'a b', 'a/b', 'a@b', 'a?b', 'a"><script>', 'a:port', '['])
    expect([host, siteOfRequest(null, { host })]).toEqual([host, null]);
});
