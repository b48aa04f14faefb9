import { Inject, Injectable } from '@nestjs/common';
import { NetworkService } from '../network/network.service.js';
import { AssignmentsService } from '../operations/assignments.service.js';
import { addDays, dayNumber, type ServiceDate } from '../scheduling/service-time.js';
import type { DayDifference } from './day-difference.js';
import type { JobRun } from './job-run.entity.js';
import { JobsService } from './jobs.service.js';
import { noticesOf, type Known, type Notice, type Summary } from './notices.js';
import { RidershipDays } from './ridership-days.service.js';

/** So far ahead every trip should have its driver. */
const daysAhead = 7;
/** So long a night's finding and a month's summary are told. */
const daysTold = 31;

/** Derived from what is there: what is put right is not told any more. Only what a night found and what a month was are kept, in `job_runs`. */
@Injectable()
export class NoticesService {
  constructor(
    @Inject(NetworkService) private readonly networks: NetworkService,
    @Inject(AssignmentsService) private readonly assignments: AssignmentsService,
    @Inject(JobsService) private readonly jobs: JobsService,
    @Inject(RidershipDays) private readonly days: RidershipDays,
  ) {}

  async list(agencyId: string): Promise<Notice[]> {
    const today = await this.days.today(agencyId);
    const runs = (await this.jobs.list(agencyId)).filter(({ dueOn }) => dayNumber(today) - dayNumber(dueOn) <= daysTold);
    const firstUnknown = await this.jobs.firstUnknownDay(agencyId, today);
    return noticesOf({ ...kept(runs), unassigned: await this.unassigned(agencyId, today), firstUnknown });
  }

  /** Where nobody was ever assigned, the town does without, and need not be told so every day. */
  private async unassigned(agencyId: string, today: ServiceDate): Promise<Known['unassigned']> {
    if (!(await this.assignments.isUsed(agencyId))) return [];
    return this.assignments.listUnassigned(await this.networks.getNetwork(agencyId), { from: today, to: addDays(today, daysAhead - 1) });
  }
}

/** @param runs the newest first */
function kept(runs: readonly JobRun[]): Pick<Known, 'differences' | 'summary'> {
  const alarms = runs.filter(({ job, outcome }) => job === 'close-day' && outcome === 'alarm');
  const differences = alarms.flatMap(({ detail }) => (JSON.parse(detail) as { differences: DayDifference[] }).differences);
  const summary = runs.find(({ job }) => job === 'monthly-summary');
  if (summary === undefined) return { differences, summary: null };
  return { differences, summary: { dueOn: summary.dueOn, figures: JSON.parse(summary.detail) as Summary } };
}
