import { expect, it } from '@jest/globals';
import { isLicenceChanged, isLocal, licenceFaultsOf, wholeAddress, addressesWithToken } from './feeds.js';

it('an address is handed on whole, with its token, and one of this computer is noticed', () => {
  expect(addressesWithToken('https://bus.example.org/a/hq', 'k7fm').map(({ text }) => text)).toEqual([
    ...['https://bus.example.org/a/hq/feeds/gtfs.zip?token=k7fm', 'https://bus.example.org/a/hq/feeds/gtfs-rt/all.pb?token=k7fm'],
    ...['https://bus.example.org/a/hq/', 'k7fm'],
  ]);
  expect(wholeAddress('/a/hq/', 'https://bus.example.org')).toBe('https://bus.example.org/a/hq/');
  expect(wholeAddress('https://bus.example.org/', 'http://localhost:3000')).toBe('https://bus.example.org/');
  expect([isLocal('http://localhost:3000/'), isLocal('http://127.0.0.1/'), isLocal('https://bus.example.org/')]).toEqual([
    true,
    true,
    false,
  ]);
});

it('a licence may be empty or have a name; an address needs a name and has to be one', () => {
  const saved = { name: null, url: null, revision: 'r' };
  expect(licenceFaultsOf({ name: '', url: '' })).toEqual({});
  expect(licenceFaultsOf({ name: 'CC BY 4.0', url: ' ' })).toEqual({});
  expect(licenceFaultsOf({ name: ' ', url: 'https://example.org/' })).toEqual({ name: 'noName' });
  expect(licenceFaultsOf({ name: 'x', url: 'example.org' })).toEqual({ url: 'badUrl' });
  expect([isLicenceChanged({ name: ' ', url: '' }, saved), isLicenceChanged({ name: 'x', url: '' }, saved)]).toEqual([false, true]);
});
