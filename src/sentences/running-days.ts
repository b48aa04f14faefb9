import type { Service } from '../scheduling/service-calendar.js';

/**
 * The days on which a service of a draft runs, with its dates as texts. If `holidayCalendar` is `CN`, it runs on holidays of the State
 * Council's calendar as on Sundays, and on make-up working days as on Wednesdays.
 */
export interface RunningDays extends Omit<Service, 'startDate' | 'endDate'> {
  /** The name that managers gave these days; null: they are named by their weekdays. */
  readonly name: string | null;
  readonly startDate: string | null;
  readonly endDate: string | null;
  readonly exceptions: readonly { readonly date: string; readonly exceptionType: 1 | 2 }[];
}
