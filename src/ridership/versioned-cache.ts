import { LRUCache } from 'lru-cache';

/** A value that was made from rows, with the version of the rows. */
interface Cached<T> {
  readonly version: string;
  readonly value: T;
  readonly size: number;
}

/**
 * Caches values that were made from rows. A value is returned only for the version of the rows from which it was made; when the cache is full,
 * the values that were read longest ago are dropped.
 * @example months.set('2024-07', 'build-1', figures, 40); months.get('2024-07', 'build-2') // null: July has been derived anew
 */
export class VersionedCache<T> {
  private readonly all: LRUCache<string, Cached<T>>;

  /** @param maxSize of all cached values together, in the unit of the sizes given to `set` */
  constructor(maxSize: number) {
    // An empty value counts as one, or any number of them could be cached.
    this.all = new LRUCache({ maxSize, sizeCalculation: ({ size }) => Math.max(1, size) });
  }

  get(key: string, version: string): T | null {
    const found = this.all.get(key);
    return found?.version === version ? found.value : null;
  }

  set(key: string, version: string, value: T, size: number): void {
    this.all.set(key, { version, value, size });
  }
}
