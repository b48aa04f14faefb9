import { expect, it } from '@jest/globals';
import { instant } from './service-time.js';
import { meantCall, reportableAt, reportWindow } from './report-window.js';

it('is open from 2 minutes before to 60 minutes after', () => {
  expect(reportWindow(instant(10_000))).toEqual({ from: 9_880, until: 13_600 });
  // Seen from the other side: the first of these planned times is an hour old, the last two minutes away.
  expect(reportableAt(instant(13_600))).toEqual({ from: 10_000, until: 13_720 });
});

it('means the call of a loop that is nearest in time', () => {
  const calls = [{ departure: instant(1_000) }, { departure: instant(3_000) }];
  expect([0, 1_999, 2_000, 2_001, 9_000].map((now) => meantCall(calls, instant(now))?.departure)).toEqual([
    1_000, 1_000, 1_000, 3_000, 3_000,
  ]);
  expect(meantCall([], instant(0))).toBeNull();
});
