import { formatServiceTime, type ServiceTime } from '../scheduling/service-time.js';
import { endOfTimes, type Stretch } from './sentence.js';

/** Units, in seconds, to which people round times, the roundest first. */
const roundings = [3600, 1800, 900, 600, 300, 60, 1] as const;

/**
 * The roundest time later than `after` and not later than `latest`; of equally round ones the earliest.
 * @example roundAfter(9 * 3600, 9.5 * 3600) // 9:30
 */
export function roundAfter(after: number, latest: number): number {
  const last = Math.min(latest, endOfTimes);
  const rounding = roundings.find((one) => nextOf(after, one) <= last) ?? 1;
  return nextOf(after, rounding);
}

const nextOf = (after: number, rounding: number): number => (Math.floor(after / rounding) + 1) * rounding;

/**
 * The roundest time not later than `latest` and later than `after`; of equally round ones the latest.
 * @example roundUntil(7.25 * 3600, 6.75 * 3600) // 7:00
 */
export function roundUntil(latest: number, after: number): number {
  const rounding = roundings.find((one) => Math.floor(latest / one) * one > after) ?? 1;
  return Math.floor(latest / rounding) * rounding;
}

export const timeText = (time: number): string => formatServiceTime(time as ServiceTime);

export const stretchText = (from: number, until: number): Stretch => ({ from: timeText(from), until: timeText(until) });
