import { Inject, Injectable, Logger } from '@nestjs/common';
import type { JobRun } from '../jobs/job-run.entity.js';
import { JobsService, type DueJob } from '../jobs/jobs.service.js';
import { addDays, localDate, type ServiceDate } from '../scheduling/service-time.js';
import { serviceDayOf } from '../timetables/in-force.js';
import { TimetablesService } from '../timetables/timetables.service.js';

/** How long before the end of the known working days managers hear of it. */
const daysAhead = 45;

/** Soon a day may run or not by a government notice that is not out yet. */
@Injectable()
export class CalendarWarning {
  private readonly log = new Logger('ridership');

  constructor(
    @Inject(TimetablesService) private readonly timetables: TimetablesService,
    @Inject(JobsService) jobs: JobsService,
  ) {
    jobs.register({
      name: 'calendar-warning',
      dueOn: (now, zone, agencyId) => this.firstUnknownDay(agencyId, localDate(now, zone)),
      run: (due) => this.warn(due),
    });
  }

  /** The first day soon of which nobody knows yet whether it is a working day. */
  async firstUnknownDay(agencyId: string, today: ServiceDate): Promise<ServiceDate | null> {
    const versions = await this.timetables.listInForce(agencyId);
    const ahead = Array.from({ length: daysAhead + 1 }, (_, days) => addDays(today, days));
    return ahead.find((date) => serviceDayOf(versions, date).provisional) ?? null;
  }

  private async warn({ agencyId, dueOn, claim }: DueJob): Promise<JobRun | null> {
    const lastKnown = addDays(dueOn, -1);
    const run = await claim(() => Promise.resolve({ outcome: 'warning', detail: { lastKnown } }));
    if (run !== null)
      this.log.warn(`${agencyId}: 工作日历只到 ${lastKnown},请更新 · working days are known until ${lastKnown} only, update the program`);
    return run;
  }
}
