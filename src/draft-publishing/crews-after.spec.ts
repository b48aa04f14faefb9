import { expect, it } from '@jest/globals';
import { crewOf, assignmentsOf, type Assigned } from '../fleet/assigned.js';
import { serviceDate } from '../scheduling/service-time.js';
import { assignmentsAfter } from './crews-after.js';

const day = serviceDate('2024-08-05');
const given = (scope: Assigned['scope'], scopeId: string, on: string, accountId: string): Assigned => ({
  ...{ scope, scopeId, day: on, accountId, vehicleId: null },
});
const reference = (scope: 'trip' | 'block', id: string, on: string, to: readonly string[]) =>
  ({ scope, id, day: on, kind: 'assignment', to }) as never;

it('an assigned driver keeps the departure under its new id, and nobody inherits the id of a lost one', () => {
  const assigned = assignmentsOf([
    given('trip', 'a', 'always', 'wang'),
    given('trip', 'b', 'from 2024-07-01', 'chen'),
    given('trip', 'c', day, 'zhou'),
    given('block', 'one', 'always', 'li'),
    given('route', 'songhong', 'always', 'zhao'),
  ]);
  const carried = [
    reference('trip', 'a', 'always', ['a2']),
    reference('trip', 'b', 'always', []),
    reference('block', 'one', 'always', ['two']),
  ];
  const after = assignmentsAfter(assigned, { carried, lost: [reference('trip', 'c', day, [])] });
  const drives = (tripId: string, blockId: string | null = null, routeId = 'other'): string | null =>
    crewOf(after, { tripId, blockId, routeId }, day).accountId;
  expect([
    drives('a'),
    drives('a2'),
    drives('b'),
    drives('c'),
    drives('x', 'one'),
    drives('x', 'two'),
    drives('x', null, 'songhong'),
  ]).toEqual([...[null, 'wang', null, null, null, 'li'], 'zhao']);
});
