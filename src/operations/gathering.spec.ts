import { expect, it } from '@jest/globals';
import { Gathering } from './gathering.io.js';

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

it('the first change is announced at once and later ones together after the pause, for each agency by itself', async () => {
  const announced: [string, string[] | null][] = [];
  const gathering = new Gathering<string>(30, (agencyId, some) => void announced.push([agencyId, some === null ? null : [...some]]));
  for (let tap = 0; tap < 1000; tap += 1) gathering.add('hq', new Set([`trip ${tap % 3}`]));
  gathering.add('harbour', new Set());
  gathering.add('harbour', new Set(['ferry']));
  expect(announced.splice(0)).toEqual([
    ['hq', ['trip 0']],
    ['harbour', ['ferry']],
  ]);
  await wait(60);
  expect(announced.splice(0)).toEqual([['hq', ['trip 1', 'trip 2', 'trip 0']]]);
  await wait(60);
  gathering.add('hq', new Set(['trip 1']));
  gathering.add('hq', new Set(['trip 2']));
  gathering.add('hq', null);
  gathering.add('hq', new Set(['trip 3']));
  expect(announced.splice(0)).toEqual([['hq', ['trip 1']]]);
  await wait(60);
  expect(announced).toEqual([['hq', null]]);
});
