import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { groupAlike, groupOf, randomTrips, rowOf } from '../../test/support/ridership.js';
import { figuresOf, type Figures } from '../ridership/figures.js';
import { departureLoads, loadsTable, capacitiesOf, type DepartureLoad } from './departure-loads.js';
import { routeDays, routeDaysTable } from './route-days.js';

const names = { routeName: (id: string) => ({ 'zh-CN': id, en: id }), directionName: () => null };
const groupsBy = fc.constantFrom(
  ['serviceDate', 'routeId'] as const,
  ['serviceDate', 'routeId', 'directionId', 'startTime', 'vehicleId'] as const,
);

/** The figures whose sums over all parts have to be those of the month; quotients have no sum. */
const added = (parts: readonly Figures[]): Record<string, number | null> => {
  const sums: Record<string, number | null> = {};
  for (const part of parts)
    for (const [name, value] of Object.entries(part))
      if (typeof value === 'number' && (name === 'boardings' || Number.isInteger(value))) sums[name] = (sums[name] ?? 0) + value;
  return sums;
};
const compared = ['boardings', 'leftBehind', 'scheduled', 'operated', 'counted', 'cancelled', 'unlogged', 'extra', 'fullTrips'] as const;
function expectSum(parts: readonly Figures[], whole: Figures): void {
  const sums = added(parts);
  for (const name of compared)
    expect([name, sums[name] ?? (parts.length === 0 || whole[name] === null ? whole[name] : 0)]).toEqual([name, whole[name]]);
}

describe('the data of a month’s charts', () => {
  it('routes and their days add up to the month, in whatever order the trips come', () => {
    fc.assert(
      fc.property(randomTrips, groupsBy, (trips, by) => {
        const groups = groupAlike(trips.map(rowOf).map(groupOf), by);
        const routes = routeDays(groups);
        expectSum(routes, figuresOf(groups));
        for (const route of routes) {
          expectSum(route.days, route);
          expect(route.days.map(({ date }) => date)).toEqual([...new Set(route.days.map(({ date }) => date))].sort());
        }
        const lines = routes.reduce((sum, { days }) => sum + days.length, 0);
        expect(routeDaysTable(routes, names).rows.length).toBe(lines);
      }),
    );
  });

  it('departures and their weekdays add up to the month', () => {
    fc.assert(
      fc.property(randomTrips, (trips) => {
        const groups = groupAlike(trips.map(rowOf).map(groupOf), ['serviceDate', 'routeId', 'directionId', 'startTime', 'vehicleId']);
        const loads = departureLoads(groups);
        expectSum(loads, figuresOf(groups));
        for (const load of loads) {
          expectSum(load.weekdays, load);
          expect(load.fullDates).toBe(load.weekdays.reduce((sum, day) => sum + day.fullDates, 0));
          expect(load.fullDates).toBeLessThanOrEqual(load.fullTrips);
          expect(load.mean === null).toBe(load.counted === 0);
          if (load.mean !== null && load.greatest !== null) expect(load.mean).toBeLessThanOrEqual(load.greatest);
        }
        expect(loadsTable(loads, 'departure', names).rows.length).toBe(loads.length);
        expect(loadsTable(loads, 'weekday', names).rows.length).toBe(loads.reduce((sum, { weekdays }) => sum + weekdays.length, 0));
      }),
    );
  });

  const ran = (date: string, boardings: number | null, more: object = {}): Parameters<typeof departureLoads>[0][number] => ({
    ...groupOf({
      ...{ serviceDate: date, tripId: date, routeId: 'r', directionId: 0, startTime: 27_000, dayType: 'weekday', isScheduled: true },
      ...{ isPending: false, state: 'completed', punctuality: 'on-time', delaySeconds: 0, isCounted: true, alightings: null },
      ...{ leftBehind: null, wasFull: false, isReconstruction: false, isCountedTwice: false, isLeftBehindMissing: false },
      ...{ isDateSuspect: false, findings: '', vehicleId: 'bus-1', boardings },
      ...more,
    } as Parameters<typeof groupOf>[0]),
  });

  it('the mean load is that of counted trips, the greatest that of all, and a full day counts once', () => {
    const [load] = departureLoads([
      ran('2024-07-01', 10, { wasFull: true }),
      ran('2024-07-01', 20, { wasFull: true }),
      ran('2024-07-02', 40, { isCounted: false }),
      ran('2024-07-03', null, { state: 'unlogged', isCounted: false, punctuality: null, vehicleId: null }),
    ]) as [DepartureLoad];
    expect(load).toMatchObject({ mean: 15, greatest: 40, dates: 2, fullDates: 1, fullTrips: 2, operated: 3, counted: 2, unlogged: 1 });
    expect(load.weekdays.map(({ weekday, mean, dates }) => [weekday, mean, dates])).toEqual([
      [0, 15, 1],
      [1, null, 1],
      [2, null, 0],
    ]);
  });

  it('capacities are listed with the most frequent first, and trips without a known vehicle are left out', () => {
    const bus = (capacitySeated: number | null): { capacitySeated: number | null; capacityStanding: number | null } => ({
      capacitySeated,
      capacityStanding: 0,
    });
    const vehicles = new Map([
      ['bus-1', bus(30)],
      ['bus-2', bus(45)],
      ['bus-3', bus(30)],
    ]);
    const groups = [
      ran('2024-07-01', 1, { vehicleId: 'bus-2' }),
      ran('2024-07-02', 1),
      ran('2024-07-03', 1, { vehicleId: 'bus-3' }),
      ran('2024-07-04', 1, { vehicleId: null }),
      ran('2024-07-05', 1, { vehicleId: 'sold' }),
      ran('2024-07-08', null, { state: 'cancelled', vehicleId: 'bus-2' }),
    ];
    expect(capacitiesOf(groups, vehicles)).toEqual([
      { seated: 30, standing: 0, trips: 2 },
      { seated: 45, standing: 0, trips: 1 },
    ]);
    expect(capacitiesOf([], vehicles)).toEqual([]);
  });
});
