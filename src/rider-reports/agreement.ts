import { earlyGrace, isFull, knownCounts, loggedDeparture, type TripPerformed } from '../trip-log/trip-performed.js';
import type { EpochSeconds } from '../scheduling/service-time.js';

export const reportKinds = ['did-not-come', 'was-full', 'left-early'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** Whether the driver's log agrees with the rider; `unknown`: the log does not show it. A missing event contradicts nothing. */
export const agreements = ['agrees', 'contradicts', 'unknown'] as const;
export type Agreement = (typeof agreements)[number];

/** The fields of a report that are compared with the log. */
export interface Reported {
  readonly kind: ReportKind;
  /** Index of the stop in the trip's pattern, from 0. */
  readonly position: number;
  readonly plannedAt: EpochSeconds;
  readonly reportedAt: EpochSeconds;
}

type Log = Pick<TripPerformed, 'state' | 'actualStart' | 'visits'> & Parameters<typeof knownCounts>[0];

/** @param log null: no timetable has the trip any more */
export function agreementOf(reported: Reported, log: Log | null): Agreement {
  if (log === null) return 'unknown';
  const left = loggedDeparture(log, reported.position);
  switch (reported.kind) {
    case 'did-not-come':
      if (log.state === 'cancelled') return 'agrees';
      // A bus that left after the report had not come when the rider reported it.
      if (left !== null) return left > reported.reportedAt ? 'agrees' : 'contradicts';
      return 'unknown';
    case 'was-full':
      if (isFull(log) || log.leftBehind > 0) return 'agrees';
      // Only a count that was closed by hand shows that nobody was left behind; a feed has no such number.
      return log.state === 'cancelled' || knownCounts(log).leftBehind === 0 ? 'contradicts' : 'unknown';
    case 'left-early':
      if (log.state === 'cancelled') return 'contradicts';
      if (left === null) return 'unknown';
      return reported.plannedAt - left > earlyGrace ? 'agrees' : 'contradicts';
  }
}
