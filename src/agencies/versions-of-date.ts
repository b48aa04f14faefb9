import { instant, localDate, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import { compareText } from '../scheduling/trips.js';

/** Of a timetable version what decides when it holds. */
export interface VersionDates {
  readonly versionId: number;
  /** Only those that are `published` come into force; `archived` ones were withdrawn. */
  readonly state: string;
  readonly effectiveFrom: ServiceDate;
}

/** In the order in which they come into force. */
export const inOrder = (a: VersionDates, b: VersionDates): number =>
  compareText(a.effectiveFrom, b.effectiveFrom) || a.versionId - b.versionId;

/** Those that come into force one after the other: of several with one first date the last. */
export function successive<V extends VersionDates>(versions: readonly V[]): V[] {
  const published = versions.filter(({ state }) => state === 'published').sort(inOrder);
  return published.filter(({ effectiveFrom }, index) => published[index + 1]?.effectiveFrom !== effectiveFrom);
}

/** Before the first one its words hold already, and where all are withdrawn those of the last one. */
const orNearest = <V extends VersionDates>(found: V | undefined, versions: readonly V[]): V | null =>
  found ?? successive(versions)[0] ?? [...versions].sort((a, b) => b.versionId - a.versionId)[0] ?? null;

/** Whose words hold on a date. @returns null: there is no version at all */
export const versionOn = <V extends VersionDates>(versions: readonly V[], date: ServiceDate): V | null =>
  orNearest(
    successive(versions).findLast(({ effectiveFrom }) => effectiveFrom <= date),
    versions,
  );

/**
 * Whose words hold now: each version begins with its first date on its own clocks, so that the date goes on and never back where the next
 * one has another time zone.
 */
export const versionAt = <V extends VersionDates & { readonly agencyTimezone: string }>(versions: readonly V[], now: number): V | null =>
  orNearest(
    successive(versions).findLast(({ effectiveFrom, agencyTimezone }) => effectiveFrom <= localDate(instant(now), agencyTimezone)),
    versions,
  );

/** Whose words are taken for what a version does not name, and which versions say what is listed. */
export interface Nearness {
  /** The version itself, those before it from the latest on, those that come from the next on, then what was withdrawn. */
  readonly order: readonly number[];
  /** What it or one that will come into force names is in the lists. */
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

/** A time zone, and the first date on which it holds. */
export interface ZoneFrom {
  readonly from: ServiceDate;
  readonly zone: string;
}

/** An agency's zones in the order in which they come; the first one holds before its date, too. */
interface Zoned {
  readonly zones: readonly ZoneFrom[];
  /** As it is called now, for one of which no version is published. */
  readonly agency: { readonly agencyTimezone: string };
}

export const zonesOf = (versions: readonly (VersionDates & { readonly agencyTimezone: string })[]): ZoneFrom[] =>
  successive(versions).map(({ effectiveFrom, agencyTimezone }) => ({ from: effectiveFrom, zone: agencyTimezone }));

/** The clocks by which the trips of a date run: those of the version in force on it. */
export const zoneOn = ({ zones, agency }: Zoned, date: ServiceDate): string =>
  (zones.findLast(({ from }) => from <= date) ?? zones[0])?.zone ?? agency.agencyTimezone;

/** The date on the agency's clocks at any moment, by the zone of that date. */
export const dateAt = ({ zones, agency }: Zoned, at: EpochSeconds): ServiceDate =>
  localDate(at, (zones.findLast(({ from, zone }) => from <= localDate(at, zone)) ?? zones[0])?.zone ?? agency.agencyTimezone);
