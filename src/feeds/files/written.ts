import { parseServiceDate, parseServiceTime, serviceDate, type ServiceDate, type ServiceTime } from '../../scheduling/service-time.js';

/** A value, and whether it is written in another way than the format wants. */
export interface Written<T> {
  readonly value: T;
  readonly isOdd: boolean;
}

/** `06:30:00`; without seconds, or with the wide digits and colons of a Chinese keyboard, it is still clear what is meant. */
export function readTime(text: string): Written<ServiceTime> | null {
  const time = parseServiceTime(text);
  if (time !== null) return { value: time, isOdd: false };
  const plain = text.normalize('NFKC');
  const odd = parseServiceTime(/^\d{1,3}:\d\d$/.test(plain) ? `${plain}:00` : plain);
  return odd === null ? null : { value: odd, isOdd: true };
}

/** `20261125`; with hyphens or slashes, the year first, it is still clear which day is meant. */
export function readDate(text: string): Written<ServiceDate> | null {
  const whole = /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  const parts = whole ?? /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text.normalize('NFKC'))?.filter((_, index) => index !== 2);
  if (parts == null) return null;
  const [, year = '', month = '', day = ''] = parts;
  const date = parseServiceDate([year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'));
  return date === null ? null : { value: date, isOdd: whole === null };
}

/** The first and the last date that a service is planned for: every day between is looked at when a timetable takes effect. */
const farthest = [serviceDate('1900-01-01'), serviceDate('2049-12-31')] as const;

/** A date from which or until which something holds, as `99991231` for ever; null: it is none, or it is not far off. */
export function readFarDate(text: string): ServiceDate | null {
  const digits = text.replace(/[-/.]/g, '');
  const [first, last] = farthest;
  // The year alone may be far off: month and day must be right.
  if (!/^\d{8}$/.test(digits) || readDate(`2000${digits.slice(4)}`) === null) return null;
  const year = Number(digits.slice(0, 4));
  return year < Number(first.slice(0, 4)) ? first : year > Number(last.slice(0, 4)) ? last : null;
}
