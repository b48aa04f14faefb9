import { hours, plus, type EpochSeconds } from '../scheduling/service-time.js';
import type { TripSheet } from './trip-sheet.js';

/** Up to so many trips a day every phone gets all of them. */
export const mostTripsForAll = 500;
/** Of others' trips in a larger agency: those that leave from the hour before this one until so many hours later. */
const [before, after] = [hours(1), hours(4)];

/** The hour in which an instant is: what is shown changes with it at most. */
export const hourOf = (now: EpochSeconds): EpochSeconds => (now - (now % 3600)) as EpochSeconds;

/** A sheet as far as it matters who is shown it. */
type Shown = Pick<TripSheet, 'concerns'> & { readonly trip: Pick<TripSheet['trip'], 'routeId' | 'plan' | 'performed'> };

/**
 * The trips of each day that are in somebody's bundle. In an agency of many trips a day: those that they are to drive or said something of,
 * and of others, on the routes of these, those of the next hours, which they could take over.
 */
export function shownTrips<S extends Shown>(days: readonly (readonly S[])[], accountId: string, now: EpochSeconds): (readonly S[])[] {
  if (days.every((sheets) => sheets.length <= mostTripsForAll)) return [...days];
  const routeIds = new Set(days.flatMap((sheets) => sheets.filter((sheet) => sheet.concerns(accountId)).map(({ trip }) => trip.routeId)));
  const [from, until] = [hourOf(now) - before, plus(hourOf(now), after)];
  return days.map((sheets) =>
    sheets.filter((sheet) => {
      if (sheet.concerns(accountId)) return true;
      const { routeId, plan, performed } = sheet.trip;
      const leaves = plan[0]?.departure ?? performed.actualStart;
      return routeIds.has(routeId) && leaves !== null && leaves >= from && leaves < until;
    }),
  );
}
