import { Refusal } from '../errors.js';
import type { DateRange } from '../scheduling/month.js';
import { datesBetween, dayNumber, type ServiceDate } from '../scheduling/service-time.js';
import { timetablesRefusals } from './timetables.refusals.js';

/**
 * All dates of a range, both ends included.
 * @param most the longest range allowed, in days
 * @throws Refusal `service-days-range` if the range runs backwards or is longer
 * @example datesIn({ from: '2024-07-31', to: '2024-08-01' }, 400) // ['2024-07-31', '2024-08-01']
 */
export function datesIn({ from, to }: DateRange, most: number): ServiceDate[] {
  const count = dayNumber(to) - dayNumber(from) + 1;
  if (count < 1 || count > most) throw new Refusal(timetablesRefusals['service-days-range'], { from, to, most });
  return datesBetween(from, to);
}
