import type { TextList } from './text-list.js';
import { compareText } from './trips.js';

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

/** Times are multiplied by this, to have the place of a row besides them in one sortable number. */
const timeUnit = 2 ** 26;

/**
 * Sorts the rows of a board by time, and at equal times by trip id, so that departures have the same order everywhere. So far they are in
 * the order of trips, which mostly is that of their ids.
 */
export function sortRows(cells: Int32Array, ids: TextList, { first, end }: RowsOfBoard): void {
  const unsorted = cells.slice(first * cellsPerDeparture, end * cellsPerDeparture);
  const keys = new Float64Array(end - first);
  for (let row = 0; row < keys.length; row += 1) keys[row] = (unsorted[row * cellsPerDeparture] ?? 0) * timeUnit + row;
  keys.sort();
  if (!ids.isAscending) sortTies(keys, (row) => ids.at(unsorted[row * cellsPerDeparture + 1] ?? 0));
  let cell = first * cellsPerDeparture;
  for (const key of keys) {
    const from = rowOf(key) * cellsPerDeparture;
    for (let each = 0; each < cellsPerDeparture; each += 1) cells[cell++] = unsorted[from + each] ?? 0;
  }
}

const rowOf = (key: number): number => key - Math.floor(key / timeUnit) * timeUnit;

/** Sorts keys with equal times by the ids of their trips. */
function sortTies(keys: Float64Array, tripIdOf: (row: number) => string): void {
  const timeOf = (place: number): number => Math.floor((keys[place] ?? 0) / timeUnit);
  for (let from = 0, to = 1; from < keys.length; from = to, to += 1) {
    while (to < keys.length && timeOf(to) === timeOf(from)) to += 1;
    if (to - from === 1) continue;
    const ties = Array.from(keys.subarray(from, to), (key) => ({ key, tripId: tripIdOf(rowOf(key)) }));
    keys.set(
      ties.sort((a, b) => compareText(a.tripId, b.tripId)).map(({ key }) => key),
      from,
    );
  }
}
