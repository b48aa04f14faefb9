import type { Schema } from '../../shared/schema.js';
import { type DayTrip, planOf } from '../today/day-trip.js';

// Which drivers and vehicles can be assigned to a trip, and which of them have another trip at the same time.

type Account = Pick<Schema<'AccountAnswer'>, 'accountId' | 'name' | 'role' | 'disabledAt'>;
type Vehicle = Pick<Schema<'VehicleAnswer'>, 'vehicleId' | 'licensePlate' | 'capacitySeated' | 'retiredAt'>;

export const driversOf = (accounts: readonly Account[]): readonly Account[] =>
  accounts.filter(({ role, disabledAt }) => role === 'driver' && disabledAt === null);
export const vehiclesInUse = (vehicles: readonly Vehicle[]): readonly Vehicle[] => vehicles.filter(({ retiredAt }) => retiredAt === null);

/** The first other trip of the day that a driver or vehicle has at the same time; null: free. */
export function busyWith(
  trips: readonly DayTrip[],
  trip: DayTrip,
  who: { readonly accountId: string } | { readonly vehicleId: string },
): DayTrip | null {
  const own = planOf(trip);
  if (own === null) return null;
  const isTheirs = ({ driver, vehicle }: DayTrip): boolean =>
    'accountId' in who ? driver?.accountId === who.accountId : vehicle?.vehicleId === who.vehicleId;
  const clash = trips.find((other) => {
    const plan = planOf(other);
    if (other.tripId === trip.tripId || other.sign === 'cancelled' || plan === null || !isTheirs(other)) return false;
    return plan.from < Math.max(own.to, own.from + 1) && own.from < Math.max(plan.to, plan.from + 1);
  });
  return clash ?? null;
}
