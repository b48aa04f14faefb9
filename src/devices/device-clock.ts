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

/** So wrong may a phone's clock be before it is corrected. */
const clockTolerance = minutes(2);
const lateAfter = hours(12);
/** How long a phone may have been without a network, and how far ahead of the agency's date it may be. */
export const mostDaysBack = 92;
const mostDaysAhead = 1;
/** A clock may be wrong by anything; beyond years it does not matter by how much. */
const mostOffset = 2_000_000_000;

/** Between which instants something of a service day can have happened. */
export interface DayBounds {
  readonly from: EpochSeconds;
  readonly to: EpochSeconds;
  /** From when on it can be happening: nobody drives hours before midnight what is planned after it. */
  readonly begins: EpochSeconds;
}

/** From noon of the day before to four days on: longer than any shuttle's trip, shorter than any slip of a clock's date. */
export const boundsOf = (date: ServiceDate, zone: string): DayBounds => {
  const start = startOfServiceDay(date, zone);
  return { from: plus(start, hours(-12)), to: plus(start, hours(96)), begins: plus(start, hours(-3)) };
};

/** When something happened, by clocks that may be wrong. */
export interface Clocked {
  readonly at: EpochSeconds;
  /** How far the device's clock was behind; null where it did not say what time it had when it sent. */
  readonly clockOffset: Seconds | null;
  readonly isCorrected: boolean;
  /** `at` is made up. */
  readonly isUnknown: boolean;
}

/**
 * The device's own time stands as long as its clock was at most two minutes wrong when it sent. Beyond that what it
 * said is moved by as much. Nothing happened after it arrived, nor far from its service day: a time that cannot be is
 * replaced by that of its arrival, or by the nearest that can.
 * @param sentAt the device's time when it sent the batch, however long after the event that was
 * @example correctClock(07:30, 10:00, 08:00) // two hours fast: it happened at 05:30
 */
export function correctClock(deviceTime: EpochSeconds, sentAt: EpochSeconds | null, receivedAt: EpochSeconds, day: DayBounds): Clocked {
  const clockOffset = sentAt === null ? null : seconds(Math.max(-mostOffset, Math.min(mostOffset, receivedAt - sentAt)));
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

/**
 * Whether a driver may still say something of a date.
 * @param isPasted a manager enters it, who may go back as far as the figures do
 */
export function isInReach(date: ServiceDate, today: ServiceDate, isPasted = false): boolean {
  const ahead = dayNumber(date) - dayNumber(today);
  return ahead <= mostDaysAhead && (-ahead <= mostDaysBack || isPasted);
}

/** A phone whose date is a day wrong is wrong by about a day, whatever else its clock is wrong by. */
const leastDayWrong = hours(22);
const mostDayWrong = hours(26);
/** So near to the same trip of another day something is perhaps of that day; in between it was rather entered late. */
const nearby = hours(6);
/** So long before it is planned nobody drives a trip. */
const longBefore = hours(3);
const daysOff = [hours(-24), hours(24)];

/** When a trip is planned, from its first departure to its last arrival. */
export interface PlannedSpan {
  readonly from: EpochSeconds;
  readonly to: EpochSeconds;
}

/**
 * Whether something may be of the same trip on the day before or after: the phone's clock was about a day wrong when it sent, it is
 * told long before the trip is to leave, or it happened nearer to that trip a day on or back than to its own.
 * @param plan null: nobody planned the trip
 */
export function isDateSuspect(
  { at, clockOffset, isUnknown }: Pick<Clocked, 'at' | 'clockOffset' | 'isUnknown'>,
  receivedAt: EpochSeconds,
  plan: PlannedSpan | null,
): boolean {
  const wrong = Math.abs(clockOffset ?? 0);
  if (wrong >= leastDayWrong && wrong <= mostDayWrong) return true;
  if (plan === null) return false;
  if (receivedAt < plan.from - longBefore) return true;
  // A time that was made up is near to nothing.
  if (isUnknown) return false;
  const farFrom = (shift: number): number => Math.max(plan.from + shift - at, at - plan.to - shift, 0);
  return daysOff.some((shift) => farFrom(shift) < farFrom(0) && farFrom(shift) <= nearby);
}
