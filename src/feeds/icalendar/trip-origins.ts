import type { ProposedTrip } from '../../publishing/proposed-timetable.js';
import { findSuccessors } from '../../publishing/publication.js';
import type { EpochSeconds, ServiceDate } from '../../scheduling/service-time.js';

/** A version that was published; it may have been withdrawn or replaced since. */
export interface PublishedVersion {
  /** Increases with each publication. */
  readonly versionId: number;
  readonly effectiveFrom: ServiceDate;
  readonly createdAt: EpochSeconds;
  /** Whether it was withdrawn before it took effect. */
  readonly isWithdrawn: boolean;
}

/** The versions that successively planned a date. */
export interface PlansOfDate {
  readonly versionIds: readonly number[];
  /** How often the plan of the date changed; never decreases. */
  readonly revisions: number;
}

/**
 * The versions that planned a date since it first appeared in calendars. A version plans a date from its publication until another version
 * is published that takes effect on the same day or later, but not after the date. The time of a withdrawal is not recorded, so a withdrawn
 * version is skipped and counts as two revisions.
 * @param versions in order of publication
 * @param readSince when the date first appeared in calendars
 */
export function plansOf(date: ServiceDate, versions: readonly PublishedVersion[], readSince: EpochSeconds): PlansOfDate {
  const chain: PublishedVersion[] = [];
  let withdrawn = 0;
  for (const version of versions) {
    if (version.effectiveFrom > date) continue;
    if (version.isWithdrawn) withdrawn += 1;
    else if (version.effectiveFrom >= (chain.at(-1)?.effectiveFrom ?? version.effectiveFrom)) chain.push(version);
  }
  while (chain[1] !== undefined && chain[1].createdAt <= readSince) chain.shift();
  return { versionIds: chain.map(({ versionId }) => versionId), revisions: Math.max(0, chain.length - 1) + 2 * withdrawn };
}

/** The identity of a departure, however often its trip was renamed or moved. */
export interface TripOrigin {
  /** The trip's original id, or a derived one if another departure has that id. */
  readonly id: string;
  /** Its previous ids. */
  readonly earlier: readonly string[];
}

/** The origin of each trip of a route on a date, and how often the plan of the date changed. */
export interface OriginsOfDate {
  readonly revisions: number;
  readonly find: (tripId: string) => TripOrigin;
}

export interface PlanOfVersion {
  readonly versionId: number;
  /** The trips of a route on a date. */
  readonly trips: readonly ProposedTrip[];
}

/**
 * Identifies the trips of the last of several plans of one date with departures of the earlier plans, by the same rule that carries over
 * cancellations. A trip without a successor is removed, and its id may be used again.
 * @returns by trip id of the last plan
 */
export function originsOf(plans: readonly PlanOfVersion[]): ReadonlyMap<string, TripOrigin> {
  const [first, ...later] = plans;
  let origins = new Map<string, TripOrigin>(first?.trips.map(({ tripId }) => [tripId, { id: tripId, earlier: [] }]));
  let before = first?.trips ?? [];
  for (const { versionId, trips } of later) {
    const now = new Map<string, TripOrigin>();
    for (const { from, to } of findSuccessors(before, trips).values()) {
      const { id, earlier } = origins.get(from.tripId) ?? { id: from.tripId, earlier: [] };
      now.set(to.tripId, { id, earlier: from.tripId === to.tripId ? earlier : [...earlier, from.tripId] });
    }
    const usedIds = new Set([...now.values()].map(({ id }) => id));
    for (const tripId of trips.map((trip) => trip.tripId).sort()) {
      if (now.has(tripId)) continue;
      let id = usedIds.has(tripId) ? `${tripId}~${versionId}` : tripId;
      while (usedIds.has(id)) id += '~';
      usedIds.add(id);
      now.set(tripId, { id, earlier: [] });
    }
    [origins, before] = [now, trips];
  }
  return origins;
}
