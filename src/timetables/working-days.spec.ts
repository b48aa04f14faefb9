import { expect, it } from '@jest/globals';
import { dateOfDay, dayNumber, serviceDate, weekdayIndex, type ServiceDate } from '../scheduling/service-time.js';
import { workingDays } from './working-days.js';

const kind = (date: string): string => workingDays('CN', serviceDate(date)).kind;

it('knows holidays and make-up workdays as the State Council published them', () => {
  for (const date of ['2024-09-14', '2024-10-12', '2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']) {
    expect([date, kind(date)]).toEqual([date, 'make-up-workday']);
  }
  for (const date of ['2024-09-16', '2024-10-01', '2026-02-17']) expect([date, kind(date)]).toEqual([date, 'holiday']);
  for (const date of ['2024-07-15', '2024-07-13', '2024-10-08']) expect([date, kind(date)]).toEqual([date, 'ordinary']);
  expect(workingDays('CN', serviceDate('2024-10-01')).name).toEqual({ 'zh-CN': '国庆节', en: 'National Day' });
});

it('is asked for a date alone: no clock or zone of the computer changes the answer', () => {
  const first = dayNumber(serviceDate('2024-01-01'));
  const working = Array.from({ length: 366 }, (_, day) => dateOfDay(first + day)).filter((date) => {
    const day = workingDays('CN', date).kind;
    return day === 'make-up-workday' || (day === 'ordinary' && weekdayIndex(date) < 5);
  });
  // The State Council's notice for 2024 leaves 251 working days.
  expect(working).toHaveLength(251);
});

it('is provisional where the notice is not out, and in the December days it may still touch', () => {
  const isProvisional = (date: ServiceDate): boolean => workingDays('CN', date).provisional;
  const days = Array.from({ length: 40 * 366 }, (_, day) => dateOfDay(dayNumber(serviceDate('2024-07-01')) + day));
  // From then on whatever is not named by a notice is not settled.
  expect(days.find(isProvisional)?.slice(5)).toBe('12-25');
  expect(workingDays('CN', serviceDate('2199-06-01')).provisional).toBe(true);
  expect(workingDays('XX', serviceDate('2024-10-01'))).toMatchObject({ kind: 'ordinary', provisional: true });
});
