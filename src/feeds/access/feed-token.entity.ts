import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Agency } from '../../agencies/agency.entity.js';
import type { EpochSeconds, ServiceDate } from '../../scheduling/service-time.js';

/** A token with which a program reads the feeds of an agency. Its row stays when it is revoked. */
@Entity('feed_tokens')
@ForeignKey(() => Agency, ['agencyId'], ['agencyId'], { name: 'feed_tokens_agency_fk' })
export class FeedToken {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'feed_tokens_pk' })
  agencyId!: string;

  @PrimaryColumn('varchar', { name: 'token_id', primaryKeyConstraintName: 'feed_tokens_pk' })
  tokenId!: string;

  /** Who uses it. */
  @Column('varchar')
  name!: string;

  /** SHA-256 in hexadecimal; the token itself is not stored. */
  @Column('varchar', { name: 'token_hash' })
  tokenHash!: string;

  /** Its last four characters, by which people recognise it. */
  @Column('varchar')
  ending!: string;

  @Column('bigint', { name: 'created_at' })
  createdAt!: EpochSeconds;

  /** null: it is valid. */
  @Column('bigint', { name: 'revoked_at', nullable: true })
  revokedAt!: EpochSeconds | null;

  /** The last day in the agency's zone on which a feed was read with it; null: never. */
  @Column('date', { name: 'last_used_on', nullable: true })
  lastUsedOn!: ServiceDate | null;
}
