import { Inject, Injectable, Logger } from '@nestjs/common';
import { Counter } from 'prom-client';
import type { QueryRunner } from 'typeorm';
import { Clock } from '../clock.js';
import { Metrics } from '../http/metrics.service.js';
import type { JobRun } from '../jobs/job-run.entity.js';
import { JobsService, type DueJob } from '../jobs/jobs.service.js';
import { addMonths, datesOf } from '../scheduling/month.js';
import { addDays, instant, type ServiceDate } from '../scheduling/service-time.js';
import { dayDifference } from './day-difference.js';
import { dayToClose, differencesIn, nightlyClosing, waitsUntil, type ClosingDetail, type DayDifference } from './nightly-closing.js';
import { RidershipDays } from './ridership-days.service.js';
import { RidershipRows } from './ridership-rows.service.js';

/** Each night marks the trips that nobody logged, and compares the rows of this month and the one before with the events. */
@Injectable()
export class NightlyClosing {
  private readonly log = new Logger('ridership');
  private readonly differences: Counter;

  constructor(
    @Inject(RidershipDays) private readonly days: RidershipDays,
    @Inject(RidershipRows) private readonly rows: RidershipRows,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Metrics) metrics: Metrics,
    @Inject(JobsService) jobs: JobsService,
  ) {
    this.differences = new Counter({
      name: 'banche_ridership_differences_total',
      help: 'Service days whose kept totals were not what their events say',
      registers: [metrics.registry],
    });
    jobs.register({ name: nightlyClosing, dueOn: dayToClose, run: (due) => this.close(due) });
  }

  private async close({ agencyId, zone, dueOn, claim }: DueJob): Promise<JobRun | null> {
    const span = await this.days.span(agencyId);
    if (span === null || span.from > dueOn) return null;
    const run = await this.days.alone(agencyId, async () => {
      await this.days.bringUpToDate(agencyId, { from: span.from, to: dueOn });
      const isClosed = (await this.rows.listBuilt(agencyId, { from: dueOn, to: dueOn })).every((day) => day.isClosed);
      if (!isClosed && instant(this.clock.now()) < waitsUntil(dueOn, zone)) return null;
      const { from } = datesOf(addMonths(dueOn.slice(0, 7), -1));
      const work = async (runner: QueryRunner) => {
        const differences = await this.compare(runner, agencyId, from > span.from ? from : span.from, dueOn);
        const detail: ClosingDetail = { closed: isClosed ? dueOn : null, comparedFrom: from, differences };
        return { outcome: differences.length === 0 ? 'done' : 'alarm', detail } as const;
      };
      return claim(work, (claimed) => this.days.write(agencyId, claimed));
    });
    if (run !== null) this.report(run);
    return run;
  }

  /** After the commit: what PostgreSQL ended and was done again is logged once. */
  private report(run: JobRun): void {
    const differences = differencesIn([run]);
    for (const { date, trips } of differences)
      this.log.error(`${run.agencyId} ${date}: kept totals differ from the events: ${JSON.stringify(trips)}`);
    this.differences.inc(differences.length);
  }

  /** Derives each date anew and beside its rows; what differs is reported and put right. */
  private async compare(runner: QueryRunner, agencyId: string, from: ServiceDate, to: ServiceDate): Promise<DayDifference[]> {
    const found: DayDifference[] = [];
    const built = new Set((await this.rows.listBuilt(agencyId, { from, to })).map((day) => day.date));
    for (let date = from; date <= to; date = addDays(date, 1)) {
      if (!built.has(date)) continue;
      const range = { from: date, to: date };
      const stored = await this.rows.listTrips(agencyId, range, runner);
      const derived = await this.days.derive(runner, agencyId, date);
      const trips = dayDifference(stored, derived.trips);
      // What changed a moment ago is derived when it is next read.
      if (trips.length === 0 || (await this.days.listStale(agencyId, range, runner)).has(date)) continue;
      await this.rows.replace(runner, agencyId, date, derived);
      found.push({ date, trips });
    }
    return found;
  }
}
