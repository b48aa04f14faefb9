import { linked } from './matching.js';
import { at, type Earliest, type TripOrder } from './trip-chains.js';

/**
 * Trips no two of which one vehicle can run, as many as `size`; of all such sets one whose departures lie closest together, of equals the
 * earliest, departure by departure. Empty where there is no such set.
 */
export function forcingTrips(order: TripOrder, earliest: Earliest, size: number): number[] {
  const window = closestWindow(order, earliest, size);
  return window === null ? [] : earliestSet(order, earliest, window, size);
}

/** The shortest stretch of departures among which there are so many; of equals the earliest. */
function closestWindow(order: TripOrder, earliest: Earliest, size: number): number[] | null {
  const { trips, starts } = order;
  const set = linked(order, earliest);
  let best: { readonly from: number; readonly span: number } | null = null;
  let end = 0;
  for (let begin = 0; begin < trips.length && best?.span !== 0; begin += 1) {
    const from = at(starts, begin);
    while (set.width() < size && end < trips.length && (best === null || at(starts, end) - from < best.span)) {
      set.add(end);
      end += 1;
    }
    if (set.width() >= size) {
      const span = at(starts, end - 1) - from;
      if (best === null || span < best.span) best = { from, span };
    }
    set.removeFirst();
  }
  if (best === null) return null;
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
  set.complete();
  return set.width();
}
