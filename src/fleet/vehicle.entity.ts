import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { Agency } from '../agencies/agency.entity.js';
import type { EpochSeconds } from '../scheduling/service-time.js';

/** A vehicle (TIDES `vehicles`). It is never deleted, because events name it; a retired one is not listed. */
@Entity('vehicles')
@ForeignKey(() => Agency, ['agencyId'], ['agencyId'], { name: 'vehicles_agency_fk' })
export class Vehicle {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'vehicles_pk' })
  agencyId!: string;

  @PrimaryColumn('varchar', { name: 'vehicle_id', primaryKeyConstraintName: 'vehicles_pk' })
  vehicleId!: string;

  @Column('varchar', { name: 'license_plate', nullable: true })
  licensePlate!: string | null;

  @Column('integer', { name: 'capacity_seated', nullable: true })
  capacitySeated!: number | null;

  @Column('integer', { name: 'capacity_standing', nullable: true })
  capacityStanding!: number | null;

  /** null: in use. */
  @Column('bigint', { name: 'retired_at', nullable: true })
  retiredAt!: EpochSeconds | null;
}

/** What a vehicle and a driver can be assigned to; the narrower one wins. */
export type AssignmentScope = 'route' | 'block' | 'trip';

/** The vehicle and driver assigned to a route, block or trip; see `Assigned`. */
@Entity('assignments')
@ForeignKey(() => Agency, ['agencyId'], ['agencyId'], { name: 'assignments_agency_fk' })
@ForeignKey(() => Vehicle, ['agencyId', 'vehicleId'], ['agencyId', 'vehicleId'], { name: 'assignments_vehicle_fk' })
@ForeignKey(() => Account, ['agencyId', 'accountId'], ['agencyId', 'accountId'], { name: 'assignments_account_fk' })
export class Assignment {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'assignments_pk' })
  agencyId!: string;

  @PrimaryColumn('varchar', { primaryKeyConstraintName: 'assignments_pk' })
  scope!: AssignmentScope;

  @PrimaryColumn('varchar', { name: 'scope_id', primaryKeyConstraintName: 'assignments_pk' })
  scopeId!: string;

  /** A service date, `always`, or `from` a date (`standingFrom`). */
  @PrimaryColumn('varchar', { primaryKeyConstraintName: 'assignments_pk' })
  day!: string;

  @Column('varchar', { name: 'vehicle_id', nullable: true })
  vehicleId!: string | null;

  @Column('varchar', { name: 'account_id', nullable: true })
  accountId!: string | null;
}
