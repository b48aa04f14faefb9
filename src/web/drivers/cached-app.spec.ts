import { expect, it } from '@jest/globals';
import { cacheNameOf, isFile, isOfBuild, isPage, oldCaches } from './cached-app.js';

it('the worker treats every address below its app as the app’s page, except its files', () => {
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

it('the worker removes caches of older builds of its own agency only', () => {
  const built = { shell: '/driver', version: 'b2' };
  const names = [
    cacheNameOf(built),
    cacheNameOf({ shell: '/driver', version: 'b1' }),
    cacheNameOf({ shell: '/a/hq/driver', version: 'b1' }),
    'banche-0123456789ab',
    'somebody else’s',
  ];
  expect(oldCaches(names, built)).toEqual(['driver-app /driver b1']);
  // The residents' worker deletes caches with this prefix.
  expect(names[0]).not.toMatch(/^banche-/);
});

it('the worker caches no page of another build, nor a login page of a public Wi-Fi', () => {
  const shell = '<script type="application/json" id="page">{"agencyId":"hq","version":"0123456789ab"}</script>';
  expect(isOfBuild(shell, '0123456789ab')).toBe(true);
  expect(isOfBuild(shell, '0123456789ac')).toBe(false);
  expect(isOfBuild('<title>Sign in to this hotel</title>', '0123456789ab')).toBe(false);
});
