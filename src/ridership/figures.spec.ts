import { describe, expect, it } from '@jest/globals';
import { groupOf, rowOf, tripOf } from '../../test/support/ridership.js';
import { csvOf, tableOf, text } from '../tables/table.js';
import { figureColumns } from './figure-columns.js';
import {
  comparedNames,
  figureNames,
  figureRules,
  figureTable,
  flaggedNames,
  quotientNames,
  isMadeAsNow,
  summedNames,
  whenAbsent,
} from './figure-table.js';
import { changesOf, completed, figuresOf, isUnchanged, type Figures, type Reported } from './figures.js';
import { FiguresAnswer, PeriodAnswer } from './figures.requests.js';
import { sums } from './ridership-columns.js';

const unlogged = figuresOf([groupOf(rowOf({ trip: tripOf(0, 0, true), events: [], isClosed: true }))]);
const without = (name: keyof Figures): object => Object.fromEntries(Object.entries(unlogged).filter(([each]) => each !== name));
const reported = (figures: object, rules = figureRules): Reported => ({ figures, by: { rules, isSinceInstallation: true } });
/** The metadata from which OpenAPI is made. */
const described = (answer: { prototype: object }, name: string): { description?: string; nullable?: boolean } =>
  Reflect.getMetadata('swagger/apiModelProperties', answer.prototype, name) as object;

describe.each(figureNames)('the figure %s', (name) => {
  const { title, explains } = figureTable[name];

  it('every figure is summed by the database, unless it follows from the class of a trip or from other figures', () => {
    expect(sums.includes(` AS "${name}"`)).toBe([...summedNames, ...flaggedNames].some((each) => each === name));
  });

  it('every figure is in all answers and described in OpenAPI, nullable where it may be null', () => {
    const isNullOfNone = [...summedNames, ...quotientNames].some((each) => each === name);
    expect(figuresOf([])[name]).toBe(isNullOfNone ? null : 0);
    for (const answer of [FiguresAnswer, PeriodAnswer]) {
      expect(described(answer, name).nullable ?? false).toBe(isNullOfNone || whenAbsent(name) === null);
      expect(described(answer, name).description).toBe(explains.en.replace('empty', 'null'));
    }
  });

  it('every figure is a column of files, with titles in both languages and its value', () => {
    const [titles = '', values = ''] = csvOf(tableOf(text('', ''), figureColumns, [{ ...unlogged, [name]: 7 }])).split('\r\n');
    const column = titles.replace('\uFEFF', '').split(',').indexOf(`${title['zh-CN']} ${title.en}`);
    expect(values.split(',')[column]).toBe('7');
  });

  it('every figure is compared with what was reported, unless it follows from others that are', () => {
    const isCompared = comparedNames.some((each) => each === name);
    const now = { ...unlogged, [name]: (unlogged[name] ?? 0) + 3 };
    expect([isUnchanged(reported(unlogged), now), changesOf(reported(unlogged), now)]).toEqual(
      isCompared ? [false, { [name]: 3 }] : [true, {}],
    );
  });

  it('in a month older than a figure it has the value of its entry, and is not compared where that is unknown', () => {
    const absent = whenAbsent(name) ?? null;
    expect(completed(without(name))).toEqual({ ...unlogged, [name]: absent });
    const now = { ...unlogged, [name]: 3 };
    expect(changesOf(reported(without(name)), now)).toEqual(absent === 0 ? { [name]: 3 } : {});
    expect(isUnchanged(reported(without(name)), now)).toBe(absent !== 0);
  });
});

it('figures reported by older rules are compared where they are still computed in the same way, and a trip without people is no change', () => {
  const now = { ...unlogged, boardings: 0, fullTrips: 58, leftBehindMissing: 58, unlogged: 1 };
  const older = reported({ ...without('leftBehindMissing'), boardings: null, fullTrips: 0 }, 1);
  expect([isUnchanged(older, now), changesOf(older, now)]).toEqual([true, {}]);
  expect([isUnchanged(older, { ...now, late: 2 }), changesOf(older, { ...now, boardings: 3, late: 2 })]).toEqual([
    false,
    { boardings: 3, late: 2 },
  ]);
  const madeOtherwise = (rules: number, isSinceInstallation: boolean): string[] =>
    figureNames.filter((name) => !isMadeAsNow(name, { rules, isSinceInstallation }));
  expect(madeOtherwise(1, true)).toEqual(['alightings', 'leftBehind', 'fullTrips', 'counted', 'countedTwice']);
  expect([madeOtherwise(2, true), madeOtherwise(2, false), madeOtherwise(3, false)]).toEqual([[], ['scheduled', 'unlogged'], []]);
  expect([2, 3].map((rules) => isMadeAsNow('operatingDays', { rules, isSinceInstallation: false }))).toEqual([false, true]);
});

it('figures that the first program lacked come last in answers, so that no field moves', () => {
  expect(Object.keys(figuresOf([])).slice(0, 19)).toEqual([
    ...['boardings', 'alightings', 'leftBehind', 'fullTrips', 'reconstructed', 'scheduled', 'onTime', 'early', 'late', 'cancelled'],
    ...['unlogged', 'pending', 'extra', 'operated', 'counted', 'coverage', 'countedTwice', 'dateSuspect', 'leftBehindMissing'],
  ]);
});

it('a day that nobody counted differs from a day on which nobody boarded', () => {
  expect(isUnchanged(reported({ ...unlogged, boardings: null }), { ...unlogged, boardings: 0 })).toBe(false);
});
