import { Injectable, Logger } from '@nestjs/common';
import { AgencyCache } from '../agencies/agency-cache.js';
import { Changes } from '../database/changes.service.js';
import type { JobRun } from '../jobs/job-run.entity.js';
import { JobsService, type DueJob } from '../jobs/jobs.service.js';
import { localDate, type ServiceDate } from '../scheduling/service-time.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import { WorkingDaysService } from '../timetables/working-days.service.js';
import { workingDaysStates, yearsExpected, type WorkingDaysState } from './working-days-notices.js';

/**
 * Warns if the working days of a year are not entered, and lists the dates on which a manager's entry and the program's own working days
 * differ.
 */
@Injectable()
export class CalendarWarning {
  private readonly log = new Logger('ridership');
  /** The years without working days, as seen from the first of a month. */
  private readonly missing = new AgencyCache((agencyId, month) => this.missingYears(agencyId, month as ServiceDate), 1);

  constructor(
    private readonly timetables: TimetablesService,
    private readonly workingDays: WorkingDaysService,
    jobs: JobsService,
    changes: Changes,
  ) {
    jobs.register({
      name: 'calendar-warning',
      dueOn: async (now, zone, agencyId) => {
        const month = `${localDate(now, zone).slice(0, 7)}-01` as ServiceDate;
        return (await this.missing.get(agencyId, month)).length > 0 ? month : null;
      },
      run: (due) => this.warn(due),
    });
    changes.on(
      'forget',
      ['public', 'service-days'],
      ({ agencyId }) => this.missing.forget(agencyId),
      // Kept when an agency is let go: otherwise each look for due jobs would read the timetables of all agencies.
      () => false,
    );
  }

  async listStates(agencyId: string, today: ServiceDate): Promise<WorkingDaysState[]> {
    const years = await this.workingDays.listYears(agencyId, yearsExpected(today));
    return workingDaysStates(today, years, await this.timetables.listInForce(agencyId));
  }

  private async missingYears(agencyId: string, today: ServiceDate): Promise<number[]> {
    const states = await this.listStates(agencyId, today);
    return states.filter(({ unknownFrom }) => unknownFrom !== null).map(({ year }) => year);
  }

  /** Logs a warning, once a month. */
  private async warn({ agencyId, dueOn, claim }: DueJob): Promise<JobRun | null> {
    const years = await this.missing.get(agencyId, dueOn);
    const run = await claim(() => Promise.resolve({ outcome: 'warning', detail: { years } }));
    if (run !== null)
      for (const year of years)
        this.log.warn(
          `${agencyId}：${year} 年的放假调休安排还没有，请录入（PUT /v1/working-days/${year}）或更新程序 · ` +
            `the working days of ${year} are not known yet: enter them (PUT /v1/working-days/${year}) or update the program`,
        );
    return run;
  }
}
