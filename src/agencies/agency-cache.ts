import { LRUCache } from 'lru-cache';

/** Values of one agency, by key. */
type Values<T> = Pick<Map<string, Promise<T>>, 'get' | 'delete' | 'size'> & { set(key: string, value: Promise<T>): unknown };

/**
 * Remembers values of an agency until something changes there. A value whose loading fails is not remembered; one that was
 * loading while the change came is given to those who waited for it and then forgotten.
 */
export class AgencyCache<T> {
  private readonly byAgency = new Map<string, Values<T>>();

  /** @param most of one agency, those that were requested last; left out: all */
  constructor(
    private readonly load: (agencyId: string, key: string) => Promise<T>,
    private readonly most = Infinity,
  ) {}

  /** @param key which of several values of the agency */
  get(agencyId: string, key = ''): Promise<T> {
    const ofAgency = this.ofAgency(agencyId);
    const found = ofAgency.get(key);
    if (found !== undefined) return found;
    const loading = this.load(agencyId, key);
    ofAgency.set(key, loading);
    loading.catch(() => {
      if (ofAgency.get(key) === loading) ofAgency.delete(key);
      // Anybody may ask for agencies that are not there.
      if (ofAgency.size === 0 && this.byAgency.get(agencyId) === ofAgency) this.byAgency.delete(agencyId);
    });
    return loading;
  }

  /** @param agencyId null: of any agency */
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
