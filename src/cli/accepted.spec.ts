import { parseArgs } from 'node:util';
import { expect, it } from '@jest/globals';
import { isYes, readYes, withBareYes } from './accepted.js';

const yesOf = (...args: string[]): { yes: string[] | undefined; positionals: string[] } => {
  const { values, positionals } = parseArgs({
    args: withBareYes(args),
    allowPositionals: true,
    options: { yes: { type: 'string', multiple: true } },
  });
  return { yes: values.yes, positionals };
};

it('--yes names what is accepted, in one word or several', () => {
  expect([...readYes(yesOf('load', 'feed', '--yes=gap,left-out').yes).kinds]).toEqual(['gap', 'left-out']);
  expect([...readYes(yesOf('--yes=gap', '--yes=coming').yes).kinds]).toEqual(['gap', 'coming']);
  expect([...readYes(['gap，coming']).kinds]).toEqual(['gap', 'coming']);
  expect(readYes(['gap']).isBare).toBe(false);
});

it('--yes alone does not take the next argument as its value', () => {
  expect(yesOf('load', '--yes', 'feed.zip')).toEqual({ yes: [''], positionals: ['load', 'feed.zip'] });
  expect(readYes(yesOf('load', 'feed.zip', '--yes').yes)).toEqual({ kinds: new Set(), isBare: true, unknown: [] });
  expect(readYes(yesOf('load').yes)).toEqual({ kinds: new Set(), isBare: false, unknown: [] });
  expect(yesOf('load', '--', '--yes')).toEqual({ yes: undefined, positionals: ['load', '--yes'] });
});

it('an unknown word of --yes is reported, not ignored', () => {
  expect(readYes(['gap,gaps,later']).unknown).toEqual(['gaps', 'later']);
});

it('only a clear yes counts as yes', () => {
  expect(['y', 'Yes', ' 是 ', '是的', '好。'].map(isYes)).toEqual([true, true, true, true, true]);
  expect(['', 'n', 'no', '否', '不是', 'yep', 'y n'].map(isYes)).toEqual(Array(7).fill(false));
});
