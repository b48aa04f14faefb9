import { LRUCache } from 'lru-cache';

/** A value that was made from rows; it is valid while they stay the same. */
interface Cached<T> {
  readonly state: string;
  readonly value: T;
  readonly size: number;
}

/**
 * Caches values that were made from rows while the rows stay the same. When it is full, what was not read for longest is dropped.
 * @example months.get('2024-07', 'build-1') // null where July was never cached, or was cached when it was another build
 */
export class CachedGroups<T> {
  private readonly all: LRUCache<string, Cached<T>>;

  /** @param most how much is cached in all, in the sizes that `set` is given */
  constructor(most: number) {
    // An empty value takes a place, too.
    this.all = new LRUCache({ maxSize: most, sizeCalculation: ({ size }) => Math.max(1, size) });
  }

  get(key: string, state: string): T | null {
    const found = this.all.get(key);
    return found?.state === state ? found.value : null;
  }

  set(key: string, state: string, value: T, size: number): void {
    this.all.set(key, { state, value, size });
  }
}
