import { describe, expect, it } from '@jest/globals';
import type { ServiceDate } from '../scheduling/service-time.js';
import { AuthoredTrips } from './authored-trips.js';

const word = { agencyId: 'town', serviceDate: '2024-07-15' as ServiceDate, tripId: 'one', accountId: 'wang', source: 'driver' } as const;

describe('the trips that drivers are on disk as authors of', () => {
  it('the first event of a driver on a trip and date is new, and later ones are not', () => {
    const trips = new AuthoredTrips();
    expect(trips.isNew(word)).toBe(true);
    trips.learn([word]);
    expect(trips.isNew(word)).toBe(false);
    const others = [{ accountId: 'li' }, { tripId: 'two' }, { agencyId: 'other' }, { serviceDate: '2024-07-16' as ServiceDate }];
    for (const other of others) expect(trips.isNew({ ...word, ...other })).toBe(true);
  });

  it('an event of a manager, of a file or without an account makes nobody the author of a trip', () => {
    const trips = new AuthoredTrips();
    expect(trips.isNew({ ...word, source: 'manager' })).toBe(false);
    expect(trips.isNew({ ...word, accountId: null })).toBe(false);
  });

  it('the trip that was learned first is forgotten first, and counts as new again', () => {
    const trips = new AuthoredTrips(2);
    trips.learn(['one', 'two', 'three'].map((tripId) => ({ ...word, tripId })));
    expect(['one', 'two', 'three'].map((tripId) => trips.isNew({ ...word, tripId }))).toEqual([true, false, false]);
  });
});
