import { maxDaysAhead } from '../day-changes/day-decisions.js';
import { Refusal } from '../errors.js';
import { addDays, type ServiceDate } from '../scheduling/service-time.js';
import { dispatchRefusals } from './dispatch.refusals.js';

const maxDaysBack = 366;

/** @throws Refusal `day-out-of-reach` */
export function checkReachable(date: ServiceDate, today: ServiceDate): void {
  const [from, to] = [addDays(today, -maxDaysBack), addDays(today, maxDaysAhead)];
  if (date < from || date > to) throw new Refusal(dispatchRefusals['day-out-of-reach'], { date, from, to });
}
