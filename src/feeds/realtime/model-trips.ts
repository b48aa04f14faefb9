import { zoneOn } from '../../agencies/versions-of-date.js';
import type { Network } from '../../network/network.service.js';
import type { RealTimeDay, RealTimeTrip } from '../../operations/real-time-trip.js';
import { addDays, startOfServiceDay, type EpochSeconds, type ServiceDate, type ServiceTime } from '../../scheduling/service-time.js';
import type { StopOffsets } from '../../scheduling/timetable.js';
import type { TripsOfVersion } from '../../timetables/blocks.service.js';
import type { OperatedTrip } from '../../trip-log/operated-trip.js';
import type { VersionInFeed } from '../gtfs-out/feed-version.service.js';
import type { FeedTrip, Model } from './feed-trip.js';

/** A trip may be repeated in a feed if its service runs within this many days (GTFS-Realtime, DUPLICATED). */
const daysAhead = 30;

/** The same running times: the trips of a version share few of them. */
const keyOf = ({ arrivals, departures }: StopOffsets): string => JSON.stringify([arrivals, departures]);

/** Finds trips of the static feed that extra trips repeat: with the same stops and running times, the nearest by start. */
export class ModelTrips {
  private readonly running = new Map<string, boolean>();
  private readonly found = new Map<string, Model | null>();

  constructor(
    private readonly version: VersionInFeed,
    private readonly trips: TripsOfVersion,
    private readonly date: ServiceDate,
  ) {}

  find({ patternId, offsets }: OperatedTrip, starts: ServiceTime | null): Model | null {
    if (offsets === null) return null;
    const times = keyOf(offsets);
    const key = `${patternId} ${starts ?? ''} ${times}`;
    const known = this.found.get(key);
    if (known !== undefined) return known;
    let nearest: Model | null = null;
    const away = ({ startTime }: Model): number => Math.abs(startTime - (starts ?? startTime));
    for (const place of this.trips.ofPattern(patternId)) {
      const trip = this.trips.at(place);
      const own = this.trips.offsets(trip);
      if (own === undefined || keyOf(own) !== times || !this.runsSoon(trip.serviceId, patternId)) continue;
      if (nearest === null || away(trip) < away(nearest)) nearest = { tripId: trip.tripId, startTime: trip.startTime };
    }
    this.found.set(key, nearest);
    return nearest;
  }

  private runsSoon(serviceId: string, patternId: number): boolean {
    const routeId = this.version.inForce.servicesOf.get(patternId)?.routeId ?? '';
    const key = `${routeId}\n${serviceId}`;
    let runs = this.running.get(key);
    if (runs === undefined) {
      const { to, inForce, services } = this.version;
      const dates = Array.from({ length: daysAhead + 1 }, (_, ahead) => addDays(this.date, ahead));
      const isInFeed = services.idOf(routeId, serviceId) !== null;
      runs = isInFeed && dates.some((date) => date <= to && inForce.days.running(date).has(serviceId, routeId));
      this.running.set(key, runs);
    }
    return runs;
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
export function feedTrip(known: RealTimeTrip, { network, date, version, trips, models }: Named): FeedTrip | null {
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
export function measuredAt({ expected }: RealTimeTrip, day: RealTimeDay): EpochSeconds | null {
  const before = expected?.isOver === false ? day.find(expected.previous.tripId) : undefined;
  return before?.trip.performed.reportedAt ?? null;
}
