import { dayToClose } from '../ridership/nightly-closing.js';
import { addMonths, type Month } from '../scheduling/month.js';
import { addDays, serviceDate, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';

/** Name of the job in `job_runs`. */
export const monthlySummary = 'monthly-summary';

/** The date on which the latest summary was due: the day after the last month whose days are all closed. */
export const summaryDueOn = (now: EpochSeconds, zone: string): ServiceDate =>
  serviceDate(`${addDays(dayToClose(now, zone), 1).slice(0, 7)}-01`);

/** The month that is summed up on a date. @example monthSummedOn('2024-08-01') // '2024-07' */
export const monthSummedOn = (dueOn: ServiceDate): Month => addMonths(dueOn.slice(0, 7), -1);
