import { minutes, seconds, type EpochSeconds, type Seconds } from '../scheduling/service-time.js';

interface Log {
  readonly actualStart: EpochSeconds | null;
  readonly visits: readonly { readonly position: number; readonly actualDeparture: EpochSeconds | null }[];
}

/** When the bus left a stop by its log; a started trip has left its first stop. */
export function loggedDeparture({ visits, actualStart }: Log, position: number): EpochSeconds | null {
  const left = visits.find((visit) => visit.position === position)?.actualDeparture ?? null;
  return left ?? (position === 0 ? actualStart : null);
}

export type Punctuality = 'early' | 'on-time' | 'late';

/** Drivers tap by hand, so up to this many seconds early is on time. */
export const earlyGrace = seconds(59);

/** More than this behind the plan is late. */
const lateAfter = minutes(5);

export interface Deviation {
  readonly punctuality: Punctuality;
  /** Seconds behind the plan at departure, by the best evidence; negative is early. */
  readonly delay: Seconds;
}

/** A trip's plan, and the evidence of when it ran. */
interface Operated {
  readonly plan: readonly { readonly arrival: EpochSeconds; readonly departure: EpochSeconds }[];
  readonly performed: Log & {
    readonly firstReportedAt: EpochSeconds | null;
    readonly actualEnd: EpochSeconds | null;
    readonly delay: Seconds | null;
  };
}

/**
 * How punctual an operated trip was at its first stop. Its logged departure there is the best evidence; else its end, else its departure
 * from a later stop, else its first event.
 * @returns null if it has no event with a known time, or no plan
 */
export function deviationOf({ plan, performed }: Operated): Deviation | null {
  const [first, last] = [plan[0], plan.at(-1)];
  const { firstReportedAt, actualEnd, delay } = performed;
  if (first === undefined || last === undefined || firstReportedAt === null) return null;
  const left = loggedDeparture(performed, 0);
  if (left !== null) return judge(left - first.departure, true);
  // An end before the planned start proves an early departure; a slightly early end may only mean a quick trip.
  if (actualEnd !== null) return judge(actualEnd - last.arrival, actualEnd < first.departure);
  // It left a later stop, which is compared with the plan of that stop.
  if (delay !== null) return judge(delay, true);
  return judge(firstReportedAt - first.departure, false);
}

function judge(delay: number, canBeEarly: boolean): Deviation {
  const isEarly = canBeEarly && delay + earlyGrace < 0;
  return { punctuality: delay > lateAfter ? 'late' : isEarly ? 'early' : 'on-time', delay: seconds(delay) };
}
