import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Agency } from '../agencies/agency.entity.js';
import type { EpochSeconds, ServiceDate } from '../scheduling/service-time.js';

/** A row that a phone sent and the server refused: stored once for each row and sender, even if it is sent several times. */
@Entity('refused_rows')
@Index('refused_rows_of_time', ['agencyId', 'lastAt'])
@Index('refused_rows_of_account', ['agencyId', 'accountId', 'lastAt'])
@ForeignKey(() => Agency, ['agencyId'], ['agencyId'], { name: 'refused_rows_agency_fk' })
export class RefusedRow {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'refused_rows_pk' })
  agencyId!: string;

  /** A hash of the kind, the sender, and the id of the row or else its content. */
  @PrimaryColumn('varchar', { name: 'refusal_id', primaryKeyConstraintName: 'refused_rows_pk' })
  refusalId!: string;

  @Column('varchar')
  kind!: 'event' | 'note';

  /** The id of the event or note as it was sent; null: it had no readable id. */
  @Column('varchar', { name: 'row_id', nullable: true })
  rowId!: string | null;

  /** The account whose session sent it. */
  @Column('varchar', { name: 'account_id' })
  accountId!: string;

  @Column('varchar', { name: 'device_id', nullable: true })
  deviceId!: string | null;

  @Column('date', { name: 'service_date', nullable: true })
  serviceDate!: ServiceDate | null;

  @Column('varchar', { name: 'trip_id', nullable: true })
  tripId!: string | null;

  /** The code of the latest refusal. */
  @Column('varchar')
  code!: string;

  /** The sentence that the driver was shown, in every language, as JSON. */
  @Column('text')
  sentence!: string;

  /** When the phone will send it again by itself; null: it will not. */
  @Column('bigint', { name: 'send_again_at', nullable: true })
  sendAgainAt!: EpochSeconds | null;

  /** The row as it was sent, as JSON; null: it was longer than `longestContent`. */
  @Column('text', { nullable: true })
  content!: string | null;

  @Column('bigint', { name: 'first_at' })
  firstAt!: EpochSeconds;

  @Column('bigint', { name: 'last_at' })
  lastAt!: EpochSeconds;

  @Column('integer')
  times!: number;

  /** When a manager settled it, or the row was found to have been recorded after all; null: it is open. */
  @Column('bigint', { name: 'settled_at', nullable: true })
  settledAt!: EpochSeconds | null;

  /** The account of the manager who settled it; null: it is open, or the row was recorded after all. */
  @Column('varchar', { name: 'settled_by', nullable: true })
  settledBy!: string | null;
}
