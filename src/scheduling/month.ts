import { addDays, serviceDate, type ServiceDate } from './service-time.js';

/** A month of service dates, `'2024-07'`. Such texts sort in the order of their months. */
export type Month = string;

/** Both ends included. */
export interface DateRange {
  readonly from: ServiceDate;
  readonly to: ServiceDate;
}

/** @returns null if the text is no month of 1910 to 2189. Service dates go from 1900 to 2199, so the years around it have dates, too */
export const parseMonth = (text: string): Month | null => (/^(19[1-9]|20\d|21[0-8])\d-(0[1-9]|1[0-2])$/.test(text) ? text : null);

const indexOf = (month: Month): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

export const addMonths = (month: Month, count: number): Month => {
  const index = indexOf(month) + count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
};

/** @example datesOf('2024-02') // { from: '2024-02-01', to: '2024-02-29' } */
export const datesOf = (month: Month): DateRange => ({
  from: serviceDate(`${month}-01`),
  to: addDays(serviceDate(`${addMonths(month, 1)}-01`), -1),
});

/** The months from one to another, both included; empty if `to` is before `from`. */
export const monthsBetween = (from: Month, to: Month): Month[] =>
  Array.from({ length: Math.max(0, indexOf(to) - indexOf(from) + 1) }, (_, count) => addMonths(from, count));
