import { LRUCache } from 'lru-cache';

/** The cached values of one agency, by key. */
type Values<T> = Pick<Map<string, Promise<T>>, 'get' | 'delete' | 'size'> & { set(key: string, value: Promise<T>): unknown };

/**
 * Caches values of agencies until `forget` is called, after a change. A value whose loading fails is not cached. A value that was loading
 * during `forget` is still returned to its callers, but not cached.
 */
export class AgencyCache<T> {
  private readonly byAgency = new Map<string, Values<T>>();

  /** @param most how many values of an agency are cached, the most recently used ones; left out: all */
  constructor(
    private readonly load: (agencyId: string, key: string) => Promise<T>,
    private readonly most = Infinity,
  ) {}

  /** @param key identifies one of several values of the agency; left out: there is only one */
  get(agencyId: string, key = ''): Promise<T> {
    const ofAgency = this.ofAgency(agencyId);
    const found = ofAgency.get(key);
    if (found !== undefined) return found;
    const loading = this.load(agencyId, key);
    ofAgency.set(key, loading);
    loading.catch(() => {
      if (ofAgency.get(key) === loading) ofAgency.delete(key);
      // Requests may name any number of agencies that do not exist, so their empty maps are removed.
      if (ofAgency.size === 0 && this.byAgency.get(agencyId) === ofAgency) this.byAgency.delete(agencyId);
    });
    return loading;
  }

  /** @param agencyId null: all agencies */
  forget(agencyId: string | null): void {
    if (agencyId === null) this.byAgency.clear();
    else this.byAgency.delete(agencyId);
  }

  private ofAgency(agencyId: string): Values<T> {
    const found = this.byAgency.get(agencyId);
    if (found !== undefined) return found;
    const ofAgency = this.most === Infinity ? new Map<string, Promise<T>>() : new LRUCache<string, Promise<T>>({ max: this.most });
    this.byAgency.set(agencyId, ofAgency);
    return ofAgency;
  }
}
