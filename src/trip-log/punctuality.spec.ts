import { expect, it } from '@jest/globals';
import { instant } from '../scheduling/service-time.js';
import { loggedDeparture } from './punctuality.js';

it('the log knows when a bus left, and at the first stop when it started', () => {
  expect(loggedDeparture({ visits: [{ position: 0, actualDeparture: instant(5) }], actualStart: instant(9) }, 0)).toBe(5);
  expect(loggedDeparture({ visits: [], actualStart: instant(9) }, 0)).toBe(9);
  expect(loggedDeparture({ visits: [], actualStart: instant(9) }, 1)).toBeNull();
});
