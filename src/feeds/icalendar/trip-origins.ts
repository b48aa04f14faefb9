import type { ProposedTrip } from '../../publishing/proposed-timetable.js';
import { becameTrips } from '../../publishing/publication.js';
import type { EpochSeconds, ServiceDate } from '../../scheduling/service-time.js';

/** A version that was published, whatever became of it. */
export interface PublishedVersion {
  /** Grows with each publication. */
  readonly versionId: number;
  readonly effectiveFrom: ServiceDate;
  readonly createdAt: EpochSeconds;
  /** It was taken back before it came into force. */
  readonly isWithdrawn: boolean;
}

/** By which versions a date was planned, one after another. */
export interface PlansOfDate {
  readonly versionIds: readonly number[];
  /** How often its plan became another; it never gets less. */
  readonly revisions: number;
}

/**
 * The versions that planned a date since somebody could first read of it. A version counts for a date from the moment it is published
 * until one is published that comes into force as late or later, but not after the date. When a version was withdrawn is not known: it is
 * passed over, and counts as two revisions, its coming and its going.
 * @param versions in the order of publication
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

/** Which departure a trip is, however often it was renamed or moved. */
export interface TripOrigin {
  /** The id of the trip that it was at first, or one made of its own where that is another departure's. */
  readonly id: string;
  /** The ids that it had before its present one. */
  readonly earlier: readonly string[];
}

/** A date of a route: which departure each of its trips is, and how often its plan became another. */
export interface OriginsOfDate {
  readonly revisions: number;
  readonly find: (tripId: string) => TripOrigin;
}

export interface PlanOfVersion {
  readonly versionId: number;
  /** Of a route on a date. */
  readonly trips: readonly ProposedTrip[];
}

/**
 * The trips of the last of several plans of one date, each with the departure that it has been from plan to plan. What a publication
 * carries cancellations over by says which trip became which; one that became none of the new ones is gone, and its id is free.
 * @returns by the id of the trip in the last plan
 */
export function originsOf(plans: readonly PlanOfVersion[]): ReadonlyMap<string, TripOrigin> {
  const [first, ...later] = plans;
  let known = new Map<string, TripOrigin>(first?.trips.map(({ tripId }) => [tripId, { id: tripId, earlier: [] }]));
  let before = first?.trips ?? [];
  for (const { versionId, trips } of later) {
    const now = new Map<string, TripOrigin>();
    for (const { from, to } of becameTrips(before, trips).values()) {
      const { id, earlier } = known.get(from.tripId) ?? { id: from.tripId, earlier: [] };
      now.set(to.tripId, { id, earlier: from.tripId === to.tripId ? earlier : [...earlier, from.tripId] });
    }
    const taken = new Set([...now.values()].map(({ id }) => id));
    for (const tripId of trips.map((trip) => trip.tripId).sort()) {
      if (now.has(tripId)) continue;
      let id = taken.has(tripId) ? `${tripId}~${versionId}` : tripId;
      while (taken.has(id)) id += '~';
      taken.add(id);
      now.set(tripId, { id, earlier: [] });
    }
    [known, before] = [now, trips];
  }
  return known;
}
