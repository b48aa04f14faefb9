import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { minutes, serviceTime, type ServiceTime } from '../scheduling/service-time.js';
import { fewestVehicles } from './fewest-vehicles.js';
import { tripsTooMany } from './most-trips.js';
import type { VehicleRules, VehicleTrip } from './vehicle-trip.js';

const place = (stopId: string): number => stopId.charCodeAt(0);
const rules = (allowsEmptyRunning: boolean): VehicleRules => ({
  ...{ layover: minutes(2), emptyRunning: (from, to) => minutes(Math.abs(place(from) - place(to))), allowsEmptyRunning },
});
const stops = fc.constantFrom('a', 'b', 'c');
const someTrips = fc
  .array(fc.record({ start: fc.nat(25), takes: fc.integer({ min: 2, max: 9 }), from: stops, to: stops, isNew: fc.boolean() }), {
    maxLength: 8,
  })
  .map((made) =>
    made.map(({ start, takes, from, to, isNew }, index) => ({
      ...{ tripId: `t${String(index)}`, routeId: 'r', startStopId: from, endStopId: to, isNew },
      ...{ startTime: (start * 60) as ServiceTime, endTime: ((start + takes) * 60) as ServiceTime },
    })),
  );

describe('what some vehicles cannot run', () => {
  it('the most trips for a number of vehicles leave out as few trips as any choice, and of these as few old ones as possible', () => {
    fc.assert(
      fc.property(someTrips, fc.integer({ min: 1, max: 3 }), fc.boolean(), (trips, vehicles, isEmpty) => {
        const worth = ({ isNew }: { isNew: boolean }): number => (isNew ? 0 : 1);
        const out = tripsTooMany(trips, rules(isEmpty), vehicles, worth);
        const rest = trips.filter((trip) => !out.includes(trip));
        expect(fewestVehicles(rest, rules(isEmpty))).toBeLessThanOrEqual(vehicles);
        const cost = (left: typeof trips): number => left.length * 100 + left.filter(({ isNew }) => !isNew).length;
        const choices = Array.from({ length: 2 ** trips.length }, (_, bits) => trips.filter((_trip, index) => (bits >> index) & 1));
        const can = choices.filter(
          (left) =>
            fewestVehicles(
              trips.filter((trip) => !left.includes(trip)),
              rules(isEmpty),
            ) <= vehicles,
        );
        expect(cost(out)).toBe(Math.min(...can.map(cost)));
      }),
      { numRuns: 60 },
    );
  });

  it('no trip is left out where there are enough vehicles, and all are where there are none', () => {
    const trip: VehicleTrip = {
      tripId: 't',
      routeId: 'r',
      startStopId: 'a',
      endStopId: 'b',
      startTime: serviceTime('07:00'),
      endTime: serviceTime('07:08'),
    };
    expect(tripsTooMany([trip], rules(false), 1, () => 0)).toEqual([]);
    expect(tripsTooMany([trip], rules(false), 0, () => 0)).toEqual([trip]);
  });
});
