import { compareText } from '../scheduling/trips.js';
import { successive, versionAt, type VersionDates } from './versions-of-date.js';

/** An agency as in one of its versions. */
interface Version extends VersionDates {
  readonly agencyId: string;
  readonly agencyOrder: number;
  readonly agencyTimezone: string;
}

interface Entry<V> {
  readonly versions: readonly V[];
  /** Whether no other version can come into force as time passes. */
  readonly isFixed: boolean;
  /** As in the version in force at the last look. */
  current: V;
}

const inOrder = (a: Version, b: Version): number => a.agencyOrder - b.agencyOrder || compareText(a.agencyId, b.agencyId);

/**
 * All agencies, with all their versions and the one in force. An agency is put in or taken out without touching the others, and `look` only
 * considers those in which one version follows another.
 */
export class AgencyList<V extends Version> {
  /** In the order of the agencies, if `isSorted`. */
  private entries = new Map<string, Entry<V>>();
  private isSorted = true;
  private listed: readonly V[] | null = null;

  /** The agencies in their order, as in the version in force at the last look. */
  get all(): readonly V[] {
    this.sort();
    this.listed ??= Array.from(this.entries.values(), ({ current }) => current);
    return this.listed;
  }

  /** @param agencyId null for the default agency, the first in their order */
  find(agencyId: string | null): V | null {
    if (agencyId !== null) return this.entries.get(agencyId)?.current ?? null;
    this.sort();
    for (const { current } of this.entries.values()) return current;
    return null;
  }

  versionsOf(agencyId: string): readonly V[] {
    return this.entries.get(agencyId)?.versions ?? [];
  }

  /**
   * Puts in an agency with these versions, in place of those that it had. None: the agency is gone.
   * @param now seconds since 1970
   */
  put(agencyId: string, versions: readonly V[], now: number): void {
    this.listed = null;
    const current = versionAt(versions, now);
    if (current === null) return void this.entries.delete(agencyId);
    if (this.entries.get(agencyId)?.current.agencyOrder !== current.agencyOrder) this.isSorted = false;
    this.entries.set(agencyId, { versions, isFixed: successive(versions).length < 2, current });
  }

  /**
   * Finds which versions are in force now.
   * @returns the agencies in which another one has come into force since the last look, or since they were put in
   */
  look(now: number): readonly V[] {
    const changed: V[] = [];
    for (const entry of this.entries.values()) {
      if (entry.isFixed) continue;
      const current = versionAt(entry.versions, now) ?? entry.current;
      if (current !== entry.current) changed.push((entry.current = current));
    }
    if (changed.length > 0) this.listed = null;
    return changed;
  }

  private sort(): void {
    if (this.isSorted) return;
    this.entries = new Map([...this.entries].sort(([, a], [, b]) => inOrder(a.current, b.current)));
    this.isSorted = true;
  }
}
