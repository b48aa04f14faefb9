import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.service.js';
import type { ServiceDate, ServiceTime } from '../scheduling/service-time.js';
import type { StopOffsets } from '../scheduling/timetable.js';
import type { VersionInForce } from './in-force.js';
import { timingOf } from './rows.js';
import { TimetablesService } from './timetables.service.js';
import type { TimingRow } from './trip.entity.js';

/** A trip of a version, without what is the same for all trips of its pattern or timing. */
export interface TripOfVersion {
  readonly tripId: string;
  readonly serviceId: string;
  readonly patternId: number;
  readonly timingId: number;
  readonly startTime: ServiceTime;
  readonly blockId: string | null;
  readonly headsign: string | null;
  readonly modelTripId: string | null;
}

/** Both databases take more values in a statement, but not without end. */
const mostIdsAsked = 1000;

/** All trips of a version, found by what their vehicle is found by. A timing is read when somebody needs it, and kept. */
export class TripsOfVersion {
  readonly byId: ReadonlyMap<string, TripOfVersion>;
  readonly byBlock = new Map<string, TripOfVersion[]>();
  readonly byPattern = new Map<number, TripOfVersion[]>();
  private readonly timings = new Map<number, StopOffsets>();

  constructor(
    trips: readonly TripOfVersion[],
    private readonly read: (timingIds: readonly number[]) => Promise<Pick<TimingRow, 'timingId' | 'arrivals' | 'departures'>[]>,
  ) {
    this.byId = new Map(trips.map((trip) => [trip.tripId, trip]));
    for (const trip of trips) {
      if (trip.blockId !== null) listed(this.byBlock, trip.blockId).push(trip);
      listed(this.byPattern, trip.patternId).push(trip);
    }
  }

  async loadTimings(trips: Iterable<TripOfVersion>): Promise<void> {
    const lacking = new Set<number>();
    for (const { timingId } of trips) if (!this.timings.has(timingId)) lacking.add(timingId);
    const timingIds = [...lacking];
    for (let at = 0; at < timingIds.length; at += mostIdsAsked)
      for (const row of await this.read(timingIds.slice(at, at + mostIdsAsked))) this.timings.set(row.timingId, timingOf(row));
  }

  timing({ timingId }: TripOfVersion): StopOffsets | undefined {
    return this.timings.get(timingId);
  }
}

function listed<K>(lists: Map<K, TripOfVersion[]>, key: K): TripOfVersion[] {
  const known = lists.get(key);
  if (known !== undefined) return known;
  const list: TripOfVersion[] = [];
  lists.set(key, list);
  return list;
}

const none: readonly TripOfVersion[] = [];

/** The trips that the timetable promises on a date, each as one of those of a vehicle. */
export class TripsOfDate {
  constructor(
    private readonly trips: TripsOfVersion,
    private readonly isRunning: (trip: TripOfVersion) => boolean,
  ) {}

  find(tripId: string): TripOfVersion | null {
    const trip = this.trips.byId.get(tripId);
    return trip !== undefined && this.isRunning(trip) ? trip : null;
  }

  ofBlock(blockId: string): TripOfVersion[] {
    return this.runningOf(this.trips.byBlock.get(blockId) ?? none);
  }

  ofPattern(patternId: number): TripOfVersion[] {
    return this.runningOf(this.trips.byPattern.get(patternId) ?? none);
  }

  /** To be awaited before the offsets of these trips are asked for. */
  loadOffsets(trips: Iterable<TripOfVersion>): Promise<void> {
    return this.trips.loadTimings(trips);
  }

  offsets(trip: TripOfVersion): StopOffsets | undefined {
    return this.trips.timing(trip);
  }

  private runningOf(trips: readonly TripOfVersion[]): TripOfVersion[] {
    return trips.filter((trip) => this.isRunning(trip));
  }
}

/** The trips of timetables in memory: of a block, of a pattern, by id. What one vehicle does after another is found here. */
@Injectable()
export class Blocks {
  /** A published version is never edited, so what was read of it holds until the versions themselves are read anew. */
  private readonly trips = new WeakMap<VersionInForce, Promise<TripsOfVersion>>();

  constructor(
    private readonly database: Database,
    private readonly timetables: TimetablesService,
  ) {}

  /** @returns null: no timetable is in force on the date */
  async findTrips(agencyId: string, date: ServiceDate): Promise<TripsOfDate | null> {
    const inForce = await this.timetables.findInForce(agencyId, date);
    if (inForce === null) return null;
    const running = inForce.days.running(date);
    const routeOf = (patternId: number): string => inForce.servicesOf.get(patternId)?.routeId ?? '';
    return new TripsOfDate(await this.tripsOf(inForce), ({ serviceId, patternId }) => running.has(serviceId, routeOf(patternId)));
  }

  /** All trips of a version, in memory. */
  tripsOf(inForce: VersionInForce): Promise<TripsOfVersion> {
    const known = this.trips.get(inForce);
    if (known !== undefined) return known;
    const reading = this.read(inForce);
    this.trips.set(inForce, reading);
    reading.catch(() => this.trips.delete(inForce));
    return reading;
  }

  private async read({ version: { agencyId, versionId } }: VersionInForce): Promise<TripsOfVersion> {
    const trips = await this.database.query<TripOfVersion>(
      `SELECT trip_id AS "tripId", service_id AS "serviceId", pattern_id AS "patternId", timing_id AS "timingId", start_time AS "startTime",
        block_id AS "blockId", trip_headsign AS headsign, model_trip_id AS "modelTripId"
        FROM trips WHERE agency_id = ? AND version_id = ? ORDER BY start_time, trip_id`,
      [agencyId, versionId],
    );
    return new TripsOfVersion(sharingTexts(trips), (timingIds) =>
      this.database.query(
        `SELECT timing_id AS "timingId", arrivals, departures FROM timings
          WHERE agency_id = ? AND version_id = ? AND timing_id IN (${timingIds.map(() => '?').join(', ')})`,
        [agencyId, versionId, ...timingIds],
      ),
    );
  }
}

/** One copy of each text: a city's trips share services, blocks and headsigns. */
function sharingTexts(trips: readonly TripOfVersion[]): TripOfVersion[] {
  const texts = new Map<string, string>();
  const share = <T extends string | null>(text: T): T => {
    if (text === null) return text;
    const known = texts.get(text);
    if (known === undefined) texts.set(text, text);
    return (known ?? text) as T;
  };
  return trips.map((trip) => ({
    ...trip,
    serviceId: share(trip.serviceId),
    blockId: share(trip.blockId),
    headsign: share(trip.headsign),
  }));
}
