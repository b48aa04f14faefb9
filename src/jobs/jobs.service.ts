import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { LessThanOrEqual, type QueryRunner } from 'typeorm';
import { Agencies } from '../agencies/agencies.service.js';
import { Clock } from '../clock.js';
import { toldInLog } from '../database/database-away.js';
import { Database } from '../database/database.service.js';
import {
  instant,
  lasts,
  minutes,
  stretch,
  plus,
  type EpochSeconds,
  type Stretch,
  type Seconds,
  type ServiceDate,
} from '../scheduling/service-time.js';
import { JobRun, type JobOutcome } from './job-run.entity.js';

/** The findings of a job, stored with its run. */
export interface Finding {
  readonly outcome: JobOutcome;
  readonly detail: object;
}

type Work<T> = (runner: QueryRunner) => Promise<T>;
type Transaction = <T>(work: Work<T>) => Promise<T>;

/** A job that is due in an agency and has not run for the date. */
export interface DueJob {
  readonly agencyId: string;
  readonly zone: string;
  readonly dueOn: ServiceDate;
  /**
   * Does the work in one transaction with the row that claims the job.
   * @param transaction the transaction to use; left out: a new one
   * @returns null: another copy of the program was first
   */
  readonly claim: (work: Work<Finding>, transaction?: Transaction) => Promise<JobRun | null>;
}

/** Work that is done once for each date in each agency, by the copy of the program that comes first. */
export interface Job {
  readonly name: string;
  /** The latest date for which it is due, whether it is done or not; null: none. */
  readonly dueOn: (now: EpochSeconds, zone: string, agencyId: string) => ServiceDate | null | Promise<ServiceDate | null>;
  /** Does the work by calling `claim`; null: another copy was first, or it has to wait until a later look. */
  readonly run: (due: DueJob) => Promise<JobRun | null>;
}

/** Work that each copy of the program repeats, without a stored run. */
export interface Chore {
  readonly every: Seconds;
  readonly run: () => Promise<void>;
}

const everyMilliseconds = 600_000;
const maxRunsListed = 100;
/**
 * The most by which the clocks of copies of the program may differ. A run that is further in the future was made while a clock was wrong,
 * and does not count.
 */
const clocksDiffer = minutes(1);

/** Runs scheduled work. Features register it when they are created, and it runs in that order. */
@Injectable()
export class JobsService implements BeforeApplicationShutdown {
  private readonly log = new Logger('jobs');
  private readonly jobs: Job[] = [];
  /** Names of events that are recorded among the runs. */
  private readonly noted: string[] = [];
  private readonly chores: { readonly chore: Chore; rests: Stretch }[] = [];
  private running: Promise<void> | null = null;
  private isEnding = false;

  constructor(
    private readonly database: Database,
    private readonly agencies: Agencies,
    private readonly clock: Clock,
  ) {}

  register(job: Job): void {
    this.jobs.push(job);
  }

  /** Registers a chore; it first runs after one period. */
  repeat(chore: Chore): void {
    this.chores.push({ chore, rests: stretch(this.clock.now(), chore.every) });
  }

  /** Looks for due work. It does so often, so that work that became due while the program was off is done soon after the start. */
  @Interval(everyMilliseconds)
  async tick(): Promise<void> {
    if (this.running !== null || this.isEnding) return;
    this.running = this.runAll();
    await this.running;
    this.running = null;
  }

  private async runAll(): Promise<void> {
    try {
      await this.runChores();
      await this.runDue();
    } catch (error) {
      this.failed('jobs', error);
    }
  }

  /**
   * Waits until the running job stops, before its next piece of work. Its run is not stored, so it is repeated after the next start. The
   * database stays open until then.
   */
  async beforeApplicationShutdown(): Promise<void> {
    this.isEnding = true;
    await this.running;
  }

  private failed(what: string, error: unknown): null {
    if (this.isEnding) return null;
    this.log.error(`${what}: ${toldInLog(error)}`);
    return null;
  }

