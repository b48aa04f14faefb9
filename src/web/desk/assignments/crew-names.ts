import type { Schema } from '../../shared/schema.js';
import { vehicleName } from '../parts/names.js';

/** Names of drivers and vehicles by their ids; also of those that are disabled or retired. */
export interface CrewNames {
  /** null: no account has ever had this id. */
  readonly driver: (accountId: string) => { readonly name: string; readonly isInactive: boolean } | null;
  readonly vehicle: (vehicleId: string) => { readonly name: string; readonly isInactive: boolean } | null;
}

type Vehicle = Pick<Schema<'VehicleAnswer'>, 'vehicleId' | 'licensePlate' | 'retiredAt'>;
type Account = Pick<Schema<'AccountAnswer'>, 'accountId' | 'name' | 'disabledAt'>;

export function crewNames(accounts: readonly Account[], vehicles: readonly Vehicle[]): CrewNames {
  const people = new Map(accounts.map((each) => [each.accountId, { name: each.name, isInactive: each.disabledAt !== null }]));
  const buses = new Map(vehicles.map((each) => [each.vehicleId, { name: vehicleName(each), isInactive: each.retiredAt !== null }]));
  return { driver: (id) => people.get(id) ?? null, vehicle: (id) => buses.get(id) ?? null };
}
