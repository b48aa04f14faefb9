import { describe, expect, it } from '@jest/globals';
import { addMonths, datesOf, monthsBetween, parseMonth } from './month.js';

describe('months', () => {
  it('months are parsed strictly, and know their first and last date', () => {
    expect(['2024-07', '2024-13', '2024-00', '2024-7', '1899-01', 'x'].map(parseMonth)).toEqual(['2024-07', null, null, null, null, null]);
    expect(['2024-02', '2023-02', '2100-02', '2024-12'].map((month) => datesOf(month).to)).toEqual([
      '2024-02-29',
      '2023-02-28',
      '2100-02-28',
      '2024-12-31',
    ]);
    expect([addMonths('2024-01', -1), addMonths('2024-12', 1), addMonths('2024-07', -12)]).toEqual(['2023-12', '2025-01', '2023-07']);
    expect(monthsBetween('2023-11', '2024-02')).toEqual(['2023-11', '2023-12', '2024-01', '2024-02']);
    expect(monthsBetween('2024-02', '2024-01')).toEqual([]);
  });
});
