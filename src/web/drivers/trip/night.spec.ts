import { expect, it } from '@jest/globals';
import { themeOf } from './night.js';

it('night colours are used from 18:30 to 06:00, and always on a phone that is set to dark', () => {
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
