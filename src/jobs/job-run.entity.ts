import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Agency } from '../agencies/agency.entity.js';
import type { EpochSeconds, ServiceDate } from '../scheduling/service-time.js';

export type JobOutcome = 'done' | 'alarm' | 'warning';

/** A job that ran for a date. The row is written in the transaction of its work, so that no two copies of the program do it. */
@Entity('job_runs')
@ForeignKey(() => Agency, ['agencyId'], ['agencyId'], { name: 'job_runs_agency_fk' })
export class JobRun {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'job_runs_pk' })
  agencyId!: string;

  @PrimaryColumn('varchar', { primaryKeyConstraintName: 'job_runs_pk' })
  job!: string;

  @PrimaryColumn('date', { name: 'due_on', primaryKeyConstraintName: 'job_runs_pk' })
  dueOn!: ServiceDate;

  @Column('bigint', { name: 'ran_at' })
  ranAt!: EpochSeconds;

  @Column('varchar')
  outcome!: JobOutcome;

  /** What it did or found, as JSON. */
  @Column('text')
  detail!: string;
}
