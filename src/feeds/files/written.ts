import { parseServiceDate, parseServiceTime, serviceDate, type ServiceDate, type ServiceTime } from '../../scheduling/service-time.js';

/** A value, and whether its notation differs from what the format requires. */
export interface Written<T> {
  readonly value: T;
  readonly isOdd: boolean;
}

/** Reads `06:30:00`; a time without seconds, or with full-width digits and colons, is read and counts as odd. */
export function readTime(text: string): Written<ServiceTime> | null {
  const time = parseServiceTime(text);
  if (time !== null) return { value: time, isOdd: false };
  const plain = text.normalize('NFKC');
  const odd = parseServiceTime(/^\d{1,3}:\d\d$/.test(plain) ? `${plain}:00` : plain);
  return odd === null ? null : { value: odd, isOdd: true };
}

/** Reads `20261125`; a date with hyphens, slashes or dots, year first, is read and counts as odd. */
export function readDate(text: string): Written<ServiceDate> | null {
  const whole = /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  const parts = whole ?? /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text.normalize('NFKC'))?.filter((_, index) => index !== 2);
  if (parts == null) return null;
  const [, year = '', month = '', day = ''] = parts;
  const date = parseServiceDate([year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'));
  return date === null ? null : { value: date, isOdd: whole === null };
}

/** The limits of a service's dates: every day between is examined when a timetable takes effect. */
const farthest = [serviceDate('1900-01-01'), serviceDate('2049-12-31')] as const;

/** A first or last date of validity, such as `99991231` for no end; null if it is invalid or not far away. */
export function readFarDate(text: string): ServiceDate | null {
  const digits = text.replace(/[-/.]/g, '');
  const [first, last] = farthest;
  // The year may be far away, but month and day must be valid.
  if (!/^\d{8}$/.test(digits) || readDate(`2000${digits.slice(4)}`) === null) return null;
  const year = Number(digits.slice(0, 4));
  return year < Number(first.slice(0, 4)) ? first : year > Number(last.slice(0, 4)) ? last : null;
}
