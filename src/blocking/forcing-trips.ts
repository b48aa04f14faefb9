import { linked } from './matching.js';
import { at, type Earliest, never, type TripOrder } from './trip-chains.js';

/**
 * Of all sets of trips no two of which one vehicle can run, and as large as one of them, the one whose departures lie closest together; of
 * equals the earliest, departure by departure.
 * @param known a largest one, by departure
 */
export function closestSet(order: TripOrder, earliest: Earliest, known: readonly number[]): number[] {
  return known.length === 0 ? [] : earliestSet(order, earliest, closestWindow(order, earliest, known), known.length);
}

/** The shortest stretch of departures among which there are so many; of equals the earliest. */
function closestWindow(order: TripOrder, earliest: Earliest, known: readonly number[]): number[] {
  const { trips, starts } = order;
  const size = known.length;
  const set = linked(order, earliest);
  // None is longer than that of the known one; an equal one may come before it.
  let best = { from: never, span: at(starts, known.at(-1) as number) - at(starts, known[0] as number) };
  let end = 0;
  const isBetter = (from: number, last: number): boolean => {
    const span = at(starts, last) - from;
    return span < best.span || (span === best.span && best.from === never);
  };
  for (let begin = 0; begin < trips.length && (best.span > 0 || best.from === never); begin += 1) {
    const from = at(starts, begin);
    while (set.width() < size && end < trips.length && isBetter(from, end)) {
      set.add(end);
      end += 1;
    }
    if (set.width() >= size && isBetter(from, end - 1)) best = { from, span: at(starts, end - 1) - from };
    if (begin < end) set.removeFirst();
    else end = begin + 1;
  }
  const { from, span } = best;
  return Array.from(trips, (_, trip) => trip).filter((trip) => at(starts, trip) >= from && at(starts, trip) <= from + span);
}

/** Takes each trip with which there can still be enough. */
function earliestSet(order: TripOrder, earliest: Earliest, window: readonly number[], size: number): number[] {
  const stops = order.stopIds.length;
  const chosen: number[] = [];
  let pool = window;
  while (chosen.length < size) {
    const [trip, ...later] = pool as [number, ...number[]];
    const apart = later.filter((other) => at(order.starts, other) < at(earliest, trip * stops + at(order.startStops, other)));
    const needed = size - chosen.length - 1;
    const isEnough = apart.length >= needed && widthOf(order, earliest, apart) >= needed;
    if (isEnough) chosen.push(trip);
    pool = isEnough ? apart : later;
  }
  return chosen;
}

function widthOf(order: TripOrder, earliest: Earliest, members: readonly number[]): number {
  const set = linked(order, earliest, members);
  return set.complete().length;
}
