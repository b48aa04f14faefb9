import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { groupAlike, first, groupOf, rowOf, tripOf } from '../../test/support/ridership.js';
import { atOnce } from '../scheduling/departure-index.js';
import { Running } from '../scheduling/running.js';
import { addDays, instant, serviceTime, type ServiceTime } from '../scheduling/service-time.js';
import { estimatesOf } from './estimate.js';
import { figuresOf, type GroupKey, type TripGroup } from './figures.js';
import { DayPlanCount, plannedDates, plannedGroups, type DayPlan, type PlannedDay } from './planned-days.js';
import { unloggedTrip, type RidershipTrip } from './ridership-trip.js';

const lines = new Map([
  [1, { routeId: 'songhong', directionId: 0 as const }],
  [2, { routeId: 'songhong', directionId: 1 as const }],
  [3, { routeId: 'airport', directionId: null }],
]);

interface Planned {
  readonly tripId: string;
  readonly serviceId: string;
  readonly patternId: number;
  readonly startTime: ServiceTime;
  readonly lastArrival: ServiceTime;
}

const plannedTrips: fc.Arbitrary<Planned[]> = fc
  .array(
    fc.record({ serviceId: fc.constantFrom('weekday', 'sunday'), patternId: fc.integer({ min: 1, max: 4 }), slot: fc.nat({ max: 3 }) }),
    { maxLength: 15 },
  )
  .map((trips) =>
    trips.map(({ slot, ...trip }, index) => {
      const startTime = (serviceTime('07:00') + slot * 1800) as ServiceTime;
      return { ...trip, tripId: `t${index}`, startTime, lastArrival: (startTime + 480) as ServiceTime };
    }),
  );

const kinds = [new Running(['weekday']), new Running(['weekday', 'sunday'], new Map([['airport', ['sunday']]]))];

/** In two pieces, as a large timetable is read. */
function planOf(running: Running, trips: readonly Planned[]): DayPlan {
  const count = new DayPlanCount(running, (patternId) => lines.get(patternId));
  count.add(trips.slice(0, 4));
  count.add(trips.slice(4));
  return count.plan;
}

describe('figures of a day without events', () => {
  it('a day without events adds to the figures what rows would', () => {
    for (const isClosed of [true, false])
      for (const index of [0, 1, 2]) {
        const trip = tripOf(2, index, true);
        expect(unloggedTrip({ ...trip, dayType: 'weekday' }, isClosed)).toEqual(rowOf({ trip, events: [], isClosed }));
      }
  });

  it('trips of days without events are grouped as the database groups rows, by any fields', () => {
    const fields = fc.subarray<GroupKey>(['serviceDate', 'routeId', 'directionId', 'startTime', 'dayType', 'vehicleId']);
    const dates = fc.array(fc.record({ kind: fc.nat({ max: 1 }), isClosed: fc.boolean() }), { maxLength: 5 });
    const route = fc.constantFrom(undefined, 'songhong', 'airport');
    fc.assert(
      fc.property(plannedTrips, dates, fields, route, (trips, dayKinds, by, routeId) => {
        const plans = kinds.map((running) => planOf(running, trips));
        const days = dayKinds.map(({ kind, isClosed }, index): PlannedDay => ({
          ...{ date: addDays(first, index), plan: '', closesAt: instant(0), buildId: '', isClosed },
          runs: plans[kind] as DayPlan,
        }));
        const rows = dayKinds.flatMap(({ kind, isClosed }, index) =>
          trips.flatMap(({ tripId, serviceId, patternId, startTime }): RidershipTrip[] => {
            const line = lines.get(patternId);
            const running = kinds[kind] as Running;
            if (line === undefined || !running.has(serviceId, line.routeId)) return [];
            if (routeId !== undefined && line.routeId !== routeId) return [];
            const trip = { ...line, tripId, startTime, serviceDate: addDays(first, index), dayType: running.dayType(line.routeId) };
            return [unloggedTrip(trip, isClosed)];
          }),
        );
        const sorted = (groups: readonly TripGroup[]): string[] =>
          groups.map((group) => JSON.stringify([...by.map((field) => group[field]), group.state, group.trips])).sort();
        const expected = rows.map(groupOf);
        const found = plannedGroups(days, by, routeId) as TripGroup[];
        expect(sorted(found)).toEqual(sorted(groupAlike(expected, by)));
        expect(figuresOf(found)).toEqual(figuresOf(expected));
        if (by.length === 6) expect(atOnce(estimatesOf(found))).toEqual(atOnce(estimatesOf(expected)));
      }),
    );
  });

  it('a day without events is closed when its last trip is over', () => {
    const trips = [
      { tripId: 'a', serviceId: 'weekday', patternId: 1, startTime: serviceTime('07:00'), lastArrival: serviceTime('27:30') },
      { tripId: 'b', serviceId: 'sunday', patternId: 1, startTime: serviceTime('08:00'), lastArrival: serviceTime('29:00') },
    ];
    expect(planOf(new Running(['weekday']), trips).lastArrival).toBe(serviceTime('27:30'));
    expect(planOf(new Running(['none']), trips)).toEqual({ departures: [], lastArrival: null });
  });
});

describe('which dates are known from their plan', () => {
  const range = { from: first, to: addDays(first, 9) };
  const expected = { first, installedOn: first, today: addDays(first, 20), runs: () => true };
  const days = (more: Partial<typeof expected>, built: readonly number[] = []): string[] =>
    plannedDates(range, { ...expected, ...more }, new Set(built.map((day) => addDays(first, day)))).map((date) => date.slice(8));

  it('dates without rows are known from their plan, from the first timetable and the installation up to today', () => {
    expect(days({})).toHaveLength(10);
    expect(days({}, [0, 1, 2, 3, 4, 5, 8])).toEqual(['07', '08', '10']);
    expect(days({ first: addDays(first, 8) })).toEqual(['09', '10']);
    expect(days({ today: addDays(first, 1) })).toEqual(['01', '02']);
    expect(days({ installedOn: addDays(first, 7) })).toEqual(['08', '09', '10']);
    expect(plannedDates(range, { ...expected, first: null }, new Set())).toEqual([]);
  });

  it('before the installation only dates on which nothing was to run are known from their plan', () => {
    const saturday = addDays(first, 5);
    expect(days({ installedOn: addDays(first, 8), runs: ((date: string) => date !== saturday) as never })).toEqual(['06', '09', '10']);
  });
});
