import { Injectable, Logger } from '@nestjs/common';
import type { JobRun } from '../jobs/job-run.entity.js';
import { JobsService, type DueJob } from '../jobs/jobs.service.js';
import { monthlySummary, monthSummedOn, summaryDueOn } from './monthly-summary.js';
import { SnapshotsService } from './snapshots.service.js';

/** Sums up a month once all its days are closed: in the program's log, and in `job_runs` for the notices. */
@Injectable()
export class MonthlySummary {
  private readonly log = new Logger('ridership');

  constructor(
    private readonly snapshots: SnapshotsService,
    jobs: JobsService,
  ) {
    jobs.register({ name: monthlySummary, dueOn: summaryDueOn, run: (due) => this.sumUp(due) });
  }

  /** Sums up the figures of the month: those of its newest revision if it is frozen, else those of the log. */
  private async sumUp({ agencyId, dueOn, claim }: DueJob): Promise<JobRun | null> {
    const month = monthSummedOn(dueOn);
    const { figures, isClosed, shown } = await this.snapshots.getMonth(agencyId, month);
    if (!isClosed || figures.byDay.length === 0) return null;
    const { byRoute: _, byDirection: __, byDay: ___, byDepartureTime: ____, ...totals } = figures;
    const detail = { ...totals, revision: shown?.revision ?? null };
    const run = await claim(() => Promise.resolve({ outcome: 'done', detail }));
    if (run !== null) this.log.log(`${agencyId} ${month}: ${run.detail}`);
    return run;
  }
}
