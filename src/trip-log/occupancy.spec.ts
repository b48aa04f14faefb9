import { expect, it } from '@jest/globals';
import { bandOf, occupancyOf } from './occupancy.js';

const seats = (capacitySeated: number | null, capacityStanding: number | null = 0) => ({ capacitySeated, capacityStanding });
const visit = (departureLoad: number) => ({
  ...{ position: 0, actualArrival: null, actualDeparture: null, hasLeft: false, boardings: 0, alightings: 0, leftBehind: 0 },
  departureLoad,
});

it('of thirty seats many are free up to 21 people, then few; then the bus is full or has standing room', () => {
  expect([0, 1, 21, 22, 29, 30, 31].map((load) => bandOf(load, seats(30)))).toEqual([
    'EMPTY',
    'MANY_SEATS_AVAILABLE',
    'MANY_SEATS_AVAILABLE',
    'FEW_SEATS_AVAILABLE',
    'FEW_SEATS_AVAILABLE',
    'FULL',
    'FULL',
  ]);
  expect([29, 30, 39, 40].map((load) => bandOf(load, seats(30, 10)))).toEqual([
    'FEW_SEATS_AVAILABLE',
    'STANDING_ROOM_ONLY',
    'STANDING_ROOM_ONLY',
    'FULL',
  ]);
  expect([bandOf(30, seats(30, null)), bandOf(5, seats(null)), bandOf(-1, seats(30))]).toEqual(['FULL', null, null]);
});

it('occupancy is given for counted trips underway, at the last stop, and no count does not mean empty', () => {
  const log = { state: 'underway', wasFull: false, boardings: 25, alightings: 0, visits: [visit(3), visit(25)] } as const;
  expect(occupancyOf(log, seats(30))).toBe('FEW_SEATS_AVAILABLE');
  expect(occupancyOf({ ...log, boardings: 0, visits: [visit(0)] }, seats(30))).toBeNull();
  expect(occupancyOf({ ...log, visits: [] }, seats(30))).toBeNull();
  expect(occupancyOf(log, undefined)).toBeNull();
  for (const state of ['planned', 'completed', 'cancelled', 'unlogged'] as const)
    expect(occupancyOf({ ...log, state, wasFull: true }, seats(30))).toBeNull();
});

it('a bus that its driver reports full is full without a count, until somebody gets off', () => {
  const full = { state: 'underway', wasFull: true, boardings: 0, alightings: 0, visits: [] } as const;
  expect(occupancyOf(full, undefined)).toBe('FULL');
  expect(occupancyOf({ ...full, boardings: 30, alightings: 20, visits: [visit(10)] }, seats(30))).toBe('MANY_SEATS_AVAILABLE');
});
