import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Agency } from '../agencies/agency.entity.js';
import type { EpochSeconds } from '../scheduling/service-time.js';

/** The notice of a year's holidays and make-up workdays as a manager entered it; read and changed whole. */
@Entity('working_day_years')
@ForeignKey(() => Agency, ['agencyId'], ['agencyId'], { name: 'working_day_years_agency_fk' })
export class WorkingDayYear {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'working_day_years_pk' })
  agencyId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'working_day_years_pk' })
  year!: number;

  /** JSON: where it was published. */
  @Column('text')
  papers!: string;

  /** JSON: `[{ date, name, nameEn, isOffDay }]`, by date. */
  @Column('text')
  days!: string;

  @Column('bigint', { name: 'recorded_at' })
  recordedAt!: EpochSeconds;
}
