import { Refusal } from '../errors.js';
import { dayNumber, type ServiceDate } from '../scheduling/service-time.js';
import { operationsRefusals } from './operations.refusals.js';

/** Who asks for the trips of a day. */
export interface Viewer {
  readonly accountId: string;
  readonly role: 'driver' | 'manager';
}

/** What a driver can still need: to look over the week that was, and to see what comes next. */
const daysBack = 7;
const daysAhead = 1;
/** A colleague's trip is taken over on its day; one that runs past midnight is of yesterday. */
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

/** A trip as far as it matters who sees it. */
export interface SeenTrip {
  /** null: nobody is assigned */
  readonly driver: string | null;
  readonly serviceDate: ServiceDate;
  readonly loggedBy: readonly (string | null)[];
}

/**
 * Drivers see what is theirs, what is nobody's and what they logged; those that others are to drive only where they ask for
 * them and could still take one over. A manager who asks sees all.
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
