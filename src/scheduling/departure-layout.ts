import { cellsPerDeparture, sortRows, type RowsOfBoard } from './rows-of-board.js';
import { boardingPositions, type Pattern } from './trips.js';
import type { TripColumns } from './trip-columns.js';

/** The trips of one timetable version, which never change. */
export interface TripsOfTimetable {
  readonly patterns: Iterable<Pattern>;
  readonly trips: TripColumns;
}

/** Whether a service has to be among the rows for a route. */
export type IsNeeded = (routeId: string, serviceId: string) => boolean;

/** Work between two occasions for a pause: this takes about a millisecond. */
const maxRowsAtOnce = 4_000;
/** What a trip and a place of a pattern cost, in rows. */
const [rowsPerTrip, rowsPerPlace] = [10, 20];

/** The trips of a pattern on a service, and the boards on which they stand. */
interface Group {
  readonly pattern: Pattern;
  readonly serviceId: string;
  count: number;
  readonly places: Place[];
  /** By stop, those of all groups with the same line and service. */
  readonly boards: Map<string, Filling>;
}

interface Place {
  readonly position: number;
  readonly board: Filling;
}

const noPlaces: readonly Place[] = [];

/** A board's rows, and the row for its next departure. */
interface Filling {
  readonly rows: { -readonly [Field in keyof RowsOfBoard]: RowsOfBoard[Field] };
  filled: number;
}

/** Of a route, direction and service. */
const lineKey = (pattern: Pattern, serviceId: string): string => `${serviceId}\n${pattern.routeId}\n${pattern.directionId ?? ''}`;

/** Where each departure stands among the rows: needed only while they are made. */
export class Layout {
  readonly atStop = new Map<string, RowsOfBoard[]>();
  /** By their numbers in the columns of trips. */
  readonly patterns: readonly (Pattern | undefined)[];
  readonly services = new Map<string, Map<string, boolean>>();
  private readonly boards: Filling[] = [];
  /** By `lineKey`. */
  private readonly boardsOfLines = new Map<string, Map<string, Filling>>();
  /** In the order of their first trips. */
  private readonly groups: Group[] = [];
  /** The same by the numbers of pattern and service; null: the service is not needed. */
  private readonly groupOf = new Map<number, Group | null>();
  private readonly trips: TripColumns;
  private sinceStep = 0;

  constructor(
    { patterns, trips }: TripsOfTimetable,
    private readonly isNeeded: IsNeeded,
  ) {
    const byId = new Map(Array.from(patterns, (pattern) => [pattern.patternId, pattern]));
    this.patterns = trips.values.patterns.values.map((patternId) => byId.get(patternId));
    this.trips = trips;
  }

  *countTrips(): Generator<void, void> {
    for (let trip = 0; trip < this.trips.length; trip += 1) {
      const known = this.find(trip);
      const group = known === undefined ? this.open(trip) : known;
      if (group !== null) group.count += 1;
      if (this.isStepDone(rowsPerTrip)) yield;
    }
  }

  private find(trip: number): Group | null | undefined {
    return this.groupOf.get(this.keyOf(trip));
  }

  private keyOf(trip: number): number {
    const { columns, values } = this.trips;
    return (columns.patterns[trip] ?? 0) * values.services.values.length + (columns.services[trip] ?? 0);
  }

  private open(trip: number): Group | null {
    const [pattern, serviceId] = [this.patterns[this.trips.columns.patterns[trip] ?? -1], this.trips.serviceId(trip)];
    const isIncluded = pattern !== undefined && this.include(pattern.routeId, serviceId);
    const group = isIncluded
      ? {
          pattern,
          serviceId,
          count: 0,
          places: [],
          boards: this.boardsOf(pattern, serviceId),
        }
      : null;
    if (group !== null) this.groups.push(group);
    this.groupOf.set(this.keyOf(trip), group);
    return group;
  }

  private boardsOf(pattern: Pattern, serviceId: string): Map<string, Filling> {
    const key = lineKey(pattern, serviceId);
    const boards = this.boardsOfLines.get(key) ?? new Map<string, Filling>();
    this.boardsOfLines.set(key, boards);
    return boards;
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
    for (const board of this.boards) {
      board.rows.first = board.filled = size;
      board.rows.end = size += board.rows.end;
      if (this.isStepDone(1)) yield;
    }
    return size;
  }

  /** A new board counts its rows in `end` until all boards have their places. */
  private boardAt({ pattern: { routeId, directionId }, serviceId, boards }: Group, stopId: string): Filling {
    const existing = boards.get(stopId);
    if (existing !== undefined) return existing;
    const board = {
      rows: { routeId, directionId, serviceId, first: 0, end: 0, lastTime: 0 },
      filled: 0,
    };
    boards.set(stopId, board);
    this.boards.push(board);
    const atStop = this.atStop.get(stopId);
    if (atStop === undefined) this.atStop.set(stopId, [board.rows]);
    else atStop.push(board.rows);
    return board;
  }

  /** Writes every departure to its board, then sorts the rows of each board by time. */
  *fill(cells: Int32Array): Generator<void, void> {
    for (let trip = 0; trip < this.trips.length; trip += 1) {
      const places = this.find(trip)?.places ?? noPlaces;
      const departures = this.trips.departures(trip);
      if (departures !== null) write(cells, { trip, startTime: this.trips.startTime(trip), departures }, places);
      if (this.isStepDone(places.length + rowsPerTrip)) yield;
    }
    for (const { rows } of this.boards) {
      sortRows(cells, this.trips.ids, rows);
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
  {
    trip,
    startTime,
    departures,
  }: {
    readonly trip: number;
    readonly startTime: number;
    readonly departures: Int32Array;
  },
  places: readonly Place[],
): void {
  for (const { position, board } of places) {
    const cell = board.filled++ * cellsPerDeparture;
    cells[cell] = startTime + (departures[position] ?? 0);
    cells[cell + 1] = trip;
    cells[cell + 2] = position;
  }
}
