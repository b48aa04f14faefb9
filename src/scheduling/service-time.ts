import { DateTime, IANAZone } from 'luxon';

/**
 * Time as GTFS measures it. This is the only file of the program that knows a time zone or where a service day starts:
 * at noon minus 12 hours, which is midnight except on the two days a year when clocks change
 * (GTFS Schedule reference, "Time").
 */
declare const unit: unique symbol;
type Branded<Base, Unit extends string> = Base & { readonly [unit]: Unit };

/** A service day, `'2026-09-30'`. Such texts sort in the order of their dates. */
export type ServiceDate = Branded<string, 'ServiceDate'>;
/** Whole seconds since noon minus 12 h of the service day; 25:35:00 is 92100. */
export type ServiceTime = Branded<number, 'ServiceTime'>;
/** An instant: whole seconds since 1970-01-01T00:00:00Z. */
export type EpochSeconds = Branded<number, 'EpochSeconds'>;
/** A duration in whole seconds. */
export type Seconds = Branded<number, 'Seconds'>;

const dayLength = 86_400;

export const seconds = (count: number): Seconds => count as Seconds;
export const minutes = (count: number): Seconds => (count * 60) as Seconds;
export const hours = (count: number): Seconds => (count * 3600) as Seconds;
/** Marks a number read from a clock or a database as an instant. */
export const instant = (count: number): EpochSeconds => count as EpochSeconds;
export const plus = <T extends ServiceTime | EpochSeconds>(time: T, duration: Seconds): T => (time + duration) as T;

/** A half-open period in epoch seconds. Caches use it rather than an expiry, because a clock may be set back. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** @example lasts(stretch(100, 60), 99) // false: the clock was set back */
export const lasts = ({ from, until }: Stretch, now: number): boolean => from <= now && now < until;
export const stretch = (from: number, length: number): Stretch => ({ from, until: from + length });
/** The minute that contains an instant. */
export const minuteAround = (now: number): Stretch => stretch(Math.floor(now / 60) * 60, 60);

/** `'2026-09-30'` → the date, or null if the calendar has no such date (years 1900 to 2199). */
export function parseServiceDate(text: string): ServiceDate | null {
  const parts = /^(19|20|21)(\d\d)-(\d\d)-(\d\d)$/.exec(text);
  if (parts === null) return null;
  const day = dayNumber(text as ServiceDate);
  return Number.isNaN(day) || dateOfDay(day) !== text ? null : (text as ServiceDate);
}

/** For dates known to be valid, in tests and data. @throws RangeError */
export function serviceDate(text: string): ServiceDate {
  const date = parseServiceDate(text);
  if (date === null) throw new RangeError(`not a service date: ${text}`);
  return date;
}

/** GTFS time `'7:30:00'`, `'25:35:00'` → seconds, or null. Minutes and seconds stay below 60, hours may pass 24. */
export function parseServiceTime(text: string): ServiceTime | null {
  const parts = /^(\d{1,3}):([0-5]\d):([0-5]\d)$/.exec(text);
  return parts === null ? null : ((Number(parts[1]) * 3600 + Number(parts[2]) * 60 + Number(parts[3])) as ServiceTime);
}

/** For times known to be valid; accepts `'07:30'` too. @throws RangeError */
export function serviceTime(text: string): ServiceTime {
  const time = parseServiceTime(text.length <= 6 ? `${text}:00` : text);
  if (time === null) throw new RangeError(`not a service time: ${text}`);
  return time;
}

const twoDigits = Array.from({ length: 100 }, (_, count) => String(count).padStart(2, '0'));
const two = (count: number): string => twoDigits[count] ?? String(count);

/** @example formatServiceTime(serviceTime('25:35:00')) // '25:35:00' */
export function formatServiceTime(time: ServiceTime): string {
  return `${two(Math.floor(time / 3600))}:${two(Math.floor(time / 60) % 60)}:${two(time % 60)}`;
}

