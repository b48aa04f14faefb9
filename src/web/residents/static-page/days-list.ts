import type { Language } from '../../../language.js';
import type { OfflineDays } from '../board.js';
import { dayWithWeekday } from '../../shared/dates.js';
import { sayIn } from '../messages.js';
import { runsAnyway, why } from '../sentence.js';

/** Days in a row on which the same buses leave. */
export interface SameDays {
  readonly from: string;
  readonly until: string;
  /** The days as they are read, `'7月15日 周一 至 7月19日 周五'`. */
  readonly label: string;
  /** Why none leaves, or why some do though one might think not. */
  readonly note: string;
  readonly times: readonly { readonly time: string; readonly isCancelled: boolean }[];
}

/** All departures of a line, day by day: what a page says that may be read on any of these days. */
export function sameDays({ days, services, cancelled }: OfflineDays, line: OfflineDays['lines'][number], language: Language): SameDays[] {
  const say = sayIn(language);
  const without = new Set(cancelled.map(({ tripId, scheduledDepartureTime }) => `${tripId} ${scheduledDepartureTime.slice(0, 19)}`));
  const found: SameDays[] = [];
  for (const [place, day] of days.entries()) {
    const times = line.departures
      .filter(({ service }) => services[service]?.includes(place) === true)
      .map(({ tripId, time }) => ({ time: time.slice(0, 5), isCancelled: without.has(`${tripId} ${day.date}T${time}`) }));
    const off = why(day.runs ? { ...day, reasonCode: 'no-service' } : day, say);
    const reason = times.length > 0 ? (runsAnyway(day, say) === '' ? '' : day.reason) : say('dayStopped', { why: off });
    const note = reason + (day.provisional ? say('provisional') : '');
    const last = found.at(-1);
    const isSame = last !== undefined && last.note === note && JSON.stringify(last.times) === JSON.stringify(times);
    const from = isSame ? last.from : day.date;
    if (isSame) found.pop();
    const label = [from, day.date].map((date) => dayWithWeekday(date, language));
    found.push({
      from,
      until: day.date,
      label: from === day.date ? (label[0] ?? '') : say('fromUntil', { from: label[0] ?? '', until: label[1] ?? '' }),
      note,
      times,
    });
  }
  return found;
}
