import { seconds, type EpochSeconds, type Seconds } from '../scheduling/service-time.js';
import type { TripNow } from './day-trip.js';

/** The departure that riders of another one have instead. */
export interface NextTrip {
  readonly trip: TripNow;
  readonly departs: EpochSeconds;
  readonly waitSeconds: Seconds;
}

/** The next one of the same route and direction that is not cancelled; null: the asked one is the last, or nobody knows when it leaves. */
export function nextOf(asked: TripNow, trips: readonly TripNow[]): NextTrip | null {
  const after = asked.expected.departs;
  if (after === null) return null;
  const { routeId, directionId } = asked.trip;
  return trips.reduce<NextTrip | null>((next, each) => {
    const { departs } = each.expected;
    const isOfLine = each.trip.routeId === routeId && each.trip.directionId === directionId;
    if (!isOfLine || each.sign === 'cancelled' || departs === null || departs <= after) return next;
    return next !== null && next.departs <= departs ? next : { trip: each, departs, waitSeconds: seconds(departs - after) };
  }, null);
}
