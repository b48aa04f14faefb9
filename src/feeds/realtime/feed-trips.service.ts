import { Injectable } from '@nestjs/common';
import type { Network } from '../../network/network.service.js';
import { LiveTrips } from '../../operations/live-trips.service.js';
import type { EpochSeconds, ServiceDate } from '../../scheduling/service-time.js';
import { Blocks } from '../../timetables/blocks.service.js';
import { giveWay } from '../../turns.io.js';
import type { VersionInFeed } from '../gtfs-out/feed-version.service.js';
import type { InFeed } from '../gtfs-out/gtfs-network-tables.js';
import type { FeedTrip } from './feed-trip.js';
import { feedTrip, measuredAt, ModelTrips } from './model-trips.js';
import type { ReportedFeedTrip } from './trip-entities.js';
import { isOver } from './vehicle-position.js';

/** What the reports from yesterday on are read against. */
export interface Moment {
  readonly network: Network;
  /** Those that the static feed holds. */
  readonly versions: readonly VersionInFeed[];
  /** The routes and stops of the static feed. */
  readonly places: InFeed;
  readonly now: EpochSeconds;
}

/** The version of the static feed whose trips run on a date; null: the feed says nothing of the date. */
export const versionOn = (versions: readonly VersionInFeed[], date: ServiceDate): VersionInFeed | null =>
  versions.find(({ from, to }) => from <= date && date <= to) ?? null;

/** Whether the static feed has the route and the stops of a trip outside the timetable. */
const canBeNamed = ({ pattern }: FeedTrip, { routeIds, stopIds }: InFeed): boolean =>
  routeIds.has(pattern.routeId) && pattern.stops.every(({ stopId }) => stopIds.has(stopId));

/** Lists the trips about which more is known than the static feed says. */
@Injectable()
export class FeedTrips {
  constructor(
    private readonly live: LiveTrips,
    private readonly blocks: Blocks,
  ) {}

  /** @returns null: the reports cannot be read now; trips may be cancelled without anybody knowing */
  async list({ network, versions, places, now }: Moment): Promise<ReportedFeedTrip[] | null> {
    const { agencyId } = network.agency;
    await this.live.ready(agencyId);
    // Reports that were read against a timetable that has just been replaced would be named by the new one.
    await this.live.settled(agencyId);
    const realTime = this.live.find(agencyId);
    if (realTime === null) return null;
    const found: ReportedFeedTrip[] = [];
    for (const [date, day] of realTime.days) {
      const version = versionOn(versions, date);
      if (version === null) continue;
      const trips = await this.blocks.tripsOf(version.inForce);
      const named = { network, date, version, trips, models: new ModelTrips(version, trips, date) };
      for (const known of day.list()) {
        await giveWay();
        const trip = feedTrip(known, named);
        const isInFeed = trip !== null && (known.trip.isScheduled || canBeNamed(trip, places));
        if (isInFeed && !isOver(trip, now)) found.push({ trip, measuredAt: measuredAt(known, day) });
      }
    }
    return found;
  }
}
