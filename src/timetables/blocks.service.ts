import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.service.js';
import type { ServiceDate, ServiceTime } from '../scheduling/service-time.js';
import type { StopOffsets } from '../scheduling/timetable.js';
import type { VersionInForce } from './in-force.js';
import { timingOf } from './rows.js';
import { TimetablesService } from './timetables.service.js';
import type { TimingRow } from './trip.entity.js';

/** A trip of a version, without the fields that all trips of its pattern or timing share. */
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

/** A limit on the values of one statement, well below that of either database. */
const maxIdsInQuery = 1000;

/** All trips of a version in memory, by id, block and pattern. The offsets of a timing are read by `loadTimings`, then cached. */
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
      if (trip.blockId !== null) listOf(this.byBlock, trip.blockId).push(trip);
      listOf(this.byPattern, trip.patternId).push(trip);
    }
  }

  async loadTimings(trips: Iterable<TripOfVersion>): Promise<void> {
    const lacking = new Set<number>();
    for (const { timingId } of trips) if (!this.timings.has(timingId)) lacking.add(timingId);
    const timingIds = [...lacking];
    for (let at = 0; at < timingIds.length; at += maxIdsInQuery)
      for (const row of await this.read(timingIds.slice(at, at + maxIdsInQuery))) this.timings.set(row.timingId, timingOf(row));
  }

  timing({ timingId }: TripOfVersion): StopOffsets | undefined {
    return this.timings.get(timingId);
  }
}

function listOf<K>(lists: Map<K, TripOfVersion[]>, key: K): TripOfVersion[] {
  const existing = lists.get(key);
  if (existing !== undefined) return existing;
  const list: TripOfVersion[] = [];
  lists.set(key, list);
  return list;
}

const none: readonly TripOfVersion[] = [];

/** The trips that run on a date, by id, block and pattern. */
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

  /** Has to be awaited before `offsets` is called for these trips. */
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

/** Keeps the trips of timetables in memory, so that the trips one vehicle runs one after the other are found without a query. */
@Injectable()
export class Blocks {
  /** Keyed by what never changes of a version. */
  private readonly trips = new WeakMap<VersionInForce['servicesOf'], Promise<TripsOfVersion>>();

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
    const { servicesOf } = inForce;
    const cached = this.trips.get(servicesOf);
    if (cached !== undefined) return cached;
    const reading = this.read(inForce);
    this.trips.set(servicesOf, reading);
    reading.catch(() => this.trips.delete(servicesOf));
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

/** Equal texts become one string in memory: a city's trips share services, blocks and headsigns. */
function sharingTexts(trips: readonly TripOfVersion[]): TripOfVersion[] {
  const copies = new Map<string, string>();
  const share = <T extends string | null>(text: T): T => {
    if (text === null) return text;
    const copy = copies.get(text);
    if (copy === undefined) copies.set(text, text);
    return (copy ?? text) as T;
  };
  return trips.map((trip) => ({
    ...trip,
    serviceId: share(trip.serviceId),
    blockId: share(trip.blockId),
    headsign: share(trip.headsign),
  }));
}
