import { LRUCache } from 'lru-cache';

/**
 * Caches loaded values for some seconds. Missing values (null) are not cached. A value that was loading during `forgetAll` is still
 * returned to its callers, but not cached.
 */
export class BriefMemory<T> {
  private readonly loaded: LRUCache<string, { readonly value: Promise<T | null>; readonly since: number }>;

  /**
   * @param seconds how long a value is cached
   * @param most how many values are cached
   */
  constructor(
    private readonly seconds: number,
    most: number,
  ) {
    // Limited by `maxSize`, because `max` would allocate memory for all entries at once, and each agency has a cache of its own.
    this.loaded = new LRUCache({ maxSize: most, sizeCalculation: () => 1 });
  }

  get(key: string, now: number, load: () => Promise<T | null>): Promise<T | null> {
    // `peek` does not count as a use, so what was loaded first is dropped first.
    const found = this.loaded.peek(key);
    // A clock that was set back must not prolong a value's life.
    if (found !== undefined && now >= found.since && now < found.since + this.seconds) return found.value;
    const value = load();
    this.loaded.set(key, { value, since: now });
    const forget = (): void => {
      if (this.loaded.peek(key)?.value === value) this.loaded.delete(key);
    };
    value.then((found) => {
      if (found === null) forget();
    }, forget);
    return value;
  }

  forgetAll(): void {
    this.loaded.clear();
  }
}
