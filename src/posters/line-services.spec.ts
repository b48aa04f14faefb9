import { expect, it } from '@jest/globals';
import { addDays, formatServiceTime, serviceDate, serviceTime, type ServiceTime } from '../scheduling/service-time.js';
import { ordinaryWeek, periodsOf, type LineDay } from './line-services.js';

const times = (text: string): ServiceTime[] => (text === '' ? [] : text.split(' ').map(serviceTime));
const clock = (time: ServiceTime): string => formatServiceTime(time).slice(0, 5);
const said = (text: string): string[] =>
  periodsOf(times(text)).map(
    ({ first, last, count, gapMinutes }) =>
      `${clock(first)}–${clock(last)} ${count}${gapMinutes === null ? '' : ` every ${gapMinutes.least}–${gapMinutes.most}`}`,
  );

it('departures are said as from when to when and how often', () => {
  expect(said('07:00 07:30 08:00 08:30 09:00 17:30 18:00 18:30')).toEqual(['07:00–09:00 5 every 30–30', '17:30–18:30 3 every 30–30']);
  expect(said('07:00 07:10 07:25')).toEqual(['07:00–07:25 3 every 10–15']);
  // Every two hours is a rhythm, too; two or one are said as they are.
  expect(said('08:00 10:00 12:00 14:00')).toEqual(['08:00–14:00 4 every 120–120']);
  expect(said('07:00 07:30 18:00')).toEqual(['07:00–07:00 1', '07:30–07:30 1', '18:00–18:00 1']);
  expect(said('23:34 24:04 24:34')).toEqual(['23:34–24:34 3 every 30–30']);
  expect(said('')).toEqual([]);
});

it('where there is no rhythm: from the first to the last, and how many', () => {
  expect(said('05:00 07:00 08:30 11:30 15:00 19:30')).toEqual(['05:00–19:30 6']);
});

/** From Monday 2024-09-09, a reason and times for each date. */
const from = (...days: [string, string][]): LineDay[] =>
  days.map(([reasonCode, text], index) => ({ date: addDays(serviceDate('2024-09-09'), index), reasonCode, times: times(text) }));
const workday: [string, string] = ['working-day', '07:00'];
const none: [string, string] = ['weekend', ''];

it('an ordinary week has its working days, and holidays and make-up days do not make another', () => {
  const makeUp: [string, string] = ['make-up-workday', '07:00'];
  const week = from(workday, workday, workday, workday, workday, makeUp, ['holiday', ''], workday, ['manager-exception', '09:00']);
  expect(ordinaryWeek(week).map(({ days }) => days)).toEqual(['workdays']);
});

it('weekdays that differ are told apart, each where it is found most often', () => {
  const other: [string, string] = ['weekend', '09:00 10:00'];
  const plain: [string, string] = ['weekday', '07:00'];
  expect(ordinaryWeek(from(plain, plain, plain, plain, plain, other, other)).map(({ days }) => days)).toEqual([
    [0, 1, 2, 3, 4],
    [5, 6],
  ]);
  const odd = from(plain, plain, plain, plain, plain, none, none, ['weekday', '06:00'], plain, plain, plain, plain, none, none, plain);
  expect(ordinaryWeek(odd).map(({ days }) => days)).toEqual([[0, 1, 2, 3, 4]]);
});

it('a line that only ever runs by exception still says when', () => {
  expect(ordinaryWeek(from(['service-added', '07:00']))).toMatchObject([{ days: [0] }]);
  expect(ordinaryWeek(from(none))).toEqual([]);
});
