import { describe, expect, it } from '@jest/globals';
import { addDays, serviceDate } from '../scheduling/service-time.js';
import { checkDriversDay, isSeen, type SeenTrip, type Viewer } from './drivers-view.js';

const today = serviceDate('2024-07-15');
const wang: Viewer = { accountId: 'wang', role: 'driver' };
const manager: Viewer = { accountId: 'office', role: 'manager' };

describe('which trips of a day a driver sees', () => {
  it('a driver sees the trips of the last week up to tomorrow, a manager those of any day', () => {
    for (const days of [-7, 0, 1]) expect(() => checkDriversDay(wang, addDays(today, days), today)).not.toThrow();
    for (const days of [-8, 2]) expect(() => checkDriversDay(wang, addDays(today, days), today)).toThrow('driver-day-out-of-range');
    expect(() => checkDriversDay(manager, addDays(today, -800), today)).not.toThrow();
  });

  const trip = (fields: Partial<SeenTrip>): SeenTrip => ({ driver: 'li', serviceDate: today, loggedBy: [], ...fields });
  it('trips are seen by whoever drives or logged them, and trips that nobody is assigned to by all drivers', () => {
    for (const seen of [{ driver: 'wang' }, { driver: null }, { loggedBy: ['li', 'wang'] }])
      expect(isSeen(wang, trip(seen), today, false)).toBe(true);
    expect(isSeen(wang, trip({ loggedBy: ['li', null] }), today, false)).toBe(false);
  });

  it('trips of other drivers are shown on request, as far as they could still be taken over', () => {
    const seen = (viewer: Viewer, days: number): boolean => isSeen(viewer, trip({ serviceDate: addDays(today, days) }), today, true);
    expect([seen(wang, -2), seen(wang, -1), seen(wang, 0), seen(wang, 1)]).toEqual([false, true, true, true]);
    expect(seen(manager, -300)).toBe(true);
  });
});
