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
  private readonly all = new Map<string, Cached<T>>();
  private size = 0;

  /** @param most how much is cached in all, in the sizes that `set` is given */
  constructor(private readonly most: number) {}

  get(key: string, state: string): T | null {
    const found = this.all.get(key);
    if (found?.state !== state) return null;
    this.all.delete(key);
    this.all.set(key, found);
    return found.value;
  }

  set(key: string, state: string, value: T, size: number): void {
    this.drop(key);
    this.all.set(key, { state, value, size });
    this.size += size;
    for (const oldest of this.all.keys()) {
      if (this.size <= this.most) return;
      this.drop(oldest);
    }
  }

  private drop(key: string): void {
    this.size -= this.all.get(key)?.size ?? 0;
    this.all.delete(key);
  }
}
