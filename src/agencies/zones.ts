import { localDate, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import { successive, type VersionDates } from './versions-of-date.js';

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
