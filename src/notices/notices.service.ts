import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { AssignmentsService } from '../fleet/assignments.service.js';
import type { JobRun } from '../jobs/job-run.entity.js';
import { JobsService } from '../jobs/jobs.service.js';
import { monthlySummary, monthSummedOn } from '../monthly-reports/monthly-summary.js';
import { SnapshotsService } from '../monthly-reports/snapshots.service.js';
import { NetworkService, todayOf } from '../network/network.service.js';
import { LostReferences } from '../publishing/lost-references.service.js';
import { UnassignedTrips } from '../operations/unassigned-trips.service.js';
import { differencesIn } from '../ridership/nightly-closing.js';
import { addDays, dayNumber, type ServiceDate } from '../scheduling/service-time.js';
import { PublicationStatements } from '../draft-publishing/publication-statements.service.js';
import { jumpsIn } from '../upkeep/clock-jump.js';
import { Upkeep } from '../upkeep/upkeep.service.js';
import { CalendarWarning } from './calendar-warning.service.js';
import type { Notice } from './notice.js';
import { noticesOf, vehiclesNotice, type Noticed } from './notices.js';
import { upkeepNotices } from './upkeep-notices.js';

/** So far ahead every trip should have its driver. */
const daysAhead = 7;
/** So long a night's finding and a month's summary are told. */
const daysTold = 31;
/** So long that the server's clock was set: until everybody has looked at the days around it. */
const daysJumpTold = 7;

/** So long a night's finding presses. */
const daysPressing = 7;

/** What of all that should be heard of soon, without the figures of any month. */
export interface Pressing {
  /** Of the machine, and grave. */
  readonly alarms: readonly Notice[];
  /** Vehicles that were promised for a timetable and are still missing. */
  readonly vehicles: readonly Notice[];
  /** Whose kept totals were not what their events say, by the nights of the last week. */
  readonly differedDates: readonly ServiceDate[];
  /** Whose working days nobody has said yet, and the first date to come that they could move. */
  readonly unknownYears: readonly { readonly year: number; readonly from: ServiceDate }[];
}

/** Derived from what is there: what is put right is not told any more. `job_runs` has what a night found, and that a month was summed up. */
@Injectable()
export class NoticesService {
  constructor(
    private readonly networks: NetworkService,
    private readonly assignments: AssignmentsService,
    private readonly unassignedTrips: UnassignedTrips,
    private readonly jobs: JobsService,
    private readonly calendar: CalendarWarning,
    private readonly snapshots: SnapshotsService,
    private readonly lost: LostReferences,
    private readonly statements: PublicationStatements,
    private readonly upkeep: Upkeep,
    private readonly clock: Clock,
  ) {}

  async list(agencyId: string): Promise<Notice[]> {
    const today = todayOf({ agency: await this.networks.getAgency(agencyId) }, this.clock);
    const runs = (await this.jobs.list(agencyId)).filter(({ dueOn }) => dayNumber(today) - dayNumber(dueOn) <= daysTold);
    const workingDays = await this.calendar.listStates(agencyId, today);
    const [unassigned, summary] = [await this.unassigned(agencyId, today), await this.summary(agencyId, runs)];
    const jumps = jumpsIn(runs.filter(({ dueOn }) => dayNumber(today) - dayNumber(dueOn) <= daysJumpTold)).map(({ run, bySeconds }) => ({
      date: run.dueOn,
      bySeconds,
    }));
    const drifted = await this.snapshots.listDrifted(agencyId);
    const upkeep = await this.upkeep.state();
    const lost = await this.lost.list(agencyId, today);
    const promised = await this.statements.listBroken(agencyId);
    return noticesOf({ today, lost, promised, upkeep, jumps, differences: differencesIn(runs), drifted, unassigned, workingDays, summary });
  }

  /** For those who ask often. */
  async listPressing(agencyId: string): Promise<Pressing> {
    const today = todayOf({ agency: await this.networks.getAgency(agencyId) }, this.clock);
    const runs = (await this.jobs.list(agencyId)).filter(({ dueOn }) => dayNumber(today) - dayNumber(dueOn) <= daysPressing);
    const states = await this.calendar.listStates(agencyId, today);
    return {
      alarms: upkeepNotices(today, await this.upkeep.state()).filter(({ level }) => level === 'alarm'),
      vehicles: (await this.statements.listBroken(agencyId)).map(vehiclesNotice),
      differedDates: [...new Set(differencesIn(runs).map(({ date }) => date))],
      unknownYears: states.flatMap(({ year, unknownFrom: from }) => (from === null ? [] : [{ year, from }])),
    };
  }

  /** Of the month that was summed up last what `GET` answers now, not what the job saw: it may be frozen or corrected since. */
  private async summary(agencyId: string, runs: readonly JobRun[]): Promise<Noticed['summary']> {
    const run = runs.find(({ job }) => job === monthlySummary);
    if (run === undefined) return null;
    const { figures, isClosed, shown, difference } = await this.snapshots.getMonth(agencyId, monthSummedOn(run.dueOn));
    return { dueOn: run.dueOn, figures, isClosed, revision: shown?.revision ?? null, differs: difference !== null };
  }

  /** Where nobody was ever assigned, the town does without, and need not be told so every day. */
  private async unassigned(agencyId: string, today: ServiceDate): Promise<Noticed['unassigned']> {
    if (!(await this.assignments.isUsed(agencyId))) return [];
    return this.unassignedTrips.list(await this.networks.getNetwork(agencyId), { from: today, to: addDays(today, daysAhead - 1) });
  }
}
