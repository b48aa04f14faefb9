import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contrast, luminance } from '../../colors.js';
import { inkOn } from './route-ink.js';

it('the text on a route’s colour always has a contrast of at least 4.5', () => {
  expect(['2E6B34', '6A4C93', '9A4A12', 'FFD700', 'FFFFFF', null].map(inkOn)).toEqual([
    'white',
    'white',
    'white',
    'black',
    'black',
    'none',
  ]);
  expect(contrast(luminance('000000'), luminance('FFFFFF'))).toBeCloseTo(21);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
      const color = value.toString(16).padStart(6, '0');
      return contrast(luminance(color), inkOn(color) === 'white' ? 1 : 0) >= 4.5;
    }),
  );
});
