import { expect, it } from '@jest/globals';
import { BriefMemory } from './brief-memory.js';

/** A cache over rows that can change behind its back, with a count of its look-ups. */
function remembering(rows: Record<string, string>, most = 100) {
  const memory = new BriefMemory<string>(10, most);
  const seen = { looks: 0 };
  const get = (key: string, now: number): Promise<string | null> =>
    memory.get(key, now, () => {
      seen.looks += 1;
      return Promise.resolve(rows[key] ?? null);
    });
  return { memory, seen, get, rows };
}

it('many requests within ten seconds cause one look-up', async () => {
  const { seen, get } = remembering({ a: 'one' });
  expect(await Promise.all([0, 0, 5, 9].map((now) => get('a', now)))).toEqual(['one', 'one', 'one', 'one']);
  expect(seen.looks).toBe(1);
  await get('a', 10);
  await get('a', 3);
  expect(seen.looks).toBe(3);
});

it('missing values and failed look-ups are not cached', async () => {
  const { memory, seen, get } = remembering({});
  expect([await get('x', 0), await get('x', 0)]).toEqual([null, null]);
  expect(seen.looks).toBe(2);
  await expect(memory.get('y', 0, () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  expect(await memory.get('y', 0, () => Promise.resolve('back'))).toBe('back');
});

it('forgetting takes effect at once, also on look-ups under way', async () => {
  const { memory, rows, get } = remembering({ a: 'old' });
  const answer = get('a', 0);
  rows['a'] = 'new';
  memory.forgetAll();
  expect([await answer, await get('a', 0)]).toEqual(['old', 'new']);
});

it('the cache never holds more than its limit', async () => {
  const { seen, get } = remembering({ a: '1', b: '2', c: '3' }, 2);
  for (const key of ['a', 'b', 'c', 'b', 'a']) await get(key, 0);
  expect(seen.looks).toBe(4);
});
