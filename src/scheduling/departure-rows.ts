import { boardingPositions, compareText, type Pattern, type Timing, type Trip } from './trips.js';

/** The trips of one timetable version, which never change. */
export interface TripsOfTimetable {
  readonly patterns: readonly Pattern[];
  readonly timings: readonly Pick<Timing, 'timingId' | 'departures'>[];
  readonly trips: readonly Trip[];
}

/** Whether a service has to be among the rows for a route. */
export type IsNeeded = (routeId: string, serviceId: string) => boolean;

/** The rows of one route, direction and service from one stop, by service time. */
export interface RowsOfBoard {
  readonly routeId: string;
  readonly directionId: 0 | 1 | null;
  readonly serviceId: string;
  /** The first row, and the row after the last. */
  readonly first: number;
  readonly end: number;
  /** The service time of the last row. */
  lastTime: number;
}

/** The numbers stored for each departure: its time, the index of its trip, and the position of its stop in the pattern. */
export const cellsPerDeparture = 3;

/** Work between two pauses: this takes a few milliseconds. */
const [maxTripsAtOnce, maxRowsAtOnce] = [2_000, 20_000];

/**
 * The departures of a version from every stop, twelve bytes each in one array. They do not depend on the dates on which services run, so
 * they are kept when a date changes.
 */
export class DepartureRows {
  /** Time, trip and position of every departure, board by board. */
  readonly cells: Int32Array;
  readonly atStop = new Map<string, RowsOfBoard[]>();
  /** The pattern of each trip. */
  readonly patterns: readonly (Pattern | undefined)[];
  readonly trips: readonly Trip[];
  /** By route: its services, and whether they are among the rows. */
  private readonly services = new Map<string, Map<string, boolean>>();
  private readonly boards: ReadonlyMap<string, Filling>;
  private readonly timings: ReadonlyMap<number, readonly number[]>;

  private constructor({ patterns, timings, trips }: TripsOfTimetable, isNeeded: IsNeeded) {
    this.trips = trips;
    this.timings = new Map(timings.map(({ timingId, departures }) => [timingId, departures]));
    const byId = new Map(patterns.map((pattern) => [pattern.patternId, pattern]));
    this.patterns = trips.map(({ patternId }) => byId.get(patternId));
    this.boards = this.layOut(isNeeded);
    let size = 0;
    for (const { rows } of this.boards.values()) size = Math.max(size, rows.end);
    this.cells = new Int32Array(size * cellsPerDeparture);
  }

  /** All rows at once, for a timetable of a few thousand departures. */
  static of(timetable: TripsOfTimetable, isNeeded: IsNeeded): DepartureRows {
    const steps = DepartureRows.inSteps(timetable, isNeeded);
    for (;;) {
      const { done, value } = steps.next();
      if (done === true) return value;
    }
  }

  /** The same, in steps of a few milliseconds, between which other work may be done. */
  static *inSteps(timetable: TripsOfTimetable, isNeeded: IsNeeded): Generator<void, DepartureRows> {
    const rows = new DepartureRows(timetable, isNeeded);
    yield;
    yield* rows.fill();
    return rows;
  }

  /** Whether all services that are needed now are among the rows. */
  covers(isNeeded: IsNeeded): boolean {
    for (const [routeId, services] of this.services)
      for (const [serviceId, isIncluded] of services) if (!isIncluded && isNeeded(routeId, serviceId)) return false;
    return true;
  }

  /** Decides which rows each board has. */
  private layOut(isNeeded: IsNeeded): Map<string, Filling> {
    const boards = new Map<string, { pattern: Pattern; serviceId: string; stopId: string; size: number }>();
    for (const { pattern, serviceId, count } of this.tripCounts(isNeeded))
      for (const position of boardingPositions(pattern)) {
        const stopId = pattern.stops[position]?.stopId ?? '';
        const key = boardKey(pattern, serviceId, stopId);
        const existing = boards.get(key);
        if (existing === undefined) boards.set(key, { pattern, serviceId, stopId, size: count });
        else existing.size += count;
      }
    const laidOut = new Map<string, Filling>();
    let end = 0;
    for (const [key, { pattern, serviceId, stopId, size }] of boards) {
      const { routeId, directionId } = pattern;
      const rows: RowsOfBoard = { routeId, directionId, serviceId, first: end, end: (end += size), lastTime: 0 };
      laidOut.set(key, { rows, filled: rows.first });
      const atStop = this.atStop.get(stopId);
      if (atStop === undefined) this.atStop.set(stopId, [rows]);
      else atStop.push(rows);
    }
    return laidOut;
  }

