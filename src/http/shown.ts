/**
 * The current departures that an answer shows: those of some stops or stations, of any stop, or none if it shows only planned ones. The
 * answer is dropped from the cache when these change, or when the timetable or an alert of its agency changes.
 */
export type DeparturesShown = 'any' | 'none' | { readonly stopIds: readonly string[] };

/** The data that an answer was made from. */
export interface MadeFrom {
  readonly agencyId: string;
  readonly departures: DeparturesShown;
}

const groupsOf = ({ departures }: MadeFrom): string[] =>
  typeof departures === 'string' ? [departures] : [...new Set(departures.stopIds)].map(ofStop);
const ofStop = (stopId: string): string => `stop ${stopId}`;

/** The keys of an agency's answers by what they show. */
class Groups {
  private readonly keys = new Map<string, Set<string>>();
  /** By key: all groups of an answer that is in several, so that it is removed from each. */
  private readonly several = new Map<string, readonly string[]>();

  add(key: string, groups: readonly string[]): void {
    for (const group of groups) {
      const existing = this.keys.get(group);
      if (existing === undefined) this.keys.set(group, new Set([key]));
      else existing.add(key);
    }
    if (groups.length > 1) this.several.set(key, groups);
  }

  take(group: string): string[] {
    const taken = [...(this.keys.get(group) ?? [])];
    this.keys.delete(group);
    for (const key of taken) {
      for (const other of this.several.get(key) ?? []) this.leave(other, key);
      this.several.delete(key);
    }
    return taken;
  }

  get names(): string[] {
    return [...this.keys.keys()];
  }

  private leave(group: string, key: string): void {
    const left = this.keys.get(group);
    left?.delete(key);
    if (left?.size === 0) this.keys.delete(group);
  }
}

/** Finds the cached answers that depend on changed data. */
export class Dependents {
  private readonly agencies = new Map<string, Groups>();

  add(key: string, from: MadeFrom): void {
    const groups = this.agencies.get(from.agencyId) ?? new Groups();
    this.agencies.set(from.agencyId, groups);
    groups.add(key, groupsOf(from));
  }

  /** Removes and returns all keys of an agency. */
  takeAll(agencyId: string): string[] {
    return this.take(agencyId, () => true);
  }

  /**
   * Removes and returns the keys of answers that show departures that changed.
   * @param stopIds the stops whose departures changed; null: any
   */
  takeShowing(agencyId: string, stopIds: ReadonlySet<string> | null): string[] {
    if (stopIds === null) return this.take(agencyId, (group) => group !== 'none');
    const groups = this.agencies.get(agencyId);
    return groups === undefined ? [] : ['any', ...[...stopIds].map(ofStop)].flatMap((group) => groups.take(group));
  }

  clear(): void {
    this.agencies.clear();
  }

  private take(agencyId: string, isMeant: (group: string) => boolean): string[] {
    const groups = this.agencies.get(agencyId);
    return groups === undefined ? [] : groups.names.filter(isMeant).flatMap((group) => groups.take(group));
  }
}
