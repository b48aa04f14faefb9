// Durations and clock times as the panel about vehicles writes them.
import { formatHoursMinutes, formatServiceTime, type ServiceTime } from '../../../scheduling/service-time.js';
import type { Saying } from '../injected.js';
import type { vehiclesTexts } from './vehicles.texts.js';

export type SayVehicles = Saying<keyof typeof vehiclesTexts>;

/** @example hoursText(say, 26_400) // '7 小时 20 分' */
export function hoursText(say: SayVehicles, seconds: number): string {
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? say('minutes', { minutes }) : say('hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}

/** `07:30`; `07:30:30` if it has seconds. */
export const clockText = (time: number): string =>
  time % 60 === 0 ? formatHoursMinutes(time as ServiceTime) : formatServiceTime(time as ServiceTime);
