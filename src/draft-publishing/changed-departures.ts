import type { ServiceDays } from '../scheduling/service-calendar.js';
import { addDays, type ServiceDate, type ServiceTime } from '../scheduling/service-time.js';
import type { ProposedTrip } from '../publishing/proposed-timetable.js';
import { becameTrips } from '../publishing/publication.js';

/** A departure that is another by the new timetable. */
export interface ChangedDeparture {
  readonly is: 'added' | 'gone' | 'moved';
  readonly before: ProposedTrip | null;
  readonly after: ProposedTrip | null;
}

/** Days that had one plan and get another. */
export interface ComparedDay {
  /** The first such date, by the new timetable. */
  readonly date: ServiceDate;
  /** The date of the old one with which it is compared: itself, or where the old one has ended, one before. */
  readonly dateBefore: ServiceDate;
  /** All dates of that kind that were looked at. */
  readonly dates: readonly ServiceDate[];
  readonly changed: readonly ChangedDeparture[];
  readonly keptCount: number;
}

/** So many days hold every ordinary kind of day, and holidays of a week. */
const daysCompared = 28;
const weeksBack = 8;

/** A plan: which trips run on a date; `name` is another where other services run. */
export interface PlanOfDates {
  readonly nameOn: (date: ServiceDate) => string;
  readonly hasService: (date: ServiceDate) => boolean;
}

/** Dates on which the two timetables are compared: each pair of plans once, with all dates of that pair. */
export interface PairOfDays {
  readonly date: ServiceDate;
  readonly dateBefore: ServiceDate;
  readonly dates: readonly ServiceDate[];
}

/**
 * The days to compare. Riders ask what their day will be like: each date is compared with itself, as it would have been; where the old
 * timetable had come to an end, with the last of its days of the same weekday.
 * @param reign from when on, and before which date the new timetable is in force
 */
export function daysToCompare(
  reign: { readonly from: ServiceDate; readonly until: ServiceDate | null },
  before: PlanOfDates,
  after: PlanOfDates,
): PairOfDays[] {
  const dates = Array.from({ length: daysCompared }, (_, ahead) => addDays(reign.from, ahead)).filter(
    (date) => reign.until === null || date < reign.until,
  );
  const goesOn = dates.some(before.hasService);
  const pairs = new Map<string, { date: ServiceDate; dateBefore: ServiceDate; dates: ServiceDate[] }>();
  for (const date of dates) {
    const dateBefore = goesOn ? date : (lastOfWeekday(date, reign.from, before) ?? date);
    if (!before.hasService(dateBefore) && !after.hasService(date)) continue;
    const key = `${before.nameOn(dateBefore)}\n${after.nameOn(date)}`;
    const known = pairs.get(key);
    if (known === undefined) pairs.set(key, { date, dateBefore, dates: [date] });
    else known.dates.push(date);
  }
  return [...pairs.values()];
}

const lastOfWeekday = (date: ServiceDate, from: ServiceDate, { hasService }: PlanOfDates): ServiceDate | null =>
  Array.from({ length: weeksBack }, (_, week) => addDays(date, -7 * (week + 1))).find((day) => day < from && hasService(day)) ?? null;

export const planOfDays = (daysOn: (date: ServiceDate) => ServiceDays | null): PlanOfDates => ({
  nameOn: (date) => daysOn(date)?.running(date).plan ?? '',
  hasService: (date) => daysOn(date)?.day(date).runs ?? false,
});

/**
 * What is added, gone and moved between the trips of two days; a moved one is the departure that takes its place, by the very rule by
 * which cancellations and assignments are carried over. Of the same trip with other stops nothing is told.
 */
export function changedDepartures(
  before: readonly ProposedTrip[],
  after: readonly ProposedTrip[],
): Pick<ComparedDay, 'changed' | 'keptCount'> {
  const became = becameTrips(before, after);
  const taken = new Set([...became.values()].map(({ to }) => to));
  const changed: ChangedDeparture[] = [];
  for (const old of before) {
    const found = became.get(old.tripId);
    if (found === undefined) changed.push({ is: 'gone', before: old, after: null });
    else if (found.shift !== 0) changed.push({ is: 'moved', before: old, after: found.to });
  }
  for (const trip of after) if (!taken.has(trip)) changed.push({ is: 'added', before: null, after: trip });
  const moved = changed.filter(({ is }) => is === 'moved').length;
  return { changed: changed.sort(byTime), keptCount: became.size - moved };
}

const timeOf = ({ before, after }: ChangedDeparture): ServiceTime => (after ?? before)?.startTime ?? (0 as ServiceTime);
const byTime = (a: ChangedDeparture, b: ChangedDeparture): number => timeOf(a) - timeOf(b);
