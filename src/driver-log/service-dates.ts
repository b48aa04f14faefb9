import { isInReach, mostDaysBack, type DayBounds } from '../devices/device-clock.js';
import { Refusal } from '../errors.js';
import type { EpochSeconds, ServiceDate } from '../scheduling/service-time.js';
import type { EventKind } from '../trip-log/trip-event.js';
import { driverLogRefusals } from './driver-log.refusals.js';

/** What is said of a day before it comes. */
const beforehand: ReadonlySet<EventKind> = new Set(['trip-cancelled', 'undo']);

/** Whether a driver says that something has happened of which the day is still to come: the phone's date is wrong, or the trip. */
export const isYetToCome = (kind: EventKind, { begins }: DayBounds, receivedAt: EpochSeconds): boolean =>
  receivedAt < begins && !beforehand.has(kind);

/**
 * @param isPasted a manager enters it, who may go back as far as the figures do
 * @throws Refusal `service-date-out-of-range`
 */
export function checkServiceDate(date: ServiceDate, today: ServiceDate, isPasted = false): void {
  if (!isInReach(date, today, isPasted)) throw new Refusal(driverLogRefusals['service-date-out-of-range'], { date, days: mostDaysBack });
}