  private async runChores(): Promise<void> {
    const now = this.clock.now();
    for (const each of this.chores.filter(({ rests }) => !lasts(rests, now))) {
      each.rests = stretch(now, each.chore.every);
      await each.chore.run().catch((error: unknown) => this.failed('chore', error));
    }
  }

  /**
   * Runs all jobs that are due. If one fails, the others of its agency and of other agencies run nevertheless, and it is tried again at the
   * next look.
   * @returns the runs made by this copy of the program
   */
  async runDue(): Promise<JobRun[]> {
    const ran: (JobRun | null)[] = [];
    for (const { agencyId, agencyTimezone: zone } of await this.agencies.list())
      for (const job of this.jobs)
        if (!this.isEnding)
          ran.push(await this.runIfDue(job, agencyId, zone).catch((error: unknown) => this.failed(`${agencyId} ${job.name}`, error)));
    return ran.filter((run) => run !== null);
  }

  private async runIfDue(job: Job, agencyId: string, zone: string): Promise<JobRun | null> {
    const dueOn = await job.dueOn(instant(this.clock.now()), zone, agencyId);
    if (dueOn === null || (await this.isDone(agencyId, job.name, dueOn))) return null;
    const claim: DueJob['claim'] = (work, transaction) => this.claim({ agencyId, job: job.name, dueOn }, work, transaction);
    return job.run({ agencyId, zone, dueOn, claim });
  }

  /** The latest runs and recorded events, the newest first. */
  async list(agencyId: string): Promise<JobRun[]> {
    const runs: JobRun[] = [];
    // One query for each job, because the key then finds its newest runs, however many there are.
    const due = this.jobs.map(({ name: job }) => ({ agencyId, job, ranAt: LessThanOrEqual(this.latestRun()) }));
    // Recorded events are listed even if a clock was ahead, because they have happened.
    for (const where of [...due, ...this.noted.map((job) => ({ agencyId, job }))]) {
      runs.push(...(await this.database.source.manager.find(JobRun, { where, order: { dueOn: 'DESC' }, take: maxRunsListed })));
    }
    return runs.sort(newestFirst).slice(0, maxRunsListed);
  }

  /** Registers a kind of event. @returns a function that records one among the runs; it returns null if its date already has one */
  noting(job: string): (key: Pick<JobRun, 'agencyId' | 'dueOn'>, finding: Finding) => Promise<JobRun | null> {
    this.noted.push(job);
    return (key, finding) => this.claim({ ...key, job }, () => Promise.resolve(finding));
  }

  private isDone(agencyId: string, job: string, dueOn: ServiceDate): Promise<boolean> {
    return this.database.source.manager.existsBy(JobRun, { agencyId, job, dueOn, ranAt: LessThanOrEqual(this.latestRun()) });
  }

  private latestRun(): EpochSeconds {
    return plus(instant(this.clock.now()), clocksDiffer);
  }

  /**
   * Runs the work, unless the job has run. Another copy that claims the same job waits for this transaction, and then finds the job done;
   * if the transaction fails, it takes over.
   */
  private claim(
    key: Pick<JobRun, 'agencyId' | 'job' | 'dueOn'>,
    work: Work<Finding>,
    transaction: Transaction = (claimed) => this.database.writeQuietly(claimed),
  ): Promise<JobRun | null> {
    return transaction(async (runner) => {
      const ranAt = instant(this.clock.now());
      const claimed = await this.database.query<{ job: string }>(
        `INSERT INTO job_runs (agency_id, job, due_on, ran_at, outcome, detail) VALUES (?, ?, ?, ?, 'done', '{}')
         ON CONFLICT (agency_id, job, due_on) DO UPDATE SET ran_at = excluded.ran_at WHERE job_runs.ran_at > ? RETURNING job`,
        [key.agencyId, key.job, key.dueOn, ranAt, this.latestRun()],
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
