import { instant, localDate, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import { compareText } from '../scheduling/trips.js';

/** The fields of a timetable version that decide when it is in force. */
export interface VersionDates {
  readonly versionId: number;
  /** Only `published` versions come into force; `archived` ones were withdrawn. */
  readonly state: string;
  readonly effectiveFrom: ServiceDate;
}

/** Compares in the order in which versions come into force. */
export const inOrder = (a: VersionDates, b: VersionDates): number =>
  compareText(a.effectiveFrom, b.effectiveFrom) || a.versionId - b.versionId;

/** The versions that come into force, in order; of several with the same first date only the last. */
export function successive<V extends VersionDates>(versions: readonly V[]): V[] {
  const published = versions.filter(({ state }) => state === 'published').sort(inOrder);
  return published.filter(({ effectiveFrom }, index) => published[index + 1]?.effectiveFrom !== effectiveFrom);
}

/** If no version is in force: before the first version that one is used, and if none is published the newest. */
const orNearest = <V extends VersionDates>(found: V | undefined, versions: readonly V[]): V | null =>
  found ?? successive(versions)[0] ?? [...versions].sort((a, b) => b.versionId - a.versionId)[0] ?? null;

/** The version whose details apply on a date. @returns null: there is none */
export const versionOn = <V extends VersionDates>(versions: readonly V[], date: ServiceDate): V | null =>
  orNearest(
    successive(versions).findLast(({ effectiveFrom }) => effectiveFrom <= date),
    versions,
  );

/**
 * The version in force at a moment. Each begins with its first date in its own time zone, so that the agency's date never goes back if
 * the next version has another zone.
 * @param now seconds since 1970
 * @returns null: there is none
 */
export const versionAt = <V extends VersionDates & { readonly agencyTimezone: string }>(versions: readonly V[], now: number): V | null =>
  orNearest(
    successive(versions).findLast(({ effectiveFrom, agencyTimezone }) => effectiveFrom <= localDate(instant(now), agencyTimezone)),
    versions,
  );

/** The versions from which missing data of a version is taken, and those whose routes and stops are listed. */
export interface Nearness {
  /** The version itself, the earlier ones from the latest on, the coming ones from the next on, then withdrawn ones. */
  readonly order: readonly number[];
  /** The version and those that come into force after it: their routes and stops are listed. Empty: the version is not published. */
  readonly listing: ReadonlySet<number>;
}

export function nearestTo(versions: readonly VersionDates[], versionId: number): Nearness {
  const published = versions.filter(({ state }) => state === 'published').sort(inOrder);
  const at = published.findIndex((each) => each.versionId === versionId);
  const coming = successive(versions).filter((each) => published.indexOf(each) > at && at >= 0);
  const before = published.slice(0, Math.max(at, 0)).reverse();
  const others = versions.filter((each) => !coming.includes(each) && !before.includes(each) && each.versionId !== versionId);
  const idOf = (each: VersionDates): number => each.versionId;
  return {
    order: [versionId, ...[...before, ...coming].map(idOf), ...publishedFirst(others).map(idOf)],
    listing: new Set(at < 0 ? [] : [versionId, ...coming.map(idOf)]),
  };
}

const publishedFirst = (versions: readonly VersionDates[]): VersionDates[] =>
  [...versions].sort((a, b) => Number(b.state === 'published') - Number(a.state === 'published') || b.versionId - a.versionId);

/** A time zone, and the first date on which it applies. */
export interface ZoneFrom {
  readonly from: ServiceDate;
  readonly zone: string;
}

/** The time zones of an agency, by date; the first one also applies before its date. */
interface Zoned {
  readonly zones: readonly ZoneFrom[];
  /** Its current details, used if it has no published version. */
  readonly agency: { readonly agencyTimezone: string };
}

export const zonesOf = (versions: readonly (VersionDates & { readonly agencyTimezone: string })[]): ZoneFrom[] =>
  successive(versions).map(({ effectiveFrom, agencyTimezone }) => ({ from: effectiveFrom, zone: agencyTimezone }));

/** The time zone of the trips of a date: that of the version in force on it. */
export const zoneOn = ({ zones, agency }: Zoned, date: ServiceDate): string =>
  (zones.findLast(({ from }) => from <= date) ?? zones[0])?.zone ?? agency.agencyTimezone;

/** The agency's date at a moment, in the zone of that date. */
export const dateAt = ({ zones, agency }: Zoned, at: EpochSeconds): ServiceDate =>
  localDate(at, (zones.findLast(({ from, zone }) => from <= localDate(at, zone)) ?? zones[0])?.zone ?? agency.agencyTimezone);
