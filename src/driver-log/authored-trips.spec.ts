import { describe, expect, it } from '@jest/globals';
import type { ServiceDate } from '../scheduling/service-time.js';
import { AuthoredTrips } from './authored-trips.js';

const word = { agencyId: 'town', serviceDate: '2024-07-15' as ServiceDate, tripId: 'one', accountId: 'wang', source: 'driver' } as const;

describe('trips that are known as those of their drivers', () => {
  it('are told of once, for each driver, date and trip', () => {
    const trips = new AuthoredTrips();
    expect(trips.isNew(word)).toBe(true);
    trips.learn([word]);
    expect(trips.isNew(word)).toBe(false);
    const others = [{ accountId: 'li' }, { tripId: 'two' }, { agencyId: 'other' }, { serviceDate: '2024-07-16' as ServiceDate }];
    for (const other of others) expect(trips.isNew({ ...word, ...other })).toBe(true);
  });

  it('are nobody’s by what managers say, files hold or nobody signed', () => {
    const trips = new AuthoredTrips();
    expect(trips.isNew({ ...word, source: 'manager' })).toBe(false);
    expect(trips.isNew({ ...word, accountId: null })).toBe(false);
  });

  it('may be forgotten, and are then told of again', () => {
    const trips = new AuthoredTrips(2);
    trips.learn(['one', 'two', 'three'].map((tripId) => ({ ...word, tripId })));
    expect(['one', 'two', 'three'].map((tripId) => trips.isNew({ ...word, tripId }))).toEqual([true, true, false]);
  });
});