/** As a timetable shows it; hours may pass 24. @example formatHoursMinutes(serviceTime('25:35:00')) // '25:35' */
export const formatHoursMinutes = (time: ServiceTime): string => formatServiceTime(time).slice(0, 5);

/** Days since 1970-01-01 of the calendar date itself; no zone is involved. */
export function dayNumber(date: ServiceDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / 86_400_000;
}

const dateTexts = new Map<number, ServiceDate>();

/** The inverse of {@link dayNumber}. */
export function dateOfDay(day: number): ServiceDate {
  return memo(dateTexts, day, () => DateTime.fromMillis(day * 86_400_000, { zone: 'utc' }).toISODate() as ServiceDate);
}

export const addDays = (date: ServiceDate, days: number): ServiceDate => dateOfDay(dayNumber(date) + days);

/** All dates from the first to the last, both included. @example datesBetween('2024-07-31', '2024-08-01') // ['2024-07-31', '2024-08-01'] */
export const datesBetween = (first: ServiceDate, last: ServiceDate): ServiceDate[] =>
  Array.from({ length: Math.max(0, dayNumber(last) - dayNumber(first) + 1) }, (_, ahead) => addDays(first, ahead));

/** Monday 0 … Sunday 6, the order of `calendar.txt`. */
export const weekdayIndex = (date: ServiceDate): number => (((dayNumber(date) + 3) % 7) + 7) % 7;

/** The month to which a service day belongs. @example monthOf(serviceDate('2026-09-30')) // '2026-09' */
export const monthOf = (date: ServiceDate): string => date.slice(0, 7);

export const isTimeZone = (zone: string): boolean => IANAZone.isValidZone(zone);

const dayStarts = new Map<string, Map<number, EpochSeconds>>();

/** Noon minus 12 h: twelve elapsed hours before the clocks of the zone show noon. */
export function startOfServiceDay(date: ServiceDate, zone: string): EpochSeconds {
  const ofZone = memo(dayStarts, zone, () => new Map<number, EpochSeconds>());
  return memo(ofZone, dayNumber(date), () => {
    const noon = instantOnClock((dayNumber(date) + 0.5) * dayLength, zone);
    return (noon - dayLength / 2) as EpochSeconds;
  });
}

/**
 * The instant at which the clocks of a zone show what they would show in UTC at `shown`; the first one if they show it twice. A time that
 * they skip (noon of 30 December 2011 in Apia) is computed with the offset before.
 * luxon 3.7 is an hour off within a day after some clock changes (Apia, 24 September 2011), so only its offsets are used.
 */
function instantOnClock(shown: number, zone: string): number {
  const ianaZone = zoneOf(zone);
  const offset = (at: number): number => ianaZone.offset(at * 1000) * 60;
  // No zone is more than a day and two hours from UTC, and none changes twice within two days.
  const [before, after] = [-26, 26].map((hoursAway) => shown - offset(shown + hoursAway * 3600)) as [number, number];
  if (before === after) return Math.round(before);
  const shows = (at: number): boolean => at + offset(at) === shown;
  const fitting = [before, after].filter(shows);
  return Math.round(fitting.length === 0 ? before : Math.min(...fitting));
}

/** The one function that joins a date, a time and a zone. */
export function epochSeconds(date: ServiceDate, time: ServiceTime, zone: string): EpochSeconds {
  return (startOfServiceDay(date, zone) + time) as EpochSeconds;
}

/** The offset of a zone's clocks from UTC, and the end of an ISO 8601 text for each second. */
interface Offset {
  readonly seconds: Seconds;
  readonly endings: readonly string[];
}

const zones = new Map<string, IANAZone>();
const zoneOf = (zone: string): IANAZone => memo(zones, zone, () => IANAZone.create(zone));
/** By day: null if the offset changes on it; then by quarter of an hour. */
interface OffsetsOfZone {
  readonly days: Map<number, Offset | null>;
  readonly quarters: Map<number, Offset>;
}
const offsetsOfZones = new Map<string, OffsetsOfZone>();
const offsets = new Map<number, Offset>();

