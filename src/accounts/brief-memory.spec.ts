import { expect, it } from '@jest/globals';
import { BriefMemory } from './brief-memory.js';

/** A memory over rows that can be changed behind its back, and how often it looked. */
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

it('many askers of ten seconds look once', async () => {
  const { seen, get } = remembering({ a: 'one' });
  expect(await Promise.all([0, 0, 5, 9].map((now) => get('a', now)))).toEqual(['one', 'one', 'one', 'one']);
  expect(seen.looks).toBe(1);
  await get('a', 10);
  await get('a', 3);
  expect(seen.looks).toBe(3);
});

it('nothing is kept of what is not there, or failed', async () => {
  const { memory, seen, get } = remembering({});
  expect([await get('x', 0), await get('x', 0)]).toEqual([null, null]);
  expect(seen.looks).toBe(2);
  await expect(memory.get('y', 0, () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  expect(await memory.get('y', 0, () => Promise.resolve('back'))).toBe('back');
});

it('forgets at once, also what was being looked up', async () => {
  const { memory, rows, get } = remembering({ a: 'old' });
  const asked = get('a', 0);
  rows['a'] = 'new';
  memory.forgetAll();
  expect([await asked, await get('a', 0)]).toEqual(['old', 'new']);
});

it('keeps no more than it may', async () => {
  const { seen, get } = remembering({ a: '1', b: '2', c: '3' }, 2);
  for (const key of ['a', 'b', 'c', 'b', 'a']) await get(key, 0);
  expect(seen.looks).toBe(4);
});
