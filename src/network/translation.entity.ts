import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { TimetableVersion } from '../agencies/timetable-version.entity.js';

/** A row of GTFS `translations.txt`: by record (`record_id`, `record_sub_id`) or by `field_value`; unused parts are ''. */
@Entity('translations')
@ForeignKey(() => TimetableVersion, ['agencyId', 'versionId'], ['agencyId', 'versionId'], { name: 'translations_version_fk' })
export class Translation {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'translations_pk' })
  agencyId!: string;

  @PrimaryColumn('integer', { name: 'version_id', primaryKeyConstraintName: 'translations_pk' })
  versionId!: number;

  @PrimaryColumn('varchar', { name: 'table_name', primaryKeyConstraintName: 'translations_pk' })
  tableName!: string;

  @PrimaryColumn('varchar', { name: 'field_name', primaryKeyConstraintName: 'translations_pk' })
  fieldName!: string;

  @PrimaryColumn('varchar', { primaryKeyConstraintName: 'translations_pk' })
  language!: string;

  @PrimaryColumn('varchar', { name: 'record_id', primaryKeyConstraintName: 'translations_pk' })
  recordId!: string;

  @PrimaryColumn('varchar', { name: 'record_sub_id', primaryKeyConstraintName: 'translations_pk' })
  recordSubId!: string;

  @PrimaryColumn('text', { name: 'field_value', primaryKeyConstraintName: 'translations_pk' })
  fieldValue!: string;

  @Column('text')
  translation!: string;
}
