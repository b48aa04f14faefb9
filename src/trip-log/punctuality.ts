import { loggedDeparture } from './logged-departure.js';
import type { OperatedTrip } from './operated-trip.js';
import { earlyGrace } from './trip-findings.js';
import { minutes, seconds, type Seconds } from '../scheduling/service-time.js';

export type Punctuality = 'early' | 'on-time' | 'late';

/** Later than this is late (formulas e4); up to `earlyGrace` before the plan is on time, because drivers tap by hand. */
export const lateAfter = minutes(5);

export interface Deviation {
  readonly punctuality: Punctuality;
  /** Behind the plan, by the best that is known of its departure; negative is early. */
  readonly delay: Seconds;
}

/**
 * How punctual an operated trip of the timetable was at its origin. The departure itself says it best; what only tells
 * when the bus was there later or that riders boarded before cannot prove that it left early.
 * @returns null where nobody said anything, or nothing was planned
 */
export function deviationOf({ plan, performed }: Pick<OperatedTrip, 'plan' | 'performed'>): Deviation | null {
  const [first, last] = [plan[0], plan.at(-1)];
  const { firstReportedAt, actualEnd, delay } = performed;
  if (first === undefined || last === undefined || firstReportedAt === null) return null;
  const left = loggedDeparture(performed, 0);
  if (left !== null) return judge(left - first.departure, true);
  // Ended before it was even due to leave, it left early; ended a little early, it was just quick.
  if (actualEnd !== null) return judge(actualEnd - last.arrival, actualEnd < first.departure);
  // Left a later stop, against the plan of that stop.
  if (delay !== null) return judge(delay, true);
  return judge(firstReportedAt - first.departure, false);
}

function judge(delay: number, canBeEarly: boolean): Deviation {
  const isEarly = canBeEarly && delay + earlyGrace < 0;
  return { punctuality: delay > lateAfter ? 'late' : isEarly ? 'early' : 'on-time', delay: seconds(delay) };
}
