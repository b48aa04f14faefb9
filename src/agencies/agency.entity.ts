import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EpochSeconds } from '../scheduling/service-time.js';

/** The owner of everything: every other table's key begins with its id. Fields as GTFS `agency.txt`. */
@Entity('agencies')
export class Agency {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'agencies_pk' })
  agencyId!: string;

  @Column('varchar', { name: 'agency_name' })
  agencyName!: string;

  @Column('varchar', { name: 'agency_url' })
  agencyUrl!: string;

  @Column('varchar', { name: 'agency_timezone' })
  agencyTimezone!: string;

  @Column('varchar', { name: 'agency_lang', nullable: true })
  agencyLang!: string | null;

  @Column('varchar', { name: 'agency_phone', nullable: true })
  agencyPhone!: string | null;

  @Column('varchar', { name: 'agency_email', nullable: true })
  agencyEmail!: string | null;

  /** In the order of loading, unless one was made the default: the first answers where a request names none. */
  @Column('integer', { name: 'agency_order' })
  agencyOrder!: number;

  @Column('bigint', { name: 'created_at' })
  createdAt!: EpochSeconds;
}
