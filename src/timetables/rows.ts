import type { DayException } from '../scheduling/service-calendar.js';
import type { Timing } from '../scheduling/trips.js';
import type { DayExceptionRow } from './service.entity.js';
import type { TimingRow } from './trip.entity.js';

export const dayExceptionOf = (row: Pick<DayExceptionRow, 'date' | 'runs' | 'reasonZh' | 'reasonEn'>): DayException => ({
  date: row.date,
  runs: row.runs,
  reason: { 'zh-CN': row.reasonZh, en: row.reasonEn },
});

export function timingOf(row: Pick<TimingRow, 'timingId' | 'arrivals' | 'departures'>): Timing {
  return { timingId: row.timingId, arrivals: JSON.parse(row.arrivals) as number[], departures: JSON.parse(row.departures) as number[] };
}
