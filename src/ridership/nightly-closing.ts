import {
  addDays,
  dayNumber,
  epochSeconds,
  localDate,
  plus,
  seconds,
  serviceTime,
  type EpochSeconds,
  type ServiceDate,
} from '../scheduling/service-time.js';
import type { RidershipTrip } from './ridership-trip.js';

/** Name of the job in `job_runs`. */
export const nightlyClosing = 'close-day';

/** Half an hour after a service day closes. */
const nightWorkAt = serviceTime('28:30:00');

/**
 * The last service day whose night work is due. After a time in which the program did not run only the latest day is due: its work
 * brings all days before it up to date.
 * @example dayToClose(2024-07-16T04:29+08:00) // '2024-07-14'
 */
export const dayToClose = (now: EpochSeconds, zone: string): ServiceDate =>
  addDays(localDate(plus(now, seconds(86_400 - nightWorkAt)), zone), -1);

/**
 * How long the night work of a day waits for its last trip to end: most of the next day. After that the work is done although the day is
 * still open, because otherwise trips that take days would prevent it for ever.
 * @example waitsUntil('2024-07-15', 'Asia/Shanghai') // 2024-07-16T23:30:00+08:00
 */
export const waitsUntil = (date: ServiceDate, zone: string): EpochSeconds => epochSeconds(date, serviceTime('47:30:00'), zone);

/** The shortest month: after so many nights, and before it leaves the two months that are looked at, each date has been compared again. */
const nightsForAll = 28;

/** Whether a date is compared in the night of another date, even if it seems unchanged: of two months, one or two dates each night. */
export const isItsTurn = (date: ServiceDate, dueOn: ServiceDate): boolean => (dayNumber(dueOn) - dayNumber(date)) % nightsForAll === 0;

/** A trip whose stored row (`kept`) differs from what its events give; null: there is no such row. Stored as JSON in `job_runs`. */
export interface TripDifference {
  readonly tripId: string;
  readonly kept: Partial<RidershipTrip> | null;
  readonly derived: Partial<RidershipTrip> | null;
}

/** A date whose rows differed from what its events give. */
export interface DayDifference {
  readonly date: ServiceDate;
  readonly trips: readonly TripDifference[];
}

/** The detail of a run, stored as JSON in `job_runs`. */
export interface ClosingDetail {
  /** The date that was closed; null: it was still open when the wait ended. */
  readonly closed: ServiceDate | null;
  readonly comparedFrom: ServiceDate;
  readonly differences: readonly DayDifference[];
}

/** The differences that were found by nightly runs. @param runs of any job */
export const differencesIn = (runs: readonly { readonly job: string; readonly detail: string }[]): readonly DayDifference[] =>
  runs.filter(({ job }) => job === nightlyClosing).flatMap(({ detail }) => (JSON.parse(detail) as ClosingDetail).differences);

/** @returns the trips that differ, with the fields that do */
export function dayDifference(stored: readonly RidershipTrip[], derived: readonly RidershipTrip[]): TripDifference[] {
  const [before, after] = [byId(stored), byId(derived)];
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((tripId): TripDifference[] => {
    const [a, b] = [before.get(tripId) ?? null, after.get(tripId) ?? null];
    if (a === null || b === null) return [{ tripId, kept: a, derived: b }];
    const fields = (Object.keys(b) as (keyof RidershipTrip)[]).filter((field) => a[field] !== b[field]);
    return fields.length === 0 ? [] : [{ tripId, kept: pick(a, fields), derived: pick(b, fields) }];
  });
}

const byId = (trips: readonly RidershipTrip[]): Map<string, RidershipTrip> => new Map(trips.map((trip) => [trip.tripId, trip]));

const pick = (trip: RidershipTrip, fields: readonly (keyof RidershipTrip)[]): Partial<RidershipTrip> =>
  Object.fromEntries(fields.map((field) => [field, trip[field]]));
