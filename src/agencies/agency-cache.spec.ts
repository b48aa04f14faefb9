import { expect, it } from '@jest/globals';
import { AgencyCache } from './agency-cache.js';

it('remembers the values of each agency until something changes there', async () => {
  let loads = 0;
  const cache = new AgencyCache((agencyId, key) => Promise.resolve(`${agencyId} ${key} ${(loads += 1)}`));
  const all = (): Promise<string[]> => Promise.all([cache.get('hq'), cache.get('hq', 'x'), cache.get('harbour')]);
  expect(await all()).toEqual(['hq  1', 'hq x 2', 'harbour  3']);
  cache.forget('hq');
  expect(await all()).toEqual(['hq  4', 'hq x 5', 'harbour  3']);
  cache.forget(null);
  expect(await all()).toEqual(['hq  6', 'hq x 7', 'harbour  8']);
});

it('gives what was loading to those who waited, and forgets it; what fails is not remembered', async () => {
  let fails = true;
  const cache = new AgencyCache((agencyId) => (fails ? Promise.reject(new Error(agencyId)) : Promise.resolve(agencyId)));
  const failing = cache.get('hq');
  await expect(failing).rejects.toThrow('hq');
  fails = false;
  const waiting = cache.get('hq');
  cache.forget('hq');
  expect([await waiting, cache.get('hq') === waiting]).toEqual(['hq', false]);
});

it('keeps of one agency no more than it may, and lets go what was not asked for the longest', async () => {
  const loads: string[] = [];
  const cache = new AgencyCache((_, key) => Promise.resolve(loads.push(key)), 2);
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await cache.get('hq', key);
  expect(loads).toEqual(['a', 'b', 'c', 'b']);
});
