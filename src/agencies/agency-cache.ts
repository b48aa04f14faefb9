/**
 * Remembers one value an agency until something changes. A value whose loading fails is not remembered; one that was
 * loading while the change came is given to those who waited for it and then forgotten.
 */
export class AgencyCache<T> {
  private known = new Map<string, Promise<T>>();

  constructor(private readonly load: (agencyId: string) => Promise<T>) {}

  get(agencyId: string): Promise<T> {
    const found = this.known.get(agencyId);
    if (found !== undefined) return found;
    const loading = this.load(agencyId);
    const { known } = this;
    known.set(agencyId, loading);
    loading.catch(() => known.delete(agencyId));
    return loading;
  }

  clear(): void {
    this.known = new Map();
  }
}
