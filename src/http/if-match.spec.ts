import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isMet, readTags } from './if-match.js';

describe('If-Match', () => {
  it.each([
    ['"a1"', ['a1']],
    ['W/"a1"', ['a1']],
    ['a1', ['a1']],
    ['"a1", W/"b2" ,c3', ['a1', 'b2', 'c3']],
    ['"a,1"', ['a,1']],
    ['""', ['']],
    ['*', '*'],
    [' * ', '*'],
  ])('reads %s', (header, tags) => {
    expect(readTags(header)).toEqual(tags);
  });

  it.each([
    ...['', ' ', ',', '"a1', 'a1"', '"a1" "b2"', '"a1",', '"a1",,"b2"', '*, "a1"', 'w/"a1"', 'W/a1', '王', 'a'.repeat(9999) + '"'],
    ' '.repeat(9999) + 'x y',
  ])('does not guess what %j means', (header) => {
    expect(readTags(header)).toBeNull();
  });

  it('every written list of tags is read back, and no other text makes the reader throw', () => {
    const tag = fc.string({ unit: fc.constantFrom(...'abc019,-_ */W') });
    fc.assert(
      fc.property(fc.array(tag, { minLength: 1 }), (tags) => {
        expect(readTags(tags.map((each) => `"${each}"`).join(', '))).toEqual(tags);
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => expect(() => readTags(text)).not.toThrow()));
  });

  it('a condition is met while the thing has the named state', () => {
    expect(isMet({ match: null, noneMatch: null }, 'a1')).toBe(true);
    expect(isMet({ match: null, noneMatch: null }, null)).toBe(true);
    expect(isMet({ match: ['a1'], noneMatch: null }, 'a1')).toBe(true);
    expect(isMet({ match: ['a1', 'b2'], noneMatch: null }, 'b2')).toBe(true);
    expect(isMet({ match: ['a1'], noneMatch: null }, 'b2')).toBe(false);
  });

  it('`If-Match: *` is not met by something that does not exist, and `If-None-Match: *` is met by nothing else', () => {
    expect(isMet({ match: '*', noneMatch: null }, 'a1')).toBe(true);
    expect(isMet({ match: '*', noneMatch: null }, null)).toBe(false);
    expect(isMet({ match: [''], noneMatch: null }, null)).toBe(false);
    expect(isMet({ match: null, noneMatch: '*' }, null)).toBe(true);
    expect(isMet({ match: null, noneMatch: '*' }, 'a1')).toBe(false);
    expect(isMet({ match: null, noneMatch: ['a1'] }, 'a1')).toBe(false);
    expect(isMet({ match: null, noneMatch: ['a1'] }, 'b2')).toBe(true);
  });
});
