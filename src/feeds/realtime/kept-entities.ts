import type { Network } from '../../network/network.service.js';
import type { EpochSeconds } from '../../scheduling/service-time.js';
import type { OperatedTrip } from '../../trip-log/operated-trip.js';
import { encoded, type EncodedEntity } from './encoded-entities.js';
import { Present } from './present.js';
import { entitiesOf, type ReportedFeedTrip } from './trip-entities.js';
import { vehiclesOn } from './vehicle-position.js';

/** What was encoded of a trip. */
interface Kept {
  /** All that it was made from, besides the time. */
  readonly basis: readonly unknown[];
  /** It is the same for these instants: from the first on, until before the second. */
  readonly since: number;
  readonly until: number;
  readonly entities: readonly EncodedEntity[];
}

/** Keeps what was encoded of each trip until something is new of it, or a time in it passes: a report on one trip costs one trip. */
export class KeptEntities {
  /** Each new report on a trip makes it another object. */
  private readonly kept = new WeakMap<OperatedTrip, Kept>();
  /** How many trips were encoded, for tests and benchmarks. */
  encodedTrips = 0;

  /** The entities of trips, one trip after another, in steps between which others may have their turn. */
  *of(reported: readonly ReportedFeedTrip[], network: Network, now: EpochSeconds): Generator<void, EncodedEntity[]> {
    const vehicles = vehiclesOn(
      reported.map(({ trip }) => trip),
      now,
    );
    const vehicleOf = new Map([...vehicles].map(([vehicleId, trip]) => [trip, vehicleId]));
    const found: EncodedEntity[] = [];
    for (const each of reported) {
      yield;
      found.push(...this.ofTrip(each, vehicleOf.get(each.trip) ?? null, network, now));
    }
    return found;
  }

  private ofTrip(reported: ReportedFeedTrip, vehicleId: string | null, network: Network, now: EpochSeconds): readonly EncodedEntity[] {
    const { trip } = reported.trip.known;
    const basis = basisOf(reported, vehicleId, network);
    const kept = this.kept.get(trip);
    if (kept !== undefined && kept.since <= now && now < kept.until && basis.every((part, index) => part === kept.basis[index]))
      return kept.entities;
    this.encodedTrips += 1;
    const present = new Present(now);
    const entities = entitiesOf(reported, vehicleId, network, present).map(encoded);
    this.kept.set(trip, { basis, since: now, until: present.until, entities });
    return entities;
  }
}

const basisOf = ({ trip, measuredAt }: ReportedFeedTrip, vehicleId: string | null, network: Network): readonly unknown[] => [
  ...[network, trip.pattern, trip.versionId, trip.hasNamesake, trip.model?.tripId, trip.model?.startTime, trip.starts],
  ...[trip.known.expected, trip.known.occupancy, measuredAt, vehicleId],
];
