import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { EpochSeconds } from '../scheduling/service-time.js';
import type { CountedBy } from './guessing.js';

/** Attempts to sign in that were wrong, by name, address and block: kept until they are forgotten, for all copies of the program. */
@Entity('sign_in_attempts')
// By name: the agency's entity stands further right.
@ForeignKey('Agency', ['agencyId'], ['agencyId'], { name: 'sign_in_attempts_agency_fk' })
export class SignInAttempts {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'sign_in_attempts_pk' })
  agencyId!: string;

  /** Of what they are counted by and of the name or address: what was typed as a name may be a password, and nobody's address is kept. */
  @PrimaryColumn('varchar', { name: 'key_hash', primaryKeyConstraintName: 'sign_in_attempts_pk' })
  keyHash!: string;

  @Column('varchar', { name: 'counted_by' })
  countedBy!: CountedBy;

  @Column('bigint', { name: 'last_at' })
  lastAt!: EpochSeconds;

  @Column('bigint', { name: 'forgotten_at' })
  forgottenAt!: EpochSeconds;
}
