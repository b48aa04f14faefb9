import { addDays, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import { placesOf, type Capacities } from '../trip-log/operated-trip.js';
import type { DateRange } from '../scheduling/month.js';

/** That the rows of a date were derived. */
export interface BuiltDay {
  readonly date: ServiceDate;
  readonly plan: string;
  readonly isClosed: boolean;
  readonly closesAt: EpochSeconds;
  /** Another one each time. */
  readonly buildId: string | null;
}

/** What decides which dates of a range are to be derived. */
export interface RangeState {
  readonly range: DateRange;
  /** From when on anything was promised; null: never. */
  readonly first: ServiceDate | null;
  readonly today: ServiceDate;
  readonly now: EpochSeconds;
  /** Dates with events that came since they were derived. */
  readonly changed: readonly ServiceDate[];
  readonly built: readonly BuiltDay[];
  /** What a date would be derived from now. @param before what it was derived from */
  readonly planOf: (date: ServiceDate, before: string) => string;
}

/**
 * What a date is derived from: its plan, and how many people the vehicles take that its log names. Another number of seats may make a trip
 * full that was not.
 */
export function derivedFrom(plan: string, vehicleIds: Iterable<string>, capacities: Capacities): string {
  const places = [...new Set(vehicleIds)].sort().map((id) => {
    const capacity = capacities.get(id);
    return [id, capacity === undefined ? null : placesOf(capacity)] as const;
  });
  return `${plan}\n${JSON.stringify(places)}`;
}

/** The same for a date whose log has not changed. @param before what it was derived from */
export function derivedFromNow(plan: string, before: string, capacities: Capacities): string {
  const at = before.lastIndexOf('\n');
  const places = at < 0 ? [] : (JSON.parse(before.slice(at + 1)) as readonly [string, number | null][]);
  return derivedFrom(
    plan,
    places.map(([id]) => id),
    capacities,
  );
}

/**
 * The dates of a range, up to today, that are to be derived, in order: never derived, changed by an event or by another
 * plan, or derived while more was expected and closed by now. Or the other way round: where the clock was ahead once, a day was
 * closed that is not over; and what was derived of dates after today is to be taken away.
 */
export function datesToBuild({ range, first, today, now, changed, built, planOf }: RangeState): ServiceDate[] {
  const markers = new Map(built.map((day) => [day.date, day]));
  const withEvents = new Set(changed);
  const dates = new Set([...changed, ...markers.keys()]);
  const last = range.to < today ? range.to : today;
  if (first !== null) for (let date = range.from > first ? range.from : first; date <= last; date = addDays(date, 1)) dates.add(date);
  return [...dates].sort().filter((date) => {
    const marker = markers.get(date);
    if (date > today) return marker !== undefined;
    if (date > last) return false;
    if (marker === undefined || withEvents.has(date)) return true;
    return marker.plan !== planOf(date, marker.plan) || marker.isClosed !== now >= marker.closesAt;
  });
}
