import { startsOf, type DatesAt, type DatesOfServices, type ServiceDates } from './service-dates.js';
import type { EpochSeconds, ServiceDate } from './service-time.js';
import { boardingPositions, compareText, type Pattern, type Timing, type Trip } from './trips.js';

/** What an index is built from: one timetable version and the dates on which it is in force. */
export interface TimetableInForce {
  /** The start of a service day, noon minus 12 h. It is a parameter because browsers use the index without time zone data. */
  readonly startOf: (date: ServiceDate) => EpochSeconds;
  readonly patterns: readonly Pattern[];
  readonly timings: readonly Timing[];
  readonly trips: readonly Trip[];
  /** The dates on which each service runs, in order, within the version's time in force. */
  readonly datesOf: DatesOfServices;
  /** By route: the dates of its services, if they run on other dates on this route. */
  readonly datesOfRoutes?: ReadonlyMap<string, DatesOfServices>;
  /** The order of routes, for departures in the same second. */
  readonly routeOrder: ReadonlyMap<string, number>;
}

/** The fields of a trip that riders need. */
type DepartingTrip = Pick<Trip, 'tripId' | 'modelTripId' | 'headsign' | 'headwaySeconds'>;

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

/** All departures of one route, direction and service from one stop, by service time: a range of rows of the index. */
export interface Board {
  readonly routeId: string;
  readonly directionId: 0 | 1 | null;
  readonly rank: number;
  readonly dates: ServiceDates;
  /** The first row, and the row after the last. */
  readonly first: number;
  readonly end: number;
  lastTime: number;
}

/** The numbers stored for each departure: its time, the index of its trip, and the position of its stop in the pattern. */
const cellsPerDeparture = 3;

interface BoardSize {
  readonly key: string;
  readonly pattern: Pattern;
  readonly serviceId: string;
  size: number;
}

/**
 * The departures of one timetable version from every stop, twelve bytes each in one array, because reading memory in order is fast.
 * A query costs a binary search for each board of the stop and a heap step for each row, so its cost depends on the answer, not on the size
 * of the timetable or the days until the next service.
 */
export class DepartureIndex {
  /** Time, trip and position of every departure, board by board. */
  readonly rows: Int32Array;
  private readonly boards = new Map<string, Board[]>();
  private readonly trips: readonly Trip[];
  /** The pattern of each trip. */
  private readonly patterns: readonly (Pattern | undefined)[];

  constructor(timetable: TimetableInForce) {
    this.trips = timetable.trips;
    const patterns = new Map(timetable.patterns.map((pattern) => [pattern.patternId, pattern]));
    this.patterns = timetable.trips.map(({ patternId }) => patterns.get(patternId));
    this.rows = this.build(timetable);
  }

  /** @returns the boards of a stop that pass the filter */
  boardsAt(stopId: string, filter: DepartureFilter): Board[] {
    const boards = this.boards.get(stopId) ?? [];
    if (filter.routeId === undefined && filter.directionId === undefined) return boards;
    return boards.filter(
      (board) =>
        (filter.routeId === undefined || board.routeId === filter.routeId) &&
        (filter.directionId === undefined || board.directionId === filter.directionId),
    );
  }

  /** The stops with any departure. */
  stopIds(): Iterable<string> {
    return this.boards.keys();
  }

  departure(board: Board, row: number, day: number): Departure {
    const index = this.rows[row * cellsPerDeparture + 1] ?? 0;
    const [trip, pattern] = [this.trips[index], this.patterns[index]];
    if (trip === undefined || pattern === undefined) throw new RangeError(`row ${row} of a board names no trip`);
    return {
      trip,
      pattern,
      position: this.rows[row * cellsPerDeparture + 2] ?? 0,
      serviceDate: board.dates.dates[day] as ServiceDate,
      departs: this.departs(board, row, day),
    };
  }

  departs(board: Board, row: number, day: number): EpochSeconds {
    return ((board.dates.starts[day] ?? 0) + (this.rows[row * cellsPerDeparture] ?? 0)) as EpochSeconds;
  }

