import { addDays, dayNumber, startOfServiceDay, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';

/** A change within so many days asks whether riders have been told. */
export const daysToTell = 7;
/** Further ahead nobody knows the holidays, and a draft is kept as long. */
const furthestDays = 366;

/** What keeps a timetable from being in force from a date on. */
export type DateFault = 'publication-date-past' | 'publication-date-driven' | 'publication-date-far';

export const latestDate = (today: ServiceDate): ServiceDate => addDays(today, furthestDays);

/** @param earliest the first date whose buses were not driven, or reported, by another timetable */
export function dateFault(date: ServiceDate, today: ServiceDate, earliest: ServiceDate): DateFault | null {
  if (date < today) return 'publication-date-past';
  if (date < earliest) return 'publication-date-driven';
  return date > latestDate(today) ? 'publication-date-far' : null;
}

export const daysUntil = (date: ServiceDate, today: ServiceDate): number => dayNumber(date) - dayNumber(today);

/** Riders plan their week: what changes sooner has to be told. Nobody rides by a first timetable yet. */
export const mustTell = (isFirst: boolean, changes: boolean, date: ServiceDate, today: ServiceDate): boolean =>
  !isFirst && changes && daysUntil(date, today) <= daysToTell;

/** After the change riders are told for so many days more. */
const daysToldAfter = 3;

/** Until when riders are told of a timetable that holds from a date on. */
export const toldUntil = (from: ServiceDate, zone: string): EpochSeconds => startOfServiceDay(addDays(from, daysToldAfter), zone);

/** Until when it can be taken back: until the last day before it is over; null: it is in force today. */
export const takenBackUntil = (from: ServiceDate, today: ServiceDate, zone: string): EpochSeconds | null =>
  from > today ? startOfServiceDay(from, zone) : null;
