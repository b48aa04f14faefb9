import type { Language } from '../../../language.js';
import { serviceClock } from '../messages.js';
import type { TimetableTrip } from '../page.js';
import { sayOnTimetable } from './timetable-page.js';
import { laterTime, minuteOfTime, minutesMoved, startsOf } from './timetable-rows.js';

/** The departures of an hour at one stop, as on signs at stops. */
export interface HourRow {
  readonly hour: string;
  readonly minutes: readonly {
    readonly tripId: string;
    readonly minute: string;
    readonly isCancelled: boolean;
    readonly isAdded: boolean;
  }[];
}

/** The riding time to a stop, which may differ between the trips of a day. */
export interface RideTo {
  readonly stopId: string;
  readonly name: string;
  /** Null: this is the boarding stop, or no trip serves both. */
  readonly minutes: { readonly least: number; readonly most: number } | null;
}

/** The departures of a stop by hour, as planned and as moved by managers; trips by headway have no minutes and are left out. */
export function hoursOf(trips: readonly TimetableTrip[], place: number, language: Language): HourRow[] {
  const say = sayOnTimetable(language);
  const hours = new Map<string, HourRow['minutes'][number][]>();
  for (const { tripId, times, departure, headwayMinutes } of trips) {
    const time = times[place] ?? null;
    if (time === null || headwayMinutes !== null) continue;
    const clock = serviceClock(departure.status === 'cancelled' ? time : laterTime(time, minutesMoved(departure)), say);
    const [hour, minute] = [clock.slice(0, -3), clock.slice(-2)];
    const minutesOfHour = hours.get(hour) ?? [];
    minutesOfHour.push({ tripId, minute, isCancelled: departure.status === 'cancelled', isAdded: departure.added === true });
    hours.set(hour, minutesOfHour);
  }
  return merged([...hours].map(([hour, minutes]) => ({ hour, minutes })));
}

/** Fewer equal hours than this are not merged into one row. */
const fewestAlike = 3;

/** @example 06 00 30, 07 00 30, 08 00 30 → 06–08 00 30 */
function merged(rows: readonly HourRow[]): HourRow[] {
  const looks = rows.map(({ minutes }) =>
    minutes.map(({ minute, isCancelled, isAdded }) => [minute, isCancelled, isAdded].join(' ')).join(),
  );
  const groups: HourRow[][] = [];
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    const isAlike = before !== undefined && looks[index - 1] === looks[index] && Number(row.hour) === Number(before.hour) + 1;
    if (isAlike) groups.at(-1)?.push(row);
    else groups.push([row]);
  }
  return groups.flatMap((group) => {
    const [first, last] = [group[0], group.at(-1)];
    return first === undefined || last === undefined || group.length < fewestAlike
      ? group
      : [{ ...first, hour: `${first.hour}–${last.hour}` }];
  });
}

/** For fewer departures than this no interval is stated, because they are read faster one by one. */
const fewest = 4;

/** The periods in which trips leave a stop at a constant interval, planned or promised, in words. */
export function intervalsOf(trips: readonly TimetableTrip[], place: number, language: Language): string[] {
  const say = sayOnTimetable(language);
  const calling = trips.filter(({ times, departure }) => times[place] != null && departure.added !== true);
  const periodText = (part: readonly TimetableTrip[], minutes: number): string[] => {
    const [first, last] = [part[0]?.times[place] ?? '', part.at(-1)?.times[place] ?? ''].map((time) => serviceClock(time, say));
    return [say('period', { first: first ?? '', last: last ?? '', minutes })];
  };
  return runsOf(calling).flatMap((part) => {
    const promised = part[0]?.headwayMinutes ?? null;
    if (promised !== null) return periodText(part, promised);
    const minutes = part.map(({ times }) => minuteOfTime(times[place] ?? ''));
    const gaps = new Set(minutes.slice(1).map((minute, index) => minute - (minutes[index] ?? minute)));
    const [gap] = gaps;
    return gap === undefined || gaps.size > 1 || part.length < fewest ? [] : periodText(part, gap);
  });
}

/** Groups of consecutive trips without a break and with the same promised interval. */
function runsOf(trips: readonly TimetableTrip[]): TimetableTrip[][] {
  const starts = new Set(startsOf(trips));
  const runs: TimetableTrip[][] = [];
  for (const [index, trip] of trips.entries())
    if (starts.has(index) || trips[index - 1]?.headwayMinutes !== trip.headwayMinutes) runs.push([trip]);
    else runs.at(-1)?.push(trip);
  return runs;
}

/** The stops of a line from one stop on, with the riding time to each. */
export function ridesFrom(stops: readonly Omit<RideTo, 'minutes'>[], trips: readonly TimetableTrip[], place: number): RideTo[] {
  return stops.slice(place).map((stop, ahead): RideTo => {
    const rides = trips.flatMap(({ times }) => {
      const [from, to] = [times[place] ?? null, times[place + ahead] ?? null];
      return ahead === 0 || from === null || to === null ? [] : [minuteOfTime(to) - minuteOfTime(from)];
    });
    return { ...stop, minutes: rides.length === 0 ? null : { least: Math.min(...rides), most: Math.max(...rides) } };
  });
}

/** A list of more departures than this fills more than half a sheet of paper. */
const maxListed = 24;

/** Whether paper shows departures by hour in place of the list. */
export const isGrid = (stops: readonly unknown[], trips: readonly TimetableTrip[]): boolean => stops.length > 3 || trips.length > maxListed;
