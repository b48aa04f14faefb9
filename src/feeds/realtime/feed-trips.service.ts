import { Injectable } from '@nestjs/common';
import { zoneOn } from '../../agencies/versions-of-date.js';
import type { Network } from '../../network/network.service.js';
import { LiveTrips } from '../../operations/live-trips.service.js';
import type { RealTimeDay, RealTimeTrip } from '../../operations/real-time-trip.js';
import { startOfServiceDay, type EpochSeconds, type ServiceDate, type ServiceTime } from '../../scheduling/service-time.js';
import { Blocks, type TripsOfVersion } from '../../timetables/blocks.service.js';
import { giveWay } from '../../turns.io.js';
import type { VersionInFeed } from '../gtfs-out/feed-version.service.js';
import type { FeedTrip } from './feed-trip.js';
import { ModelTrips } from './model-trips.io.js';
import { isOver } from './vehicle-position.js';

/** A trip of the feed, and when the report was made from which its expected times follow; null: none was. */
export interface ReportedFeedTrip {
  readonly trip: FeedTrip;
  readonly measuredAt: EpochSeconds | null;
}

/** What the reports from yesterday on are read against. */
export interface Moment {
  readonly network: Network;
  /** Those that the static feed holds. */
  readonly versions: readonly VersionInFeed[];
  readonly now: EpochSeconds;
}

/** The version of the static feed whose trips run on a date; null: the feed says nothing of the date. */
export const versionOn = (versions: readonly VersionInFeed[], date: ServiceDate): VersionInFeed | null =>
  versions.find(({ from, to }) => from <= date && date <= to) ?? null;

/** Lists the trips about which more is known than the static feed says. */
@Injectable()
export class FeedTrips {
  constructor(
    private readonly live: LiveTrips,
    private readonly blocks: Blocks,
  ) {}

  /** @returns null: the reports cannot be read now; trips may be cancelled without anybody knowing */
  async list({ network, versions, now }: Moment): Promise<ReportedFeedTrip[] | null> {
    const { agencyId } = network.agency;
    await this.live.ready(agencyId);
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
        if (trip !== null && !isOver(trip, now)) found.push({ trip, measuredAt: measuredAt(known, day) });
      }
    }
    return found;
  }
}

interface Named {
  readonly network: Network;
  readonly date: ServiceDate;
  readonly version: VersionInFeed;
  readonly trips: TripsOfVersion;
  readonly models: ModelTrips;
}

/** @returns null: neither feed can say where it calls */
function feedTrip(known: RealTimeTrip, { network, date, version, trips, models }: Named): FeedTrip | null {
  const { trip } = known;
  const pattern = network.patterns.get(trip.patternId);
  if (pattern === undefined || pattern.stops.length === 0) return null;
  const begins = startOfServiceDay(date, zoneOn(network, date));
  const first = trip.plan[0]?.departure ?? trip.performed.actualStart;
  const starts = trip.isScheduled ? trip.startTime : first === null ? null : ((first - begins) as ServiceTime);
  const model = trip.isScheduled ? null : models.find(trip, starts);
  const { versionId } = version.inForce.version;
  return { known, pattern, versionId, starts, model, hasNamesake: trips.find(trip.tripId) !== null };
}

/** A late vehicle's later trips are expected by the report on the trip before. */
function measuredAt({ expected }: RealTimeTrip, day: RealTimeDay): EpochSeconds | null {
  const before = expected?.isOver === false ? day.find(expected.previous.tripId) : undefined;
  return before?.trip.performed.reportedAt ?? null;
}
