import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Agency } from './agency.entity.js';
import type { EpochSeconds, ServiceDate } from '../scheduling/service-time.js';

export type VersionState = 'draft' | 'published' | 'archived';

/**
 * Services and trips that come into force together. Of the published versions, the one with the latest `effectiveFrom` on or
 * before a date is in force.
 */
@Entity('timetable_versions')
@ForeignKey(() => Agency, ['agencyId'], ['agencyId'], { name: 'timetable_versions_agency_fk' })
export class TimetableVersion {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'timetable_versions_pk' })
  agencyId!: string;

  /** 1, 2, 3 … within the agency. */
  @PrimaryColumn('integer', { name: 'version_id', primaryKeyConstraintName: 'timetable_versions_pk' })
  versionId!: number;

  @Column('varchar')
  state!: VersionState;

  @Column('date', { name: 'effective_from' })
  effectiveFrom!: ServiceDate;

  /** Its origin: for a feed, the name of the folder or zip. */
  @Column('varchar')
  source!: string;

  @Column('varchar', { name: 'feed_publisher_name', nullable: true })
  feedPublisherName!: string | null;

  @Column('varchar', { name: 'feed_publisher_url', nullable: true })
  feedPublisherUrl!: string | null;

  @Column('varchar', { name: 'feed_lang', nullable: true })
  feedLang!: string | null;

  @Column('varchar', { name: 'feed_version', nullable: true })
  feedVersion!: string | null;

  @Column('date', { name: 'feed_start_date', nullable: true })
  feedStartDate!: ServiceDate | null;

  @Column('date', { name: 'feed_end_date', nullable: true })
  feedEndDate!: ServiceDate | null;

  @Column('varchar', { name: 'feed_contact_email', nullable: true })
  feedContactEmail!: string | null;

  @Column('varchar', { name: 'feed_contact_url', nullable: true })
  feedContactUrl!: string | null;

  @Column('bigint', { name: 'created_at' })
  createdAt!: EpochSeconds;

  /** The earlier version that this one restores; null: none. */
  @Column('integer', { name: 'restored_from', nullable: true })
  restoredFrom!: number | null;
}

/** The details of an agency in one timetable version, with the fields of GTFS `agency.txt`. */
@Entity('version_agencies')
@ForeignKey(() => TimetableVersion, ['agencyId', 'versionId'], ['agencyId', 'versionId'], { name: 'version_agencies_version_fk' })
export class VersionAgency {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'version_agencies_pk' })
  agencyId!: string;

  @PrimaryColumn('integer', { name: 'version_id', primaryKeyConstraintName: 'version_agencies_pk' })
  versionId!: number;

  @Column('varchar', { name: 'agency_name' })
  agencyName!: string;

  @Column('varchar', { name: 'agency_url' })
  agencyUrl!: string;

  @Column('varchar', { name: 'agency_timezone' })
  agencyTimezone!: string;

  @Column('varchar', { name: 'agency_lang', nullable: true })
  agencyLang!: string | null;

  @Column('varchar', { name: 'agency_phone', nullable: true })
  agencyPhone!: string | null;

  @Column('varchar', { name: 'agency_email', nullable: true })
  agencyEmail!: string | null;
}
