import type { ServiceDays } from '../../scheduling/service-calendar.js';
import { addDays, datesBetween, serviceDate, type ServiceDate } from '../../scheduling/service-time.js';

/** The dates of force of a version; `until`: the first date of the next one, null: there is none. */
interface Dates {
  readonly from: ServiceDate;
  readonly until: ServiceDate | null;
}

/** A version in a feed, with the dates on which the feed has its trips; both are included. */
export interface InFeed<Version> {
  readonly inForce: Version;
  readonly from: ServiceDate;
  readonly to: ServiceDate;
}

export interface FeedDates<Version> {
  readonly first: ServiceDate;
  readonly last: ServiceDate;
  /** In the order in which they come into force. */
  readonly versions: readonly InFeed<Version>[];
}

const yearOf = (date: ServiceDate): number => Number(date.slice(0, 4));
export const later = (a: ServiceDate, b: ServiceDate): ServiceDate => (a > b ? a : b);
export const earlier = (a: ServiceDate, b: ServiceDate): ServiceDate => (a < b ? a : b);

/**
 * The dates of a feed, and the versions in force on them: those of yesterday, whose last trips may still run, and all later ones. It begins
 * on 1 January of yesterday's year, or with the first of these versions, and ends with next year, so that its bytes change with timetables
 * and with the year, and not every day.
 * @param versions in the order in which they come into force
 * @returns null: no timetable is in force on any of these dates
 */
export function feedDates<Version extends Dates>(versions: readonly Version[], today: ServiceDate): FeedDates<Version> | null {
  const yesterday = addDays(today, -1);
  const begin = serviceDate(`${yearOf(yesterday)}-01-01`);
  const last = serviceDate(`${yearOf(today) + 1}-12-31`);
  const inFeed = versions
    .filter(({ from, until }) => (until === null || until > yesterday) && from <= last)
    .map((inForce) => ({
      inForce,
      from: later(inForce.from, begin),
      to: inForce.until === null ? last : earlier(addDays(inForce.until, -1), last),
    }));
  const [one] = inFeed;
  return one === undefined ? null : { first: one.from, last, versions: inFeed };
}

/** The first date from today on that may change, because its working days are not announced yet; in steps. @returns null: there is none */
export function* firstProvisional(
  versions: readonly InFeed<{ readonly days: Pick<ServiceDays, 'day'> }>[],
  today: ServiceDate,
): Generator<void, ServiceDate | null> {
  for (const { inForce, from, to } of versions)
    for (const date of datesBetween(later(from, today), to)) {
      yield;
      if (inForce.days.day(date).provisional) return date;
    }
  return null;
}
