import { addDays, dayNumber, startOfServiceDay, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';

/** If departures change within this many days, publishing asks whether riders have been informed. */
const daysToTell = 7;
/** The holidays of dates further ahead are not known yet. */
const furthestDays = 366;

/** Why a timetable cannot take effect on a date. */
export type DateFault = 'publication-date-past' | 'publication-date-driven' | 'publication-date-far';

export const latestDate = (today: ServiceDate): ServiceDate => addDays(today, furthestDays);

/** null: none. @param earliest the first date without driving or a frozen month under another timetable */
export function dateFault(date: ServiceDate, today: ServiceDate, earliest: ServiceDate): DateFault | null {
  if (date < today) return 'publication-date-past';
  if (date < earliest) return 'publication-date-driven';
  return date > latestDate(today) ? 'publication-date-far' : null;
}

export const daysUntil = (date: ServiceDate, today: ServiceDate): number => dayNumber(date) - dayNumber(today);

/** Whether riders have to be informed: they plan their week, so earlier changes surprise them. A first timetable has no riders yet. */
export const mustTell = (isFirst: boolean, changes: boolean, date: ServiceDate, today: ServiceDate): boolean =>
  !isFirst && changes && daysUntil(date, today) <= daysToTell;

/** Days after the change during which the alert stays visible. */
const daysAnnouncedAfter = 3;

/** When the alert about a new timetable ends. */
export const announcedUntil = (from: ServiceDate, zone: string): EpochSeconds => startOfServiceDay(addDays(from, daysAnnouncedAfter), zone);

/** Until when it can be withdrawn: the start of its first date; null: that date is today or past. */
export const takenBackUntil = (from: ServiceDate, today: ServiceDate, zone: string): EpochSeconds | null =>
  from > today ? startOfServiceDay(from, zone) : null;
