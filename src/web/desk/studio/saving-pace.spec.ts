import { describe, expect, it } from '@jest/globals';
import { secondsToWait } from './saving-pace.js';

describe('saving', () => {
  it('saving a draft waits for a pause in typing', () => {
    expect(secondsToWait(0, 0.8, 5)).toBe(0.8);
    expect(secondsToWait(3, 0.8, 5)).toBe(0.8);
  });

  it('saving a draft happens within five seconds of typing without a pause', () => {
    let [now, due] = [0, Infinity];
    for (; now < due && now < 60; now += 0.2) due = now + secondsToWait(now, 0.8, 5);
    expect(due).toBeCloseTo(5, 5);
    expect(secondsToWait(7, 0.8, 5)).toBe(0);
  });
});
