import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { figuresOf, groupOf } from '../ridership/figures.js';
import type { TripOfDay } from '../ridership/trip-details.service.js';
import { seconds, serviceDate, type ServiceTime } from '../scheduling/service-time.js';
import { contractorStatement, statementChanges, statementNames, type ContractorTrip } from './contractor-statement.js';

const scheduledStates = ['completed', 'underway', 'cancelled', 'unlogged', 'planned'] as const;

const tripAt = (day: number, index: number, state: TripOfDay['state'], isScheduled = true): TripOfDay => ({
  ...{ serviceDate: serviceDate(`2024-07-0${day}`), tripId: `t${index}`, routeId: 'songhong', directionId: 0 },
  ...{ startTime: (25_200 + index * 1800) as ServiceTime, dayType: 'weekday', isScheduled, isPending: state === 'planned', state },
  punctuality: isScheduled && (state === 'completed' || state === 'underway') ? 'on-time' : null,
  ...{ delaySeconds: null, isCounted: state === 'completed', boardings: null, alightings: null, leftBehind: null, wasFull: false },
  ...{ isReconstruction: false, isCountedTwice: false, isLeftBehindMissing: false, isDateSuspect: false, findings: '', vehicleId: null },
  ...{ isAdded: false, shift: seconds(0), reason: state === 'cancelled' ? '下雨' : null },
});

const trips = fc.array(
  fc
    .tuple(
      fc.integer({ min: 1, max: 5 }),
      fc.nat(9),
      fc.constantFrom(...scheduledStates),
      fc.boolean(),
      fc.constantFrom(null, 'bus-1', 'bus-2', 'gone'),
    )
    .map(([day, index, state, isExtra, vehicleId]): ContractorTrip => ({ trip: tripAt(day, index, state, !isExtra), vehicleId })),
  { maxLength: 60 },
);

it('vehicles and their days add up to the totals of a statement, which are the figures of the month', () => {
  fc.assert(
    fc.property(trips, (all) => {
      const { totals, byVehicle, byVehicleAndDay, exceptions } = contractorStatement(all, ['bus-1', 'bus-2']);
      const month = figuresOf(all.map(({ trip }) => groupOf(trip)));
      for (const name of statementNames) {
        expect([name, totals[name]]).toEqual([name, month[name]]);
        for (const parts of [byVehicle, byVehicleAndDay])
          expect([name, parts.reduce((sum, part) => sum + part[name], 0)]).toEqual([name, totals[name]]);
      }
      expect(totals.scheduled).toBe(totals.onTime + totals.early + totals.late + totals.cancelled + totals.unlogged);
      expect(exceptions.length).toBe(totals.cancelled + totals.unlogged + totals.extra);
    }),
  );
});

it('vehicles are listed in the order of the fleet, then those that no longer exist, and last the unknown one', () => {
  const all = [null, 'gone', 'bus-2', 'bus-1', null].map((vehicleId, index) => ({ trip: tripAt(1, index, 'completed'), vehicleId }));
  const { byVehicle } = contractorStatement(all, ['bus-1', 'bus-2']);
  expect(byVehicle.map(({ vehicleId, days, operated }) => [vehicleId, days, operated])).toEqual([
    ['bus-1', 1, 1],
    ['bus-2', 1, 1],
    ['gone', 1, 1],
    [null, 1, 2],
  ]);
});

it('a day on which a vehicle did not run is none of its days, and each exceptional trip is listed with its reason', () => {
  const all = [
    { trip: tripAt(1, 0, 'completed'), vehicleId: 'bus-1' },
    { trip: tripAt(2, 0, 'cancelled'), vehicleId: 'bus-1' },
    { trip: tripAt(2, 1, 'unlogged'), vehicleId: 'bus-1' },
    { trip: tripAt(2, 2, 'completed', false), vehicleId: null },
  ];
  const { byVehicle, exceptions } = contractorStatement(all, ['bus-1']);
  expect(byVehicle.map(({ vehicleId, days }) => [vehicleId, days])).toEqual([
    ['bus-1', 1],
    [null, 1],
  ]);
  expect(exceptions.map(({ kind, trip }) => [kind, trip.tripId, trip.reason])).toEqual([
    ['cancelled', 't0', '下雨'],
    ['unlogged', 't1', null],
    ['extra', 't2', null],
  ]);
});

it('changes since a report are listed with their differences, and there are none where everything is the same', () => {
  const { totals } = contractorStatement([{ trip: tripAt(1, 0, 'completed'), vehicleId: null }], []);
  expect(statementChanges(totals, totals)).toBeNull();
  expect(statementChanges(totals, { ...totals, onTime: 0, late: 1 })).toEqual({ onTime: -1, late: 1 });
});

it('a month without trips has a statement of zeros', () => {
  const { totals, byVehicle } = contractorStatement([], ['bus-1']);
  expect([Object.values(totals).every((value) => value === 0), byVehicle]).toEqual([true, []]);
});
