import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Agency } from '../agencies/agency.entity.js';
import type { EpochSeconds, ServiceDate } from '../scheduling/service-time.js';

/** What a phone sent and was refused: once for each row and sender, however often it is sent again. */
@Entity('refused_rows')
@Index('refused_rows_of_time', ['agencyId', 'lastAt'])
@ForeignKey(() => Agency, ['agencyId'], ['agencyId'], { name: 'refused_rows_agency_fk' })
export class RefusedRow {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'refused_rows_pk' })
  agencyId!: string;

  /** The id of the event or note as it was sent; where it had none, what its content hashes to. */
  @PrimaryColumn('varchar', { name: 'row_id', primaryKeyConstraintName: 'refused_rows_pk' })
  rowId!: string;

  /** Whose session sent it. */
  @PrimaryColumn('varchar', { name: 'account_id', primaryKeyConstraintName: 'refused_rows_pk' })
  accountId!: string;

  @Column('varchar')
  kind!: 'event' | 'note';

  @Column('varchar', { name: 'device_id', nullable: true })
  deviceId!: string | null;

  @Column('date', { name: 'service_date', nullable: true })
  serviceDate!: ServiceDate | null;

  @Column('varchar', { name: 'trip_id', nullable: true })
  tripId!: string | null;

  /** Of the refusal, with what its sentence is filled in by, as JSON: it is told in the language of whoever reads. */
  @Column('varchar')
  code!: string;

  @Column('text')
  params!: string;

  /** As it was sent, as JSON. */
  @Column('text')
  content!: string;

  @Column('bigint', { name: 'first_at' })
  firstAt!: EpochSeconds;

  @Column('bigint', { name: 'last_at' })
  lastAt!: EpochSeconds;

  @Column('integer')
  times!: number;

  /** When a manager was done with it, or it was recorded after all. */
  @Column('bigint', { name: 'settled_at', nullable: true })
  settledAt!: EpochSeconds | null;

  /** The manager; null: it was recorded after all. */
  @Column('varchar', { name: 'settled_by', nullable: true })
  settledBy!: string | null;
}
