import { successive } from '../agencies/versions-of-date.js';
import type { ServiceDate } from '../scheduling/service-time.js';

/**
 * What became of a version by now: `past`, `in-force` and `coming` are in force at some time; `withdrawn` ones were before they could be,
 * and `replaced` ones are not because another one was loaded for the same date.
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
  /** The first date of the next one; null: none ends it, or it is never in force. */
  readonly until: ServiceDate | null;
}

/** All versions of an agency with what became of each, in their order. */
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
