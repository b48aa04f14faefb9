import { expect, it } from '@jest/globals';
import { themeOf } from './night.js';

it('the colours of the night are those from half past six in the evening to six, and of whoever has a dark phone', () => {
  expect(['05:59', '06:00', '12:00', '18:29', '18:30', '23:59', '00:00'].map((clock) => themeOf(clock, false))).toEqual([
    'driver-night',
    'driver-day',
    'driver-day',
    'driver-day',
    'driver-night',
    'driver-night',
    'driver-night',
  ]);
  expect(themeOf('12:00', true)).toBe('driver-night');
});
