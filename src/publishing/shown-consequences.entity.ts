import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EpochSeconds } from '../scheduling/service-time.js';

/**
 * A record that certain consequences were shown to somebody: `--yes` without kinds accepts only consequences that were shown before. The
 * agency may not exist yet.
 */
@Entity('told_consequences')
export class ShownConsequences {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'told_consequences_pk' })
  agencyId!: string;

  /** A hash of the timetable and of everything that was shown of it. */
  @PrimaryColumn('varchar', { primaryKeyConstraintName: 'told_consequences_pk' })
  digest!: string;

  @Column('bigint', { name: 'told_at' })
  shownAt!: EpochSeconds;
}
