import { expect, it } from '@jest/globals';
import { Gathering } from './gathering.io.js';

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

it('tells of the first at once and of the rest together, each agency for itself', async () => {
  const told: [string, string[] | null][] = [];
  const gathering = new Gathering<string>(30, (agencyId, some) => void told.push([agencyId, some === null ? null : [...some]]));
  for (let tap = 0; tap < 1000; tap += 1) gathering.add('hq', new Set([`trip ${tap % 3}`]));
  gathering.add('harbour', new Set());
  gathering.add('harbour', new Set(['ferry']));
  expect(told.splice(0)).toEqual([
    ['hq', ['trip 0']],
    ['harbour', ['ferry']],
  ]);
  await wait(60);
  expect(told.splice(0)).toEqual([['hq', ['trip 1', 'trip 2', 'trip 0']]]);
  await wait(60);
  gathering.add('hq', new Set(['trip 1']));
  gathering.add('hq', new Set(['trip 2']));
  gathering.add('hq', null);
  gathering.add('hq', new Set(['trip 3']));
  expect(told.splice(0)).toEqual([['hq', ['trip 1']]]);
  await wait(60);
  expect(told).toEqual([['hq', null]]);
});
