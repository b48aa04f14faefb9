import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { minutesText, readMinutes, readTime } from './minutes.js';

describe('minutes and times as people type them', () => {
  it('minutes and half minutes are read as people type them, and other text is refused', () => {
    expect(['2', ' 2.5 ', '2,5', '１２', '1:30', '1：30', '1 分半', '12 分钟', '0'].map(readMinutes)).toEqual([
      120, 150, 150, 720, 90, 90, 90, 720, 0,
    ]);
    expect(readMinutes('  ')).toBeNull();
    expect(['x', '-3', '1:75', '99999', '2..5'].map(readMinutes)).toEqual(Array.from({ length: 5 }));
  });

  it('minutes are read again as they are written', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 86_400 }), (seconds) => expect(readMinutes(minutesText(seconds))).toBe(seconds)));
    expect([null, 120, 150, 100].map(minutesText)).toEqual(['', '2', '2.5', '1:40']);
  });

  it('times of a service day are read, also past midnight', () => {
    expect(['7', '730', '7:30', '0730', '7点', '24:10', '２１：００'].map(readTime)).toEqual([
      ...['07:00:00', '07:30:00', '07:30:00', '07:30:00', '07:00:00', '24:10:00', '21:00:00'],
    ]);
    expect(readTime('')).toBeNull();
    expect([readTime('7:75'), readTime('77:00'), readTime('soon')]).toEqual(Array.from({ length: 3 }));
  });
});
