import { planOf, type DayTrip } from './day-trip.js';

// The list of trips around the present time, which phones show instead of the time line.

export interface Around {
  readonly shown: readonly DayTrip[];
  readonly earlier: number;
  readonly later: number;
}

/** Trips shown before the next one, shown at first in all, and added by each press of "more". */
const [before, atFirst, more] = [2, 8, 10];

/**
 * @param now seconds of the service day; null: another day, the list starts with its first trip
 * @param opened how often "more" was pressed, before and after
 */
export function aroundNow(
  trips: readonly DayTrip[],
  now: number | null,
  opened: { readonly earlier: number; readonly later: number },
): Around {
  const next = now === null ? 0 : trips.findIndex((trip) => (planOf(trip)?.to ?? Infinity) >= now);
  // After the last trip the end of the day is shown.
  const middle = next === -1 ? Math.max(0, trips.length - atFirst + before) : next;
  const from = Math.max(0, middle - before - opened.earlier * more);
  const to = Math.min(trips.length, middle - before + atFirst + opened.later * more);
  return { shown: trips.slice(from, Math.max(from, to)), earlier: from, later: trips.length - Math.max(from, to) };
}
