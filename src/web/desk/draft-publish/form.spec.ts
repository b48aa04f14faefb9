import { describe, expect, it } from '@jest/globals';
import { missingOf, requestOf, ridesTouched, type Publication, type PublishForm } from './form.js';

const form: PublishForm = {
  ...{ date: null, told: null, how: '', reason: '', hasVehicles: false, statement: '', accepts: [], replaceComing: false },
};
const quiet = {
  ...{ mustTell: false, riders: null, vehicles: { missing: 0 }, consequences: [], wouldBeFrom: '2024-08-05', changes: [] },
} as unknown as Publication;
const publication = (more: object): Publication => ({ ...quiet, ...more });
const gap = { kind: 'gap', needsYes: true, sentence: '…' };

describe('what is still to be said', () => {
  it('publishing needs no further input if nothing has to be told or accepted', () => {
    expect(missingOf(form, quiet)).toEqual([]);
    expect(requestOf(form, quiet)).toEqual({ effectiveFrom: '2024-08-05' });
  });

  it('publishing a near change needs a choice about telling riders, and how they were told or why not', () => {
    const soon = publication({ mustTell: true, riders: {} });
    expect(missingOf(form, soon)).toEqual(['told']);
    expect(missingOf({ ...form, told: 'already', how: ' ' }, soon)).toEqual(['how']);
    expect(missingOf({ ...form, told: 'not-yet' }, soon)).toEqual(['reason']);
    expect(missingOf({ ...form, told: 'now' }, soon)).toEqual([]);
    expect(requestOf({ ...form, told: 'not-yet', reason: ' 业委会要确认 ', how: '群' }, soon).riders).toEqual({
      ...{ told: 'not-yet', reason: '业委会要确认' },
    });
  });

  it('publishing needs a statement about missing vehicles and every consequence accepted', () => {
    const hard = publication({ vehicles: { missing: 1 }, consequences: [gap, { ...gap, kind: 'later', needsYes: false }] });
    expect(missingOf(form, hard)).toEqual(['vehicles', 'accepts']);
    expect(missingOf({ ...form, hasVehicles: true }, hard)).toEqual(['statement', 'accepts']);
    const filled = { ...form, hasVehicles: true, statement: '会有第 3 辆车', accepts: ['gap', 'coming'] };
    expect(missingOf(filled, hard)).toEqual([]);
    expect(requestOf(filled, hard)).toEqual({
      ...{ effectiveFrom: '2024-08-05', accepts: ['gap'], vehicles: { statement: '会有第 3 辆车' } },
    });
  });
});

it('riders can also be told of a change that is further ahead', () => {
  const far = publication({ mustTell: false, riders: {} });
  expect(requestOf({ ...form, told: 'now' }, far).riders).toEqual({ told: 'now' });
  expect(requestOf({ ...form, told: 'not-yet' }, far).riders).toBeUndefined();
});

it('rides touched by a change are unknown, not zero, if no departure was counted', () => {
  const departures = (...boardings: (number | null)[]) => ({
    departures: boardings.map((each) => ({ riders: each === null ? null : { month: '2024-07', days: 23, boardings: each } })),
  });
  const touched = (...ways: object[]) => ridesTouched({ changes: ways } as unknown as Publication);
  expect(touched(departures(222, 233), departures(623, 555))).toEqual({ month: '2024-07', boardings: 1633 });
  expect(touched(departures(null, 0))).toEqual({ month: '2024-07', boardings: 0 });
  expect(touched(departures(null, null))).toBeNull();
});
