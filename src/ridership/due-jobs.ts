import {
  addDays,
  epochSeconds,
  localDate,
  plus,
  seconds,
  serviceDate,
  serviceTime,
  type EpochSeconds,
  type ServiceDate,
} from '../scheduling/service-time.js';
import { addMonths, type Month } from './month.js';

export const jobs = ['close-day', 'monthly-summary', 'calendar-warning'] as const;
export type Job = (typeof jobs)[number];

/** Half an hour after a service day closes. */
const nightWorkAt = serviceTime('28:30:00');

/** How long before the end of the known working days managers hear of it. */
export const calendarWarningDays = 45;

/**
 * The last service day whose night work is due. After a time without the program only the latest one is: its work
 * brings all days before it up to date.
 * @example dayToClose(2024-07-16T04:29+08:00) // '2024-07-14'
 */
export const dayToClose = (now: EpochSeconds, zone: string): ServiceDate =>
  addDays(localDate(plus(now, seconds(86_400 - nightWorkAt)), zone), -1);

/**
 * How long the night work of a day waits for its last trip to be over: most of the next day, then the work is done without,
 * or trips that take days would keep it from ever being done.
 * @example waitsUntil('2024-07-15', 'Asia/Shanghai') // 2024-07-16T23:30:00+08:00
 */
export const waitsUntil = (date: ServiceDate, zone: string): EpochSeconds => epochSeconds(date, serviceTime('47:30:00'), zone);

/** The month whose summary is due: the last one all of whose days are closed, due on the first of the next. */
export function monthToSum(now: EpochSeconds, zone: string): { month: Month; dueOn: ServiceDate } {
  const current = addDays(dayToClose(now, zone), 1).slice(0, 7);
  return { month: addMonths(current, -1), dueOn: serviceDate(`${current}-01`) };
}
