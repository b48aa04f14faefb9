import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { TimetableVersion } from '../agencies/timetable-version.entity.js';
import type { EpochSeconds } from '../scheduling/service-time.js';

/** What a statement says: where missing vehicles come from; the alert that informs riders; how they were informed; why they are not yet. */
export const statedAbout = ['vehicles', 'riders-now', 'riders-already', 'riders-not-yet'] as const;
export type StatedAbout = (typeof statedAbout)[number];

/** What a manager stated when publishing a timetable. */
@Entity('publication_statements')
@ForeignKey(() => TimetableVersion, ['agencyId', 'versionId'], ['agencyId', 'versionId'], { name: 'publication_statements_version_fk' })
export class PublicationStatement {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'publication_statements_pk' })
  agencyId!: string;

  @PrimaryColumn('integer', { name: 'version_id', primaryKeyConstraintName: 'publication_statements_pk' })
  versionId!: number;

  @PrimaryColumn('varchar', { primaryKeyConstraintName: 'publication_statements_pk' })
  about!: StatedAbout;

  @Column('text')
  statement!: string;

  /** About `vehicles`: how many the timetable needed; null: another statement. */
  @Column('integer', { name: 'vehicles_needed', nullable: true })
  vehiclesNeeded!: number | null;

  /** About `vehicles`: how many were in use; null: another statement. */
  @Column('integer', { name: 'vehicles_at_hand', nullable: true })
  vehiclesAtHand!: number | null;

  @Column('varchar', { name: 'account_id', nullable: true })
  accountId!: string | null;

  @Column('bigint', { name: 'stated_at' })
  statedAt!: EpochSeconds;
}
