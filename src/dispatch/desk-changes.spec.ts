import { expect, it } from '@jest/globals';
import { serviceDate } from '../scheduling/service-time.js';
import { deskTopics, nothingChanged, toldToDesks, withChange } from './desk-changes.js';

const [monday, tuesday] = [serviceDate('2024-07-15'), serviceDate('2024-07-16')];

it('what changes together is told together, with its date where it is of one', () => {
  const once = withChange(nothingChanged, 'operations', [monday, monday]);
  expect(toldToDesks(once)).toEqual({ topics: ['operations'], date: monday });
  expect(toldToDesks(withChange(once, 'operations', [tuesday]))).toEqual({ topics: ['operations'] });
  expect(toldToDesks(withChange(once, 'crews', null))).toEqual({ topics: ['operations', 'crews'] });
});

it('what may be anything is all there is, of any date', () => {
  expect(toldToDesks(withChange(nothingChanged, null, null))).toEqual({ topics: deskTopics });
});
