import { expect, it } from '@jest/globals';
import { boardingsNow, changesIn, dayChanges, figureChanges, readingsCompared, toClear } from './month-end.js';

const why = (...codes: string[]) => ({ why: codes.map((code) => ({ code })) });

it('open work before freezing a month is counted, and kinds without any are not listed', () => {
  const items = toClear({
    days: [
      { isClosed: true, unlogged: 2, operated: 40, counted: 33 },
      { isClosed: false, unlogged: 0, operated: 40, counted: 40 },
    ],
    odd: [why('never-ended'), why('never-ended', 'counted-twice'), why('date-suspect')],
    devices: [
      { name: '华为 Mate 60', unsentCount: 3 },
      { name: '小米', unsentCount: 0 },
    ],
  });
  expect(items.map(({ what, count, names, rows }) => [what, count, names, rows])).toEqual([
    ['openDays', 1, [], 0],
    ['unsent', 1, ['华为 Mate 60'], 3],
    ['neverEnded', 2, [], 0],
    ['findings', 2, [], 0],
    ['notCounted', 5, [], 0],
    ['unlogged', 2, [], 0],
  ]);
  expect(toClear({ days: [{ isClosed: true, unlogged: 0, operated: 40, counted: 40 }], odd: [], devices: [] })).toEqual([]);
});

const july = {
  ...{ boardings: 12_000, alightings: 12_000, leftBehind: 0, fullTrips: 58, scheduled: 920, onTime: 889, early: 0, late: 29, cancelled: 2 },
  ...{ unlogged: 0, pending: 0, extra: 0, operated: 918, counted: 918, reconstructed: 918, countedTwice: 0, dateSuspect: 0 },
  ...{ leftBehindMissing: 58, operatingDays: 23 },
};

it('differences between a frozen month and the log show before, now and change, boardings first', () => {
  const difference = { operated: 1, boardings: 8, cancelled: -1, days: [{ date: '2024-07-09', boardings: 8, operated: 1 }], unknown: 3 };
  expect(figureChanges({ ...july, difference })).toEqual([
    { name: 'boardings', before: 12_000, now: 12_008, change: 8 },
    { name: 'operated', before: 918, now: 919, change: 1 },
    { name: 'cancelled', before: 2, now: 1, change: -1 },
  ]);
  expect(dayChanges(difference)).toEqual([
    {
      date: '2024-07-09',
      changes: [
        { name: 'boardings', change: 8 },
        { name: 'operated', change: 1 },
      ],
    },
  ]);
  expect([boardingsNow({ boardings: 12_000, difference }), changesIn(null), dayChanges(null)]).toEqual([12_008, [], []]);
});

it('the reported figure of a month without counts is unknown, which is not 0', () => {
  const nothing = { ...july, boardings: null, difference: null };
  expect(boardingsNow(nothing)).toBeNull();
  expect(figureChanges({ ...nothing, difference: { boardings: 40 } })).toEqual([{ name: 'boardings', before: null, now: 40, change: 40 }]);
});

it('two readings of the log are compared figure by figure', () => {
  expect(readingsCompared(july, { ...july, boardings: 12_008, counted: 917 })).toEqual([
    { name: 'boardings', before: 12_000, now: 12_008, change: 8 },
    { name: 'counted', before: 918, now: 917, change: -1 },
  ]);
  expect(readingsCompared(july, july)).toEqual([]);
});
