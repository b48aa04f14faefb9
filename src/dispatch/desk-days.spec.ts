import { expect, it } from '@jest/globals';
import { serviceDate } from '../scheduling/service-time.js';
import { nextUnlike } from './desk-days.js';

const day = (date: string, code: string, runs: boolean) =>
  ({ date: serviceDate(date), runs, provisional: false, reason: { code, 'zh-CN': '', en: '' } }) as Parameters<
    typeof nextUnlike
  >[0] extends Iterable<infer D>
    ? D
    : never;

it('the next unusual day is a weekday holiday, a make-up workday or one that managers changed', () => {
  const days = [day('2024-07-27', 'weekend', false), day('2024-07-29', 'working-day', true), day('2024-09-14', 'make-up-workday', true)];
  expect(nextUnlike(days)?.date).toBe('2024-09-14');
  expect(nextUnlike([day('2024-08-01', 'manager-exception', false)])?.date).toBe('2024-08-01');
  expect(nextUnlike([day('2024-07-29', 'working-day', true)])).toBeNull();
});

it('a holiday on a weekend without buses is no unusual day', () => {
  expect(nextUnlike([day('2024-10-05', 'holiday', false), day('2024-10-07', 'holiday', false)])?.date).toBe('2024-10-07');
});
