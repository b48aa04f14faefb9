import { hours, plus, type EpochSeconds } from '../scheduling/service-time.js';
import type { TripSheet } from './trip-sheet.js';

/** If no day has more trips than this, every phone gets all of them. */
export const maxTripsForAll = 500;
/** Otherwise other drivers' trips are sent that leave this long before or after the start of the current hour. */
const [hoursBefore, hoursAfter] = [hours(1), hours(4)];

/** The start of the hour of an instant. Time alone changes the choice of trips once an hour at most. */
export const hourOf = (now: EpochSeconds): EpochSeconds => (now - (now % 3600)) as EpochSeconds;

/** The fields of a sheet that decide who gets it. */
type SheetFacts = Pick<TripSheet, 'concerns'> & { readonly trip: Pick<TripSheet['trip'], 'routeId' | 'plan' | 'performed'> };

/**
 * The trips of each day for the bundle of an account. If a day has more than `maxTripsForAll`: the trips that the account is assigned to
 * or logged, and those of the next hours on the same routes, which its driver could take over.
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
