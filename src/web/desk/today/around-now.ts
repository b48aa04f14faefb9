import { planOf, type DayTrip } from './day-trip.js';

/** On a phone the day is a list around now. */

export interface Around {
  readonly shown: readonly DayTrip[];
  readonly earlier: number;
  readonly later: number;
}

/** What is shown at first: the last that was due, what is due now, and what comes next. */
const [before, atFirst, more] = [2, 8, 10];

/**
 * @param now seconds of the service day; null: another day, whose list starts with its first trip
 * @param opened how often more was asked for, before and after
 */
export function aroundNow(
  trips: readonly DayTrip[],
  now: number | null,
  opened: { readonly earlier: number; readonly later: number },
): Around {
  const next = now === null ? 0 : trips.findIndex((trip) => (planOf(trip)?.to ?? Infinity) >= now);
  // After the last trip of the day its end is shown.
  const middle = next === -1 ? Math.max(0, trips.length - atFirst + before) : next;
  const from = Math.max(0, middle - before - opened.earlier * more);
  const to = Math.min(trips.length, middle - before + atFirst + opened.later * more);
  return { shown: trips.slice(from, Math.max(from, to)), earlier: from, later: trips.length - Math.max(from, to) };
}
