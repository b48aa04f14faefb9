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

/** On how many days from today every trip should have a driver and a vehicle. */
const daysAhead = 7;
/** For how many days findings of a night and summaries of a month are listed. */
const daysListed = 31;
/** For how many days a change of the server's clock is listed, so that the days around it can be checked. */
const daysClockJumpListed = 7;

/** For how many days the finding of a night counts as urgent. */
const daysPressing = 7;

/** The notices that need action soon, without the figures of any month. */
export interface Pressing {
  /** Severe notices about the machine. */
  readonly alarms: readonly Notice[];
  /** Timetables whose promised vehicles are still missing. */
  readonly vehicles: readonly Notice[];
  /** Dates whose stored totals did not match their events, found in the last week. */
  readonly differedDates: readonly ServiceDate[];
  /** Years whose working days are unknown, each with the first coming date that they could change. */
  readonly unknownYears: readonly { readonly year: number; readonly from: ServiceDate }[];
}

/**
 * Derives notices from the current state, so that a notice disappears once its cause is put right. Only findings of nightly jobs and month
 * summaries come from `job_runs`.
 */
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
    const runs = (await this.jobs.list(agencyId)).filter(({ dueOn }) => dayNumber(today) - dayNumber(dueOn) <= daysListed);
    const workingDays = await this.calendar.listStates(agencyId, today);
    const [unassigned, summary] = [await this.unassigned(agencyId, today), await this.summary(agencyId, runs)];
    const jumps = jumpsIn(runs.filter(({ dueOn }) => dayNumber(today) - dayNumber(dueOn) <= daysClockJumpListed)).map(
      ({ run, bySeconds }) => ({
        date: run.dueOn,
        bySeconds,
      }),
    );
    const drifted = await this.snapshots.listDrifted(agencyId);
    const upkeep = await this.upkeep.state();
    const lost = await this.lost.list(agencyId, today);
    const promised = await this.statements.listBroken(agencyId);
    return noticesOf({ today, lost, promised, upkeep, jumps, differences: differencesIn(runs), drifted, unassigned, workingDays, summary });
  }

  /** The notices that need action soon. It reads no month, so that it can be requested often. */
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

  /** The current figures of the month that was summed up last, which may have been frozen or corrected since the job ran. */
  private async summary(agencyId: string, runs: readonly JobRun[]): Promise<Noticed['summary']> {
    const run = runs.find(({ job }) => job === monthlySummary);
    if (run === undefined) return null;
    const { figures, isClosed, shown, difference } = await this.snapshots.getMonth(agencyId, monthSummedOn(run.dueOn));
    return { dueOn: run.dueOn, figures, isClosed, revision: shown?.revision ?? null, differs: difference !== null };
  }

  /** Trips without a driver or vehicle. An agency without any assignment works without them and needs no daily reminder. */
  private async unassigned(agencyId: string, today: ServiceDate): Promise<Noticed['unassigned']> {
    if (!(await this.assignments.isUsed(agencyId))) return [];
    return this.unassignedTrips.list(await this.networks.getNetwork(agencyId), { from: today, to: addDays(today, daysAhead - 1) });
  }
}
