import { expect, it } from '@jest/globals';
import { readDirection, readJoinedName } from './calendar-address.js';

it('an address of a calendar names its direction apart from its route', () => {
  expect(['0.ics', '1.ics', 'none.ics', '2.ics', '0', 'constructor'].map(readDirection)).toEqual([
    0,
    1,
    null,
    undefined,
    undefined,
    undefined,
  ]);
});

it('an address of before may mean a route with a direction or one whose id ends so', () => {
  expect(readJoinedName('r1-0.ics')).toEqual([
    { routeId: 'r1', directionId: 0 },
    { routeId: 'r1-0', directionId: null },
  ]);
  expect(readJoinedName('r1.ics')).toEqual([{ routeId: 'r1', directionId: null }]);
  expect([readJoinedName('-1.ics'), readJoinedName('.ics'), readJoinedName('r1-0')]).toEqual([
    [{ routeId: '-1', directionId: null }],
    [],
    [],
  ]);
});
