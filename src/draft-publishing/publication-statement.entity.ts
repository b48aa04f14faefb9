import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { TimetableVersion } from '../agencies/timetable-version.entity.js';
import type { EpochSeconds } from '../scheduling/service-time.js';

/** That there will be enough vehicles; that riders are told by an alert, how they were told before, or why they are not. */
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

  /** For statements about vehicles: how many the timetable needs, and how many were registered. */
  @Column('integer', { name: 'vehicles_needed', nullable: true })
  vehiclesNeeded!: number | null;

  @Column('integer', { name: 'vehicles_at_hand', nullable: true })
  vehiclesAtHand!: number | null;

  @Column('varchar', { name: 'account_id', nullable: true })
  accountId!: string | null;

  @Column('bigint', { name: 'stated_at' })
  statedAt!: EpochSeconds;
}
