import { addDays, dayNumber, startOfServiceDay, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';

/** A change within this many days asks whether riders have been told. */
const daysToTell = 7;
/** Beyond a year the holidays are not known yet. */
const furthestDays = 366;

/** Why a timetable cannot take effect on a date. */
export type DateFault = 'publication-date-past' | 'publication-date-driven' | 'publication-date-far';

export const latestDate = (today: ServiceDate): ServiceDate => addDays(today, furthestDays);

/** @param earliest the first date whose buses were not driven, or reported, under another timetable */
export function dateFault(date: ServiceDate, today: ServiceDate, earliest: ServiceDate): DateFault | null {
  if (date < today) return 'publication-date-past';
  if (date < earliest) return 'publication-date-driven';
  return date > latestDate(today) ? 'publication-date-far' : null;
}

export const daysUntil = (date: ServiceDate, today: ServiceDate): number => dayNumber(date) - dayNumber(today);

/** Riders plan their week, so sooner changes have to be announced. A first timetable has no riders yet. */
export const mustTell = (isFirst: boolean, changes: boolean, date: ServiceDate, today: ServiceDate): boolean =>
  !isFirst && changes && daysUntil(date, today) <= daysToTell;

/** Days after the change during which the alert stays visible. */
const daysAnnouncedAfter = 3;

/** When the alert about a new timetable ends. */
export const announcedUntil = (from: ServiceDate, zone: string): EpochSeconds => startOfServiceDay(addDays(from, daysAnnouncedAfter), zone);

/** Until when it can be withdrawn: the end of the day before it takes effect; null: it takes effect today. */
export const takenBackUntil = (from: ServiceDate, today: ServiceDate, zone: string): EpochSeconds | null =>
  from > today ? startOfServiceDay(from, zone) : null;
