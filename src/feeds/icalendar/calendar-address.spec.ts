import { expect, it } from '@jest/globals';
import { readDirection, readOldName } from './calendar-address.js';

it('the address of a calendar names its direction separately from its route', () => {
  expect(['0.ics', '1.ics', 'none.ics', '2.ics', '0', 'constructor'].map(readDirection)).toEqual([
    0,
    1,
    null,
    undefined,
    undefined,
    undefined,
  ]);
});

it('an old address may mean a route with a direction, or a route whose id ends like one', () => {
  expect(readOldName('r1-0.ics')).toEqual([
    { routeId: 'r1', directionId: 0 },
    { routeId: 'r1-0', directionId: null },
  ]);
  expect(readOldName('r1.ics')).toEqual([{ routeId: 'r1', directionId: null }]);
  expect([readOldName('-1.ics'), readOldName('.ics'), readOldName('r1-0')]).toEqual([[{ routeId: '-1', directionId: null }], [], []]);
});
