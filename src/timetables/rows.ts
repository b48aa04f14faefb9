import type { DayException } from '../scheduling/service-calendar.js';
import type { ServiceDate } from '../scheduling/service-time.js';
import type { Timing, Trip } from '../scheduling/trips.js';
import type { VersionInForce } from './in-force.js';
import type { DayExceptionRow } from './service.entity.js';
import type { TimingRow } from './trip.entity.js';

export const dayExceptionOf = (row: DayExceptionRow): DayException => ({
  date: row.date,
  runs: row.runs,
  reason: { 'zh-CN': row.reasonZh, en: row.reasonEn },
});

export function timingOf(row: Pick<TimingRow, 'timingId' | 'arrivals' | 'departures'>): Timing {
  return { timingId: row.timingId, arrivals: JSON.parse(row.arrivals) as number[], departures: JSON.parse(row.departures) as number[] };
}

/** One copy of each text: a city's trips share a few services and headsigns. */
export function shareTexts(trips: readonly Trip[]): Trip[] {
  const texts = new Map<string, string>();
  const share = (text: string): string => {
    const known = texts.get(text);
    if (known === undefined) texts.set(text, text);
    return known ?? text;
  };
  return trips.map((trip) => ({
    ...trip,
    serviceId: share(trip.serviceId),
    headsign: trip.headsign === null ? null : share(trip.headsign),
  }));
}

/** The dates on which each service runs while the version is in force. */
export function datesOf({ days, from, until }: VersionInForce): Map<string, ServiceDate[]> {
  const dates = new Map<string, ServiceDate[]>();
  for (const date of days.datesInForce(from, until)) {
    for (const serviceId of days.runningOn(date)) {
      const known = dates.get(serviceId);
      if (known === undefined) dates.set(serviceId, [date]);
      else known.push(date);
    }
  }
  return dates;
}
