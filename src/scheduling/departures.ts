import type { Board, Departure, DepartureFilter, DepartureIndex } from './departure-index.js';
import { compareText } from './trips.js';
import type { EpochSeconds } from './service-time.js';

/**
 * One service day of one board, at its next departure. `opensNext`: the following service day is opened when this cursor first
 * advances.
 */
interface Cursor {
  readonly index: DepartureIndex;
  readonly board: Board;
  readonly day: number;
  row: number;
  at: number;
  opensNext: boolean;
}

function before(a: Cursor, b: Cursor): boolean {
  if (a.at !== b.at) return a.at < b.at;
  if (a.board.rank !== b.board.rank) return a.board.rank < b.board.rank;
  const [x, y] = [a.index.departure(a.board, a.row, a.day), b.index.departure(b.board, b.row, b.day)];
  return (
    (compareText(x.pattern.routeId, y.pattern.routeId) ||
      (x.pattern.directionId ?? -1) - (y.pattern.directionId ?? -1) ||
      compareText(x.trip.tripId, y.trip.tripId) ||
      compareText(x.serviceDate, y.serviceDate)) < 0
  );
}

/**
 * The next departures from the stops at or after an instant, in order of time, even if they are days away.
 * Service days overlap: a trip at 24:04 of yesterday is listed among the first ones of today.
 * Equal times are ordered by route, direction, trip id and service date.
 *
 * @param indexes those of the timetable versions that may have departures then
 * @param stopIds one stop, or the platforms of a station
 */
export function nextDepartures(
  indexes: readonly DepartureIndex[],
  stopIds: readonly string[],
  from: EpochSeconds,
  limit: number,
  filter: DepartureFilter = {},
): Departure[] {
  const heap: Cursor[] = [];
  for (const index of indexes) {
    for (const stopId of stopIds) {
      for (const board of index.boardsAt(stopId, filter)) openBoard(heap, index, board, from);
    }
  }
  const found: Departure[] = [];
  while (found.length < limit) {
    const top = heap[0];
    if (top === undefined) break;
    found.push(top.index.departure(top.board, top.row, top.day));
    advance(heap, top);
  }
  return found;
}

/** Opens every service day with departures at or after `from`, up to the first one that begins after it. */
function openBoard(heap: Cursor[], index: DepartureIndex, board: Board, from: EpochSeconds): void {
  const { starts } = board.dates;
  for (let day = lowerBound(starts, from - board.lastTime); day < starts.length; day += 1) {
    const row = index.rowFrom(board, from - (starts[day] ?? 0));
    const begins = row === board.first;
    if (row < board.end) push(heap, { index, board, day, row, at: index.departs(board, row, day), opensNext: begins });
    if (begins) return;
  }
}

/** Advances the top of the heap to its next row, and opens the following service day if it is due. */
function advance(heap: Cursor[], top: Cursor): void {
  const opensNext = top.opensNext && top.day + 1 < top.board.dates.starts.length;
  const { index, board, day } = top;
  top.opensNext = false;
  top.row += 1;
  if (top.row < board.end) {
    top.at = index.departs(board, top.row, day);
    siftDown(heap);
  } else {
    const last = heap.pop();
    if (last !== undefined && last !== top) {
      heap[0] = last;
      siftDown(heap);
    }
  }
  if (opensNext)
    push(heap, { index, board, day: day + 1, row: board.first, at: index.departs(board, board.first, day + 1), opensNext: true });
}

/** The first index whose value is at least `value`. */
function lowerBound(values: Float64Array, value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function push(heap: Cursor[], cursor: Cursor): void {
  let place = heap.push(cursor) - 1;
  while (place > 0) {
    const parent = (place - 1) >>> 1;
    const above = heap[parent];
    if (above === undefined || !before(cursor, above)) break;
    heap[place] = above;
    place = parent;
  }
  heap[place] = cursor;
}

function siftDown(heap: Cursor[]): void {
  const cursor = heap[0];
  if (cursor === undefined) return;
  let place = 0;
  for (;;) {
    let child = 2 * place + 1;
    const [left, right] = [heap[child], heap[child + 1]];
    if (left === undefined) break;
    if (right !== undefined && before(right, left)) child += 1;
    const below = heap[child];
    if (below === undefined || !before(below, cursor)) break;
    heap[place] = below;
    place = child;
  }
  heap[place] = cursor;
}
