import type { ServiceDays } from '../scheduling/service-calendar.js';
import { addDays, type ServiceDate, type ServiceTime } from '../scheduling/service-time.js';
import type { ProposedTrip } from '../publishing/proposed-timetable.js';
import { findSuccessors } from '../publishing/publication.js';

/** A departure that differs under the new timetable. */
export interface ChangedDeparture {
  readonly is: 'added' | 'gone' | 'moved';
  readonly before: ProposedTrip | null;
  readonly after: ProposedTrip | null;
}

/** Days with the same old and the same new plan. */
export interface ComparedDay {
  /** The first such date. */
  readonly date: ServiceDate;
  /** The date of the old timetable it is compared with: the same date or, if the old timetable has ended, an earlier one. */
  readonly dateBefore: ServiceDate;
  /** All compared dates with these two plans. */
  readonly dates: readonly ServiceDate[];
  readonly changed: readonly ChangedDeparture[];
  readonly unchangedCount: number;
}

/** Four weeks contain every ordinary kind of day, and a week of holidays. */
const daysCompared = 28;
const weeksBack = 8;

/** Which services run on each date. */
export interface PlanOfDates {
  /** Equal on dates on which the same services run. */
  readonly nameOn: (date: ServiceDate) => string;
  readonly hasService: (date: ServiceDate) => boolean;
}

/** Each pair of an old and a new plan occurs once, with all its dates. */
export interface PairOfDays {
  readonly date: ServiceDate;
  readonly dateBefore: ServiceDate;
  readonly dates: readonly ServiceDate[];
}

/**
 * The days to compare. Each date is compared with the same date in the old timetable, because riders want to know how their day changes. If
 * the old timetable has ended, it is compared with the last earlier service day on the same weekday.
 * @param reign the first date of the new timetable, and the date before which it ends
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
    const pair = pairs.get(key);
    if (pair === undefined) pairs.set(key, { date, dateBefore, dates: [date] });
    else pair.dates.push(date);
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
 * The departures added, removed and moved between two days. Moved departures are found by the same rule by which cancellations and
 * assignments are carried over. A trip whose stops alone change counts as unchanged.
 */
export function changedDepartures(
  before: readonly ProposedTrip[],
  after: readonly ProposedTrip[],
): Pick<ComparedDay, 'changed' | 'unchangedCount'> {
  const successors = findSuccessors(before, after);
  const continued = new Set([...successors.values()].map(({ to }) => to));
  const changed: ChangedDeparture[] = [];
  for (const old of before) {
    const found = successors.get(old.tripId);
    if (found === undefined) changed.push({ is: 'gone', before: old, after: null });
    else if (found.shift !== 0) changed.push({ is: 'moved', before: old, after: found.to });
  }
  for (const trip of after) if (!continued.has(trip)) changed.push({ is: 'added', before: null, after: trip });
  const moved = changed.filter(({ is }) => is === 'moved').length;
  return { changed: changed.sort(byTime), unchangedCount: successors.size - moved };
}

const timeOf = ({ before, after }: ChangedDeparture): ServiceTime => (after ?? before)?.startTime ?? (0 as ServiceTime);
const byTime = (a: ChangedDeparture, b: ChangedDeparture): number => timeOf(a) - timeOf(b);
