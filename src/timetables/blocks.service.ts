import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.service.js';
import { nextTurn } from '../turns.io.js';
import type { ServiceDate, ServiceTime } from '../scheduling/service-time.js';
import type { StopOffsets } from '../scheduling/timetable.js';
import type { VersionInForce } from './in-force.js';
import { timingOf } from './rows.js';
import { TimetablesService } from './timetables.service.js';
import type { TimingRow } from './trip.entity.js';
import { rowsInPieces, secondsToLastArrival, sharingTexts } from './trips-in-pieces.io.js';

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

/** The most timings read at once: to read them takes some milliseconds, during which no request is answered. */
const maxTimingsAtOnce = 250;
/** After this many trips of a list that takes no statement, other requests are answered. */
const tripsAtOnce = 2_000;

type TimingOfTrips = Pick<TimingRow, 'timingId' | 'arrivals' | 'departures'>;

const tripColumns = `trip_id AS "tripId", service_id AS "serviceId", pattern_id AS "patternId", timing_id AS "timingId",
  start_time AS "startTime", block_id AS "blockId", trip_headsign AS headsign, model_trip_id AS "modelTripId"`;

/** How the timings of a version are read. */
interface ReadTimings {
  some(timingIds: readonly number[]): Promise<TimingOfTrips[]>;
  /** By timing: the seconds from the first departure to the last arrival. */
  durations(): Promise<ReadonlyMap<number, number>>;
}

/** All trips of a version in memory, by id, block and pattern. The offsets of a timing are read by `loadTimings`, then cached. */
export class TripsOfVersion {
  /** In order of their starts, then of their ids. */
  readonly byId = new Map<string, TripOfVersion>();
  readonly byBlock = new Map<string, TripOfVersion[]>();
  readonly byPattern = new Map<number, TripOfVersion[]>();
  private readonly timings = new Map<number, StopOffsets>();
  private durations: Promise<ReadonlyMap<number, number>> | null = null;

  constructor(private readonly read: ReadTimings) {}

  add(trip: TripOfVersion): void {
    this.byId.set(trip.tripId, trip);
    if (trip.blockId !== null) listOf(this.byBlock, trip.blockId).push(trip);
    listOf(this.byPattern, trip.patternId).push(trip);
  }

  async loadTimings(trips: Iterable<TripOfVersion>): Promise<void> {
    const lacking = new Set<number>();
    for (const { timingId } of trips) if (!this.timings.has(timingId)) lacking.add(timingId);
    const timingIds = [...lacking];
    for (let at = 0; at < timingIds.length; at += maxTimingsAtOnce) {
      if (at > 0) await nextTurn();
      for (const row of await this.read.some(timingIds.slice(at, at + maxTimingsAtOnce))) {
        const { arrivals, departures } = timingOf(row);
        this.timings.set(row.timingId, { arrivals, departures });
      }
    }
  }

  timing({ timingId }: TripOfVersion): StopOffsets | undefined {
    return this.timings.get(timingId);
  }

  /** By timing: the seconds from the first departure to the last arrival. They take far less memory than the offsets of all stops. */
  loadDurations(): Promise<ReadonlyMap<number, number>> {
    if (this.durations !== null) return this.durations;
    this.durations = this.read.durations();
    this.durations.catch(() => (this.durations = null));
    return this.durations;
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
    const trip = this.findInVersion(tripId);
    return trip?.runs === true ? trip.trip : null;
  }

  /** A trip of the version in force, whether or not it runs on the date. */
  findInVersion(tripId: string): { readonly trip: TripOfVersion; readonly runs: boolean } | null {
    const trip = this.trips.byId.get(tripId);
    return trip === undefined ? null : { trip, runs: this.isRunning(trip) };
  }

  /** All trips of the date, in order of their starts, then of their ids. A city has very many, so other requests are answered in between. */
  async list(): Promise<TripOfVersion[]> {
    const running: TripOfVersion[] = [];
    let count = 0;
    for (const trip of this.trips.byId.values()) {
      if (this.isRunning(trip)) running.push(trip);
      if ((count += 1) % tripsAtOnce === 0) await nextTurn();
    }
    return running;
  }

  /** By timing: the seconds from the first departure to the last arrival. */
  loadDurations(): Promise<ReadonlyMap<number, number>> {
    return this.trips.loadDurations();
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

  private async read({ version }: VersionInForce): Promise<TripsOfVersion> {
    const { agencyId, versionId } = version;
    const trips = new TripsOfVersion({
      some: (timingIds) =>
        this.database.query<TimingOfTrips>(
          `SELECT timing_id AS "timingId", arrivals, departures FROM timings
            WHERE agency_id = ? AND version_id = ? AND timing_id IN (${timingIds.map(() => '?').join(', ')})`,
          [agencyId, versionId, ...timingIds],
        ),
      durations: () => secondsToLastArrival(this.database, version),
    });
    const byStart = await this.byStart(version);
    let count = 0;
    for (const start of [...byStart.keys()].sort((a, b) => a - b))
      for (const trip of byStart.get(start) ?? []) {
        trips.add(trip);
        if ((count += 1) % tripsAtOnce === 0) await nextTurn();
      }
    return trips;
  }

  /** The trips of a version by start, in order of their ids: so the whole list needs no sorting, during which no request would be answered. */
  private async byStart(version: VersionInForce['version']): Promise<Map<number, TripOfVersion[]>> {
    const byStart = new Map<number, TripOfVersion[]>();
    const share = sharingTexts();
    for await (const trips of rowsInPieces<TripOfVersion>(this.database, version, tripColumns))
      for (const trip of trips) {
        const [serviceId, blockId, headsign] = [share(trip.serviceId), share(trip.blockId), share(trip.headsign)];
        listOf(byStart, trip.startTime).push({ ...trip, serviceId, blockId, headsign });
      }
    return byStart;
  }
}
