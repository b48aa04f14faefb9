/**
 * Moments as the server writes them: ISO 8601 with the UTC offset of the agency. Their first characters are the local date and
 * time, so no page needs to know a time zone.
 */

/** Seconds since 1970. */
export const secondsOf = (moment: string): number => Date.parse(moment) / 1000;

/** @example clockOf('2024-07-15T07:30:00+08:00') // '07:30' */
export const clockOf = (moment: string): string => moment.slice(11, 16);
/** @example dateOf('2024-07-15T07:30:00+08:00') // '2024-07-15' */
export const dateOf = (moment: string): string => moment.slice(0, 10);
