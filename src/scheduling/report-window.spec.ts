import { expect, it } from '@jest/globals';
import { instant } from './service-time.js';
import { meantCall, reportableAt, reportWindow } from './report-window.js';

it('a departure can be reported from 2 minutes before to 60 minutes after its planned time', () => {
  expect(reportWindow(instant(10_000))).toEqual({ from: 9_880, until: 13_600 });
  // The other way round: of these planned times the first is an hour ago, the last in two minutes.
  expect(reportableAt(instant(13_600))).toEqual({ from: 10_000, until: 13_720 });
});

it('a report on a loop concerns the call nearest in time', () => {
  const calls = [{ departure: instant(1_000) }, { departure: instant(3_000) }];
  expect([0, 1_999, 2_000, 2_001, 9_000].map((now) => meantCall(calls, instant(now))?.departure)).toEqual([
    1_000, 1_000, 1_000, 3_000, 3_000,
  ]);
  expect(meantCall([], instant(0))).toBeNull();
});
