import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Agency } from '../agencies/agency.entity.js';
import type { EpochSeconds } from '../scheduling/service-time.js';

/** The text of a manager for residents on the printed report of a month. The figures of the report are never stored here. */
@Entity('monthly_report_words')
@ForeignKey(() => Agency, ['agencyId'], ['agencyId'], { name: 'monthly_report_words_agency_fk' })
export class ReportWords {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'monthly_report_words_pk' })
  agencyId!: string;

  @PrimaryColumn('varchar', { primaryKeyConstraintName: 'monthly_report_words_pk' })
  month!: string;

  @Column('text', { name: 'words_zh' })
  wordsZh!: string;

  @Column('text', { name: 'words_en' })
  wordsEn!: string;

  @Column('varchar', { name: 'account_id', nullable: true })
  accountId!: string | null;

  @Column('bigint', { name: 'recorded_at' })
  recordedAt!: EpochSeconds;
}
