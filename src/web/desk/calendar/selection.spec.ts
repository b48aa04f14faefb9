import { expect, it } from '@jest/globals';
import { between, chosen, maxChosen, movedBy, nothingChosen } from './selection.js';

it('days are chosen alone, in addition, and as a range from the last one on', () => {
  const one = chosen(nothingChosen, '2026-11-30', 'alone');
  expect(one.dates).toEqual(['2026-11-30']);
  const two = chosen(one, '2026-11-02', 'more');
  expect(two.dates).toEqual(['2026-11-02', '2026-11-30']);
  expect(chosen(two, '2026-11-30', 'more').dates).toEqual(['2026-11-02']);
  const range = chosen(two, '2026-11-04', 'range');
  expect(range).toEqual({ dates: ['2026-11-02', '2026-11-03', '2026-11-04'], anchor: '2026-11-02' });
  expect(chosen(range, '2026-10-31', 'range').dates).toEqual(['2026-10-31', '2026-11-01', '2026-11-02']);
  expect(chosen(nothingChosen, '2026-11-30', 'range').dates).toEqual(['2026-11-30']);
});

it('a selection of days stops at the most that can be saved at once', () => {
  expect(between('2026-01-01', '2026-12-31')).toHaveLength(maxChosen);
});

it('keys move between days and weeks across months but never out of the year', () => {
  const path = (key: string, date: string): string | null => movedBy(key, date);
  expect([path('ArrowRight', '2026-11-30'), path('ArrowUp', '2026-12-03'), path('ArrowDown', '2026-02-25')]).toEqual([
    '2026-12-01',
    '2026-11-26',
    '2026-03-04',
  ]);
  expect([path('ArrowLeft', '2026-01-01'), path('ArrowDown', '2026-12-30'), path('PageDown', '2026-12-30')]).toEqual([
    '2026-01-01',
    '2026-12-30',
    '2026-12-30',
  ]);
  expect([path('Home', '2026-02-14'), path('End', '2024-02-14'), path('PageDown', '2026-01-31'), path('PageUp', '2026-03-31')]).toEqual([
    '2026-02-01',
    '2024-02-29',
    '2026-02-28',
    '2026-02-28',
  ]);
  expect(path('a', '2026-02-14')).toBeNull();
});
