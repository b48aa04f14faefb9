import { expect, it } from '@jest/globals';
import { isDeeperThan } from './json-depth.js';

it('the depth of JSON counts open brackets outside texts', () => {
  expect(isDeeperThan('{"a":[1,{}]}', 3)).toBe(false);
  expect(isDeeperThan('{"a":[1,{}]}', 2)).toBe(true);
  expect(isDeeperThan('[[],[],[[]]]', 3)).toBe(false);
  expect(isDeeperThan(JSON.stringify({ text: '[[[[{{{{"\\[[[' }), 1)).toBe(false);
  expect(isDeeperThan('{"a":'.repeat(5000), 30)).toBe(true);
});
