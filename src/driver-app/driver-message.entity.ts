import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Agency } from '../agencies/agency.entity.js';
import type { EpochSeconds } from '../scheduling/service-time.js';

/** A short message from a manager to one driver or to all. */
@Entity('driver_messages')
@Index('driver_messages_of_time', ['agencyId', 'sentAt'])
@ForeignKey(() => Agency, ['agencyId'], ['agencyId'], { name: 'driver_messages_agency_fk' })
export class DriverMessage {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'driver_messages_pk' })
  agencyId!: string;

  @PrimaryColumn('varchar', { name: 'message_id', primaryKeyConstraintName: 'driver_messages_pk' })
  messageId!: string;

  @Column('varchar')
  text!: string;

  /** null: to all drivers. */
  @Column('varchar', { name: 'to_account_id', nullable: true })
  toAccountId!: string | null;

  @Column('varchar', { name: 'by_account_id' })
  byAccountId!: string;

  @Column('bigint', { name: 'sent_at' })
  sentAt!: EpochSeconds;

  /** When it was withdrawn (messages are never deleted); null: it was not. */
  @Column('bigint', { name: 'withdrawn_at', nullable: true })
  withdrawnAt!: EpochSeconds | null;
}
