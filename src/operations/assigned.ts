import type { ServiceDate } from '../scheduling/service-time.js';

/** Which vehicle and driver were given to a route, block or trip, on a date or `always`. */
export interface Assigned {
  readonly scope: 'route' | 'block' | 'trip';
  readonly scopeId: string;
  readonly day: string;
  readonly vehicleId: string | null;
  readonly accountId: string | null;
}

export interface Crew {
  readonly vehicleId: string | null;
  readonly accountId: string | null;
}

const narrowness = { trip: 2, block: 1, route: 0 } as const;
/** A date overrides what holds always; of equals the narrower one wins. */
const weight = ({ day, scope }: Assigned): number => (day === 'always' ? 0 : 3) + narrowness[scope];

/**
 * Vehicle and driver of a trip on a date, each from the weightiest assignment that names one.
 * @example crewOf([{ scope: 'route', scopeId: 'songhong', day: 'always', vehicleId: 'bus-1', accountId: null }], trip, date)
 *   // { vehicleId: 'bus-1', accountId: null }
 */
export function crewOf(
  assigned: readonly Assigned[],
  trip: { readonly tripId: string; readonly blockId: string | null; readonly routeId: string },
  date: ServiceDate,
): Crew {
  const idOf = { trip: trip.tripId, block: trip.blockId, route: trip.routeId };
  const ofTrip = assigned
    .filter((each) => (each.day === 'always' || each.day === date) && idOf[each.scope] === each.scopeId)
    .sort((a, b) => weight(b) - weight(a));
  const first = (field: 'vehicleId' | 'accountId'): string | null => ofTrip.find((each) => each[field] !== null)?.[field] ?? null;
  return { vehicleId: first('vehicleId'), accountId: first('accountId') };
}
