import { LessThanOrEqual, type QueryRunner } from 'typeorm';
import type { Clock } from '../clock.js';
import type { Database } from '../database/database.service.js';
import { instant, minutes, plus, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import { JobRun, type JobOutcome } from './job-run.entity.js';

/** The findings of a job, stored with its run. */
export interface Finding {
  readonly outcome: JobOutcome;
  readonly detail: object;
}

export type Work<T> = (runner: QueryRunner) => Promise<T>;
export type Transaction = <T>(work: Work<T>) => Promise<T>;

const maxListed = 100;
/**
 * The most by which the clocks of copies of the program may differ. A run that is further in the future was made while a clock was wrong,
 * and does not count.
 */
const clocksDiffer = minutes(1);

/** Reads and writes the table of runs. */
export class JobRuns {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The newest runs of these jobs and the newest of these recorded events, the newest first. */
  async list(agencyId: string, jobs: readonly string[], events: readonly string[]): Promise<JobRun[]> {
    const runs: JobRun[] = [];
    // One query for each job, because the key then finds its newest runs, however many there are.
    const due = jobs.map((job) => ({ agencyId, job, ranAt: LessThanOrEqual(this.latest()) }));
    // Recorded events are listed even if a clock was ahead, because they have happened.
    for (const where of [...due, ...events.map((job) => ({ agencyId, job }))]) {
      runs.push(...(await this.database.source.manager.find(JobRun, { where, order: { dueOn: 'DESC' }, take: maxListed })));
    }
    return runs.sort(newestFirst).slice(0, maxListed);
  }

  /** Those of some agencies in which a job has run for a date. */
  async listDone(job: string, dueOn: ServiceDate, agencyIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.database.query<{ agencyId: string }>(
      `SELECT agency_id AS "agencyId" FROM job_runs
        WHERE agency_id IN (${agencyIds.map(() => '?').join(', ')}) AND job = ? AND due_on = ? AND ran_at <= ?`,
      [...agencyIds, job, dueOn, this.latest()],
    );
    return new Set(rows.map(({ agencyId }) => agencyId));
  }

  private latest(): EpochSeconds {
    return plus(instant(this.clock.now()), clocksDiffer);
  }

  /**
   * Runs the work, unless the job has run. Another copy that claims the same job waits for this transaction, and then finds the job done;
   * if the transaction fails, it takes over.
   */
  claim(
    key: Pick<JobRun, 'agencyId' | 'job' | 'dueOn'>,
    work: Work<Finding>,
    transaction: Transaction = (claimed) => this.database.writeQuietly(claimed),
  ): Promise<JobRun | null> {
    return transaction(async (runner) => {
      const ranAt = instant(this.clock.now());
      const claimed = await this.database.query<{ job: string }>(
        `INSERT INTO job_runs (agency_id, job, due_on, ran_at, outcome, detail) VALUES (?, ?, ?, ?, 'done', '{}')
         ON CONFLICT (agency_id, job, due_on) DO UPDATE SET ran_at = excluded.ran_at WHERE job_runs.ran_at > ? RETURNING job`,
        [key.agencyId, key.job, key.dueOn, ranAt, this.latest()],
        runner,
      );
      if (claimed.length === 0) return null;
      const { outcome, detail } = await work(runner);
      const run = { ...key, ranAt, outcome, detail: JSON.stringify(detail) };
      await runner.manager.update(JobRun, key, { outcome, detail: run.detail });
      return run;
    });
  }
}

const newestFirst = (a: JobRun, b: JobRun): number =>
  b.ranAt - a.ranAt || (a.job < b.job ? -1 : a.job > b.job ? 1 : 0) || (a.dueOn < b.dueOn ? 1 : -1);
