import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { EpochSeconds } from '../scheduling/service-time.js';

/** The owner of everything: every other table's key begins with its id. What it is called stands with each of its timetable versions. */
@Entity('agencies')
export class Agency {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'agencies_pk' })
  agencyId!: string;

  /** 1, 2, 3 … in the order of loading; the first answers where a request names none. */
  @Column('integer', { name: 'agency_order' })
  agencyOrder!: number;

  @Column('bigint', { name: 'created_at' })
  createdAt!: EpochSeconds;
}

/** What a timetable version says of its agency. Fields as GTFS `agency.txt`. */
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
