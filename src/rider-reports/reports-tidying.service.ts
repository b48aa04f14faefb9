import { Injectable, Logger } from '@nestjs/common';
import { IsNull, LessThan, Not } from 'typeorm';
import { Clock } from '../clock.js';
import { Exclusive } from '../database/exclusive.service.js';
import { JobsService } from '../jobs/jobs.service.js';
import { addDays, instant, localDate, seconds } from '../scheduling/service-time.js';
import { RiderReport, RiderReportKey } from './rider-report.entity.js';

const anHour = seconds(3600);
const notesRetentionDays = 90;
/** Within this time a rider can send the same report again to see the answer. */
const keysRetentionDays = 14;

/** Deletes what is needed only for a limited time: notes, answers, and the keys by which devices are distinguished. */
@Injectable()
export class ReportsTidying {
  private readonly log = new Logger('rider reports');

  constructor(
    private readonly exclusive: Exclusive,
    private readonly clock: Clock,
    jobs: JobsService,
  ) {
    // Every hour and not at night, because a small machine may be off at night. If several processes run, one works and the others find nothing to do.
    jobs.repeat({ every: anHour, run: () => this.tidyByTheHour() });
  }

  private tidyByTheHour(): Promise<void> {
    return this.tidy().catch((error: unknown) => this.log.error(`old notes are still there: ${String(error)}`));
  }

  /** Does not delete the facts of a report: date, trip, stop and kind. */
  tidy(): Promise<void> {
    const today = localDate(instant(this.clock.now()), 'UTC');
    const old = { serviceDate: LessThan(addDays(today, -notesRetentionDays)) };
    return this.exclusive.inTransaction('tidying rider reports', async ({ manager: rows }) => {
      await rows.update(RiderReport, { ...old, note: Not(IsNull()) }, { note: null });
      await rows.update(RiderReport, { ...old, answerNote: Not(IsNull()) }, { answerNote: null });
      await rows.delete(RiderReportKey, { serviceDate: LessThan(addDays(today, -keysRetentionDays)) });
    });
  }
}
