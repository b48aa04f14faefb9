import { boundsOf, isInReach, maxDaysBack, type DayBounds } from '../devices/device-clock.js';
import { Refusal } from '../errors.js';
import { dayNumber, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import { isRunEvent, type EventKind } from '../trip-log/trip-event.js';
import { driverLogRefusals } from './driver-log.refusals.js';

/** The kinds that may be reported before their day. */
const beforehand: ReadonlySet<EventKind> = new Set(['trip-cancelled', 'undo']);

/** Whether events of this kind show that a trip was driven, and when. */
export const isDriven = (kind: EventKind): boolean => isRunEvent({ kind }) && !beforehand.has(kind);

/** Whether something is reported as having happened on a day that has not begun: the phone's date is wrong, or the trip. */
export const isYetToCome = (kind: EventKind, { begins }: DayBounds, receivedAt: EpochSeconds): boolean =>
  receivedAt < begins && !beforehand.has(kind);

/**
 * @param isPasted a manager pastes it; then the date may be as old as the figures go back
 * @throws Refusal `service-date-out-of-range`
 */
export function checkServiceDate(date: ServiceDate, today: ServiceDate, isPasted = false): void {
  if (!isInReach(date, today, isPasted)) throw new Refusal(driverLogRefusals['service-date-out-of-range'], { date, days: maxDaysBack });
}

const ofDates: ReadonlySet<string> = new Set([driverLogRefusals['trip-not-yet'].code, driverLogRefusals['service-date-out-of-range'].code]);
/** A date further ahead shows a wrong clock: waiting for that date makes no sense. */
const maxDaysToWait = 7;

/**
 * From when an event that was refused because its date is in the future may be sent again.
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
