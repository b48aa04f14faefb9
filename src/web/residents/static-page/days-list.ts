import type { Language } from '../../../language.js';
import type { OfflineDays } from '../board.js';
import { dayWithWeekday } from '../../shared/dates.js';
import { sayIn } from '../messages.js';
import { runsAnyway, why } from '../sentence.js';

/** Consecutive days with the same departures. */
export interface SameDays {
  readonly from: string;
  readonly until: string;
  /** The days in words, `'7月15日 周一 至 7月19日 周五'`. */
  readonly label: string;
  /** Why no bus runs, or why buses run although people may not expect it; '' on any other day. */
  readonly note: string;
  /** `mark`: how the departure differs from the timetable; '' if it does not. */
  readonly times: readonly { readonly time: string; readonly mark: string; readonly isCancelled: boolean }[];
}

/** All departures of a line. Consecutive days with the same departures are one entry. The page may be read on any of these days. */
export function sameDays(
  { days, services, cancelled, changed }: OfflineDays,
  line: OfflineDays['lines'][number],
  language: Language,
): SameDays[] {
  const say = sayIn(language);
  const keyOf = ({ tripId, scheduledDepartureTime }: OfflineDays['changed'][number]): string =>
    `${tripId} ${scheduledDepartureTime.slice(0, 19)}`;
  const cancelledByKey = new Map(cancelled.map((one) => [keyOf(one), one]));
  const changedByKey = new Map(changed.map((one) => [keyOf(one), one]));
  const timeOf = (key: string, planned: string, pickup: string): SameDays['times'][number] => {
    const cancellation = cancelledByKey.get(key);
    if (cancellation !== undefined)
      return {
        time: planned,
        mark: [say('cancelled'), cancellation.reason ?? ''].filter((part) => part !== '').join(say('because')),
        isCancelled: true,
      };
    const { added = false, shiftSeconds = 0 } = changedByKey.get(key) ?? {};
    const time = shiftSeconds === 0 ? planned : clockAfter(planned, shiftSeconds);
    const mark = (added ? say('added') : '') + (shiftSeconds === 0 ? '' : say('was', { planned }));
    const marks = [mark.trim(), pickup].filter((part) => part !== '').join(say('markComma'));
    return { time, mark: marks, isCancelled: false };
  };
  const groups: SameDays[] = [];
  for (const [place, day] of days.entries()) {
    const times = line.departures
      .filter(({ service }) => services[service]?.includes(place) === true)
      .map(({ tripId, time, pickupType }) =>
        timeOf(`${tripId} ${day.date}T${time}`, time.slice(0, 5), pickupType === undefined ? '' : say(`pickup-${pickupType}Short`)),
      )
      .sort((a, b) => a.time.localeCompare(b.time));
    const off = why(day.runs ? { ...day, reasonCode: 'no-service' } : day, say);
    const reason = times.length > 0 ? (runsAnyway(day, say) === '' ? '' : day.reason) : say('dayStopped', { why: off });
    const note = reason + (day.provisional ? say('provisional') : '');
    const last = groups.at(-1);
    const isSame = last !== undefined && last.note === note && JSON.stringify(last.times) === JSON.stringify(times);
    const from = isSame ? last.from : day.date;
    if (isSame) groups.pop();
    const label = [from, day.date].map((date) => dayWithWeekday(date, language));
    groups.push({
      from,
      until: day.date,
      label: from === day.date ? (label[0] ?? '') : say('fromUntil', { from: label[0] ?? '', until: label[1] ?? '' }),
      note,
      times,
    });
  }
  return groups;
}

/** @example clockAfter('07:30', 600) // '07:40' */
function clockAfter(clock: string, seconds: number): string {
  const minutes = Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)) + Math.round(seconds / 60);
  const inDay = ((minutes % 1440) + 1440) % 1440;
  return [Math.floor(inDay / 60), inDay % 60].map((count) => String(count).padStart(2, '0')).join(':');
}
