import { Inject, Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Counter } from 'prom-client';
import type { QueryRunner } from 'typeorm';
import { Clock } from '../clock.js';
import { Database } from '../database/database.service.js';
import { Metrics } from '../http/metrics.service.js';
import { NetworkService } from '../network/network.service.js';
import { addDays, instant, type ServiceDate } from '../scheduling/service-time.js';
import { serviceDayOf, TimetablesService } from '../timetables/timetables.service.js';
import { dayDifference, type DayDifference } from './day-difference.js';
import { calendarWarningDays, dayToClose, monthToSum, waitsUntil, type Job } from './due-jobs.js';
import { JobRun, type JobOutcome } from '../jobs/job-run.entity.js';
import { addMonths, datesOf } from './month.js';
import { RidershipDays } from './ridership-days.service.js';
import { SnapshotsService } from '../monthly-reports/snapshots.service.js';

interface Found {
  readonly outcome: JobOutcome;
  readonly detail: object;
}

const everyMilliseconds = 600_000;
const mostRunsListed = 100;

/** What nobody has to remember: each night, each month, and before the working-day calendar ends. */
@Injectable()
export class JobsService {
  private readonly log = new Logger('ridership');
  private readonly differences: Counter;
  private running = false;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(NetworkService) private readonly networks: NetworkService,
    @Inject(TimetablesService) private readonly timetables: TimetablesService,
    @Inject(RidershipDays) private readonly days: RidershipDays,
    @Inject(SnapshotsService) private readonly snapshots: SnapshotsService,
    @Inject(Metrics) metrics: Metrics,
    @Inject(Clock) private readonly clock: Clock,
  ) {
    this.differences = new Counter({
      name: 'banche_ridership_differences_total',
      help: 'Service days whose kept totals were not what their events say',
      registers: [metrics.registry],
    });
  }

  /** Looks often what is due: that way what fell due while the program was off is done soon after it is back. */
  @Interval(everyMilliseconds)
  async tick(): Promise<void> {
    if (this.running) return;
    this.running = true;
    try {
      await this.runDue();
    } catch (error) {
      this.log.error(`jobs: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    } finally {
      this.running = false;
    }
  }

  /** @returns what this copy of the program did; what another one did or was done before is not among it */
  async runDue(): Promise<JobRun[]> {
    const ran: (JobRun | null)[] = [];
    for (const { agencyId } of await this.networks.listAgencies()) {
      ran.push(await this.closeDay(agencyId), await this.sumMonth(agencyId), await this.warnOfCalendar(agencyId));
    }
    return ran.filter((run) => run !== null);
  }

  async list(agencyId: string): Promise<JobRun[]> {
    const order = { ranAt: 'DESC', job: 'ASC', dueOn: 'DESC' } as const;
    return this.database.source.manager.find(JobRun, { where: { agencyId }, order, take: mostRunsListed });
  }

  /** Marks the trips that nobody logged, and compares what is kept of this month and the one before with the events. */
  private async closeDay(agencyId: string): Promise<JobRun | null> {
    const dueOn = dayToClose(instant(this.clock.now()), await this.zoneOf(agencyId));
    const span = await this.days.span(agencyId);
    if (span === null || span.from > dueOn || (await this.isDone(agencyId, 'close-day', dueOn))) return null;
    const run = await this.days.alone(agencyId, async () => {
      await this.days.bringUpToDate(agencyId, { from: span.from, to: dueOn });
      const isClosed = (await this.days.listBuilt(agencyId, { from: dueOn, to: dueOn })).every((day) => day.isClosed);
      if (!isClosed && instant(this.clock.now()) < waitsUntil(dueOn, await this.zoneOf(agencyId))) return null;
      const from = datesOf(addMonths(dueOn.slice(0, 7), -1)).from;
      return this.once(agencyId, 'close-day', dueOn, async (runner) => {
        const differences = await this.compare(runner, agencyId, from > span.from ? from : span.from, dueOn);
        const detail = { closed: isClosed ? dueOn : null, comparedFrom: from, differences };
        return { outcome: differences.length === 0 ? 'done' : 'alarm', detail };
      });
    });
    if (run !== null) this.tellDifferences(run);
    return run;
  }

  /** After the commit: what PostgreSQL ended and was done again is told once. */
  private tellDifferences({ agencyId, detail }: JobRun): void {
    const { differences } = JSON.parse(detail) as { differences: DayDifference[] };
    for (const { date, trips } of differences)
      this.log.error(`${agencyId} ${date}: kept totals differ from the events: ${JSON.stringify(trips)}`);
    this.differences.inc(differences.length);
  }

  /** Derives each date anew and beside what is kept; what differs is told and put right. */
  private async compare(runner: QueryRunner, agencyId: string, from: ServiceDate, to: ServiceDate): Promise<DayDifference[]> {
    const found: DayDifference[] = [];
    const built = new Set((await this.days.listBuilt(agencyId, { from, to })).map((day) => day.date));
    for (let date = from; date <= to; date = addDays(date, 1)) {
      if (!built.has(date)) continue;
      const range = { from: date, to: date };
      const kept = await this.days.listTrips(agencyId, range, runner);
      const derived = await this.days.derive(runner, agencyId, date);
      const trips = dayDifference(kept, derived.trips);
      // What changed a moment ago is derived when it is next asked for.
      if (trips.length === 0 || (await this.days.listStale(agencyId, range, runner)).has(date)) continue;
      await this.days.replace(runner, agencyId, date, derived);
      found.push({ date, trips });
    }
    return found;
  }

  /** What was reported of it, and as which revision, where it is frozen already. */
  private async sumMonth(agencyId: string): Promise<JobRun | null> {
    const { month, dueOn } = monthToSum(instant(this.clock.now()), await this.zoneOf(agencyId));
    if (await this.isDone(agencyId, 'monthly-summary', dueOn)) return null;
    const { figures, isClosed, shown } = await this.snapshots.getMonth(agencyId, month);
    if (!isClosed || figures.byDay.length === 0) return null;
    const { byRoute: _, byDirection: __, byDay: ___, byDepartureTime: ____, ...totals } = figures;
    const detail = { ...totals, revision: shown?.revision ?? null };
    const run = await this.once(agencyId, 'monthly-summary', dueOn, () => Promise.resolve({ outcome: 'done', detail }));
    if (run !== null) this.log.log(`${agencyId} ${month}: ${run.detail}`);
    return run;
  }

  /** Soon a day may run or not by a notice that is not out yet. */
  private async warnOfCalendar(agencyId: string): Promise<JobRun | null> {
    const unknown = await this.firstUnknownDay(agencyId, await this.days.today(agencyId));
    if (unknown === null || (await this.isDone(agencyId, 'calendar-warning', unknown))) return null;
    const lastKnown = addDays(unknown, -1);
    const found: Found = { outcome: 'warning', detail: { lastKnown } };
    const run = await this.once(agencyId, 'calendar-warning', unknown, () => Promise.resolve(found));
    if (run !== null)
      this.log.warn(`${agencyId}: 工作日历只到 ${lastKnown},请更新 · working days are known until ${lastKnown} only, update the program`);
    return run;
  }

  /** The first day soon of which nobody knows yet whether it is a working day. */
  async firstUnknownDay(agencyId: string, today: ServiceDate): Promise<ServiceDate | null> {
    const versions = await this.timetables.listInForce(agencyId);
    const ahead = Array.from({ length: calendarWarningDays + 1 }, (_, days) => addDays(today, days));
    return ahead.find((date) => serviceDayOf(versions, date).provisional) ?? null;
  }

  private async zoneOf(agencyId: string): Promise<string> {
    return (await this.networks.getAgency(agencyId)).agencyTimezone;
  }

  private isDone(agencyId: string, job: Job, dueOn: ServiceDate): Promise<boolean> {
    return this.database.source.manager.existsBy(JobRun, { agencyId, job, dueOn });
  }

  /**
   * Claims the job and does it in one transaction. Another copy of the program that claims the same waits for the end of
   * ours, and then finds it done; should ours fail, it takes over. What is said aloud is said after the commit, once.
   */
  private once(agencyId: string, job: Job, dueOn: ServiceDate, work: (runner: QueryRunner) => Promise<Found>): Promise<JobRun | null> {
    return this.days.write(agencyId, async (runner) => {
      const ranAt = instant(this.clock.now());
      const claimed = await this.database.query<{ job: string }>(
        `INSERT INTO job_runs (agency_id, job, due_on, ran_at, outcome, detail) VALUES (?, ?, ?, ?, 'done', '{}') ON CONFLICT DO NOTHING RETURNING job`,
        [agencyId, job, dueOn, ranAt],
        runner,
      );
      if (claimed.length === 0) return null;
      const { outcome, detail } = await work(runner);
      const run = { agencyId, job, dueOn, ranAt, outcome, detail: JSON.stringify(detail) };
      await runner.manager.update(JobRun, { agencyId, job, dueOn }, { outcome, detail: run.detail });
      return run;
    });
  }
}
