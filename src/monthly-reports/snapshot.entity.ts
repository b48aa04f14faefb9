import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Agency } from '../agencies/agency.entity.js';
import type { EpochSeconds } from '../scheduling/service-time.js';

/** A month as it was reported. Revision 1 froze it; each later one restates it with a reason, and earlier ones stay as they are. */
@Entity('ridership_snapshots')
@ForeignKey(() => Agency, ['agencyId'], ['agencyId'], { name: 'ridership_snapshots_agency_fk' })
export class RidershipSnapshot {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'ridership_snapshots_pk' })
  agencyId!: string;

  @PrimaryColumn('varchar', { primaryKeyConstraintName: 'ridership_snapshots_pk' })
  month!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'ridership_snapshots_pk' })
  revision!: number;

  @Column('bigint', { name: 'frozen_at' })
  frozenAt!: EpochSeconds;

  @Column('varchar', { name: 'account_id', nullable: true })
  accountId!: string | null;

  /** Why it was restated; null: revision 1. */
  @Column('varchar', { nullable: true })
  reason!: string | null;

  /** The changes since the revision before, as JSON; null: revision 1. */
  @Column('text', { nullable: true })
  difference!: string | null;

  /** The whole month, as JSON. */
  @Column('text')
  figures!: string;
}
