import { startsOf, type DatesAt, type DatesOfServices, type ServiceDates } from './service-dates.js';
import type { EpochSeconds, ServiceDate } from './service-time.js';
import { boardingPositions, compareText, type Pattern, type Timing, type Trip } from './trips.js';

/** What an index is built from: one timetable version and the dates on which it is in force. */
export interface TimetableInForce {
  /** Noon minus 12 h of a service day. Given, because a browser that counts on knows no zones. */
  readonly startOf: (date: ServiceDate) => EpochSeconds;
  readonly patterns: readonly Pattern[];
  readonly timings: readonly Timing[];
  readonly trips: readonly Trip[];
  /** The dates on which each service runs, in order, within the version's time in force. */
  readonly datesOf: DatesOfServices;
  /** The same of the routes on which services run on other dates than elsewhere, by route. */
  readonly datesOfRoutes?: ReadonlyMap<string, DatesOfServices>;
  /** Smaller comes first where two routes leave in the same second. */
  readonly routeOrder: ReadonlyMap<string, number>;
}

/** Of a trip what those who wait for it want to know. */
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

/** All departures of one route and direction from one stop under one service, by time of the service day: rows of the index. */
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

/** What a departure takes in the index: its time, the place of its trip, and of its stop in the pattern. */
const cells = 3;

interface Growing {
  readonly key: string;
  readonly pattern: Pattern;
  readonly serviceId: string;
  size: number;
}

/**
 * The departures of one timetable version from every stop, twelve bytes each and side by side, so that an answer touches few places of memory.
 * An answer costs a binary search on each board of the stop and one heap step for each row: it grows with what is
 * answered, never with the timetable, nor with the distance to the next day of service.
 */
export class DepartureIndex {
  /** Time, trip and position of every departure, board after board. */
  readonly rows: Int32Array;
  private readonly boards = new Map<string, Board[]>();
  private readonly trips: readonly Trip[];
  /** Of each trip. */
  private readonly patterns: readonly (Pattern | undefined)[];

  constructor(timetable: TimetableInForce) {
    this.trips = timetable.trips;
    const patterns = new Map(timetable.patterns.map((pattern) => [pattern.patternId, pattern]));
    this.patterns = timetable.trips.map(({ patternId }) => patterns.get(patternId));
    this.rows = this.build(timetable);
  }

  /** @returns the boards of a stop that the filter lets through */
  boardsAt(stopId: string, filter: DepartureFilter): Board[] {
    const all = this.boards.get(stopId) ?? [];
    if (filter.routeId === undefined && filter.directionId === undefined) return all;
    return all.filter(
      (board) =>
        (filter.routeId === undefined || board.routeId === filter.routeId) &&
        (filter.directionId === undefined || board.directionId === filter.directionId),
    );
  }

  /** The stops that anything departs from. */
  stopIds(): Iterable<string> {
    return this.boards.keys();
  }

  departure(board: Board, row: number, day: number): Departure {
    const index = this.rows[row * cells + 1] ?? 0;
    const [trip, pattern] = [this.trips[index], this.patterns[index]];
    if (trip === undefined || pattern === undefined) throw new RangeError(`row ${row} of a board names no trip`);
    return {
      trip,
      pattern,
      position: this.rows[row * cells + 2] ?? 0,
      serviceDate: board.dates.dates[day] as ServiceDate,
      departs: this.departs(board, row, day),
    };
  }

  departs(board: Board, row: number, day: number): EpochSeconds {
    return ((board.dates.starts[day] ?? 0) + (this.rows[row * cells] ?? 0)) as EpochSeconds;
  }

  /** The first row of a board at a time of the service day or later. */
  rowFrom(board: Board, time: number): number {
    let [low, high] = [board.first, board.end];
    // Of a service whose next day is still to come.
    if ((this.rows[low * cells] ?? 0) >= time) return low;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.rows[middle * cells] ?? 0) < time) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private build(timetable: TimetableInForce): Int32Array {
    const timings = new Map(timetable.timings.map((timing) => [timing.timingId, timing]));
    const datesOf = startsOf(timetable);
    const growing = this.sizes(datesOf);
    const boards = new Map<string, Filling>();
    let end = 0;
    for (const [key, { pattern, serviceId, size }] of growing) {
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

  /** First pass: how many departures each board will hold. */
  private sizes(datesOf: DatesAt): Map<string, Growing> {
    const growing = new Map<string, Growing>();
    const perTripShape = new Map<string, { pattern: Pattern; serviceId: string; count: number }>();
    for (const [index, trip] of this.trips.entries()) {
      const pattern = this.patterns[index];
      if (pattern === undefined || (datesOf(pattern.routeId, trip.serviceId)?.dates.length ?? 0) === 0) continue;
      const key = `${trip.patternId}\n${trip.serviceId}`;
      const known = perTripShape.get(key);
      if (known === undefined) perTripShape.set(key, { pattern, serviceId: trip.serviceId, count: 1 });
      else known.count += 1;
    }
    for (const { pattern, serviceId, count } of perTripShape.values()) {
      for (const position of boardingPositions(pattern)) {
        const key = boardKey(pattern, serviceId, pattern.stops[position]?.stopId ?? '');
        const known = growing.get(key);
        if (known === undefined) growing.set(key, { key, pattern, serviceId, size: count });
        else known.size += count;
      }
    }
    return growing;
  }

  /** Second pass: every departure to its board, then the rows of each board into the order of time. */
  private filled(size: number, boards: ReadonlyMap<string, Filling>, timings: ReadonlyMap<number, Timing>, datesOf: DatesAt): Int32Array {
    const [rows, order] = [new Int32Array(size * cells), new Float64Array(size)];
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
        rows.set([time, index, position], row * cells);
        // Time first, then trip id: one number that sorts both.
        order[row] = time * 2 ** 26 + (byTripId[index] ?? 0);
      }
    });
    for (const { board } of boards.values()) {
      sortRows(rows, order, board);
      board.lastTime = rows[(board.end - 1) * cells] ?? 0;
    }
    return rows;
  }
}

/** A board, and the row into which its next departure goes. */
interface Filling {
  readonly board: Board;
  filled: number;
}

const boardKey = (pattern: Pattern, serviceId: string, stopId: string): string =>
  `${serviceId}\n${pattern.routeId}\n${pattern.directionId ?? ''}\n${stopId}`;

/** The place of each trip in the order of trip ids, so that equal times have one order everywhere. */
function tripRanks(trips: readonly Trip[]): Uint32Array {
  const order = Uint32Array.from(trips.keys()).sort((a, b) => compareText(trips[a]?.tripId ?? '', trips[b]?.tripId ?? ''));
  const ranks = new Uint32Array(trips.length);
  order.forEach((trip, rank) => (ranks[trip] = rank));
  return ranks;
}

function sortRows(rows: Int32Array, order: Float64Array, { first, end }: Board): void {
  const own = order.subarray(first, end);
  if (own.every((value, row) => row === 0 || (own[row - 1] ?? 0) <= value)) return;
  const unsorted = rows.slice(first * cells, end * cells);
  const from = Uint32Array.from(own.keys()).sort((a, b) => (own[a] ?? 0) - (own[b] ?? 0));
  from.forEach((row, to) => rows.set(unsorted.subarray(row * cells, (row + 1) * cells), (first + to) * cells));
}
