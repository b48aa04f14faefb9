import { describe, expect, it } from '@jest/globals';
import { instant, serviceTime } from '../scheduling/service-time.js';
import type { TripNow } from './day-trip.js';
import { nextOf } from './next-of.js';
import { ridersSee } from './riders-see.js';
import { monthsToLookAt, usualRiders } from './usual-riders.js';

const departure = { routeId: 'songhong', directionId: 0, startTime: serviceTime('07:30'), dayType: 'weekday' } as const;
const group = (fields: object) => ({
  ...{ ...departure, isCounted: true, trips: 1, boardings: 20, fullTrips: 0, reconstructed: 0 },
  ...fields,
});
const usual = (...groups: object[]) => usualRiders('2024-06', groups.map(group) as never, departure);

describe('who usually rides a departure', () => {
  it('is the average of the days on which it was counted, with how often it was full', () => {
    expect(usual({ trips: 15, boardings: 450, fullTrips: 15 }, { trips: 8, boardings: 157, reconstructed: 8 })).toEqual({
      ...{ month: '2024-06', days: 23, boardings: 26.4, fullDays: 15, reconstructedDays: 8 },
    });
  });

  it('is nobody where it was counted and nobody came, and not known where nobody counted', () => {
    expect(usual({ trips: 2, boardings: 0 })).toMatchObject({ boardings: 0, days: 2 });
    expect(usual({ isCounted: false, trips: 5, boardings: null })).toBeNull();
    expect(usual()).toBeNull();
  });

  it('is of this departure on such days, and of no other', () => {
    const others = [{ startTime: serviceTime('08:00') }, { directionId: 1 }, { routeId: 'hongqiao-t1' }, { dayType: 'weekend' }];
    expect(usual(...others)).toBeNull();
    expect(usualRiders('2024-06', [group({ startTime: null })] as never, { ...departure, startTime: null })).toBeNull();
  });

  it('is looked for in the full months before, the newest first, and at last in the one that is going on', () => {
    expect(monthsToLookAt('2024-02')).toEqual(['2024-01', '2023-12', '2023-11', '2023-10', '2023-09', '2023-08', '2024-02']);
  });
});

describe('the departure that riders have instead', () => {
  const trip = (tripId: string, departs: number | null, fields: object = {}, sign = 'to-come'): TripNow =>
    ({
      trip: { ...departure, tripId, ...fields },
      sign,
      expected: { departs: departs === null ? null : instant(departs) },
      delay: null,
    }) as unknown as TripNow;
  const asked = trip('asked', 1000);

  it('is the next one of its route and direction that is not cancelled, by when it really leaves', () => {
    const day = [
      ...[trip('before', 400), asked, trip('cancelled', 1300, {}, 'cancelled'), trip('other way', 1400, { directionId: 1 })],
      ...[trip('late', 4000), trip('next', 2800), trip('unknown', null)],
    ];
    expect(nextOf(asked, day)).toMatchObject({ trip: { trip: { tripId: 'next' } }, departs: 2800, waitSeconds: 1800 });
  });

  it('is none after the last one, and of one whose time nobody knows', () => {
    expect(nextOf(asked, [asked, trip('before', 400)])).toBeNull();
    expect(nextOf(trip('unknown', null), [asked])).toBeNull();
  });
});

describe('what riders are told of a departure', () => {
  const planned = '2024-07-24T18:30:00+08:00';
  const shown = (fields: object) =>
    ridersSee({ ...{ status: 'scheduled', scheduledDepartureTime: planned, departureTime: planned, delaySeconds: null }, ...fields }, false)
      .status;

  it('is what their page says: late where its clock shows another minute, not reported, or cancelled', () => {
    expect(shown({})).toBe('scheduled');
    expect(shown({ delaySeconds: 59, departureTime: '2024-07-24T18:30:59+08:00' })).toBe('scheduled');
    expect(shown({ delaySeconds: 60, departureTime: '2024-07-24T18:31:00+08:00' })).toBe('late');
    expect(shown({ shiftSeconds: 600, departureTime: '2024-07-24T18:40:00+08:00' })).toBe('scheduled');
    expect(shown({ unreported: true })).toBe('unreported');
    expect(shown({ status: 'cancelled', unreported: true })).toBe('cancelled');
  });

  it('is nothing once it has left or is not shown any more', () => {
    expect([true, false].map((hasLeft) => ridersSee(null, hasLeft).status)).toEqual(['left', 'gone']);
  });
});
