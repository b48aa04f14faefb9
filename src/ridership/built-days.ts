import { addDays, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import { placesOf, type Capacities } from '../trip-log/operated-trip.js';
import type { DateRange } from '../scheduling/month.js';

/** The mark that the rows of a date were derived. */
export interface BuiltDay {
  readonly date: ServiceDate;
  /** What the rows were derived from, apart from events. @see derivedFrom */
  readonly plan: string;
  readonly isClosed: boolean;
  readonly closesAt: EpochSeconds;
  /** A new id each time the date is derived; null: derived by an older program, which stored none. */
  readonly buildId: string | null;
}

/** What decides which dates of a range have to be derived. */
export interface RangeState {
  readonly range: DateRange;
  /** Earlier dates have rows only if they have events. */
  readonly installedOn: ServiceDate;
  readonly today: ServiceDate;
  readonly now: EpochSeconds;
  /** Dates with events that were logged after the rows were derived. */
  readonly changed: readonly ServiceDate[];
  readonly built: readonly BuiltDay[];
  /** Dates with events, within the dates that were looked at. @see datesToLookAt */
  readonly logged: readonly ServiceDate[];
  /** Dates with rows, within the dates that were looked at. */
  readonly withRows: readonly ServiceDate[];
  /** What a date would be derived from now. @param before what its rows were derived from */
  readonly planOf: (date: ServiceDate, before: string) => string;
}

/**
 * What a date is derived from: its plan, and the capacities of the vehicles in its log, because another number of seats may make a trip
 * full that was not.
 */
export function derivedFrom(plan: string, vehicleIds: Iterable<string>, capacities: Capacities): string {
  const places = [...new Set(vehicleIds)].sort().map((id) => {
    const capacity = capacities.get(id);
    return [id, capacity === undefined ? null : placesOf(capacity)] as const;
  });
  return `${plan}\n${JSON.stringify(places)}`;
}

/** What `derivedFrom` gives now for a date whose log has not changed. @param before what its rows were derived from */
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
 * The dates whose events and rows have to be searched to decide what to derive: a range that covers those without derived rows and those
 * before the installation. null: there are none.
 */
export function datesToLookAt({
  range,
  installedOn,
  today,
  built,
}: Omit<RangeState, 'changed' | 'logged' | 'withRows' | 'now' | 'planOf'>): DateRange | null {
  const builtDates = new Set(built.map(({ date }) => date));
  const end = range.to < today ? range.to : today;
  const isOpen = (date: ServiceDate): boolean => !builtDates.has(date) || date < installedOn;
  let [from, to] = [range.from, end];
  while (from <= to && !isOpen(from)) from = addDays(from, 1);
  while (to > from && !isOpen(to)) to = addDays(to, -1);
  return from <= to ? { from, to } : null;
}

/**
 * The dates of a range, up to today, that have to be derived, in order: dates with events that were never derived, and dates that have
 * changed by an event or another plan, or that were derived while open and are now closed. A date without events has no rows, as its
 * figures follow from its plan. Deriving also deletes rows that should not be there: those of dates after today, from when the clock was
 * ahead; those of dates without events before the installation; and those of dates without events whose mark a migration deleted.
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
