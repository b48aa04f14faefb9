import { seconds, type EpochSeconds, type Seconds } from '../scheduling/service-time.js';
import type { TripNow } from './day-trip.js';

/** The departure that riders of a cancelled one can take instead. */
export interface NextTrip {
  readonly trip: TripNow;
  readonly departs: EpochSeconds;
  readonly waitSeconds: Seconds;
}

/** The next departure of the same route and direction that is not cancelled; null: it is the last one, or its time is unknown. */
export function nextOf(current: TripNow, trips: readonly TripNow[]): NextTrip | null {
  const after = current.expected.departs;
  if (after === null) return null;
  const { routeId, directionId } = current.trip;
  return trips.reduce<NextTrip | null>((next, each) => {
    const { departs } = each.expected;
    const isOfLine = each.trip.routeId === routeId && each.trip.directionId === directionId;
    if (!isOfLine || each.sign === 'cancelled' || departs === null || departs <= after) return next;
    return next !== null && next.departs <= departs ? next : { trip: each, departs, waitSeconds: seconds(departs - after) };
  }, null);
}
