import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { TimetableVersion } from '../agencies/timetable-version.entity.js';

/** A walk between two stops: rows of GTFS `transfers.txt` with a minimum time (`transfer_type` 2) for all riders. */
@Entity('transfers')
@ForeignKey(() => TimetableVersion, ['agencyId', 'versionId'], ['agencyId', 'versionId'], { name: 'transfers_version_fk' })
export class Transfer {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'transfers_pk' })
  agencyId!: string;

  @PrimaryColumn('integer', { name: 'version_id', primaryKeyConstraintName: 'transfers_pk' })
  versionId!: number;

  @PrimaryColumn('varchar', { name: 'from_stop_id', primaryKeyConstraintName: 'transfers_pk' })
  fromStopId!: string;

  @PrimaryColumn('varchar', { name: 'to_stop_id', primaryKeyConstraintName: 'transfers_pk' })
  toStopId!: string;

  /** Seconds that a typical rider needs. */
  @Column('integer', { name: 'min_transfer_time' })
  minTransferTime!: number;
}
