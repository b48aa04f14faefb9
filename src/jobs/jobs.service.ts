import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { AgenciesInMemory } from '../agencies/agencies-in-memory.service.js';
import { Agencies, type AgencyInForce } from '../agencies/agencies.service.js';
import { Clock } from '../clock.js';
import { toldInLog } from '../database/database-away.js';
import { Database } from '../database/database.service.js';
import { instant, lasts, stretch, type EpochSeconds, type Stretch, type Seconds, type ServiceDate } from '../scheduling/service-time.js';
import { groupBy } from '../trip-log/operated-trip.js';
import { nextTurn } from '../turns.io.js';
import type { JobRun } from './job-run.entity.js';
import { JobRuns, type Finding, type Transaction, type Work } from './job-runs.io.js';

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

/** A job that is due in an agency. */
interface AgencyJob {
  readonly job: Job;
  readonly agency: AgencyInForce;
  readonly dueOn: ServiceDate;
}

/** Work that each copy of the program repeats, without a stored run. */
export interface Chore {
  readonly every: Seconds;
  readonly run: () => Promise<void>;
}

const everyMilliseconds = 600_000;
/** How many agencies are looked at together, so that one statement tells which of them have done a job. */
const agenciesAtOnce = 200;
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
  private readonly runs: JobRuns;

  constructor(
    database: Database,
    private readonly agencies: Agencies,
    private readonly clock: Clock,
    private readonly inMemory: AgenciesInMemory,
  ) {
    this.runs = new JobRuns(database, clock);
  }

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
    const ran: JobRun[] = [];
    const agencies = await this.agencies.list();
    for (let at = 0; at < agencies.length && !this.isEnding; at += agenciesAtOnce) {
      const some = agencies.slice(at, at + agenciesAtOnce);
      const due: AgencyJob[] = [];
      for (const job of this.jobs) due.push(...(await this.listDue(job, some)));
      const byAgency = groupBy(due, ({ agency }) => agency.agencyId);
      for (const [agencyId, ofAgency] of byAgency) ran.push(...(await this.inPassing(agencyId, () => this.runOf(agencyId, ofAgency))));
    }
    return ran;
  }

  /** The agencies in which a job is due and not done. */
  private async listDue(job: Job, agencies: readonly AgencyInForce[]): Promise<AgencyJob[]> {
    const due: AgencyJob[] = [];
    for (const agency of agencies) {
      const { agencyId, agencyTimezone: zone } = agency;
      const find = async (): Promise<ServiceDate | null> => job.dueOn(instant(this.clock.now()), zone, agencyId);
      const dueOn = await this.inPassing(agencyId, () => find().catch((error: unknown) => this.failed(`${agencyId} ${job.name}`, error)));
      if (dueOn !== null) due.push({ job, agency, dueOn });
      if (this.isEnding) return [];
    }
    const open: AgencyJob[] = [];
    // All agencies of a time zone have the same date.
    for (const [dueOn, ofDate] of groupBy(due, (each) => each.dueOn)) {
      const ids = ofDate.map(({ agency }) => agency.agencyId);
      const done = await this.runs.listDone(job.name, dueOn, ids);
      open.push(...ofDate.filter(({ agency }) => !done.has(agency.agencyId)));
    }
    return open;
  }

  private async runOf(agencyId: string, due: readonly AgencyJob[]): Promise<JobRun[]> {
    const ran: JobRun[] = [];
    for (const { job, agency, dueOn } of due) {
      if (this.isEnding) break;
      const run = await this.run(job, agency, dueOn).catch((error: unknown) => this.failed(`${agencyId} ${job.name}`, error));
      if (run !== null) ran.push(run);
      await nextTurn();
    }
    return ran;
  }

  /** Does work for an agency, and afterwards lets the agency go if it was not in memory before: nobody but the job has asked for it. */
  private async inPassing<T>(agencyId: string, work: () => Promise<T>): Promise<T> {
    const wasInMemory = this.inMemory.has(agencyId);
    try {
      return await work();
    } finally {
      if (!wasInMemory) this.inMemory.letGo(agencyId);
    }
  }

  private run(job: Job, { agencyId, agencyTimezone: zone }: AgencyInForce, dueOn: ServiceDate): Promise<JobRun | null> {
    const claim: DueJob['claim'] = (work, transaction) => this.runs.claim({ agencyId, job: job.name, dueOn }, work, transaction);
    return job.run({ agencyId, zone, dueOn, claim });
  }

  /** The latest runs and recorded events, the newest first. */
  list(agencyId: string): Promise<JobRun[]> {
    return this.runs.list(
      agencyId,
      this.jobs.map(({ name }) => name),
      this.noted,
    );
  }

  /** Registers a kind of event. @returns a function that records one among the runs; it returns null if its date already has one */
  noting(job: string): (key: Pick<JobRun, 'agencyId' | 'dueOn'>, finding: Finding) => Promise<JobRun | null> {
    this.noted.push(job);
    return (key, finding) => this.runs.claim({ ...key, job }, () => Promise.resolve(finding));
  }
}
