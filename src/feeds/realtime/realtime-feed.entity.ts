import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Agency } from '../../agencies/agency.entity.js';
import type { EpochSeconds } from '../../scheduling/service-time.js';

/** The realtime feed of an agency as it was made last. All copies of the program send this one, so that their bytes are equal. */
@Entity('realtime_feeds')
@ForeignKey(() => Agency, ['agencyId'], ['agencyId'], { name: 'realtime_feeds_agency_fk' })
export class RealtimeFeed {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'realtime_feeds_pk' })
  agencyId!: string;

  /** The `timestamp` of its header; it never decreases. */
  @Column('bigint', { name: 'made_at' })
  madeAt!: EpochSeconds;

  /** A digest of its content without the timestamp. */
  @Column('varchar')
  digest!: string;

  /** The message with all entities: encoded by Protocol Buffers, compressed, in Base64. */
  @Column('text')
  message!: string;
}
