import type { EpochSeconds } from '../scheduling/service-time.js';
import type { EventSource } from './effective-events.js';

interface Said {
  readonly kind: string;
  readonly source?: EventSource;
  readonly at: EpochSeconds;
}

/** What tells that a bus is driven, beyond doubt. */
export const drivingKinds = ['trip-started', 'stop-departed', 'boarded'] as const;
const driving: ReadonlySet<string> = new Set(drivingKinds);

const isDrivers = ({ source = 'driver' }: Said): boolean => source === 'driver';
const isCancellation = ({ kind }: Said): boolean => kind === 'trip-cancelled';

/** What drivers said of driving the trip after one of them had said that it is cancelled. */
export function drivenAfterCancellation<E extends Said>(events: readonly E[]): E[] {
  const cancelledAt = events.filter((event) => isCancellation(event) && isDrivers(event)).map(({ at }) => at);
  return events.filter((event) => driving.has(event.kind) && isDrivers(event) && cancelledAt.some((at) => event.at > at));
}

/**
 * The cancellations that hold. A driver who drives after all takes the drivers' own word back, whatever the order in which
 * it arrives; what a manager decided or was imported is not theirs to take back.
 * @param effective the events of a trip that count
 */
export function standingCancellations<E extends Said>(effective: readonly E[]): E[] {
  const cancellations = effective.filter(isCancellation);
  if (cancellations.length === 0) return [];
  const driven = drivenAfterCancellation(effective);
  return cancellations.filter((each) => !isDrivers(each) || driven.every(({ at }) => at <= each.at));
}
