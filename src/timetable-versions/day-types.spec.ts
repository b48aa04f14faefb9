import { expect, it } from '@jest/globals';
import type { WorkingDay } from '../scheduling/service-calendar.js';
import { serviceDate, type ServiceDate } from '../scheduling/service-time.js';
import { dayTypeOf, dayTypes, examplesOf, usualGap } from './day-types.js';

const day = serviceDate;
const kindOf = (date: ServiceDate): Pick<WorkingDay, 'kind'> => {
  if (['2024-09-15', '2024-09-16', '2024-09-17'].includes(date)) return { kind: 'holiday' };
  return { kind: date === '2024-09-14' ? 'make-up-workday' : 'ordinary' };
};
const never = (): boolean => false;

it('a date is a working day, a day of a weekend, a holiday on a weekday, or a weekend day worked to make up for one', () => {
  const dayTypesFound = ['2024-09-13', '2024-09-14', '2024-09-15', '2024-09-16', '2024-09-21'].map((date) =>
    dayTypeOf(day(date), kindOf(day(date))),
  );
  expect(dayTypesFound).toEqual(['working-day', 'make-up-workday', 'sunday', 'holiday', 'saturday']);
});

it('a timetable is shown by its next day of each kind, and by the last one where none is to come', () => {
  const found = examplesOf({ from: day('2024-07-01'), until: null }, day('2024-09-13'), kindOf, never);
  expect(dayTypes.map((one) => found.get(one))).toEqual(['2024-09-13', '2024-09-21', '2024-09-15', '2024-09-14', '2024-09-16']);
  const later = examplesOf({ from: day('2024-07-01'), until: null }, day('2024-10-01'), kindOf, never);
  expect([later.get('working-day'), later.get('make-up-workday')]).toEqual(['2024-10-01', '2024-09-14']);
  const coming = examplesOf({ from: day('2024-09-20'), until: day('2024-09-22') }, day('2024-09-13'), kindOf, never);
  expect([...coming]).toEqual([
    ['working-day', '2024-09-20'],
    ['saturday', '2024-09-21'],
  ]);
  const past = examplesOf({ from: day('2024-07-01'), until: day('2024-07-08') }, day('2024-09-13'), kindOf, never);
  expect([past.get('sunday'), past.get('working-day'), past.get('holiday')]).toEqual(['2024-07-07', '2024-07-05', undefined]);
});

it("days with a manager's decision are passed over as examples of a kind of day", () => {
  const isOwn = (date: ServiceDate): boolean => date === '2024-09-13';
  expect(examplesOf({ from: day('2024-07-01'), until: null }, day('2024-09-13'), kindOf, isOwn).get('working-day')).toBe('2024-09-18');
});

it('the usual gap between departures is the most frequent one, and the shorter of two that are equally frequent', () => {
  expect(usualGap([25200, 27000, 28800, 61200, 63000])).toBe(1800);
  expect(usualGap([0, 600, 1800])).toBe(600);
  expect([usualGap([]), usualGap([25200])]).toEqual([null, null]);
});
