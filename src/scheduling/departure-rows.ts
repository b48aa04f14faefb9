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
  readonly lastTime: number;
}

/** The numbers stored for each departure: its time, the index of its trip, and the position of its stop in the pattern. */
export const cellsPerDeparture = 3;

/** Work between two pauses: this takes a few milliseconds. */
const maxRowsAtOnce = 20_000;
/** What a trip and a place of a pattern cost, in rows. */
const [rowsPerTrip, rowsPerPlace] = [10, 20];

/**
 * The departures of a version from every stop, twelve bytes each in one array. They do not depend on the dates on which services run, so
 * they are kept when a date changes.
 */
export class DepartureRows {
  /** @param services by route: its services, and whether they are among the rows */
  private constructor(
    /** Time, trip and position of every departure, board by board. */
    readonly cells: Int32Array,
    readonly atStop: ReadonlyMap<string, readonly RowsOfBoard[]>,
    /** The pattern of each trip. */
    readonly patterns: readonly (Pattern | undefined)[],
    readonly trips: readonly Trip[],
    private readonly services: ReadonlyMap<string, ReadonlyMap<string, boolean>>,
  ) {}

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
    const layout = new Layout(timetable, isNeeded);
    yield* layout.countTrips();
    const size = yield* layout.placeBoards();
    const cells = new Int32Array(size * cellsPerDeparture);
    yield;
    yield* layout.fill(cells);
    return new DepartureRows(cells, layout.atStop, layout.patterns, timetable.trips, layout.services);
  }

  /** Whether all services that are needed now are among the rows. */
  covers(isNeeded: IsNeeded): boolean {
    for (const [routeId, services] of this.services)
      for (const [serviceId, isIncluded] of services) if (!isIncluded && isNeeded(routeId, serviceId)) return false;
    return true;
  }
}

/** The trips of a pattern on a service, and the boards on which they stand. */
interface Group {
  readonly pattern: Pattern;
  readonly serviceId: string;
  count: number;
  readonly places: Place[];
}

interface Place {
  readonly position: number;
  readonly board: Filling;
}

/** A board's rows, and the row for its next departure. */
interface Filling {
  readonly rows: { -readonly [Field in keyof RowsOfBoard]: RowsOfBoard[Field] };
  filled: number;
}

const boardKey = (pattern: Pattern, serviceId: string, stopId: string): string =>
  `${serviceId}\n${pattern.routeId}\n${pattern.directionId ?? ''}\n${stopId}`;

/** Where each departure stands among the rows: needed only while they are made. */
class Layout {
  readonly atStop = new Map<string, RowsOfBoard[]>();
  readonly patterns: readonly (Pattern | undefined)[];
  readonly services = new Map<string, Map<string, boolean>>();
  private readonly boards = new Map<string, Filling>();
  /** In the order of their first trips. */
  private readonly groups: Group[] = [];
  /** The same by pattern and service; null: the service is not needed. */
  private readonly groupOf = new Map<number, Map<string, Group | null>>();
  private sinceStep = 0;

  constructor(
    private readonly timetable: TripsOfTimetable,
    private readonly isNeeded: IsNeeded,
  ) {
    const byId = new Map(timetable.patterns.map((pattern) => [pattern.patternId, pattern]));
    this.patterns = timetable.trips.map(({ patternId }) => byId.get(patternId));
  }

  *countTrips(): Generator<void, void> {
    for (const [index, trip] of this.timetable.trips.entries()) {
      const pattern = this.patterns[index];
      if (pattern === undefined) continue;
      const known = this.find(trip);
      const group = known === undefined ? this.open(pattern, trip) : known;
      if (group !== null) group.count += 1;
      if (this.isStepDone(rowsPerTrip)) yield;
    }
  }

  private find({ patternId, serviceId }: Trip): Group | null | undefined {
    return this.groupOf.get(patternId)?.get(serviceId);
  }

  private open(pattern: Pattern, { serviceId }: Trip): Group | null {
    const group = this.include(pattern.routeId, serviceId) ? { pattern, serviceId, count: 0, places: [] } : null;
    if (group !== null) this.groups.push(group);
    const ofPattern = this.groupOf.get(pattern.patternId) ?? new Map<string, Group | null>();
    this.groupOf.set(pattern.patternId, ofPattern.set(serviceId, group));
    return group;
  }

  private include(routeId: string, serviceId: string): boolean {
    const services = this.services.get(routeId) ?? new Map<string, boolean>();
    this.services.set(routeId, services);
    const isIncluded = services.get(serviceId) ?? this.isNeeded(routeId, serviceId);
    services.set(serviceId, isIncluded);
    return isIncluded;
  }

