import type { DepartureAnswer } from '../departures/departures.requests.js';
import { parseInstant } from '../scheduling/service-time.js';

/** What riders see of a departure at its first stop. */
export const ridersSeeStatuses = ['scheduled', 'late', 'unreported', 'cancelled', 'left', 'gone'] as const;

export interface RidersSee {
  readonly status: (typeof ridersSeeStatuses)[number];
  readonly departureTime: string | null;
  readonly delaySeconds: number | null;
  readonly reason: string | null;
}

type Shown = Pick<
  DepartureAnswer,
  'status' | 'scheduledDepartureTime' | 'departureTime' | 'shiftSeconds' | 'delaySeconds' | 'reason' | 'unreported'
>;

const minuteOf = (moment: string, later = 0): number => Math.floor(((parseInstant(moment) ?? 0) + later) / 60);

/** A page shows a departure as late if its expected time is in a later minute than its planned time. */
const isLate = ({ departureTime, scheduledDepartureTime, shiftSeconds, delaySeconds }: Shown): boolean =>
  delaySeconds !== null && minuteOf(departureTime) > minuteOf(scheduledDepartureTime, shiftSeconds);

/**
 * @param shown the departure in the public answer of its stop; null: the answer does not contain it
 * @param hasLeft its departure was logged
 */
export function ridersSee(shown: Shown | null, hasLeft: boolean): RidersSee {
  if (shown === null) return { status: hasLeft ? 'left' : 'gone', departureTime: null, delaySeconds: null, reason: null };
  const { status, departureTime, delaySeconds, reason = null, unreported = false } = shown;
  const shownStatus = status === 'cancelled' ? 'cancelled' : unreported ? 'unreported' : isLate(shown) ? 'late' : 'scheduled';
  return { status: shownStatus, departureTime, delaySeconds, reason };
}
