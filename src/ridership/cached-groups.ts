import { LRUCache } from 'lru-cache';

/** What was put together from rows, as long as they are the same. */
interface Cached<T> {
  readonly state: string;
  readonly value: T;
  readonly size: number;
}

/**
 * Caches what was put together from rows, until they are other rows. Of too much, what was not read for longest is dropped.
 * @example months.get('2024-07', 'build-1') // null where July was never cached, or was cached when it was another build
 */
export class CachedGroups<T> {
  private readonly all: LRUCache<string, Cached<T>>;

  /** @param most how much is cached in all, in the sizes that `set` is given */
  constructor(most: number) {
    // What is empty takes a place, too.
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
