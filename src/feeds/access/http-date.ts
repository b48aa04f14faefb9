import { dateOfDay, weekdayIndex, type EpochSeconds } from '../../scheduling/service-time.js';

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (count: number): string => String(count).padStart(2, '0');

/** An instant as HTTP writes it. @example httpDate(instant(1721000400)) // 'Sun, 14 Jul 2024 23:40:00 GMT' */
export function httpDate(at: EpochSeconds): string {
  const date = dateOfDay(Math.floor(at / 86_400));
  const [year = '', month = '', day = ''] = date.split('-');
  const second = ((at % 86_400) + 86_400) % 86_400;
  const time = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60].map(two).join(':');
  return `${days[weekdayIndex(date)] ?? ''}, ${day} ${months[Number(month) - 1] ?? ''} ${year} ${time} GMT`;
}

/** Whether what changed at an instant is known to a client that sends this `If-Modified-Since`; an unreadable date says nothing. */
export const isUnchangedSince = (ifModifiedSince: string | undefined, changedAt: EpochSeconds): boolean =>
  ifModifiedSince !== undefined && Date.parse(ifModifiedSince) >= changedAt * 1000;
