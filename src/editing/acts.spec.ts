import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { acted, brokenParts, dice, somebodysContent } from '../../test/support/random-contents.js';

describe('acts on a draft', () => {
  it('leave every content whole, whatever is done in whatever order', () => {
    fc.assert(
      fc.property(somebodysContent, fc.array(dice, { maxLength: 30 }), (content, rolls) => {
        expect(brokenParts(content)).toEqual([]);
        expect(brokenParts(acted(content, rolls))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
