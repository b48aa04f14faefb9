import { expect, it } from '@jest/globals';
import { faultsOf, nextId, peopleIn, useOf } from './fleet.js';

it('seats of a vehicle are a whole number up to 400, or unknown, which is not 0', () => {
  expect(['30', '0', ' ３０ ', '', '400'].map(peopleIn)).toEqual([30, 0, 30, null, 400]);
  expect(['401', '-1', '3.5', '30 座', '1e3', '９９９９'].map(peopleIn)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

it('a new vehicle needs a readable id that is not taken, and an existing one keeps any id', () => {
  const wrong = (id: string, existingIds: readonly string[] | null = ['bus-1']): string | null =>
    faultsOf({ id, seats: '', standing: '' }, existingIds).id;
  expect(['', 'bus 2', '一号车', '-1', 'x'.repeat(41), 'BUS-1', 'bus-2'].map((id) => wrong(id))).toEqual([
    ...['missing', 'shape', 'shape', 'shape', 'shape', 'taken'],
    null,
  ]);
  expect(wrong('一号车', null)).toBeNull();
  expect(faultsOf({ id: 'bus-2', seats: 'many', standing: '' }, [])).toEqual({ id: null, seats: 'number', standing: null });
});

it('the suggested vehicle id is the first free one', () => {
  expect([nextId([]), nextId(['bus-1', 'BUS-2']), nextId(['bus-2'])]).toEqual(['bus-1', 'bus-3', 'bus-1']);
});

it('a vehicle’s use lists the routes it is assigned to permanently and counts its trips', () => {
  const share = (id: string | null, tripCount: number) => ({ id, tripCount, startTime: '07:00:00', isGap: id === null, isOfDay: false });
  const cell = (vehicles: ReturnType<typeof share>[]) => ({
    ...{ date: '2024-07-15', tripCount: 20, startTime: '07:00:00', endTime: '20:00:00', drivers: [], own: null },
    vehicles,
  });
  const rows = [
    {
      routeName: '淞虹路线',
      standing: { vehicleId: 'bus-1', accountId: null, revision: 'r' },
      cells: [cell([share('bus-1', 18), share('bus-2', 2)]), cell([share('bus-1', 20)])],
    },
    { routeName: '机场线', standing: null, cells: [cell([share(null, 20)])] },
  ];
  expect(useOf(rows, 'bus-1')).toEqual({ routes: ['淞虹路线'], tripCount: 38 });
  expect(useOf(rows, 'bus-2')).toEqual({ routes: [], tripCount: 2 });
  expect(useOf([], 'bus-1')).toEqual({ routes: [], tripCount: 0 });
});
