import { minutes, seconds, type EpochSeconds, type Seconds } from '../scheduling/service-time.js';

interface Log {
  readonly actualStart: EpochSeconds | null;
  readonly visits: readonly { readonly position: number; readonly actualDeparture: EpochSeconds | null }[];
}

/** When the bus left a stop by its driver's log; from the first stop a started trip has left. */
export function loggedDeparture({ visits, actualStart }: Log, position: number): EpochSeconds | null {
  const left = visits.find((visit) => visit.position === position)?.actualDeparture ?? null;
  return left ?? (position === 0 ? actualStart : null);
}

export type Punctuality = 'early' | 'on-time' | 'late';

/** Drivers tap by hand: up to this long before the minute is on time. */
export const earlyGrace = seconds(59);

/** Later than this is late. */
const lateAfter = minutes(5);

export interface Deviation {
  readonly punctuality: Punctuality;
  /** Behind the plan, by the best that is known of its departure; negative is early. */
  readonly delay: Seconds;
}

/** A trip as it was planned, and what is known of when it ran. */
interface Operated {
  readonly plan: readonly { readonly arrival: EpochSeconds; readonly departure: EpochSeconds }[];
  readonly performed: Log & {
    readonly firstReportedAt: EpochSeconds | null;
    readonly actualEnd: EpochSeconds | null;
    readonly delay: Seconds | null;
  };
}

/**
 * How punctual an operated trip of the timetable was at its origin. The departure itself says it best; what only tells
 * when the bus was there later or that riders boarded before cannot prove that it left early.
 * @returns null where nobody said anything, or nothing was planned
 */
export function deviationOf({ plan, performed }: Operated): Deviation | null {
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
