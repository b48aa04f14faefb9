import { expect, it } from '@jest/globals';
import { serviceDate } from '../scheduling/service-time.js';
import { deskTopics, nothingChanged, changedEventData, withChange } from './desk-changes.js';

const [monday, tuesday] = [serviceDate('2024-07-15'), serviceDate('2024-07-16')];

it('changes at the same moment are sent as one event, with their date if they share one', () => {
  const once = withChange(nothingChanged, 'operations', [monday, monday]);
  expect(changedEventData(once)).toEqual({ topics: ['operations'], date: monday });
  expect(changedEventData(withChange(once, 'operations', [tuesday]))).toEqual({ topics: ['operations'] });
  expect(changedEventData(withChange(once, 'crews', null))).toEqual({ topics: ['operations', 'crews'] });
});

it('an unknown change covers all topics and dates', () => {
  expect(changedEventData(withChange(nothingChanged, null, null))).toEqual({ topics: deskTopics });
});

it('a decision on the days of services is a change of the timetable at the desk', () => {
  expect(changedEventData(withChange(nothingChanged, 'service-days', null))).toEqual({ topics: ['public'] });
});
