import { expect, it } from '@jest/globals';
import { monthWarnings } from './month-warnings.js';

const complete = {
  scheduled: 920,
  cancelled: 20,
  unlogged: 0,
  operated: 900,
  counted: 900,
  countedTwice: 0,
  dateSuspect: 0,
  reconstructed: 0,
};
const codes = (change: Partial<typeof complete>, isClosed = true): string[] =>
  monthWarnings({ ...complete, ...change }, isClosed).map(({ code }) => code);

it('a month warns of whatever its figures do not show by themselves', () => {
  expect(codes({})).toEqual([]);
  expect(codes({}, false)).toEqual(['days-open']);
  // Nothing was logged: then there is no coverage that could be low.
  expect(codes({ unlogged: 900, operated: 0, counted: 0 })).toEqual(['trips-unlogged']);
  expect(codes({ unlogged: 46, operated: 854, counted: 800, countedTwice: 1, dateSuspect: 2, reconstructed: 3 })).toEqual([
    'trips-unlogged',
    'counts-missing',
    'counted-twice',
    'dates-suspect',
    'reconstructed',
  ]);
});

it('no warning is given while at most one trip in twenty is missing', () => {
  expect([codes({ unlogged: 45 }), codes({ counted: 855 })]).toEqual([[], []]);
  expect([codes({ unlogged: 46 }), codes({ counted: 854 })]).toEqual([['trips-unlogged'], ['counts-missing']]);
});

it('a warning has its numbers, in both languages', () => {
  const [{ sentence } = { sentence: { 'zh-CN': '', en: '' } }] = monthWarnings({ ...complete, unlogged: 300 }, true);
  expect(sentence.en).toContain('Of 900 trips that were to run, 300 (33.3 %) were logged by nobody');
  expect(sentence['zh-CN']).toContain('900 班中有 300 班（33.3%）');
});
