import { hours, plus, type EpochSeconds } from '../scheduling/service-time.js';
import type { TripSheet } from './trip-sheet.js';

/** Up to so many trips a day, every phone gets all of them. */
export const maxTripsForAll = 500;
/** In a larger agency, other drivers' trips are sent that leave from the hour before the current one until so many hours later. */
const [hoursBefore, hoursAfter] = [hours(1), hours(4)];

/** The start of the hour of an instant. The choice of trips changes at most once an hour. */
export const hourOf = (now: EpochSeconds): EpochSeconds => (now - (now % 3600)) as EpochSeconds;

/** The fields of a sheet that decide who gets it. */
type SheetFacts = Pick<TripSheet, 'concerns'> & { readonly trip: Pick<TripSheet['trip'], 'routeId' | 'plan' | 'performed'> };

/**
 * The trips of each day for somebody's bundle. In an agency with many trips: those that they are assigned to or logged, and of other
 * drivers' trips on the same routes those of the next hours, which they could take over.
 */
export function shownTrips<S extends SheetFacts>(days: readonly (readonly S[])[], accountId: string, now: EpochSeconds): (readonly S[])[] {
  if (days.every((sheets) => sheets.length <= maxTripsForAll)) return [...days];
  const routeIds = new Set(days.flatMap((sheets) => sheets.filter((sheet) => sheet.concerns(accountId)).map(({ trip }) => trip.routeId)));
  const [from, until] = [hourOf(now) - hoursBefore, plus(hourOf(now), hoursAfter)];
  return days.map((sheets) =>
    sheets.filter((sheet) => {
      if (sheet.concerns(accountId)) return true;
      const { routeId, plan, performed } = sheet.trip;
      const leaves = plan[0]?.departure ?? performed.actualStart;
      return routeIds.has(routeId) && leaves !== null && leaves >= from && leaves < until;
    }),
  );
}
