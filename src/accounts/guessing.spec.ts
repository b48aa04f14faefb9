import { expect, it } from '@jest/globals';
import { AttemptCounter, freeAttempts, waitSeconds } from './guessing.js';

const waits = (counts: readonly number[]): number[] => counts.map((count) => waitSeconds('name', { count, lastAt: 0 }, 0));

it('the first attempts are free, then the wait doubles, up to 15 minutes', () => {
  expect(waits([0, 1, 4, 5, 6, 7, 8, 12, 13, 14, 100, 5000])).toEqual([0, 0, 0, 2, 4, 8, 16, 256, 512, 900, 900, 900]);
});

it('the wait runs off, and an hour without a failure forgives', () => {
  const at = (now: number): number => waitSeconds('name', { count: 14, lastAt: 0 }, now);
  expect([at(1), at(899), at(900), at(3599), at(3600)]).toEqual([899, 1, 0, 0, 0]);
  const counter = new AttemptCounter('name');
  for (let count = 0; count < 9; count += 1) counter.begin('a', 0);
  counter.begin('a', 3600);
  expect(counter.waitSeconds('a', 3600)).toBe(0);
});

it('an attempt counts from its beginning, until it turns out to be none', () => {
  const counter = new AttemptCounter('name');
  for (let count = 0; count < freeAttempts.name; count += 1) counter.begin('a', 0);
  expect([counter.waitSeconds('a', 0), counter.waitSeconds('b', 0)]).toEqual([2, 0]);
  counter.takeBack('a');
  expect(counter.waitSeconds('a', 0)).toBe(0);
  counter.begin('a', 0);
  counter.forget('a');
  expect(counter.waitSeconds('a', 0)).toBe(0);
});

it('many names fill no more than its memory, and push out the quietest first', () => {
  const counter = new AttemptCounter('name');
  for (let count = 0; count < 6; count += 1) counter.begin('first', 0);
  for (let index = 0; index < 9_999; index += 1) counter.begin(`n${index}`, 0);
  expect(counter.waitSeconds('first', 0)).toBe(4);
  counter.begin('one more', 0);
  expect(counter.waitSeconds('first', 0)).toBe(0);
});
