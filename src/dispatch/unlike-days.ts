import { weekdayIndex } from '../scheduling/service-time.js';
import type { ServiceDay } from '../scheduling/service-calendar.js';

/** Why a day runs or does not that nobody could tell from its weekday. */
const unlike: ReadonlySet<string> = new Set([
  'manager-exception',
  'make-up-workday',
  'holiday',
  'service-added',
  'service-removed',
  'no-timetable',
]);

const saturday = 5;

/** Whether a day is not what its weekday alone would tell. On a weekend without buses a holiday changes nothing. */
const isUnlike = ({ date, runs, reason }: ServiceDay): boolean =>
  unlike.has(reason.code) && !(reason.code === 'holiday' && !runs && weekdayIndex(date) >= saturday);

/** The first of some days in order that is not what its weekday tells; null: none. */
export const nextUnlike = (days: Iterable<ServiceDay>): ServiceDay | null => {
  for (const day of days) if (isUnlike(day)) return day;
  return null;
};
