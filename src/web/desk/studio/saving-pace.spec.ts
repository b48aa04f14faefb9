import { describe, expect, it } from '@jest/globals';
import { waitOf } from './saving-pace.js';

describe('saving', () => {
  it('waits for a pause', () => {
    expect(waitOf(0, 0.8, 5)).toBe(0.8);
    expect(waitOf(3, 0.8, 5)).toBe(0.8);
  });

  it('comes within five seconds for somebody who types without one', () => {
    let [now, due] = [0, Infinity];
    for (; now < due && now < 60; now += 0.2) due = now + waitOf(now, 0.8, 5);
    expect(due).toBeCloseTo(5, 5);
    expect(waitOf(7, 0.8, 5)).toBe(0);
  });
});
