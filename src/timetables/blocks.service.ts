import { Injectable } from '@nestjs/common';
import { nextTurn } from '../turns.io.js';
import { PlacesByNumber, type TripColumns } from '../scheduling/departure-index.js';
import type { ServiceDate, ServiceTime } from '../scheduling/service-time.js';
import type { StopOffsets } from '../scheduling/timetable.js';
import type { VersionInForce } from './in-force.js';
import { TimetablesService } from './timetables.service.js';

/** A trip of a version, without the fields that all trips of its pattern share. */
export interface TripOfVersion {
  readonly tripId: string;
  readonly serviceId: string;
  readonly patternId: number;
  /** The number of its timing in the columns of trips. */
  readonly timing: number;
  readonly startTime: ServiceTime;
  readonly blockId: string | null;
  readonly headsign: string | null;
  readonly modelTripId: string | null;
  /** The seconds from the first departure to the last arrival. */
  readonly lasts: number;
}

/** All trips of a version in memory, by id, block and pattern. Trips become objects only when they are asked for. */
export class TripsOfVersion {
  /** The places of all trips in order of their starts, then of their ids. */
  readonly places: Int32Array;
  private readonly byBlock: PlacesByNumber;
  private readonly byPattern: PlacesByNumber;
  /** Those that were asked for, because others recognise them by the object. */
  private readonly timings = new Map<number, StopOffsets>();

  constructor(private readonly columns: TripColumns) {
    const { starts, blocks, patterns } = columns.columns;
    const first = starts.reduce((least, start) => Math.min(least, start), 0);
    const last = starts.reduce((most, start) => Math.max(most, start), 0);
    this.places = new PlacesByNumber(first === 0 ? starts : starts.map((start) => start - first), last - first + 1).all;
    this.byBlock = new PlacesByNumber(blocks, columns.values.blocks.values.length, this.places);
    this.byPattern = new PlacesByNumber(patterns, columns.values.patterns.values.length, this.places);
  }

  find(tripId: string): TripOfVersion | null {
    const place = this.columns.ids.find(tripId);
    return place < 0 ? null : this.at(place, tripId);
  }

  /** @param tripId left out: it is looked up */
  at(place: number, tripId = this.columns.ids.at(place)): TripOfVersion {
    const { columns } = this;
    return {
      tripId,
      serviceId: columns.serviceId(place),
      patternId: columns.patternId(place),
      timing: columns.columns.timings[place] ?? -1,
      startTime: columns.startTime(place),
      blockId: columns.blockId(place),
      headsign: columns.headsign(place),
      modelTripId: columns.modelTripId(place),
      lasts: columns.duration(place),
    };
  }

  serviceId(place: number): string {
    return this.columns.serviceId(place);
  }

  patternId(place: number): number {
    return this.columns.patternId(place);
  }

  *all(): Generator<TripOfVersion> {
    for (const place of this.places) yield this.at(place);
  }

  /** The places of the trips of a block, in order of their starts. */
  ofBlock(blockId: string): Int32Array {
    return this.byBlock.of(this.columns.values.blocks.find(blockId));
  }

  /** The places of the trips of a pattern, in order of their starts. */
  ofPattern(patternId: number): Int32Array {
    return this.byPattern.of(this.columns.values.patterns.find(patternId));
  }

  /** @returns undefined: the running times are unknown */
  offsets({ timing }: TripOfVersion): StopOffsets | undefined {
    const known = this.timings.get(timing);
    if (known !== undefined) return known;
    const offsets = this.columns.offsets(timing);
    if (offsets === null) return undefined;
    this.timings.set(timing, offsets);
    return offsets;
  }
}

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

  /** Whether there are more of them, which takes no longer than to look at as many. */
  hasMoreThan(most: number): boolean {
    let count = 0;
    for (const place of this.trips.places) if (this.isRunning(place) && (count += 1) > most) return true;
    return false;
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
    if (columns.length > tripsAtOnce) await nextTurn();
    return trips;
  }
}
