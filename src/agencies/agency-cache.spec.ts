import { expect, it } from '@jest/globals';
import { AgencyCache } from './agency-cache.js';

it('values of an agency are cached until they are dropped', async () => {
  let loads = 0;
  const cache = new AgencyCache((agencyId, key) => Promise.resolve(`${agencyId} ${key} ${(loads += 1)}`));
  const all = (): Promise<string[]> => Promise.all([cache.get('hq'), cache.get('hq', 'x'), cache.get('harbour')]);
  expect(await all()).toEqual(['hq  1', 'hq x 2', 'harbour  3']);
  cache.forget('hq');
  expect(await all()).toEqual(['hq  4', 'hq x 5', 'harbour  3']);
  cache.forget(null);
  expect(await all()).toEqual(['hq  6', 'hq x 7', 'harbour  8']);
});

it('a value that is loading when the cache is dropped is returned but not cached, and neither are failures', async () => {
  let fails = true;
  const cache = new AgencyCache((agencyId) => (fails ? Promise.reject(new Error(agencyId)) : Promise.resolve(agencyId)));
  const failing = cache.get('hq');
  await expect(failing).rejects.toThrow('hq');
  fails = false;
  const waiting = cache.get('hq');
  cache.forget('hq');
  expect([await waiting, cache.get('hq') === waiting]).toEqual(['hq', false]);
});

it('the cache of an agency never holds more than its limit, and drops what was least recently used', async () => {
  const loads: string[] = [];
  const cache = new AgencyCache((_, key) => Promise.resolve(loads.push(key)), 2);
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await cache.get('hq', key);
  expect(loads).toEqual(['a', 'b', 'c', 'b']);
});
