import { successive } from '../agencies/versions-of-date.js';
import type { ServiceDate } from '../scheduling/service-time.js';

/**
 * The state of a version today: `past`, `in-force` and `coming` ones are in force at some time; `withdrawn` ones were taken back before
 * they came into force, and `replaced` ones are never in force because a later one was published for the same date.
 */
export const versionStates = ['past', 'in-force', 'coming', 'withdrawn', 'replaced'] as const;
export type VersionStateNow = (typeof versionStates)[number];

interface PublishedVersion {
  readonly versionId: number;
  readonly state: 'draft' | 'published' | 'archived';
  readonly effectiveFrom: ServiceDate;
}

export interface StatedVersion<V> {
  readonly version: V;
  readonly state: VersionStateNow;
  /** The first date of the next version; null: there is no next one, or this one is never in force. */
  readonly until: ServiceDate | null;
}

/** All versions of an agency with the state of each, in the given order. */
export function statesOf<V extends PublishedVersion>(versions: readonly V[], today: ServiceDate): StatedVersion<V>[] {
  const following = successive(versions);
  return versions.map((version) => {
    if (version.state !== 'published') return { version, state: 'withdrawn', until: null };
    const place = following.indexOf(version);
    if (place < 0) return { version, state: 'replaced', until: null };
    const until = following[place + 1]?.effectiveFrom ?? null;
    if (version.effectiveFrom > today) return { version, state: 'coming', until };
    return { version, state: until !== null && until <= today ? 'past' : 'in-force', until };
  });
}
