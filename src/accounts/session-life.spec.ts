import { expect, it } from '@jest/globals';
import { instant } from '../scheduling/service-time.js';
import { expiresAt, isToBeNoted, usedAt } from './session-life.js';

const hour = 3600;
const ends = (role: 'driver' | 'manager', usedHour: number): number => expiresAt(role, instant(0), instant(usedHour * hour)) / hour;

it('a driver’s session lasts 30 days, used or not', () => {
  expect([ends('driver', 0), ends('driver', 700)]).toEqual([720, 720]);
});

it('a manager’s session lasts 12 hours after the last request, and 30 days at most', () => {
  expect([ends('manager', 0), ends('manager', 10), ends('manager', 715)]).toEqual([12, 22, 720]);
});

it('the use of a session is recorded at most every five minutes, and a driver’s never', () => {
  const isNoted = (role: 'driver' | 'manager', usedAt: number): boolean =>
    isToBeNoted(expiresAt(role, instant(0), instant(0)), expiresAt(role, instant(0), instant(usedAt)));
  expect([0, 299, 300].map((usedAt) => isNoted('manager', usedAt))).toEqual([false, false, true]);
  expect(isNoted('driver', 700 * hour)).toBe(false);
  // It was used while the clock was ahead.
  expect(isToBeNoted(instant(14 * hour), expiresAt('manager', instant(0), instant(0)))).toBe(true);
});

it('the last use of a manager’s session follows from its end; that of a driver’s is unknown', () => {
  const used = (role: 'driver' | 'manager', usedHour: number): number | null => {
    const at = usedAt(role, instant(0), expiresAt(role, instant(0), instant(usedHour * hour)));
    return at === null ? null : at / hour;
  };
  expect([used('manager', 0), used('manager', 10), used('driver', 10)]).toEqual([0, 10, null]);
  // No session lasts longer than 30 days, however it is used.
  expect(used('manager', 715)).toBeNull();
});
