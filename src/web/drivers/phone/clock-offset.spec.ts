import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clockAheadOf, jumpOf, offsetAfter } from './clock-offset.js';
import { deviceName } from './device-name.js';

describe('the offset of the clock', () => {
  it('the offset of the clock is computed from an answer, assuming that half of its time was the way back', () => {
    expect(offsetAfter(null, { serverTime: 1000, receivedAt: 1000, tookSeconds: 2 })).toBe(1.5);
    expect(offsetAfter(null, { serverTime: 1000, receivedAt: 63_073_000, tookSeconds: 0 })).toBe(-63_071_999.5);
  });

  it('the offset of the clock stays while answers agree with it within their uncertainty', () => {
    expect(offsetAfter(0, { serverTime: 1000, receivedAt: 1000, tookSeconds: 10 })).toBe(0);
    expect(offsetAfter(0, { serverTime: 1030, receivedAt: 1000, tookSeconds: 10 })).toBe(35.5);
  });

  it('the offset of the clock is right to a second after quick answers, whatever the clock says', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e8, max: 1e8 }), fc.double({ min: 0, max: 1, noNaN: true }), (error, tookSeconds) => {
        const truth = 1_721_000_000.25;
        const answer = { serverTime: Math.floor(truth - tookSeconds / 2), receivedAt: truth + error, tookSeconds };
        expect(Math.abs(truth + error + offsetAfter(null, answer) - truth)).toBeLessThanOrEqual(1.01);
      }),
    );
  });

  it('an error of the clock is shown beyond two minutes, in either direction', () => {
    expect([null, 0, 120, -120, -121, 150.4].map(clockAheadOf)).toEqual([null, null, null, null, 121, -150]);
  });
});

describe('a clock that somebody sets while the app is open', () => {
  it('a clock that is set is detected by the stopwatch, and is not confused with a phone that slept', () => {
    expect(jumpOf({ byClock: 3601, byStopwatch: 1, wasSeen: true })).toBe(3600);
    expect(jumpOf({ byClock: -3599, byStopwatch: 1, wasSeen: true })).toBe(-3600);
    expect(jumpOf({ byClock: 1.5, byStopwatch: 1, wasSeen: true })).toBe(0);
    // Some stopwatches stop while a phone sleeps.
    expect(jumpOf({ byClock: 3601, byStopwatch: 1, wasSeen: false })).toBe(0);
    // Sleep never makes the clock go back, so it was set.
    expect(jumpOf({ byClock: -3599, byStopwatch: 1, wasSeen: false })).toBe(-3600);
  });
});

describe('the name of a phone', () => {
  it('a phone is named by its model or system, and its browser', () => {
    const end = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36';
    expect(deviceName(`Mozilla/5.0 (Linux; Android 14; ALN-AL00) ${end}`)).toBe('ALN-AL00 · Chrome');
    expect(deviceName(`Mozilla/5.0 (Linux; Android 10; K) ${end}`)).toBe('Android · Chrome');
    expect(deviceName(`Mozilla/5.0 (Linux; Android 10; K) ${end}`, 'Mate 60')).toBe('Mate 60 · Chrome');
    expect(deviceName('Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 MicroMessenger/8.0.49')).toBe(
      'iPhone · WeChat',
    );
    expect(deviceName('')).toBe('Phone');
    expect(deviceName(`Mozilla/5.0 (Linux; Android 14; ${'x'.repeat(300)}) ${end}`)).toHaveLength(60);
  });
});
