import { maxDaysAhead } from '../day-changes/day-decisions.js';
import { Refusal } from '../errors.js';
import type { ServiceDay } from '../scheduling/service-calendar.js';
import { addDays, weekdayIndex, type ServiceDate } from '../scheduling/service-time.js';
import { dispatchRefusals } from './dispatch.refusals.js';

/** Reasons for service, or for none, that the weekday does not explain. */
const unlike: ReadonlySet<string> = new Set([
  'manager-exception',
  'make-up-workday',
  'holiday',
  'service-added',
  'service-removed',
  'no-timetable',
]);

const saturday = 5;

/** Whether the service of a day differs from what its weekday suggests. A holiday on a weekend without buses changes nothing. */
const isUnlike = ({ date, runs, reason }: ServiceDay): boolean =>
  unlike.has(reason.code) && !(reason.code === 'holiday' && !runs && weekdayIndex(date) >= saturday);

/** The first unusual day of a sequence; null: none. */
export const nextUnlike = (days: Iterable<ServiceDay>): ServiceDay | null => {
  for (const day of days) if (isUnlike(day)) return day;
  return null;
};

const maxDaysBack = 366;

/** @throws Refusal `day-out-of-reach` */
export function checkReachable(date: ServiceDate, today: ServiceDate): void {
  const [from, to] = [addDays(today, -maxDaysBack), addDays(today, maxDaysAhead)];
  if (date < from || date > to) throw new Refusal(dispatchRefusals['day-out-of-reach'], { date, from, to });
}
