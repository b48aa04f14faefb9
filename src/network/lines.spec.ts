import { expect, it } from '@jest/globals';
import { nextStopsOf } from './lines.js';

it('names a line that ends where it began by where it goes first, seen from the stop one stands at', () => {
  const loop = ['centre', 'market', 'metro', 'clinic', 'centre'];
  expect([0, 1, 2, 3].map((position) => nextStopsOf(loop, position))).toEqual([
    ['market', 'metro'],
    ['metro', 'clinic'],
    ['clinic', 'centre'],
    ['centre'],
  ]);
  expect(nextStopsOf(['centre', 'market', 'centre'], 0)).toEqual(['market']);
  expect([nextStopsOf(['home', 'metro'], 0), nextStopsOf([], 0)]).toEqual([[], []]);
});