  /** The number of trips of each pattern and service that is needed. */
  private tripCounts(isNeeded: IsNeeded): Iterable<{ readonly pattern: Pattern; readonly serviceId: string; count: number }> {
    const counts = new Map<string, { pattern: Pattern; serviceId: string; count: number }>();
    for (const [index, { patternId, serviceId }] of this.trips.entries()) {
      const pattern = this.patterns[index];
      if (pattern === undefined || !this.include(pattern.routeId, serviceId, isNeeded)) continue;
      const key = `${patternId}\n${serviceId}`;
      const counted = counts.get(key);
      if (counted === undefined) counts.set(key, { pattern, serviceId, count: 1 });
      else counted.count += 1;
    }
    return counts.values();
  }

  private include(routeId: string, serviceId: string, isNeeded: IsNeeded): boolean {
    const services = this.services.get(routeId) ?? new Map<string, boolean>();
    this.services.set(routeId, services);
    const isIncluded = services.get(serviceId) ?? isNeeded(routeId, serviceId);
    services.set(serviceId, isIncluded);
    return isIncluded;
  }

  /** Writes every departure to its board, then sorts the rows of each board by time. */
  private *fill(): Generator<void, void> {
    const order = new Float64Array(this.cells.length / cellsPerDeparture);
    const ranks = tripRanks(this.trips);
    yield;
    const places = new Map<string, readonly Place[]>();
    let sinceStep = 0;
    for (const [index, trip] of this.trips.entries()) {
      sinceStep += this.write(index, trip, { order, rank: ranks[index] ?? 0, places }) + maxRowsAtOnce / maxTripsAtOnce;
      if (sinceStep < maxRowsAtOnce) continue;
      sinceStep = 0;
      yield;
    }
    for (const { rows } of this.boards.values()) {
      sortRows(this.cells, order, rows);
      rows.lastTime = this.cells[(rows.end - 1) * cellsPerDeparture] ?? 0;
      if ((sinceStep += rows.end - rows.first) < maxRowsAtOnce) continue;
      sinceStep = 0;
      yield;
    }
  }

  /** @returns the number of rows written */
  private write(index: number, trip: Trip, { order, rank, places }: { order: Float64Array; rank: number; places: Places }): number {
    const [pattern, departures] = [this.patterns[index], this.timings.get(trip.timingId)];
    if (pattern === undefined || departures === undefined) return 0;
    const key = `${trip.patternId}\n${trip.serviceId}`;
    let ofShape = places.get(key);
    if (ofShape === undefined) places.set(key, (ofShape = this.placesOf(pattern, trip.serviceId)));
    for (const { position, board } of ofShape) {
      const row = board.filled++;
      const time = trip.startTime + (departures[position] ?? 0);
      const cell = row * cellsPerDeparture;
      this.cells[cell] = time;
      this.cells[cell + 1] = index;
      this.cells[cell + 2] = position;
      // Time and then trip id in one sortable number.
      order[row] = time * 2 ** 26 + rank;
    }
    return ofShape.length;
  }

  /** The boards on which the trips of a pattern and service stand; none if the service is not needed. */
  private placesOf(pattern: Pattern, serviceId: string): Place[] {
    return boardingPositions(pattern).flatMap((position) => {
      const board = this.boards.get(boardKey(pattern, serviceId, pattern.stops[position]?.stopId ?? ''));
      return board === undefined ? [] : [{ position, board }];
    });
  }
}

/** A board's rows, and the row for its next departure. */
interface Filling {
  readonly rows: RowsOfBoard;
  filled: number;
}

interface Place {
  readonly position: number;
  readonly board: Filling;
}

/** By pattern and service. */
type Places = Map<string, readonly Place[]>;

const boardKey = (pattern: Pattern, serviceId: string, stopId: string): string =>
  `${serviceId}\n${pattern.routeId}\n${pattern.directionId ?? ''}\n${stopId}`;

/** The rank of each trip by trip id, so that departures at the same time have the same order everywhere. */
function tripRanks(trips: readonly Trip[]): Uint32Array {
  const order = Uint32Array.from(trips.keys());
  // The database returns them sorted, by the same order in most cases.
  const isSorted = trips.every(({ tripId }, index) => index === 0 || compareText(trips[index - 1]?.tripId ?? '', tripId) <= 0);
  if (isSorted) return order;
  const ranks = new Uint32Array(trips.length);
  order.sort((a, b) => compareText(trips[a]?.tripId ?? '', trips[b]?.tripId ?? '')).forEach((trip, rank) => (ranks[trip] = rank));
  return ranks;
}

function sortRows(cells: Int32Array, order: Float64Array, { first, end }: RowsOfBoard): void {
  const own = order.subarray(first, end);
  if (own.every((value, row) => row === 0 || (own[row - 1] ?? 0) <= value)) return;
  const unsorted = cells.slice(first * cellsPerDeparture, end * cellsPerDeparture);
  const from = Uint32Array.from(own.keys()).sort((a, b) => (own[a] ?? 0) - (own[b] ?? 0));
  from.forEach((row, to) =>
    cells.set(unsorted.subarray(row * cellsPerDeparture, (row + 1) * cellsPerDeparture), (first + to) * cellsPerDeparture),
  );
}
