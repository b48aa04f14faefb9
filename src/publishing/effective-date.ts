import type { ServiceDays } from '../scheduling/service-calendar.js';
import { addDays, type ServiceDate } from '../scheduling/service-time.js';
import { firstServiceDay } from './running-days.js';

/** What decides when a timetable takes effect. */
export interface When {
  readonly today: ServiceDate;
  /** Since when any timetable is in force; null: this is the first one. */
  readonly inForceSince: ServiceDate | null;
  /** The last date that was driven, today or before. */
  readonly lastDriven: ServiceDate | null;
  /** The last date of the last month that was reported. */
  readonly lastFrozen: ServiceDate | null;
  /** The date somebody asks for. */
  readonly from: ServiceDate | null;
  /** The first date the timetable is meant for, as it says itself. */
  readonly validFrom: ServiceDate | null;
}

/** Why a timetable takes effect on that date; `as-asked` and `at-once` need no word. */
export type WhenReason = 'as-asked' | 'at-once' | 'first-day' | 'valid-from' | 'today-driven' | 'driven' | 'frozen';

export interface EffectiveDate {
  readonly date: ServiceDate;
  readonly reason: WhenReason;
  /** The last date that keeps the plan of before, where that is why. */
  readonly last: ServiceDate | null;
}

/**
 * Asked for a date: that one, unless the timetable is not meant for it yet, or days up to it were driven or reported by another.
 * Else as soon as it has a day with buses: a first one with its first ever, a later one from today, or from tomorrow once buses
 * were driven today.
 */
export function effectiveDate(days: ServiceDays, when: When): EffectiveDate {
  const { today, inForceSince, from, validFrom } = when;
  if (inForceSince === null && from === null) return ofFirst(days, today, validFrom);
  const wanted = from ?? today;
  let found: EffectiveDate = { date: wanted, reason: from === null ? 'at-once' : 'as-asked', last: null };
  const kept = inForceSince === null ? null : keptUntil(when, inForceSince);
  // A date before any timetable touches none that was driven by one.
  if (kept !== null && inForceSince !== null && wanted >= inForceSince && wanted <= kept.last)
    found = { date: addDays(kept.last, 1), reason: from === null && kept.last === today ? 'today-driven' : kept.reason, last: kept.last };
  if (validFrom !== null && found.date < validFrom) found = { date: validFrom, reason: 'valid-from', last: null };
  if (from !== null) return found;
  const first = firstServiceDay(days, found.date) ?? found.date;
  return first === found.date ? found : { date: first, reason: 'first-day', last: null };
}

/** A first timetable ends no other: its days go back as far as it does. */
function ofFirst(days: ServiceDays, today: ServiceDate, validFrom: ServiceDate | null): EffectiveDate {
  const ever = firstServiceDay(days, null);
  const date = firstServiceDay(days, validFrom) ?? validFrom ?? today;
  return { date, reason: ever !== null && ever < date ? 'valid-from' : 'first-day', last: null };
}

/** The last date of which the plan must stay as it was. */
function keptUntil({ lastDriven, lastFrozen }: When, since: ServiceDate): { last: ServiceDate; reason: 'driven' | 'frozen' } | null {
  const driven = lastDriven !== null && lastDriven >= since ? lastDriven : null;
  const frozen = lastFrozen !== null && lastFrozen >= since ? lastFrozen : null;
  if (frozen !== null && (driven === null || driven < frozen)) return { last: frozen, reason: 'frozen' };
  return driven === null ? null : { last: driven, reason: 'driven' };
}
