import { expect, it } from '@jest/globals';
import { cacheNameOf, isFile, isOfBuild, isPage, oldCaches } from './cached-app.js';

it('takes everything below its own address for the app, but for its files', () => {
  const pages = ['', '/', '/outbox', '/trips/2024-07-15/songhong-0-weekday-0730', '/trips/2024-07-15/sw.js', '/assets'];
  for (const shell of ['/driver', '/a/hq/driver']) {
    expect(pages.filter((path) => !isPage(shell + path, shell))).toEqual([]);
    expect(['/sw.js', '/manifest.webmanifest', '/assets/a.js', 's', 's/a', '-old'].filter((path) => isPage(shell + path, shell))).toEqual(
      [],
    );
  }
  const others = ['/', '/stops/driver', '/v1/driver/bundle', '/a/hq/driver', '/a/hq/v1/driver/events', '/manager', '/sw.js'];
  expect(others.filter((path) => isPage(path, '/driver') || isFile(path))).toEqual([]);
  expect(isPage('/driver', '/a/hq/driver')).toBe(false);
  expect(['/driver/assets/drivers-a.js', '/driver/icon.svg'].filter((path) => !isFile(path))).toEqual([]);
});

it('removes what older builds of its own agency left, and nobody else’s', () => {
  const built = { shell: '/driver', version: 'b2' };
  const names = [
    cacheNameOf(built),
    cacheNameOf({ shell: '/driver', version: 'b1' }),
    cacheNameOf({ shell: '/a/hq/driver', version: 'b1' }),
    'banche-0123456789ab',
    'somebody else’s',
  ];
  expect(oldCaches(names, built)).toEqual(['driver-app /driver b1']);
  // The worker of residents removes what begins so.
  expect(names[0]).not.toMatch(/^banche-/);
});

it('keeps no page of another build, nor of somebody who stands between', () => {
  const shell = '<script type="application/json" id="page">{"agencyId":"hq","version":"0123456789ab"}</script>';
  expect(isOfBuild(shell, '0123456789ab')).toBe(true);
  expect(isOfBuild(shell, '0123456789ac')).toBe(false);
  expect(isOfBuild('<title>Sign in to this hotel</title>', '0123456789ab')).toBe(false);
});