  /** The first row of a board at or after a service time. */
  rowFrom(board: Board, time: number): number {
    let [low, high] = [board.first, board.end];
    // The common case: the service day has not begun.
    if ((this.rows[low * cellsPerDeparture] ?? 0) >= time) return low;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.rows[middle * cellsPerDeparture] ?? 0) < time) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private build(timetable: TimetableInForce): Int32Array {
    const timings = new Map(timetable.timings.map((timing) => [timing.timingId, timing]));
    const datesOf = startsOf(timetable);
    const boardSizes = this.sizes(datesOf);
    const boards = new Map<string, Filling>();
    let end = 0;
    for (const [key, { pattern, serviceId, size }] of boardSizes) {
      const dates = datesOf(pattern.routeId, serviceId);
      if (dates === undefined) continue;
      const rank = timetable.routeOrder.get(pattern.routeId) ?? Number.MAX_SAFE_INTEGER;
      const board: Board = {
        routeId: pattern.routeId,
        directionId: pattern.directionId,
        rank,
        dates,
        first: end,
        end: (end += size),
        lastTime: 0,
      };
      boards.set(key, { board, filled: end - size });
      const stopId = key.slice(key.lastIndexOf('\n') + 1);
      const atStop = this.boards.get(stopId);
      if (atStop === undefined) this.boards.set(stopId, [board]);
      else atStop.push(board);
    }
    return this.filled(end, boards, timings, datesOf);
  }

  /** First pass: the number of departures of each board. */
  private sizes(datesOf: DatesAt): Map<string, BoardSize> {
    const boardSizes = new Map<string, BoardSize>();
    const perTripShape = new Map<string, { pattern: Pattern; serviceId: string; count: number }>();
    for (const [index, trip] of this.trips.entries()) {
      const pattern = this.patterns[index];
      if (pattern === undefined || (datesOf(pattern.routeId, trip.serviceId)?.dates.length ?? 0) === 0) continue;
      const key = `${trip.patternId}\n${trip.serviceId}`;
      const counted = perTripShape.get(key);
      if (counted === undefined) perTripShape.set(key, { pattern, serviceId: trip.serviceId, count: 1 });
      else counted.count += 1;
    }
    for (const { pattern, serviceId, count } of perTripShape.values()) {
      for (const position of boardingPositions(pattern)) {
        const key = boardKey(pattern, serviceId, pattern.stops[position]?.stopId ?? '');
        const existing = boardSizes.get(key);
        if (existing === undefined) boardSizes.set(key, { key, pattern, serviceId, size: count });
        else existing.size += count;
      }
    }
    return boardSizes;
  }

  /** Second pass: writes every departure to its board, then sorts the rows of each board by time. */
  private filled(size: number, boards: ReadonlyMap<string, Filling>, timings: ReadonlyMap<number, Timing>, datesOf: DatesAt): Int32Array {
    const [rows, order] = [new Int32Array(size * cellsPerDeparture), new Float64Array(size)];
    const byTripId = tripRanks(this.trips);
    const shapes = new Map<string, { position: number; place: Filling }[]>();
    this.trips.forEach((trip, index) => {
      const pattern = this.patterns[index];
      const timing = timings.get(trip.timingId);
      if (pattern === undefined || timing === undefined || (datesOf(pattern.routeId, trip.serviceId)?.dates.length ?? 0) === 0) return;
      const key = `${trip.patternId}\n${trip.serviceId}`;
      let places = shapes.get(key);
      if (places === undefined) {
        places = [];
        for (const position of boardingPositions(pattern)) {
          const place = boards.get(boardKey(pattern, trip.serviceId, pattern.stops[position]?.stopId ?? ''));
          if (place !== undefined) places.push({ position, place });
        }
        shapes.set(key, places);
      }
      for (const { position, place } of places) {
        const row = place.filled++;
        const time = trip.startTime + (timing.departures[position] ?? 0);
        rows.set([time, index, position], row * cellsPerDeparture);
        // Time and then trip id in one sortable number.
        order[row] = time * 2 ** 26 + (byTripId[index] ?? 0);
      }
    });
    for (const { board } of boards.values()) {
      sortRows(rows, order, board);
      board.lastTime = rows[(board.end - 1) * cellsPerDeparture] ?? 0;
    }
    return rows;
  }
}

/** A board, and the row for its next departure. */
interface Filling {
  readonly board: Board;
  filled: number;
}

const boardKey = (pattern: Pattern, serviceId: string, stopId: string): string =>
  `${serviceId}\n${pattern.routeId}\n${pattern.directionId ?? ''}\n${stopId}`;

/** The rank of each trip by trip id, so that departures at the same time have the same order everywhere. */
function tripRanks(trips: readonly Trip[]): Uint32Array {
  const order = Uint32Array.from(trips.keys()).sort((a, b) => compareText(trips[a]?.tripId ?? '', trips[b]?.tripId ?? ''));
  const ranks = new Uint32Array(trips.length);
  order.forEach((trip, rank) => (ranks[trip] = rank));
  return ranks;
}

function sortRows(rows: Int32Array, order: Float64Array, { first, end }: Board): void {
  const own = order.subarray(first, end);
  if (own.every((value, row) => row === 0 || (own[row - 1] ?? 0) <= value)) return;
  const unsorted = rows.slice(first * cellsPerDeparture, end * cellsPerDeparture);
  const from = Uint32Array.from(own.keys()).sort((a, b) => (own[a] ?? 0) - (own[b] ?? 0));
  from.forEach((row, to) =>
    rows.set(unsorted.subarray(row * cellsPerDeparture, (row + 1) * cellsPerDeparture), (first + to) * cellsPerDeparture),
  );
}
