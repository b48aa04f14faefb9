import { instant, minutes, plus, type EpochSeconds } from './service-time.js';

/** A bus may leave early; a report of one that is not due yet is a guess. */
const opens = minutes(-2);
/** As long as somebody can still do something about it, and whoever waited in vain is home again. */
const closes = minutes(60);

export interface ReportWindow {
  readonly from: EpochSeconds;
  /** Included: at 08:30 sharp the report on 07:30 is still taken. */
  readonly until: EpochSeconds;
}

/** When a departure may be reported on: from 2 minutes before to 60 minutes after its planned time. */
export const reportWindow = (planned: EpochSeconds): ReportWindow => ({
  from: plus(planned, opens),
  until: plus(planned, closes),
});

/** The planned times that may be reported on at a moment, first and last included. */
export const reportableAt = (now: EpochSeconds): ReportWindow => ({
  from: instant(now - closes),
  until: instant(now - opens),
});

/**
 * Of the calls of a trip at one stop the one that is meant: the nearest in time, where a loop comes by twice.
 * @param calls in order of time
 */
export function meantCall<C extends { readonly departure: EpochSeconds }>(calls: readonly C[], now: EpochSeconds): C | null {
  const away = ({ departure }: C): number => Math.abs(departure - now);
  return calls.reduce<C | null>((nearest, call) => (nearest === null || away(call) < away(nearest) ? call : nearest), null);
}
