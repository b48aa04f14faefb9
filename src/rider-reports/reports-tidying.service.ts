import { Injectable, Logger } from '@nestjs/common';
import { IsNull, LessThan, Not } from 'typeorm';
import { Clock } from '../clock.js';
import { Exclusive } from '../database/exclusive.service.js';
import { JobsService } from '../jobs/jobs.service.js';
import { addDays, instant, localDate, seconds } from '../scheduling/service-time.js';
import { RiderReport, RiderReportKey } from './rider-report.entity.js';

const anHour = seconds(3600);
const keepNotesDays = 90;
/** As long as a rider may come back for the answer. */
const keepKeysDays = 14;

/** What was only needed for a while does not stay: notes, answers, and what tells one device from another. */
@Injectable()
export class ReportsTidying {
  private readonly log = new Logger('rider reports');

  constructor(
    private readonly exclusive: Exclusive,
    private readonly clock: Clock,
    jobs: JobsService,
  ) {
    // By the hour and not at night: a small machine may be off at night. Of several copies one works, the others then find nothing left to do.
    jobs.repeat({ every: anHour, run: () => this.tidyByTheHour() });
  }

  private tidyByTheHour(): Promise<void> {
    return this.tidy().catch((error: unknown) => this.log.error(`old notes are still there: ${String(error)}`));
  }

  /** The facts of a report stay: date, trip, stop, kind. */
  tidy(): Promise<void> {
    const today = localDate(instant(this.clock.now()), 'UTC');
    const old = { serviceDate: LessThan(addDays(today, -keepNotesDays)) };
    return this.exclusive.inTransaction('tidying rider reports', async ({ manager: rows }) => {
      await rows.update(RiderReport, { ...old, note: Not(IsNull()) }, { note: null });
      await rows.update(RiderReport, { ...old, answerNote: Not(IsNull()) }, { answerNote: null });
      await rows.delete(RiderReportKey, { serviceDate: LessThan(addDays(today, -keepKeysDays)) });
    });
  }
}
