/**
 * Remembers values of an agency until something changes there. A value whose loading fails is not remembered; one that was
 * loading while the change came is given to those who waited for it and then forgotten.
 */
export class AgencyCache<T> {
  private readonly known = new Map<string, Map<string, Promise<T>>>();

  /** @param most of one agency, those that were asked for last; left out: all */
  constructor(
    private readonly load: (agencyId: string, key: string) => Promise<T>,
    private readonly most = Infinity,
  ) {}

  /** @param key which of several values of the agency */
  get(agencyId: string, key = ''): Promise<T> {
    const ofAgency = this.ofAgency(agencyId);
    const found = ofAgency.get(key);
    const loading = found ?? this.load(agencyId, key);
    // What was asked for last stands last.
    ofAgency.delete(key);
    ofAgency.set(key, loading);
    if (found !== undefined) return found;
    const [oldest] = ofAgency.keys();
    if (oldest !== undefined && ofAgency.size > this.most) ofAgency.delete(oldest);
    loading.catch(() => {
      if (ofAgency.get(key) === loading) ofAgency.delete(key);
      // Anybody may ask for agencies that are not there.
      if (ofAgency.size === 0 && this.known.get(agencyId) === ofAgency) this.known.delete(agencyId);
    });
    return loading;
  }

  /** @param agencyId null: of any agency */
  forget(agencyId: string | null): void {
    if (agencyId === null) this.known.clear();
    else this.known.delete(agencyId);
  }

  private ofAgency(agencyId: string): Map<string, Promise<T>> {
    const ofAgency = this.known.get(agencyId) ?? new Map<string, Promise<T>>();
    this.known.set(agencyId, ofAgency);
    return ofAgency;
  }
}
