import { boundsOf, isInReach, mostDaysBack, type DayBounds } from '../devices/device-clock.js';
import { Refusal } from '../errors.js';
import { dayNumber, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import { isOfRoad, type EventKind } from '../trip-log/trip-event.js';
import { driverLogRefusals } from './driver-log.refusals.js';

/** What is said of a day before it comes. */
const beforehand: ReadonlySet<EventKind> = new Set(['trip-cancelled', 'undo']);

/** Whether it tells that a trip was driven, and so when. */
export const isDriven = (kind: EventKind): boolean => isOfRoad({ kind }) && !beforehand.has(kind);

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

const ofDates: ReadonlySet<string> = new Set([driverLogRefusals['trip-not-yet'].code, driverLogRefusals['service-date-out-of-range'].code]);
/** A date that is further ahead is a clock that is wrong by anything. */
const mostDaysToWait = 7;

/**
 * From when on what was refused for its date, because that is still to come, may be sent again: it is taken then, and looked at.
 * @returns null for everything else
 */
export function sendAgainAt(
  refusal: Refusal | null,
  said: { readonly serviceDate: ServiceDate } | Refusal | undefined,
  { today, zone }: { readonly today: ServiceDate; readonly zone: string },
): EpochSeconds | null {
  if (refusal === null || said === undefined || said instanceof Refusal) return null;
  const ahead = dayNumber(said.serviceDate) - dayNumber(today);
  return ofDates.has(refusal.code) && ahead > 0 && ahead <= mostDaysToWait ? boundsOf(said.serviceDate, zone).begins : null;
}
