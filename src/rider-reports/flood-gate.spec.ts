import { expect, it } from '@jest/globals';
import { FloodGate } from './flood-gate.js';

it('the flood gate lets a number of requests in, and then tells how long to wait', () => {
  const gate = new FloodGate(2, 60, 10);
  expect([gate.enter('a', 100), gate.enter('a', 110), gate.enter('a', 120), gate.enter('b', 120)]).toEqual([0, 0, 40, 0]);
  expect([gate.enter('a', 159), gate.enter('a', 160), gate.enter('a', 160), gate.enter('a', 161)]).toEqual([1, 0, 0, 59]);
});

it('a clock that is set back does not shut the flood gate, and forgetAll empties it', () => {
  const gate = new FloodGate(1, 60, 10);
  expect([gate.enter('a', 1_000), gate.enter('a', 10), gate.enter('a', 10)]).toEqual([0, 0, 60]);
  gate.forgetAll();
  expect(gate.enter('a', 10)).toBe(0);
});

it('the flood gate remembers a limited number of keys, those that came last', () => {
  const gate = new FloodGate(1, 60, 2);
  for (const key of ['a', 'b', 'c']) gate.enter(key, 0);
  expect([gate.enter('c', 1), gate.enter('b', 1), gate.enter('a', 1)]).toEqual([59, 59, 0]);
});
