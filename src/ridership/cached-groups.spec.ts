import { describe, expect, it } from '@jest/globals';
import { KeptGroups } from './cached-groups.js';

describe('what was put together from rows', () => {
  it('is kept for these rows and for no others', () => {
    const kept = new KeptGroups<string>(10);
    kept.set('2024-07', 'build-1', 'first', 1);
    expect([kept.get('2024-07', 'build-1'), kept.get('2024-07', 'build-2'), kept.get('2024-08', 'build-1')]).toEqual(['first', null, null]);
    kept.set('2024-07', 'build-2', 'second', 1);
    expect([kept.get('2024-07', 'build-1'), kept.get('2024-07', 'build-2')]).toEqual([null, 'second']);
  });

  it('is let go where it is too much, what was not asked for longest first', () => {
    const kept = new KeptGroups<string>(10);
    for (const key of ['a', 'b']) kept.set(key, '', key, 5);
    kept.get('a', '');
    kept.set('c', '', 'c', 5);
    expect(['a', 'b', 'c'].map((key) => kept.get(key, ''))).toEqual(['a', null, 'c']);
    kept.set('a', '', 'more', 10);
    expect(['a', 'c'].map((key) => kept.get(key, ''))).toEqual(['more', null]);
    kept.set('a', '', 'too much', 11);
    expect(kept.get('a', '')).toBeNull();
  });
});
