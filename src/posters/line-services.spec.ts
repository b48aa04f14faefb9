import { expect, it } from '@jest/globals';
import { addDays, formatServiceTime, serviceDate, serviceTime, type ServiceTime } from '../scheduling/service-time.js';
import { ordinaryWeek, periodsOf, type LineDay } from './line-services.js';

const times = (text: string): ServiceTime[] => (text === '' ? [] : text.split(' ').map(serviceTime));
const clock = (time: ServiceTime): string => formatServiceTime(time).slice(0, 5);
const described = (text: string): string[] =>
  periodsOf(times(text)).map(
    ({ first, last, count, gapMinutes }) =>
      `${clock(first)}–${clock(last)} ${count}${gapMinutes === null ? '' : ` every ${gapMinutes.least}–${gapMinutes.most}`}`,
  );

it('regular departures are summarised as from when to when and how often', () => {
  expect(described('07:00 07:30 08:00 08:30 09:00 17:30 18:00 18:30')).toEqual(['07:00–09:00 5 every 30–30', '17:30–18:30 3 every 30–30']);
  expect(described('07:00 07:10 07:25')).toEqual(['07:00–07:25 3 every 10–15']);
  // A bus every two hours is regular, too; one or two departures are listed as they are.
  expect(described('08:00 10:00 12:00 14:00')).toEqual(['08:00–14:00 4 every 120–120']);
  expect(described('07:00 07:30 18:00')).toEqual(['07:00–07:00 1', '07:30–07:30 1', '18:00–18:00 1']);
  expect(described('23:34 24:04 24:34')).toEqual(['23:34–24:34 3 every 30–30']);
  expect(described('')).toEqual([]);
});

it('irregular departures are summarised as first, last and number', () => {
  expect(described('05:00 07:00 08:30 11:30 15:00 19:30')).toEqual(['05:00–19:30 6']);
});

/** From Monday 2024-09-09 on, a reason and times for each date. */
const from = (...days: [string, string][]): LineDay[] =>
  days.map(([reasonCode, text], index) => ({ date: addDays(serviceDate('2024-09-09'), index), reasonCode, times: times(text) }));
const workday: [string, string] = ['working-day', '07:00'];
const none: [string, string] = ['weekend', ''];

it('an ordinary week ignores holidays and make-up workdays', () => {
  const makeUp: [string, string] = ['make-up-workday', '07:00'];
  const week = from(workday, workday, workday, workday, workday, makeUp, ['holiday', ''], workday, ['manager-exception', '09:00']);
  expect(ordinaryWeek(week).map(({ days }) => days)).toEqual(['workdays']);
});

it('weekdays with different departures are listed separately, each as it is most often', () => {
  const other: [string, string] = ['weekend', '09:00 10:00'];
  const plain: [string, string] = ['weekday', '07:00'];
  expect(ordinaryWeek(from(plain, plain, plain, plain, plain, other, other)).map(({ days }) => days)).toEqual([
    [0, 1, 2, 3, 4],
    [5, 6],
  ]);
  const odd = from(plain, plain, plain, plain, plain, none, none, ['weekday', '06:00'], plain, plain, plain, plain, none, none, plain);
  expect(ordinaryWeek(odd).map(({ days }) => days)).toEqual([[0, 1, 2, 3, 4]]);
});

it('a line that only runs on exceptional days still gets its times', () => {
  expect(ordinaryWeek(from(['service-added', '07:00']))).toMatchObject([{ days: [0] }]);
  expect(ordinaryWeek(from(none))).toEqual([]);
});
