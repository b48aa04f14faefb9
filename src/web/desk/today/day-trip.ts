import type { Language, Text } from '../../../language.js';
import { dateOf } from '../../shared/moments.js';
import type { Schema } from '../../shared/schema.js';
import { clockText } from './axis.js';

/** A trip of a day as the server sends it. The functions below compute what all views of it need. */
export type DayTrip = Schema<'DispatchTripAnswer'>;

const daySeconds = 86_400;

/** A moment as seconds of a service day. @example secondsOfDay('2024-07-15', '2024-07-16T00:10:00+08:00') // 87000 */
export function secondsOfDay(serviceDate: string, moment: string): number {
  const days = Math.round((Date.parse(dateOf(moment)) - Date.parse(serviceDate)) / 86_400_000);
  const [hours = 0, minutes = 0, seconds = 0] = moment.slice(11, 19).split(':').map(Number);
  return days * daySeconds + hours * 3600 + minutes * 60 + seconds;
}

type Planned = Pick<
  DayTrip,
  'serviceDate' | 'scheduledDepartureTime' | 'scheduledArrivalTime' | 'departureTime' | 'arrivalTime' | 'shiftSeconds'
>;

/** Scheduled time after any move, or the actual time of an unplanned trip, in seconds of the service day; null: unknown. */
export function planOf(trip: Planned): { readonly from: number; readonly to: number } | null {
  const isPlanned = trip.scheduledDepartureTime !== null;
  const departs = isPlanned ? trip.scheduledDepartureTime : trip.departureTime;
  if (departs === null) return null;
  const arrives = (isPlanned ? trip.scheduledArrivalTime : trip.arrivalTime) ?? departs;
  const shift = isPlanned ? trip.shiftSeconds : 0;
  const from = secondsOfDay(trip.serviceDate, departs) + shift;
  return { from, to: Math.max(from, secondsOfDay(trip.serviceDate, arrives) + shift) };
}

/** The local time that names a departure. @example '07:30' */
export const timeOf = (trip: Planned): string | null => {
  const plan = planOf(trip);
  return plan === null ? null : clockText(plan.from);
};

/** Minutes of delay; 0 unless the trip is late by the limits that monthly figures use. */
export const minutesLate = ({ delaySeconds, isLate }: Pick<DayTrip, 'delaySeconds' | 'isLate'>): number =>
  isLate && delaySeconds !== null ? Math.round(delaySeconds / 60) : 0;
export const minutesEarly = ({ delaySeconds, hasLeft }: Pick<DayTrip, 'delaySeconds' | 'hasLeft'>): number =>
  hasLeft && delaySeconds !== null && delaySeconds <= -60 ? Math.round(-delaySeconds / 60) : 0;

const directions: readonly Text[] = [
  { 'zh-CN': '去程', en: 'outbound' },
  { 'zh-CN': '回程', en: 'inbound' },
];

/** @example directionName(0, 'zh-CN') // '去程' */
export const directionName = (directionId: number | null, language: Language): string =>
  (directionId === null ? undefined : directions[directionId]?.[language]) ?? '';

const shortDirections: readonly Text[] = [
  { 'zh-CN': '去程', en: 'out' },
  { 'zh-CN': '回程', en: 'in' },
];

/** For narrow places. @example shortDirection(0, 'en') // 'out' */
export const shortDirection = (directionId: number | null, language: Language): string =>
  (directionId === null ? undefined : shortDirections[directionId]?.[language]) ?? '';

/** Whether it has left, so that it can no longer be cancelled. */
export const hasLeft = ({ sign, hasLeft: left }: Pick<DayTrip, 'sign' | 'hasLeft'>): boolean =>
  left || sign === 'underway' || sign === 'completed';
