import { boundsOf, isInReach, maxDaysBack, type DayBounds } from '../devices/device-clock.js';
import { Refusal } from '../errors.js';
import { dayNumber, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import { isRunEvent, type EventKind } from '../trip-log/trip-event.js';
import { driverLogRefusals } from './driver-log.refusals.js';

/** The kinds that are reported before their day comes. */
const beforehand: ReadonlySet<EventKind> = new Set(['trip-cancelled', 'undo']);

/** Whether an event shows that a trip was driven, and when. */
export const isDriven = (kind: EventKind): boolean => isRunEvent({ kind }) && !beforehand.has(kind);

/** Whether a driver reports something as having happened on a day that is still to come: the phone's date is wrong, or the trip. */
export const isYetToCome = (kind: EventKind, { begins }: DayBounds, receivedAt: EpochSeconds): boolean =>
  receivedAt < begins && !beforehand.has(kind);

/**
 * @param isPasted a manager enters it, who may go back as far as the figures do
 * @throws Refusal `service-date-out-of-range`
 */
export function checkServiceDate(date: ServiceDate, today: ServiceDate, isPasted = false): void {
  if (!isInReach(date, today, isPasted)) throw new Refusal(driverLogRefusals['service-date-out-of-range'], { date, days: maxDaysBack });
}

const ofDates: ReadonlySet<string> = new Set([driverLogRefusals['trip-not-yet'].code, driverLogRefusals['service-date-out-of-range'].code]);
/** A date further ahead comes from a clock that is wrong by any amount. */
const maxDaysToWait = 7;

/**
 * From when an event that was refused because its date is still to come may be sent again: it is judged anew then.
 * @returns null: for any other refusal
 */
export function sendAgainAt(
  refusal: Refusal | null,
  event: { readonly serviceDate: ServiceDate } | Refusal | undefined,
  { today, zone }: { readonly today: ServiceDate; readonly zone: string },
): EpochSeconds | null {
  if (refusal === null || event === undefined || event instanceof Refusal) return null;
  const ahead = dayNumber(event.serviceDate) - dayNumber(today);
  return ofDates.has(refusal.code) && ahead > 0 && ahead <= maxDaysToWait ? boundsOf(event.serviceDate, zone).begins : null;
}
