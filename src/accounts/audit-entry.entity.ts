import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { EpochSeconds } from '../scheduling/service-time.js';
import { Account } from './account.entity.js';

/** An entry of the audit log: a change by a manager, the command line or the program. Entries are never changed. */
@Entity('audit_log')
@Index('audit_log_of_subject', ['agencyId', 'subject', 'entryId'])
@ForeignKey('Agency', ['agencyId'], ['agencyId'], { name: 'audit_log_agency_fk' })
@ForeignKey(() => Account, ['agencyId', 'accountId'], ['agencyId', 'accountId'], { name: 'audit_log_account_fk' })
export class AuditEntry {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'audit_log_pk' })
  agencyId!: string;

  /** Sorts by time. */
  @PrimaryColumn('varchar', { name: 'entry_id', primaryKeyConstraintName: 'audit_log_pk' })
  entryId!: string;

  @Column('bigint')
  at!: EpochSeconds;

  /** null: the program or its command line. */
  @Column('varchar', { name: 'account_id', nullable: true })
  accountId!: string | null;

  @Column('varchar')
  action!: string;

  /** What was changed, as in its address: `accounts/{accountId}`. */
  @Column('varchar')
  subject!: string;

  /** JSON; null: it did not exist. */
  @Column('text', { nullable: true })
  before!: string | null;

  /** JSON; null: it does not exist any more. */
  @Column('text', { nullable: true })
  after!: string | null;
}
