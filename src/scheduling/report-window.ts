import { instant, minutes, plus, type EpochSeconds } from './service-time.js';

/** A bus may leave early, but an earlier report would be a guess. */
const opens = minutes(-2);
/** Riders who waited in vain are home by then, and managers can still act on a report. */
const closes = minutes(60);

export interface ReportWindow {
  readonly from: EpochSeconds;
  /** Included: at 08:30:00 a report on 07:30 is still accepted. */
  readonly until: EpochSeconds;
}

/** When a departure may be reported on: from 2 minutes before to 60 minutes after its planned time. */
export const reportWindow = (planned: EpochSeconds): ReportWindow => ({
  from: plus(planned, opens),
  until: plus(planned, closes),
});

/** The planned times that can be reported at a moment; both ends are included. */
export const reportableAt = (now: EpochSeconds): ReportWindow => ({
  from: instant(now - closes),
  until: instant(now - opens),
});

/** The call at a stop that a report concerns: the nearest in time, if the trip calls there twice. @param calls in order of time */
export function meantCall<C extends { readonly departure: EpochSeconds }>(calls: readonly C[], now: EpochSeconds): C | null {
  const away = ({ departure }: C): number => Math.abs(departure - now);
  return calls.reduce<C | null>((nearest, call) => (nearest === null || away(call) < away(nearest) ? call : nearest), null);
}
