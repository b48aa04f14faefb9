import { expect, it } from '@jest/globals';
import { askedSite } from './asked-site.js';

const site = 'https://bus.example.org';

it('what is set is true, whatever the asker says', () => {
  expect(askedSite(site, { host: 'evil.example', 'x-forwarded-proto': 'http' }, false)).toEqual({ origin: site, known: 'set' });
});

it('else it is what the browser shows, with TLS where a proxy ends it', () => {
  const asked = (host: string, proto?: string): unknown => askedSite(null, { host, 'x-forwarded-proto': proto }, false);
  expect(asked('bus.example.org:8443', 'https')).toEqual({ origin: 'https://bus.example.org:8443', known: 'asked' });
  expect(asked('192.168.1.20:3000')).toEqual({ origin: 'http://192.168.1.20:3000', known: 'asked' });
  expect(asked('[2001:db8::7]:3000')).toEqual({ origin: 'http://[2001:db8::7]:3000', known: 'asked' });
  for (const host of ['localhost:3000', '127.0.0.1:3000', '[::1]:3000']) expect(asked(host)).toMatchObject({ known: 'here-only' });
});

it('and a host that is none is not believed', () => {
  for (const host of ['', 'a b', 'a/b', 'a@b', 'a?b', 'a"><script>', 'a:port', '['])
    expect([host, askedSite(null, { host }, false)]).toEqual([host, null]);
});
