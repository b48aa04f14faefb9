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
  /** No date before it has rows unless somebody said something of it. */
  readonly installedOn: ServiceDate;
  readonly today: ServiceDate;
  readonly now: EpochSeconds;
  /** Dates with events that came since they were derived. */
  readonly changed: readonly ServiceDate[];
  readonly built: readonly BuiltDay[];
  /** Dates with events, as far as they were looked for. @see datesToLookAt */
  readonly logged: readonly ServiceDate[];
  /** Dates with rows, as far as they were looked for. */
  readonly withRows: readonly ServiceDate[];
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
 * Between which dates events and rows are to be looked for, before it can be said which dates are to be derived: where one is not derived, and before the
 * installation. null: nowhere.
 */
export function datesToLookAt({
  range,
  installedOn,
  today,
  built,
}: Omit<RangeState, 'changed' | 'logged' | 'withRows' | 'now' | 'planOf'>): DateRange | null {
  const known = new Set(built.map(({ date }) => date));
  const end = range.to < today ? range.to : today;
  const isOpen = (date: ServiceDate): boolean => !known.has(date) || date < installedOn;
  let [from, to] = [range.from, end];
  while (from <= to && !isOpen(from)) from = addDays(from, 1);
  while (to > from && !isOpen(to)) to = addDays(to, -1);
  return from <= to ? { from, to } : null;
}

/**
 * The dates of a range, up to today, that are to be derived, in order: those with events that never were, and those changed by an event, by
 * another plan, or derived while more was expected and closed by now. A date of which nobody said anything has no rows: it is known from its
 * plan. Some rows are to be taken away, which deriving does, too: those of dates after today, closed while the clock was ahead, those of dates before the
 * installation of which nobody said anything, and those that an older program derived of a plan before a migration took their mark away.
 */
export function datesToBuild({ range, installedOn, today, now, changed, built, logged, withRows, planOf }: RangeState): ServiceDate[] {
  const markers = new Map(built.map((day) => [day.date, day]));
  const [withNews, withEvents] = [new Set(changed), new Set([...changed, ...logged])];
  const last = range.to < today ? range.to : today;
  return [...new Set([...withEvents, ...withRows, ...markers.keys()])].sort().filter((date) => {
    const marker = markers.get(date);
    if (date > today) return marker !== undefined;
    if (date > last) return false;
    if (marker === undefined || withNews.has(date)) return true;
    if (date < installedOn && !withEvents.has(date)) return true;
    return marker.plan !== planOf(date, marker.plan) || marker.isClosed !== now >= marker.closesAt;
  });
}
