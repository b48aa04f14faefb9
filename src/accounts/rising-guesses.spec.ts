import { expect, it } from '@jest/globals';
import { RisingGuesses } from './rising-guesses.js';

it('warns when wrong passwords are more than people mistype, and no more than once in ten minutes', () => {
  const rising = new RisingGuesses();
  const warned: [at: number, count: number][] = [];
  const note = (at: number, isAtOneName = false): void => {
    const count = rising.note(at, isAtOneName);
    if (count !== null) warned.push([at, count]);
  };
  // One in 25 seconds is what people mistype.
  for (let at = 0; at < 3600; at += 25) note(at);
  expect(warned).toEqual([]);
  for (let at = 3600; at < 5400; at += 1) note(at);
  expect(warned).toEqual([
    [3629, 30],
    [4229, 30],
    [4829, 30],
  ]);
});

it('warns of few, too, where they are all at one name, and goes on when the clock is set back', () => {
  const rising = new RisingGuesses();
  expect([0, 300, 900, 1800].map((at) => rising.note(at, true))).toEqual([1, null, 1, 1]);
  expect(rising.note(60, true)).toBe(1);
});
