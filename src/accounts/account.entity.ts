import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { EpochSeconds } from '../scheduling/service-time.js';
import type { Role } from './roles.js';

/** A person who signs in. Never deleted, because the audit log refers to it; `disabledAt` locks it. */
@Entity('accounts')
@Index('accounts_name', ['agencyId', 'name'])
@Index('accounts_name_key', ['agencyId', 'nameKey'], { unique: true })
// The agency's entity is referred to by its class name, without importing it.
@ForeignKey('Agency', ['agencyId'], ['agencyId'], { name: 'accounts_agency_fk' })
export class Account {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'accounts_pk' })
  agencyId!: string;

  @PrimaryColumn('varchar', { name: 'account_id', primaryKeyConstraintName: 'accounts_pk' })
  accountId!: string;

  @Column('varchar')
  name!: string;

  /** The key by which names are compared (`nameKey`); null: disabled, so the name is free for others. */
  @Column('varchar', { name: 'name_key', nullable: true })
  nameKey!: string | null;

  /** Seen by managers only. */
  @Column('varchar', { nullable: true })
  phone!: string | null;

  @Column('varchar')
  role!: Role;

  /** argon2id, in PHC notation. */
  @Column('varchar', { name: 'password_hash' })
  passwordHash!: string;

  /** The program made the password; the owner has to choose another one after signing in. */
  @Column('boolean', { name: 'is_password_one_time', default: () => 'false' })
  isPasswordOneTime!: boolean;

  @Column('bigint', { name: 'disabled_at', nullable: true })
  disabledAt!: EpochSeconds | null;

  @Column('bigint', { name: 'created_at' })
  createdAt!: EpochSeconds;
}
