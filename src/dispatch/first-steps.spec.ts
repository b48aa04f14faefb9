import { expect, it } from '@jest/globals';
import { firstSteps, firstStepNames, type Beginning } from './first-steps.js';

const nothing: Beginning = { hasTimetable: false, vehicleCount: 0, driverCount: 0, isAssigned: false, phoneCount: 0, isDriven: false };
const done = (of: Partial<Beginning>): string[] =>
  firstSteps({ ...nothing, ...of }).flatMap(({ step, isDone }) => (isDone === true ? step : []));

it('a new town sees its first steps in order, with what is done; for printed paper that is unknown', () => {
  expect(firstSteps(nothing).map(({ step, isDone }) => [step, isDone])).toEqual(
    firstStepNames.map((step) => [step, step === 'poster' ? null : false]),
  );
  expect(done({ hasTimetable: true })).toEqual(['timetable']);
  expect(done({ vehicleCount: 1 })).toEqual(['vehicles']);
  expect(done({ vehicleCount: 2, driverCount: 1, isAssigned: true })).toEqual(['vehicles', 'drivers', 'assignments']);
  expect(done({ phoneCount: 1 })).toEqual(['phones']);
});

it('the first steps disappear for good with the first logged trip, also in a town without assignments', () => {
  expect(firstSteps({ ...nothing, isDriven: true })).toEqual([]);
});
