import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Agency } from '../agencies/agency.entity.js';
import type { EpochSeconds, ServiceDate } from '../scheduling/service-time.js';
import type { ReportKind } from './agreement.js';

/** A rider's report on a departure. Nothing in it identifies the rider. */
@Entity('rider_reports')
@Index('rider_reports_once', ['agencyId', 'serviceDate', 'tripId', 'stopId', 'kind', 'deviceHash'], { unique: true })
@ForeignKey(() => Agency, ['agencyId'], ['agencyId'], { name: 'rider_reports_agency_fk' })
export class RiderReport {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'rider_reports_pk' })
  agencyId!: string;

  @PrimaryColumn('varchar', { name: 'report_id', primaryKeyConstraintName: 'rider_reports_pk' })
  reportId!: string;

  @Column('date', { name: 'service_date' })
  serviceDate!: ServiceDate;

  @Column('varchar', { name: 'trip_id' })
  tripId!: string;

  @Column('varchar', { name: 'route_id' })
  routeId!: string;

  @Column('integer', { name: 'direction_id', nullable: true })
  directionId!: 0 | 1 | null;

  @Column('varchar', { name: 'stop_id' })
  stopId!: string;

  /** Index of the stop in the trip's pattern, from 0. */
  @Column('integer')
  position!: number;

  @Column('varchar')
  kind!: ReportKind;

  /** The planned departure when the report was sent, with the changes of managers. */
  @Column('bigint', { name: 'planned_at' })
  plannedAt!: EpochSeconds;

  @Column('bigint', { name: 'reported_at' })
  reportedAt!: EpochSeconds;

  /** null: none, or deleted after 90 days. */
  @Column('text', { nullable: true })
  note!: string | null;

  /** Cannot be related to a device once the key of its day is deleted. */
  @Column('varchar', { name: 'device_hash' })
  deviceHash!: string;

  /** null: not answered, or deleted after 90 days. */
  @Column('text', { name: 'answer_note', nullable: true })
  answerNote!: string | null;

  @Column('bigint', { name: 'answered_at', nullable: true })
  answeredAt!: EpochSeconds | null;

  @Column('varchar', { name: 'answered_by', nullable: true })
  answeredBy!: string | null;
}

/** The key by which the devices of one service date are hashed: shared by all processes, and deleted after two weeks. */
@Entity('rider_report_keys')
@ForeignKey(() => Agency, ['agencyId'], ['agencyId'], { name: 'rider_report_keys_agency_fk' })
export class RiderReportKey {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'rider_report_keys_pk' })
  agencyId!: string;

  @PrimaryColumn('date', { name: 'service_date', primaryKeyConstraintName: 'rider_report_keys_pk' })
  serviceDate!: ServiceDate;

  @Column('varchar', { name: 'hash_key' })
  hashKey!: string;
}
