import { describe, expect, it } from '@jest/globals';
import { VersionedCache } from './versioned-cache.js';

describe('caching what was made from rows', () => {
  it('a value is cached for the rows it was made from and for no others', () => {
    const cached = new VersionedCache<string>(10);
    cached.set('2024-07', 'build-1', 'first', 1);
    expect([cached.get('2024-07', 'build-1'), cached.get('2024-07', 'build-2'), cached.get('2024-08', 'build-1')]).toEqual([
      'first',
      null,
      null,
    ]);
    cached.set('2024-07', 'build-2', 'second', 1);
    expect([cached.get('2024-07', 'build-1'), cached.get('2024-07', 'build-2')]).toEqual([null, 'second']);
  });

  it('when the cache is full, what was not read for longest is dropped', () => {
    const cached = new VersionedCache<string>(10);
    for (const key of ['a', 'b']) cached.set(key, '', key, 5);
    cached.get('a', '');
    cached.set('c', '', 'c', 5);
    expect(['a', 'b', 'c'].map((key) => cached.get(key, ''))).toEqual(['a', null, 'c']);
    cached.set('a', '', 'more', 10);
    expect(['a', 'c'].map((key) => cached.get(key, ''))).toEqual(['more', null]);
    cached.set('a', '', 'too much', 11);
    expect(cached.get('a', '')).toBeNull();
  });
});
