import { expect, it } from '@jest/globals';
import { instant } from '../scheduling/service-time.js';
import { loggedDeparture } from './punctuality.js';

it('a bus left a stop when its departure was logged, and the first stop at the latest when it started', () => {
  expect(loggedDeparture({ visits: [{ position: 0, actualDeparture: instant(5) }], actualStart: instant(9) }, 0)).toBe(5);
  expect(loggedDeparture({ visits: [], actualStart: instant(9) }, 0)).toBe(9);
  expect(loggedDeparture({ visits: [], actualStart: instant(9) }, 1)).toBeNull();
});
