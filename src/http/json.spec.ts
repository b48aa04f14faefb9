import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isDeeperThan, isLong, jsonInPieces } from './json.js';

it('the depth of JSON counts open brackets outside texts', () => {
  expect(isDeeperThan('{"a":[1,{}]}', 3)).toBe(false);
  expect(isDeeperThan('{"a":[1,{}]}', 2)).toBe(true);
  expect(isDeeperThan('[[],[],[[]]]', 3)).toBe(false);
  expect(isDeeperThan(JSON.stringify({ text: '[[[[{{{{"\\[[[' }), 1)).toBe(false);
  expect(isDeeperThan('{"a":'.repeat(5000), 30)).toBe(true);
});

it('an answer written in pieces is the text of JSON.stringify', () => {
  const many = Array.from({ length: 7000 }, (_, index) => ({ id: `trip ${index}`, at: null, left: undefined }));
  const long = { none: [], skipped: undefined, days: [{ many }, [], { few: [undefined, '"'] }, many], 'a "key"': 1 };
  const pieces = [...jsonInPieces(long)];
  expect(pieces.join('')).toBe(JSON.stringify(long));
  const longest = Math.max(...pieces.map(({ length }) => length));
  expect(longest).toBeLessThan(JSON.stringify(many).length / 2);
  expect([isLong(long), isLong({ a: [1, 2] }), isLong(null)]).toEqual([true, false, false]);
});

it('any answer, however long its parts, is written as by JSON.stringify', () => {
  const part = fc.oneof(
    fc.jsonValue(),
    fc.constant(undefined),
    fc.jsonValue().map((item) => Array.from({ length: 2001 }, () => item)),
  );
  fc.assert(
    fc.property(fc.oneof(fc.array(part), fc.dictionary(fc.string(), part)), (value) => {
      expect([...jsonInPieces(value)].join('')).toBe(JSON.stringify(value));
    }),
    { numRuns: 50 },
  );
});
