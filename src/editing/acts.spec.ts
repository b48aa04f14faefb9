import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { afterActs, inconsistenciesOf, dice, randomContent } from '../../test/support/random-contents.js';

describe('acts on a draft', () => {
  it('every sequence of acts leaves the content consistent', () => {
    fc.assert(
      fc.property(randomContent, fc.array(dice, { maxLength: 30 }), (content, rolls) => {
        expect(inconsistenciesOf(content)).toEqual([]);
        expect(inconsistenciesOf(afterActs(content, rolls))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
