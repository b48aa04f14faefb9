import { expect, it } from '@jest/globals';
import { dayTrip } from '../../../../test/support/day-trip.js';
import { aroundNow } from './around-now.js';
import { timeOf } from './day-trip.js';

const trips = Array.from({ length: 40 }, (_, index) => {
  const [hours, minutes] = [String(5 + Math.floor(index / 2)).padStart(2, '0'), index % 2 === 0 ? '00' : '30'];
  return dayTrip(`${hours}:${minutes}`, `${hours}:${minutes === '00' ? '10' : '40'}`, { tripId: `t${index}` });
});
const closed = { earlier: 0, later: 0 };
const times = (now: number | null, opened = closed): (string | null)[] => aroundNow(trips, now, opened).shown.map(timeOf);

it('a phone’s list shows the last two trips, those due and the next ones, and counts the others', () => {
  expect(times(12 * 3600 + 5 * 60)).toEqual(['11:00', '11:30', '12:00', '12:30', '13:00', '13:30', '14:00', '14:30']);
  expect(aroundNow(trips, 12 * 3600 + 5 * 60, closed)).toMatchObject({ earlier: 12, later: 20 });
});

it('a phone’s list is extended before and after up to the ends of the day', () => {
  expect(aroundNow(trips, 12 * 3600, { earlier: 1, later: 0 })).toMatchObject({ earlier: 2 });
  expect(aroundNow(trips, 12 * 3600, { earlier: 9, later: 9 })).toMatchObject({ earlier: 0, later: 0 });
  expect(times(12 * 3600, { earlier: 9, later: 9 })).toHaveLength(40);
});

it('a phone’s list shows the beginning of another day, and the end of a day that is over', () => {
  expect(times(null)[0]).toBe('05:00');
  expect(times(30 * 3600).at(-1)).toBe('24:30'.replace('24', '00'));
  expect(aroundNow([], 100, closed)).toEqual({ shown: [], earlier: 0, later: 0 });
});
