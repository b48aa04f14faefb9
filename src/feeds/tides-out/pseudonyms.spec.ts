import { expect, it } from '@jest/globals';
import { pseudonym } from './pseudonyms.io.js';

it('a person keeps a pseudonym within a month, and cannot be followed from one to the next, nor into another agency', () => {
  const wang = pseudonym('key', '2024-07', 'operator', 'wang');
  expect(wang).toMatch(/^operator-[0-9a-f]{16}$/);
  expect(pseudonym('key', '2024-07', 'operator', 'wang')).toBe(wang);
  const others = [
    pseudonym('key', '2024-08', 'operator', 'wang'),
    pseudonym('other key', '2024-07', 'operator', 'wang'),
    pseudonym('key', '2024-07', 'operator', 'li'),
    pseudonym('key', '2024-07', 'device', 'wang'),
  ];
  expect(new Set([wang, ...others].map((each) => each.split('-')[1])).size).toBe(5);
});
