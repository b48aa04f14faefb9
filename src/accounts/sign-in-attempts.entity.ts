import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { EpochSeconds } from '../scheduling/service-time.js';
import type { CountedBy } from './guessing.js';

/** Attempts to sign in that failed or are being checked, counted by name, address and block (`guessing.ts`), until they expire. */
@Entity('sign_in_attempts')
// The agency's entity is referred to by its class name, without importing it.
@ForeignKey('Agency', ['agencyId'], ['agencyId'], { name: 'sign_in_attempts_agency_fk' })
export class SignInAttempts {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'sign_in_attempts_pk' })
  agencyId!: string;

  /** A digest, because a password may have been typed as the name, and because addresses are personal data. */
  @PrimaryColumn('varchar', { name: 'key_hash', primaryKeyConstraintName: 'sign_in_attempts_pk' })
  keyHash!: string;

  @Column('varchar', { name: 'counted_by' })
  countedBy!: CountedBy;

  @Column('bigint', { name: 'last_at' })
  lastAt!: EpochSeconds;

  @Column('bigint', { name: 'forgotten_at' })
  forgottenAt!: EpochSeconds;
}
