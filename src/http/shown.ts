/**
 * Whose departures an answer shows, as they are known at the moment: those of one stop or station, of any stop, or of none, where
 * it tells only what is planned. It is forgotten when they change, and whatever it shows when the plan or an alert of its agency does.
 */
export type DeparturesShown = 'any' | 'none' | { readonly stopId: string };

/** What an answer was made from. */
export interface MadeFrom {
  readonly agencyId: string;
  readonly departures: DeparturesShown;
}

const groupOf = ({ departures }: MadeFrom): string => (typeof departures === 'string' ? departures : ofStop(departures.stopId));
const ofStop = (stopId: string): string => `stop ${stopId}`;

/** Finds what was made from something, to forget it. */
export class Dependents {
  private readonly agencies = new Map<string, Map<string, Set<string>>>();

  add(key: string, from: MadeFrom): void {
    const groups = this.agencies.get(from.agencyId) ?? new Map<string, Set<string>>();
    this.agencies.set(from.agencyId, groups);
    const group = groupOf(from);
    const known = groups.get(group);
    if (known === undefined) groups.set(group, new Set([key]));
    else known.add(key);
  }

  /** @returns all of an agency, which are not found any more */
  takeAll(agencyId: string): string[] {
    return this.take(agencyId, () => true);
  }

  /** @param stopIds whose departures changed; null: those of any stop. @returns what showed them, which is not found any more */
  takeShowing(agencyId: string, stopIds: ReadonlySet<string> | null): string[] {
    if (stopIds === null) return this.take(agencyId, (group) => group !== 'none');
    const groups = this.agencies.get(agencyId);
    if (groups === undefined) return [];
    return ['any', ...[...stopIds].map(ofStop)].flatMap((group) => taken(groups, group));
  }

  clear(): void {
    this.agencies.clear();
  }

  private take(agencyId: string, isMeant: (group: string) => boolean): string[] {
    const groups = this.agencies.get(agencyId) ?? new Map<string, Set<string>>();
    return [...groups.keys()].filter(isMeant).flatMap((group) => taken(groups, group));
  }
}

function taken(groups: Map<string, Set<string>>, group: string): string[] {
  const keys = groups.get(group);
  if (keys === undefined) return [];
  groups.delete(group);
  return [...keys];
}
