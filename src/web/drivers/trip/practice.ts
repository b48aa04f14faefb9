import type { Language } from '../../../language.js';
import { addedTrip } from '../extra/added-trips.js';
import type { Bundle, BundleTrip, DriverPage } from '../wire.js';
import { clockAt } from '../outbox-list/row-text.js';
import { todayOf } from '../changes.js';

/** An invented bundle, for practice on a phone that has no plan yet. */
export function inventedBundle(
  { agencyId, agencyName, timezone }: Pick<DriverPage, 'agencyId' | 'agencyName' | 'timezone'>,
  names: { readonly from: string; readonly to: string },
  language: Language,
): Bundle {
  const stops = [
    { stopId: 'from', name: names.from },
    { stopId: 'to', name: names.to },
  ];
  const direction = { directionId: 0 as const, headsign: names.to, stops, departureSeconds: [0, 480] };
  return {
    ...{ agencyId, agencyName: agencyName[language], timezone, serverTime: '', days: [], alerts: [], messages: [] },
    account: { accountId: '', name: '', role: 'driver' },
    routes: [{ routeId: 'practice', name: names.to, color: null, directions: [direction] }],
    vehicles: [{ vehicleId: 'practice', licensePlate: null, capacitySeated: 30, capacityStanding: 0 }],
    reasons: { early: [], cancelled: [], delayed: [] },
    settings: { countAlighting: false, capacityRule: 'seats', earlyLimitSeconds: 59, checkList: [], contact: null },
  };
}

/** The trip of practice, along the first route; it leaves at the next full minute and is never sent. */
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
