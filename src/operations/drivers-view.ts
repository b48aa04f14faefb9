import { Refusal } from '../errors.js';
import { dayNumber, type ServiceDate } from '../scheduling/service-time.js';
import { operationsRefusals } from './operations.refusals.js';

/** The account that asks for the trips of a day. */
export interface Viewer {
  readonly accountId: string;
  readonly role: 'driver' | 'manager';
}

/** The days before and after today for which drivers may ask: to look over the past week, and to see tomorrow's trips. */
const daysBack = 7;
const daysAhead = 1;
/** A colleague's trip may be taken over on its day; yesterday's trips too, as they may run past midnight. */
const takeOverDaysBack = 1;

const isBetween = (date: ServiceDate, today: ServiceDate, back: number): boolean => {
  const ahead = dayNumber(date) - dayNumber(today);
  return ahead <= daysAhead && -ahead <= back;
};

/** @throws Refusal `driver-day-out-of-range` */
export function checkDriversDay({ role }: Viewer, date: ServiceDate, today: ServiceDate): void {
  if (role === 'driver' && !isBetween(date, today, daysBack))
    throw new Refusal(operationsRefusals['driver-day-out-of-range'], { date, days: daysBack });
}

/** What decides who sees a trip. */
export interface SeenTrip {
  /** null: nobody is assigned */
  readonly driver: string | null;
  readonly serviceDate: ServiceDate;
  /** The accounts that logged its events; null: an event that no account logged. */
  readonly loggedBy: readonly (string | null)[];
}

/**
 * Everybody sees trips that are theirs or nobody's, and those on which they logged something. With `all`, drivers also see other drivers'
 * trips that they could still take over, and managers see all trips.
 */
export function isSeen(
  { role, accountId }: Viewer,
  { driver, serviceDate, loggedBy }: SeenTrip,
  today: ServiceDate,
  all: boolean,
): boolean {
  if (driver === null || driver === accountId || loggedBy.includes(accountId)) return true;
  return all && (role === 'manager' || isBetween(serviceDate, today, takeOverDaysBack));
}