/**
 * Seconds to add to UTC, in whole minutes as in ISO 8601 (before 1901 Shanghai was 43 seconds off). Cached by day; on days on which the
 * offset changes, which it does on a quarter of an hour, by quarter.
 */
function offsetAt(at: EpochSeconds, zone: string): Offset {
  const { days, quarters } = memo(offsetsOfZones, zone, (): OffsetsOfZone => ({ days: new Map(), quarters: new Map() }));
  const day = Math.floor(at / dayLength);
  // No zone changes twice within two days.
  const ofDay = memo(days, day, () => {
    const [first, last] = [readOffset(day * dayLength, zone), readOffset((day + 1) * dayLength, zone)];
    return first === last ? first : null;
  });
  if (ofDay !== null) return ofDay;
  const quarter = Math.floor(at / 900);
  return memo(quarters, quarter, () => readOffset(quarter * 900, zone));
}

function readOffset(at: number, zone: string): Offset {
  const size = Math.round(zoneOf(zone).offset(at * 1000));
  return memo(offsets, size, () => offsetOf(size));
}

function offsetOf(size: number): Offset {
  const text = `${size < 0 ? '-' : '+'}${two(Math.floor(Math.abs(size) / 60))}:${two(Math.abs(size) % 60)}`;
  return { seconds: minutes(size), endings: twoDigits.slice(0, 60).map((second) => `:${second}${text}`) };
}

/** The calendar date on the clocks of the zone. */
export function localDate(at: EpochSeconds, zone: string): ServiceDate {
  return dateOfDay(Math.floor((at + offsetAt(at, zone).seconds) / dayLength));
}

/** `'T00:00'` … `'T23:59'`. */
const clockTexts = Array.from({ length: 1440 }, (_, minute) => `T${two(Math.floor(minute / 60))}:${two(minute % 60)}`);

/**
 * ISO 8601 with the zone's offset, as in all answers. It joins three prepared texts, because every departure of every answer
 * has two instants.
 * @example formatInstant(instant(1721000400), 'Asia/Shanghai') // '2024-07-15T07:40:00+08:00'
 */
export function formatInstant(at: EpochSeconds, zone: string): string {
  const offset = offsetAt(at, zone);
  const local = at + offset.seconds;
  const day = Math.floor(local / dayLength);
  const time = local - day * dayLength;
  return `${dateOfDay(day)}${clockTexts[Math.floor(time / 60)] ?? ''}${offset.endings[time % 60] ?? ''}`;
}

/**
 * Parses ISO 8601 with an offset, dropping fractions of a second; null for anything else, including a time without an offset. A
 * `+` that a query string turned into a space is accepted.
 */
export function parseInstant(text: string): EpochSeconds | null {
  const parts = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:[.,]\d+)?)?(?:Z|([+\- ])(0\d|1[0-4]):?([0-5]\d))$/.exec(
    text.trim(),
  );
  const date = parseServiceDate(parts?.[1] ?? '');
  if (parts === null || date === null) return null;
  const [, , hh, mm, ss = 0, sign, offsetHours = 0, offsetMinutes = 0] = parts;
  const offset = (sign === '-' ? -1 : 1) * (Number(offsetHours) * 3600 + Number(offsetMinutes) * 60);
  return instant(dayNumber(date) * dayLength + Number(hh) * 3600 + Number(mm) * 60 + Number(ss) - offset);
}

/** Caches values that never change; a full cache is cleared. */
function memo<K, V>(cache: Map<K, V>, key: K, make: () => V): V {
  let value = cache.get(key);
  if (value === undefined) {
    if (cache.size > 50_000) cache.clear();
    value = make();
    cache.set(key, value);
  }
  return value;
}
