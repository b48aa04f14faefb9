import { expect, it } from '@jest/globals';
import type { EpochSeconds } from '../scheduling/service-time.js';
import { isCountedTwice } from './counted-twice.js';
import type { EventSource } from './effective-events.js';

const say = (kind: string, source: EventSource, receivedAt: number) => ({
  kind,
  source,
  at: 0 as EpochSeconds,
  receivedAt: receivedAt as EpochSeconds,
});

it('a phone that delivers its count after a manager or an import had closed theirs has perhaps counted the same people', () => {
  for (const source of ['manager', 'import'] as const) {
    const log = [say('boarded', source, 1), say('trip-ended', source, 2)];
    expect(isCountedTwice(log)).toBe(false);
    for (const [at, expected] of [
      [1, false],
      [2, true],
      [9, true],
    ] as const) {
      expect([source, at, isCountedTwice([...log, say('boarded', 'driver', at)])]).toEqual([source, at, expected]);
      expect(isCountedTwice([say('boarded', 'driver', at), ...log.reverse()])).toBe(expected);
    }
  }
});

it('an import that comes after a driver has closed the count is told as well', () => {
  expect(isCountedTwice([say('boarded', 'driver', 1), say('trip-ended', 'driver', 1), say('boarded', 'import', 5)])).toBe(true);
});

it('what a manager adds, who closes only what a driver counted, and one source that counts on are not', () => {
  const driver = [say('boarded', 'driver', 1), say('trip-ended', 'driver', 2)];
  expect(isCountedTwice([...driver, say('boarded', 'manager', 3), say('trip-ended', 'manager', 3)])).toBe(false);
  expect(isCountedTwice([say('trip-ended', 'manager', 1), ...driver])).toBe(false);
  expect(isCountedTwice([...driver, say('boarded', 'driver', 5)])).toBe(false);
});
