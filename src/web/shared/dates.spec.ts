import { describe, expect, it } from '@jest/globals';
import { thorough } from '../../../test/support/thorough.js';
import { dateOfDayNumber, dayAfter, monthAfter, monthText } from './dates.js';

describe('calendar dates', () => {
  thorough('dates computed from day numbers agree with the calendar over 400 years', () => {
    const first = Date.parse('1900-01-01') / 86_400_000;
    const wrong = Array.from({ length: 146_097 }, (_, index) => first + index).filter(
      (day) => dateOfDayNumber(day) !== new Date(day * 86_400_000).toISOString().slice(0, 10),
    );
    expect(wrong).toEqual([]);
  });

  it('the next and the previous day and month are right at the ends of months and years', () => {
    expect([dayAfter('2024-02-28'), dayAfter('2024-03-01', -1), dayAfter('2024-12-31')]).toEqual([
      '2024-02-29',
      '2024-02-29',
      '2025-01-01',
    ]);
    expect([monthAfter('2024-12'), monthAfter('2024-01', -1), monthAfter('2024-07', 24)]).toEqual(['2025-01', '2023-12', '2026-07']);
    expect([monthText('2024-07', 'zh-CN'), monthText('2024-07', 'en')]).toEqual(['2024 年 7 月', 'July 2024']);
  });
});
