import { DepartureRows, type DepartingTrip, type IsNeeded } from './departure-rows.js';
import { cellsPerDeparture, type RowsOfBoard } from './rows-of-board.js';
import { startsOf, type DatesAt, type DatesInForce, type ServiceDates } from './service-dates.js';
import type { EpochSeconds, ServiceDate } from './service-time.js';
import { TripColumns } from './trip-columns.js';
import type { Pattern, Timing, Trip } from './trips.js';

export { atOnce, PlacesByNumber } from './number-list.js';
export { DepartureRows, type TripsOfTimetable } from './departure-rows.js';
export { TripColumns, TripColumnsBuilder, type TripInBlock } from './trip-columns.js';

/** The dates on which the services of a timetable run, within its time in force, and the order of its routes. */
export interface DatesOfTimetable extends DatesInForce {
  /** The order of routes, for departures in the same second. */
  readonly routeOrder: ReadonlyMap<string, number>;
}

/** What an index is built from: the trips of one timetable version and the dates on which it is in force. */
export interface TimetableInForce extends DatesOfTimetable {
  readonly patterns: readonly Pattern[];
  readonly timings: readonly Pick<Timing, 'timingId' | 'departures'>[];
  readonly trips: readonly Trip[];
}

export interface Departure {
  readonly trip: DepartingTrip;
  readonly pattern: Pattern;
  /** Index of the stop in the pattern, from 0. */
  readonly position: number;
  readonly serviceDate: ServiceDate;
  readonly departs: EpochSeconds;
}

export interface DepartureFilter {
  readonly routeId?: string | undefined;
  readonly directionId?: 0 | 1 | undefined;
}

/** All departures of one route, direction and service from one stop, by service time: rows of the index, and the dates on which they leave. */
export interface Board extends RowsOfBoard {
  readonly rank: number;
  readonly dates: ServiceDates;
}

const noBoards: Board[] = [];

/** Whether a service has any date on a route. */
export const neededBy =
  (dates: DatesOfTimetable): IsNeeded =>
  (routeId, serviceId) =>
    ((dates.datesOfRoutes?.get(routeId) ?? dates.datesOf).get(serviceId)?.length ?? 0) > 0;

/**
 * The departures of one timetable version from every stop: its rows, in one array because reading memory in order is fast, and the dates
 * of its services. A query costs a binary search for each board of the stop and a heap step for each row, so its cost depends on the
 * answer, not on the size of the timetable or the days until the next service.
 */
export class DepartureIndex {
  /** By stop, made when a stop is first asked for: a city has hundreds of thousands, and a changed date makes them all anew. */
  private readonly boards = new Map<string, Board[]>();
  private readonly datesAt: DatesAt;
  private readonly cells: Int32Array;

  /** @param rows those of the same version; they have to cover the dates */
  constructor(
    readonly rows: DepartureRows,
    private readonly timetable: DatesOfTimetable,
  ) {
    this.datesAt = startsOf(timetable);
    this.cells = rows.cells;
  }

  static of(timetable: TimetableInForce): DepartureIndex {
    const { patterns, trips, timings } = timetable;
    return new DepartureIndex(DepartureRows.of({ patterns, trips: TripColumns.of(trips, timings) }, neededBy(timetable)), timetable);
  }

  /** How many departures it holds. */
  get size(): number {
    return this.cells.length / cellsPerDeparture;
  }

  /** @returns the boards of a stop that pass the filter */
  boardsAt(stopId: string, filter: DepartureFilter): Board[] {
    const boards = this.boards.get(stopId) ?? this.openStop(stopId);
    if (filter.routeId === undefined && filter.directionId === undefined) return boards;
    return boards.filter(
      (board) =>
        (filter.routeId === undefined || board.routeId === filter.routeId) &&
        (filter.directionId === undefined || board.directionId === filter.directionId),
    );
  }

  private openStop(stopId: string): Board[] {
    const atStop = this.rows.atStop.get(stopId);
    // Requests may name any number of stops without departures, so these are not cached.
    if (atStop === undefined) return noBoards;
    const boards = atStop.flatMap((rows): Board[] => {
      const dates = this.datesAt(rows.routeId, rows.serviceId);
      if (dates === undefined || dates.dates.length === 0) return [];
      const { routeId, directionId, serviceId, first, end, lastTime } = rows;
      const rank = this.timetable.routeOrder.get(routeId) ?? Number.MAX_SAFE_INTEGER;
      // Each field by name: objects copied with `...` are slower to read, and each answer reads all boards of its stop.
      return [{ routeId, directionId, serviceId, first, end, lastTime, dates, rank }];
    });
    this.boards.set(stopId, boards);
    return boards;
  }

  departure(board: Board, row: number, day: number): Departure {
    const { cells } = this;
    const trip = cells[row * cellsPerDeparture + 1] ?? 0;
    const pattern = this.rows.patternOf(trip);
    if (pattern === undefined) throw new RangeError(`row ${row} of a board names no trip`);
    return {
      trip: this.rows.trip(trip),
      pattern,
      position: cells[row * cellsPerDeparture + 2] ?? 0,
      serviceDate: board.dates.dates[day] as ServiceDate,
      departs: this.departs(board, row, day),
    };
  }

  departs(board: Board, row: number, day: number): EpochSeconds {
    return ((board.dates.starts[day] ?? 0) + (this.cells[row * cellsPerDeparture] ?? 0)) as EpochSeconds;
  }

  /** The first row of a board at or after a service time. */
  rowFrom(board: Board, time: number): number {
    const { cells } = this;
    let [low, high] = [board.first, board.end];
    // The common case: the service day has not begun.
    if ((cells[low * cellsPerDeparture] ?? 0) >= time) return low;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((cells[middle * cellsPerDeparture] ?? 0) < time) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
