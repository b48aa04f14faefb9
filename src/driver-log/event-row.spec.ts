import { describe, expect, it } from '@jest/globals';
import { seconds, serviceDate, type EpochSeconds } from '../scheduling/service-time.js';
import { isId } from '../fields.js';
import { timeAsStated, eventRow, extraTripRow, isOwnIdOf, isSameDirection, ownTripId, positionOf } from './event-row.js';
import { readEvent } from './read-event.js';

const at = 1_721_000_000 as EpochSeconds;
const trip = { serviceDate: serviceDate('2024-07-15'), tripId: 'songhong-0730', stopIds: ['home', 'gate', 'songhong'] };
const sent = readEvent({
  eventId: '7C9E6679-7425-40DE-944B-E07FC1F90AE7',
  kind: 'boarded',
  serviceDate: '2024-07-15',
  tripId: 'songhong-0730',
  stopId: 'songhong',
  count: 3,
  vehicleId: 'bus-1',
  reason: '人多',
  deviceTime: new Date(at * 1000).toISOString(),
});

describe('the row of an event', () => {
  it('an event is stored with its author, when it was received, and its place as sent and as a position', () => {
    const by = { actor: { agencyId: 'hongqiao', accountId: '王' }, source: 'manager', receivedAt: (at + 60) as EpochSeconds } as const;
    expect(eventRow(by, sent, trip, { at, clockOffset: seconds(5) }, 'late')).toEqual({
      agencyId: 'hongqiao',
      eventId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
      serviceDate: '2024-07-15',
      tripId: 'songhong-0730',
      kind: 'boarded',
      position: 2,
      count: 3,
      undoes: null,
      vehicleId: 'bus-1',
      at,
      deviceTime: at,
      receivedAt: at + 60,
      clockOffset: 5,
      source: 'manager',
      accountId: '王',
      reason: '人多',
      flags: 'late',
      saidPlace: '@songhong',
      shift: null,
      sentBy: null,
      deviceId: null,
    });
  });

  it('an event is stored without an account where nobody was signed in, and not at a stop where its trip does not call', () => {
    const by = { actor: { agencyId: 'hongqiao', accountId: null }, source: 'import', receivedAt: at } as const;
    const when = { at, clockOffset: null };
    expect(eventRow(by, sent, trip, when, '').accountId).toBeNull();
    expect(() => eventRow(by, { ...sent, stopId: 'elsewhere' }, trip, when, '')).toThrow('stop-not-on-trip');
  });

  it('an event is stored as having happened no later than it was received', () => {
    const times = [-1, 0, 1].map((later) => timeAsStated((at + later) as EpochSeconds, at));
    expect(times).toEqual([-1, 0, 0].map((later) => ({ at: at + later, clockOffset: null })));
  });
});

it('an event at a stop where its trip does not call is refused, and so is one beyond the last stop', () => {
  const loop = ['home', 'gate', 'home'];
  expect(() => positionOf({ stopId: 'elsewhere', position: null, tripId: 'a' }, loop)).toThrow('stop-not-on-trip');
  expect(() => positionOf({ stopId: null, position: 3, tripId: 'a' }, loop)).toThrow('stop-not-on-trip');
  expect(positionOf({ stopId: 'gate', position: null, tripId: 'a' }, loop)).toBe(1);
});

it('a trip outside the timetable runs along a pattern, without a planned start', () => {
  const pattern = { routeId: 'songhong', directionId: 0, patternId: 7 } as const;
  expect(extraTripRow('hongqiao', trip, pattern)).toEqual({
    agencyId: 'hongqiao',
    serviceDate: '2024-07-15',
    tripId: 'songhong-0730',
    ...pattern,
    startTime: null,
  });
});

describe('two drivers who use one id for trips of different directions', () => {
  const songhong = { routeId: 'songhong', directionId: 0 } as const;

  it('two trips under one id differ by route and direction, and a direction that is not given makes no difference', () => {
    expect(isSameDirection(songhong, { routeId: 'songhong', directionId: null })).toBe(true);
    expect(isSameDirection(songhong, { routeId: 'songhong', directionId: 1 })).toBe(false);
    expect(isSameDirection(songhong, { routeId: 'airport', directionId: 0 })).toBe(false);
  });

  it('the second of two such trips gets an id that can be stored and that no other trip has', () => {
    expect(ownTripId('extra-1', { routeId: 'airport', directionId: 0 })).toBe('extra-1-airport-0');
    expect(ownTripId('extra-1', { routeId: 'airport', directionId: null })).toBe('extra-1-airport');
    for (const length of [1, 250, 255]) {
      const own = ownTripId('x'.repeat(length), { routeId: 'r'.repeat(length), directionId: 1 });
      expect([isId(own), own === 'x'.repeat(length)]).toEqual([true, false]);
    }
    expect([isOwnIdOf('extra-1-airport-0', 'extra-1'), isOwnIdOf('extra-10', 'extra-1'), isOwnIdOf('extra-1', 'extra-1')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
