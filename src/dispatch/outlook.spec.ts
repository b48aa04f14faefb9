import { describe, expect, it } from '@jest/globals';
import { instant, serviceTime } from '../scheduling/service-time.js';
import type { TripNow } from './day-trip.js';
import { monthsToLookAt, nextOf, usualRiders } from './outlook.js';
import { ridersSee } from './riders-see.js';

const departure = { routeId: 'songhong', directionId: 0, startTime: serviceTime('07:30'), dayType: 'weekday' } as const;
const group = (fields: object) => ({
  ...{ ...departure, isCounted: true, trips: 1, boardings: 20, fullTrips: 0, reconstructed: 0 },
  ...fields,
});
const usual = (...groups: object[]) => usualRiders('2024-06', groups.map(group) as never, departure);

describe('who usually rides a departure', () => {
  it('usual riders are the average of the counted days, with how often it was full', () => {
    expect(usual({ trips: 15, boardings: 450, fullTrips: 15 }, { trips: 8, boardings: 157, reconstructed: 8 })).toEqual({
      ...{ month: '2024-06', days: 23, boardings: 26.4, fullDays: 15, reconstructedDays: 8 },
    });
  });

  it('usual riders are zero where it was counted and nobody came, and unknown where nobody counted', () => {
    expect(usual({ trips: 2, boardings: 0 })).toMatchObject({ boardings: 0, days: 2 });
    expect(usual({ isCounted: false, trips: 5, boardings: null })).toBeNull();
    expect(usual()).toBeNull();
  });

  it('usual riders are taken from the same departure on the same kind of day only', () => {
    const others = [{ startTime: serviceTime('08:00') }, { directionId: 1 }, { routeId: 'hongqiao-t1' }, { dayType: 'weekend' }];
    expect(usual(...others)).toBeNull();
    expect(usualRiders('2024-06', [group({ startTime: null })] as never, { ...departure, startTime: null })).toBeNull();
  });

  it('usual riders are searched in the last full months, the newest first, and finally in the current one', () => {
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
  const cancelled = trip('asked', 1000);

  it('the next departure is the next one of the route and direction that is not cancelled, by its actual time', () => {
    const day = [
      ...[trip('before', 400), cancelled, trip('cancelled', 1300, {}, 'cancelled'), trip('other way', 1400, { directionId: 1 })],
      ...[trip('late', 4000), trip('next', 2800), trip('unknown', null)],
    ];
    expect(nextOf(cancelled, day)).toMatchObject({ trip: { trip: { tripId: 'next' } }, departs: 2800, waitSeconds: 1800 });
  });

  it('there is no next departure after the last one, or for one whose time is unknown', () => {
    expect(nextOf(cancelled, [cancelled, trip('before', 400)])).toBeNull();
    expect(nextOf(trip('unknown', null), [cancelled])).toBeNull();
  });
});

describe('what riders are told of a departure', () => {
  const planned = '2024-07-24T18:30:00+08:00';
  const shown = (fields: object) =>
    ridersSee({ ...{ status: 'scheduled', scheduledDepartureTime: planned, departureTime: planned, delaySeconds: null }, ...fields }, false)
      .status;

  it('a page shows riders a late departure only if its clock shows another minute, else as unreported or cancelled', () => {
    expect(shown({})).toBe('scheduled');
    expect(shown({ delaySeconds: 59, departureTime: '2024-07-24T18:30:59+08:00' })).toBe('scheduled');
    expect(shown({ delaySeconds: 60, departureTime: '2024-07-24T18:31:00+08:00' })).toBe('late');
    expect(shown({ shiftSeconds: 600, departureTime: '2024-07-24T18:40:00+08:00' })).toBe('scheduled');
    expect(shown({ unreported: true })).toBe('unreported');
    expect(shown({ status: 'cancelled', unreported: true })).toBe('cancelled');
  });

  it('a departure that has left or disappeared is not shown to riders', () => {
    expect([true, false].map((hasLeft) => ridersSee(null, hasLeft).status)).toEqual(['left', 'gone']);
  });
});
