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

/** A phone's clock is corrected only if it is more wrong than this. */
const clockTolerance = minutes(2);
const lateAfter = hours(12);
/** How long a phone may have been offline, and how many days ahead of the agency's date it may be. */
export const maxDaysBack = 92;
const maxDaysAhead = 1;
/** Seconds; a clock that is wrong by more than decades counts as wrong by this much. */
const maxOffset = 2_000_000_000;

/** The instants between which events of a service day can have happened. */
export interface DayBounds {
  readonly from: EpochSeconds;
  readonly to: EpochSeconds;
  /** The earliest that trips of the day can run. */
  readonly begins: EpochSeconds;
}

/** From noon of the day before to four days later: longer than any trip, shorter than the usual mistake in a clock's date. */
export const boundsOf = (date: ServiceDate, zone: string): DayBounds => {
  const start = startOfServiceDay(date, zone);
  return { from: plus(start, hours(-12)), to: plus(start, hours(96)), begins: plus(start, hours(-3)) };
};

/** When an event happened, as far as the clocks tell. */
export interface Clocked {
  readonly at: EpochSeconds;
  /** Seconds by which the device's clock was behind; null where it did not state its time when sending. */
  readonly clockOffset: Seconds | null;
  readonly isCorrected: boolean;
  /** `at` is made up. */
  readonly isUnknown: boolean;
}

/**
 * Determines when an event happened. The device's time is used if its clock was at most two minutes wrong when it sent;
 * otherwise it is corrected by the clock's error. An event cannot have happened after its arrival or far from its service day:
 * an impossible time is replaced by the arrival, or by the nearest possible time.
 * @param sentAt the device's time when it sent the request, however long after the event
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

/** Whether a driver may still log events of a date. @param isPasted a manager enters them, who may go back as far as the figures do */
export function isInReach(date: ServiceDate, today: ServiceDate, isPasted = false): boolean {
  const ahead = dayNumber(date) - dayNumber(today);
  return ahead <= maxDaysAhead && (-ahead <= maxDaysBack || isPasted);
}

/** A phone with the wrong date is wrong by about a day. */
const leastDayWrong = hours(22);
const maxDayWrong = hours(26);
/** Within this time of the same trip on another day an event may be of that day; in between it was more likely entered late. */
const nearby = hours(6);
/** Nobody drives a trip this long before it is due. */
const longBefore = hours(3);
const daysOff = [hours(-24), hours(24)];

/** The planned time of a trip, from its first departure to its last arrival. */
export interface PlannedSpan {
  readonly from: EpochSeconds;
  readonly to: EpochSeconds;
}

/**
 * Whether an event may be of the same trip on the day before or after: the phone's clock was about a day wrong when it sent,
 * the event precedes the trip by hours, or it is nearer to the trip of the neighbouring day.
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
  // A made-up time proves nothing.
  if (isUnknown) return false;
  const farFrom = (shift: number): number => Math.max(plan.from + shift - at, at - plan.to - shift, 0);
  return daysOff.some((shift) => farFrom(shift) < farFrom(0) && farFrom(shift) <= nearby);
}
