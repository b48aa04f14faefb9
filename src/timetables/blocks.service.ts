import { Injectable } from '@nestjs/common';
import { nextTurn } from '../turns.io.js';
import type { TripColumns } from '../scheduling/departure-index.js';
import type { ServiceDate } from '../scheduling/service-time.js';
import type { StopOffsets } from '../scheduling/timetable.js';
import type { VersionInForce } from './in-force.js';
import { TimetablesService } from './timetables.service.js';
import { TripsOfVersion, type TripOfVersion } from './trips-of-version.js';

export { TripsOfVersion, type TripOfVersion } from './trips-of-version.js';

/** After this many trips of a list that takes no statement, other requests are answered. */
const tripsAtOnce = 2_000;

/** The trips that run on a date, by id, block and pattern. */
export class TripsOfDate {
  constructor(
    private readonly trips: TripsOfVersion,
    private readonly runs: (serviceId: string, patternId: number) => boolean,
  ) {}

  find(tripId: string): TripOfVersion | null {
    const trip = this.findInVersion(tripId);
    return trip?.runs === true ? trip.trip : null;
  }

  /** A trip of the version in force, whether or not it runs on the date. */
  findInVersion(tripId: string): { readonly trip: TripOfVersion; readonly runs: boolean } | null {
    const trip = this.trips.find(tripId);
    return trip === null ? null : { trip, runs: this.runs(trip.serviceId, trip.patternId) };
  }

  /** All trips of the date, in order of their starts, then of their ids. A city has very many, so other requests are answered in between. */
  async list(): Promise<TripOfVersion[]> {
    const running: TripOfVersion[] = [];
    const { places } = this.trips;
    for (let from = 0; from < places.length; from += tripsAtOnce) {
      if (from > 0) await nextTurn();
      for (const place of places.subarray(from, from + tripsAtOnce)) if (this.isRunning(place)) running.push(this.trips.at(place));
    }
    return running;
  }

  ofBlock(blockId: string): TripOfVersion[] {
    return this.runningOf(this.trips.ofBlock(blockId));
  }

  ofPattern(patternId: number): TripOfVersion[] {
    return this.runningOf(this.trips.ofPattern(patternId));
  }

  /** The same object for trips with the same running times. @returns undefined: the running times are unknown */
  offsets(trip: TripOfVersion): StopOffsets | undefined {
    return this.trips.offsets(trip);
  }

  private isRunning(place: number): boolean {
    return this.runs(this.trips.serviceId(place), this.trips.patternId(place));
  }

  private runningOf(places: Int32Array): TripOfVersion[] {
    const running: TripOfVersion[] = [];
    for (const place of places) if (this.isRunning(place)) running.push(this.trips.at(place));
    return running;
  }
}

/** Finds the trips that one vehicle runs one after the other, and others, without a query: they are in memory. */
@Injectable()
export class Blocks {
  private readonly trips = new WeakMap<TripColumns, TripsOfVersion>();

  constructor(private readonly timetables: TimetablesService) {}

  /** @returns null: no timetable is in force on the date */
  async findTrips(agencyId: string, date: ServiceDate): Promise<TripsOfDate | null> {
    const inForce = await this.timetables.findInForce(agencyId, date);
    if (inForce === null) return null;
    const running = inForce.days.running(date);
    const routeOf = (patternId: number): string => inForce.servicesOf.get(patternId)?.routeId ?? '';
    return new TripsOfDate(await this.tripsOf(inForce), (serviceId, patternId) => running.has(serviceId, routeOf(patternId)));
  }

  /** All trips of a version, in memory. */
  async tripsOf(inForce: VersionInForce): Promise<TripsOfVersion> {
    const columns = await this.timetables.readTrips(inForce);
    const existing = this.trips.get(columns);
    if (existing !== undefined) return existing;
    const trips = new TripsOfVersion(columns);
    this.trips.set(columns, trips);
    return trips;
  }
}
