import { Layout, type IsNeeded, type TripsOfTimetable } from './departure-layout.js';
import { atOnce } from './number-list.js';
import { cellsPerDeparture, type RowsOfBoard } from './rows-of-board.js';
import type { Pattern, Trip } from './trips.js';
import type { TripColumns } from './trip-columns.js';

export type { IsNeeded, TripsOfTimetable } from './departure-layout.js';

/** The fields of a trip that riders need. */
export type DepartingTrip = Pick<Trip, 'tripId' | 'modelTripId' | 'headsign' | 'headwaySeconds'>;

/** How many trips are kept as objects. */
const maxDeparting = 20_000;

/**
 * The departures of a version from every stop, twelve bytes each in one array. They do not depend on the dates on which services run, so
 * they are kept when a date changes.
 */
export class DepartureRows {
  /** Those that were asked for, because most questions are about the same ones. */
  private readonly departing = new Map<number, DepartingTrip>();

  /** @param services by route: its services, and whether they are among the rows */
  private constructor(
    /** Time, trip and position of every departure, board by board. */
    readonly cells: Int32Array,
    readonly atStop: ReadonlyMap<string, readonly RowsOfBoard[]>,
    /** By their numbers in the columns of trips. */
    private readonly patterns: readonly (Pattern | undefined)[],
    private readonly trips: TripColumns,
    private readonly services: ReadonlyMap<string, ReadonlyMap<string, boolean>>,
  ) {}

  /** All rows at once, for a timetable of a few thousand departures. */
  static of(timetable: TripsOfTimetable, isNeeded: IsNeeded): DepartureRows {
    return atOnce(DepartureRows.inSteps(timetable, isNeeded));
  }

  /** The same, in steps of a few milliseconds, between which other work may be done. */
  static *inSteps(timetable: TripsOfTimetable, isNeeded: IsNeeded): Generator<void, DepartureRows> {
    const layout = new Layout(timetable, isNeeded);
    yield* layout.countTrips();
    const size = yield* layout.placeBoards();
    const cells = new Int32Array(size * cellsPerDeparture);
    yield;
    yield* layout.fill(cells);
    return new DepartureRows(cells, layout.atStop, layout.patterns, timetable.trips, layout.services);
  }

  trip(trip: number): DepartingTrip {
    const { trips, departing } = this;
    const known = departing.get(trip);
    if (known !== undefined) return known;
    if (departing.size >= maxDeparting) departing.clear();
    const [tripId, headsign] = [trips.ids.at(trip), trips.headsign(trip)];
    const made = {
      tripId,
      headsign,
      modelTripId: trips.modelTripId(trip),
      headwaySeconds: trips.headwaySeconds(trip),
    };
    departing.set(trip, made);
    return made;
  }

  patternOf(trip: number): Pattern | undefined {
    return this.patterns[this.trips.columns.patterns[trip] ?? -1];
  }

  /** Whether all services that are needed now are among the rows. */
  covers(isNeeded: IsNeeded): boolean {
    for (const [routeId, services] of this.services)
      for (const [serviceId, isIncluded] of services) if (!isIncluded && isNeeded(routeId, serviceId)) return false;
    return true;
  }
}
