import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EpochSeconds } from '../scheduling/service-time.js';

/** That somebody was told what a publication would do; only then may a bare `--yes` accept it. Of an agency that may not be there yet. */
@Entity('told_consequences')
export class ToldConsequence {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'told_consequences_pk' })
  agencyId!: string;

  /** Of what is to be published and of all that was told of it. */
  @PrimaryColumn('varchar', { primaryKeyConstraintName: 'told_consequences_pk' })
  digest!: string;

  @Column('bigint', { name: 'told_at' })
  toldAt!: EpochSeconds;
}
