import { addedTrip } from '../extra/added-trips.js';
import type { Bundle, BundleTrip } from '../wire.js';
import { clockAt } from '../outbox-list/row-text.js';
import { todayOf } from '../changes.js';

/** A trip that nobody drives, along the first route there is; it leaves at the next full minute. */
export function practiceTrip(bundle: Bundle, openedAt: number): BundleTrip {
  const route = bundle.routes.find(({ directions }) => directions.length > 0);
  const direction = route?.directions[0];
  const start = (Math.floor(openedAt / 60) + 1) * 60;
  const trip = addedTrip(bundle, {
    ...{ date: todayOf(start, bundle.timezone), tripId: `practice-${openedAt}`, routeId: route?.routeId ?? 'practice' },
    ...{ directionId: direction?.directionId === 1 ? 1 : 0, startTime: clockAt(start, bundle.timezone) },
    vehicleId: bundle.vehicles[0]?.vehicleId ?? null,
  });
  return { ...trip, isMine: true };
}
