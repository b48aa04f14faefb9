import { expect, it } from '@jest/globals';
import { addDays, dayNumber, parseInstant, serviceDate, type EpochSeconds } from '../scheduling/service-time.js';
import { dayToClose, isItsTurn } from './nightly-closing.js';

const at = (text: string): EpochSeconds => parseInstant(text) as EpochSeconds;
const zone = 'Asia/Shanghai';

it('the night’s work is due half an hour after a service day closes', () => {
  expect(dayToClose(at('2024-07-16T04:29:59+08:00'), zone)).toBe('2024-07-14');
  expect(dayToClose(at('2024-07-16T04:30:00+08:00'), zone)).toBe('2024-07-15');
});

it('each date of a month is compared again before two months are over, two or three dates a night, although it seems unchanged', () => {
  const [first, last] = [serviceDate('2026-01-01'), serviceDate('2026-02-28')];
  const dates = Array.from({ length: dayNumber(last) - dayNumber(first) + 1 }, (_, index) => addDays(first, index));
  const nights = dates.map((dueOn) => dates.filter((date) => date <= dueOn && isItsTurn(date, dueOn)));
  expect(Math.max(...nights.map(({ length }) => length))).toBe(3);
  const again = new Set(nights.flatMap((compared, night) => compared.filter((date) => date !== dates[night])));
  expect(dates.filter((date) => date < '2026-02-01' && !again.has(date))).toEqual([]);
});
