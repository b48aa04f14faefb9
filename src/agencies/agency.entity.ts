import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EpochSeconds } from '../scheduling/service-time.js';

/** The owner of all rows: every other table's key begins with its id. Its name is stored with each of its timetable versions. */
@Entity('agencies')
export class Agency {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'agencies_pk' })
  agencyId!: string;

  /** The order of agencies: that of loading, unless one was made the default. The first answers requests without an agency. */
  @Column('integer', { name: 'agency_order' })
  agencyOrder!: number;

  @Column('bigint', { name: 'created_at' })
  createdAt!: EpochSeconds;
}
