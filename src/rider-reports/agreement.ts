import { earlyGrace, isFull, knownCounts, loggedDeparture, type TripPerformed } from '../trip-log/trip-performed.js';
import type { EpochSeconds } from '../scheduling/service-time.js';

export const reportKinds = ['did-not-come', 'was-full', 'left-early'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** Whether the driver's log says what the rider says; `unknown`: it does not say, and missing is not a no. */
export const agreements = ['agrees', 'contradicts', 'unknown'] as const;
export type Agreement = (typeof agreements)[number];

/** What was reported, as far as the log can be asked about it. */
export interface Reported {
  readonly kind: ReportKind;
  /** Index of the stop in the trip's pattern, from 0. */
  readonly position: number;
  readonly plannedAt: EpochSeconds;
  readonly reportedAt: EpochSeconds;
}

type Log = Pick<TripPerformed, 'state' | 'actualStart' | 'visits'> & Parameters<typeof knownCounts>[0];

/** @param log null: nobody knows the trip any more */
export function agreementOf(reported: Reported, log: Log | null): Agreement {
  if (log === null) return 'unknown';
  const left = loggedDeparture(log, reported.position);
  switch (reported.kind) {
    case 'did-not-come':
      if (log.state === 'cancelled') return 'agrees';
      // It came after all: when the rider spoke, it had not.
      if (left !== null) return left > reported.reportedAt ? 'agrees' : 'contradicts';
      return 'unknown';
    case 'was-full':
      if (isFull(log) || log.leftBehind > 0) return 'agrees';
      // Only who closed the count by hand would have said so; a feed knows of nobody who stayed behind.
      return log.state === 'cancelled' || knownCounts(log).leftBehind === 0 ? 'contradicts' : 'unknown';
    case 'left-early':
      if (log.state === 'cancelled') return 'contradicts';
      if (left === null) return 'unknown';
      return reported.plannedAt - left > earlyGrace ? 'agrees' : 'contradicts';
  }
}
