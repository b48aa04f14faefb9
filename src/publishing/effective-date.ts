import type { ServiceDays } from '../scheduling/service-calendar.js';
import { addDays, type ServiceDate } from '../scheduling/service-time.js';
import { firstServiceDay } from './running-days.js';

/** What the effective date of a timetable depends on. */
export interface EffectiveDateFacts {
  readonly today: ServiceDate;
  /** The date from which any timetable has been in force; null: this is the first one. */
  readonly inForceSince: ServiceDate | null;
  /** The last date on which buses were driven, today or earlier. */
  readonly lastDriven: ServiceDate | null;
  /** The last date of the last month that was reported. */
  readonly lastFrozen: ServiceDate | null;
  /** The effective date that somebody requests. */
  readonly from: ServiceDate | null;
  /** The first date for which the timetable declares itself valid (`feed_start_date`). */
  readonly validFrom: ServiceDate | null;
}

/** Why a timetable takes effect on that date; `as-asked` and `at-once` need no explanation. */
type WhenReason = 'as-asked' | 'at-once' | 'first-day' | 'valid-from' | 'today-driven' | 'driven' | 'frozen';

export interface EffectiveDate {
  readonly date: ServiceDate;
  readonly reason: WhenReason;
  /** The last date that keeps the previous plan, if that is the reason; else null. */
  readonly last: ServiceDate | null;
}

/**
 * With a requested date: that date, unless the timetable declares itself valid later, or days from that date on were driven or reported
 * under another timetable. Without one: the first day with buses. A first timetable starts on its very first such day; a later one not
 * before today, or tomorrow once buses were driven today.
 */
export function effectiveDate(days: ServiceDays, when: EffectiveDateFacts): EffectiveDate {
  const { today, inForceSince, from, validFrom } = when;
  if (inForceSince === null && from === null) return firstEffectiveDate(days, today, validFrom);
  const wanted = from ?? today;
  let effective: EffectiveDate = { date: wanted, reason: from === null ? 'at-once' : 'as-asked', last: null };
  const unchangeable = inForceSince === null ? null : lastUnchangeableDate(when, inForceSince);
  // A date before the first timetable cannot have been driven by one.
  if (unchangeable !== null && inForceSince !== null && wanted >= inForceSince && wanted <= unchangeable.last)
    effective = {
      date: addDays(unchangeable.last, 1),
      reason: from === null && unchangeable.last === today ? 'today-driven' : unchangeable.reason,
      last: unchangeable.last,
    };
  if (validFrom !== null && effective.date < validFrom) effective = { date: validFrom, reason: 'valid-from', last: null };
  if (from !== null) return effective;
  const first = firstServiceDay(days, effective.date) ?? effective.date;
  return first === effective.date ? effective : { date: first, reason: 'first-day', last: null };
}

/** A first timetable replaces no other, so it may begin in the past. */
function firstEffectiveDate(days: ServiceDays, today: ServiceDate, validFrom: ServiceDate | null): EffectiveDate {
  const ever = firstServiceDay(days, null);
  const date = firstServiceDay(days, validFrom) ?? validFrom ?? today;
  return { date, reason: ever !== null && ever < date ? 'valid-from' : 'first-day', last: null };
}

/** The last date whose plan must not change, because it was driven or reported. */
function lastUnchangeableDate(
  { lastDriven, lastFrozen }: EffectiveDateFacts,
  since: ServiceDate,
): { last: ServiceDate; reason: 'driven' | 'frozen' } | null {
  const driven = lastDriven !== null && lastDriven >= since ? lastDriven : null;
  const frozen = lastFrozen !== null && lastFrozen >= since ? lastFrozen : null;
  if (frozen !== null && (driven === null || driven < frozen)) return { last: frozen, reason: 'frozen' };
  return driven === null ? null : { last: driven, reason: 'driven' };
}
