import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EpochSeconds } from '../scheduling/service-time.js';

/** The owner of everything: every other table's key begins with its id. What it is called stands with each of its timetable versions. */
@Entity('agencies')
export class Agency {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'agencies_pk' })
  agencyId!: string;

  /** In the order of loading, unless one was made the default: the first answers where a request names none. */
  @Column('integer', { name: 'agency_order' })
  agencyOrder!: number;

  @Column('bigint', { name: 'created_at' })
  createdAt!: EpochSeconds;
}
