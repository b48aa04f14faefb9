import type { Service } from '../scheduling/service-calendar.js';

/**
 * Days that have the same buses: a service as a draft says it, with dates as texts. `holidayCalendar` `CN`: the State Council's holidays run
 * as Sundays and its make-up working days as Wednesdays.
 */
export interface RunningDays extends Omit<Service, 'startDate' | 'endDate'> {
  /** What managers call these days; null: told by its days. */
  readonly name: string | null;
  readonly startDate: string | null;
  readonly endDate: string | null;
  readonly exceptions: readonly { readonly date: string; readonly exceptionType: 1 | 2 }[];
}