  /** Decides which rows each board has. @returns the number of rows */
  *placeBoards(): Generator<void, number> {
    for (const group of this.groups)
      for (const position of boardingPositions(group.pattern)) {
        const board = this.boardAt(group, group.pattern.stops[position]?.stopId ?? '');
        board.rows.end += group.count;
        group.places.push({ position, board });
        if (this.isStepDone(rowsPerPlace)) yield;
      }
    let size = 0;
    for (const board of this.boards.values()) {
      board.rows.first = board.filled = size;
      board.rows.end = size += board.rows.end;
      if (this.isStepDone(1)) yield;
    }
    return size;
  }

  /** A new board counts its rows in `end` until all boards have their places. */
  private boardAt({ pattern, serviceId }: Group, stopId: string): Filling {
    const key = boardKey(pattern, serviceId, stopId);
    const existing = this.boards.get(key);
    if (existing !== undefined) return existing;
    const { routeId, directionId } = pattern;
    const board = { rows: { routeId, directionId, serviceId, first: 0, end: 0, lastTime: 0 }, filled: 0 };
    this.boards.set(key, board);
    const atStop = this.atStop.get(stopId);
    if (atStop === undefined) this.atStop.set(stopId, [board.rows]);
    else atStop.push(board.rows);
    return board;
  }

  /** Writes every departure to its board, then sorts the rows of each board by time. */
  *fill(cells: Int32Array): Generator<void, void> {
    const { trips, timings } = this.timetable;
    const ranks = tripRanks(trips);
    yield;
    const departuresOf = new Map(timings.map(({ timingId, departures }) => [timingId, departures]));
    yield;
    for (const [index, trip] of trips.entries()) {
      const [places, departures] = [this.find(trip)?.places ?? [], departuresOf.get(trip.timingId)];
      if (departures === undefined) continue;
      write(cells, { index, trip, departures }, places);
      if (this.isStepDone(places.length + rowsPerTrip)) yield;
    }
    for (const { rows } of this.boards.values()) {
      sortRows(cells, ranks, rows);
      rows.lastTime = cells[(rows.end - 1) * cellsPerDeparture] ?? 0;
      if (this.isStepDone(rows.end - rows.first)) yield;
    }
  }

  private isStepDone(rows: number): boolean {
    this.sinceStep += rows;
    if (this.sinceStep < maxRowsAtOnce) return false;
    this.sinceStep = 0;
    return true;
  }
}

function write(
  cells: Int32Array,
  { index, trip, departures }: { index: number; trip: Trip; departures: readonly number[] },
  places: readonly Place[],
): void {
  for (const { position, board } of places) {
    const cell = board.filled++ * cellsPerDeparture;
    cells[cell] = trip.startTime + (departures[position] ?? 0);
    cells[cell + 1] = index;
    cells[cell + 2] = position;
  }
}

/** The rank of each trip by trip id, so that departures at the same time have the same order everywhere. Mostly they are sorted already. */
function tripRanks(trips: readonly Trip[]): Uint32Array {
  const order = new Uint32Array(trips.length);
  let isSorted = true;
  for (let index = 1; index < trips.length; index += 1) {
    order[index] = index;
    isSorted &&= (trips[index - 1] as Trip).tripId <= (trips[index] as Trip).tripId;
  }
  if (isSorted) return order;
  const ranks = new Uint32Array(trips.length);
  order.sort((a, b) => compareText(trips[a]?.tripId ?? '', trips[b]?.tripId ?? '')).forEach((trip, rank) => (ranks[trip] = rank));
  return ranks;
}

function sortRows(cells: Int32Array, ranks: Uint32Array, { first, end }: RowsOfBoard): void {
  const own = new Float64Array(end - first);
  for (let row = 0; row < own.length; row += 1) {
    const cell = (first + row) * cellsPerDeparture;
    // Time and then trip id in one sortable number.
    own[row] = (cells[cell] ?? 0) * 2 ** 26 + (ranks[cells[cell + 1] ?? 0] ?? 0);
  }
  if (own.every((value, row) => row === 0 || (own[row - 1] ?? 0) <= value)) return;
  const unsorted = cells.slice(first * cellsPerDeparture, end * cellsPerDeparture);
  const from = Uint32Array.from(own.keys()).sort((a, b) => (own[a] ?? 0) - (own[b] ?? 0));
  from.forEach((row, to) =>
    cells.set(unsorted.subarray(row * cellsPerDeparture, (row + 1) * cellsPerDeparture), (first + to) * cellsPerDeparture),
  );
}
