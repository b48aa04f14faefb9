import {
  dayNumber,
  hours,
  minutes,
  plus,
  seconds,
  startOfServiceDay,
  type EpochSeconds,
  type Seconds,
  type ServiceDate,
} from '../scheduling/service-time.js';

/** A phone's clock is corrected only if it differs by more than this. */
const clockTolerance = minutes(2);
const lateAfter = hours(12);
/** How many days a phone may have been offline, and how many days the date of an event may be ahead of the agency's date. */
export const maxDaysBack = 92;
const maxDaysAhead = 1;
/** Seconds, about 63 years: a larger clock error is recorded as this. */
const maxOffset = 2_000_000_000;

/** The instants between which events of a service day are accepted as having happened. */
export interface DayBounds {
  readonly from: EpochSeconds;
  readonly to: EpochSeconds;
  /** The earliest that trips of the day can run. */
  readonly begins: EpochSeconds;
}

/** From noon of the day before to four days after the day begins: longer than any trip, shorter than most errors in a clock's date. */
export const boundsOf = (date: ServiceDate, zone: string): DayBounds => {
  const start = startOfServiceDay(date, zone);
  return { from: plus(start, hours(-12)), to: plus(start, hours(96)), begins: plus(start, hours(-3)) };
};

/** When an event happened, as determined from the clocks. */
export interface Clocked {
  readonly at: EpochSeconds;
  /** Seconds by which the device's clock was behind (negative: ahead); null: it did not send its time. */
  readonly clockOffset: Seconds | null;
  readonly isCorrected: boolean;
  /** The time is impossible, so `at` is only the nearest possible one. */
  readonly isUnknown: boolean;
}

/**
 * Determines when an event happened. The device's time is used if its clock was at most two minutes wrong when it sent;
 * otherwise it is corrected by the clock's error. An event cannot have happened after it was received or far from its service day:
 * an impossible time is replaced by the time of receipt, or by the nearest possible time.
 * @param sentAt the device's time when it sent the request, possibly long after the event; null: not sent
 * @example correctClock(07:30, 10:00, 08:00) // two hours fast: it happened at 05:30
 */
export function correctClock(deviceTime: EpochSeconds, sentAt: EpochSeconds | null, receivedAt: EpochSeconds, day: DayBounds): Clocked {
  const clockOffset = sentAt === null ? null : seconds(Math.max(-maxOffset, Math.min(maxOffset, receivedAt - sentAt)));
  const isWrong = clockOffset !== null && Math.abs(clockOffset) > clockTolerance;
  const moved = (deviceTime + (isWrong ? clockOffset : 0)) as EpochSeconds;
  if (moved < day.from || moved > day.to) {
    const at = receivedAt >= day.from && receivedAt <= day.to ? receivedAt : moved < day.from ? day.from : day.to;
    return { at: at < receivedAt ? at : receivedAt, clockOffset, isCorrected: true, isUnknown: true };
  }
  if (moved <= receivedAt) return { at: moved, clockOffset, isCorrected: isWrong, isUnknown: false };
  const isUnknown = moved - receivedAt > clockTolerance;
  return { at: receivedAt, clockOffset, isCorrected: isWrong || isUnknown, isUnknown };
}

export const isLate = (at: EpochSeconds, receivedAt: EpochSeconds): boolean => receivedAt - at > lateAfter;

/** Whether events of a date may still be logged. @param isPasted a manager enters them, who may go back any number of days */
export function isInReach(date: ServiceDate, today: ServiceDate, isPasted = false): boolean {
  const ahead = dayNumber(date) - dayNumber(today);
  return ahead <= maxDaysAhead && (-ahead <= maxDaysBack || isPasted);
}

/** A phone with the wrong date is wrong by about a day. */
const leastDayWrong = hours(22);
const maxDayWrong = hours(26);
/** Events within this time of the same trip on another day may be of that day; others were more likely entered late. */
const nearby = hours(6);
/** No trip is driven this long before it is due. */
const longBefore = hours(3);
const daysOff = [hours(-24), hours(24)];

/** The planned time of a trip, from its first departure to its last arrival. */
export interface PlannedSpan {
  readonly from: EpochSeconds;
  readonly to: EpochSeconds;
}

/**
 * Whether an event may be of the same trip on the day before or after: the phone's clock was about a day wrong when it sent the event, the
 * event was received more than three hours before the trip is due, or its time is nearer to the same trip of a neighbouring day.
 * @param plan null: the trip has no plan
 */
export function isDateSuspect(
  { at, clockOffset, isUnknown }: Pick<Clocked, 'at' | 'clockOffset' | 'isUnknown'>,
  receivedAt: EpochSeconds,
  plan: PlannedSpan | null,
): boolean {
  const wrong = Math.abs(clockOffset ?? 0);
  if (wrong >= leastDayWrong && wrong <= maxDayWrong) return true;
  if (plan === null) return false;
  if (receivedAt < plan.from - longBefore) return true;
  // If the time is unknown, it cannot be compared.
  if (isUnknown) return false;
  const farFrom = (shift: number): number => Math.max(plan.from + shift - at, at - plan.to - shift, 0);
  return daysOff.some((shift) => farFrom(shift) < farFrom(0) && farFrom(shift) <= nearby);
}
