import { parseServiceTime } from '../../../scheduling/service-time.js';
import type { DraftBase } from '../../../timetabling/draft-base.js';
import type { DraftTrip } from '../../../timetabling/draft-trips.js';

/** Longer gaps between departures are breaks in the service, as between two peaks; seconds. */
const longestWait = 2 * 3600;

/** The time between two departures of a way on one kind of day. */
export interface Gap {
  readonly wayId: string;
  readonly from: number;
  readonly until: number;
}

interface Departure {
  readonly wayId: string;
  readonly startTime: number;
}

/** The longest gap between departures of one way, breaks in the service left out; null: no way has two departures. */
export function longestGap(departures: readonly Departure[]): Gap | null {
  const byWay = new Map<string, number[]>();
  for (const { wayId, startTime } of departures) {
    const startTimes = byWay.get(wayId);
    if (startTimes === undefined) byWay.set(wayId, [startTime]);
    else startTimes.push(startTime);
  }
  const gaps: Gap[] = [];
  for (const [wayId, own] of byWay) {
    const times = own.sort((a, b) => a - b);
    times.slice(1).forEach((until, index) => gaps.push({ wayId, from: times[index] as number, until }));
  }
  const waited = gaps.filter(({ from, until }) => until - from <= longestWait);
  return waited.reduce<Gap | null>((most, gap) => (most === null || gap.until - gap.from > most.until - most.from ? gap : most), null);
}

/** Departures of the timetable that the draft was made from; null: it was made from nothing. */
export function baseDepartures(base: DraftBase | null, serviceIds: readonly string[]): Departure[] | null {
  if (base === null) return null;
  return base.trips
    .filter(({ serviceId }) => serviceIds.includes(serviceId))
    .map(({ wayId, time }) => ({ wayId, startTime: parseServiceTime(time) ?? 0 }));
}

export const departuresOn = (trips: readonly DraftTrip[], serviceIds: readonly string[]): DraftTrip[] =>
  trips.filter(({ serviceId }) => serviceIds.includes(serviceId));
