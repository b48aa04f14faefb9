import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { EpochSeconds } from '../scheduling/service-time.js';
import { Account } from './account.entity.js';

/** A signed-in session. Only its holder has the token. */
@Entity('sessions')
@Index('sessions_of_account', ['agencyId', 'accountId'])
@Index('sessions_of_device', ['agencyId', 'deviceId'])
@ForeignKey(() => Account, ['agencyId', 'accountId'], ['agencyId', 'accountId'], { name: 'sessions_account_fk' })
export class Session {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'sessions_pk' })
  agencyId!: string;

  /** SHA-256 in hexadecimal. */
  @PrimaryColumn('varchar', { name: 'token_hash', primaryKeyConstraintName: 'sessions_pk' })
  tokenHash!: string;

  @Column('varchar', { name: 'account_id' })
  accountId!: string;

  /** The phone on which it was opened or last used; null: not reported. */
  @Column('varchar', { name: 'device_id', nullable: true })
  deviceId!: string | null;

  /** The browser in a few words, by its User-Agent; null: unknown. */
  @Column('varchar', { nullable: true })
  browser!: string | null;

  @Column('bigint', { name: 'created_at' })
  createdAt!: EpochSeconds;

  /** A manager's session is extended by use. */
  @Column('bigint', { name: 'expires_at' })
  expiresAt!: EpochSeconds;
}
